import { expect } from 'chai';
import { endOfSpaced } from '../../../lib/engine/scan/spaced-value.js';

/** First word, what it goes on with, what does not belong to it, and why. */
const TABLE: readonly (readonly ['name' | 'address', string, string, string, string])[] = [
  ['name', 'Jane', ' Roe', ' logged in', 'capitals'],
  ['name', 'Jane', '', '', 'the end of the text'],
  ['name', 'Jane', '', '\nRoe', 'the end of the line'],
  ['name', 'Ludwig', ' van den Berg', ' is', 'small words'],
  ['name', 'Jane', '', ' de', 'small words with no capital behind them'],
  ['name', 'Dubois', ', Chloe', ', 3', 'a comma'],
  ['name', 'O', "'Neil", ' x', 'an apostrophe'],
  ['name', 'Dr', '. Jane Roe', '. Next', 'the point of a title'],
  ['name', 'Jane', ' d’Arc-Müller', '', 'an apostrophe and a dash of typography'],
  ['name', 'Jane', ' Roe', ' order id=5', 'lower case ends it'],
  ['name', 'Jane', '', ' Order=5', 'the name of a pair'],
  ['name', 'Jane', '', ' "Order": 5', 'a quote'],
  ['name', '王', ' 小明', ' x', 'letters without case'],
  ['name', 'A', ' A A A A A A', ' A', 'seven words and no more'],
  ['address', '1600', ' Elm Avenue, Apt #4B', ' was', 'numbers'],
  ['address', '8', ' rue de la Paix, 75002 Paris', '; x', 'small words and a postal code'],
  ['address', 'Hauptstr', '. 5', '. Next', 'the point of a street'],
  ['address', 'Main', ' St. 5', ' 10:30', 'a time'],
];

describe('scan/spaced-value', function () {
  for (const [spaced, first, more, behind, why] of TABLE) {
    it(`${first}${more}|${JSON.stringify(behind)}: ${why}`, () => {
      const text = `${first}${more}${behind}`;
      expect(text.slice(0, endOfSpaced(text, first.length, spaced))).to.equal(first + more);
    });
  }
});
