import { expect } from 'chai';
import fc from 'fast-check';
import { samples } from '../../support/samples.js';
import { scanDifference } from '../../support/scan-difference.js';

const RUNS = 4000;

describe('scan/differential', function () {
  this.timeout(120_000);

  it('the scanner finds what every rule finds when it is tried at every place', () =>
    fc.assert(
      fc.property(samples, (sample) => void expect(scanDifference(sample)).to.equal(undefined)),
      { numRuns: RUNS },
    ));
});
