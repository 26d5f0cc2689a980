import { expect } from 'chai';
import fc from 'fast-check';
import { Rewriting } from '../../lib/engine/rewriting.js';
import type { Regions } from '../../lib/engine/scan/own-regions.js';

const OUTPUT = /\[(?:one|two)\]/g;
const outputsOf = (text: string): Regions =>
  Array.from(text.matchAll(OUTPUT), ({ index, 0: output }) => [index, index + output.length] as const);
const isOutput = (text: string) => text === '[one]' || text === '[two]' || text === 'three';

function rewrite(text: string, own: Regions | undefined, ...replaced: [number, number, string][]): Rewriting {
  const rewriting = new Rewriting(text, own, isOutput);
  for (const [start, end, replacement] of replaced) rewriting.replace(start, end, replacement);
  return rewriting;
}

/** Where they stand, without their kinds. */
const places = ({ outputs }: Rewriting) => outputs?.map(([start, end]) => [start, end]);

describe('engine/rewriting', function () {
  it('replaces, and keeps what is between', function () {
    const rewriting = rewrite('a secret, a key', undefined, [2, 8, '[one]'], [12, 15, '[two]']);
    expect(rewriting.finish()).to.equal('a [one], a [two]');
    expect(places(rewriting)).to.deep.equal([
      [2, 7],
      [11, 16],
    ]);
  });

  it('notes outputs that were there, and none that was replaced', function () {
    const rewriting = rewrite('[one] x[two]y [one] z', outputsOf('[one] x[two]y [one] z'), [6, 13, '[two]']);
    expect(rewriting.finish()).to.equal('[one] [two] [one] z');
    expect(places(rewriting)).to.deep.equal(outputsOf('[one] [two] [one] z'));
  });

  it('gives outputs one behind the other one kind where they are alike', () =>
    expect(
      rewrite('abcd', undefined, [0, 1, '[one]'], [1, 2, '[one]'], [2, 3, '[two]'], [3, 4, '[one]']).outputs?.map(
        ([, , kind]) => kind,
      ),
    ).to.deep.equal([1, 1, 2, 3]));

  it('does not tell where one is not in brackets, or is no output', function () {
    expect(rewrite('a b', undefined, [2, 3, 'three']).outputs).to.equal(undefined);
    expect(rewrite('a b', undefined, [2, 3, '203.0.113.0']).outputs).to.equal(undefined);
    expect(new Rewriting('a', undefined).outputs).to.equal(undefined);
    expect(rewrite('three b', [[0, 5]], [6, 7, '[one]']).outputs).to.equal(undefined);
  });

  it('tells what would be found in the new text', function () {
    const part = fc.constantFrom('[one]', '[two]', 'x', ' ', 'secret');
    fc.assert(
      fc.property(fc.array(part), (parts) => {
        const text = parts.join('');
        const rewriting = rewrite(
          text,
          outputsOf(text),
          ...Array.from(text.matchAll(/secret/g), ({ index }): [number, number, string] => [index, index + 6, '[two]']),
        );
        const rewritten = rewriting.finish();
        expect(rewritten).to.equal(text.replaceAll('secret', '[two]'));
        expect(places(rewriting)).to.deep.equal(outputsOf(rewritten));
      }),
    );
  });
});
