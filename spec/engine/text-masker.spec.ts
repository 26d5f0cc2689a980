import { expect } from 'chai';
import type { Policy } from '../../lib/engine/policy/schema.js';
import { createMasker } from '../../lib/index.js';
import { randomText } from '../support/random.js';

const EMAIL = 'jane.roe@corp.com';
const MASKED = '[REDACTED:contact.email]';
const OPAQUE = randomText('alnum', 32, 9);
const GITHUB = ['ghp', randomText('alnum', 36, 4)].join('_');

describe('engine/text-masker', function () {
  const masker = createMasker();
  const mask = (key: string, text: string, spanKind?: number) => masker.maskText(text, { key, spanKind });

  /** Key, text, what comes of it, why. */
  const table: readonly (readonly [string, string, string, string])[] = [
    ['http.request.method', 'GET', 'GET', 'enum: a member'],
    ['http.request.method', 'BREW', 'BREW', 'enum: another, clean'],
    ['http.request.method', GITHUB, '[REDACTED:source-control.github-token]', 'enum: a secret'],
    ['k8s.pod.name', 'shop-4111111111111111', 'shop-4111111111111111', 'identifier: digits are no card'],
    ['k8s.pod.name', GITHUB, '[REDACTED:source-control.github-token]', 'identifier: a secret'],
    ['user.full_name', 'anything at all', '[REDACTED:person.name]', 'sensitive: the whole value'],
    ['user.full_name', '[REDACTED:person.name]', '[REDACTED:person.name]', 'sensitive: masked already'],
    ['user.full_name', 'null', 'null', 'sensitive: nothing'],
    [
      'app.note',
      '[REDACTED:credential.password]=other',
      '[REDACTED:credential.password]=other',
      'an output names nothing',
    ],
    ['http.response.header.set-cookie', 'REDACTED', 'REDACTED', 'what a reader marks: masked already'],
    ['user.id', 'u_1234567', 'u_1234567', 'user id: opaque'],
    ['user.id', 'jane.roe', '[REDACTED:identity.user-id]', 'user id: a name'],
    ['user.id', EMAIL, '[REDACTED:identity.user-id]', 'user id: an e-mail address'],
    ['app.token', OPAQUE, '[REDACTED:credential.token]', 'keyed: opaque'],
    ['app.token', 'refresh', 'refresh', 'keyed: a word'],
    ['app.token', `see ${EMAIL} on it`, `see ${MASKED} on it`, 'keyed: no value of that type is read as text'],
    ['app.password', '{"a":"b"}', '[REDACTED:credential.password]', 'keyed: JSON too'],
    ['span.name', `GET /users/${EMAIL}`, `GET /users/${MASKED}`, 'name'],
    ['service.name', 'shop', 'shop', 'service name'],
    ['service.name', EMAIL, EMAIL, 'service name: no personal data, services must not merge'],
    ['service.name', `shop-${GITHUB}`, 'REDACTED', 'service name: one constant'],
    ['client.address', '203.0.113.77', '203.0.113.0', 'client address'],
    ['client.address', '2001:db8:1:2::7', '2001:db8:1::', 'client address, version 6'],
    ['client.address', 'proxy.shop.example', 'proxy.shop.example', 'client address: a host'],
    ['client.geo.postal_code', '10115', '10***', 'postal code'],
    ['geo.location.lat', '52.520008', '52.5', 'latitude'],
    [
      'app.note',
      '{"password":{"name":"y","value":"x1"}}',
      '{"password":{"name":"y","value":"[REDACTED:credential.password]"}}',
      'a label that tells nothing',
    ],
    [
      'app.note',
      '{"env":[{"value":"x1","name":"DB_PASSWORD"}]}',
      '{"env":[{"value":"[REDACTED:credential.password]","name":"DB_PASSWORD"}]}',
      'a label behind a value',
    ],
    [
      'app.note',
      '{"rawHeaders":["Host","h","X-Api-Key","x1"]}',
      '{"rawHeaders":["Host","h","X-Api-Key","[REDACTED:credential.header]"]}',
      'raw headers',
    ],
    ['app.note', '{"lat":52.520008,"card":4539578763621486}', '{"lat":52.5,"card":0}', 'numbers of JSON'],
    ['geo.location.lat', 'north of the river', '[REDACTED:location.coordinates]', 'latitude: no number'],
    ['app.note', `{"a":{"b":"${EMAIL}"},"n":1}`, `{"a":{"b":"${MASKED}"},"n":1}`, 'JSON in a text'],
    ['app.note', `  [INFO] ${EMAIL}`, `  [INFO] ${MASKED}`, 'no JSON'],
    ['app.note', `[{"email":"${EMAIL}"}]`, `[{"email":"${MASKED}"}]`, 'a list in a text'],
    ['app.note', `https://shop.example/a?email=${EMAIL}`, 'https://shop.example/a?email=REDACTED', 'a URL in a text'],
    [
      'app.note',
      `{"next":"https://u:p@shop.example/?q=1"}`,
      `{"next":"https://REDACTED:REDACTED@shop.example/?q=1"}`,
      'a URL in JSON',
    ],
    [
      'app.note',
      `{"inner":"{\\"password\\":\\"hunter22\\"}"}`,
      `{"inner":"{\\"password\\":\\"[REDACTED:credential.password]\\"}"}`,
      'JSON in JSON',
    ],
    ['url.full', `/a?${EMAIL}=1`, '/a?REDACTED=1', 'an address for the name of a parameter'],
    ['url.query', '4111111111111111=', 'REDACTED=', 'a card for one'],
    ['url.query', 'filter%5Bstatus%5D=open', 'filter%5Bstatus%5D=open', 'an escape in one'],
    ['app.note', '{"password":"hun\\"ter22"}', '{"password":"[REDACTED:credential.password]"}', 'an escaped value'],
    [
      'url.full',
      `https://shop.example/a?q=${encodeURIComponent(EMAIL)}`,
      'https://shop.example/a?q=REDACTED',
      'percent-encoded',
    ],
    [
      'url.full',
      'https://shop.example/a%20b?page=2&sort=asc',
      'https://shop.example/a%20b?page=2&sort=asc',
      'a clean URL byte for byte',
    ],
    [
      'exception.message',
      'Key (email)=(jane) already exists.',
      'Key (email)=([REDACTED:database.row]) already exists.',
      'a row in a message',
    ],
    ['db.query.parameter.0', '42', '[REDACTED:database.value]', 'a parameter'],
  ];
  for (const [key, text, expected, why] of table) {
    it(`${key}: ${why}`, () => expect(mask(key, text)).to.equal(expected));
  }

  it('replaces what is nested too deep', function () {
    let text = `to ${EMAIL}`;
    for (let i = 0; i < 12; i++) text = JSON.stringify({ a: text });
    const masked = mask('app.note', text);
    expect(masked).to.not.include(EMAIL);
    expect(() => JSON.parse(masked)).to.not.throw();
  });

  describe('a text that is too long', function () {
    const policy: Policy = { limits: { maxValueLength: 1024 } };
    const short = createMasker(policy);

    it('keeps what was scanned, and says that there was more', function () {
      const masked = short.maskText(`${'clean words '.repeat(80)}${EMAIL} ${'more words '.repeat(80)}`);
      expect(masked).to.match(/^clean words .* \[REDACTED:limit\.length\]$/);
      expect(masked).to.not.include(EMAIL);
      expect(masked.length).to.be.within(900, 1100);
      expect(short.stats().failures).to.deep.equal({ 'limit.length': 1 });
    });

    it('is cut through no secret, wherever that stands', function () {
      for (let at = 900; at < 1100; at++) {
        const masked = short.maskText(`${'x y '.repeat(300).slice(0, at)} ${GITHUB} ${'z '.repeat(300)}`);
        for (let i = 8; i <= GITHUB.length; i++) expect(masked, `at ${at}`).to.not.include(GITHUB.slice(0, i));
      }
    });

    it('is cut through no number, wherever that stands', function () {
      for (let at = 980; at < 1040; at++) {
        const masked = short.maskText(`${'x y '.repeat(300).slice(0, at)} 4111 1111 1111 1111 ${'z '.repeat(300)}`);
        expect(masked, `at ${at}`).to.not.include('4111');
      }
    });

    it('is replaced whole where it is one secret', function () {
      expect(short.maskText('s'.repeat(5000), { key: 'password' })).to.not.include('sss');
      expect(short.maskText(`${randomText('base64', 5000)}`, { key: 'api_key' })).to.not.match(/[A-Za-z0-9+/]{20}/);
    });

    it('is the same where it is masked again', function () {
      const masked = short.maskText(`${'clean words '.repeat(200)}`);
      expect(short.maskText(masked)).to.equal(masked);
    });
  });

  it('keeps the slashes of a path in a file system', function () {
    const masker = createMasker();
    expect(masker.maskValue('url.full', 'file:///home/jane/documents/a%20b.pdf')).to.equal(
      'file:///home/REDACTED/documents/a%20b.pdf',
    );
  });

  it('drops a whole value; a gap within a text would give what is behind it another meaning', function () {
    const dropping = createMasker({ operators: { default: 'drop' } });
    expect(dropping.maskText(`to ${EMAIL} now`)).to.equal(`to ${MASKED} now`);
    expect(dropping.maskValue('app.note', EMAIL)).to.equal(undefined);
    expect(dropping.maskText(`{"email":"${EMAIL}","a":1}`)).to.equal('{"email":"","a":1}');
  });
});
