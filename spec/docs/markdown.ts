import { readdirSync } from 'node:fs';
import { posix } from 'node:path';
import { readSource, root } from '../support/sources.js';

/** Pages that a reader of the package meets, relative to the checkout. */
export const PAGES: readonly string[] = [
  'README.md',
  'CHANGELOG.md',
  'CONTRIBUTING.md',
  'SECURITY.md',
  'samples/README.md',
  ...readdirSync(posix.join(root, 'docs'))
    .filter((name) => name.endsWith('.md'))
    .sort()
    .map((name) => `docs/${name}`),
];

/** A fenced block. */
export interface Block {
  /** What stands behind the opening fence: `ts run`, `yaml cases.yaml`. */
  readonly info: string;
  readonly text: string;
}

const FENCED = /^( *)```(.*)\n([\s\S]*?)^\1```$/gm;

export const blocksOf = (page: string): readonly Block[] =>
  [...readSource(page).matchAll(FENCED)].map(([, , info = '', text = '']) => ({ info, text }));

/** The only block of a page with this info. */
export function blockOf(page: string, info: string): string {
  const [block, ...others] = blocksOf(page).filter((candidate) => candidate.info === info);
  if (block === undefined || others.length > 0)
    throw new Error(`${page}: ${others.length} blocks more than one: ${info}`);
  return block.text;
}

/** A page without its fenced blocks and spans of code, in which nothing is a link. */
const proseOf = (page: string): string =>
  readSource(page)
    .replace(FENCED, '')
    .replace(/`[^`\n]*`/g, (code) => code.replace(/[[\]()]/g, ' '));

/** Targets of links and pictures: `policy.md#presets`, `#limits`, `https://...`. */
export const linksOf = (page: string): readonly string[] =>
  [...proseOf(page).matchAll(/\]\(([^()\s]+(?:\([^()\s]*\))?[^()\s]*)\)/g)].map(([, target = '']) => target);

/** Anchors of the headings of a page, as GitHub makes them. */
export function anchorsOf(page: string): ReadonlySet<string> {
  const seen = new Map<string, number>();
  return new Set(
    [
      ...readSource(page)
        .replace(FENCED, '')
        .matchAll(/^#{1,6} (.+)$/gm),
    ].map(([, heading = '']) => {
      const anchor = heading
        .replace(/\[([^\]]*)\]\([^)]*\)/g, '$1')
        .toLowerCase()
        .replace(/[^\p{L}\p{N}\p{M}\p{Pc}\- ]/gu, '')
        .replaceAll(' ', '-');
      const times = seen.get(anchor) ?? 0;
      seen.set(anchor, times + 1);
      return times === 0 ? anchor : `${anchor}-${times}`;
    }),
  );
}

/** The table below a heading of a page, as cells. */
export function tableBelow(page: string, heading: string): readonly (readonly string[])[] {
  const [, section = ''] = readSource(page).split(`\n${heading}\n`);
  const rows = section.split(/^## /m)[0]?.match(/^\|.*\|$/gm) ?? [];
  return rows.slice(2).map((row) =>
    row
      .slice(1, -1)
      .split(/(?<!\\)\|/)
      .map((cell) => cell.trim()),
  );
}

/** The text of a cell that is one span of code. */
export const codeOf = (cell = ''): string => /^`(.*)`$/.exec(cell)?.[1] ?? cell;
