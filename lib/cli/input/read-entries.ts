import { reasonOf, UsageError } from '../exit.js';
import { type Entry, EntryReader } from './entries.js';
import { LineSplitter, MAX_RECORD, TooLarge } from './lines.js';
import type { Input } from './open-input.js';

/**
 * The records of a file, in order, some at a time.
 * @throws UsageError where the file cannot be read to its end, or one record is too large
 */
export async function* readEntries({ chunks, name }: Input): AsyncGenerator<Entry[]> {
  const splitter = new LineSplitter();
  const reader = new EntryReader();
  try {
    for await (const chunk of chunks) yield splitter.push(chunk).flatMap((line) => reader.push(line));
    yield [...splitter.end().flatMap((line) => reader.push(line)), ...reader.end()];
  } catch (error) {
    if (error instanceof TooLarge)
      throw new UsageError(
        `${name}: a record is larger than ${MAX_RECORD >> 20} MiB; write one record to a line (NDJSON)`,
      );
    throw new UsageError(`${name}: ${reasonOf(error)}`);
  }
}
