import { expect } from 'chai';
import { birthDate, isCalendarDay } from '../../../lib/engine/checks/birth-date.js';

describe('birthDate', () => {
  const cases = [
    ['850730', 'YYMMDD', true, 'a day'],
    ['300785', 'DDMMYY', true, 'the same'],
    ['19850730', 'YYYYMMDD', true, 'the same'],
    ['30071985', 'DDMMYYYY', true, 'the same'],
    ['850730123', 'YYMMDD', true, 'what follows is not looked at'],
    ['000229', 'YYMMDD', true, '2000 was a leap year'],
    ['19000229', 'YYYYMMDD', false, '1900 was not'],
    ['19840229', 'YYYYMMDD', true, '1984 was'],
    ['850229', 'YYMMDD', false, 'no year of 85 is one'],
    ['850431', 'YYMMDD', false, 'April has 30 days'],
    ['851301', 'YYMMDD', false, 'no month 13'],
    ['850001', 'YYMMDD', false, 'no month 0'],
    ['850700', 'YYMMDD', false, 'no day 0'],
    ['18790101', 'YYYYMMDD', false, 'too long ago'],
    ['20500101', 'YYYYMMDD', false, 'too far off'],
    ['8507', 'YYMMDD', false, 'cut'],
    ['850730', 'YYYYMMDD', false, 'cut'],
    ['85O730', 'YYMMDD', false, 'a letter'],
    ['1985073x', 'YYYYMMDD', false, 'a letter'],
    ['', 'YYMMDD', false, 'nothing'],
  ] as const;
  for (const [text, layout, verdict, why] of cases) {
    it(`${verdict ? 'takes' : 'refuses'} "${text}" as ${layout}: ${why}`, () =>
      expect(birthDate(text, layout)).to.equal(verdict));
  }

  it('agrees with Date for every day and month', () => {
    for (const year of [1900, 1999, 2000, 2024]) {
      for (let month = 0; month <= 13; month++) {
        for (let day = 0; day <= 32; day++) {
          const date = new Date(Date.UTC(year, month - 1, day));
          const same = date.getUTCMonth() === month - 1 && date.getUTCDate() === day && date.getUTCFullYear() === year;
          expect(isCalendarDay(year, month, day), `${year}-${month}-${day}`).to.equal(same);
        }
      }
    }
  });
});
