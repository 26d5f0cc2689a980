import { expect } from 'chai';
import { iin } from '../../../lib/engine/checks/iin.js';

describe('iin', () => {
  const fill = (prefix: string, length: number) => prefix.padEnd(length, '0');
  const valid = [
    ['4', 13, 'Visa'],
    ['4', 16, 'Visa'],
    ['51', 16, 'Mastercard'],
    ['2221', 16, 'Mastercard'],
    ['2720', 16, 'Mastercard'],
    ['34', 15, 'American Express'],
    ['37', 15, 'American Express'],
    ['6011', 16, 'Discover'],
    ['649', 16, 'Discover'],
    ['305', 14, 'Diners Club'],
    ['36', 14, 'Diners Club'],
    ['3528', 16, 'JCB'],
    ['3589', 16, 'JCB'],
    ['62', 19, 'UnionPay'],
    ['6759', 18, 'Maestro'],
    ['508', 16, 'RuPay'],
    ['2200', 16, 'Mir'],
    ['636297', 16, 'Elo'],
    ['9792', 16, 'Troy'],
    ['2205', 16, 'Borica'],
    ['604100', 16, 'UkrCard'],
    ['636', 17, 'InterPayment'],
    ['637', 16, 'InstaPayment'],
    ['9704', 19, 'Napas'],
  ] as const;
  for (const [prefix, length, network] of valid) {
    it(`takes ${prefix} with ${length} digits: ${network}`, () => expect(iin(fill(prefix, length))).to.equal(true));
  }

  const invalid = [
    ['4', 15, 'Visa has 13, 16 or 19'],
    ['2220', 16, 'below Mastercard'],
    ['2721', 16, 'above Mastercard'],
    ['34', 16, 'American Express has 15'],
    ['3527', 16, 'below JCB'],
    ['1', 15, 'airlines: too many ids begin so'],
    ['0', 16, 'no issuer'],
    ['17', 13, 'milliseconds'],
    ['17', 19, 'nanoseconds'],
    ['7', 16, 'petroleum'],
    ['4', 12, 'too short'],
    ['62', 20, 'too long'],
    ['50', 14, 'Maestro has none of 14'],
  ] as const;
  for (const [prefix, length, reason] of invalid) {
    it(`refuses ${prefix} with ${length} digits: ${reason}`, () => expect(iin(fill(prefix, length))).to.equal(false));
  }
});
