import { expect } from 'chai';
import { keyMaterial } from '../../../lib/engine/detectors/key-material.js';
import { around } from '../../support/around.js';
import { describeFamily } from '../../support/describe-family.js';
import type { Example, ExamplesOf } from '../../support/examples.js';
import { randomText } from '../../support/random.js';

const BEGIN = '-----BEGIN ';
const frame = (kind: string, label: string) => `-----${kind} ${label}-----`;

function block(label: string, length: number, headers: readonly string[] = []): string {
  const body = randomText('base64', length).match(/.{1,64}/g) ?? [];
  return [frame('BEGIN', label), ...headers, ...body, frame('END', label)].join('\n');
}

const inLog = (text: string): Example => ({ text: `cannot load key:\n${text}\nat boot`, find: text });
const escaped = (text: string) => text.replaceAll('\n', '\\n');

const pkcs8 = block('PRIVATE KEY', 1624);
const encrypted = block('RSA PRIVATE KEY', 1590, [
  'Proc-Type: 4,ENCRYPTED',
  'DEK-Info: AES-128-CBC,0A1B2C3D4E5F60718293A4B5C6D7E8F9',
  '',
]);
const cutLines = pkcs8.slice(0, 700);
const pgp = block('PGP PRIVATE KEY BLOCK', 2000, ['Version: GnuPG v2', 'Comment: made for a test', '']);
const putty = `12\n${randomText('base64', 780).replaceAll(/.{64}/g, '$&\n')}`;
const age = `AGE-SECRET-KEY-1${randomText('upperAlnum', 58)}`;

const examples: ExamplesOf<typeof keyMaterial> = {
  'key.pem-private-key': {
    accept: [
      ...[
        'PRIVATE KEY',
        'RSA PRIVATE KEY',
        'EC PRIVATE KEY',
        'OPENSSH PRIVATE KEY',
        'ENCRYPTED PRIVATE KEY',
        'DSA PRIVATE KEY',
      ].flatMap((label) => [block(label, 1624), inLog(block(label, 400))]),
      encrypted,
      block('PRIVATE KEY', 12_700), // RSA 16,384 bits
      { text: JSON.stringify({ type: 'service_account', private_key: pkcs8 }), find: escaped(pkcs8) },
      escaped(escaped(pkcs8)), // JSON in JSON
      inLog(escaped(encrypted)),
      { text: pkcs8.replaceAll('\n', '\r\n') },
      { text: pkcs8.replaceAll('\n', ' ') }, // an environment variable on one line
      { text: `key: ${cutLines}`, find: cutLines }, // cut before END
      { text: `key: ${escaped(cutLines)}`, find: escaped(cutLines) },
      { text: encrypted.slice(0, 600) },
      {
        text: `${cutLines.slice(0, cutLines.lastIndexOf('\n'))}\nError: bad key`,
        find: cutLines.slice(0, cutLines.lastIndexOf('\n')),
      },
      { text: pkcs8.slice(100) }, // cut off BEGIN
      { text: `${pkcs8.slice(130)}\nnot loaded`, find: pkcs8.slice(130) },
      { text: escaped(pkcs8.slice(60)) },
      { text: `${pkcs8.slice(100)}\nand ${pkcs8}`, find: pkcs8.slice(100) },
      { text: `key=${encodeURIComponent(pkcs8)}&x=1`, find: encodeURIComponent(pkcs8) },
      { text: btoa(block('RSA PRIVATE KEY', 400)) },
      { text: `KUBECONFIG ${btoa(pkcs8)}`, find: btoa(pkcs8) },
    ],
    reject: [
      block('CERTIFICATE', 1200),
      block('CERTIFICATE', 1200).slice(200),
      `${frame('END', 'PRIVATE KEY')} is how they end`,
      `a long line of words before ${frame('END', 'PRIVATE KEY')}`,
      block('PUBLIC KEY', 400),
      btoa(block('PUBLIC KEY', 400)),
      'expected a line -----BEGIN PRIVATE KEY----- at the start', // names the frame, holds no key
      `${frame('BEGIN', 'PRIVATE KEY')}\n...\n${frame('END', 'PRIVATE KEY')}`,
      'error:0909006C:PEM routines:get_name:no start line',
    ],
  },
  'key.pgp-private': {
    accept: [pgp, inLog(pgp), escaped(pgp), pgp.slice(0, 900)],
    reject: [block('PGP PUBLIC KEY BLOCK', 900), block('PGP MESSAGE', 300)],
  },
  'key.putty': {
    accept: [
      {
        text: `PuTTY-User-Key-File-3: ssh-rsa\nEncryption: none\nPrivate-Lines: ${putty}\nPrivate-MAC: 0a1b`,
        find: putty,
      },
      { text: `Private-Lines: ${putty}`, find: putty }, // cut before the MAC
    ],
    reject: ['Private-Lines: 12', 'Public-Lines: 6\nAAAAB3NzaC1yc2EAAAADAQABAAABAQ'],
  },
  'key.age-secret-key': {
    accept: [...around(age), { text: `# public key: age1abc\n${age}\n`, find: age }],
    reject: ['AGE-SECRET-KEY-1 is how it begins', `age1${randomText('lowerAlnum', 58)}`],
  },
};

describeFamily('key-material', keyMaterial, examples);

describe('key.pem-private-key on hostile text', () => {
  const pattern = keyMaterial[0].rules[0].after;
  const begin = frame('BEGIN', 'PRIVATE KEY');
  const attacks = {
    'many BEGINs': begin.repeat(2000),
    'many BEGINs with a body each': `${begin}\n${'A'.repeat(2000)}\n`.repeat(30),
    'many BEGINs with headers': `${begin}\nProc-Type: 4,ENCRYPTED\n`.repeat(1000),
    'a body without end': `${begin}\n${'A'.repeat(60_000)}`,
    hyphens: `${begin}${'a-'.repeat(30_000)}`,
    'short lines': `${begin}${'\nabc'.repeat(15_000)}`,
  };
  for (const [name, text] of Object.entries(attacks)) {
    // what one match takes no other reads again: so all of them together take no more than the text
    it(`takes each character for one key at most: ${name}`, () => {
      let taken = 0;
      for (let at = text.indexOf(BEGIN); at >= 0; at = text.indexOf(BEGIN, at + 1)) {
        pattern.lastIndex = at + BEGIN.length;
        expect(pattern.test(text), `at ${at}`).to.equal(true);
        taken += pattern.lastIndex - at;
      }
      expect(taken).to.be.at.most(text.length);
    });
  }
});
