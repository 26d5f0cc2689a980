/** What stands before one of a statement's literals at least: by it a statement in a text is looked for. */
export const SQL_MARKS: readonly string[] = [
  "='",
  "= '",
  ">'",
  "> '",
  "<'",
  "< '",
  "('",
  "( '",
  ",'",
  ", '",
  "N'",
  "|'",
  "| '",
  "  '",
  "\n'",
  "\t'",
  "like '",
  "between '",
  "LIKE '",
  "BETWEEN '",
  "THEN '",
  "ELSE '",
];

const NAME = '[\\w$.\\["`\\]]{1,130}';
const GAP = '\\s{1,20}';
/** What a statement begins with that prose does not: a table with its columns, a column with its value. */
const STATEMENT = new RegExp(
  [
    `\\b(?:insert|replace|upsert)${GAP}into${GAP}${NAME}\\s{0,20}(?:\\(|values\\b|select\\b|set\\b)`,
    `\\bupdate${GAP}${NAME}${GAP}(?:\\w{1,30}${GAP})?set${GAP}${NAME}\\s{0,20}=`,
    `\\bdelete${GAP}from${GAP}${NAME}`,
    `\\bselect\\s[^;']{0,500}?\\bfrom${GAP}${NAME}`,
    `\\bselect${GAP}'`,
    'LINE 1: ',
  ].join('|'),
  'gi',
);
/** A database's own tables: what is compared with their columns are names of tables and schemas. */
const CATALOGUE = /\bfrom\s{1,20}["`[]?(?:information_schema|pg_catalog|pg_\w{1,60}|sqlite_master|sys)\b/i;
const MAX_STATEMENT = 8000;
const MAX_LITERAL = 4000;

/** What stands before a literal: an operator, a bracket, a comma, some key words; an apostrophe or a quote of prose stands behind other words. */
const BEFORE =
  /(?:[=<>(,|+]|\b(?:like|ilike|between|then|else|when|values|select|similar to|regexp|rlike|interval|date|timestamp))\s{0,3}(?:\b[NEBX]|_utf8mb4|_utf8)?$/i;
const LONGEST_BEFORE = 24;

/** The string literals of statements in a text: [start, end) of each with its quotes. One that does not end goes on to the end of the line. Linear. */
export function sqlStrings(text: string): (readonly [start: number, end: number])[] {
  const found: [number, number][] = [];
  if (!SQL_MARKS.some((mark) => text.includes(mark))) return found;
  STATEMENT.lastIndex = 0;
  for (let match = STATEMENT.exec(text); match !== null; match = STATEMENT.exec(text)) {
    if (CATALOGUE.test(match[0])) continue;
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
