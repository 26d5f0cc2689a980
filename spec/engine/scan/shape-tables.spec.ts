import { expect } from 'chai';
import fc from 'fast-check';
import { detectors } from '../../../lib/engine/detectors/index.js';
import { compileScanner } from '../../../lib/engine/scan/scanner.js';
import { gateIndex, MAX_DIGITS, SECOND_WIDTH, type ShapeEntry } from '../../../lib/engine/scan/shape-tables.js';
import { MAX_SECOND, plainSeparator, previousKind } from '../../../lib/engine/scan/shapes.js';
import { detectorOf } from '../../support/found.js';

type Scanner = ReturnType<typeof compileScanner>;

const digitsFrom = (text: string, at: number): number => /^[0-9]*/.exec(text.slice(at))?.[0].length ?? 0;

/** The shapes that the tables have for the digit group that begins at a place. */
function listed({ nextClass, shapeGate, shapeRows, shapeLists }: Scanner, text: string, at: number) {
  const length = digitsFrom(text, at);
  const next = plainSeparator(text.charCodeAt(at + length) || 0);
  const kind = previousKind(at === 0 ? 0 : text.charCodeAt(at - 1));
  const row = shapeGate[gateIndex(kind, length, nextClass[next] as number)] as number;
  const second = Math.min(MAX_SECOND, digitsFrom(text, at + length + 1));
  const list = shapeRows[row * SECOND_WIDTH + second] as number;
  return { row, entries: list === 0 ? [] : (shapeLists[list - 1] as readonly ShapeEntry[]) };
}

describe('engine/scan/shape-tables', function () {
  const builtIn = compileScanner(detectors);

  it('have every shape that stands where a digit group begins', function () {
    const piece = fc.oneof(
      fc.constantFrom(' ', '-', '.', '/', ':', '\u2013', '\u00a0', 'A', 'AB', 'z', 'BA', 'FR', '', '+', '#', 'é'),
      fc.integer({ min: 0, max: 10 ** 12 }).map(String),
      fc.integer({ min: 0, max: 9999 }).map((n) => String(n).padStart(4, '0')),
    );
    let stood = 0;
    fc.assert(
      fc.property(fc.array(piece, { minLength: 1, maxLength: 9 }), (pieces) => {
        const text = pieces.join('');
        for (const { index: at } of text.matchAll(/(?<![0-9])[0-9]/g)) {
          if (digitsFrom(text, at) > MAX_DIGITS) continue;
          const { entries } = listed(builtIn, text, at);
          for (const shape of builtIn.shapes) {
            if (shape.end(text, at - shape.lead) < 0 || digitsFrom(text, at) < shape.minDigits) continue;
            stood++;
            expect(entries, `${text} at ${at}: ${builtIn.detectors[shape.detector]?.id}`).to.include(shape);
          }
        }
      }),
      { numRuns: 400 },
    );
    expect(stood).to.be.greaterThan(100);
  });

  it('have those that begin before their digits first, then the surest', function () {
    for (const entries of builtIn.shapeLists)
      for (let i = 1; i < entries.length; i++) {
        const [before, entry] = [entries[i - 1] as ShapeEntry, entries[i] as ShapeEntry];
        if (before.lead > 0 === entry.lead > 0) expect(before.confidence).to.be.at.least(entry.confidence);
        else expect(before.lead).to.be.greaterThan(0);
      }
  });

  it('have nothing where no shape can go on', function () {
    const own = compileScanner([detectorOf([{ rule: 'shape', shapes: ['A999 99', '99999'] }])]);
    const at = (text: string) => listed(own, text, text.search(/[0-9]/)).entries.map(({ places }) => places.length);
    expect(at('A123-45')).to.deep.equal([7]);
    expect(at('12345')).to.deep.equal([5]);
    for (const text of ['A123_45', 'a123-45', '-123-45', 'A123-4', '1234', 'A12345', '12345x', '123456'])
      expect(at(text), text).to.deep.equal([]);
    expect(listed(own, '1', 0).row).to.equal(0);
  });

  it('tell no characters apart that no shape names', function () {
    const { nextClass } = compileScanner([detectorOf([{ rule: 'shape', shapes: ['99#99'] }])]);
    const classOf = (c: string) => nextClass[c.charCodeAt(0)];
    expect(new Set(Array.from('!$%&*;', classOf)).size).to.equal(1);
    expect(classOf('#')).to.not.equal(classOf('!'));
  });
});
