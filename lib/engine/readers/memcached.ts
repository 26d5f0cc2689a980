import type { Slice } from '../../model.js';
import { skipBlanks, trimEnd } from './find-code.js';

/** Commands of the text protocol by what stands behind them (https://docs.memcached.org/protocols/basic/, .../meta/): a key and a value below it, keys, or words. */
const STORING = new Set(['set', 'add', 'replace', 'append', 'prepend', 'cas', 'ms']);
const KEYS = new Set(['get', 'gets', 'gat', 'gats', 'delete', 'incr', 'decr', 'touch', 'mg', 'md', 'ma', 'me']);
const OTHERS = new Set(['mn', 'stats', 'flush_all', 'version', 'verbosity', 'quit', 'shutdown']);
const LONGEST = 12;
/** Numbers, flags of meta commands with theirs, and what says that no answer is wanted. */
const ARGUMENT = /^(?:-?\d{1,20}|[A-Za-z]-?\d{0,20}|noreply|\?)$/;

/**
 * Commands of Memcached: the command, numbers and flags stay, keys are looked through, values are masked to `?`. What is no command is a value.
 */
export function readMemcached(text: string): readonly Slice[] | undefined {
  const slices: Slice[] = [];
  for (let at = 0; at < text.length; ) at = readCommand(text, at, slices);
  return slices.length === 0 ? undefined : slices;
}

/** Reads a command with its value; gives the offset behind it. */
function readCommand(text: string, from: number, slices: Slice[]): number {
  const newline = text.indexOf('\n', from);
  const end = newline < 0 ? text.length : newline;
  const words = wordsOf(text, from, end);
  const [first, ...rest] = words;
  if (first === undefined) return end + 1;
  const command = first[1] - first[0] > LONGEST ? '' : text.slice(...first).toLowerCase();
  const isStoring = STORING.has(command);
  if (!isStoring && !KEYS.has(command) && !OTHERS.has(command)) {
    pushValue(text, from, end, slices);
    return end + 1;
  }
  let bytes = 0;
  rest.forEach(([start, to], i) => {
    const word = to - start <= 24 ? text.slice(start, to) : '';
    const isArgument = ARGUMENT.test(word);
    if (OTHERS.has(command)) return;
    if (i === 0 || (!isStoring && !isArgument)) pushKey(text, start, to, slices);
    else if (!isArgument) pushValue(text, start, to, slices);
    // `set key flags time bytes`, `ms key bytes flags`
    if (isArgument && i === (command === 'ms' ? 1 : 3)) bytes = Number(word) || 0;
  });
  return isStoring ? valueEnd(text, end + 1, bytes, slices) : end + 1;
}

/** A value has so many bytes; where it is not all ASCII, nobody can say where it ends. */
function valueEnd(text: string, from: number, bytes: number, slices: Slice[]): number {
  if (from >= text.length) return from;
  const isMasked = text.charCodeAt(from) === 63 && isBreakAt(text, from + 1);
  const end = from + (isMasked ? 1 : bytes);
  const isKnown = end > from && (end >= text.length || isBreakAt(text, end));
  const newline = isKnown ? text.indexOf('\n', end) : -1;
  const next = newline < 0 ? text.length : newline + 1;
  pushValue(text, from, next, slices);
  return next;
}

/** A line feed, or a carriage return before one. */
const isBreakAt = (text: string, at: number): boolean =>
  text.charCodeAt(at) === 13 || (text.charCodeAt(at) === 10 && text.charCodeAt(at - 1) !== 13);

function pushKey(text: string, start: number, end: number, slices: Slice[]): void {
  let digits = 0;
  let isTelling = false;
  for (let at = start; at < end; at++) {
    const code = text.charCodeAt(at);
    if (code === 64 || (code >= 48 && code <= 57 && ++digits >= 6)) isTelling = true;
  }
  slices.push({ start, end, as: isTelling ? 'text' : 'identifier' });
}

/** Without blanks and line breaks around it. */
function pushValue(text: string, from: number, to: number, slices: Slice[]): void {
  const start = skipBlanks(text, from, to);
  const end = trimEnd(text, start, to);
  if (start < end) slices.push({ start, end, as: 'mask', detector: 'database.value', substitute: '?' });
}

function wordsOf(text: string, from: number, to: number): [number, number][] {
  const words: [number, number][] = [];
  for (let at = skipBlanks(text, from, to); at < to; at = skipBlanks(text, at, to)) {
    const start = at;
    while (at < to && text.charCodeAt(at) > 32) at++;
    if (at === start) at++;
    words.push([start, at]);
  }
  return words;
}
