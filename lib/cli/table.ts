import { widthOf } from './style.js';

const GAP = 2;
const LEAST = 8;

/** One column of a table. */
export interface Column {
  readonly title: string;
  readonly align?: 'right';
  /** Cut where the table is too wide; the first of them gives way first. */
  readonly cut?: boolean;
}

/** Lines of an aligned table, no wider than `columns`. A cell that is cut ends in `…`. */
export function table(
  heads: readonly Column[],
  rows: readonly (readonly string[])[],
  columns: number,
  title: (text: string) => string = (text) => text,
): string[] {
  const widths = heads.map((head, i) =>
    rows.reduce((widest, row) => Math.max(widest, widthOf(row[i] ?? '')), widthOf(head.title)),
  );
  let over = widths.reduce((sum, width) => sum + width + GAP, -GAP) - columns;
  heads.forEach((head, i) => {
    if (over <= 0 || !head.cut) return;
    const less = Math.min(over, Math.max(0, (widths[i] as number) - LEAST));
    widths[i] = (widths[i] as number) - less;
    over -= less;
  });
  const line = (cells: readonly string[]): string =>
    heads
      .map((head, i) => fitted(cells[i] ?? '', widths[i] as number, head, i === heads.length - 1))
      .join(' '.repeat(GAP))
      .trimEnd();
  return [title(line(heads.map((head) => head.title))), ...rows.map(line)];
}

function fitted(cell: string, width: number, { align, cut }: Column, isLast: boolean): string {
  const length = widthOf(cell);
  if (cut && length > width) return shortened(cell, width);
  const fill = ' '.repeat(Math.max(0, width - length));
  return align === 'right' ? fill + cell : isLast ? cell : cell + fill;
}

/** The end of a path or a key tells more than its start does. */
export const shortened = (text: string, width: number): string => {
  const characters = Array.from(text);
  return characters.length <= width ? text : `…${characters.slice(characters.length - width + 1).join('')}`;
};

/** Pairs of a name and what belongs to it, one to a line, aligned; left out where there is nothing. */
export function pairs(entries: readonly (readonly [name: string, value: string | undefined])[]): string[] {
  const told = entries.filter(([, value]) => value !== undefined);
  const widest = Math.max(0, ...told.map(([name]) => widthOf(name)));
  return told.map(([name, value]) => `${name}${' '.repeat(widest - widthOf(name) + GAP)}${value}`);
}

/** A text in lines of a width, broken at blanks; the first line stands behind something, the others are indented as far. */
export function wrapped(text: string, width: number, indent: number): string {
  const lines: string[] = [];
  let line = '';
  for (const word of text.split(' ')) {
    if (line !== '' && line.length + word.length + 1 > width - indent) {
      lines.push(line);
      line = word;
    } else line = line === '' ? word : `${line} ${word}`;
  }
  return [...lines, line].join(`\n${' '.repeat(indent)}`);
}
