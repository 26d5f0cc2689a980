import { expect } from 'chai';
import { detectors } from '../../../lib/engine/detectors/index.js';
import { isTaintable, taintabilityOf } from '../../../lib/engine/taint/taintable.js';

const opaque = ['550e8400', 'e29b', '41d4', 'a716', '446655440000'].join('-');
const made = ['q7Z', 'x9Lw', '2Kd', '8Pv'].join('');

describe('engine/taint/taintable', function () {
  describe('taintabilityOf()', function () {
    it('knows every type', function () {
      for (const detector of detectors)
        expect(taintabilityOf(detector), detector.id).to.be.oneOf(['any', 'unworded', 'random', 'never']);
    });

    it('leaves out what is shortened where it stands', function () {
      for (const detector of detectors.filter(({ category }) => category === 'network' || category === 'location'))
        expect(taintabilityOf(detector), detector.id).to.equal('never');
    });
  });

  describe('isTaintable()', function () {
    const TABLE: readonly (readonly [value: string, any: boolean, unworded: boolean, random: boolean])[] = [
      ['summerday', true, false, false],
      ['Featherstone', true, true, false],
      ['Anna Maria Ruiz', true, true, false],
      ['hunter2', true, true, false],
      [made, true, true, true],
      [opaque, true, true, false],
      ['5551234567', true, true, false],
      ['12345', true, true, false],
      // never: short, numbers below five digits, common words, what stands in place of a value
      ['abc', false, false, false],
      ['', false, false, false],
      ['1234', false, false, false],
      ['12:30', false, false, false],
      ['2.75', false, false, false],
      ['true', false, false, false],
      ['Pending', false, false, false],
      ['ADMIN', false, false, false],
      ['password', false, false, false],
      ['****', false, false, false],
      ['[REDACTED:contact.email]', false, false, false],
      ['shop.example;+http://REDACTED', false, false, false],
      ['myREDACTEDpw7', true, true, true],
      ['; password=[REDACTED:credential.password]', false, false, false],
      [`\${TOKEN}`, false, false, false],
      ['x'.repeat(20_000), false, false, false],
    ];

    for (const [value, any, unworded, random] of TABLE) {
      it(`${value.slice(0, 30)}: ${any}, ${unworded}, ${random}`, function () {
        expect(isTaintable(value, 'any')).to.equal(any);
        expect(isTaintable(value, 'unworded')).to.equal(unworded);
        expect(isTaintable(value, 'random')).to.equal(random);
        expect(isTaintable(value, 'never')).to.equal(false);
      });
    }
  });
});
