import { expect } from 'chai';
import { inSlices } from '../../lib/config/in-slices.js';
import type { Steps } from '../../lib/engine/policy/steps.js';

describe('config/in-slices', function () {
  it('lets others work between two steps', async function () {
    const done: string[] = [];
    const work = inSlices(
      (function* (): Steps<string> {
        done.push('first');
        yield;
        done.push('second');
        return 'end';
      })(),
    );
    const other = Promise.resolve().then(() => done.push('other'));
    expect(await work).to.equal('end');
    await other;
    expect(done).to.deep.equal(['first', 'other', 'second']);
  });

  it('rejects with what a step throws', async function () {
    const thrown = await inSlices(
      (function* (): Steps<void> {
        yield;
        throw new RangeError('no');
      })(),
    ).catch((error: unknown) => error);
    expect(thrown).to.be.instanceOf(RangeError);
  });
});
