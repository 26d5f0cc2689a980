const DOLLAR = 36;

/** Pairs of characters, `first << 7 | second`, at whose second a literal, a comment or a quoted name may stand: 1. Careful for every dialect. */
const STOPS = new Uint8Array(128 * 128);
/** What `STOPS` may stop at, by the second character alone; and a dollar, which decides about the one behind it. */
const MAY_STOP = new Uint8Array(129);
MAY_STOP[DOLLAR] = MAY_STOP[128] = 1;
for (let code = 0; code < 128; code++) {
  // a digit belongs to a name or a placeholder, or is a number; behind a colon only the lexer can tell
  const character = String.fromCharCode(code);
  if (!/[\w$?@]/.test(character)) for (let digit = 48; digit < 58; digit++) stop(code, digit);
  for (const delimiter of '#\'"`[') stop(code, delimiter.charCodeAt(0));
  if (code < 48 || code > 57) STOPS[(DOLLAR << 7) | code] = 1;
}
for (const [first, second] of ['--', '/*', '//']) stop((first ?? '').charCodeAt(0), (second ?? '').charCodeAt(0));

function stop(first: number, second: number): void {
  STOPS[(first << 7) | second] = 1;
  MAY_STOP[second] = 1;
}

/**
 * Where a lexer must begin to see all that is no name, key word, operator or placeholder: a place between two tokens, in front of the word IN where a list
 * of literals begins; -1: there is nothing to see, as in most parameterised statements.
 */
export function plainSqlEnd(text: string): number {
  const { length } = text;
  let previous = 0x20;
  for (let at = 0; at < length; at++) {
    const code = text.charCodeAt(at);
    if (code > 127 || STOPS[(previous << 7) | code] === 1) return tokenStart(text, at);
    previous = code;
  }
  return -1;
}

/** The first character at or behind `from` at which there may be something to see in a statement as bytes, 128 for what is no ASCII; or -1. */
export function nextSqlStop(bytes: Uint8Array, from: number, length: number): number {
  for (let at = from; at < length; at++) {
    const code = bytes[at] as number;
    if (MAY_STOP[code] === 0) continue;
    const previous = at > from ? (bytes[at - 1] as number) : 0x20;
    if (code > 127 || STOPS[(previous << 7) | code] === 1) return at;
    const next = code === DOLLAR && at + 1 < length ? (bytes[at + 1] as number) : 48;
    if (next > 127 || STOPS[(DOLLAR << 7) | next] === 1) return at + 1;
  }
  return -1;
}

/** Back to a blank, over what may stand between IN and a literal, and to a blank again: a token of the plain part never goes over one. */
function tokenStart(text: string, from: number): number {
  let at = blankBefore(text, from);
  while (at > 0 && isBetween(text.charCodeAt(at - 1))) at--;
  return blankBefore(text, at);
}

/** Offset behind the last blank in front of `from`. */
function blankBefore(text: string, from: number): number {
  let at = from;
  while (at > 0 && text.charCodeAt(at - 1) > 0x20) at--;
  return at;
}

/** Blanks, `(`, `,` and signs. */
function isBetween(code: number): boolean {
  return code <= 0x20 || code === 0x28 || code === 0x2c || code === 0x2b || code === 0x2d;
}
