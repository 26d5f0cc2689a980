import { findCode } from './find-code.js';

const AT = 64;
const MAX_LOCAL = 64;
const MAX_DOMAIN = 253;
const DOMAIN = /^[a-z][a-z\d-]*(?:\.[a-z\d-]+)*\.([a-z]{2,24})$/i;
/** What names of files and tags of packages end with. */
const NO_TOP_LEVEL = /^(?:[cm]?[jt]sx?|min|css|json|vue|map|py|rb|go|rs|latest|next|beta|alpha|rc|jar|tgz)$/i;

/**
 * E-mail addresses that are a whole segment of the path in a frame, text[from, to): `/srv/jane@corp.com/x.js`. Packages are none (`@babel/core@7.24.0`,
 * `vue@next.js`).
 */
export function findMailboxes(text: string, from: number, to: number): readonly (readonly [number, number])[] {
  const found: [number, number][] = [];
  for (let at = findCode(text, AT, from, to); at >= 0; at = findCode(text, AT, at + 1, to)) {
    let start = at;
    while (start > from && at - start <= MAX_LOCAL && isLocalCode(text.charCodeAt(start - 1))) start--;
    let end = at + 1;
    while (end < to && end - at <= MAX_DOMAIN && isDomainCode(text.charCodeAt(end))) end++;
    if (start === at || !isSlash(text.charCodeAt(start - 1)) || !isSlash(text.charCodeAt(end))) continue;
    const topLevel = DOMAIN.exec(text.slice(at + 1, end))?.[1];
    if (topLevel !== undefined && !NO_TOP_LEVEL.test(topLevel)) found.push([start, end]);
  }
  return found;
}

const isSlash = (code: number): boolean => code === 0x2f || code === 0x5c;
const isAlnum = (code: number): boolean =>
  (code >= 0x30 && code <= 0x39) || ((code | 0x20) >= 0x61 && (code | 0x20) <= 0x7a);
const isDomainCode = (code: number): boolean => isAlnum(code) || code === 0x2e || code === 0x2d;
const isLocalCode = (code: number): boolean => isDomainCode(code) || code === 0x5f || code === 0x2b || code === 0x25;
