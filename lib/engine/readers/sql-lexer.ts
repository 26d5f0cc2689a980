import type { SqlDialect } from './sql-dialect.js';

/** Kinds of SQL tokens, as far as a masker must tell them apart. */
export const SqlToken = {
  end: 0,
  /** Key word or plain identifier. */
  word: 1,
  /** String or number, with its quotes and prefix. */
  literal: 2,
  /** Inside of a comment, without delimiters. */
  comment: 3,
  /** Inside of a quoted identifier that no table or column would be called: it may be a string of another dialect. */
  oddIdentifier: 4,
  /** Everything else: quoted identifiers, placeholders, operators. */
  other: 5,
} as const;

export type SqlTokenKind = (typeof SqlToken)[keyof typeof SqlToken];

/** Prefixes of a string: N'', E'', B'', X'', r'' of BigQuery; `q'` and `nq'` of Oracle have a grammar of their own. */
const STRING_PREFIX = /^(?:[nebxr]|rb|br)$/i;

const WORD = new Uint8Array(128);
for (const character of 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789_$') {
  WORD[character.charCodeAt(0)] = 1;
}

/** By the first character of a token: whether it can be passed over without a look, is a word, or needs one. */
const PLAIN = 0;
const LETTER = 1;
const LOOK = 2;
const CLASS = new Uint8Array(128);
for (let code = 0; code < 128; code++) {
  const character = String.fromCharCode(code);
  if (/[A-Za-z_]/.test(character)) CLASS[code] = LETTER;
  else if (/[0-9'"`[.$@?:#/-]/.test(character)) CLASS[code] = LOOK;
}

/**
 * Reads a statement token by token: `next()` moves on, `start` and `end` are the token's offsets. Every character is looked at a bounded number of times;
 * a string or comment that is not closed runs to the end of the text.
 */
export class SqlLexer {
  start = 0;
  end = 0;
  /** First character of the token. */
  code = 0;
  readonly #text: string;
  readonly #dialect: SqlDialect;
  /** Where the last literal ends. */
  #literalEnd = -1;
  #at: number;

  /** `from` is a place between two tokens. */
  constructor(text: string, dialect: SqlDialect, from: number) {
    this.#text = text;
    this.#dialect = dialect;
    this.#at = from;
  }

  next(): SqlTokenKind {
    const text = this.#text;
    let at = this.#at;
    while (at < text.length && text.charCodeAt(at) <= 0x20) at++;
    this.start = at;
    if (at >= text.length) return this.#take(SqlToken.end, at);
    const code = text.charCodeAt(at);
    this.code = code;
    if (this.#dialect.bareUuids && isUuid(text, at)) return this.#take(SqlToken.literal, at + UUID_LENGTH);
    if (isDigit(code)) return this.#take(SqlToken.literal, this.#numberEnd(at));
    if (code !== 0x24 && this.#isWord(code)) return this.#word(at);
    switch (code) {
      case 0x27:
        return this.#string(at, at, this.#dialect.backslash);
      case 0x22:
        if (this.#dialect.doubleQuotedStrings === true || this.#isCompared(at))
          return this.#string(at, at, this.#dialect.backslash);
        return this.#identifier(at, '"');
      case 0x60:
        if (this.#dialect.backQuotedStrings) return this.#string(at, at, 'plain');
        return this.#identifier(at, '`');
      case 0x5b:
        if (this.#dialect.bracketIdentifiers) return this.#identifier(at, ']');
        break;
      case 0x2e:
        if (isDigit(text.charCodeAt(at + 1))) return this.#take(SqlToken.literal, this.#numberEnd(at));
        break;
      case 0x24:
        return this.#dollar(at);
      case 0x40:
      case 0x3f:
        return this.#take(SqlToken.other, this.#wordEnd(code === 0x40 ? at + 1 : this.#digitsEnd(at + 1)));
      case 0x3a:
        return this.#colon(at);
      case 0x2d:
        if (this.#isDashComment(at)) return this.#lineComment(at + 2);
        break;
      case 0x23:
        if (this.#dialect.hashComments) return this.#lineComment(at + 1);
        if (this.#isWord(text.charCodeAt(at + 1))) return this.#take(SqlToken.other, this.#wordEnd(at + 1));
        break;
      case 0x2f:
        if (text.charCodeAt(at + 1) === 0x2a) return this.#blockComment(at);
        if (this.#dialect.slashComments && text.charCodeAt(at + 1) === 0x2f) return this.#lineComment(at + 2);
        break;
    }
    return this.#take(SqlToken.other, at + 1);
  }

  /** `next()`, but names, placeholders and operators in front of the token may be passed over; the word IN is not. */
  nextTelling(): SqlTokenKind {
    this.#at = this.#plainEnd(this.#at);
    return this.next();
  }

  /** Offset of the first token at or behind `from` that may be a literal, a comment or IN. */
  #plainEnd(from: number): number {
    const text = this.#text;
    const { length } = text;
    let at = from;
    while (at < length) {
      const code = text.charCodeAt(at);
      let next = at + 1;
      const kind = code < 128 ? CLASS[code] : LETTER;
      if (kind === LETTER) {
        for (; next < length; next++) {
          const inner = text.charCodeAt(next);
          if (inner < 128 && WORD[inner] === 0) break;
        }
        if (this.#dialect.bareUuids && isUuid(text, at)) return at;
        if (next - at <= 2 && isTellingWord(text, at, next)) return at;
      } else if (kind !== PLAIN) {
        next = this.#plainTokenEnd(at, code);
        if (next < 0) return at;
      }
      at = next;
    }
    return at;
  }

  /** End of the placeholder, operator or quoted name at `at`; -1: `next()` must tell what it is. */
  #plainTokenEnd(at: number, code: number): number {
    const following = this.#text.charCodeAt(at + 1);
    switch (code) {
      case 0x24:
        return isDigit(following) ? this.#wordEnd(at + 1) : -1;
      case 0x3f:
      case 0x40:
        return this.#wordEnd(at + 1);
      case 0x2e:
        return isDigit(following) ? -1 : at + 1;
      case 0x2d:
        return following === 0x2d ? -1 : at + 1;
      case 0x2f:
        return following === 0x2a || following === 0x2f ? -1 : at + 1;
      case 0x3a:
        if (following === 0x3a) return at + 2;
        return isDigit(this.#text.charCodeAt(at - 1)) || at === this.#literalEnd || following === 0x3d
          ? -1
          : this.#wordEnd(at + 1);
      case 0x22:
        return this.#dialect.doubleQuotedStrings !== false ? -1 : this.#plainNameEnd(at, code);
      case 0x60:
        return this.#dialect.backQuotedStrings ? -1 : this.#plainNameEnd(at, code);
      default:
        return -1;
    }
  }

  /** End of a quoted identifier of letters, digits, `.` and `-`; -1: it is another. */
  #plainNameEnd(start: number, quote: number): number {
    const text = this.#text;
    let at = start + 1;
    for (; at < text.length; at++) {
      const code = text.charCodeAt(at);
      if (!(this.#isWord(code) || code === 0x2e || code === 0x2d)) break;
    }
    return text.charCodeAt(at) === quote && text.charCodeAt(at + 1) !== quote ? at + 1 : -1;
  }

  /**
   * Whether double quotes stand where a value does: behind `=`, `<`, `>` or LIKE, first in the list of IN or VALUES, or behind a literal and a comma; and are no
   * qualified name.
   */
  #isCompared(at: number): boolean {
    if (this.#dialect.doubleQuotedStrings !== 'compared') return false;
    const text = this.#text;
    const close = text.indexOf('"', at + 1);
    if (close >= 0 && text.charCodeAt(close + 1) === 0x2e) return false;
    let before = blankBefore(text, at);
    switch (text.charCodeAt(before - 1)) {
      case 0x3c:
      case 0x3d:
      case 0x3e:
        return true;
      case 0x2c:
        return blankBefore(text, before - 1) === this.#literalEnd;
      case 0x28:
        before = blankBefore(text, before - 1);
        return LIST_WORD.test(text.slice(Math.max(0, before - 7), before));
      default:
        return LIKE_WORD.test(text.slice(Math.max(0, before - 7), before));
    }
  }

  #take(kind: SqlTokenKind, end: number): SqlTokenKind {
    if (kind === SqlToken.literal) this.#literalEnd = end;
    this.end = end;
    this.#at = end;
    return kind;
  }

  #isWord(code: number): boolean {
    return code < 128 ? WORD[code] === 1 : code >= 128;
  }

  #wordEnd(from: number): number {
    let at = from;
    while (at < this.#text.length && this.#isWord(this.#text.charCodeAt(at))) at++;
    return at;
  }

  #digitsEnd(from: number): number {
    let at = from;
    while (isDigit(this.#text.charCodeAt(at))) at++;
    return at;
  }

  #word(start: number): SqlTokenKind {
    const end = this.#wordEnd(start);
    const next = this.#text.charCodeAt(end);
    if (end - start <= 2 && (next === 0x27 || next === 0x22 || next === 0x26)) {
      const prefix = this.#text.slice(start, end).toLowerCase();
      if (next === 0x26) {
        // U&'...' of the SQL standard.
        if (prefix === 'u' && this.#text.charCodeAt(end + 1) === 0x27) return this.#string(start, end + 1, 'plain');
      } else if (next === 0x27 && (prefix === 'q' || prefix === 'nq')) {
        return this.#oracleQuote(end);
      } else if (STRING_PREFIX.test(prefix) && (next === 0x27 || this.#dialect.doubleQuotedStrings === true)) {
        return this.#string(start, end, prefix === 'e' ? 'escape' : this.#dialect.backslash);
      }
    }
    return this.#take(SqlToken.word, end);
  }

  /** A string whose opening quote stands at `quote`; `start` is where its prefix begins. */
  #string(start: number, quote: number, backslash: SqlDialect['backslash']): SqlTokenKind {
    this.start = start;
    const text = this.#text;
    const code = text.charCodeAt(quote);
    const character = String.fromCharCode(code);
    if (this.#dialect.tripleQuotes && text.startsWith(character.repeat(3), quote)) {
      const close = text.indexOf(character.repeat(3), quote + 3);
      return this.#take(SqlToken.literal, close < 0 ? text.length : close + 3);
    }
    let at = quote + 1;
    if (backslash === 'escape') {
      for (; at < text.length; at++) {
        const here = text.charCodeAt(at);
        if (here === 0x5c) at++;
        else if (here === code) {
          if (text.charCodeAt(at + 1) !== code) return this.#take(SqlToken.literal, at + 1);
          at++;
        }
      }
      return this.#take(SqlToken.literal, text.length);
    }
    for (let close = text.indexOf(character, at); close >= 0; close = text.indexOf(character, at)) {
      if (backslash === 'unsure' && close > quote + 1 && text.charCodeAt(close - 1) === 0x5c) break;
      if (text.charCodeAt(close + 1) !== code) return this.#take(SqlToken.literal, close + 1);
      at = close + 2;
    }
    return this.#take(SqlToken.literal, text.length);
  }

  /** `q'[...]'`: https://docs.oracle.com/en/database/oracle/oracle-database/23/sqlrf/Literals.html */
  #oracleQuote(quote: number): SqlTokenKind {
    const open = this.#text.charAt(quote + 1);
    const pair = '[({<'.indexOf(open);
    const closing = open === '' || pair < 0 ? open : '])}>'.charAt(pair);
    const close = this.#text.indexOf(`${closing}'`, quote + 2);
    return this.#take(SqlToken.literal, close < 0 ? this.#text.length : close + closing.length + 1);
  }

  #identifier(start: number, closing: string): SqlTokenKind {
    const text = this.#text;
    const code = closing.charCodeAt(0);
    let odd = false;
    for (let at = start + 1; at < text.length; at++) {
      const here = text.charCodeAt(at);
      if (here === code) {
        if (text.charCodeAt(at + 1) !== code) return this.#endIdentifier(start + 1, at, at + 1, odd);
        at++;
      } else if (!(this.#isWord(here) || here === 0x2e || here === 0x2d || here === 0x5f)) {
        odd = true;
      }
    }
    // Not closed: a cut name, or a quote that only looked like one.
    return this.#take(odd ? SqlToken.literal : SqlToken.other, text.length);
  }

  #endIdentifier(start: number, end: number, next: number, odd: boolean): SqlTokenKind {
    this.#at = next;
    if (odd) this.start = start;
    this.end = odd ? end : next;
    return odd ? SqlToken.oddIdentifier : SqlToken.other;
  }

  /** `$1`, `$name` or, where the dialect has them, `$tag$ ... $tag$`. */
  #dollar(start: number): SqlTokenKind {
    const text = this.#text;
    if (!this.#dialect.dollarQuotes || isDigit(text.charCodeAt(start + 1))) {
      return this.#take(SqlToken.other, this.#wordEnd(start + 1));
    }
    let at = start + 1;
    while (at < text.length && text.charCodeAt(at) !== 0x24 && this.#isWord(text.charCodeAt(at))) at++;
    if (text.charCodeAt(at) !== 0x24) return this.#take(SqlToken.other, at);
    const tag = text.slice(start, at + 1);
    const close = text.indexOf(tag, at + 1);
    return this.#take(SqlToken.literal, close < 0 ? text.length : close + tag.length);
  }

  /** `::` is a cast, `:name` and `:1` are placeholders; `1:2` of an array slice and `'k':1` of a map are not. */
  #colon(start: number): SqlTokenKind {
    const next = this.#text.charCodeAt(start + 1);
    if (next === 0x3a || next === 0x3d) return this.#take(SqlToken.other, start + 2);
    const isSlice = start > 0 && (isDigit(this.#text.charCodeAt(start - 1)) || start === this.#literalEnd);
    return this.#take(SqlToken.other, isSlice ? start + 1 : this.#wordEnd(start + 1));
  }

  /**
   * Digits, decimals, exponents, hex and whatever letters are glued to them: `1e-5`, `0xff`, `1_000`, `10L`.
   */
  #numberEnd(start: number): number {
    const text = this.#text;
    let at = start;
    for (; at < text.length; at++) {
      const code = text.charCodeAt(at);
      if (this.#isWord(code)) continue;
      if (code === 0x2e && text.charCodeAt(at + 1) !== 0x2e) continue;
      const isSign = code === 0x2b || code === 0x2d;
      const isExponent = isSign && (text.charCodeAt(at - 1) | 0x20) === 0x65 && isDigit(text.charCodeAt(at + 1));
      // The e of `0xe-1` is a digit.
      if (!isExponent || (text.charCodeAt(start + 1) | 0x20) === 0x78) break;
    }
    return at;
  }

  #isDashComment(at: number): boolean {
    if (this.#text.charCodeAt(at + 1) !== 0x2d) return false;
    return !this.#dialect.blankAfterDashes || at + 2 >= this.#text.length || this.#text.charCodeAt(at + 2) <= 0x20;
  }

  #lineComment(start: number): SqlTokenKind {
    const newline = this.#text.indexOf('\n', start);
    this.start = start;
    return this.#take(SqlToken.comment, newline < 0 ? this.#text.length : newline);
  }

  #blockComment(open: number): SqlTokenKind {
    const text = this.#text;
    // MySQL runs what stands in /*! ... */: read on, the closing delimiter is two operators.
    if (text.charCodeAt(open + 2) === 0x21) return this.#take(SqlToken.other, this.#digitsEnd(open + 3));
    this.start = open + 2;
    let close = text.indexOf('*/', open + 2);
    if (this.#dialect.nestedComments && close >= 0) close = this.#nestedEnd(open + 2);
    if (close < 0) return this.#take(SqlToken.comment, text.length);
    this.#at = close + 2;
    this.end = close;
    return SqlToken.comment;
  }

  #nestedEnd(from: number): number {
    const text = this.#text;
    let depth = 1;
    for (let at = from; at < text.length - 1; at++) {
      const code = text.charCodeAt(at);
      const next = text.charCodeAt(at + 1);
      if (code === 0x2a && next === 0x2f) {
        if (--depth === 0) return at;
        at++;
      } else if (code === 0x2f && next === 0x2a) {
        depth++;
        at++;
      }
    }
    return -1;
  }
}

const UUID = /[\da-f]{8}-[\da-f]{4}-[\da-f]{4}-[\da-f]{4}-[\da-f]{12}/iy;
const UUID_LENGTH = 36;

function isUuid(text: string, at: number): boolean {
  if (text.charCodeAt(at + 8) !== 0x2d) return false;
  UUID.lastIndex = at;
  return UUID.test(text);
}

const LIST_WORD = /(?:^|\W)(?:in|values)$/i;
const LIKE_WORD = /(?:^|\W)(?:i?like|rlike|regexp)$/i;

/** Offset behind the last character before `from` that is no blank. */
function blankBefore(text: string, from: number): number {
  let at = from;
  while (at > 0 && text.charCodeAt(at - 1) <= 0x20) at--;
  return at;
}

/** IN, or what may be the prefix of a string. */
function isTellingWord(text: string, start: number, end: number): boolean {
  const next = text.charCodeAt(end);
  if (next === 0x27 || next === 0x22 || next === 0x26) return true;
  return end - start === 2 && (text.charCodeAt(start) | 0x20) === 0x69 && (text.charCodeAt(start + 1) | 0x20) === 0x6e;
}

function isDigit(code: number): boolean {
  return code >= 0x30 && code <= 0x39;
}
