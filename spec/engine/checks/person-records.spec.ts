import { expect } from 'chai';
import { segmentFields, segmentMarks, vcardValues } from '../../../lib/engine/checks/person-records.js';

const CARD = [
  'BEGIN:VCARD',
  'VERSION:3.0',
  'FN:Jane Roe',
  'N:Roe;Jane;;;',
  'item1.ADR;TYPE=home:;;12 Main Street\\, 2;Bonn;;;',
  'BDAY:1980-05-17',
  'NICKNAME:',
  'END:VCARD',
];
const PATIENT = 'PID|1||123^^^H^MR||Roe^Jane^A||19800517|F|||12 Main Street^^X||5551234567';

describe('checks/person-records', function () {
  const values = (text: string, ...properties: string[]) =>
    vcardValues(text, properties).map(([start, end]) => text.slice(start, end));
  const fields = (text: string, ...numbers: number[]) =>
    segmentFields(text, { PID: numbers }).map(([start, end]) => text.slice(start, end));

  for (const lineBreak of ['\n', '\r\n', '\\n', '\\r\\n'])
    it(`reads a card with ${JSON.stringify(lineBreak)} between its lines`, () => {
      const card = CARD.join(lineBreak);
      expect(values(card, 'FN', 'N')).to.deep.equal(['Jane Roe', 'Roe;Jane;;;']);
      expect(values(card, 'ADR')).to.deep.equal([';;12 Main Street\\, 2;Bonn;;;']);
      expect(values(`{"card":"${card}","FN":"x"}`, 'BDAY')).to.deep.equal(['1980-05-17']);
      expect(values(card, 'NICKNAME', 'TEL')).to.deep.equal([]);
    });

  it('reads several cards, and one that is cut', () => {
    expect(values(`${CARD.join('\n')}\n${CARD.slice(0, 3).join('\n')}`, 'FN')).to.deep.equal(['Jane Roe', 'Jane Roe']);
  });

  it('reads nothing outside of a card', () => {
    expect(values(`FN:x\n${CARD.join('\n')}\nFN:y`, 'FN')).to.deep.equal(['Jane Roe']);
    expect(values('N:Roe', 'N')).to.deep.equal([]);
  });

  it('reads fields of a patient', () => {
    expect(fields(`MSH|^~\\&|A\r${PATIENT}\rPV1|1`, 3, 5, 7)).to.deep.equal(['123^^^H^MR', 'Roe^Jane^A', '19800517']);
    expect(fields(`"${PATIENT}"`, 11, 13)).to.deep.equal(['12 Main Street^^X', '5551234567']);
    expect(fields(PATIENT, 2, 4, 30)).to.deep.equal([]);
  });

  it('reads fields of kin, guarantors and insurances', () => {
    const message = [PATIENT, 'NK1|1|Poe^Ann|SPO|5 Side Street|5559876543', 'GT1|1||Roe^Jim||7 Side Street|5550001111', `IN1|1|P|I${'|'.repeat(13)}Loe^Bea`].join('\r'); // biome-ignore format: one line
    const found = segmentFields(message, { PID: [5], NK1: [2, 4], GT1: [3], IN1: [16] });
    expect(found.map(([start, end]) => message.slice(start, end))).to.deep.equal([
      'Roe^Jane^A',
      'Poe^Ann',
      '5 Side Street',
      'Roe^Jim',
      'Loe^Bea',
    ]);
  });

  it('names what texts with them hold', () => {
    expect(segmentMarks({ PID: [5], NK1: [2] })).to.deep.equal(['PID|', 'NK1|']);
  });

  for (const text of ['PID|USER|TTY|TIME|CMD|X|Y', 'PID|1', 'xPID|1||3||5||7', 'pid|1||3||5||7'])
    it(`reads none of ${text}`, () => expect(fields(text, 3, 5)).to.deep.equal([]));

  it('is linear', function () {
    expect(values('BEGIN:VCARD\nFN:'.repeat(20_000), 'FN').length).to.be.at.most(20_000);
    expect(fields(' PID|1|'.repeat(20_000), 5).length).to.equal(0);
  });
});
