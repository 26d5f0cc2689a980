import { expect } from 'chai';
import { FindingNotes } from '../../lib/engine/finding-sink.js';

describe('engine/finding-sink', function () {
  it('notes what is found, and tells of failures at once', function () {
    const failures: string[] = [];
    const notes = new FindingNotes({
      found: () => expect.fail('a finding'),
      failed: (reason) => failures.push(reason),
    });
    notes.found(3, 1, 5, 0.9);
    expect(notes.hasFailed).to.equal(false);
    notes.failed('limit.depth');
    expect(notes.findings).to.deep.equal([{ detector: 3, start: 1, end: 5, confidence: 0.9 }]);
    expect(notes.hasFailed).to.equal(true);
    expect(failures).to.deep.equal(['limit.depth']);
  });
});
