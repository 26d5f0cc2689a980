import { readFileSync } from 'node:fs';
import { expect } from 'chai';
import { IMPORTERS } from '../../lib/cli/import.js';
import { readPolicyFile } from '../../lib/config/policy-file.js';
import { createMasker, type Policy } from '../../lib/index.js';
import { card, email } from '../support/canary.js';
import { runHere, withFiles } from '../support/terminal.js';

interface Told {
  readonly policy: Policy;
  readonly left: readonly { readonly place: string; readonly why: string }[];
}

async function imported(from: string, content: string): Promise<Told> {
  const { code, out, err } = await runHere(['import', '--json', from, '-'], { stdin: content });
  expect([code, err]).to.deep.equal([0, '']);
  return JSON.parse(out);
}

const places = ({ left }: Told): string[] => left.map(({ place }) => place);

const COLLECTOR = `
processors:
  batch: {}
  redaction/one:
    allow_all_keys: false
    allowed_keys: [description, group]
    ignored_keys: [safe_attribute]
    blocked_key_patterns: ['.*token.*', '^pin$', 'a{3}']
    blocked_values: ['ACME-[0-9]{6}', '(?!x)']
    allowed_values: ['ACME-000000', '.*']
    hash_function: md5
    summary: debug
    redact_all_types: true
    surprise: 1
    url_sanitizer: { enabled: true, attributes: [app.link] }
    db_sanitizer: { sql: { enabled: true, attributes: [app.statement] }, redis: { enabled: false, attributes: [app.off] }, memcached: { enabled: true } }
`;

describe('cli: import', function () {
  describe('collector', function () {
    it('does what the redaction processor does', async function () {
      const told = await imported('collector', COLLECTOR);
      const masker = createMasker(told.policy);
      const attributes = {
        description: 'about ACME-123456',
        group: 'a',
        safe_attribute: email(1).text,
        other: 'x',
        'app.token.id': 'x',
        pin: '1',
        note: 'ACME-000000',
        'app.statement': "select 'x'",
        'app.off': 'x',
      };
      expect(masker.maskAttributes(attributes)).to.deep.equal({
        description: 'about [REDACTED:imported.value-1]',
        group: 'a',
        safe_attribute: email(1).text,
        'app.token.id': '[REDACTED:policy.attribute]',
        pin: '[REDACTED:policy.attribute]',
        'app.statement': 'select ?',
      });
      expect(told.policy.summary).to.equal('debug');
      expect(masker.maskText('ACME-000000 ACME-123456')).to.equal('ACME-000000 [REDACTED:imported.value-1]');
    });

    it('lists what it cannot carry over', async function () {
      const told = await imported('collector', COLLECTOR);
      for (const field of [
        'blocked_key_patterns',
        'hash_function',
        'redact_all_types',
        'surprise',
        'url_sanitizer',
        'db_sanitizer.memcached',
        'allowed_keys',
      ])
        expect(places(told)).to.include(`redaction/one.${field}`);
      expect(places(told).filter((place) => /custom|patterns\./.test(place))).to.have.lengthOf(2); // no expression of RE2, and one that lets all through
    });

    it('lets all keys be where the processor does, and reads its part alone', async function () {
      const { policy, left } = await imported(
        'collector',
        'allow_all_keys: true\nblocked_values: ["x{3}"]\nsummary: silent\n',
      );
      expect(policy).to.not.have.property('unknownAttributes');
      expect(policy.summary).to.equal('silent');
      expect(left).to.deep.equal([]);
    });
  });

  describe('elastic', function () {
    const FORMS: [title: string, text: string][] = [
      ['a list', 'password, *token*, set-cookie'],
      ['a configuration of the Node agent', '{ "sanitizeFieldNames": ["password", "*token*", "set-cookie"] }'],
      ['a file of settings', 'elastic:\n  apm:\n    sanitize_field_names: password, *token*, set-cookie\n'],
      ['a variable', 'ELASTIC_APM_SANITIZE_FIELD_NAMES: "password,*token*,set-cookie"'],
    ];
    for (const [title, text] of FORMS) {
      it(`reads ${title}`, async function () {
        const masker = createMasker((await imported('elastic', text)).policy);
        for (const key of ['http.request.header.x-token-2', 'app.token', 'http.request.header.set-cookie'])
          expect(masker.maskValue(key, 'abc'), key).to.match(/^\[REDACTED/);
        expect(masker.maskText('{"password":"abc","other":"abc"}')).to.match(
          /"password":"\[REDACTED[^"]*","other":"abc"/,
        );
        expect(masker.maskValue('app.other', 'abc')).to.equal('abc');
      });
    }
    it('tells of names by case', async () =>
      expect(places(await imported('elastic', '(?-i)Secret'))).to.include('(?-i)'));
  });

  describe('pino', function () {
    const PATHS = JSON.stringify({
      redact: {
        paths: ['pin', 'user.nick', 'list[*].code', 'a["with-dash"]', '*.nickname', 'deep.*', 'x['],
        censor: '**',
      },
    });
    it('does what redact does', async function () {
      const told = await imported('pino', PATHS);
      const masker = createMasker(told.policy);
      const line = {
        pin: 'x',
        user: { nick: 'x', name2: 'y' },
        list: [{ code: 'x', state: 'y' }],
        a: { 'with-dash': 'x' },
        other: { nickname: 'x' },
        'deep.one': 'x',
        code: 'stays',
      };
      const masked = JSON.parse(JSON.stringify(masker.maskAttributes(line))) as typeof line;
      expect(masked).to.deep.equal({
        pin: '[REDACTED:policy.attribute]',
        user: { nick: '[REDACTED:imported.fields]', name2: 'y' },
        list: [{ code: '[REDACTED:imported.fields]', state: 'y' }],
        a: { 'with-dash': '[REDACTED:imported.fields]' },
        other: { nickname: '[REDACTED:imported.fields]' },
        'deep.one': '[REDACTED:policy.attribute]',
        code: '[REDACTED:imported.fields]', // `[*].code` cannot be told from it
      });
      expect(places(told)).to.deep.equal(
        ['censor', 'paths', 'paths that end in *'].sort((x, y) => places(told).indexOf(x) - places(told).indexOf(y)),
      );
    });

    it('reads a list of paths, and removes where pino does', async function () {
      expect((await imported('pino', '["a", "b.c"]')).policy.attributes).to.deep.equal({
        a: 'placeholder',
        'b.c': 'placeholder',
      });
      expect((await imported('pino', 'paths: [a]\nremove: true\n')).policy.attributes).to.deep.equal({ a: 'drop' });
    });
  });

  describe('sentry', function () {
    const RELAY = JSON.stringify({
      rules: {
        badge: { type: 'pattern', pattern: 'BDG-[0-9]{6}', redaction: { method: 'remove' } },
        pair: { type: 'redact_pair', keyPattern: '^nick' },
        hashed: { type: 'email', redaction: { method: 'hash' } },
      },
      applications: {
        $string: ['@creditcard:mask', '@ip:replace', 'badge', 'pair', 'hashed', '@uuid:remove', 'none'],
        'user.nick2': ['@anything:remove'],
        "extra.'my key'": ['badge'],
        '$string && !x': ['@mac:mask'],
      },
    });
    it('does what the rules of Relay do', async function () {
      const told = await imported('sentry', RELAY);
      const masker = createMasker(told.policy);
      expect(masker.maskText(`${card(1).text} 203.0.113.77`)).to.equal(
        `${'*'.repeat(12)}${card(1).text.slice(-4)} [REDACTED:imported.value-1]`,
      );
      expect(masker.maskValue('app.note', 'BDG-123456')).to.equal(undefined);
      expect(masker.maskAttributes({ nickname: 'x', 'user.nick2': 'x', 'extra.my key': 'x' })).to.deep.equal({
        nickname: '[REDACTED:policy.attribute]',
      });
      expect(places(told)).to.deep.equal([
        'rule hashed (email)',
        'rule @uuid:remove (uuid)',
        'rule none',
        'rule badge (pattern)',
        'rule @mac:mask (mac)',
      ]);
    });

    it('reads the fields of server-side scrubbing', async function () {
      const { policy } = await imported(
        'sentry',
        '{"sensitiveFields":["mysekret"],"safeFields":["app.safe"],"scrubIPAddresses":true}',
      );
      const masker = createMasker(policy);
      expect(masker.maskText('{"mysekret":"abc"}')).to.include('[REDACTED:imported.fields]');
      expect(masker.maskValue('app.safe', email(1).text)).to.equal(email(1).text);
      expect(masker.maskText('from 203.0.113.77')).to.include('[REDACTED:imported.value-1]');
    });

    it('knows a type of ours for each of its own', async function () {
      const types = [
        'ip',
        'imei',
        'mac',
        'email',
        'creditcard',
        'iban',
        'userpath',
        'password',
        'pemkey',
        'url_auth',
        'us_ssn',
        'bearer',
      ];
      const { left } = await imported(
        'sentry',
        JSON.stringify({ applications: { $string: types.map((type) => `@${type}:replace`) } }),
      );
      expect(left).to.deep.equal([]);
    });
  });

  describe('aws', function () {
    const FORMS = [
      'gen_ai.input.messages,llm.input.*',
      "export AWS_REDACT_SPAN_ATTRIBUTES='gen_ai.input.messages, llm.input.*'\n",
      'AWS_REDACT_SPAN_ATTRIBUTES: gen_ai.input.messages,llm.input.*',
      'A=1\nAWS_REDACT_SPAN_ATTRIBUTES=gen_ai.input.messages,llm.input.*\nB=x,y',
    ];
    for (const form of FORMS) {
      it(`reads ${JSON.stringify(form)}`, async function () {
        const { policy, left } = await imported('aws', form);
        expect(policy).to.deep.equal({
          attributes: { 'gen_ai.input.messages': 'placeholder', 'llm.input.**': 'placeholder' },
        });
        expect(createMasker(policy).maskValue('llm.input.0.content', 'x')).to.equal('[REDACTED:policy.attribute]');
        expect(left).to.have.lengthOf(1);
      });
    }
  });

  it('writes YAML that holds what was left, and can be checked', () =>
    withFiles({ c: COLLECTOR }, async (at) => {
      const { code, out, err } = await runHere(['import', 'collector', at('c'), '-o', at('p.yaml')]);
      expect([code, out]).to.deep.equal([0, '']);
      expect(err).to.include('not carried over').and.include('hash_function');
      expect(readFileSync(at('p.yaml'), 'utf8'))
        .to.match(/^# Policy of otel-mask/)
        .and.include('# - redaction/one.hash_function');
      expect((await runHere(['check', at('p.yaml')])).code).to.equal(0);
      expect(readPolicyFile(at('p.yaml')).policy).to.have.property('unknownAttributes', 'drop');
      expect(await runHere(['import', 'collector', at('c'), '-o', at('p.yaml')])).to.include({ code: 2 });
    }));

  for (const from of Object.keys(IMPORTERS)) {
    it(`says that a file holds nothing of ${from}`, async function () {
      for (const stdin of ['', '{}', '5', '[]', 'a: {b: 1}\n'])
        expect(await runHere(['import', from, '-'], { stdin }), stdin).to.include({ code: 2, out: '' });
    });
  }

  it('knows no other tool', async () => expect((await runHere(['import', 'none', '-'])).code).to.equal(2));
});
