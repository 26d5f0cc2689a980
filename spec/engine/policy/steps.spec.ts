import { expect } from 'chai';
import { finish, type Steps } from '../../../lib/engine/policy/steps.js';

function* work(done: string[]): Steps<number> {
  done.push('a');
  yield;
  done.push('b');
  return 7;
}

describe('policy/steps', function () {
  it('does the work at once, in order', function () {
    const done: string[] = [];
    expect(finish(work(done))).to.equal(7);
    expect(done).to.deep.equal(['a', 'b']);
  });

  it('throws what a step throws', () =>
    expect(() =>
      finish(
        (function* (): Steps<void> {
          yield;
          throw new RangeError('no');
        })(),
      ),
    ).to.throw(RangeError, 'no'));
});
