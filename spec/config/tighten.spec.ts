import { expect } from 'chai';
import { readPolicyDocument } from '../../lib/config/policy-document.js';
import { tightenPolicy } from '../../lib/config/tighten.js';
import type { Policy } from '../../lib/engine/policy/schema.js';
import { MaskError } from '../../lib/errors.js';
import { createMasker } from '../../lib/index.js';

const key = { key: 'k'.repeat(16), keyId: 'k1' };
const badge = { id: 'acme.badge', category: 'identity', pattern: 'BDG-[0-9]{6}' } as const;

function refusals(local: Policy, remote: unknown): string[] | undefined {
  try {
    tightenPolicy(local, remote);
    return undefined;
  } catch (error) {
    if (!(error instanceof MaskError)) throw error;
    expect(error.code).to.equal('policy.looser');
    return error.problems.map(({ path }) => path.join('.'));
  }
}

/** Local, remote. */
const tighter: readonly (readonly [what: string, local: Policy, remote: unknown])[] = [
  ['nothing', {}, {}],
  ['nothing over something', { attributes: { a: 'drop' }, operators: { default: 'drop' } }, {}],
  ['the same', { mode: 'observe', token: key }, { mode: 'observe', token: key }],
  ['enforce instead of observe', { mode: 'observe' }, { mode: 'enforce' }],
  ['enforce for one type', { mode: 'observe' }, { detectors: { modes: { contact: 'enforce' } } }],
  ['a stricter preset', { preset: 'balanced' }, { preset: 'strict' }],
  [
    'a stronger operator of a category',
    { operators: { categories: { contact: 'keep' } } },
    { operators: { categories: { contact: 'partial' } } },
  ],
  [
    'placeholder instead of token',
    { operators: { default: 'token' }, token: key },
    { operators: { default: 'placeholder' } },
  ],
  [
    'token instead of partial',
    { operators: { detectors: { 'contact.email': 'partial' } }, token: key },
    { operators: { detectors: { 'contact.email': 'token' } } },
  ],
  ['drop for a signal', {}, { operators: { signals: { log: 'drop' } } }],
  ['drop for everything', {}, { operators: { default: 'drop' } }],
  ['an attribute that goes', {}, { attributes: { 'app.note': 'drop' } }],
  ['an attribute that is replaced', {}, { attributes: { 'app.note': 'placeholder' } }],
  ['attributes that are replaced', {}, { attributes: { 'app.**': 'placeholder' } }],
  ['an attribute that is of a type', {}, { attributes: { 'app.who': { class: 'person.name' } } }],
  ['what passed is masked', { attributes: { 'app.note': 'pass' } }, { attributes: { 'app.note': 'partial' } }],
  ['what a pattern passed is masked', { attributes: { 'app.*': 'pass' } }, { attributes: { 'app.note': 'truncate' } }],
  ['a stronger rule for a pattern', { attributes: { 'app.*': 'partial' } }, { attributes: { 'app.*': 'placeholder' } }],
  ['unknown attributes that go', { unknownAttributes: 'mask' }, { unknownAttributes: 'drop' }],
  ['opaque ids that are masked', {}, { opaqueIds: 'mask' }],
  ['taint for the trace', {}, { taint: 'trace' }],
  ['records that are dropped', { onError: 'drop' }, { onError: 'dropRecord' }],
  ['no summary', { summary: 'debug' }, { summary: 'silent' }],
  ['lower limits', {}, { limits: { maxDepth: 8, budget: 10_000, maxValueLength: 2048 } }],
  ['a lower confidence', {}, { confidence: 0.3 }],
  [
    'a detector that is switched on',
    { detectors: { disable: ['contact.email', 'contact.phone'] } },
    { detectors: { disable: ['contact.phone'] } },
  ],
  ['a detector of its own', {}, { detectors: { custom: [badge] } }],
  [
    'one beside a local one',
    { detectors: { custom: [badge] } },
    { detectors: { custom: [{ ...badge, id: 'acme.crew' }] } },
  ],
  [
    'fewer values that are let through',
    { allow: { values: ['a@b.example', 'c@d.example'] } },
    { allow: { values: ['a@b.example'] } },
  ],
  ['another placeholder', {}, { placeholder: '***' }],
];

const looser: readonly (readonly [what: string, local: Policy, remote: unknown, paths: readonly string[]])[] = [
  ['observe instead of enforce', {}, { mode: 'observe' }, ['mode']],
  [
    'observe for a type',
    {},
    { detectors: { modes: { 'contact.email': 'observe' } } },
    ['detectors.modes.contact.email'],
  ],
  ['a weaker preset', { preset: 'strict' }, { preset: 'balanced' }, ['preset']],
  ['a preset that keeps', {}, { preset: 'secrets' }, ['preset']],
  ['keep for a category', {}, { operators: { categories: { contact: 'keep' } } }, ['operators.categories.contact']],
  [
    'partial for a category',
    {},
    { operators: { categories: { contact: 'partial' } } },
    ['operators.categories.contact'],
  ],
  [
    'truncate instead of partial',
    { operators: { detectors: { 'contact.email': 'partial' } } },
    { operators: { detectors: { 'contact.email': 'truncate' } } },
    ['operators.detectors.contact.email'],
  ],
  ['token instead of placeholder', { token: key }, { operators: { default: 'token' } }, ['operators.default']],
  [
    'placeholder instead of drop',
    { operators: { default: 'drop' } },
    { operators: { default: 'placeholder' } },
    ['operators.default'],
  ],
  ['keep in one signal', {}, { operators: { signals: { metric: 'keep' } } }, ['operators.signals.metric']],
  ['an attribute that passes', {}, { attributes: { 'app.note': 'pass' } }, ['attributes.app.note']],
  [
    'an attribute that went is replaced',
    { attributes: { 'app.note': 'drop' } },
    { attributes: { 'app.note': 'placeholder' } },
    ['attributes.app.note'],
  ],
  [
    'an attribute that a pattern drops is replaced',
    { attributes: { 'app.*': 'drop' } },
    { attributes: { 'app.note': 'placeholder' } },
    ['attributes.app.note'],
  ],
  [
    'a pattern beside one that drops',
    { attributes: { 'app.**': 'drop' } },
    { attributes: { 'app.user.*': 'placeholder' } },
    ['attributes.app.user.*'],
  ],
  ['part of an attribute', {}, { attributes: { 'app.note': 'partial' } }, ['attributes.app.note']],
  [
    'another way to read an attribute',
    {},
    { attributes: { 'app.note': { class: 'identifier' } } },
    ['attributes.app.note'],
  ],
  [
    'a placeholder where values are dropped',
    { operators: { categories: { secret: 'drop' } } },
    { attributes: { 'app.note': 'placeholder' } },
    ['attributes.app.note'],
  ],
  [
    'unknown attributes that are scanned',
    { unknownAttributes: 'mask' },
    { unknownAttributes: 'scan' },
    ['unknownAttributes'],
  ],
  ['opaque ids that stay', { opaqueIds: 'mask' }, { opaqueIds: 'keep' }, ['opaqueIds']],
  ['no taint', {}, { taint: 'off' }, ['taint']],
  ['fields that are replaced where they are dropped', { onError: 'drop' }, { onError: 'placeholder' }, ['onError']],
  ['a summary', {}, { summary: 'info' }, ['summary']],
  ['a summary with keys', { summary: 'info' }, { summary: 'debug' }, ['summary']],
  ['a higher confidence', {}, { confidence: 0.9 }, ['confidence']],
  ['higher limits', {}, { limits: { maxDepth: 64 } }, ['limits.maxDepth']],
  ['a detector that is switched off', {}, { detectors: { disable: ['contact.email'] } }, ['detectors.disable.0']],
  ['values that are let through', {}, { allow: { values: ['a@b.example'] } }, ['allow.values.0']],
  [
    'patterns that let through',
    { allow: { patterns: ['x[0-9]'] } },
    { allow: { patterns: ['x[0-9]', 'y[0-9]'] } },
    ['allow.patterns.1'],
  ],
  [
    'a declared attribute',
    { unknownAttributes: 'mask' },
    { declare: { 'app.state': { type: 'string' } } },
    ['declare.app.state'],
  ],
  ['a key for tokens', {}, { token: key }, ['token']],
  ['another key for tokens', { token: key }, { token: { ...key, keyId: 'k2' } }, ['token']],
  [
    'a detector of its own that keeps',
    {},
    { detectors: { custom: [{ ...badge, operator: 'keep' }] } },
    ['detectors.custom.0'],
  ],
  [
    'one that is weaker than others',
    { operators: { categories: { secret: 'drop' } } },
    { detectors: { custom: [badge] } },
    ['detectors.custom.0'],
  ],
  [
    'more that is found where some types are kept',
    { operators: { categories: { identity: 'keep' } } },
    { confidence: 0.1 },
    ['confidence'],
  ],
];

describe('config/tighten', function () {
  for (const [what, local, remote] of tighter) {
    it(`takes ${what}`, function () {
      expect(refusals(local, remote)).to.equal(undefined);
      expect(() => createMasker(tightenPolicy(local, remote))).to.not.throw();
    });
  }

  for (const [what, local, remote, paths] of looser)
    it(`refuses ${what}`, () => expect(refusals(local, remote)).to.deep.equal(paths));

  it('keeps every local rule', function () {
    const local: Policy = {
      attributes: { a: 'drop', b: 'pass' },
      detectors: { custom: [badge], disable: ['contact.phone'] },
      limits: { maxDepth: 5 },
    };
    const merged = tightenPolicy(local, {
      attributes: { c: 'drop' },
      limits: { budget: 5000 },
      detectors: { custom: [{ ...badge, id: 'acme.crew' }] },
    });
    expect(merged).to.deep.equal({
      attributes: { a: 'drop', b: 'pass', c: 'drop' },
      detectors: { custom: [badge, { ...badge, id: 'acme.crew' }], disable: ['contact.phone'] },
      limits: { maxDepth: 5, budget: 5000 },
    });
  });

  it('locates what it refuses, and what is invalid, in the remote policy', function () {
    const text =
      'operators:\n  categories:\n    contact: keep\ndetectors:\n  custom:\n    - { id: acme.crew, category: identity, pattern: x+, operator: keep }\n';
    const at = (remote: string) => {
      const { value, locate } = readPolicyDocument(remote, { name: 'https://x.example/p' });
      try {
        tightenPolicy({ detectors: { custom: [badge] } }, value, locate);
      } catch (error) {
        return (error as MaskError).problems.map(
          ({ file, line, column, path }) => `${file}:${line}:${column} ${path.join('.')}`,
        );
      }
      return [];
    };
    expect(at(text)).to.deep.equal([
      'https://x.example/p:3:14 operators.categories.contact',
      'https://x.example/p:6:7 detectors.custom.0',
    ]);
    expect(at('detectors:\n  custom:\n    - { id: Bad, category: identity, pattern: x }\n')).to.deep.equal([
      'https://x.example/p:3:13 detectors.custom.0.id',
    ]);
    expect(at('detectors:\n  custom:\n    - { id: acme.badge, category: identity, pattern: x }\n')).to.deep.equal([
      'https://x.example/p:3:13 detectors.custom.0.id',
    ]);
    expect(at('mod: observe\n')).to.deep.equal(['https://x.example/p:1:1 mod']);
  });
});
