import { expect } from 'chai';
import fc from 'fast-check';
import { StatementMemory } from '../../lib/engine/statement-memory.js';
import { secret } from '../support/planted.js';
import { createTextGateCheck } from '../support/text-gate-difference.js';

/** A statement by its pieces and the literals between them, with the offsets of those. */
function statement(pieces: readonly string[], literals: readonly string[]): [text: string, offsets: number[]] {
  const offsets: number[] = [];
  let text = pieces[0] ?? '';
  literals.forEach((literal, i) => {
    offsets.push(text.length, text.length + literal.length);
    text += literal + (pieces[i + 1] ?? '');
  });
  return [text, offsets];
}

const PIECES = ['SELECT a FROM t WHERE b = ', ' AND c IN (', ')'];

describe('engine/statement-memory', function () {
  it('knows a statement again by what stands between its literals', function () {
    const memory = new StatementMemory();
    const [text, offsets] = statement(PIECES, ["'x'", '7']);
    expect(memory.find(text, offsets, 2)).to.equal(undefined);
    const known = memory.add(text, offsets, 2);
    expect(known.masked).to.equal('SELECT a FROM t WHERE b = ? AND c IN (?)');
    const [other, places] = statement(PIECES, ["'another'", '-12.5']);
    expect(memory.find(other, places, 2)).to.equal(known);
  });

  const OTHERS: readonly (readonly [pieces: string[], literals: string[], why: string])[] = [
    [['SELECT a FROM t WHERE b = ', ' AND d IN (', ')'], ["'x'", '7'], 'another column'],
    [['SELECT a FROM t WHERE b = ', ' AND c IN (?)'], ["'x'"], 'a placeholder of its own'],
    [['SELECT a FROM t WHERE b = ', ' AND c IN (', ') '], ["'x'", '7'], 'a blank at the end'],
    [['SELECT a FROM t WHERE B = ', ' AND c IN (', ')'], ["'x'", '7'], 'another case'],
  ];
  for (const [pieces, literals, why] of OTHERS)
    it(`does not take another statement for it: ${why}`, function () {
      const memory = new StatementMemory();
      memory.add(...statement(PIECES, ["'x'", '7']), 2);
      expect(memory.find(...statement(pieces, literals), literals.length)).to.equal(undefined);
    });

  const GLUED: readonly (readonly [pieces: string[], literals: string[], why: string])[] = [
    [['SELECT x-', '-y'], ['12'], 'a number in a word'],
    [['SELECT a/', '/b'], ['12'], 'a number in a path'],
    [['SELECT a = ', 'b'], ["'x'"], 'a letter behind a string'],
    [['SELECT t.', ''], ['12'], 'a point before it'],
  ];
  for (const [pieces, literals, why] of GLUED)
    it(`remembers none in which a token may go on from before a literal into it: ${why}`, function () {
      const memory = new StatementMemory();
      const [text, offsets] = statement(pieces, literals);
      memory.add(text, offsets, literals.length);
      expect(memory.find(text, offsets, literals.length)).to.equal(undefined);
    });

  it('changes nothing in what a statement is masked as, whatever stood in it before', function () {
    this.timeout(60_000);
    const check = createTextGateCheck();
    const quoted = (text: string) => `'${text.replaceAll("'", "''")}'`;
    const literal = fc.oneof(
      fc.nat(10 ** 9).map(String),
      fc.string({ maxLength: 20 }).map(quoted),
      secret.map(({ text }) => quoted(text)),
      secret.map(({ text }) => text),
    );
    const glue = fc.constantFrom(' ', '', '-', "'", ' -', ' Bearer ', ' /* x */ ');
    fc.assert(
      fc.property(literal, literal, glue, glue, (first, second, before, behind) => {
        for (const context of [{ siblings: { 'db.system.name': 'postgresql' } }, {}]) {
          const text = `UPDATE users SET email = ${first}, note =${before}${second}${behind}WHERE id = 7`;
          expect(check.difference({ key: 'db.query.text', text, context })).to.equal(undefined);
        }
      }),
      { numRuns: 2000 },
    );
  });
});
