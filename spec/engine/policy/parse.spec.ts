import { expect } from 'chai';
import { detectors } from '../../../lib/engine/detectors/index.js';
import { parsePolicy } from '../../../lib/engine/policy/parse.js';
import { MaskError } from '../../../lib/errors.js';
import { compilePattern } from '../../../lib/platform/linear-patterns.js';
import { detectorOf } from '../../support/found.js';

const parse = (value: unknown) => parsePolicy(value, detectors, compilePattern);
const problemsOf = (value: unknown): string[] => {
  try {
    parse(value);
    return [];
  } catch (error) {
    if (!(error instanceof MaskError)) throw error;
    return error.problems.map(({ path, found }) => `${path.join('.')}: ${found}`);
  }
};
const custom = (detector: unknown) => ({ detectors: { custom: [detector] } });
const own = detectorOf([{ rule: 'anchor', literals: ['own-'] }], { id: 'spec.own' });

describe('policy/parse', function () {
  const valid: readonly unknown[] = [
    undefined,
    {},
    { detectors: { disable: ['contact.email'] } },
    custom(own),
    { ...custom(own), operators: { detectors: { 'spec.own': 'partial' } } },
    {
      operators: {
        default: 'drop',
        categories: { contact: 'keep', secret: 'partial' },
        detectors: { 'contact.email': 'keep' },
      },
    },
    { attributes: { 'app.note': 'pass', 'user.id': 'drop' } },
    { placeholder: 'x' },
    { placeholder: 'x'.repeat(64) },
    { operators: { default: 'token' }, token: { key: 'k'.repeat(16), keyId: 'k1' } },
    { token: { key: new Uint8Array(16), keyId: 'A-b_9' } },
    { preset: 'strict', mode: 'observe', unknownAttributes: 'drop', opaqueIds: 'mask' },
    { detectors: { modes: { contact: 'observe', 'contact.email': 'enforce', secret: 'enforce' } } },
    { operators: { signals: { log: 'drop', metric: 'keep' } } },
    {
      attributes: {
        'app.*': 'drop',
        'app.**.id': 'pass',
        'app.doc': { class: 'json' },
        'app.who': { class: 'person.name' },
      },
    },
    { declare: { 'app.state': { type: 'string', enum: ['open'] }, 'app.counts': { type: 'int[]' } } },
    { allow: { values: ['a@b.example'], patterns: ['[a-z]+@example\\.org'] } },
    { allow: { patterns: ['.*'], unsafe: true, reason: 'a test system without customers' } },
    { token: { key: 'k'.repeat(16), keyId: 'k2', retired: [{ key: 'j'.repeat(16), keyId: 'k1' }] } },
    { confidence: 0 },
    { taint: 'trace' },
    { taint: 'off' },
    { confidence: 1 },
    { limits: { maxValueLength: 1024, maxDepth: 1, budget: 4096 } },
  ];
  for (const policy of valid) it(`takes ${JSON.stringify(policy)}`, () => expect(problemsOf(policy)).to.deep.equal([]));

  /** Policy, its problems as `path: type`. */
  const invalid: readonly (readonly [unknown, readonly string[]])[] = [
    [null, [': null']],
    [[], [': array']],
    ['balanced', [': string']],
    [{ placeholders: 'x' }, ['placeholders: an unknown name']],
    [{ detectors: [] }, ['detectors: array']],
    [{ detectors: { enable: [] } }, ['detectors.enable: an unknown name']],
    [{ detectors: { disable: 'contact.email' } }, ['detectors.disable: string']],
    [
      { detectors: { disable: ['contact.email', 'contact.mail', 5] } },
      ['detectors.disable.1: string', 'detectors.disable.2: number'],
    ],
    [{ detectors: { custom: {} } }, ['detectors.custom: object']],
    [custom(null), ['detectors.custom.0: null']],
    [custom({ ...own, id: 'Own' }), ['detectors.custom.0.id: string']],
    [custom({ ...own, id: 'contact.email' }), ['detectors.custom.0.id: string']],
    [custom({ ...own, category: 'pii' }), ['detectors.custom.0.category: string']],
    [custom({ ...own, rules: undefined }), ['detectors.custom.0: nothing']],
    [custom({ ...own, rules: {} }), ['detectors.custom.0.rules: object']],
    [custom({ ...own, keys: 'password' }), ['detectors.custom.0.keys: string']],
    [
      custom({ ...own, rules: [{ rule: 'regex' }, 5] }),
      ['detectors.custom.0.rules.0.rule: string', 'detectors.custom.0.rules.1: number'],
    ],
    [{ detectors: { custom: [own, own] } }, ['detectors.custom.1.id: string']],
    [{ operators: { default: 'keep' } }, ['operators.default: string']],
    [{ operators: { default: 'mask' } }, ['operators.default: string']],
    [{ operators: { categories: { secrets: 'drop' } } }, ['operators.categories.secrets: an unknown name']],
    [{ operators: { categories: { secret: 'keep' } } }, ['operators.categories.secret: string']],
    [{ operators: { categories: { credential: 'keep' } } }, ['operators.categories.credential: string']],
    [{ operators: { categories: { financial: 'keep' } } }, ['operators.categories.financial: string']],
    [{ operators: { detectors: { 'payment.card': 'keep' } } }, ['operators.detectors.payment.card: string']],
    [{ operators: { detectors: { 'contact.mail': 'drop' } } }, ['operators.detectors.contact.mail: an unknown name']],
    [{ attributes: { 'app.note': 'skip' } }, ['attributes.app.note: string']],
    [{ attributes: ['app.note'] }, ['attributes: array']],
    [{ placeholder: '' }, ['placeholder: string']],
    [{ placeholder: 'x'.repeat(65) }, ['placeholder: string']],
    [{ placeholder: 'a"b' }, ['placeholder: string']],
    [{ placeholder: 'a\\b' }, ['placeholder: string']],
    [{ placeholder: 'a\nb' }, ['placeholder: string']],
    [{ placeholder: 5 }, ['placeholder: number']],
    [{ token: { key: 'k'.repeat(15), keyId: 'k1' } }, ['token.key: string']],
    [{ token: { key: new Uint8Array(15), keyId: 'k1' } }, ['token.key: object']],
    [{ token: { key: 'k'.repeat(16), keyId: 'a:b' } }, ['token.keyId: string']],
    [{ token: { key: 'k'.repeat(16) } }, ['token.keyId: nothing']],
    [{ token: { key: 'k'.repeat(16), keyId: 'k1', id: 'x' } }, ['token.id: an unknown name']],
    [{ operators: { default: 'token' } }, ['token: nothing']],
    [{ preset: 'paranoid' }, ['preset: string']],
    [
      { mode: 'off', unknownAttributes: true, opaqueIds: null },
      ['mode: string', 'unknownAttributes: boolean', 'opaqueIds: null'],
    ],
    [{ detectors: { modes: { secret: 'observe' } } }, ['detectors.modes.secret: string']],
    [{ detectors: { modes: { 'payment.card': 'observe' } } }, ['detectors.modes.payment.card: string']],
    [{ detectors: { modes: { 'contact.mail': 'observe' } } }, ['detectors.modes.contact.mail: an unknown name']],
    [{ operators: { signals: { logs: 'drop' } } }, ['operators.signals.logs: an unknown name']],
    [{ operators: { signals: { log: 'hide' } } }, ['operators.signals.log: string']],
    [{ attributes: { 'app.x': { class: 'yaml' } } }, ['attributes.app.x.class: string']],
    [
      { attributes: { 'app.x': { kind: 'json' } } },
      ['attributes.app.x.kind: an unknown name', 'attributes.app.x.class: nothing'],
    ],
    [{ attributes: { '**': 'pass' } }, ['attributes.**: a pattern of which they are']],
    [{ attributes: { '**.password': 'keep' } }, ['attributes.**.password: a pattern of which they are']],
    [{ declare: { 'app.x': { type: 'text' } } }, ['declare.app.x.type: string']],
    [{ declare: { 'app.x': { type: 'int', enum: ['1'] } } }, ['declare.app.x.enum: array']],
    [{ declare: { 'app.x': { type: 'string', enum: [] } } }, ['declare.app.x.enum: array']],
    [
      { allow: { values: 'x', patterns: [1], unsafe: 'yes' } },
      ['allow.values: string', 'allow.unsafe: string', 'allow.patterns.0: number'],
    ],
    [{ allow: { patterns: ['('] } }, ['allow.patterns.0: missing closing ) at character 0']],
    [{ allow: { patterns: ['.*'], unsafe: true, reason: 'why' } }, ['allow.reason: string']],
    [
      { token: { key: 'k'.repeat(16), keyId: 'k2', retired: [{ key: 'short', keyId: 'k1' }] } },
      ['token.retired.0.key: string'],
    ],
    [{ taint: 'process' }, ['taint: string']],
    [{ taint: true }, ['taint: boolean']],
    [{ confidence: 1.1 }, ['confidence: number']],
    [{ confidence: -0.1 }, ['confidence: number']],
    [{ confidence: Number.NaN }, ['confidence: number']],
    [{ confidence: '0.5' }, ['confidence: string']],
    [{ limits: { maxValueLength: 1023 } }, ['limits.maxValueLength: number']],
    [{ limits: { maxDepth: 0 } }, ['limits.maxDepth: number']],
    [{ limits: { maxDepth: 1.5 } }, ['limits.maxDepth: number']],
    [{ limits: { maxDepth: 257 } }, ['limits.maxDepth: number']],
    [{ limits: { budget: 4095 } }, ['limits.budget: number']],
    [{ limits: { budget: 1e12 } }, ['limits.budget: number']],
    [{ limits: { length: 5000 } }, ['limits.length: an unknown name']],
    [{ limits: 5, confidence: [], x: 1 }, ['x: an unknown name', 'confidence: array', 'limits: number']],
  ];
  for (const [policy, problems] of invalid) {
    it(`refuses ${JSON.stringify(policy)}`, () => expect(problemsOf(policy)).to.deep.equal(problems));
  }

  it('says what is allowed', function () {
    try {
      parse({ operators: { default: 'mask' }, limits: { maxDepth: 0 } });
      expect.fail('nothing thrown');
    } catch (error) {
      expect((error as MaskError).problems.map(({ expected }) => expected)).to.deep.equal([
        'one of placeholder, partial, token, truncate, drop',
        'a whole number from 1 to 256',
      ]);
    }
  });

  it('shows no name that could be a secret', function () {
    expect(problemsOf({ attributes: { ['x'.repeat(65)]: 'no' } })).to.deep.equal(['attributes.[key]: string']);
  });

  it('gives a frozen copy: what is changed afterwards changes nothing', function () {
    const key = new Uint8Array(16).fill(7);
    const written = {
      detectors: { disable: ['contact.email'] },
      attributes: { a: 'pass' },
      token: { key, keyId: 'k1' },
    };
    const policy = parse(written);
    written.detectors.disable.push('contact.phone');
    written.attributes.a = 'drop';
    key.fill(0);
    expect(policy.detectors?.disable).to.deep.equal(['contact.email']);
    expect(policy.attributes).to.deep.equal({ a: 'pass' });
    expect(policy.token?.key).to.deep.equal(new Uint8Array(16).fill(7));
    expect(
      Object.isFrozen(policy) &&
        Object.isFrozen(policy.detectors) &&
        Object.isFrozen(policy.detectors?.disable) &&
        Object.isFrozen(policy.attributes),
    ).to.equal(true);
  });

  it('gives back what it gave before, unless other patterns are to be tried', function () {
    const policy = parse({ placeholder: 'x' });
    expect(parse(policy)).to.equal(policy);
    expect(parsePolicy(policy, detectors)).to.not.equal(policy);
    expect(parse({ ...policy })).to.not.equal(policy);
  });

  it('does not freeze what the user wrote', function () {
    const written = { ...custom({ ...own, check: () => true }), limits: { maxDepth: 5 } };
    parse(written);
    expect(
      Object.isFrozen(written) || Object.isFrozen(written.limits) || Object.isFrozen(written.detectors.custom),
    ).to.equal(false);
  });

  const hostile: readonly (readonly [string, () => unknown])[] = [
    [
      'a getter that throws',
      () => ({
        get placeholder(): string {
          throw new Error('not for a message');
        },
      }),
    ],
    [
      'a policy that holds itself',
      () => {
        const policy: Record<string, unknown> = {};
        policy['attributes'] = {};
        policy['detectors'] = { custom: [{ ...own, more: policy }] };
        return policy;
      },
    ],
    [
      'a proxy that throws',
      () =>
        new Proxy(
          {},
          {
            ownKeys: () => {
              throw new Error('not for a message');
            },
          },
        ),
    ],
  ];
  for (const [what, policy] of hostile) {
    it(`answers ${what} with a MaskError and nothing of it`, function () {
      let thrown: unknown;
      try {
        parse(policy());
      } catch (error) {
        thrown = error;
      }
      expect(thrown).to.be.instanceOf(MaskError);
      expect(String(thrown)).to.not.include('not for a message');
    });
  }
});
