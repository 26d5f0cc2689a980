import { expect } from 'chai';
import { candidates, type Recipe, stdnumAccepts } from './oracle-numbers.js';

export type Check = (text: string) => boolean;

/** Our check, stdnum's country and validator, recipes that reach valid numbers often. */
export type SameRow = readonly [check: Check, country: string, validator: string, ...recipes: Recipe[]];

/** Where the two part on purpose. A `?` in a recipe is filled with every digit and letter, and at least one of the texts tells the two apart. */
export type DifferenceRow = readonly [
  why: string,
  check: Check,
  country: string,
  validator: string,
  recipe: Recipe,
  stricter: boolean,
];

/** Our check, the rule written out the plain slow way, recipes. */
export type ReferenceRow = readonly [check: Check, reference: Check, ...recipes: Recipe[]];

/** Numbers that a check takes, and near misses that it refuses. */
export type SpecimenRow = readonly [check: Check, valid: readonly string[], invalid: readonly string[]];

export function describeSame(rows: readonly SameRow[]): void {
  for (const [check, country, validator, ...recipes] of rows) {
    it(`${check.name} is ${country} ${validator}`, () =>
      sameVerdicts(check, (text) => stdnumAccepts(country, validator, text), recipes));
  }
}

export function describeReferences(rows: readonly ReferenceRow[]): void {
  for (const [check, reference, ...recipes] of rows)
    it(`${check.name} is the rule written out`, () => sameVerdicts(check, reference, recipes));
}

export function describeDifferences(rows: readonly DifferenceRow[]): void {
  for (const [why, check, country, validator, recipe, stricter] of rows) {
    it(`${check.name} is ${stricter ? 'stricter' : 'laxer'} than ${country} ${validator}: ${why}`, () => {
      const apart = [...candidates(recipe, 1)].filter(
        (text) => check(text) !== stdnumAccepts(country, validator, text),
      );
      expect(apart).to.not.be.empty;
      for (const text of apart) expect(check(text), text).to.equal(!stricter);
    });
  }
}

export function describeSpecimens(rows: readonly SpecimenRow[]): void {
  for (const [check, valid, invalid] of rows) {
    describe(check.name, () => {
      for (const text of valid) it(`takes ${text}`, () => expect(check(text)).to.equal(true));
      for (const text of invalid) it(`refuses ${text}`, () => expect(check(text)).to.equal(false));
    });
  }
}

/** A check gets any text: none makes it fail, and none of these is a number. */
export function refuseNonsense(checks: readonly Check[]): void {
  const nonsense = ['', ' ', '-', 'null', '[object Object]', '\u{1f600}', '0', '12', 'AB1'];
  const long = ['9'.repeat(2000), 'A'.repeat(2000)];
  for (const check of checks)
    for (const text of [...nonsense, ...long])
      expect(check(text), `${check.name} of ${text.slice(0, 20)}`).to.equal(false);
}

function sameVerdicts(check: Check, oracle: Check, recipes: readonly Recipe[]): void {
  let accepted = 0;
  let refused = 0;
  for (const recipe of recipes) {
    const draws = [350, 60, 8][recipe.split('?').length - 1] ?? 8;
    for (const text of candidates(recipe, draws, recipe.length)) {
      const verdict = check(text);
      if (verdict !== oracle(text)) expect.fail(`${text}: ours says ${verdict}`);
      verdict ? accepted++ : refused++;
    }
  }
  expect(accepted).to.be.at.least(5);
  expect(refused + accepted).to.be.at.least(300);
}
