import { type Escape, type EscapeStyle, mayBegin, readEscape } from './escape.js';

/** Layers that are undone: `%2540` has two. */
const MAX_LAYERS = 4;

/** A text as it reads once what is written in escapes is undone, and where each of its characters comes from. */
export interface DecodedView {
  readonly text: string;
  readonly styles: readonly EscapeStyle[];
  /** [start, end) in the original of the character at a place of `text`. */
  startOf(index: number): number;
  endOf(index: number): number;
}

/** Whether anything in text[from, to) stands for something else: whether there is a view. */
export function isEscaped(text: string, from: number, to: number): boolean {
  const out = none();
  for (let at = from; at < to; at++) if (mayBegin(text.charCodeAt(at)) && beginsEscape(text, at, out)) return true;
  return false;
}

/** Whether at a place something stands for something else. @param out is written to */
export function beginsEscape(text: string, at: number, out: Escape = none()): boolean {
  readEscape(text, at, out);
  return out.length > 0 && out.isTelling;
}

/** The view of a text, all layers undone; `undefined` where it reads as it stands. Never longer than the text; linear. */
export function decodedView(text: string): DecodedView | undefined {
  let view: Layer | undefined;
  for (let layer = 0; layer < MAX_LAYERS; layer++) {
    const next = layerBelow(view?.text ?? text, view);
    if (next === undefined) break;
    view = next;
  }
  return view;
}

/** Numbers that each run of escapes has in `#runs`. */
const WIDTH = 6;
/** So many characters are put into a string at once: each is an argument. */
const CHUNK = 4096;
/** Fewer are put there one by one. */
const SHORT = 16;

/** Of the layer that is being made, which is one at a time: an array of its own would cost a short text more than all the rest. */
const codes = new Uint16Array(CHUNK);
let newRuns = new Int32Array(CHUNK * WIDTH);

/** A text of which one layer is undone: its escapes, in order, and between them the text itself. */
class Layer implements DecodedView {
  text = '';
  readonly styles: EscapeStyle[];
  /** The layer above, of which this is one; left out for the text itself. */
  readonly #above: Layer | undefined;
  /**
   * Escapes as long as each other that follow one another, as runs: where their values begin and end in `text`, where the escapes do in the source, and how long a
   * value and an escape is.
   */
  #runs: ArrayLike<number> = NONE;
  /** How many numbers of `newRuns` are not yet there. */
  #used = 0;
  /** How many characters of `codes` are not yet in the text. */
  #count = 0;
  #length = 0;
  #end = 0;

  constructor(above: Layer | undefined) {
    this.#above = above;
    this.styles = above === undefined ? [] : [...above.styles];
  }

  add(source: string, at: number, { length, value, style }: Escape): void {
    const last = this.#used - WIDTH;
    const size = value.length;
    if (at === this.#end && last >= 0 && newRuns[last + 4] === size && newRuns[last + 5] === length) {
      newRuns[last + 1] = this.#length + size;
      newRuns[last + 3] = at + length;
    } else {
      this.#keep(source, at);
      this.#begin(at, size, length);
    }
    if (size > 0) this.#copy(value, 0, size);
    this.#length += size;
    this.#end = at + length;
    if (!this.styles.includes(style)) this.styles.push(style);
  }

  finish(source: string): this {
    this.#keep(source, source.length);
    this.#flush();
    this.#runs = newRuns.slice(0, this.#used);
    this.#used = 0;
    // what one long text needed is not kept for all others
    if (newRuns.length > CHUNK * WIDTH) newRuns = new Int32Array(CHUNK * WIDTH);
    return this;
  }

  /** What stands between two escapes. */
  #keep(source: string, to: number): void {
    if (to === this.#end) return;
    if (to - this.#end < SHORT) {
      this.#copy(source, this.#end, to);
    } else {
      this.#flush();
      this.text += source.slice(this.#end, to);
    }
    this.#length += to - this.#end;
    this.#end = to;
  }

  /** A run of escapes begins at a place of the source. */
  #begin(at: number, size: number, length: number): void {
    const first = this.#used;
    if (first === newRuns.length) {
      const longer = new Int32Array(2 * first);
      longer.set(newRuns);
      newRuns = longer;
    }
    newRuns[first] = this.#length;
    newRuns[first + 1] = this.#length + size;
    newRuns[first + 2] = at;
    newRuns[first + 3] = at + length;
    newRuns[first + 4] = size;
    newRuns[first + 5] = length;
    this.#used += WIDTH;
  }

  #copy(text: string, from: number, to: number): void {
    if (this.#count + to - from > CHUNK) this.#flush();
    for (let i = from; i < to; i++) codes[this.#count++] = text.charCodeAt(i);
  }

  #flush(): void {
    const count = this.#count;
    if (count === 0) return;
    this.#count = 0;
    if (count > SHORT) {
      this.text += String.fromCharCode.apply(undefined, codes.subarray(0, count) as unknown as number[]);
      return;
    }
    let part = '';
    for (let i = 0; i < count; i++) part += String.fromCharCode(codes[i] as number);
    this.text += part;
  }

  startOf(index: number): number {
    const start = this.#placeOf(index, 0);
    return this.#above === undefined ? start : this.#above.startOf(start);
  }

  endOf(index: number): number {
    const end = this.#placeOf(index, 1);
    return this.#above === undefined ? end : this.#above.endOf(end - 1);
  }

  /** Where what stands for a character begins in the source, or with `side` 1 ends. */
  #placeOf(index: number, side: 0 | 1): number {
    const runs = this.#runs;
    const run = this.#runBefore(index);
    if (run < 0) return index + side;
    const behind = index - (runs[run + 1] as number);
    if (behind >= 0) return (runs[run + 3] as number) + behind + side;
    const number = Math.floor((index - (runs[run] as number)) / (runs[run + 4] as number));
    return (runs[run + 2] as number) + (number + side) * (runs[run + 5] as number);
  }

  /** The last run whose values begin at a place or before it, by bisection; below 0 where there is none. */
  #runBefore(index: number): number {
    let low = 0;
    let high = this.#runs.length / WIDTH;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((this.#runs[middle * WIDTH] as number) <= index) low = middle + 1;
      else high = middle;
    }
    return (low - 1) * WIDTH;
  }
}

function layerBelow(text: string, above: Layer | undefined): Layer | undefined {
  if (!isEscaped(text, 0, text.length)) return undefined;
  const layer = new Layer(above);
  const out = none();
  for (let at = 0; at < text.length; ) {
    out.length = 0;
    if (mayBegin(text.charCodeAt(at))) readEscape(text, at, out);
    if (out.length > 0) layer.add(text, at, out);
    at += Math.max(1, out.length);
  }
  return layer.finish(text);
}

/** What is put among escapes, written so that what stands around it reads as before. */
export function written(text: string, styles: readonly EscapeStyle[]): string {
  let out = text;
  if (styles.includes('backslash')) out = JSON.stringify(out).slice(1, -1);
  if (styles.includes('quoted-printable')) out = out.replaceAll('=', '=3D');
  if (styles.includes('entity')) out = out.replace(/[&<>"]/g, (c) => `&#${c.charCodeAt(0)};`);
  if (styles.includes('percent')) out = out.replace(/[%&=+#? ]/g, encodeURIComponent);
  return out;
}

const NONE: readonly number[] = [];

const none = (): Escape => ({ length: 0, value: '', style: 'unicode', isTelling: false });
