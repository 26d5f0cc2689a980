/** Words in front of an exception's type. */
const MARKERS = [
  'Caused by: ',
  'Suppressed: ',
  '[cause]: ',
  'Wrapped by: ',
  'PHP Fatal error:  ',
  'Fatal error: ',
  'Uncaught ',
  'Unhandled exception. ',
  '(in promise) ',
  'panic: ',
  '---> ',
  '** ',
] as const;

const MARKER_STARTS = MARKERS.map((marker) => marker.charAt(0)).join('');

/** Shortest type there can be, `a.B`. */
const MIN_TYPE = 3;

/** Longest type that is looked for. */
const MAX_TYPE = 200;

/** Ruby puts the place first: `app.rb:12:in 'm': message (NoMethodError)`. */
const RUBY = /^[^ "'`@:]+:\d{1,9}:in [`'][^`'"]{1,200}': /;
const MAX_PREFIX = 400;

/** Python's message is the key alone: only with the type it tells what it is. */
const KEY_ERROR = 'KeyError: ';

const TYPE_NAME =
  /(?:Error|Exception|Warning|Throwable|Fault|Failure|Violation|Exit|Interrupt|Iteration|Panic|Timeout|Rejection|Invalid|NotFound)$/;

/**
 * Where the message of the line [start, end) begins: behind `Caused by: `, `TypeError: ` or `com.acme.OrderException: `. `isNew` tells that one of them was
 * there; a line without is all message.
 */
export function readExceptionLine(
  text: string,
  start: number,
  end: number,
): { readonly at: number; readonly isNew: boolean } {
  let at = start + rubyPlaceLength(text, start, end);
  for (let round = 0; round < MARKERS.length; round++) {
    if (!MARKER_STARTS.includes(text.charAt(at))) break;
    const marker = MARKERS.find((word) => text.startsWith(word, at));
    if (marker === undefined || at + marker.length > end) break;
    at += marker.length;
  }
  if (text.startsWith(KEY_ERROR, at)) return { at, isNew: true };
  const message = behindType(text, at, end);
  return { at: message, isNew: message > start };
}

function rubyPlaceLength(text: string, start: number, end: number): number {
  const prefix = text.slice(start, Math.min(end, start + MAX_PREFIX));
  return prefix.includes(':in ') ? (RUBY.exec(prefix)?.[0].length ?? 0) : 0;
}

/** Offset behind `Type: `, `Type [CODE]: ` or `(Type) `; `start` when there is no type. */
function behindType(text: string, start: number, end: number): number {
  // Elixir: ** (RuntimeError) message
  const isElixir = text.charCodeAt(start) === 0x28;
  const from = isElixir ? start + 1 : start;
  const limit = Math.min(end, from + MAX_TYPE);
  let at = from;
  while (at < limit && isTypeCode(text, at)) at++;
  if (at - from < MIN_TYPE || !isType(text.slice(from, at))) return start;
  if (at >= end) return end;
  if (isElixir) return text.startsWith(') ', at) ? at + 2 : start;
  const code = text.startsWith(' [', at) ? text.slice(at, Math.min(end, at + 80)).indexOf(']') : -1;
  if (code > 0) at += code + 1;
  if (text.charCodeAt(at) !== 0x3a) return start;
  at++;
  while (at < end && text.charCodeAt(at) === 0x20) at++;
  return at;
}

/** Letters, digits, `_$.\` and backtick, and the `::` of Ruby and Rust. */
function isTypeCode(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  if (code === 0x3a)
    return text.charCodeAt(at + 1) === 0x3a || (text.charCodeAt(at - 1) === 0x3a && isLetter(text.charCodeAt(at + 1)));
  if (code >= 0x30 && code <= 0x39) return true;
  return isLetter(code) || code === 0x5f || code === 0x24 || code === 0x2e || code === 0x5c || code === 0x60;
}

function isLetter(code: number): boolean {
  return (code | 0x20) >= 0x61 && (code | 0x20) <= 0x7a;
}

function isType(name: string): boolean {
  const separator = Math.max(name.lastIndexOf('.'), name.lastIndexOf(':'), name.lastIndexOf('\\'));
  const last = name.charCodeAt(separator + 1);
  return TYPE_NAME.test(name) || (separator > 0 && last >= 0x41 && last <= 0x5a);
}
