import type { DetectorFamily } from '../../model.js';

/** Cells with brackets in pairs; any cells; and how they end: with a bracket and a full stop, or a bracket alone. */
const IN_PAIRS = '(?:[^()\\n]|\\([^()\\n]{0,200}\\)){1,4000}';
const ANY_CELLS = '[^\\n]{1,4000}?';
const STOP = '(?=\\)\\.(?:\\s|["\'\\\\]|$))';
const BRACKET = '(?=\\)(?:\\s|["\'\\\\,;]|$))';

/** To the closing bracket that ends a sentence; where none does, to the one that pairs, or all of the line. */
const CELLS = new RegExp(
  `${IN_PAIRS}${STOP}|${ANY_CELLS}${STOP}|${IN_PAIRS}${BRACKET}|${ANY_CELLS}(?=\\)\\.?(?:\\s|["'\\\\,;]|$)|\\n|$)`,
  'y',
);

/** What follows the cells of a key in PostgreSQL's messages; and where nothing of it does, cells with brackets in pairs. */
const KEY_END = /\) (?:already exists|is not present|is still referenced|conflicts with|is duplicated)/;
const PAIRED = /(?:[^()\n]|\([^()\n]{0,200}\)|\(){1,1000}/y;

const PG_TYPES = [
  'integer', 'bigint', 'smallint', 'numeric', 'uuid', 'boolean', 'date', 'json', 'jsonb', 'inet', 'timestamp', 'timestamp with time zone', 'timestamp without time zone', 'double precision', 'real', 'time', 'interval', 'point', 'bytea',
]; // biome-ignore format: a table

/** Other messages of PostgreSQL that quote a cell. */
const PG_OTHERS = ['date/time field value out of range: "'];

/** What MySQL takes a text for where it needs another type. */
const MYSQL_TRUNCATED = ['DOUBLE', 'INTEGER', 'DECIMAL', 'datetime'];

const BEFORE_VALUES = 1000;
const APOSTROPHE = 39;
const BACKSLASH = 92;

/** [start, end) inside the quotes of each string in the rows of an INSERT that a text holds. */
function* findInserted(text: string): Generator<readonly [number, number]> {
  let done = 0;
  for (const { index, 0: word } of text.matchAll(/\bVALUES\s{0,4}\(/g)) {
    if (index < done || !/\binto\s/i.test(text.slice(Math.max(0, index - BEFORE_VALUES), index))) continue;
    let depth = 1;
    let at = index + word.length;
    for (; at < text.length; at++) {
      const character = text.charAt(at);
      if (character === "'") {
        const end = stringEnd(text, at + 1);
        if (end > at + 1) yield [at + 1, end];
        at = end;
      } else if (character === '(') depth++;
      else if (character === ')') depth--;
      // between rows stand commas and blanks
      else if (depth === 0 && !/[,\s]/.test(character)) break;
    }
    done = at;
  }
}

/** Before the quote that closes a string: two are one of its own, and so is one behind a backslash. */
function stringEnd(text: string, from: number): number {
  let at = from;
  for (; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code === BACKSLASH) at++;
    else if (code === APOSTROPHE && text.charCodeAt(++at) !== APOSTROPHE) return at - 1;
  }
  return text.length;
}

/** Cells of rows that database drivers put into their messages. Masked whatever their shape: nobody knows what a column holds. */
export const database = [
  {
    id: 'database.row',
    title: 'Row values in a driver message',
    category: 'identity',
    source: 'https://www.postgresql.org/docs/current/errcodes-appendix.html',
    rules: [
      // PostgreSQL: Key (email)=(...) already exists. Failing row contains (...).
      {
        rule: 'anchor',
        literals: [')=('],
        keepLiteral: true,
        ahead: { pattern: KEY_END, within: 1000 + 40, otherwise: PAIRED },
        after: new RegExp(`[^\\n]{1,1000}?(?=${KEY_END.source})|${PAIRED.source}`, 'y'),
      },
      { rule: 'anchor', literals: ['Failing row contains ('], keepLiteral: true, after: CELLS },
      {
        rule: 'anchor',
        literals: [...PG_TYPES.map((type) => `for type ${type}: "`), ...PG_OTHERS],
        keepLiteral: true,
        after: /[^"\n]{1,1000}/y,
      },
      // MySQL and MariaDB: Duplicate entry '...' for key 'users.email'; Incorrect integer value: '...' for column
      {
        rule: 'anchor',
        literals: ["Duplicate entry '"],
        keepLiteral: true,
        after: /(?:[^'\n]|'(?! for key)){1,1000}/y,
      },
      {
        rule: 'anchor',
        literals: [" value: '"],
        keepLiteral: true,
        ahead: { pattern: /' for (?:column|function)/, within: 1000 + 14 },
        after: /(?:[^'\n]|'(?! for (?:column|function))){1,1000}(?=' for (?:column|function))/y,
      },
      {
        rule: 'anchor',
        literals: MYSQL_TRUNCATED.map((type) => `Truncated incorrect ${type} value: '`),
        keepLiteral: true,
        after: /(?:[^'\n]|'(?![\s",.]|$)){1,1000}/y,
      },
      // MongoDB: E11000 duplicate key error ... dup key: { email: "..." }
      { rule: 'anchor', literals: ['dup key: {'], keepLiteral: true, after: /[^}\n]{1,1000}/y },
      // SQL Server: The duplicate key value is (...).
      { rule: 'anchor', literals: ['duplicate key value is ('], keepLiteral: true, after: CELLS },
      // statements that loggers print: INSERT INTO users (name) VALUES ('...')
      { rule: 'function', literals: ['VALUES'], find: findInserted },
      // Oracle 23: row with column values (EMAIL:'...')
      { rule: 'anchor', literals: ['with column values ('], keepLiteral: true, after: CELLS },
    ],
  },
  {
    id: 'database.value',
    title: 'Literal in a query, parameter of a query',
    category: 'identity',
    source: 'https://opentelemetry.io/docs/specs/semconv/database/database-spans/',
  },
] as const satisfies DetectorFamily;
