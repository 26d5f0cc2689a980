import { expect } from 'chai';
import { fieldPlaces } from '../lib/engine/policy/fields.js';
import { readSource } from './support/sources.js';

/** Names in the code of a page's tables: `limits.budget`, also of rows that name several. */
const named = new Set(
  readSource('docs', 'policy.md')
    .split('\n')
    .filter((line) => line.startsWith('|'))
    .flatMap((line) => Array.from(line.split(' | ')[0]?.matchAll(/`([\w.]+)`/g) ?? [], ([, name = '']) => name)),
);

describe('docs/policy.md', function () {
  const places = [...fieldPlaces().values()].flat();

  it('is compared with all fields of the schema', () => expect(places.length).to.be.at.least(50));

  for (const place of new Set(places)) {
    it(`has a row for ${place}`, function () {
      expect(namesOf(place).some((name) => named.has(name)) || isParent(place), place).to.equal(true);
    });
  }

  it('has no row for a field that there is not', function () {
    const roots = new Set([...fieldPlaces().values()].flat().map((place) => place.split('.')[0]));
    const stray = [...named].filter(
      (name) => name.includes('.') && roots.has(name.split('.')[0]) && !places.includes(name),
    );
    expect(stray).to.deep.equal([]);
  });
});

/** What a row may call it: rules nest, so that their fields go by their last name. */
function namesOf(place: string): readonly string[] {
  const last = place.split('.').at(-1) ?? place;
  if (place.startsWith('detectors.custom.rules.')) return [last];
  if (place.startsWith('detectors.custom.')) return [place.slice('detectors.custom.'.length)];
  // a key of before has the fields of the one of now
  return place.startsWith('token.retired.') ? [place, `token.${last}`] : [place];
}

/** One that only holds others is documented by them. */
const isParent = (place: string): boolean => [...named].some((name) => name.startsWith(`${place}.`));
