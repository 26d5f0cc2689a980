import { expect } from 'chai';
import fc from 'fast-check';
import { keyPatternsOf } from '../../../lib/cli/importers/key-regex.js';
import { isOfPattern } from '../../../lib/engine/policy/key-pattern.js';

/** Expression -> key patterns. */
const CASES: [regex: string, patterns: string[]][] = [
  ['.*token.*', ['**token**']],
  ['token', ['**token**']],
  ['^token$', ['token']],
  ['^user\\..*', ['user.**']],
  ['.*_key$', ['**_key']],
  ['(?i)secret', ['**secret**']],
  ['^(auth|sess)_id$', ['auth_id', 'sess_id']],
  ['pin|cvv', ['**pin**', '**cvv**']],
  ['^http\\.request\\.header\\.[^.]+$', ['http.request.header.*']],
  ['^a[.]b$', ['a.b']],
];
const TOO_MUCH = ['a{3}', '[a-z]+', '\\d', 'a?', '(a|b)*', '(a(b))', 'a+', 'x y', '(?!a)', '(', 'a\\'];

describe('cli: expressions over keys', function () {
  for (const [regex, patterns] of CASES)
    it(`${regex} -> ${patterns.join(', ')}`, () => expect(keyPatternsOf(regex)).to.deep.equal(patterns));
  for (const regex of TOO_MUCH) it(`says too much: ${regex}`, () => expect(keyPatternsOf(regex)).to.equal(undefined));

  it('hold for the same keys, where dots stand for themselves', function () {
    const word = fc.constantFrom('token', 'user', 'id', 'a');
    const key = fc.array(word, { minLength: 1, maxLength: 4 }).map((words) => words.join('.'));
    const regex = fc
      .tuple(fc.constantFrom('', '^', '.*', '^user\\.'), word, fc.constantFrom('', '$', '.*', '\\.id$', '.*id'))
      .map((parts) => parts.join(''));
    fc.assert(
      fc.property(regex, key, (one, name) => {
        const patterns = keyPatternsOf(one) ?? [];
        // some characters must stand where a star may stand for none
        expect(
          patterns.some((pattern) => isOfPattern(pattern, name)),
          `${one} ${name}`,
        ).to.equal(new RegExp(one).test(name));
      }),
      { numRuns: 500 },
    );
  });
});
