/** Words by which a statement in a text is told; the pattern says more. */
export const SQL_VERBS = ['insert into ', 'INSERT INTO ', 'select ', 'SELECT ', 'update ', 'UPDATE ', 'delete from ', 'DELETE FROM ', 'replace into ', 'REPLACE INTO ', 'LINE 1: ']; // biome-ignore format: a table

const NAME = '[\\w$.\\["`\\]]{1,130}';
/** What a statement begins with that prose does not: a table with its columns, a column with its value. */
const STATEMENT = new RegExp(
  `\\b(?:(?:insert|replace) into ${NAME} {0,2}(?:\\(|values\\b|select\\b|set\\b)|update ${NAME} (?:\\w{1,30} )?set ${NAME} {0,2}=|delete from ${NAME}(?: where\\b|;|$)|select [^;'\\n]{0,500}?\\bfrom ${NAME}|select '|LINE 1: )`,
  'gi',
);
const MAX_STATEMENT = 8000;
const MAX_LITERAL = 4000;

/** Words and marks that may stand before a literal: an apostrophe of prose stands behind a letter, or before one behind another word. */
const BEFORE = /(?:[=<>(,|+]|\b(?:like|ilike|in|and|between|then|else|when|values|select|is|as|to|from|similar|regexp|rlike|binary|interval|date|timestamp|time|escape|limit|offset))\s{0,3}(?:\b[NEBX]|_utf8mb4|_utf8)?$/i; // biome-ignore format: one pattern
const LONGEST_BEFORE = 24;

/** The string literals of statements in a text: [start, end) of each with its quotes. One that does not end goes on to the end of the line. Linear. */
export function sqlStrings(text: string): (readonly [start: number, end: number])[] {
  const found: [number, number][] = [];
  STATEMENT.lastIndex = 0;
  for (let match = STATEMENT.exec(text); match !== null; match = STATEMENT.exec(text)) {
    const limit = Math.min(text.length, match.index + MAX_STATEMENT);
    let at = text.indexOf("'", match.index);
    while (at >= 0 && at < limit) {
      const isLiteral = BEFORE.test(text.slice(Math.max(match.index, at - LONGEST_BEFORE), at));
      const end = isLiteral ? literalEnd(text, at + 1) : at + 1;
      if (isLiteral && end > at + 1) found.push([at, end]);
      at = text.indexOf("'", end);
    }
    STATEMENT.lastIndex = at < 0 ? text.length : Math.max(at, STATEMENT.lastIndex);
  }
  return found;
}

/** Offset behind the quote that ends a literal; quotes are doubled in it, or stand behind a backslash. */
function literalEnd(text: string, from: number): number {
  const limit = Math.min(text.length, from + MAX_LITERAL);
  for (let at = from; at < limit; at++) {
    const code = text.charCodeAt(at);
    if (code === 0x5c) at++;
    else if (code === 0x27) {
      if (text.charCodeAt(at + 1) !== 0x27) return at + 1;
      at++;
    }
  }
  const line = text.indexOf('\n', from);
  return line < 0 ? text.length : line;
}
