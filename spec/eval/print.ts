import type { Innocent, Sample } from './evaluate.js';
import { isMet, type Results, type Row, type Summary } from './summary.js';

const percent = (share: number | undefined): string =>
  share === undefined ? '' : (share * 100).toFixed(share > 0 && share < 0.001 ? 3 : 1);

const table = (head: readonly string[], rows: readonly (readonly string[])[]): string => {
  const line = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`;
  return [line(head), line(head.map(() => '---')), ...rows.map(line)].join('\n');
};

const rowsOf = (first: string, rows: readonly Row[]): string =>
  table(
    [first, 'values', 'recall %', 'held out %', 'precision %', 'text kept %', 'near misses changed %'],
    rows.map(({ name, values, recall, heldOut, precision, kept, nearMisses }) => [name, String(values), percent(recall), percent(heldOut), percent(precision), percent(kept), percent(nearMisses)]),
  ); // biome-ignore format: one row of the table

/** The tables of a run, as Markdown. */
export function tablesOf({ types, categories, formats, guards, goals }: Summary): string {
  const wrong = guards.filter(({ changed }) => changed > 0);
  const total = guards.reduce((sum, { values }) => sum + values, 0);
  return [
    rowsOf('type', types),
    rowsOf('category', categories),
    rowsOf('format', formats),
    table([`guard (${guards.length} kinds, ${total} values)`, 'values', 'changed'], wrong.map(({ name, values, changed }) => [name, String(values), String(changed)])),
    table(['goal', 'target %', 'measured %', 'met'], goals.map((goal) => [goal.name, `${goal.direction === 'least' ? '>=' : '<='} ${percent(goal.target)}`, percent(goal.measured), isMet(goal) ? 'yes' : 'no'])),
  ].join('\n\n'); // biome-ignore format: a table each
}

interface Wrong {
  readonly what: string;
  readonly said: string;
}

const short = (text: string): string => JSON.stringify(text.length > 240 ? `${text.slice(0, 240)}...` : text);
const shown = ({ key, text, output }: Pick<Sample, 'key' | 'text' | 'output'>): string =>
  `${key}: ${short(text)}\n    -> ${short(output)}`;
const detectors = ({ fired }: Innocent): string => [...new Set(fired.map(({ detector }) => detector))].join(', ');

/** What went wrong, an example or two of each kind; of wordings that are held out, only how often. All values are made up. */
export function missesOf({ samples, nearMisses, guards }: Results): string {
  const wrong: Wrong[] = [
    ...samples.filter(({ masked, kept }) => !masked || !kept).map((one) => ({
      what: `${one.masked ? 'around it changed' : 'leak'}: ${one.type}, ${one.format}${one.heldOut ? ', held out' : ''}`,
      said: one.heldOut ? '' : shown(one),
    })),
    ...nearMisses.filter(({ changed }) => changed).map((one) => ({ what: `near miss changed: ${one.kind}, ${one.why}, by ${detectors(one)}`, said: shown(one) })),
    ...guards.filter(({ changed }) => changed).map((one) => ({ what: `guard changed: ${one.kind}, by ${detectors(one)}`, said: shown(one) })),
  ]; // biome-ignore format: one line each
  const groups = new Map<string, string[]>();
  for (const { what, said } of wrong) groups.set(what, [...(groups.get(what) ?? []), said]);
  return [...groups].map(([what, said]) => [`- ${what} (${said.length})`, ...said.slice(0, 2).filter(Boolean).map((one) => `  ${one}`)].join('\n')).join('\n'); // biome-ignore format: one line
}
