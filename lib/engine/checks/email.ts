const LONGEST_LOCAL = 64;
const LONGEST_DOMAIN = 253;
const URL_REACH = 128;
const NONE: readonly (readonly [number, number])[] = [];

/** RFC 5322 atext and the dot, less what separates a name from its value: `=`, `/`, `?`, `&`, quotes, backquote, braces. `'` is told by its place. */
const LOCAL = new Uint8Array(128);
for (const c of "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789.!#$%'*+-^_~")
  LOCAL[c.charCodeAt(0)] = 1;

/** Last labels that are no domain: file names, systemd units, names inside a cluster. */
const NO_TOP_LEVEL = new Set(
  (
    'png jpg jpeg gif svg webp ico bmp avif tiff pdf js mjs cjs jsx ts mts cts tsx vue css scss sass less map html htm json jsonl yaml yml xml toml txt csv ' +
    'log conf cfg ini env lock tgz gz tar zst jar war class java go rb php exe dll bin bak tmp sql db sock woff woff2 ttf eot wasm proto ' +
    'service socket target timer mount automount swap slice scope path device svc internal localdomain localhost lan cluster git'
  ).split(' '),
);

/** Accounts that version control servers share: `git@github.com:org/repository`. */
const SHARED_ACCOUNTS = new Set(['git', 'hg', 'svn', 'aws']);

/**
 * E-mail addresses in a text, as [start, end) pairs, also with `%40`. Linear: no more is read for each `@` than an address can be long. Left alone are packages and
 * images with a version, file names, units, `git@host`, the userinfo of URLs and targets of scp.
 */
export function findEmails(text: string): readonly (readonly [start: number, end: number])[] {
  const at = text.indexOf('@');
  const escaped = text.indexOf('%40');
  if (at < 0 && escaped < 0) return NONE;
  const found: [number, number][] = [];
  for (let i = at; i >= 0; i = text.indexOf('@', i + 1)) collect(text, i, i + 1, found);
  for (let i = escaped; i >= 0; i = text.indexOf('%40', i + 3)) collect(text, i, i + 3, found);
  return found.sort((a, b) => a[0] - b[0]);
}

/** Whether a text holds what may be an address: for values under a key that promises one. */
export function holdsAt(text: string): boolean {
  return text.includes('@') || /%40/.test(text.slice(0, 512));
}

function collect(text: string, at: number, domainStart: number, found: [number, number][]): void {
  const start = startOfLocal(text, at);
  if (start >= at) return;
  const end = endOfDomain(text, domainStart);
  if (end < 0 || isLookAlike(text, start, at, domainStart, end)) return;
  found.push([start, end]);
}

function startOfLocal(text: string, at: number): number {
  const quoted = startOfQuoted(text, at);
  if (quoted >= 0) return quoted;
  let start = at;
  const lowest = Math.max(0, at - LONGEST_LOCAL);
  while (start > lowest) {
    const code = text.charCodeAt(start - 1);
    if (code > 127 ? !isWordCharacter(text.charAt(start - 1)) : LOCAL[code] === 0) break;
    start--;
  }
  // `%3A`, `%20` and the like end what stands before a percent-encoded address
  const local = text.slice(start, at);
  const percent = local.lastIndexOf('%');
  if (percent >= 0 && /^%(?:[01][0-9A-F]|2[0-9A-F]|3[A-F])/i.test(local.slice(percent, percent + 3)))
    start = Math.min(start + percent + 3, at);
  while (start < at && ".'-!#$%*^~".includes(text.charAt(start))) start++;
  return text.charCodeAt(at - 1) === 0x2e ? at : start;
}

/** `"john doe"@example.com`: the quote that opens, or -1. */
function startOfQuoted(text: string, at: number): number {
  if (text.charCodeAt(at - 1) !== 0x22 || at < 3) return -1;
  const open = text.slice(Math.max(0, at - 1 - LONGEST_LOCAL), at - 1).lastIndexOf('"');
  const start = open < 0 ? -1 : Math.max(0, at - 1 - LONGEST_LOCAL) + open;
  return start >= 0 && start < at - 2 && /^[\w .+-]+$/.test(text.slice(start + 1, at - 1)) ? start : -1;
}

/** End of the domain (labels and a top level, or an address in brackets), or -1. */
function endOfDomain(text: string, from: number): number {
  if (text.charCodeAt(from) === 0x5b) {
    const literal = /^\[(?:\d{1,3}\.){3}\d{1,3}\]/.exec(text.slice(from, from + 17));
    return literal ? from + literal[0].length : -1;
  }
  const highest = Math.min(text.length, from + LONGEST_DOMAIN);
  let end = from;
  while (end < highest && isDomainCharacter(text, end)) end++;
  while (end > from && '.-'.includes(text.charAt(end - 1))) end--;
  return isDomain(text.slice(from, end)) ? end : -1;
}

function isDomainCharacter(text: string, index: number): boolean {
  const code = text.charCodeAt(index);
  if (code > 127) return isWordCharacter(text.charAt(index));
  return code === 0x2d || code === 0x2e || (code >= 48 && code <= 57) || ((code | 32) >= 97 && (code | 32) <= 122);
}

const isWordCharacter = (character: string): boolean => /^[\p{L}\p{M}\p{N}]$/u.test(character);

function isDomain(domain: string): boolean {
  const labels = domain.split('.');
  const top = labels.at(-1)?.toLowerCase() ?? '';
  if (
    labels.length < 2 ||
    !labels.every((label) => label.length > 0 && label.length <= 63 && !label.startsWith('-') && !label.endsWith('-'))
  )
    return false;
  if (!/^(?:[a-z]{2,24}|xn--[a-z0-9-]{2,59}|[\p{L}\p{M}]{2,24})$/u.test(top) || NO_TOP_LEVEL.has(top)) return false;
  const isVersion = /^v?\d+$/.test(labels[0] ?? '') && /^\d/.test(labels[1] ?? '');
  return !isVersion && !(/^\dx$/.test(labels[0] ?? '') && labels.length === 2);
}

function isLookAlike(text: string, start: number, at: number, domainStart: number, end: number): boolean {
  if (SHARED_ACCOUNTS.has(text.slice(start, at).toLowerCase())) return true;
  const after = text.slice(end, end + 2);
  if (after === ':/' || after === ':~' || text.charCodeAt(end) === 0x40) return true;
  return domainStart === at + 1 && isUserinfo(text, start);
}

/** Whether a URL's authority goes on from `//` to `start`: `postgres://john:pass@host`. */
function isUserinfo(text: string, start: number): boolean {
  const before = text.slice(Math.max(0, start - URL_REACH), start);
  const slashes = before.lastIndexOf('://');
  return slashes >= 0 && !/[/?#\s"'<>,;]/.test(before.slice(slashes + 3));
}
