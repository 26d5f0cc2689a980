import { expect } from 'chai';
import { detectors } from '../../../lib/engine/detectors/index.js';
import { compileScanner } from '../../../lib/engine/scan/scanner.js';
import { ShapeChoice } from '../../../lib/engine/scan/shape-choice.js';
import { MAX_DIGITS, SECOND_WIDTH } from '../../../lib/engine/scan/shape-tables.js';
import { OTHER } from '../../../lib/engine/scan/shapes.js';

const place = (characters: string): Uint8Array => {
  const table = new Uint8Array(OTHER + 1);
  for (const c of characters) table[c.charCodeAt(0)] = 1;
  return table;
};
const DIGIT = place('0123456789');
const BLANK = place(' ');
/** A shape of so many digits, a blank, and what follows. */
const shape = (lead: number, ...behind: Uint8Array[]) => ({
  lead,
  places: [...new Array<Uint8Array>(lead).fill(DIGIT), DIGIT, DIGIT, BLANK, ...behind],
});

describe('engine/scan/shape-choice', () => {
  it('leaves out what cannot go on with a character', () => {
    const [digit, letter, either, end, led] = [
      shape(0, DIGIT),
      shape(0, place('ab')),
      shape(0, place('a1')),
      shape(0),
      shape(2, DIGIT),
    ];
    const list = [digit, letter, either, end, led];
    const choice = new ShapeChoice(Uint16Array.from([0, 1]), [list]);
    for (let again = 0; again < 2; again++) {
      expect(choice.of(1, 3, '1'.charCodeAt(0))).to.deep.equal([digit, either, end, led]);
      expect(choice.of(1, 3, 'a'.charCodeAt(0))).to.deep.equal([letter, either, end]);
      expect(choice.of(1, 3, '-'.charCodeAt(0))).to.deep.equal([end]);
      expect(choice.of(1, 3, OTHER)).to.deep.equal([end]);
      expect(choice.of(0, 3, OTHER)).to.deep.equal([]);
    }
  });

  it('gives short lists as they are', () => {
    const list = [shape(0, DIGIT), shape(0, place('a'))];
    expect(new ShapeChoice(Uint16Array.from([1]), [list]).of(0, 3, 'z'.charCodeAt(0))).to.equal(list);
  });

  it('leaves out nothing of the built-in shapes that has such a place', () => {
    const { shapeRows, shapeLists, shapeChoice } = compileScanner(detectors);
    const many = shapeRows.findIndex((list) => (shapeLists[list - 1]?.length ?? 0) > 10);
    expect(many).to.be.at.least(0);
    const entries = shapeLists[(shapeRows[many] as number) - 1] ?? [];
    for (let length = 1; length <= MAX_DIGITS; length += 7)
      for (const told of [32, 45, 49, 65, OTHER]) {
        const known = length + 1 + (many % SECOND_WIDTH);
        const fresh = new ShapeChoice(shapeRows, shapeLists).of(many, known, told);
        expect(fresh).to.deep.equal(entries.filter(({ lead, places }) => (places[lead + known]?.[told] ?? 1) === 1));
      }
    expect(shapeChoice.of(many, 1, OTHER).length).to.be.at.most(entries.length);
  });
});
