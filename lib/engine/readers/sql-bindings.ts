import { sqlColumns } from './sql-values.js';

/** Keys of a statement in the errors and events of drivers: knex, mysql2 and Sequelize `sql`, pg `text`, TypeORM, Prisma and Drizzle `query`. */
const STATEMENTS = new Set(['sql', 'query', 'text', 'statement', 'querytext', 'formattedquery']);
/** Keys of what is bound to it: knex `bindings`, pg `values`, TypeORM and Sequelize `parameters`, Prisma, Drizzle and Doctrine `params`. */
const BINDINGS = new Set(['bindings', 'values', 'parameters', 'params', 'binds', 'bind', 'args', 'replacements']);
const LONGEST_KEY = 16;
/** In JSON line breaks stand as `\n`. */
const BEGINS =
  /(?:\s|\\[nrt]){0,64}(?:select|insert|update|delete|replace|merge|upsert|with|call|exec(?:ute)?|alter|create|set)(?:\s|\\[nrt])/iy;
/** Longer statements are read up to here, and so many of their places. */
const LONGEST = 20_000;
const MAX_PLACES = 256;
const MAX_WORDS = 512;
/** Strings, quoted names and comments, in which no place is; and places: `?`, `%s`, `$1`, `:1`, `@P1`. */
const TOKENS =
  /'(?:[^']|''){0,4000}'|"[^"]{0,200}"|`[^`]{0,200}`|--[^\n]{0,4000}|\/\*[^*]{0,4000}\*\/|\?\?|\?(?![|&])|%s|(?<![\w:$])(?:\$|:|@[pP]?)(\d{1,3})\b/g;
const WORD = /[A-Za-z_]\w{0,63}/g;

/** What a value is bound to: a column, or what nobody can tell in a statement that has a telling one. */
export type Bound = { readonly column: string } | 'unknown';

export const isStatementName = (key: string): boolean => key.length <= LONGEST_KEY && STATEMENTS.has(key.toLowerCase());
export const isBindingsName = (key: string): boolean => key.length <= LONGEST_KEY && BINDINGS.has(key.toLowerCase());

/**
 * What the values that are bound to a statement are, from the first on: only those of telling columns, and those whose column cannot be told where the statement speaks of a
 * telling one; `undefined` for any other value, and where a text is no statement or none of its values is told.
 */
export function boundValues(
  statement: string,
  isTelling: (name: string) => boolean,
): readonly (Bound | undefined)[] | undefined {
  if (!beginsStatement(statement, 0)) return undefined;
  const text = statement.length > LONGEST ? statement.slice(0, LONGEST) : statement;
  if (!speaksOf(text, isTelling)) return undefined;
  const offsets: number[] = [];
  const numbers: number[] = [];
  for (const match of text.matchAll(TOKENS)) {
    const [token, number] = match;
    if (number === undefined && token !== '?' && token !== '%s') continue;
    if (numbers.length === MAX_PLACES) break;
    offsets.push(match.index, match.index + token.length);
    numbers.push(number === undefined ? numbers.length : Number(number));
  }
  const columns = sqlColumns(text, offsets, numbers.length);
  const first = Math.min(...numbers, 1);
  const isNumbered = numbers.some((number, i) => number !== i);
  const bound: (Bound | undefined)[] = [];
  columns.forEach((column, i) => {
    const place = (numbers[i] as number) - (isNumbered ? first : 0);
    bound[place] ??= column === undefined ? 'unknown' : isTelling(column) ? { column } : undefined;
  });
  return bound;
}

/** Whether a statement begins at a place of a text, as it is or in a string of JSON. */
export function beginsStatement(text: string, at: number): boolean {
  BEGINS.lastIndex = at;
  return BEGINS.test(text);
}

/** Whether a word of a statement is the name of a telling column. */
function speaksOf(text: string, isTelling: (name: string) => boolean): boolean {
  let words = 0;
  for (const [word] of text.matchAll(WORD)) {
    if (isTelling(word)) return true;
    if (++words === MAX_WORDS) return true;
  }
  return false;
}
