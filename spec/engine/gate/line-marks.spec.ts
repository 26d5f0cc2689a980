import { expect } from 'chai';
import { holdsLines } from '../../../lib/engine/gate/line-marks.js';
import { TextBytes } from '../../../lib/engine/scan/text-bytes.js';

const holds = (text: string): boolean => {
  const { bytes, length } = new TextBytes().load(text);
  return holdsLines(bytes, length);
};

describe('gate/line-marks', function () {
  const TABLE: readonly (readonly [text: string, holds: boolean, why: string])[] = [
    ['a,b\n1,2', true, 'names over a table'],
    ['--b\nx', true, 'a delimiter of parts'],
    ['x\n{"a":1}', true, 'JSON in a line'],
    ['From: a\nx', true, 'a header of a message'],
    ['x\n  - value: y', true, 'a name that leaves it to another'],
    ['customer:\n  name: y', true, 'a name whose value stands below it'],
    ['customer:', false, 'one line'],
    ['first line\nsecond: line', false, 'prose'],
    ['note: a\nstate: b', false, 'names that tell by themselves'],
  ];
  for (const [text, expected, why] of TABLE)
    it(`says ${expected} of ${JSON.stringify(text)}: ${why}`, () => expect(holds(text)).to.equal(expected));
});
