import { createReadStream, statSync } from 'node:fs';
import { pipeline, Readable } from 'node:stream';
import { createGunzip } from 'node:zlib';
import { reasonOf, UsageError } from '../exit.js';
import type { Terminal } from '../terminal.js';

const LOOKED_AT = 8192;

/** A file that is open, its bytes decompressed. */
export interface Input {
  /** As it is shown. */
  readonly name: string;
  readonly isCompressed: boolean;
  /** It holds zero bytes at its start: no text that we read. */
  readonly isBinary: boolean;
  /** Bytes of the file; `undefined` where that is not known. */
  readonly size: number | undefined;
  /** Bytes of the file that were read so far. */
  readonly bytesRead: () => number;
  readonly chunks: AsyncIterable<Buffer>;
}

/**
 * Opens a file, or the standard input for `-`.
 * @throws UsageError where it cannot be read
 */
export async function openInput(path: string, terminal: Terminal): Promise<Input> {
  let read = 0;
  const name = path === '-' ? '(stdin)' : path;
  try {
    const size = path === '-' ? undefined : statSync(path).size;
    const source: AsyncIterable<Buffer> =
      path === '-' ? terminal.stdin : createReadStream(path, { highWaterMark: 1 << 18 });
    const chunks = counted(source, (bytes) => {
      read += bytes;
    });
    const raw = await withStart(chunks);
    const isCompressed = raw.start[0] === 0x1f && raw.start[1] === 0x8b;
    const text = isCompressed ? await withStart(unzipped(raw.chunks)) : raw;
    const isBinary = text.start.subarray(0, LOOKED_AT).includes(0);
    return { name, isCompressed, isBinary, size, bytesRead: () => read, chunks: text.chunks };
  } catch (error) {
    throw new UsageError(`${name}: ${reasonOf(error)}`);
  }
}

async function* counted(
  source: AsyncIterable<Buffer | string>,
  count: (bytes: number) => void,
): AsyncGenerator<Buffer> {
  for await (const chunk of source) {
    const bytes = typeof chunk === 'string' ? Buffer.from(chunk) : chunk;
    count(bytes.length);
    yield bytes;
  }
}

/** The first bytes, and all of them. */
async function withStart(source: AsyncIterable<Buffer>): Promise<{ start: Buffer; chunks: AsyncIterable<Buffer> }> {
  const iterator = source[Symbol.asyncIterator]();
  const first = await iterator.next();
  const start = first.done ? Buffer.alloc(0) : first.value;
  async function* chunks() {
    yield start;
    if (!first.done) yield* { [Symbol.asyncIterator]: () => iterator };
  }
  return { start, chunks: chunks() };
}

function unzipped(chunks: AsyncIterable<Buffer>): AsyncIterable<Buffer> {
  const gunzip = createGunzip();
  // what goes wrong is thrown where the chunks are read
  pipeline(Readable.from(chunks), gunzip, () => undefined);
  return gunzip;
}
