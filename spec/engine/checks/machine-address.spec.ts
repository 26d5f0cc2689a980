import { expect } from 'chai';
import { isMachineAddress } from '../../../lib/engine/checks/machine-address.js';

describe('checks/machine-address', () => {
  const MACHINES: Readonly<Record<string, readonly string[]>> = {
    'a name of SSH': [
      'hmac-sha2-256-etm@openssh.com', 'umac-128@openssh.com', 'chacha20-poly1305@openssh.com', 'aes256-gcm@openssh.com', 'curve25519-sha256@libssh.org', 'zlib@openssh.com', 'rijndael-cbc@lysator.liu.se',
      'sk-ssh-ed25519-cert-v01@openssh.com', 'sntrup761x25519-sha512@openssh.com', 'sntrup4591761x25519-sha512@tinyssh.org', 'no-more-sessions@openssh.com', 'hostkeys-00@openssh.com', 'posix-rename@openssh.com',
      'keepalive@openssh.com', 'x25519-kyber-512r3-sha256-d00@openquantumsafe.org', 'statvfs@openssh.com', 'webauthn-sk-ecdsa-sha2-nistp256@openssh.com',
    ],
    'a node': [
      'rabbit@rabbitmq-0.rabbitmq-headless.shop.svc.cluster.local', 'rabbit@rabbitmq-0.rabbitmq-nodes', 'emqx@emqx-core-0.emqx.shop', 'celery@worker-1.shop.example', 'rabbit@node1.local', 'worker1@host-2.example.com',
      'ns_1@cb-0.cb.shop', 'shop@shop-0.shop.svc.cluster.local',
    ],
    'an object': ['com.shop.OrderService@1a2b3c.call', 'OrderService@1a2b3c4d.run', '0xdeadbeef@plt.got'],
  }; // biome-ignore format: a table
  for (const [why, names] of Object.entries(MACHINES))
    for (const name of names)
      it(`${name}: ${why}`, () =>
        expect(isMachineAddress('', ...(name.split('@') as [string, string]))).to.equal(true));

  for (const before of ['HTTP/', 'spn host/', '(kafka/', 'for MSSQLSvc/'])
    it(`a service of Kerberos behind ${before}`, () =>
      expect(isMachineAddress(before, 'api.shop.example', 'CORP.EXAMPLE.COM')).to.equal(true));

  for (const [before, name] of [
    ['Message sent: <', 'b658f8ca-6296-ccf4-8306-87d57a0b4321@mailbox.org'],
    ['message-id=<', '20241101100000.GA1234@host.corp.io'],
    ['Call-ID: ', 'a84b4c76e66710@pc33.corp.io'],
    ['In-Reply-To: <', '0102018f3c0d7e5b4b9f@mail.example.com'],
  ] as const)
    it(`an id of a message behind ${before}`, () => {
      const [local, domain] = name.split('@') as [string, string];
      expect(isMachineAddress(before, local, domain)).to.equal(true);
      expect(isMachineAddress('From: <', local, domain), 'elsewhere').to.equal(false);
      expect(isMachineAddress(before, 'jane.roe1990', domain), 'somebody').to.equal(false);
    });

  const MAILBOXES = [
    'openssh@openssh.com', 'djm@openssh.com', 'jane.roe@ssh.com', 'jane-roe@openssh.com', 'hmac-fan@example.com', 'rabbit@example.com', 'celery@example.org', 'jane@node1.example.com', 'JaneRoe@163.com', 'JaneRoe@1a2b3c.com',
    'Jane.Roe@1a2b3c.call', '0x142857@example.com', '0x142857@example.de', 'worker@example.com', 'jane@cluster.example.com', 'jane@corp.local',
  ]; // biome-ignore format: a list
  for (const name of MAILBOXES)
    it(`${name}: a mailbox`, () =>
      expect(isMachineAddress('to ', ...(name.split('@') as [string, string]))).to.equal(false));

  it('takes people in upper case for no service', () => {
    expect(isMachineAddress('to/', 'JANE.ROE', 'EXAMPLE.COM')).to.equal(false);
    expect(isMachineAddress('HTTP/', 'jane.roe', 'example.com')).to.equal(false);
    expect(isMachineAddress('/var/mail/', 'JANE', 'EXAMPLE.COM')).to.equal(false);
  });
});
