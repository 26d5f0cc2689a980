import { expect } from 'chai';
import { detectors } from '../../lib/engine/detectors/index.js';
import { compilePolicy } from '../../lib/engine/policy/compile.js';
import { TreatmentsByPlace } from '../../lib/engine/treatments-by-place.js';

const KEYS = [
  'http.request.method',
  'url.full',
  'user.email',
  'db.query.text',
  'app.note',
  'http.request.header.cookie',
];

describe('engine/treatments-by-place', function () {
  const plan = compilePolicy({}, detectors);

  it('gives the treatment of the key, whatever stood at the place before', function () {
    const treatments = new TreatmentsByPlace(plan);
    // more places and numbers of attributes than are told apart
    for (let round = 0; round < 3; round++)
      for (const length of [1, 2, 15, 16, 17, 128])
        for (let place = 0; place < Math.min(length, 70); place++) {
          const key = KEYS[(place * 7 + length + round) % KEYS.length] as string;
          expect(treatments.at(place, length, key), `${key} at ${place} of ${length}`).to.equal(
            plan.treatments.attribute(key),
          );
        }
  });

  it('asks the plan once for a key that stays at its place', function () {
    let asked = 0;
    const attribute = (key: string) => {
      asked++;
      return plan.treatments.attribute(key);
    };
    const treatments = new TreatmentsByPlace({ ...plan, treatments: { attribute } } as unknown as typeof plan);
    for (let record = 0; record < 5; record++)
      KEYS.forEach((key, place) => {
        treatments.at(place, KEYS.length, key);
      });
    expect(asked).to.equal(KEYS.length);
    treatments.at(0, KEYS.length + 1, 'url.full');
    expect(asked, 'another number of attributes').to.equal(KEYS.length + 1);
    treatments.at(0, KEYS.length, KEYS[0] as string);
    expect(asked, 'which forgets nothing of this one').to.equal(KEYS.length + 1);
  });
});
