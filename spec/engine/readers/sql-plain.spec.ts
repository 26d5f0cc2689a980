import { expect } from 'chai';
import fc from 'fast-check';
import { sqlReader } from '../../../lib/engine/readers/sql.js';
import { nextSqlStop, plainSqlEnd } from '../../../lib/engine/readers/sql-plain.js';

const plain: readonly (readonly [text: string, why: string])[] = [
  ['SELECT a1, t2.b FROM t WHERE id = $1 AND x IN ($2, $3)', 'numbered placeholders, digits in names'],
  ['SELECT a FROM t WHERE id = ? AND b = ?1', 'question marks'],
  ['UPDATE t SET a = @p0, b = :name, c = d - e / f', 'named placeholders, operators'],
];

const telling: readonly (readonly [text: string, rest: string, why: string])[] = [
  ["SELECT a FROM t WHERE b = 'x'", "= 'x'", 'a string, and what may stand between IN and it'],
  ['SELECT a FROM t WHERE b IN (1, 2)', 'IN (1, 2)', 'the word IN decides about a list'],
  ['SELECT a FROM t WHERE b IN ( -\n 1)', 'IN ( -\n 1)', 'signs and blanks inside of the list'],
  ["SELECT a FROM t WHERE b=N'x'", "WHERE b=N'x'", 'a prefix is part of the string'],
  ['SELECT a FROM t -- note', 't -- note', 'a comment'],
  ['SELECT a FROM é', 'FROM é', 'what is not ASCII is for the lexer'],
];

describe('readers/sql-plain', () => {
  for (const [text, why] of plain)
    it(`has nothing to see: ${why}`, () => {
      expect(plainSqlEnd(text)).to.equal(-1);
      expect(sqlReader.read(text, {})).to.equal(undefined);
    });

  for (const [text, rest, why] of telling)
    it(`begins in front of it: ${why}`, () => {
      expect(text.slice(plainSqlEnd(text))).to.equal(rest);
    });

  it('keeps one slice for a list whatever stands in front of it', () => {
    const text = 'SELECT a FROM t WHERE c = $1 AND b IN (1, 2)';
    expect(sqlReader.read(text, {})).to.deep.equal([
      { start: text.indexOf('1, 2'), end: text.length - 1, as: 'mask', detector: 'database.value', substitute: '?' },
    ]);
  });

  it('stops in bytes where a text has to be looked at, and only there', () => {
    const pieces = fc.constantFrom(...Array.from('$$??:@#\'"`[]-/*aZ_ 09(,=.', String), 'é', 'a1', '$1', '$$');
    fc.assert(
      fc.property(fc.array(pieces, { maxLength: 12 }), (parts) => {
        const text = parts.join('');
        const bytes = Uint8Array.from(text, (c) => Math.min(128, c.charCodeAt(0)));
        const stop = nextSqlStop(bytes, 0, bytes.length);
        expect(stop < 0).to.equal(plainSqlEnd(text) < 0);
        // no shorter start has anything to see, and the one with the stop has
        if (stop < 0) return;
        expect(plainSqlEnd(text.slice(0, stop))).to.equal(-1);
        expect(plainSqlEnd(text.slice(0, stop + 1))).to.not.equal(-1);
      }),
      { numRuns: 5000 },
    );
  });
});
