import { expect } from 'chai';
import fc from 'fast-check';
import { detectors } from '../../../lib/engine/detectors/index.js';
import { NameEndings } from '../../../lib/engine/gate/name-endings.js';
import { KeyWords, MAX_NAME } from '../../../lib/engine/scan/key-words.js';
import { VARIANT_WORDS } from '../../../lib/engine/scan/name-variants.js';
import { TextBytes } from '../../../lib/engine/scan/text-bytes.js';

const endings = new NameEndings([' api key', ' apikey', ' pw', ' x', ' инн', ' contraseña']);
const mayEnd = (text: string, from = 0): boolean => {
  const { bytes, length } = new TextBytes().load(text);
  return endings.mayEnd(bytes, length, from);
};

describe('gate/name-endings', function () {
  const TABLE: readonly (readonly [string, boolean, string])[] = [
    ['api_key', true, 'a name'],
    ['APIKEY', true, 'in capitals'],
    ['x-api-key\\"', true, 'an escaped quote behind'],
    [`api key${'-'.repeat(47)} "`, true, 'all that a name may have behind it'],
    [`p${' '.repeat(47)}w`, true, 'blanks between letters'],
    ['monkey', true, 'three letters alike'],
    ['keys', false, 'another ending'],
    ['pw', true, 'a short one alone'],
    ['db.pw', true, 'behind a point'],
    ['dbPw', true, 'behind a capital'],
    ['dbpw', false, 'a short one within a word'],
    ['éx', false, 'a letter within a foreign word'],
    ['é x', true, 'a letter alone behind one'],
    ['ИНН', true, 'foreign letters are alike'],
    ['contraseña', true, 'one foreign letter'],
    ['contrasena', false, 'and none'],
    ['api_key_2024', true, 'a number behind it'],
    ['apikey2', true, 'and nothing between'],
    ['apiKeyV2', true, 'a version'],
    ['api_key_prod', true, 'a variant'],
    ['API-KEY-PROD-V2-B64', true, 'several'],
    ['x_prod', true, 'a variant of a short name'],
    ['status_prod', false, 'a variant of another name'],
    ['p95', false, 'a number behind another letter'],
    ['prod', false, 'a variant alone'],
    ['api_key_used', false, 'another word behind it'],
    ['api_key_20240506', false, 'a long number behind it'],
    ['', false, 'nothing'],
    ['----', false, 'no name'],
  ];
  for (const [text, expected, why] of TABLE)
    it(`says ${expected} of ${JSON.stringify(text.replace(/(.)\1{9,}/, '$1..$1'))}: ${why}`, () =>
      expect(mayEnd(text)).to.equal(expected));

  it('lets every name through that tells, whatever variants it has', function () {
    const keyWords = new KeyWords(detectors);
    const known = new NameEndings(keyWords.endings);
    const name = fc.constantFrom(...detectors.flatMap(({ keys }) => keys ?? []));
    const variant = fc.constantFrom(...VARIANT_WORDS.map((word) => word.trim()), '0', '2', '12', '2024', 'v3', 'x9');
    const written = fc.constantFrom<(words: string) => string>(
      (words) => words.replaceAll(' ', '_'),
      (words) => words.replaceAll(' ', '-').toUpperCase(),
      (words) => words.replace(/ (.)/g, (_, first: string) => first.toUpperCase()),
      (words) => words.replace(/ (\d)/g, '$1').replaceAll(' ', '.'),
    );
    fc.assert(
      fc.property(name, fc.array(variant, { maxLength: 4 }), written, (words, variants, write) => {
        const text = write([words, ...variants].join(' '));
        const { bytes, length } = new TextBytes().load(text);
        const found = keyWords.findBefore(text, Math.max(0, text.length - MAX_NAME), text.length);
        if (found < 0) return;
        expect(keyWords.mayEnd(text, text.length), text).to.equal(true);
        expect(known.mayEnd(bytes, length, 0), text).to.equal(true);
      }),
      { numRuns: 3000 },
    );
  });

  it('does not read before the part', function () {
    expect(mayEnd('a key', 2)).to.equal(true);
    expect(mayEnd('api ey', 4)).to.equal(false);
    expect(mayEnd('apw', 1), 'a word begins with the part').to.equal(true);
  });
});
