import { expect } from 'chai';
import { nameEndBefore, startOfHumps } from '../../../lib/engine/scan/name-of-number.js';

/** The name with humps that the number at the end of a text is the value of. */
function named(text: string, lowest = 0): string {
  const start = text.search(/\d+$/);
  const end = nameEndBefore(text, start);
  return end === 0 ? '' : text.slice(startOfHumps(text, end, lowest), end);
}

describe('scan/name-of-number', function () {
  const TABLE: readonly (readonly [text: string, name: string, why: string])[] = [
    ['saved idNumber=123', 'idNumber', 'a pair'],
    ['saved {"idNumber":"123', 'idNumber', 'JSON'],
    ['saved {"idNumber": 123', 'idNumber', 'with a blank'],
    ['{\\"idNumber\\":\\"123', 'idNumber', 'JSON in JSON'],
    ["{ idNumber: ['123", 'idNumber', 'the first of a list'],
    ['<idNumber>123', 'idNumber', 'XML'],
    ['idNumber => 123', 'idNumber', 'an arrow'],
    ['user.IDNumber=123', 'IDNumber', 'capitals as one word'],
    ['idnumber=123', '', 'no hump'],
    ['idNumber 123', '', 'no sign'],
    ['idNumber: my 123', '', 'a word between'],
    ['idNumber: 4, 123', '', 'a number between'],
    [`idNumber:${' '.repeat(12)}123`, '', 'too far'],
    ['=123', '', 'no name'],
    ['123', '', 'nothing before'],
  ];
  for (const [text, name, why] of TABLE)
    it(`${JSON.stringify(text)}: ${why}`, () => expect(named(text)).to.equal(name));

  it('leaves out a word that is cut', function () {
    expect(named('someIdNumber=123', 2)).to.equal('IdNumber');
    expect(named('someIdNumber=123', 9)).to.equal('');
    expect(named('some idNumber=123', 5)).to.equal('idNumber');
  });
});
