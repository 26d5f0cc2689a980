import { expect } from 'chai';
import { type EdiElements, ediElements } from '../../../lib/engine/checks/edi-segments.js';

const NAME: EdiElements = { tag: 'NM1*', elements: [3, 4], where: { 2: /^1$/ } };
const STREET: EdiElements = { tag: 'N3*', elements: [1] };
const PARTY: EdiElements = { tag: 'NAD+', elements: [4, 5] };

describe('engine/checks/edi-segments', function () {
  const TABLE: readonly (readonly [text: string, found: readonly string[], why: string])[] = [
    ['NM1*IL*1*ROE*JANE*A~N3*12 MAIN STREET~', ['ROE', 'JANE', '12 MAIN STREET'], 'segments in a line'],
    ['ST*837~\nNM1*IL*1*ROE*JANE~\nN3*12 MAIN STREET~', ['ROE', 'JANE', '12 MAIN STREET'], 'lines of their own'],
    ['"NM1*IL*1*ROE*JANE~"', ['ROE', 'JANE'], 'in quotes'],
    ['got NM1*IL*1*ROE**~', ['ROE'], 'an empty element'],
    ['NM1*PR*2*ACME*X~', [], 'an organisation'],
    ['NM1*IL*1*ROE*JANE', [], 'no terminator'],
    ['xN3*12 MAIN STREET~', [], 'the end of another name'],
    ["NAD+BY+1::9++JANE ROE+12 MAIN STREET+BONN'", ['JANE ROE', '12 MAIN STREET'], 'EDIFACT'],
    ["UNH+1'NAD+BY+++O?'NEIL+X 1'", ["O?'NEIL", 'X 1'], 'an apostrophe that is released'],
    ['NAD+BY+++JANE ROE', [], 'no terminator there'],
    ['a N3*b c', [], 'a product'],
  ];
  for (const [text, expected, why] of TABLE)
    it(`reads ${expected.length} of ${text}: ${why}`, () => {
      const found = ediElements(text, [NAME, STREET, PARTY]);
      expect(found.map(([start, end]) => text.slice(start, end))).to.deep.equal(expected);
    });

  it('is linear', () => {
    for (const hostile of [' N3*'.repeat(50_000), ' NAD+'.repeat(50_000), `NM1*${'*'.repeat(200_000)}`])
      expect(ediElements(hostile, [NAME, STREET, PARTY])).to.deep.equal([]);
  });
});
