import { expect } from 'chai';
import { mod97, mod97Remainder } from '../../../lib/engine/checks/mod97.js';

const moved = (iban: string) => iban.slice(4) + iban.slice(0, 4);

describe('mod97', () => {
  // examples of the IBAN registry
  for (const iban of [
    'GB29NWBK60161331926819',
    'DE89370400440532013000',
    'FR1420041010050500013M02606',
    'MT84MALT011000012345MTLCAST001S',
  ]) {
    it(`takes ${iban}`, () => expect(mod97(moved(iban))).to.equal(true));
    it(`takes ${iban} in lower case and in groups`, () =>
      expect(
        mod97(
          moved(iban)
            .toLowerCase()
            .replace(/(.{4})/g, '$1 '),
        ),
      ).to.equal(true));
    it(`refuses ${iban} as it stands`, () => expect(mod97(iban)).to.equal(false));
  }

  it('refuses a changed digit', () => expect(mod97(moved('DE89370400440532013001'))).to.equal(false));
  it('refuses two digits that changed places', () => expect(mod97(moved('DE89370400440532010300'))).to.equal(false));
  it('refuses a text without letters and digits', () => expect(mod97(' -')).to.equal(false));

  it('reckons as BigInt does', () => {
    for (const text of ['0', '97', '1234567890123456789012345678901234567890']) {
      expect(mod97Remainder(text)).to.equal(Number(BigInt(text) % 97n));
    }
    expect(mod97Remainder('')).to.equal(-1);
  });
});
