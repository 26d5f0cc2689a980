import { JsonProgress } from './json-progress.js';
import { type Line, MAX_RECORD, TooLarge } from './lines.js';
import { isWhole } from './rewrite-json.js';

const MAX_TEXT = 64 * 1024;

/** A record of a file: a JSON text, or lines of a plain log that belong together. */
export interface Entry {
  /** Parsed, for a JSON object or array. */
  readonly json: { readonly value: unknown } | undefined;
  readonly text: string;
  readonly encoding: Line['encoding'];
  /** What ends its last line. */
  readonly ending: Line['ending'];
  /** Of its first line, from 1. */
  readonly line: number;
}

/** A line that goes on with what stands before it: indented, a cause, a closing bracket. */
const GOES_ON = /^(?:[ \t]+\S|Caused by:|Suppressed:|\.\.\. \d+ more|[}\])])/;
/** Rows of a drawn table. */
const ROW = /^(?:\||\+-)/;
const KEY_BEGINS = /-----BEGIN [A-Z0-9 ]+-----/;
const KEY_ENDS = /-----END [A-Z0-9 ]+-----/;
/** What stands between the two: base64, perhaps behind the mark of a quotation, and headers. */
const KEY_LINE = /^[\s>|#*]*(?:[A-Za-z0-9+/=]+\s*|[A-Za-z][A-Za-z-]*: [^\n]*|)$/;

/**
 * Groups lines into records, whose text is masked as a whole: a key that is printed over many lines is only seen as one. What looks like the
 * start of a JSON text is gathered until it is whole.
 */
export class EntryReader {
  #lines: Numbered[] = [];
  #length = 0;
  #count = 0;
  #inKey = false;
  #json: JsonProgress | undefined;

  /** @throws TooLarge */
  push(line: Line): Entry[] {
    const numbered = { ...line, number: ++this.#count };
    return this.#json === undefined ? this.#take(numbered) : this.#moreJson(this.#json, numbered);
  }

  /** What is left. */
  end(): Entry[] {
    return [...(this.#json === undefined ? [] : this.#giveUp()), ...this.#flush()];
  }

  #take(line: Numbered): Entry[] {
    if (this.#belongs(line)) {
      this.#add(line);
      return [];
    }
    const before = this.#flush();
    const first = line.text.trimStart()[0];
    if (first === '{' || first === '[') {
      const json = parsed(line.text);
      if (json !== undefined) return [...before, entryOf([line], json)];
      const progress = new JsonProgress();
      if (progress.push(line.text) === 'open') this.#json = progress;
    }
    this.#add(line);
    return before;
  }

  #moreJson(progress: JsonProgress, line: Numbered): Entry[] {
    this.#lines.push(line);
    this.#length += line.text.length + 1;
    const state = progress.push(line.text);
    if (state === 'open') {
      if (this.#length > MAX_RECORD) throw new TooLarge();
      return [];
    }
    const json = state === 'whole' ? parsed(joined(this.#lines)) : undefined;
    if (json === undefined) return this.#giveUp();
    this.#json = undefined;
    return this.#flush(json);
  }

  /** It was no JSON: the lines are those of a plain log. */
  #giveUp(): Entry[] {
    const lines = this.#lines;
    this.#json = undefined;
    this.#clear();
    return lines.flatMap((line) => {
      const before = this.#belongs(line) ? [] : this.#flush();
      this.#add(line);
      return before;
    });
  }

  #belongs(line: Line): boolean {
    const last = this.#lines.at(-1);
    if (last === undefined || last.encoding !== line.encoding || this.#length + line.text.length > MAX_TEXT)
      return false;
    if (this.#inKey) return KEY_LINE.test(line.text) || KEY_ENDS.test(line.text);
    return GOES_ON.test(line.text) || (ROW.test(line.text) && ROW.test(last.text));
  }

  #add(line: Numbered): void {
    this.#lines.push(line);
    this.#length += line.text.length + 1;
    const begins = KEY_BEGINS.exec(line.text);
    if (begins !== null) this.#inKey = !KEY_ENDS.test(line.text.slice(begins.index));
    else if (this.#inKey && (KEY_ENDS.test(line.text) || !KEY_LINE.test(line.text))) this.#inKey = false;
  }

  #flush(json?: Entry['json']): Entry[] {
    const lines = this.#lines;
    this.#clear();
    return lines.length === 0 ? [] : [entryOf(lines, json)];
  }

  #clear(): void {
    this.#lines = [];
    this.#length = 0;
    this.#inKey = false;
  }
}

/** A line and its place in the file, from 1. */
interface Numbered extends Line {
  readonly number: number;
}

function entryOf(lines: readonly Numbered[], json: Entry['json']): Entry {
  const { encoding, ending } = lines.at(-1) as Line;
  return { json, text: joined(lines), encoding, ending, line: (lines[0] as Numbered).number };
}

/** The lines as they stand in the file, without the end of the last one. */
const joined = (lines: readonly Line[]): string =>
  lines.length === 1
    ? (lines[0] as Line).text
    : lines.map(({ text, ending }, i) => (i === lines.length - 1 ? text : text + ending)).join('');

/** A JSON object or array. A text that does not end like one is not tried; one that is parsed to less than stands in it is masked as a text. */
function parsed(text: string): Entry['json'] {
  const last = text.trimEnd().at(-1);
  if (last !== '}' && last !== ']') return undefined;
  try {
    const value: unknown = JSON.parse(text);
    return isWhole(text, value) ? { value } : undefined;
  } catch {
    return undefined;
  }
}
