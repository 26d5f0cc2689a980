import { isIP } from 'node:net';
import { expect } from 'chai';
import { isIpv4, isIpv6, truncateIp } from '../../../lib/engine/checks/ip.js';

describe('isIpv4 and isIpv6', () => {
  const texts =
    '0.0.0.0|255.255.255.255|203.0.113.7|256.1.1.1|1.2.3|1.2.3.4.5|01.2.3.4|1.2.3.4.|.1.2.3.4|1..2.3|a.b.c.d||::|::1|1::|2001:db8::7|2001:db8:0:0:0:0:0:7|' +
    '2001:db8::85a3::1|2001:db8|1:2:3:4:5:6:7:8:9|1:2:3:4:5:6:7|::ffff:203.0.113.7|::1.2.3|1.2.3.4::|fe80::1%eth0|12345::|g::|:::|:1|1:|1:2:3:4:5:6:7::|' +
    '::2:3:4:5:6:7:8|1:2:3:4:5:6:1.2.3.4|1:2:3:4:5:6:7:1.2.3.4|2001:DB8::A|::1:2.3.4.5:6';
  for (const text of texts.split('|')) {
    it(`agree with node:net about ${JSON.stringify(text)}`, () => {
      expect([isIpv4(text), isIpv6(text)]).to.deep.equal([isIP(text) === 4, isIP(text) === 6]);
    });
  }
});

describe('truncateIp', () => {
  const cases = [
    ['203.0.113.7', '203.0.113.0'],
    ['203.0.113.7:443', '203.0.113.0:443'],
    ['2001:db8:85a3::8a2e:370:7334', '2001:db8:85a3::'],
    ['2001:0db8:85a3:0000:0000:8a2e:0370:7334', '2001:db8:85a3::'],
    ['2001:db8::7', '2001:db8::'],
    ['2001:0:0:1::7', '2001::'],
    ['::1', '::'],
    ['::ffff:203.0.113.7', '::ffff:203.0.113.0'],
    ['::ffff:cb00:7107', '::ffff:203.0.113.0'],
    ['[2001:db8:85a3::7]:443', '[2001:db8:85a3::]:443'],
    ['[2001:db8:85a3::7]', '[2001:db8:85a3::]'],
    ['fe80:1:2:3::1%eth0', 'fe80:1:2::'],
  ] as const;
  for (const [text, expected] of cases) {
    it(`${text} -> ${expected}`, () => {
      expect(truncateIp(text)).to.equal(expected);
      expect(truncateIp(expected), 'once more').to.equal(expected);
    });
  }

  for (const text of [
    '',
    'localhost',
    '203.0.113',
    '203.0.113.256',
    '[203.0.113.7]:1',
    '2001:db8',
    '203.0.113.7:port',
    '203.0.113.7, 10.0.0.1',
    '/tmp/socket',
    ':'.repeat(9999),
  ]) {
    it(`knows no network of ${JSON.stringify(text.slice(0, 30))}`, () => expect(truncateIp(text)).to.equal(undefined));
  }
});
