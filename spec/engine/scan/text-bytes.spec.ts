import { expect } from 'chai';
import { TextBytes } from '../../../lib/engine/scan/text-bytes.js';

const bytesOf = (text: string, source = new TextBytes()): number[] => {
  const { bytes, length } = source.load(text);
  return [...bytes.subarray(0, length)];
};
const LONG = 'a text that is longer than those which are copied by hand';

describe('scan/text-bytes', function () {
  it('has one byte for each character, in short texts and long ones', function () {
    for (const text of ['', 'abc', LONG]) expect(bytesOf(text)).to.deep.equal([...Buffer.from(text)]);
    for (const head of ['', LONG])
      expect(bytesOf(`${head}é漢👋x`).slice(head.length)).to.deep.equal([128, 128, 128, 128, 120]);
  });

  it('has blanks and dashes of typography as those of ASCII, and says so', function () {
    const source = new TextBytes();
    expect(bytesOf('a\u00a0b\u2013c', source)).to.deep.equal([97, 32, 98, 45, 99]);
    expect(source.isPlain).to.equal(false);
    bytesOf('é', source);
    expect(source.isPlain, 'the next text').to.equal(true);
  });

  it('forgets what a reader wrote over the text before, and grows', function () {
    const source = new TextBytes();
    source.reserve(3, false);
    expect([source.isAltered, source.isPlain, source.text]).to.deep.equal([true, false, '']);
    const long = LONG.repeat(200);
    expect(bytesOf(long, source)).to.deep.equal([...Buffer.from(long)]);
    expect([source.isAltered, source.isPlain]).to.deep.equal([false, true]);
  });
});
