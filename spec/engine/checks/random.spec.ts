import { expect } from 'chai';
import { isPlaceholderText, looksRandom } from '../../../lib/engine/checks/random.js';
import { ALPHABETS, randomText } from '../../support/random.js';

describe('looksRandom', () => {
  const alphabets = (Object.keys(ALPHABETS) as (keyof typeof ALPHABETS)[]).filter((name) => name !== 'digit');
  for (const alphabet of alphabets) {
    it(`takes ${alphabet} of 16, 20, 32 and 64 characters`, () => {
      for (const length of [16, 20, 32, 64]) {
        const misses = Array.from({ length: 200 }, (_, seed) => randomText(alphabet, length, seed)).filter(
          (text) => !looksRandom(text),
        );
        expect(misses.length, misses[0]).to.be.at.most(4);
      }
    });
  }

  it('takes most tails of 6 characters that a limit left', () => {
    const hits = Array.from({ length: 200 }, (_, seed) => randomText('alnum', 6, seed)).filter(looksRandom);
    expect(hits.length).to.be.at.least(160);
  });

  it('takes passwords with letters, digits and symbols', () => {
    for (const text of ['Tr0ub4dor#3', 'v9!kQ2$zLp', 'P@ssw0rd!7x']) expect(looksRandom(text), text).to.equal(true);
  });

  const plain = [
    ['', 'nothing'],
    ['abc', 'too short'],
    ['password', 'a word'],
    ['internationalization', 'a long word'],
    ['getUserByIdAndName', 'camel case'],
    ['customer_billing_address', 'snake case'],
    ['my-service-name-prod-2', 'kebab case'],
    ['org.apache.kafka.common.serialization', 'a package'],
    ['CONNECTION_TIMEOUT_MILLIS', 'a constant'],
    ['EU-WEST-1', 'a region'],
    ['1.2.3-beta.4', 'a version'],
    ['2024-05-01T12:00:00Z', 'a date'],
    ['12345678901234567890', 'digits'],
    ['4111111111111111', 'digits'],
    ['abcdefghijklmnop', 'a sequence'],
    ['0123456789abcdef', 'a sequence'],
    ['a1b2c3d4e5f6g7h8', 'two sequences'],
    ['xxxxxxxxxxxxxxxx', 'a repetition'],
    ['ababababababab', 'a repetition'],
    ['a8Kq z91L pQx7', 'blanks'],
    ['/usr/local/lib/node', 'a path'],
    ['user@example.com', 'an address'],
    // biome-ignore lint/suspicious/noTemplateCurlyInString: a placeholder
    ['${DB_PASSWORD}', 'a variable'],
    ['application/vnd.api+json', 'a media type'],
  ] as const;
  for (const [text, reason] of plain) {
    it(`leaves ${JSON.stringify(text)}: ${reason}`, () => expect(looksRandom(text)).to.equal(false));
  }

  it('looks at 512 characters at most', () => {
    expect(looksRandom(`${'a'.repeat(512)}${randomText('alnum', 512)}`)).to.equal(false);
  });
});

describe('isPlaceholderText', () => {
  const placeholders =
    // biome-ignore lint/suspicious/noTemplateCurlyInString: placeholders
    '${VAR}|${db.password}|#{secret}|%{token}|{{x}}|{{ api_key }}|{token}|<token>|<your api key>|$(PASSWORD)|%PASSWORD%|$DB_PASSWORD|:password|?|%s|****|*****|********1234|xxxx|XXXX-XXXX|...|•••••|changeme|CHANGE_ME|your-api-key|YOUR_API_KEY|yourApiKey|api-key-here|insert-token|null|undefined|None|true|false|YES|example|expired|[REDACTED]|[REDACTED:contact.email]|REDACTED|[Filtered]|[contact.email:k1:5f3a9c2b7d8e]|process.env.DB_PASSWORD|(null)|[Getter/Setter]|[Function: login]|[Circular *1]|AES-256-GCM|RS256|scram-sha-256|AWS4-HMAC-SHA256|OAuth2|^0.7.1|~1.2|/run/secrets/db_password|/etc/ssl/private/server.key|';
  for (const text of placeholders.split('|')) {
    it(`takes ${JSON.stringify(text)}`, () => expect(isPlaceholderText(text)).to.equal(true));
  }

  const values = [
    ['hunter2', 'a password'],
    ['[Functional]', 'a word in brackets that begins like one'],
    ['AES-256-hunter', 'more than an algorithm'],
    ['1.2.3', 'a version is no range of them'],
    ['/hunter2', 'no directory that systems have'],
    ['password', 'a poor password is one'],
    ['secret', 'likewise'],
    ['0000', 'a PIN'],
    ['a***b', 'three of five visible'],
    ['{"password":"hunter2"}', 'JSON'],
    ['yourself', 'a word that begins like a placeholder'],
    ['$2b$10$abc', 'a hash'],
    ['nowhere', 'ends like one'],
    ['****'.repeat(40), 'longer than a placeholder is'],
  ] as const;
  for (const [text, reason] of values) {
    it(`leaves ${JSON.stringify(text)}: ${reason}`, () => expect(isPlaceholderText(text)).to.equal(false));
  }

  it('is not fooled by brackets around a secret', () => {
    const secret = randomText('alnum', 24);
    for (const text of [
      `<${secret}>`,
      `\${${secret}}`,
      `{{${secret}}}`,
      `%${secret}%`,
      `$${secret}`,
      `your-${secret}`,
    ]) {
      expect(isPlaceholderText(text), text).to.equal(false);
    }
  });
});
