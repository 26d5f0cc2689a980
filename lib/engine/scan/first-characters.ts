import type { AnchorRule } from '../../model.js';
import { charsetTables } from './charsets.js';

const LOOK_AROUND = /^\(\?<?[!=](?:\\.|\[(?:\\.|[^\]\\])*\]|[^()[\]\\])*\)/;
const FIRST = /^(\[(?:\\.|[^\]\\])*\]|\\[dw]|[A-Za-z0-9])(?![?*]|\{0)/;
/** One of the characters that the tables do not tell apart. */
const FOREIGN = 'é';

/**
 * ASCII characters that a run or a pattern may begin with, in its first place whether it may with another or with none at all; `undefined` where that is
 * not plain to see. Must never leave one out.
 */
export function firstCharacters(after: AnchorRule['after']): Uint8Array | undefined {
  // a pattern that is not made yet is not looked through
  if (after === undefined || typeof after === 'function') return undefined;
  if (!(after instanceof RegExp)) return after.min > 0 ? charsetTables[after.charset] : undefined;
  let { source } = after;
  // one of several ways to begin
  if (source.includes('|')) return undefined;
  while (LOOK_AROUND.test(source)) source = source.replace(LOOK_AROUND, '');
  const [, first] = FIRST.exec(source) ?? [];
  if (first === undefined) return undefined;
  const flags = after.flags.replace(/[gy]/g, '');
  const name = `${flags} ${first}`;
  const known = tables.get(name) ?? tableOf(first, flags);
  tables.set(name, known);
  return known;
}

/** Most patterns begin with one of a few classes. */
const tables = new Map<string, Uint8Array>();

function tableOf(first: string, flags: string): Uint8Array {
  const one = new RegExp(`^${first}$`, flags);
  const table = Uint8Array.from({ length: 128 }, (_, code) => (one.test(String.fromCharCode(code)) ? 1 : 0));
  // the first place stands for what is no ASCII: a class that leaves characters out, and `i`, may hold any of it
  table[0] = first.startsWith('[^') || /[^\0-\x7f]|\\[^dw\-\].+/]/.test(first) || one.test(FOREIGN) ? 1 : 0;
  return table;
}
