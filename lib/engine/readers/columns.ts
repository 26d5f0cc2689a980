import { MAX_LABEL } from './label.js';

/*
 * Results of queries and tables that are sent once as names and once as rows: drivers, ClickHouse, Elasticsearch's SQL, pandas' `split`, BigQuery, sheets, tools
 * of models: `{"columns": ["id", "last_name"], "rows": [[1, "..."]]}`.
 */
const COLUMNS = new Set([
  'columns',
  'cols',
  'columnnames',
  'column_names',
  'fields',
  'fieldnames',
  'field_names',
  'header',
  'headers',
  'schema',
  'meta',
]);
const ROWS = new Set(['rows', 'row', 'values', 'data', 'datarows', 'data_rows', 'records', 'results', 'cells']); // biome-ignore format: tables
const LONGEST_KEY = 16;

export const isColumnsName = (key: string): boolean => key.length <= LONGEST_KEY && COLUMNS.has(key.toLowerCase());
export const isRowsName = (key: string): boolean => key.length <= LONGEST_KEY && ROWS.has(key.toLowerCase());

/** The names of columns that tell, each at its place; `undefined` where none does. A column may be an object that has its name. */
export function tellingColumns(
  columns: readonly unknown[],
  isTelling: (name: string) => boolean,
): readonly (string | undefined)[] | undefined {
  let names: (string | undefined)[] | undefined;
  for (let i = 0; i < columns.length; i++) {
    const column = columns[i];
    const name = typeof column === 'object' && column !== null ? (column as { name?: unknown }).name : column;
    if (typeof name !== 'string' || name.length > MAX_LABEL || !isTelling(name)) continue;
    names ??= [];
    names[i] = name;
  }
  return names;
}
