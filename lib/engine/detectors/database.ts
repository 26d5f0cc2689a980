import type { DetectorFamily } from '../../model.js';
import { RUBY_OBJECT, rubyStrings } from '../checks/ruby-objects.js';
import { SQL_MARKS, sqlStrings } from '../checks/sql-strings.js';
import { templates } from '../checks/templates.js';
import { BOUND, ROW_MARKS, ROWS } from './driver-rows.js';

/** What follows the cells of a key in PostgreSQL's messages; and where nothing of it does, cells with brackets in pairs. */
const KEY_END = /\) (?:already exists|is not present|is still referenced|conflicts with|is duplicated)/;
const PAIRED = /(?:[^()\n]|\([^()\n]{0,200}\)|\(){1,1000}/y;
const SIGN = ')=(';
const COLUMNS = /^[\w", .$\u0080-\uffff]+$/;
const OPENING = /[\s"'`\u00ab\u00bb\u201e\u201c\u201a\u2018]/;

/** Whether the columns of a key stand before its cells, whole or as far as they are seen. Groups of a regular expression and arguments of a function are none. */
function isKey(before: string): boolean {
  const end = before.length - SIGN.length;
  const open = before.lastIndexOf('(', end - 1);
  return COLUMNS.test(before.slice(open + 1, end)) && (open <= 0 || OPENING.test(before.charAt(open - 1)));
}

/** Cells of rows that database drivers put into their messages. Masked whatever their shape: nobody knows what a column holds. */
export const database = [
  {
    id: 'database.row',
    title: 'Row values in a driver message',
    category: 'identity',
    notAmid: (before) => before.endsWith(SIGN) && !isKey(before),
    source: 'https://www.postgresql.org/docs/current/errcodes-appendix.html',
    rules: [
      // PostgreSQL: Key (email)=(...) already exists. Failing row contains (...).
      {
        rule: 'anchor',
        literals: [SIGN],
        keepLiteral: true,
        ahead: { pattern: KEY_END, within: 1000 + 40, otherwise: PAIRED },
        after: new RegExp(`[^\\n]{1,1000}?(?=${KEY_END.source})|${PAIRED.source}`, 'y'),
      },
      ...templates([...ROWS, ...BOUND], ROW_MARKS),
      // Ruby: what an object shows of itself
      { rule: 'function', literals: [RUBY_OBJECT], find: rubyStrings },
    ],
  },
  {
    id: 'database.value',
    title: 'Literal in a query, parameter of a query',
    category: 'identity',
    source: 'https://opentelemetry.io/docs/specs/semconv/database/database-spans/',
  },
  {
    id: 'database.literal',
    title: 'Literal of a statement in a text',
    category: 'identity',
    source: 'https://opentelemetry.io/docs/specs/semconv/database/database-spans/',
    // knex, logs of servers and mappers
    rules: [{ rule: 'function', literals: SQL_MARKS, find: sqlStrings }],
    substitute: () => '?',
  },
] as const satisfies DetectorFamily;
