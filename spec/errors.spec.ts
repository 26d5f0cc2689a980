import { expect } from 'chai';
import fc from 'fast-check';
import { ERROR_CODES, type ErrorCode, MaskError, typeName } from '../lib/errors.js';
import { createMasker } from '../lib/index.js';
import { body } from './support/planted.js';
import { readSource, sourcesBelow } from './support/sources.js';

const CODES = Object.keys(ERROR_CODES) as ErrorCode[];

describe('errors', function () {
  it('uses every code of the table, and no other', function () {
    const sources = sourcesBelow('lib')
      .filter((file) => file !== 'errors.ts')
      .map((file) => readSource('lib', file));
    const used = new Set(
      sources.flatMap((source) =>
        [...source.matchAll(/'((?:policy|inner|config|sdk|options)\.[a-z-]+)'/g)].map(([, code]) => code),
      ),
    );
    used.delete('policy.attribute'); // the id of a detector
    expect([...used].sort()).to.deep.equal([...CODES].sort());
  });

  for (const code of CODES) {
    it(`has a constant message for ${code}`, function () {
      expect(new MaskError(code).message).to.equal(`${ERROR_CODES[code]} (${code})`);
      expect(new MaskError(code).code).to.equal(code);
    });
  }

  it('is an Error with a name of its own', function () {
    const error = new MaskError('policy.invalid');
    expect(error).to.be.instanceOf(Error);
    expect(error.name).to.equal('MaskError');
    expect(error.problems).to.deep.equal([]);
  });

  it('says where each problem is, and freezes a copy of the list', function () {
    const problems = [
      { path: ['limits', 'budget'], expected: 'a number', found: 'string' },
      { path: [], expected: 'an object', found: 'array' },
    ];
    const error = new MaskError('policy.invalid', problems);
    problems.length = 0;
    expect(error.problems).to.have.length(2);
    expect(Object.isFrozen(error.problems)).to.equal(true);
    expect(error.message.split('\n').slice(1)).to.deep.equal([
      '  limits.budget: expected a number, found string',
      '  (policy): expected an object, found array',
    ]);
  });

  it('freezes each problem of a policy, and its path', function () {
    const error = thrown({ limits: { budget: 'x' }, placeholder: 5 });
    expect(error?.problems).to.have.length(2);
    for (const problem of error?.problems ?? []) {
      expect(Object.isFrozen(problem), 'problem').to.equal(true);
      expect(Object.isFrozen(problem.path), 'path').to.equal(true);
    }
  });

  const types: readonly (readonly [unknown, string])[] = [
    [null, 'null'],
    [[], 'array'],
    [undefined, 'nothing'],
    ['', 'string'],
    [0, 'number'],
    [{}, 'object'],
    [() => 0, 'function'],
    [1n, 'bigint'],
    [Symbol('x'), 'symbol'],
  ];
  for (const [value, name] of types) {
    it(`calls the type of ${String(value) || "''"} ${name}`, () => expect(typeName(value)).to.equal(name));
  }

  it('holds no value, whatever stands in whichever place of a policy', function () {
    let refused = 0;
    fc.assert(
      fc.property(policyWith, ({ policy, canary }) => {
        const error = thrown(policy);
        if (!error) return;
        refused++;
        expect(`${error.message}\n${error.stack}\n${JSON.stringify(error.problems)}`).to.not.include(canary);
        expect(error.cause).to.equal(undefined);
      }),
      { numRuns: 400 },
    );
    expect(refused, 'policies that were refused').to.be.at.least(200);
  });
});

/** What createMasker throws; anything but a MaskError goes on. */
function thrown(policy: unknown): MaskError | undefined {
  try {
    createMasker(policy as never);
    return undefined;
  } catch (error) {
    if (error instanceof MaskError) return error;
    throw error;
  }
}

/** Places in a policy; `*` is a name of the policy's writer. */
const PLACES = [
  '',
  'detectors',
  'detectors.disable',
  'detectors.disable.0',
  'detectors.custom',
  'detectors.custom.0',
  'detectors.custom.0.id',
  'detectors.custom.0.category',
  'detectors.custom.0.rules',
  'detectors.custom.0.rules.0',
  'detectors.custom.0.rules.0.rule',
  'detectors.custom.0.keys',
  'operators',
  'operators.default',
  'operators.categories',
  'operators.categories.secret',
  'operators.categories.*',
  'operators.detectors.*',
  'attributes',
  'attributes.*',
  'placeholder',
  'token',
  'token.key',
  'token.keyId',
  'token.*',
  'confidence',
  'limits',
  'limits.maxDepth',
  'limits.*',
  '*',
];

const policyWith = fc
  .tuple(fc.constantFrom(...PLACES), body('alnum', 24), fc.constantFrom('text', 'short', 'list', 'map', 'line'))
  .map(([place, random, shape]) => {
    // a key of 15 characters is one too short
    const canary = shape === 'short' ? random.slice(0, 15) : random;
    const value = { text: canary, short: canary, list: [canary], map: { [canary]: canary }, line: `${canary}\n"` }[
      shape
    ];
    const path = place === '' ? [] : place.split('.').map((part) => (part === '*' ? random : part));
    const policy = path.reduceRight<unknown>((inner, part) => (part === '0' ? [inner] : { [part]: inner }), value);
    return { policy, canary };
  });
