import { gzipSync } from 'node:zlib';
import { expect } from 'chai';
import { UsageError } from '../../../lib/cli/exit.js';
import { openInput } from '../../../lib/cli/input/open-input.js';
import { readEntries } from '../../../lib/cli/input/read-entries.js';
import { fakeTerminal, withFiles } from '../../support/terminal.js';

const LOG = `${Array.from({ length: 5000 }, (_, i) => `line ${i}`).join('\n')}\n`;

async function textOf(path: string, stdin: string | Buffer = ''): Promise<string> {
  const input = await openInput(path, fakeTerminal({ stdin }).terminal);
  let text = '';
  for await (const entries of readEntries(input)) for (const entry of entries) text += entry.text + entry.ending;
  return text;
}

async function refused(path: string): Promise<string> {
  try {
    await textOf(path);
  } catch (error) {
    expect(error).to.be.instanceOf(UsageError);
    return (error as Error).message;
  }
  return '(read)';
}

describe('cli: input', function () {
  it('reads a file, compressed or not, and the standard input', () =>
    withFiles(
      { plain: LOG, zipped: gzipSync(LOG), twice: Buffer.concat([gzipSync(LOG), gzipSync('more\n')]) },
      async (at) => {
        expect(await textOf(at('plain'))).to.equal(LOG);
        expect(await textOf(at('zipped'))).to.equal(LOG);
        expect(await textOf(at('twice'))).to.equal(`${LOG}more\n`);
        expect(await textOf('-', LOG)).to.equal(LOG);
        expect(await textOf('-', gzipSync(LOG))).to.equal(LOG);
      },
    ));

  it('reads an empty one', () => withFiles({ none: '' }, async (at) => expect(await textOf(at('none'))).to.equal('')));

  it('tells what is binary', () =>
    withFiles({ proto: Buffer.from([10, 0, 1, 2]), zipped: gzipSync(Buffer.from([0, 1])) }, async (at) => {
      for (const name of ['proto', 'zipped'])
        expect((await openInput(at(name), fakeTerminal().terminal)).isBinary, name).to.equal(true);
    }));

  it('says why a file cannot be read, and nothing of what is in it', () =>
    withFiles({ cut: gzipSync(LOG).subarray(0, 900), broken: Buffer.from([0x1f, 0x8b, 1, 2, 3, 4]) }, async (at) => {
      expect(await refused(at('missing'))).to.match(/no such file/);
      expect(await refused(at('.'))).to.match(/folder/);
      expect(await refused(at('cut'))).to.match(/no whole gzip/);
      expect(await refused(at('broken'))).to.match(/gzip/);
    }));
});
