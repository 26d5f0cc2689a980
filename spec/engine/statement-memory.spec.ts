import { expect } from 'chai';
import fc from 'fast-check';
import { StatementMemory, type ToldStatement } from '../../lib/engine/statement-memory.js';
import { secret } from '../support/planted.js';
import { createTextGateCheck } from '../support/text-gate-difference.js';

/** A statement by its pieces and the literals between them, with the offsets of those, and comments around it. */
function statement(
  pieces: readonly string[],
  literals: readonly string[],
  before = '',
  behind = '',
): [text: string, told: ToldStatement] {
  const offsets: number[] = [];
  let text = before + (pieces[0] ?? '');
  literals.forEach((literal, i) => {
    offsets.push(text.length, text.length + literal.length);
    text += literal + (pieces[i + 1] ?? '');
  });
  const told = { offsets, bodyStart: before.length, bodyEnd: text.length };
  return [text + behind, told];
}

const PIECES = ['SELECT a FROM t WHERE b = ', ' AND c IN (', ')'];

describe('engine/statement-memory', function () {
  it('knows a statement again by what stands between its literals', function () {
    const memory = new StatementMemory();
    const [text, told] = statement(PIECES, ["'x'", '7']);
    expect(memory.find(text, told, 2)).to.equal(undefined);
    const known = memory.add(text, told, 2);
    expect(known.masked).to.equal('SELECT a FROM t WHERE b = ? AND c IN (?)');
    const [other, places] = statement(PIECES, ["'another'", '-12.5']);
    expect(memory.find(other, places, 2)).to.equal(known);
  });

  it('knows one without literals, and one in other comments', function () {
    const memory = new StatementMemory();
    const known = memory.add(...statement(['SELECT a FROM t WHERE b = $1'], []), 0);
    expect(known.masked).to.equal('SELECT a FROM t WHERE b = $1');
    expect(memory.find(...statement(['SELECT a FROM t WHERE b = $1'], [], '/* a */', '/* b */'), 0)).to.equal(known);
  });

  it('keeps two that share a place, and forgets the older one for a third', function () {
    const memory = new StatementMemory();
    const columns = [
      'id',
      'status',
      'total',
      'note',
      'created_at',
      'owner',
      'sku',
      'tax',
      'city',
      'price',
      'weight',
      'code',
      'kind',
    ];
    const all = Array.from({ length: 1 << columns.length }, (_, i) => {
      const list = columns.filter((_name, bit) => ((i >> bit) & 1) === 1).join(', ');
      return statement([`SELECT ${list} FROM orders WHERE owner = `, ''], ['7']);
    });
    for (const one of all) memory.add(...one, 1);
    const kept = all.filter((one) => memory.find(...one, 1) !== undefined).length;
    expect(kept).to.be.within(5000, 8192);
  });

  it('forgets all of them where they are more characters than it may hold', function () {
    const memory = new StatementMemory();
    const all = Array.from({ length: 700 }, (_, i) => {
      const column = `${String.fromCharCode(97 + (i % 26))}${'abcdefgh'[i >> 7]}${'klmnopqrst'[i % 10]}_`;
      return statement([`SELECT ${column.repeat(750)} FROM t WHERE b = `, ''], ['7']);
    });
    for (const one of all) memory.add(...one, 1);
    const kept = all.map((one) => memory.find(...one, 1) !== undefined);
    expect(kept.slice(0, 600)).to.not.include(true);
    expect(kept.filter(Boolean).length).to.be.within(1, 20);
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
      const [text, told] = statement(pieces, literals);
      memory.add(text, told, literals.length);
      expect(memory.find(text, told, literals.length)).to.equal(undefined);
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
    const said = fc.oneof(
      fc.constantFrom(
        '',
        "traceparent='00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01'",
        ' x ',
        "a='b',c='d'",
      ),
      secret.map(({ text }) => text),
      secret.map(({ text }) => `token='${encodeURIComponent(text)}'`),
    );
    const comment = fc
      .tuple(said, fc.constantFrom('before', 'behind', 'none'), fc.constantFrom('', ' ', ';'))
      .map(([inner, place, blank]) => (statement: string) => {
        if (place === 'none') return statement;
        return place === 'before' ? `/*${inner}*/${blank}${statement}` : `${statement}${blank}/*${inner}*/${blank}`;
      });
    fc.assert(
      fc.property(literal, literal, glue, glue, comment, (first, second, before, behind, about) => {
        for (const context of [{ siblings: { 'db.system.name': 'postgresql' } }, {}]) {
          const statement = `UPDATE users SET email = ${first}, note =${before}${second}${behind}WHERE id = 7`;
          const text = about(statement);
          expect(check.difference({ key: 'db.query.text', text, context })).to.equal(undefined);
        }
      }),
      { numRuns: 2000 },
    );
  });
});
