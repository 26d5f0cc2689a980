import { expect } from 'chai';
import { detectors } from '../../../lib/engine/detectors/index.js';
import { Gate } from '../../../lib/engine/gate/gate.js';
import { SqlLiterals } from '../../../lib/engine/gate/sql-literals.js';
import { compilePolicy } from '../../../lib/engine/policy/compile.js';
import { TextBytes } from '../../../lib/engine/scan/text-bytes.js';

const plan = compilePolicy({}, detectors);
const sql = new SqlLiterals(new Gate(plan.scanner, plan.threshold));
/** The literals; `undefined` where it is left to the reader. */
const literalsOf = (text: string): string[] | undefined => {
  const source = new TextBytes().load(text);
  const count = sql.find(source);
  return count < 0 || sql.mayHoldSecret(source)
    ? undefined
    : Array.from({ length: count }, (_, i) => text.slice(sql.offsets[2 * i], sql.offsets[2 * i + 1]));
};

describe('gate/sql-literals', function () {
  const TABLE: readonly (readonly [text: string, literals: string[] | undefined, why: string])[] = [
    ['SELECT id, o.total FROM orders o WHERE id = $1 AND n IN ($2, ?)', [], 'parameters'],
    ['SELECT 1 /*traceparent=\'00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01\'*/', ['1'], 'a number'],
    ['SELECT a /*traceparent=\'00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01\'*/', [], 'the comment of a tracer'],
    ['SELECT a /*traceparent=\'glpat-A0ARAaAb\'*/', undefined, 'a token that the end of its value cuts'],
    ['SELECT a /* bind */', [], 'a comment in which nothing begins'],
    ['SELECT a /* jane@corp.com */', undefined, 'another comment'],
    ['SELECT a /*!50100 b */', undefined, 'code of MySQL'],
    ['SELECT a /* b', undefined, 'a comment without end'],
    ["SELECT a FROM t WHERE b = 'x' AND c >= 10.5", ["'x'", '10.5'], 'a string and a number'],
    ["SELECT a FROM t WHERE b = 'it''s' AND c = -3", ["'it''s'", '3'], 'a quote in a string, a sign'],
    ["SELECT a FROM t WHERE b = 'x\\' OR c = 'y'", undefined, 'a backslash'],
    ["SELECT a FROM t WHERE b = E'x'", undefined, 'a prefix'],
    ["SELECT a FROM t WHERE b = '''x'''", undefined, 'three quotes'],
    ["SELECT a FROM t WHERE b = 'x", undefined, 'a string without end'],
    ['SELECT a FROM t WHERE b IN (1, 2) AND c = 3', ['1, 2', '3'], 'a list that collapses'],
    ["SELECT a FROM t WHERE b in ( -1 ,'x' , +2.5 )", ["-1 ,'x' , +2.5"], 'with signs and blanks'],
    ['SELECT a FROM t WHERE b IN (-1)', ['1'], 'a list of one, which keeps its sign'],
    ['SELECT a FROM t WHERE b IN (1, $2)', undefined, 'a list that holds something else'],
    ['SELECT a FROM t WHERE b IN (1, 2', undefined, 'a list without end'],
    ['SELECT a FROM t WHERE min(1, 2) > 0', ['1', '2', '0'], 'no list'],
    ['SELECT a FROM t WHERE b = 0x1F', undefined, 'a number of another base'],
    ['SELECT a FROM t WHERE b = :1', undefined, 'a parameter of Oracle'],
    ['SELECT f(1, 2)', ['1', '2'], 'arguments'],
    ['SELECT "a" FROM t', undefined, 'a quoted name'],
    ['SELECT a -- b', undefined, 'a comment up to the end of its line'],
    ['SELECT a\u00a0FROM t', undefined, 'a blank of typography'],
    ['SELECT ghp_AbCdEfGhIjKlMnOpQrStUvWxYz0123456789 FROM t', undefined, 'a token where no value stands'],
  ]; // biome-ignore format: a table
  for (const [text, expected, why] of TABLE)
    it(`finds ${expected ? expected.length : 'nothing for sure'} in ${JSON.stringify(text.slice(0, 80))}: ${why}`, () =>
      expect(literalsOf(text)).to.deep.equal(expected));
});
