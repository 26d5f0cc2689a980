import type { ReaderId } from '../model.js';

const OPEN_BRACE = 123;
const OPEN_BRACKET = 91;

/** JSON or a URL, by how a text begins; `undefined` for any other text. */
export function formatOf(text: string): ReaderId | undefined {
  const first = text.charCodeAt(0);
  if (first === OPEN_BRACE || first === OPEN_BRACKET) return looksLikeJson(text) ? 'json' : undefined;
  const scheme = text.indexOf('://');
  return scheme > 0 && scheme < 24 && /^[a-z][a-z0-9+.-]*:\/\/[^\s<>"]+$/i.test(text) ? 'url' : undefined;
}

/** `{"`, `[{`, `["`, `[[` or the matching bracket at the end: not `[INFO] started`. */
function looksLikeJson(text: string): boolean {
  let i = 1;
  while (
    i < 16 &&
    (text.charCodeAt(i) === 32 || text.charCodeAt(i) === 10 || text.charCodeAt(i) === 13 || text.charCodeAt(i) === 9)
  )
    i++;
  const next = text[i];
  if (next === '"' || next === '\\') return true;
  const closes = text.trimEnd().endsWith(text[0] === '{' ? '}' : ']');
  return text[0] === '['
    ? next === '{' || next === '[' || (closes && /[\d\-tfn\]]/.test(next ?? ''))
    : closes && next === '}';
}
