import { expect } from 'chai';
import { HASH_MASK, HASH_SHIFT } from '../../../lib/engine/scan/frequency.js';
import { ASSIGN, DIGIT, HIT, hitAt, type LiteralFilter, SINGLE } from '../../../lib/engine/scan/literal-filter.js';
import { compileScanner } from '../../../lib/engine/scan/scanner.js';
import { TextBytes } from '../../../lib/engine/scan/text-bytes.js';
import type { AnchorRule } from '../../../lib/model.js';
import { detectorOf } from '../../support/found.js';

const filterOf = (literals: readonly string[], more: Partial<AnchorRule> = {}): LiteralFilter => {
  return compileScanner([detectorOf([{ rule: 'anchor', literals, boundary: 'none', ...more }])]).filter;
};

/** The literals that may stand in a text, with where they begin. */
function told(filter: LiteralFilter, text: string): string[] {
  const { bytes, length } = new TextBytes().load(text);
  const said: string[] = [];
  let hash = 0;
  for (let at = 0; at < length; at++) {
    const code = bytes[at] as number;
    hash = ((hash << HASH_SHIFT) ^ code) & HASH_MASK;
    if (hitAt(filter.hits, hash) === HIT)
      for (let n = filter.next(hash, bytes, at, 0, length, 0); n !== 0; n = filter.next(hash, bytes, at, 0, length, n))
        said.push(`${filter.anchor(n).literal} ${filter.startOf(n, at)}`);
    if (filter.marks[code] === SINGLE) for (const { literal } of filter.single(code)) said.push(`${literal} ${at}`);
  }
  return said;
}

describe('scan/literal-filter', function () {
  const TABLE: readonly (readonly [readonly string[], Partial<AnchorRule>, string, readonly string[], string])[] = [
    [['glpat-'], {}, 'x glpat-y', ['glpat- 2'], 'within a text'],
    [['glpat-'], {}, 'glpat-', ['glpat- 0'], 'all of it'],
    [['glpat-'], {}, 'glpat', [], 'not all of it'],
    [['glpat-'], {}, 'xlpat-', [], 'another first character'],
    [['glpat-'], {}, 'GLPAT-', [], 'another case'],
    [['glpat-'], { ignoreCase: true }, 'GLpat-', ['glpat- 0'], 'any case'],
    [['sk'], {}, 'ask', ['sk 1'], 'two characters'],
    [['q~'], { boundary: 'both', before: { charset: 'alnum', min: 1, max: 4 } }, 'ab6q~', ['q~ 3'], 'behind what its rule asks for'],
    [['+'], {}, 'a+b', ['+ 1'], 'one character'],
    [['пароль: '], { ignoreCase: true }, 'ПАРОЛЬ: x', ['пароль:  0'], 'foreign letters are alike'],
    [['abc1', 'abc2'], {}, 'abc2', ['abc2 0'], 'one of two that begin alike'],
  ]; // biome-ignore format: a table
  for (const [literals, more, text, expected, why] of TABLE)
    it(`${JSON.stringify(literals)} in ${JSON.stringify(text)}: ${why}`, () =>
      expect([...new Set(told(filterOf(literals, more), text))]).to.deep.equal([...new Set(expected)]));

  it('has a mark of its own for each kind of character', () =>
    expect(new Set([HIT, SINGLE, DIGIT, ASSIGN]).size).to.equal(4));

  it('leaves out what stands beyond a part', function () {
    const filter = filterOf(['glpat-']);
    const { bytes, length } = new TextBytes().load('glpat-');
    for (let at = 0, hash = 0; at < length; at++) {
      hash = ((hash << HASH_SHIFT) ^ (bytes[at] as number)) & HASH_MASK;
      if (hitAt(filter.hits, hash) === HIT) {
        expect(filter.next(hash, bytes, at, 0, length, 0)).to.be.greaterThan(0);
        expect(filter.next(hash, bytes, at, 1, length, 0)).to.equal(0);
        expect(filter.next(hash, bytes, at, 0, length - 1, 0)).to.equal(0);
      }
    }
  });
});
