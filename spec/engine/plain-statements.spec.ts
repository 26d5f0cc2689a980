import { expect } from 'chai';
import { detectors } from '../../lib/engine/detectors/index.js';
import { TextGate } from '../../lib/engine/gate/text-gate.js';
import { PlainStatements } from '../../lib/engine/plain-statements.js';
import { compilePolicy } from '../../lib/engine/policy/compile.js';
import type { Policy } from '../../lib/engine/policy/schema.js';
import { randomText } from '../support/random.js';

const TOKEN = ['ghp', randomText('alnum', 36, 4)].join('_');

function statementsOf(policy: Policy = {}) {
  const plan = compilePolicy(policy, detectors);
  const statements = new PlainStatements(plan, new TextGate(plan));
  const found: string[] = [];
  const mask = (text: string, system: string | undefined = 'postgresql') => {
    found.length = 0;
    return statements.mask(text, {
      context: { key: 'db.query.text', siblings: system === undefined ? {} : { 'db.system.name': system } },
      sink: { found: (_detector, start, end) => found.push(text.slice(start, end)), failed: () => undefined },
    });
  };
  return { mask, found };
}

describe('engine/plain-statements', function () {
  it('writes a statement anew around its literals, and tells of each', function () {
    const { mask, found } = statementsOf();
    expect(mask("SELECT a FROM t WHERE b = 'x' AND c > 7")).to.equal('SELECT a FROM t WHERE b = ? AND c > ?');
    expect(found).to.deep.equal(["'x'", '7']);
    expect(mask("SELECT a FROM t WHERE b = 'another' AND c > 8.5")).to.equal('SELECT a FROM t WHERE b = ? AND c > ?');
    expect(found).to.deep.equal(["'another'", '8.5']);
  });

  it('leaves the comments that a tracer has put around it', function () {
    const { mask } = statementsOf();
    for (const id of ['1', '2'])
      expect(mask(`/* run ${id} */ SELECT a FROM t WHERE b = 'x'`)).to.equal(
        `/* run ${id} */ SELECT a FROM t WHERE b = ?`,
      );
  });

  it('gives the same text where there is no literal', function () {
    const { mask, found } = statementsOf();
    expect(mask('SELECT a FROM t WHERE b = $1')).to.equal('SELECT a FROM t WHERE b = $1');
    expect(found).to.deep.equal([]);
  });

  const OTHERS: readonly (readonly [text: string, why: string])[] = [
    ['', 'nothing'],
    ["SELECT a FROM t WHERE b = E'x\\'y'", 'a string of a dialect'],
    [`SELECT ${TOKEN} FROM t WHERE b = 'x'`, 'a secret between the literals'],
    [`/* ${TOKEN} */ SELECT a FROM t WHERE b = 'x'`, 'a secret in a comment'],
    ["SELECT a FROM t WHERE b = '[REDACTED:contact.email]'", 'what an operator has made'],
    ["SELECT a FROM t WHERE b = 'x", 'a string without an end'],
  ];
  for (const [text, why] of OTHERS)
    it(`leaves it to the reader: ${why}`, function () {
      const { mask, found } = statementsOf();
      expect(mask("SELECT a FROM t WHERE b = 'x'")).to.equal('SELECT a FROM t WHERE b = ?');
      expect(mask(text)).to.equal(undefined);
      expect(found).to.deep.equal([]);
    });

  it('leaves it to the reader where literals are switched off', function () {
    const { mask } = statementsOf({ detectors: { disable: ['database.value'] } });
    expect(mask("SELECT a FROM t WHERE b = 'x'")).to.equal(undefined);
  });
});
