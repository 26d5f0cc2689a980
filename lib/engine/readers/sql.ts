import type { MaskContext, Reader, Slice } from '../../model.js';
import { isDocumentQuery, readDocumentQuery } from './document-query.js';
import { readLucene } from './lucene.js';
import { readMemcached } from './memcached.js';
import { redisReader } from './redis.js';
import { readSqlComment } from './sql-comment.js';
import { databaseSystem, type SqlDialect, sqlDialect } from './sql-dialect.js';
import { SqlLexer, SqlToken } from './sql-lexer.js';
import { plainSqlEnd } from './sql-plain.js';

const COMMAND_SYSTEMS = new Set(['redis', 'valkey', 'memcached', 'keydb', 'dragonfly']);
const DOCUMENT_SYSTEMS = new Set(['mongodb', 'couchdb', 'documentdb', 'aws.documentdb']);
const SEARCH_SYSTEMS = new Set(['elasticsearch', 'opensearch']);
/** Systems whose statements are none of SQL, or have literals of their own. */
const OTHER_SYSTEMS = new Set([
  ...COMMAND_SYSTEMS,
  ...DOCUMENT_SYSTEMS,
  ...SEARCH_SYSTEMS,
  'cassandra',
  'scylladb',
  'influxdb',
]);
/** SQL and the languages with pipes; everything else that is no document is a query string of Lucene. */
const SEARCH_STATEMENT =
  /^\s{0,20}(?:select|show|describe|desc|with|from|row|ts|source|search|explain|eval|delete|insert)\b|\|(?!\|)/i;

/**
 * Query texts. Literals are masked to `?`, a list of literals behind IN collapses to one, comments are text; names, key words, operators and placeholders
 * stay. The dialect comes from `db.system.name` of the same record, which may also say that it is no SQL at all.
 */
export const sqlReader: Reader = {
  id: 'sql',
  read(text, context) {
    const system = databaseSystem(context.siblings);
    if (system === 'memcached') return readMemcached(text);
    if (COMMAND_SYSTEMS.has(system)) return redisReader.read(text, context);
    if (SEARCH_SYSTEMS.has(system)) return readSearch(text, system);
    if (DOCUMENT_SYSTEMS.has(system) || isDocumentQuery(text)) return readDocumentQuery(text);
    return readSql(text, sqlDialect(system, text));
  },
};

/** Whether a query of this record is read as SQL whose literals are the same in every dialect. */
export function isSql(text: string, context: MaskContext): boolean {
  const system = databaseSystem(context.siblings);
  return !OTHER_SYSTEMS.has(system) && !isDocumentQuery(text);
}

/** A request of a search engine: documents behind a request line or alone, a statement, a query string. */
function readSearch(text: string, system: string): readonly Slice[] | undefined {
  if (isDocumentQuery(text) || REQUEST_LINE.test(text)) return readDocumentQuery(text);
  return SEARCH_STATEMENT.test(text) ? readSql(text, sqlDialect(system, text)) : readLucene(text);
}

const REQUEST_LINE = /^\s{0,20}(?:GET|POST|PUT|DELETE|HEAD|PATCH)\s/i;

function readSql(text: string, dialect: SqlDialect): readonly Slice[] | undefined {
  const from = plainSqlEnd(text);
  if (from < 0) return undefined;
  const lexer = new SqlLexer(text, dialect, from);
  const list = new LiteralList();
  let slices: Slice[] | undefined;
  for (let kind = lexer.nextTelling(); kind !== SqlToken.end; kind = list.isOpen ? lexer.next() : lexer.nextTelling()) {
    switch (kind) {
      case SqlToken.word:
        list.word(text, lexer.start, lexer.end);
        break;
      case SqlToken.literal:
        slices ??= [];
        list.literal(lexer.start);
        slices.push(maskSlice(lexer.start, lexer.end));
        break;
      case SqlToken.comment:
        slices ??= [];
        list.leave();
        readSqlComment(text, lexer.start, lexer.end, slices);
        break;
      case SqlToken.oddIdentifier:
        slices ??= [];
        list.leave();
        if (lexer.end > lexer.start) slices.push({ start: lexer.start, end: lexer.end, as: 'text' });
        break;
      default:
        if (list.other(lexer, slices?.length ?? 0) && slices !== undefined) collapse(slices, list);
    }
  }
  return slices === undefined || slices.length === 0 ? undefined : slices;
}

function maskSlice(start: number, end: number): Slice {
  return { start, end, as: 'mask', detector: 'database.value', substitute: '?' };
}

/** One slice for all literals of the list: `IN (1, 2, 3)` and `IN (4)` are the same statement. */
function collapse(slices: Slice[], list: LiteralList): void {
  const last = slices[slices.length - 1];
  if (last === undefined || slices.length - list.index < 2) return;
  slices.length = list.index;
  slices.push(maskSlice(list.start, last.end));
}

/** Follows `IN ( literal, literal )`: whatever else stands in the parentheses ends it. */
class LiteralList {
  /** How many slices there were before the list. */
  index = 0;
  /** Where its first literal, or the sign of it, starts. */
  start = -1;
  #state: 'outside' | 'behind-in' | 'inside' = 'outside';

  /** Whether every token counts; outside of a list only literals, comments and the word IN do. */
  get isOpen(): boolean {
    return this.#state !== 'outside';
  }

  word(text: string, start: number, end: number): void {
    const isIn =
      end - start === 2 && (text.charCodeAt(start) | 0x20) === 0x69 && (text.charCodeAt(start + 1) | 0x20) === 0x6e;
    this.#state = isIn ? 'behind-in' : 'outside';
  }

  literal(start: number): void {
    if (this.#state !== 'inside') this.#state = 'outside';
    else if (this.start < 0) this.start = start;
  }

  leave(): void {
    this.#state = 'outside';
  }

  /** True when the token closes a list that held nothing but literals. */
  other(lexer: SqlLexer, sliceCount: number): boolean {
    if (this.#state === 'outside') return false;
    const isSign = lexer.code === 0x2d || lexer.code === 0x2b;
    if (this.#state === 'behind-in') {
      this.#state = lexer.code === 0x28 ? 'inside' : 'outside';
      this.index = sliceCount;
      this.start = -1;
    } else if (lexer.code === 0x29) {
      this.#state = 'outside';
      return true;
    } else if (isSign) {
      if (this.start < 0) this.start = lexer.start;
    } else if (lexer.code !== 0x2c) {
      this.#state = 'outside';
    }
    return false;
  }
}
