import type { Slice } from '../../model.js';

const LINE_FEED = 10;
const MAX_COLUMNS = 64;
const MAX_NAME = 40;
/** A bar of a box, as consoles draw tables; that of the line of names may be a heavy one. */
const BOX_BAR = 0x2502;
const HEAVY_BAR = 0x2503;
/** What columns are separated by: bars of a box, tabs, bars, semicolons, commas. */
const SEPARATORS = [BOX_BAR, 9, 124, 59, 44];

/** [start, end) of each cell of a line. */
type Cells = readonly (readonly [start: number, end: number])[];

/**
 * Cells under telling names of the tables in a text: comma-, tab- or semicolon-separated values (RFC 4180), Markdown, what `psql` and `mysql` print, boxes of consoles. A table is a
 * line of names and lines with as many cells below it. `undefined` where there is none. Linear; never throws.
 * @param isTelling whether values under a name are to be looked at
 */
export function readTable(text: string, isTelling: (name: string) => boolean): readonly Slice[] | undefined {
  let slices: Slice[] | undefined;
  let from = 0;
  let next = text.indexOf('\n');
  while (next >= 0) {
    const names = namesOf(text, from, next, isTelling);
    from = next + 1;
    next = text.indexOf('\n', from);
    // a line that tells nothing has rows of its own where it is ruled off, or the fields of a schema: none of them is a line of names
    if (names === undefined || !(names.isTold || names.isSchema || isRule(text, from, next < 0 ? text.length : next)))
      continue;
    let isBody = false;
    while (from < text.length) {
      const end = next < 0 ? text.length : next;
      if (!isRule(text, from, end)) {
        const cells = cellsOf(text, from, end, names.separator);
        if (cells.length !== names.names.length) break;
        isBody = true;
        if (names.isTold) slices = withCells(text, slices, cells, names.names);
      } else if (isBody) break;
      if (next < 0) return slices;
      from = next + 1;
      next = text.indexOf('\n', from);
    }
  }
  return slices;
}

interface Names {
  readonly separator: number;
  /** By column; `undefined` for one that tells nothing. */
  readonly names: readonly (string | undefined)[];
  readonly isTold: boolean;
  /** The rows below are fields and their types. */
  readonly isSchema: boolean;
}

/** The names of a line that is made of nothing else. */
function namesOf(text: string, from: number, to: number, isTelling: (name: string) => boolean): Names | undefined {
  const separator = separatorIn(text, from, to);
  if (separator < 0) return undefined;
  const cells = cellsOf(text, from, to, separator);
  if (cells.length > MAX_COLUMNS) return undefined;
  let isTold = false;
  let fields = 0;
  const names: (string | undefined)[] = [];
  for (const [start, end] of cells) {
    const name = end - start > MAX_NAME ? '!' : nameOf(text.slice(start, end));
    // the outer bars of a row have nothing before and behind them
    if (name !== '' && !NAME.test(name)) return undefined;
    const tells = name !== '' && isTelling(name);
    isTold ||= tells;
    if (FIELD.test(name)) fields |= 1;
    else if (TYPE.test(name)) fields |= 2;
    names.push(tells ? name : undefined);
  }
  return { separator, names, isTold, isSchema: !isTold && fields === 3 };
}

/** How the columns of a schema are named: psql, Markdown of an API, data frames. */
const FIELD = /^(?:(?:column|field)(?:[ _]?name)?|name|property|attribute|parameter|argument|param)$/i;
const TYPE = /^(?:d?type|(?:data|column)[ _]?type)$/i;

/** Without what Node.js has over the numbers of rows. */
const nameOf = (cell: string): string => (cell === '(index)' ? '' : cell);

const NAME = /^[\p{L}_][\p{L}\p{M}\d _.-]*$/u;

/** What columns of a line are separated by: a tab or a bar before a comma. */
function separatorIn(text: string, from: number, to: number): number {
  let found = SEPARATORS.length;
  for (let i = from; i < to; i++) {
    const rank = SEPARATORS.indexOf(barOf(text.charCodeAt(i)));
    if (rank >= 0 && rank < found) found = rank;
  }
  return SEPARATORS[found] ?? -1;
}

const barOf = (code: number): number => (code === HEAVY_BAR ? BOX_BAR : code);

/** Without the blanks and quotes around them. A separator between quotes separates nothing. */
function cellsOf(text: string, from: number, to: number, separator: number): Cells {
  const cells: [number, number][] = [];
  let start = from;
  let isQuoted = false;
  for (let i = from; i <= to; i++) {
    const code = i < to ? barOf(text.charCodeAt(i)) : LINE_FEED;
    if (code === 34) isQuoted = !isQuoted;
    if (i < to && (code !== separator || isQuoted)) continue;
    cells.push(trimmed(text, start, i, separator === BOX_BAR ? 39 : 34));
    if (cells.length > MAX_COLUMNS) break;
    start = i + 1;
  }
  return cells;
}

/** In boxes Node.js has single quotes around texts. */
function trimmed(text: string, start: number, end: number, quote: number): [number, number] {
  let [from, to] = [start, end];
  while (from < to && isBlank(text.charCodeAt(from))) from++;
  while (to > from && isBlank(text.charCodeAt(to - 1))) to--;
  const isQuoted = to - from >= 2 && text.charCodeAt(from) === quote && text.charCodeAt(to - 1) === quote;
  return isQuoted ? [from + 1, to - 1] : [from, to];
}

/** Lines and corners of a box. */
const isDrawn = (code: number): boolean => code >= 0x2500 && code <= 0x257f && barOf(code) !== BOX_BAR;

/** A line of dashes, bars and plus signs between the names and the rows. */
function isRule(text: string, from: number, to: number): boolean {
  let dashes = 0;
  for (let i = from; i < to; i++) {
    const code = text.charCodeAt(i);
    if (code === 45 || code === 61 || isDrawn(code)) dashes++;
    else if (code !== 43 && code !== 124 && code !== 58 && !isBlank(code)) return false;
  }
  return dashes > 0;
}

function withCells(text: string, slices: Slice[] | undefined, cells: Cells, names: Names['names']): Slice[] {
  const told = slices ?? [];
  cells.forEach(([start, end], i) => {
    const name = names[i];
    if (name !== undefined && !isEmpty(text, start, end)) told.push({ start, end, as: 'text', name });
  });
  return told;
}

/** Nothing, or a dash in its place. */
const isEmpty = (text: string, start: number, end: number): boolean =>
  end <= start || (end === start + 1 && text.charCodeAt(start) === 45);

const isBlank = (code: number): boolean => code === 32 || code === 9 || code === 13;
