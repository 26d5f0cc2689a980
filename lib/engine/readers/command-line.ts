import type { Reader, Slice } from '../../model.js';
import { secretStarts } from '../checks/command-arguments.js';
import { CommandArguments, toldByPlace } from './command-argument.js';

/**
 * A command line with shell quoting. Values of telling options are masked, `KEY=value` is named text, plain words that stand together are one text slice, so
 * that what goes over several words is seen whole.
 */
export const commandLineReader: Reader = {
  id: 'command-line',
  read(text) {
    const slices: Slice[] = [];
    const reader = new CommandArguments();
    const words = new WordReader(text);
    let plainStart = -1;
    let plainEnd = -1;
    const secrets = secretStarts(text);
    while (words.next()) {
      const read = reader.read(text, words.innerStart, words.innerEnd);
      const found = toldByPlace(secrets?.get(words.innerEnd), words.innerStart, words.innerEnd, read);
      if (found === undefined) {
        if (plainStart < 0) plainStart = words.start;
        plainEnd = words.end;
        continue;
      }
      if (plainStart >= 0) slices.push({ start: plainStart, end: plainEnd, as: 'text' });
      plainStart = -1;
      for (const slice of found) slices.push(slice);
    }
    if (plainStart >= 0) slices.push({ start: plainStart, end: plainEnd, as: 'text' });
    return slices.length === 0 ? undefined : slices;
  },
};

/** Splits at blanks outside of quotes. A quote that is not closed is a character like any other. */
class WordReader {
  start = 0;
  end = 0;
  /** The word without quotes around all of it. */
  innerStart = 0;
  innerEnd = 0;
  readonly #text: string;
  #at = 0;
  /** Once a quote was not closed, the text is cut or no shell's: looking for each quote's partner again would take quadratic time. */
  #hasQuotes = true;

  constructor(text: string) {
    this.#text = text;
  }

  next(): boolean {
    const text = this.#text;
    let at = this.#at;
    while (at < text.length && isBlank(text.charCodeAt(at))) at++;
    if (at >= text.length) return false;
    this.start = at;
    while (at < text.length) {
      const code = text.charCodeAt(at);
      if (isBlank(code)) break;
      if (code === 0x5c) at = Math.min(at + 2, text.length);
      else if ((code === 0x22 || code === 0x27) && this.#hasQuotes) at = this.#quoteEnd(at, code);
      else at++;
    }
    this.end = at;
    this.#at = at;
    this.#unquote();
    return true;
  }

  #quoteEnd(open: number, quote: number): number {
    const text = this.#text;
    for (let at = open + 1; at < text.length; at++) {
      const code = text.charCodeAt(at);
      if (code === quote) return at + 1;
      if (code === 0x5c && quote === 0x22) at++;
    }
    this.#hasQuotes = false;
    return open + 1;
  }

  #unquote(): void {
    const quote = this.#text.charCodeAt(this.start);
    const isQuoted =
      (quote === 0x22 || quote === 0x27) && this.end - this.start >= 2 && this.#text.charCodeAt(this.end - 1) === quote;
    this.innerStart = isQuoted ? this.start + 1 : this.start;
    this.innerEnd = isQuoted ? this.end - 1 : this.end;
  }
}

function isBlank(code: number): boolean {
  return code === 0x20 || (code >= 0x09 && code <= 0x0d);
}
