import { byteOf, OTHER } from './shapes.js';

const FIRST_SIZE = 4096;
/** Shorter texts are copied faster by hand. */
const SHORT = 20;
/**
 * A text as one byte a character, so that several passes over it cost little: reading a byte takes a third of the time that a character of a string
 * takes. Blanks and dashes of typography are those of ASCII, other characters that are none are `OTHER`. One buffer for all texts, one after the other.
 */
export class TextBytes {
  text = '';
  length = 0;
  bytes = new Uint8Array(FIRST_SIZE);
  /** Set where a reader wrote over the bytes: they are no longer those of the text. */
  isAltered = false;
  /** No character is stood for by another one: those that are none of ASCII are all OTHER. */
  isPlain = true;
  readonly #encoder = new TextEncoder();

  load(text: string): this {
    const { length } = text;
    this.text = text;
    this.length = length;
    this.isAltered = false;
    this.isPlain = true;
    this.#grow(length);
    if (length >= SHORT) {
      const { read, written } = this.#encoder.encodeInto(text, this.bytes);
      if (read === length && written === length) return this;
    }
    const { bytes } = this;
    for (let i = 0; i < length; i++) {
      const code = text.charCodeAt(i);
      const byte = byteOf(code);
      if (byte !== code && byte !== OTHER) this.isPlain = false;
      bytes[i] = byte;
    }
    return this;
  }

  /** Room for bytes that are written by hand and are those of no text, but of a part of one that is plain or not. */
  reserve(length: number, isPlain: boolean): Uint8Array {
    this.isPlain = isPlain;
    this.text = '';
    this.length = length;
    this.isAltered = true;
    this.#grow(length);
    return this.bytes;
  }

  #grow(length: number): void {
    if (length > this.bytes.length) this.bytes = new Uint8Array(Math.max(length, 2 * this.bytes.length));
  }
}
