import { expect } from 'chai';
import { TextRun } from '../../lib/engine/text-run.js';
import type { Slice } from '../../lib/model.js';

/** A run, and the offsets of what is found in it. */
function recording() {
  const found: [number, number][] = [];
  const sink = {
    found: (_: number, start: number, end: number) => void found.push([start, end]),
    failed: () => undefined,
  };
  return { run: new TextRun({ context: {}, sink }, undefined, 0, 0), found };
}
const slice = (start: number, end: number, substitute?: string): Slice => ({ start, end, as: 'text', substitute });

describe('engine/text-run', function () {
  it('counts offsets from the outermost text', function () {
    const { run, found } = recording();
    run.inside(slice(10, 30)).inside(slice(5, 15)).found(0, 1, 4, 1);
    expect(found).to.deep.equal([[16, 19]]);
  });

  it('says where the slice is for what was decoded', function () {
    const { run, found } = recording();
    const decoded = run.inside(slice(10, 30)).encoded();
    decoded.found(0, 0, 3, 1);
    decoded.inside(slice(2, 4)).found(0, 0, 1, 1);
    expect(found).to.deep.equal([
      [10, 30],
      [10, 30],
    ]);
  });

  it('says that it is somewhere in the whole for what was found in a text that has changed', function () {
    const { run, found } = recording();
    run.spanning(40).found(0, 50, 60, 1);
    expect(found).to.deep.equal([[0, 40]]);
  });

  it('hands the substitute down', function () {
    const { run } = recording();
    const outer = run.inside(slice(0, 9, 'REDACTED'));
    expect(outer.inside(slice(1, 2)).substitute).to.equal('REDACTED');
    expect(outer.inside(slice(1, 2, '?')).substitute).to.equal('?');
  });

  it('counts how deep it is', function () {
    const { run } = recording();
    expect(run.inside(slice(0, 9)).inside(slice(0, 3)).depth).to.equal(2);
    expect(run.again().depth).to.equal(1);
  });
});
