import { readFileSync } from 'node:fs';
import { expect } from 'chai';
import { detectors } from '../../lib/engine/detectors/index.js';
import { createMasker } from '../../lib/index.js';
import type { Rule } from '../../lib/model.js';
import { checkTitle } from '../../scripts/check-title.js';
import { detectorDocs } from '../../scripts/detector-docs.js';
import { exampleShape } from '../../scripts/example-shape.js';
import { detectorOf } from '../support/found.js';

const page = readFileSync(new URL('../../docs/detectors.md', import.meta.url), 'utf8');
const rows = page.split('\n').filter((line) => /^\| `[\w-]+\.[\w-]+`<br>/.test(line));
/** Cells between the bars that are not part of a value. */
const cells = (row: string): string[] => row.split(/(?<!\\)\|/).slice(1, -1);
const LONGEST_ROW = 1000;

describe('docs/detectors.md', function () {
  it('is what scripts/detector-docs.ts writes', () =>
    expect(page === detectorDocs(), 'out of date: run `npx tsx scripts/detector-docs.ts`').to.equal(true));

  it('has one row for each detector', () =>
    expect(rows.map((row) => /`([^`]+)`/.exec(row)?.[1]).sort()).to.deep.equal(detectors.map(({ id }) => id).sort()));

  it('has tables that hold together', () =>
    expect(rows.filter((row) => cells(row).length !== 7 || row.length > LONGEST_ROW)).to.deep.equal([]));

  it('changes with a detector', () =>
    expect(detectorDocs([...detectors, detectorOf([{ rule: 'shape', shapes: ['9-9'] }])])).to.not.equal(page));

  it('holds no secret', function () {
    const found = createMasker().inspectText(page);
    expect(found.filter(({ category }) => category === 'secret' || category === 'financial')).to.deep.equal([]);
  });
});

const SHAPES: readonly (readonly [rule: Rule, shape: string])[] = [
  [{ rule: 'anchor', literals: ['ghp_'], after: { charset: 'word', min: 36 } }, '`ghp_<36+ word>`'],
  [{ rule: 'anchor', literals: ['0x'], after: { charset: 'hex', min: 40 }, exact: true }, '`0x<40 hex>`'],
  [{ rule: 'anchor', literals: ['a-', 'b-'], after: { charset: 'hex', min: 4, max: 8 }, exact: true }, '`a-<4-8 hex>`, `b-<4-8 hex>`'],
  [
    { rule: 'anchor', literals: ['eyJ'], after: { charset: 'base64url', min: 8, next: { literal: '.', optional: true, run: { charset: 'hex', min: 2 } } } },
    '`eyJ<8+ base64url>[.<2+ hex>]`',
  ],
  [{ rule: 'anchor', literals: ['Q~'], before: { charset: 'token', min: 4 } }, '`<4 token>Q~`'],
  [{ rule: 'anchor', literals: ['pin ', 'pin: ', 'pin is '], keepLiteral: true, after: /\d{4}(?![\d)])/y }, '`\\d{4}` behind `pin`, `pin is`'],
  [{ rule: 'anchor', literals: ['--'], after: /(?:a|b){1,9}[^xyz]{1,200}(?=-- end of it)/y }, '`--`, then a pattern'],
  [{ rule: 'anchor', literals: ['a.', 'b.', 'c.', 'd.', 'e.'] }, '`a.`, `b.`, `c.`, 2 more'],
  [{ rule: 'anchor', literals: ['a.', 'b.', 'c.', 'd.'] }, '`a.`, `b.`, `c.`, `d.`'],
  [{ rule: 'shape', shapes: ['999-99-9999'] }, '`999-99-9999`'],
  [{ rule: 'shape', shapes: [`9${'*'.repeat(32)}`] }, '`9*{32}`'],
  [{ rule: 'start', starts: ['AA99'], pattern: /x|y/y }, '`AA99…`, then `x\\|y`'],
  [{ rule: 'function', literals: ['@'], find: () => [] }, 'around `@`'],
  [{ rule: 'function', literals: ['orn'], labels: ['born', 'dob'], find: () => [] }, 'a value behind `born`, `dob`'],
  [{ rule: 'function', find: () => [] }, 'a function'],
]; // biome-ignore format: a table

describe('scripts/example-shape', function () {
  for (const [rule, shape] of SHAPES) it(`writes ${shape}`, () => expect(exampleShape(rule)).to.equal(shape));
});

const luhn = (text: string): boolean => text.length > 1;
const mine = (text: string): boolean => text.startsWith('7') && luhn(text);

describe('scripts/check-title', function () {
  it('says what a check does by its name', () => expect(checkTitle(luhn)).to.equal('Luhn'));
  it('or by what it calls', () => expect(checkTitle(mine)).to.equal('Luhn'));
  it('or that it looks at the structure', () => expect(checkTitle((text) => text !== '')).to.equal('structure'));
  it('has nothing to say of no check', () => expect(checkTitle(undefined)).to.equal(''));
});
