import { expect } from 'chai';
import { PRESETS } from '../../lib/engine/policy/presets.js';
import { createMasker } from '../../lib/index.js';
import { clauses } from '../support/preset-clauses.js';
import { readSource } from '../support/sources.js';
import { fillIn } from './made.js';
import { tableBelow } from './markdown.js';

const PAGE = 'docs/compliance.md';
const COLUMNS = 4;

/** Keys whose values are numbers, when an application records them. */
const NUMERIC = new Set(['app.amount', 'geo.location.lat']);

/** `key: value → result`, as many as a cell has. */
const examplesIn = (cell: string) =>
  cell
    .split('<br>')
    .filter(Boolean)
    .map((example) => {
      const { key, value, result } =
        /^(?:`(?<key>[^`]+)`|log body): `(?<value>[^`]+)` → `(?<result>[^`]+)`$/.exec(example)?.groups ??
        expect.fail(`no example: ${example}`);
      const [before = '', after = ''] = [value, result].map((text) => fillIn(text ?? ''));
      return { key: key ?? 'log.body', before, after };
    });

const headings = [...readSource(PAGE).matchAll(/^## .*: preset `(\w+)`$/gm)];

describe(PAGE, function () {
  it('has a chapter for each preset with clauses', function () {
    const named = headings.map(([, preset]) => preset ?? '');
    expect(named).to.have.members([...new Set(clauses.map(({ preset }) => preset))]);
    expect(PRESETS).to.include.keys(named);
  });

  for (const [heading, name] of headings) {
    const rows = tableBelow(PAGE, heading).filter((row) => row.length === COLUMNS);
    const own = clauses.filter(({ preset }) => preset === name);

    describe(`${name}`, function () {
      it('has every clause of the preset, with what is not done', function () {
        expect(rows.map(([clause, , not]) => [clause, not])).to.deep.equal(
          own.map(({ clause, not }) => [clause, not ?? '']),
        );
      });

      own.forEach(({ preset, clause, examples }, i) => {
        it(`${clause}: comes out as the page says`, function () {
          const shown = examplesIn(rows[i]?.[1] ?? '');
          expect(shown.length > 0).to.equal(examples.length > 0);
          const masker = createMasker({ preset });
          for (const { key, before, after } of shown) {
            const masked = masker.maskValue(key, NUMERIC.has(key) ? Number(before) : before);
            expect(String(masked), `${key}: ${before}`).to.equal(after);
            expect(after).to.not.equal(before);
          }
        });
      });
    });
  }
});
