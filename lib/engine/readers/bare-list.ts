import type { Slice } from '../../model.js';
import { isRuleList } from '../checks/rule-list.js';

const COMMA = 44;
const CLOSE_BRACKET = 93;
const BLANK = 32;
const MAX_LIST = 4096;
/** Signs that stand in objects, texts in quotes, links and lists inside: what holds one is no list of bare words. */
const OTHERS = '"\'`[{}()<>=\n\r';

/**
 * The items of a list of bare words, as Java and YAML write one behind a name: `apiKeys=[a, b]`; `undefined` where at the bracket at `at` none stands that has two items and more. Each character
 * is read once.
 */
export function readBareList(text: string, at: number, name: string): readonly Slice[] | undefined {
  const slices: Slice[] = [];
  const limit = Math.min(text.length, at + MAX_LIST);
  let start = at + 1;
  for (let i = start; i < limit; i++) {
    const code = text.charCodeAt(i);
    if (code === COMMA || code === CLOSE_BRACKET) {
      while (start < i && text.charCodeAt(start) === BLANK) start++;
      if (start < i) slices.push({ start, end: i, as: 'text', name });
      if (code === CLOSE_BRACKET) return slices.length > 1 && !isRuleList(text, at) ? slices : undefined;
      start = i + 1;
    } else if (OTHERS.includes(text.charAt(i))) return undefined;
  }
  return undefined;
}
