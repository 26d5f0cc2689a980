import type { Slice } from '../../model.js';
import { beginsAsJson, type JsonVisitor, walkJson } from './json-lexer.js';
import type { JsonPlace } from './json-place.js';

/** Commands of MongoDB whose string value is the name of a collection: https://www.mongodb.com/docs/manual/reference/command/ */
const COLLECTION_COMMANDS = new Set([
  'find',
  'aggregate',
  'count',
  'distinct',
  'insert',
  'update',
  'delete',
  'findAndModify',
  'findandmodify',
  'mapReduce',
  'create',
  'drop',
  'collection',
  '$db',
]);

/**
 * Queries written as JSON (MongoDB, Elasticsearch, CouchDB): every string and number is masked to `?`, keys and operators such as `$match` stay. What
 * stands before the JSON (`POST /index/_search`) is text, what cannot be read is masked to the end.
 */
export function readDocumentQuery(text: string): readonly Slice[] | undefined {
  const slices: Slice[] = [];
  const from = bodyStart(text);
  if (from > 0) slices.push({ start: 0, end: from, as: 'text' });
  if (from < text.length) walkJson(text, from, true, new LiteralCollector(text, slices));
  return slices.length === 0 ? undefined : slices;
}

/** Whether a query is written as JSON whatever the system: SQL has no braces or brackets in front, but for `{call x}` and `[dbo].[x]`. */
export function isDocumentQuery(text: string): boolean {
  return beginsAsJson(text, 0, text.length);
}

function bodyStart(text: string): number {
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code === 0x7b || code === 0x5b) return at;
  }
  return text.length;
}

class LiteralCollector implements JsonVisitor {
  readonly #text: string;
  readonly #slices: Slice[];

  constructor(text: string, slices: Slice[]) {
    this.#text = text;
    this.#slices = slices;
  }

  /** Field names stay; a map with data for keys shows it by length, `@` or digits as in JSON. */
  key(start: number, end: number): void {
    if (end - start > 12) this.#slices.push({ start, end, as: 'text', encoding: 'json' });
  }

  string(start: number, end: number, place: JsonPlace, closed: boolean): void {
    const inner = end - start === 1 && this.#text.charCodeAt(start) === 0x3f;
    if (inner) return;
    if (place.depth === 1 && end > start && COLLECTION_COMMANDS.has(place.name ?? '')) {
      this.#slices.push({ start, end, as: 'identifier', encoding: 'json' });
    } else {
      this.#mask(start - 1, closed ? end + 1 : end);
    }
  }

  number(start: number, end: number): void {
    this.#mask(start, end);
  }

  /** What was masked already stays one `?`. */
  rest(start: number): void {
    if (/^[\s?]*$/.test(this.#text.slice(start, start + 64)) && this.#text.length - start <= 64) return;
    this.#mask(start, this.#text.length);
  }

  #mask(start: number, end: number): void {
    this.#slices.push({ start, end, as: 'mask', detector: 'database.value', substitute: '?' });
  }
}
