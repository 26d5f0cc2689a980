import { expect } from 'chai';
import {
  getCountries,
  getCountryCallingCode,
  getExampleNumber,
  parsePhoneNumberFromString,
} from 'libphonenumber-js/min';
import mobileExamples from 'libphonenumber-js/mobile/examples';
import { e164, hasPlan, isOverlong } from '../../../lib/engine/checks/e164.js';

/** A mobile number of each country that has an example, in digits without a plus sign. */
const mobileNumbers = getCountries().flatMap((country) => {
  const example = getExampleNumber(country, mobileExamples);
  return example ? [{ country, digits: example.number.slice(1), written: example.formatInternational().slice(1) }] : [];
});

describe('e164', () => {
  it("agrees with libphonenumber about every country's lengths", () => {
    const codes = new Set<string>(getCountries().map((country) => getCountryCallingCode(country)));
    const differences: string[] = [];
    for (const code of codes) {
      for (let length = 7; length <= 15; length++) {
        const number = `${code}2345678901234`.slice(0, length);
        // seven digits are a North American number within an area only
        if (number.length < length || (code === '1' && length < 11)) continue;
        const parsed = parsePhoneNumberFromString(`+${number}`);
        // the oracle completes local numbers of two islands; only what it takes as it stands is compared
        if (parsed?.number === `+${number}` && parsed.isPossible() && !e164(number)) differences.push(number);
      }
    }
    expect(differences).to.deep.equal([]);
  });

  for (const [text, reason] of [
    ['999123456789', 'no such country'],
    ['123456', 'too short'],
    ['0123456789', 'leading zero'],
    ['1415555267', 'nine digits behind +1'],
    ['1234567890123456', 'too long'],
  ] as const) {
    it(`refuses ${text}: ${reason}`, () => expect(e164(text)).to.equal(false));
  }
});

describe('hasPlan', () => {
  it('takes a mobile number of every country, however it is written', () => {
    for (const { country, digits, written } of mobileNumbers) {
      expect(hasPlan(digits, 0), country).to.equal(true);
      expect(hasPlan(`+${written}`, 1), country).to.equal(true);
      expect(e164(digits), country).to.equal(true);
    }
  });

  for (const [text, from, expected, why] of [
    ['+1 (415) 555-2671', 1, true, 'brackets and dashes'],
    ['0049 30 901820', 2, true, 'behind a trunk prefix'],
    ['+0 415 555 2671', 1, false, 'a leading zero'],
    ['+49', 1, false, 'a calling code alone'],
    ['+', 1, false, 'nothing'],
    ['+999 123 456 789', 1, false, 'no such calling code'],
    ['+1 415 555 267', 1, false, 'too short for its country'],
    ['+49 1512 3456789 01234', 1, false, 'too long for any'],
  ] as const)
    it(`${expected ? 'takes' : 'refuses'} ${text}: ${why}`, () => expect(hasPlan(text, from)).to.equal(expected));

  it('takes digits alone where nothing else may stand between', () => expect(e164('1 415 555 2671')).to.equal(false));
});

describe('isOverlong', () => {
  it('says it of no mobile number that is whole, and of each with another number behind it', () => {
    for (const { country, digits } of mobileNumbers) {
      expect(isOverlong(`+${digits}`, 1), country).to.equal(false);
      if (digits.length >= 10) expect(isOverlong(`+${digits} 302`, 1), country).to.equal(true);
    }
  });

  for (const [text, expected, why] of [
    ['+41 76 505 25 19 302', true, 'a subscriber has nine digits there'],
    ['+41 76 505 25 19', false, 'nothing behind it'],
    ['+41 76 505 25 19-302', false, 'no blank: an extension'],
    ['+33(0)612034120', false, 'another way of writing'],
    ['+49 151 2345 6789', false, 'a country with numbers of any length'],
    ['+1 415 555 2671 5', true, 'a digit behind it'],
  ] as const)
    it(`${expected ? 'knows' : 'leaves'} ${text}: ${why}`, () => expect(isOverlong(text, 1)).to.equal(expected));
});
