import { expect } from 'chai';
import { createMasker } from '../../lib/index.js';
import { plantCanaries } from '../../lib/testing/canaries.js';

describe('testing/plantCanaries', function () {
  const masker = createMasker();

  it('gives what the default policy finds as what it is, whatever the seed', function () {
    for (let seed = 0; seed < 60; seed++)
      for (const [kind, { value, secret, detector }] of Object.entries(plantCanaries({ seed }))) {
        const text = `the value ${value} was sent`;
        expect(value, kind).to.include(secret);
        expect(masker.maskText(text), `${kind} of seed ${seed}`).to.not.include(secret);
        expect(
          masker.inspectText(text).map((finding) => finding.detector),
          `${kind} of seed ${seed}`,
        ).to.include(detector);
      }
  });

  it('gives the same for the same seed, and others for another', function () {
    expect(plantCanaries({ seed: 7 })).to.deep.equal(plantCanaries({ seed: 7 }));
    const secrets = [plantCanaries({ seed: 7 }), plantCanaries({ seed: 8 }), plantCanaries(), plantCanaries()].flatMap(
      (canaries) => Object.values(canaries).map(({ secret }) => secret),
    );
    expect(new Set(secrets).size).to.equal(secrets.length);
  });
});
