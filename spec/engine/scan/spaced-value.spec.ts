import { expect } from 'chai';
import { endOfSpaced, type Spaced } from '../../../lib/engine/scan/spaced-value.js';

/** First word, what it goes on with, what does not belong to it, and why. */
const TABLE: readonly (readonly [Spaced, string, string, string, string])[] = [
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
  ['date', 'Thu', ' Mar 21 1985 00:00:00 GMT+0000 (Coordinated Universal Time)', ' x', 'a date of JavaScript'],
  ['date', 'Thu', ' Mar 21 00:00:00 CET 1985', '; x', 'one of Java'],
  ['date', 'Thu', ', 21 Mar 1985 00:00:00 GMT', '', 'one of HTTP'],
  ['date', '21', '. März 1985', ' in Berlin', 'a month in words'],
  ['date', '21', ' de mayo de 1985', ' en', 'with small words'],
  ['date', 'datetime.date(1985', ', 3, 21)', ' x', 'a call of Python'],
  ['date', '1985-03-21', '', ' 200 OK', 'a whole date ends'],
  ['date', '21', '', ' items', 'a number of something'],
  ['cookies', 'a=', '"1"; b="two"; c=3', '", "d', 'values in quotes'],
  ['cookies', 'a=1', '', '", "Accept: x"', 'a quote that closes around it'],
  ['cookies', 'a=1', '; b=two;c=3', "' https://x.example", 'pairs'],
  ['cookies', 'a=1', '', '; and more', 'what is no pair'],
  ['cookies', 'a=1', '', '; Path=/; Max-Age=60; HttpOnly; SameSite=Lax', 'how it is kept'],
  ['cookies', 'a=1', '', '; path=/; Expires=Wed, 21 Oct 2026 07:28:00 GMT\nServer: x', 'to the end of its line'],
  ['cookies', 'a=1', '; b=2', '; Secure', 'behind pairs'],
  ['cookies', 'a=1', '; path=/; b=2', '', 'pairs of that name with others behind them'],
  ['date', 'unknown', '', ' 12', 'a word that is no day'],
];

describe('scan/spaced-value', function () {
  for (const [spaced, first, more, behind, why] of TABLE) {
    it(`${first}${more}|${JSON.stringify(behind)}: ${why}`, () => {
      const text = `${first}${more}${behind}`;
      expect(text.slice(0, endOfSpaced(text, first.length, spaced))).to.equal(first + more);
    });
  }
});
