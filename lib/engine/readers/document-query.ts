import type { Slice } from '../../model.js';
import { DocumentLexer } from './document-lexer.js';
import { isBlank } from './find-code.js';
import { beginsAsJson } from './json-lexer.js';

/** Commands of MongoDB whose string value is the name of a collection: https://www.mongodb.com/docs/manual/reference/command/ */
const COLLECTION_COMMANDS = new Set(['find', 'aggregate', 'count', 'distinct', 'insert', 'update', 'delete', 'findAndModify', 'findandmodify', 'mapReduce', 'create', 'drop', 'collection', '$db']); // biome-ignore format: a table
/** Names of tables and indexes, wherever they stand: bulk requests of Elasticsearch, requests of DynamoDB. */
const TABLE_NAMES = new Set(['_index', 'TableName', 'IndexName']);
/** Expressions of DynamoDB, which have placeholders where values stand: https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/Expressions.html */
const EXPRESSIONS = new Set(['KeyConditionExpression', 'FilterExpression', 'ProjectionExpression', 'UpdateExpression', 'ConditionExpression']); // biome-ignore format: a table
/** Bare words that are never data. */
const WORDS = new Set(['true', 'false', 'null', 'undefined', 'None', 'True', 'False', 'NaN', 'Infinity', 'new', 'function', 'return', 'MinKey', 'MaxKey']); // biome-ignore format: a table
const SHELL = /^db\.[\w$]{1,80}[.(]/;
const OPENING = /[{[(]/;

/**
 * Queries of MongoDB, Elasticsearch, CouchDB and DynamoDB, written as JSON, as objects of a language, or as calls of a shell (`db.users.find({name: 'x'}).limit(5)`): every string, number,
 * regular expression and word that is a value is masked to `?`; names, functions and operators such as `$match` stay. What stands before (`POST /index/_search`) is text.
 */
export function readDocumentQuery(text: string): readonly Slice[] | undefined {
  const slices: Slice[] = [];
  const from = bodyStart(text);
  if (from > 0) readHead(text, from, slices);
  const lexer = new DocumentLexer(text, from);
  while (lexer.next()) {
    const { kind, start, end, inside } = lexer;
    if (kind === 'key') {
      // field names stay; a map with data for keys shows it by its length, `@` or digits as in JSON
      if (inside > start && end - inside > 13)
        slices.push({ start: inside, end: end - 1, as: 'text', encoding: 'json' });
    } else if (kind === 'comment') {
      slices.push({ start, end, as: 'text' });
    } else if (kind === 'word') {
      if (!WORDS.has(text.slice(start, end))) mask(start, end, lexer.name, slices);
    } else if (isMasked(text, lexer)) {
    } else if (inside > start && EXPRESSIONS.has(lexer.name) && isExpression(text, inside, end - 1)) {
      slices.push({ start: inside, end: end - 1, as: 'text', encoding: 'json' });
    } else if (inside > start && isTableName(lexer) && end - inside > 1) {
      slices.push({ start: inside, end: end - 1, as: 'identifier', encoding: 'json' });
    } else {
      mask(start, end, lexer.name, slices);
    }
  }
  return slices.length === 0 ? undefined : slices;
}

/** Whether a query is of documents whatever the system: SQL has no braces or brackets in front, but for `{call x}` and `[dbo].[x]`. */
export function isDocumentQuery(text: string): boolean {
  return beginsAsJson(text, 0, text.length) || (text.startsWith('db.') && SHELL.test(text));
}

/** `"?"` of an instrumentation. */
const isMasked = (text: string, { start, end, inside }: DocumentLexer): boolean =>
  inside > start && end - start === 3 && text.charCodeAt(inside) === 63;

function isTableName({ depth, name }: DocumentLexer): boolean {
  return (depth === 1 && COLLECTION_COMMANDS.has(name)) || TABLE_NAMES.has(name);
}

/** Names, placeholders and functions: a literal in an expression is an error, which the request was logged for. */
const isExpression = (text: string, start: number, end: number): boolean =>
  !/["'\\]|(?:^|[\s(,=<>+-])\d/.test(text.slice(start, end));

function mask(start: number, end: number, name: string | undefined, slices: Slice[]): void {
  slices.push({ start, end, as: 'mask', name, detector: 'database.value', substitute: '?' });
}

function bodyStart(text: string): number {
  const at = text.search(OPENING);
  return at < 0 ? text.length : at;
}

/** A request line or the name of a function; `q` of `GET /_search?q=name:x` is a query. */
function readHead(text: string, to: number, slices: Slice[]): void {
  const query = text.indexOf('?');
  const at = query < 0 || query >= to ? -1 : text.slice(query, to).search(/[?&]q=/);
  if (at < 0) {
    slices.push({ start: 0, end: to, as: 'text' });
    return;
  }
  const start = query + at + 3;
  let end = start;
  while (end < to && !isBlank(text.charCodeAt(end)) && text.charCodeAt(end) !== 38) end++;
  slices.push({ start: 0, end: start, as: 'text' });
  if (end > start) mask(start, end, undefined, slices);
  if (end < to) slices.push({ start: end, end: to, as: 'text' });
}
