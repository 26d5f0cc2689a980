import { expect } from 'chai';
import fc from 'fast-check';
import { endOfDescribed, endOfTellingName, isTold, mayBeDescribed } from '../../../lib/engine/scan/name-before.js';
import { compileScanner } from '../../../lib/engine/scan/scanner.js';
import { TextBytes } from '../../../lib/engine/scan/text-bytes.js';
import { detectorOf } from '../../support/found.js';

const { keyWords } = compileScanner([{ ...detectorOf([]), keys: ['password', 'api key'] }]);

describe('scan/name-before', function () {
  /** The name, and what stands between it and the sign. */
  const TABLE: readonly (readonly [text: string, behind: string, why: string])[] = [
    ['password: x', '', 'right before the sign'],
    ['password : x', ' ', 'a blank'],
    ['password\u00a0: x', '\u00a0', 'a blank that does not break'],
    ['"password": x', '"', 'a quote'],
    ['\\"password\\": x', '\\"', 'an escaped quote'],
    ['user[password]: x', ']', 'a bracket'],
    ['user["password"]: x', '"]', 'a bracket and a quote'],
    ['**password**: x', '**', 'Markdown'],
    ['the password is: x', ' is', 'a verb'],
    ['password for jane: x', ' for jane', 'whose it is'],
    ['password für jane: x', ' für jane', 'another language'],
    ['password de la cuenta: x', ' de la cuenta', 'an article'],
    ['password lautet: x', ' lautet', 'a verb of another language'],
    ['password for user "jane": x', ' for user "jane"', 'whose, with the kind'],
    ['api key of the account acme: x', ' of the account acme', 'a name of two words'],
    ['password is generated for root@localhost: x', ' is generated for root@localhost', 'a verb and whose'],
    ['value for password: x', '', 'the telling name itself stands there'],
    ['password for jane=x', '', 'no prose'],
    ['password is:\nx', ' is', 'the end of the line behind the sign'],
    ['password for jane:x', '', 'no blank behind the sign'],
    ['password went to jane: x', '', 'another word'],
    ['password for  jane: x', '', 'two blanks'],
  ]; // biome-ignore format: a table
  for (const [text, behind, why] of TABLE)
    it(`passes over ${JSON.stringify(behind)} in ${JSON.stringify(text)}: ${why}`, function () {
      const at = Math.max(text.lastIndexOf(':'), text.lastIndexOf('='));
      const end = endOfTellingName(keyWords, text, at);
      expect(text.slice(end, at)).to.equal(behind);
      expect(isTold(keyWords, text, at, 0)).to.equal(/(?:password|api key)["'\]\\*]*$/.test(text.slice(0, end)));
    });

  it('reads nothing before the part that it is asked about', function () {
    const text = 'password for jane: x';
    expect(isTold(keyWords, text, 17, 0)).to.equal(true);
    expect(isTold(keyWords, text, 17, 9)).to.equal(false);
  });

  it('takes as long as the text', function () {
    for (const piece of ['for ', 'a is: ', 'x for user the x: ', `${'y'.repeat(70)}: `, 'of of: ']) {
      const text = piece.repeat(20_000);
      let ends = 0;
      for (let at = text.indexOf(':'); at >= 0; at = text.indexOf(':', at + 1)) ends += endOfDescribed(text, at, at);
      expect(ends, piece).to.be.at.least(0);
    }
  });

  it('tells by bytes where nothing is said of anyone', function () {
    const words = fc.constantFrom(
      'password',
      'is',
      'was',
      'for',
      'of',
      'the',
      'user',
      'jane',
      'x',
      'order',
      'this',
      '42',
      'FOR',
      'User',
      'generated',
      'für',
      'FÜR',
      'ist',
      'de',
      'la',
      'lautet',
    );
    const source = new TextBytes();
    let told = 0;
    fc.assert(
      fc.property(fc.array(words, { minLength: 1, maxLength: 6 }), (words) => {
        const text = `${words.join(' ')}: y`;
        const at = text.length - 3;
        const isDescribed = endOfDescribed(text, at, at) < at;
        if (isDescribed) told++;
        if (!mayBeDescribed(source.load(text).bytes, at, 0)) expect(isDescribed, text).to.equal(false);
      }),
      { numRuns: 3000 },
    );
    expect(told).to.be.greaterThan(100);
    expect(mayBeDescribed(source.load('carrier answered order 42: no').bytes, 25, 0)).to.equal(false);
  });
});
