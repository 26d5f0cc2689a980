import { expect } from 'chai';
import { type PartyPart, swiftParties } from '../../../lib/engine/checks/swift-parties.js';

describe('engine/checks/swift-parties', function () {
  const MESSAGE = [
    '{4:',
    ':20:REF1',
    ':50K:/12345678',
    'Jane Roe',
    '12 Main Street',
    'BONN',
    ':59:/87654321',
    'Jim Poe',
    ':70:INVOICE 42',
    '-}',
  ];
  const parts = (text: string, part: PartyPart) =>
    swiftParties(text, part).map(([start, end]) => text.slice(start, end));

  for (const lineBreak of ['\n', '\r\n', '\\n', '\\r\\n'])
    it(`reads parties with ${JSON.stringify(lineBreak)} between the lines`, () => {
      const text = MESSAGE.join(lineBreak);
      expect(parts(text, 'account')).to.deep.equal(['12345678', '87654321']);
      expect(parts(text, 'name')).to.deep.equal(['Jane Roe', 'Jim Poe']);
      expect(parts(text, 'address')).to.deep.equal(['12 Main Street', 'BONN']);
    });

  it('reads lines that say what they are', () => {
    const text = ':50F:/DE12\n1/Jane Roe\n2/12 Main Street\n3/DE/BONN\n:71A:SHA';
    expect(parts(text, 'name')).to.deep.equal(['Jane Roe']);
    expect(parts(text, 'address')).to.deep.equal(['12 Main Street', 'DE/BONN']);
  });

  it('reads a party without an account, and none of others', () => {
    expect(parts(':20:X\n:59:Jane Roe\n12 Main Street\n:70:x', 'name')).to.deep.equal(['Jane Roe']);
    expect(parts('at 12:59:59 Jane\nx', 'name')).to.deep.equal([]);
    expect(parts(':50A:/1\nBANKDEFF\n:57A:BANKUS33', 'name')).to.deep.equal([]);
  });

  it('is linear', () => {
    expect(parts(':50K:/1\n'.repeat(20_000), 'account').length).to.equal(20_000);
    expect(parts(`\n:59:${'x\n'.repeat(50_000)}`, 'name')).to.deep.equal(['x']);
  });
});
