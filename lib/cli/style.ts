import type { Terminal } from './terminal.js';

const CODES = { bold: 1, dim: 2, red: 31, green: 32, yellow: 33, cyan: 36 } as const;

/** Names of the styles -> functions that colour a text, or leave it as it is. */
export type Style = Readonly<Record<keyof typeof CODES, (text: string) => string>>;

/** Coloured on a terminal only; NO_COLOR (https://no-color.org) turns it off, FORCE_COLOR on where there is none. */
export function styleOf({ env, isInteractive }: Terminal, stream: 'stdout' | 'stderr' = 'stdout'): Style {
  const isColoured = wantsColour(env) ?? (isInteractive[stream] && env['TERM'] !== 'dumb');
  const paint = (code: number) => (text: string) => (isColoured && text !== '' ? `\x1b[${code}m${text}\x1b[0m` : text);
  return Object.fromEntries(Object.entries(CODES).map(([name, code]) => [name, paint(code)])) as Record<
    keyof typeof CODES,
    (text: string) => string
  >;
}

/** What the environment says; `undefined` where it says nothing. */
export function wantsColour(env: Terminal['env']): boolean | undefined {
  const { NO_COLOR: no, FORCE_COLOR: force } = env;
  if ((no !== undefined && no !== '') || force === '0' || force === 'false') return false;
  return force === undefined ? undefined : true;
}

/** Colours, and whatever else a terminal takes for an order. */
// biome-ignore format: one pattern
const ORDERS = /\u001b\[[0-9;]*m/g;

/** How many characters are seen of a text. */
export const widthOf = (text: string): number => Array.from(text.replace(ORDERS, '')).length;

/** A text of others on one line: without what a terminal would take for an order. */
export const printable = (text: string): string =>
  text.replace(/[\u0000-\u001f\u007f-\u009f\u2028\u2029\u202a-\u202e\u2066-\u2069]/g, (c) =>
    c === '\n'
      ? '\\n'
      : c === '\t'
        ? '\\t'
        : c === '\r'
          ? '\\r'
          : `\\u${c.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
