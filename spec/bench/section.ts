/** One table of the record, and how it is printed. */
export interface Column {
  readonly key: string;
  readonly title: string;
  /** Digits behind the point. Left out: text. */
  readonly digits?: number;
}
export type Row = Readonly<Record<string, string | number | null>>;
/** What the design promises. A goal that is missed is said, not hidden; the other figures are worth having all the same. */
export interface Goal {
  readonly what: string;
  readonly limit: number;
  readonly reached: number;
  readonly unit: string;
}
export interface Section {
  readonly title: string;
  readonly columns: readonly Column[];
  readonly rows: readonly Row[];
  /** What a reader must know: rounds, sizes, how it was measured. */
  readonly notes: readonly string[];
  readonly goals: readonly Goal[];
  /** Answers of the benchmark's own that were wrong, without any value. The run fails with one. */
  readonly failures: readonly string[];
}
/** A section as it stands in the record. */
export type Measured = Section & { readonly measured: string; readonly seconds: number };
/** What main.ts writes. */
export interface BenchRecord {
  readonly date: string;
  readonly node: string;
  readonly cores: number;
  readonly architecture: string;
  readonly sections: Readonly<Record<string, Measured>>;
}

/** A figure that was not taken meets nothing. */
export const isMet = ({ limit, reached }: Goal): boolean => Number.isFinite(reached) && reached <= limit;

/** The goals of sections as rows of one table. */
export function goalTable(goals: readonly Goal[]): string {
  return markdownOf({
    columns: [
      { key: 'what', title: 'promise' },
      { key: 'limit', title: 'at most' },
      { key: 'reached', title: 'measured' },
      { key: 'verdict', title: '' },
    ],
    rows: goals.map((goal) => ({
      what: goal.what,
      limit: `${shown(goal.limit)} ${goal.unit}`.trim(),
      reached: `${shown(goal.reached)} ${goal.unit}`.trim(),
      verdict: isMet(goal) ? 'met' : '**missed**',
    })),
  });
}

/** A section as a Markdown table. */
export function markdownOf({ columns, rows }: Pick<Section, 'columns' | 'rows'>): string {
  const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |`;
  return [
    line(columns.map(({ title }) => title)),
    line(columns.map(({ digits }) => (digits === undefined ? '---' : '---:'))),
    ...rows.map((row) => line(columns.map((column) => cellOf(row, column)))),
  ].join('\n');
}

/** What stands in a table for one figure. */
export function cellOf(row: Row, { key, digits }: Column): string {
  const value = row[key];
  if (value === null || value === undefined) return '–';
  return typeof value === 'number' && digits !== undefined ? fixed(value, digits) : String(value);
}

/** Nothing is less than zero by so little that no digit shows it. */
const fixed = (value: number, digits: number): string => grouped(value.toFixed(digits)).replace(/^-(?=[0.]+$)/, '');

/** Three digits that count: `0.153`, `18.4`, `1,240`. */
export function shown(value: number): string {
  if (value === 0 || Number.isInteger(value)) return grouped(String(value));
  const digits = Math.max(0, 2 - Math.floor(Math.log10(Math.abs(value))));
  return grouped(value.toFixed(Math.min(3, digits)));
}

/** `12345.6` as `12,345.6`. */
const grouped = (text: string): string => text.replace(/\B(?=(?:\d{3})+(?:\.|$))(?<!\.\d*)/g, ',');
