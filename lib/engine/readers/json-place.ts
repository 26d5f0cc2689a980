/** What is known of an open object or array. */
export interface JsonFrame {
  readonly isArray: boolean;
  /** [start, end) of the key that the container stands under; -1: none. */
  readonly keyStart: number;
  readonly keyEnd: number;
  /** What `{"name": "x", "value": ...}` calls its value: for readers to set. */
  label: string | undefined;
  /** The `type` of an object: for readers to set. */
  type: string | undefined;
}

/** Longer names tell nothing and are cut. */
const MAX_NAME_LENGTH = 200;

/** Where a value stands: the open containers and the key in front of it. One for each text, changed in place while it is read. */
export class JsonPlace {
  readonly #text: string;
  readonly #frames: JsonFrame[] = [];
  #keyStart = -1;
  #keyEnd = -1;
  #name: string | undefined;
  #nameStart = -1;

  constructor(text: string) {
    this.#text = text;
  }

  get depth(): number {
    return this.#frames.length;
  }

  /** The innermost open container. */
  get frame(): JsonFrame | undefined {
    return this.#frames[this.#frames.length - 1];
  }

  /** The key of the value; an array's elements have the array's. */
  get name(): string | undefined {
    if (this.#keyStart < 0) return undefined;
    if (this.#nameStart !== this.#keyStart) {
      this.#nameStart = this.#keyStart;
      this.#name = decodeKey(this.#text, this.#keyStart, this.#keyEnd);
    }
    return this.#name;
  }

  /** The key that the innermost container stands under. */
  get parentName(): string | undefined {
    const frame = this.frame;
    if (frame === undefined || frame.keyStart < 0) return undefined;
    return decodeKey(this.#text, frame.keyStart, frame.keyEnd);
  }

  setKey(start: number, end: number): void {
    this.#keyStart = start;
    this.#keyEnd = end;
  }

  open(isArray: boolean): void {
    this.#frames.push({ isArray, keyStart: this.#keyStart, keyEnd: this.#keyEnd, label: undefined, type: undefined });
    if (!isArray) this.#keyStart = -1;
  }

  close(): void {
    this.#frames.pop();
    this.endValue();
  }

  endValue(): void {
    const frame = this.frame;
    if (frame?.isArray === true) {
      this.#keyStart = frame.keyStart;
      this.#keyEnd = frame.keyEnd;
    } else {
      this.#keyStart = -1;
    }
  }
}

function decodeKey(text: string, start: number, end: number): string {
  const raw = text.slice(start, Math.min(end, start + MAX_NAME_LENGTH));
  if (!raw.includes('\\')) return raw;
  return raw.replace(/\\(?:u([0-9a-fA-F]{4})|(.))/g, (_, hex: string | undefined, other: string | undefined) =>
    hex === undefined ? (other ?? '') : String.fromCharCode(Number.parseInt(hex, 16)),
  );
}
