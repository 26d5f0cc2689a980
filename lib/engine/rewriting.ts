import type { Region, Regions } from './scan/own-regions.js';

const OPEN = 91;
const CLOSE = 93;

/**
 * A text whose parts are replaced one after the other. The new text is put together once: one that is added to part by part is read at several times
 * the cost, and it is read again. So that it need not be searched for them, it is noted where the outputs of operators stand in it.
 */
export class Rewriting {
  readonly #text: string;
  readonly #own: Regions;
  readonly #isOutput: ((text: string) => boolean) | undefined;
  readonly #parts: string[] = [];
  /** Outputs in the new text; given up where one is not in brackets, since what stands beside it may be taken for a part of it. */
  #outputs: Region[] | undefined = [];
  /** Up to here the text was read, and so much was written. */
  #from = 0;
  #length = 0;
  #nextOwn = 0;
  #last: string | undefined;
  /** How often the output was another one than that before. */
  #kind = 0;

  /**
   * @param own outputs in the text
   * @param isOutput left out where so few parts are replaced that they are found faster than noted
   */
  constructor(text: string, own: Regions | undefined, isOutput?: (text: string) => boolean) {
    this.#text = text;
    this.#own = own ?? [];
    this.#isOutput = isOutput;
    if (isOutput === undefined || own?.some(([start, end]) => !isBracketed(text, start, end)))
      this.#outputs = undefined;
  }

  /** Behind the part that was replaced before. */
  replace(start: number, end: number, replacement: string): void {
    this.#keep(start);
    if (this.#outputs !== undefined && this.#isTold(replacement))
      this.#outputs.push([this.#length, this.#length + replacement.length, this.#kind]);
    else this.#outputs = undefined;
    this.#parts.push(replacement);
    this.#length += replacement.length;
    this.#from = end;
  }

  /** The new text. */
  finish(): string {
    this.#keep(this.#text.length);
    return this.#parts.length > FEW ? this.#parts.join('') : added(this.#parts);
  }

  /** Outputs in the new text: `undefined` where they have to be looked for. */
  get outputs(): Regions | undefined {
    return this.#outputs;
  }

  /** Whether a replacement is an output as a whole, and stays one wherever it stands. */
  #isTold(replacement: string): boolean {
    if (replacement === this.#last) return true;
    if (!isBracketed(replacement, 0, replacement.length) || this.#isOutput?.(replacement) !== true) return false;
    this.#last = replacement;
    this.#kind++;
    return true;
  }

  #keep(to: number): void {
    const shift = this.#length - this.#from;
    for (; this.#nextOwn < this.#own.length; this.#nextOwn++) {
      const [start, end] = this.#own[this.#nextOwn] as Region;
      if (end > to) break;
      if (start >= this.#from) this.#outputs?.push([start + shift, end + shift]);
    }
    this.#parts.push(this.#text.slice(this.#from, to));
    this.#length += to - this.#from;
  }
}

/** To join so many parts costs more than what it saves. */
const FEW = 16;

function added(parts: readonly string[]): string {
  let text = '';
  for (let i = 0; i < parts.length; i++) text += parts[i];
  return text;
}

const isBracketed = (text: string, start: number, end: number): boolean =>
  text.charCodeAt(start) === OPEN && text.charCodeAt(end - 1) === CLOSE;
