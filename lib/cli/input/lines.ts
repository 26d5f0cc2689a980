import { isUtf8 } from 'node:buffer';

/** Bytes of one record that are held at a time. */
export const MAX_RECORD = 256 * 1024 * 1024;

const NEWLINE = 10;
const RETURN = 13;

/** One line of a file, and how it is written there. */
export interface Line {
  readonly text: string;
  /** Lines that are no UTF-8 are read byte by byte, so that they can be written as they were. */
  readonly encoding: 'utf8' | 'latin1';
  readonly ending: '\n' | '\r\n' | '';
}

/** A record is larger than what may be held at a time. */
export class TooLarge extends Error {
  override readonly name = 'TooLarge';
}

/** Cuts chunks of bytes into lines. */
export class LineSplitter {
  #parts: Buffer[] = [];
  #length = 0;

  /** @throws TooLarge */
  push(chunk: Buffer): Line[] {
    const lines: Line[] = [];
    let from = 0;
    for (let end = chunk.indexOf(NEWLINE); end >= 0; end = chunk.indexOf(NEWLINE, from)) {
      lines.push(this.#line(chunk.subarray(from, end), '\n'));
      from = end + 1;
    }
    if (from < chunk.length) {
      this.#length += chunk.length - from;
      if (this.#length > MAX_RECORD) throw new TooLarge();
      // a copy: the chunk may be a part of a larger piece of memory
      this.#parts.push(Buffer.from(chunk.subarray(from)));
    }
    return lines;
  }

  /** The last line, where nothing ends it. */
  end(): Line[] {
    return this.#parts.length === 0 ? [] : [this.#line(Buffer.alloc(0), '')];
  }

  #line(last: Buffer, ending: '\n' | ''): Line {
    const bytes = this.#parts.length === 0 ? last : Buffer.concat([...this.#parts, last]);
    this.#parts = [];
    this.#length = 0;
    const hasReturn = ending === '\n' && bytes[bytes.length - 1] === RETURN;
    const own = hasReturn ? bytes.subarray(0, -1) : bytes;
    const encoding = isUtf8(own) ? 'utf8' : 'latin1';
    return { text: own.toString(encoding), encoding, ending: hasReturn ? '\r\n' : ending };
  }
}
