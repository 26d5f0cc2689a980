/** Numbers as protocols write them: most significant byte first. */

export function short(value: number): Buffer {
  const bytes = Buffer.alloc(2);
  bytes.writeInt16BE(value);
  return bytes;
}

export function long(value: number): Buffer {
  const bytes = Buffer.alloc(4);
  bytes.writeInt32BE(value);
  return bytes;
}

export function longLong(value: number): Buffer {
  const bytes = Buffer.alloc(8);
  bytes.writeBigInt64BE(BigInt(value));
  return bytes;
}

/** Reads a request of Kafka's from the front. */
export class Cursor {
  readonly #bytes: Buffer;
  #at = 0;

  constructor(bytes: Buffer) {
    this.#bytes = bytes;
  }

  /** The next bytes. */
  skip(length: number): Buffer {
    this.#at += length;
    return this.#bytes.subarray(this.#at - length, this.#at);
  }

  short(): number {
    return this.skip(2).readInt16BE(0);
  }

  long(): number {
    return this.skip(4).readInt32BE(0);
  }

  longLong(): number {
    return Number(this.skip(8).readBigInt64BE(0));
  }

  /** A text with its length as a short; one that is missing has the length -1. */
  text(): string {
    return this.skip(Math.max(0, this.short())).toString('utf8');
  }

  bytes(): Buffer {
    return this.skip(this.long());
  }

  list<T>(read: () => T): readonly T[] {
    return Array.from({ length: this.long() }, read);
  }
}
