import type { Reader, Slice } from '../../model.js';
import { isOpaqueCode } from '../checks/opaque-code.js';
import { REDIS_COMMANDS, REDIS_OPTIONS, redisArgumentKind } from './redis-commands.js';

/** Words of HELLO, MIGRATE and CONFIG SET behind which credentials stand. */
const CREDENTIAL_WORDS = new Set(['AUTH', 'AUTH2', 'REQUIREPASS', 'MASTERAUTH', 'MASTERUSER', 'TLS-KEY-FILE-PASS']);
const CREDENTIAL_COMMANDS = new Set(['HELLO', 'MIGRATE', 'CONFIG']);
/** What OpenTelemetry's Redis instrumentations write in place of arguments: `[3 other arguments]`. */
const OTHER_ARGUMENTS = /\[\d{1,9} other arguments?\]/y;
/** Longest word that is looked up. */
const MAX_WORD = 30;

/**
 * Redis commands, one a line, as instrumentations write them: the command stays, keys are looked through, values are masked to `?`. All arguments of a
 * command that is not known are values.
 */
export const redisReader: Reader = {
  id: 'redis',
  read(text) {
    const command = new Command(text);
    let at = 0;
    while (at < text.length) {
      const code = text.charCodeAt(at);
      if (code === 0x0a) command.begin();
      if (isBlank(code)) {
        at++;
        continue;
      }
      OTHER_ARGUMENTS.lastIndex = at;
      if (code === 0x5b && OTHER_ARGUMENTS.test(text)) {
        at = OTHER_ARGUMENTS.lastIndex;
        continue;
      }
      const end = argumentEnd(text, at);
      command.argument(at, end);
      at = end;
    }
    return command.slices.length === 0 ? undefined : command.slices;
  },
};

/** The command that is being read. */
class Command {
  readonly slices: Slice[] = [];
  readonly #text: string;
  /** Number of the next argument; -1: the command itself. */
  #index = -1;
  #name = '';
  #isFirst = true;
  #pattern: string | undefined;
  #isCredential = false;
  #isBehindOption = false;

  constructor(text: string) {
    this.#text = text;
  }

  begin(): void {
    this.#index = -1;
    this.#isCredential = false;
  }

  argument(start: number, end: number): void {
    const index = this.#index++;
    if (index < 0) {
      this.#command(start, end);
      return;
    }
    const word = end - start <= MAX_WORD ? this.#text.slice(start, end).toUpperCase() : '';
    if (word === '?') return;
    const kind = this.#isCredential ? 'c' : redisArgumentKind(this.#pattern, index);
    if (CREDENTIAL_WORDS.has(word) && CREDENTIAL_COMMANDS.has(this.#name)) this.#isCredential = true;
    if (kind === 'k') this.#key(start, end);
    else if (!this.#isStructure(kind, word)) this.#mask(start, end, kind === 'c');
    this.#isBehindOption = REDIS_OPTIONS.has(word);
  }

  /** The first line begins with a command; a later line may be the rest of a value, so it must begin with a known one. */
  #command(start: number, end: number): void {
    const name = end - start <= MAX_WORD ? this.#text.slice(start, end).toUpperCase() : '';
    this.#name = name;
    this.#pattern = REDIS_COMMANDS.get(name);
    const isCommand = this.#pattern !== undefined || (this.#isFirst && /^[A-Z][A-Z._]*$/.test(name));
    if (!isCommand) this.#mask(start, end, false);
    this.#isFirst = false;
    this.#isBehindOption = false;
  }

  #isStructure(kind: string, word: string): boolean {
    if (kind === 's') return REDIS_OPTIONS.has(word) || isRange(word);
    return kind === 'o' && (REDIS_OPTIONS.has(word) || (this.#isBehindOption && isRange(word)));
  }

  /** Keys with an `@` or many digits can be personal (`user:bob@example.com`). */
  #key(start: number, end: number): void {
    const quote = this.#text.charCodeAt(start);
    const isQuoted = (quote === 0x22 || quote === 0x27) && end - start > 1;
    const from = isQuoted ? start + 1 : start;
    const to = isQuoted && this.#text.charCodeAt(end - 1) === quote ? end - 1 : end;
    if (to > from)
      this.slices.push({ start: from, end: to, as: isTelling(this.#text, from, to) ? 'text' : 'identifier' });
  }

  #mask(start: number, end: number, isCredential: boolean): void {
    const detector = isCredential ? undefined : 'database.value';
    this.slices.push({ start, end, as: 'mask', detector, substitute: '?' });
  }
}

function isBlank(code: number): boolean {
  return code === 0x20 || (code >= 0x09 && code <= 0x0d);
}

/** A number or the limit of a range: `-1`, `(5`, `+inf`, `$`. */
function isRange(word: string): boolean {
  return /^(?:[([]?[-+]?(?:\d{1,20}(?:\.\d{1,20})?|INF)|[-+$*])$/.test(word);
}

function isTelling(text: string, start: number, end: number): boolean {
  let digits = 0;
  for (let at = start; at < end; at++) {
    const code = text.charCodeAt(at);
    if (code === 0x40) return true;
    if (code >= 0x30 && code <= 0x39 && ++digits >= 6) return true;
  }
  // `session:` and what a machine made
  if (end - start < CODE_LENGTH) return false;
  let part = end;
  while (part > start && text.charCodeAt(part - 1) !== 0x3a) part--;
  return part > start && end - part >= CODE_LENGTH && isOpaqueCode(text, part, end);
}

const CODE_LENGTH = 16;

/** End of the argument that starts at `from`: behind its closing quote, or at the next blank; the end of the text when the quote is not closed. */
function argumentEnd(text: string, from: number): number {
  const quote = text.charCodeAt(from);
  if (quote !== 0x22 && quote !== 0x27) {
    let at = from + 1;
    while (at < text.length && !isBlank(text.charCodeAt(at))) at++;
    return at;
  }
  for (let at = from + 1; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code === 0x5c) at++;
    else if (code === quote) return at + 1;
  }
  return text.length;
}
