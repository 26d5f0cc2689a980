import { expect } from 'chai';
import { NameEndings } from '../../../lib/engine/gate/name-endings.js';
import { TextBytes } from '../../../lib/engine/gate/text-bytes.js';

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
    ['', false, 'nothing'],
    ['----', false, 'no name'],
  ];
  for (const [text, expected, why] of TABLE)
    it(`says ${expected} of ${JSON.stringify(text.replace(/(.)\1{9,}/, '$1..$1'))}: ${why}`, () =>
      expect(mayEnd(text)).to.equal(expected));

  it('does not read before the part', function () {
    expect(mayEnd('a key', 2)).to.equal(true);
    expect(mayEnd('api ey', 4)).to.equal(false);
    expect(mayEnd('apw', 1), 'a word begins with the part').to.equal(true);
  });
});
