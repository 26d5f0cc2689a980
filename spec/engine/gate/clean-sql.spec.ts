import { expect } from 'chai';
import { detectors } from '../../../lib/engine/detectors/index.js';
import { CleanSql } from '../../../lib/engine/gate/clean-sql.js';
import { Gate } from '../../../lib/engine/gate/gate.js';
import { TextBytes } from '../../../lib/engine/gate/text-bytes.js';
import { compilePolicy } from '../../../lib/engine/policy/compile.js';

const plan = compilePolicy({}, detectors);
const sql = new CleanSql(new Gate(plan.scanner, plan.threshold));
const isClean = (text: string): boolean => sql.isClean(new TextBytes().load(text));

describe('gate/clean-sql', function () {
  const TABLE: readonly (readonly [text: string, isClean: boolean, why: string])[] = [
    ['SELECT id, o.total FROM orders o WHERE id = $1 AND n IN ($2, ?)', true, 'parameters'],
    ['SELECT 1 /*traceparent=\'00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01\'*/', false, 'a number'],
    ['SELECT a /*traceparent=\'00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01\'*/', true, 'the comment of a tracer'],
    ['SELECT a /*traceparent=\'glpat-A0ARAaAb\'*/', false, 'a token that the end of its value cuts'],
    ['SELECT a /* jane */', false, 'another comment'],
    ['SELECT a /*!50100 b */', false, 'code of MySQL'],
    ['SELECT a /* b', false, 'a comment without end'],
    ["SELECT a FROM t WHERE b = 'x'", false, 'a literal'],
    ['SELECT "a" FROM t', false, 'a quoted name'],
    ['SELECT a -- b', false, 'a comment up to the end of its line'],
    ['SELECT a\u00a0FROM t', false, 'a blank of typography'],
    ['SELECT ghp_AbCdEfGhIjKlMnOpQrStUvWxYz0123456789 FROM t', false, 'a token where no value stands'],
  ]; // biome-ignore format: a table
  for (const [text, expected, why] of TABLE)
    it(`says ${expected ? 'clean' : 'nothing'} of ${JSON.stringify(text.slice(0, 80))}: ${why}`, () =>
      expect(isClean(text)).to.equal(expected));
});
