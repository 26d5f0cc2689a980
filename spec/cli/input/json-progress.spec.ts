import { expect } from 'chai';
import fc from 'fast-check';
import { JsonProgress } from '../../../lib/cli/input/json-progress.js';

const follow = (text: string): string[] => {
  const progress = new JsonProgress();
  return text.split('\n').map((line) => progress.push(line));
};

describe('cli: JSON over lines', function () {
  it('tells the whole from the start of one', () =>
    expect(follow('{\n  "a": [1, true,\n   -2.5e3, null, "x\\"]"],\n "b": {}\n}')).to.deep.equal([
      'open',
      'open',
      'open',
      'open',
      'whole',
    ]));

  const NONE = [
    '[2024-05-01T12:00:00] started', '[INFO] ready', '{ name: 1', "{ 'a': 1", '[1 2', '{"a" 1', '{"a":,', '[,', '{"a":1,}', '[1,]', '{"a":1}}', '{"a":1} x', ']', '{]', '["a\tb"]', '["\\x"]',
  ]; // biome-ignore format: a table
  for (const text of NONE) it(`none: ${text}`, () => expect(follow(text).at(-1)).to.equal('none'));

  it('says whole of every JSON object and array, and of no part of one', function () {
    const value = fc.oneof(fc.object(), fc.array(fc.jsonValue()));
    fc.assert(
      fc.property(value, fc.constantFrom(undefined, 1, 2), (one, indent) => {
        const states = follow(JSON.stringify(one, undefined, indent));
        expect(states.pop()).to.equal('whole');
        expect(states.every((state) => state === 'open')).to.equal(true);
      }),
    );
  });
});
