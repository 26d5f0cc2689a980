import { expect } from 'chai';
import { type Line, LineSplitter } from '../../../lib/cli/input/lines.js';

function split(bytes: Buffer, size: number): Line[] {
  const splitter = new LineSplitter();
  const lines: Line[] = [];
  for (let at = 0; at < bytes.length; at += size) lines.push(...splitter.push(bytes.subarray(at, at + size)));
  return [...lines, ...splitter.end()];
}

describe('cli: lines', function () {
  const text = Buffer.concat([
    Buffer.from('one\ntwo\r\n\nschön 漢字\n'),
    Buffer.from([0x73, 0xf6, 0x0a]),
    Buffer.from('last'),
  ]);

  for (const size of [1, 2, 3, 7, 1000]) {
    it(`gives the bytes back, in pieces of ${size}`, function () {
      const lines = split(text, size);
      expect(lines.map((line) => line.text)).to.deep.equal(['one', 'two', '', 'schön 漢字', 'sö', 'last']);
      expect(lines.map((line) => line.ending)).to.deep.equal(['\n', '\r\n', '\n', '\n', '\n', '']);
      expect(lines[4]?.encoding).to.equal('latin1');
      const bytes = lines.map((line) => Buffer.from(line.text + line.ending, line.encoding));
      expect(Buffer.concat(bytes).equals(text)).to.equal(true);
    });
  }

  it('knows no line behind the last break', () => expect(split(Buffer.from('a\n'), 10)).to.have.lengthOf(1));
  it('keeps a return that ends nothing', () =>
    expect(split(Buffer.from('a\r'), 10)[0]).to.include({ text: 'a\r', ending: '' }));
});
