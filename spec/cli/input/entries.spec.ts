import { expect } from 'chai';
import { type Entry, EntryReader } from '../../../lib/cli/input/entries.js';
import { LineSplitter } from '../../../lib/cli/input/lines.js';
import { randomText } from '../../support/random.js';

function entriesOf(text: string): Entry[] {
  const splitter = new LineSplitter();
  const reader = new EntryReader();
  const lines = [...splitter.push(Buffer.from(text)), ...splitter.end()];
  return [...lines.flatMap((line) => reader.push(line)), ...reader.end()];
}

const texts = (text: string): string[] => entriesOf(text).map((entry) => entry.text);
const key = ['-----BEGIN', 'PRIVATE KEY-----'].join(' ');
const endOfKey = ['-----END', 'PRIVATE KEY-----'].join(' ');
const body = [1, 2, 3].map((seed) => randomText('base64', 64, seed)).join('\n');

describe('cli: entries', function () {
  it('is a line each, JSON or not', function () {
    const entries = entriesOf('{"a":1}\nplain\n[1,2]\n\nlast');
    expect(entries.map(({ line }) => line)).to.deep.equal([1, 2, 3, 4, 5]);
    expect(entries.map(({ json }) => json?.value)).to.deep.equal([{ a: 1 }, undefined, [1, 2], undefined, undefined]);
  });

  it('gives every byte back', function () {
    const text = `a\r\n b\r\n{\n "x": 1\n}\n{ no\n json\n}\n${key}\n${body}\n${endOfKey}\nz`;
    expect(
      entriesOf(text)
        .map((entry) => entry.text + entry.ending)
        .join(''),
    ).to.equal(text);
  });

  it('gathers a JSON text over lines', function () {
    const [first, second, third] = entriesOf('x\n{\n  "a": [\n    1\n  ]\n}\ny');
    expect(first?.text).to.equal('x');
    expect(second?.json?.value).to.deep.equal({ a: [1] });
    expect([second?.line, third?.line]).to.deep.equal([2, 7]);
  });

  it('takes what only looks like JSON for lines', function () {
    expect(texts('[\n"a",\nnot json\nb')).to.deep.equal(['[', '"a",', 'not json', 'b']);
    expect(texts('{\n "a": 1\n')).to.deep.equal(['{\n "a": 1']);
    expect(entriesOf('{\nx\ny').map(({ line }) => line)).to.deep.equal([1, 2, 3]);
  });

  it('keeps an error and its frames together', () =>
    expect(texts('Error: x\n    at f (a.js:1:2)\nCaused by: y\n  at g\nnext')).to.deep.equal([
      'Error: x\n    at f (a.js:1:2)\nCaused by: y\n  at g',
      'next',
    ]));

  it('keeps a key and its lines together, and what follows apart', function () {
    expect(texts(`wrote ${key}\n${body}\n${endOfKey}\nnext line here`)).to.deep.equal([
      `wrote ${key}\n${body}\n${endOfKey}`,
      'next line here',
    ]);
    expect(texts(`${key}\n${body}\n2024 INFO next line\nmore`)).to.deep.equal([
      `${key}\n${body}`,
      '2024 INFO next line',
      'more',
    ]);
  });

  it('keeps a drawn table together', () =>
    expect(texts('+---+\n| a |\n+---+\n| 1 |\ndone')).to.deep.equal(['+---+\n| a |\n+---+\n| 1 |', 'done']));

  it('holds no more than some lines of a plain log', () => {
    const entries = entriesOf(`start\n${' at somewhere\n'.repeat(20_000)}`);
    expect(entries.length).to.be.greaterThan(3);
    for (const { text } of entries) expect(text.length).to.be.at.most(70_000);
  });
});
