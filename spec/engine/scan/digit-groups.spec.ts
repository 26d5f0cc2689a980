import { expect } from 'chai';
import fc from 'fast-check';
import { DigitGroups } from '../../../lib/engine/scan/digit-groups.js';
import { compileShape } from '../../../lib/engine/scan/shapes.js';
import type { ShapeRule } from '../../../lib/model.js';

const SHAPES = ['9999', '99 99', '9999 9999', '9999 9999 9999 9999', '99 99 99 99 99', '9 999'];
const compiled = SHAPES.flatMap((shape) =>
  [undefined, ' -.'].flatMap((separators) =>
    [false, true].map((glued) =>
      compileShape(shape, { rule: 'shape', shapes: [shape], separators, glued } as ShapeRule),
    ),
  ),
);

describe('scan/digit-groups', function () {
  it('finds the same as the shapes themselves', function () {
    const part = fc.constantFrom('1', '12', '123', '1234', '99', ' ', '-', '.', '\u00a0', '\u2013', 'a', '/', '  ');
    fc.assert(
      fc.property(fc.array(part, { maxLength: 14 }), (parts) => {
        const text = parts.join('');
        for (const { index, 0: group } of text.matchAll(/\d+/g)) {
          const groups = new DigitGroups();
          groups.begin(text, index, index + group.length);
          for (const shape of compiled) expect(groups.endOf(shape)).to.equal(shape.end(text, index));
        }
      }),
      { numRuns: 2000 },
    );
  });

  it('has a signature for groups and separators only', function () {
    const of = (shape: string) => compileShape(shape, { rule: 'shape', shapes: [shape] }).groups;
    expect(['9999', '99 99', '(999) 999', 'A99', '99/99', '9 9 9 9 9 9 9'].map(of)).to.deep.equal([1, 2, 0, 0, 0, 0]);
  });
});
