import { isAlnum, isDigit, isLetter } from './ascii.js';
import { isMachineAddress } from './machine-address.js';
import { WordSet } from './word-set.js';

const LONGEST_LOCAL = 64;
const LONGEST_DOMAIN = 253;
const URL_REACH = 128;
const SERVICE_REACH = 16;
const NONE: readonly (readonly [number, number])[] = [];

/** RFC 5322 atext and the dot, less what separates a name from its value: `=`, `/`, `?`, `&`, quotes, backquote, braces. `'` is told by its place. */
const LOCAL = new Uint8Array(128);
for (const c of "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789.!#$%'*+-^_~")
  LOCAL[c.charCodeAt(0)] = 1;

/** What stands in a local part, but does not begin one that is searched for. */
const NO_START = new Uint8Array(128);
for (const c of ".'-!#$%*^~") NO_START[c.charCodeAt(0)] = 1;

/** Last labels that are no domain: file names, systemd units, names inside a cluster. */
const NO_TOP_LEVEL = new WordSet(
  (
    'png jpg jpeg gif svg webp ico bmp avif tiff pdf js mjs cjs jsx ts mts cts tsx vue css scss sass less map html htm json jsonl yaml yml xml toml txt csv ' +
    'log conf cfg ini env lock tgz gz tar zst jar war class java go rb php exe dll bin bak tmp sql db sock woff woff2 ttf eot wasm proto ' +
    'avsc avdl avro parquet orc arrow feather thrift graphql gql ndjson tsv xsd xsl xslt wsdl xls xlsx doc docx ppt pptx ipynb mdx scala swift lua hcl tfvars tfstate sqlite ' +
    'deb rpm whl apk ipa aab ear nupkg msi dmg iso wav webm ogg flac mkv avi heic psd eps pem crt cer csr pfx jks der keystore plist dylib pdb elf diff patch orig swp pid ' +
    'xz zstd snappy dump dmp hprof pprof plt default ' +
    'service socket target timer mount automount swap slice scope path device svc internal localdomain localhost lan cluster git'
  ).split(' '),
);

/** Accounts that version control servers share: `git@github.com:org/repository`. */
const SHARED_ACCOUNTS = new WordSet(['git', 'hg', 'svn', 'aws']);

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
  // most that is none ends here
  const end = endOfDomain(text, domainStart);
  if (end < 0) return;
  const start = startOfLocal(text, at);
  if (start >= at || isLookAlike(text, start, at, domainStart, end)) return;
  const before = text.slice(Math.max(0, start - SERVICE_REACH), start);
  if (isMachineAddress(before, text.slice(start, at), text.slice(domainStart, end))) return;
  found.push([start, end]);
}

function startOfLocal(text: string, at: number): number {
  const quoted = startOfQuoted(text, at);
  if (quoted >= 0) return quoted;
  let start = at;
  const lowest = Math.max(0, at - LONGEST_LOCAL);
  while (start > lowest) {
    const code = text.charCodeAt(start - 1);
    if (code > 127 ? !isWordCharacter(code) : LOCAL[code] === 0) break;
    start--;
  }
  // `%3A`, `%20` and the like end what stands before a percent-encoded address
  let percent = at - 1;
  while (percent >= start && text.charCodeAt(percent) !== 0x25) percent--;
  if (percent >= start && /^%(?:[01][0-9A-F]|2[0-9A-F]|3[A-F])/i.test(text.slice(percent, Math.min(percent + 3, at))))
    start = percent + 3;
  while (start < at && NO_START[text.charCodeAt(start) & 127] === 1 && text.charCodeAt(start) < 128) start++;
  return text.charCodeAt(at - 1) === 0x2e ? at : start + escapeAt(text, start, at);
}

/** What is left of an escape that ends before an address: the letter of `\n`, `u003c`, the end of what sets a terminal's colour. */
function escapeAt(text: string, start: number, at: number): number {
  const before = text.charCodeAt(start - 1);
  if (before !== BACKSLASH && before !== OPEN_SQUARE) return 0;
  const pattern = before === BACKSLASH ? LETTER : text.charCodeAt(start - 2) === ESC ? COLOUR : undefined;
  const length = pattern?.exec(text.slice(start, start + LONGEST_ESCAPE))?.[0].length ?? 0;
  return start + length < at ? length : 0;
}

const ESC = 27;
const OPEN_SQUARE = 91;
const BACKSLASH = 92;
const LONGEST_ESCAPE = 24;
const LETTER = /^(?:[nrt]|u[0-9a-f]{4}|x[0-9a-f]{2})/i;
const COLOUR = /^[\d;:]*m/;

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
  while (end > from && isDotOrDash(text.charCodeAt(end - 1))) end--;
  return isDomain(text, from, end) ? end : -1;
}

function isDomainCharacter(text: string, index: number): boolean {
  const code = text.charCodeAt(index);
  if (code > 127) return isWordCharacter(code);
  return code === 0x2d || code === 0x2e || isAlnum(code);
}

/** Letters, marks and digits beyond ASCII, by pages of 256 characters that are made when the first of one is asked for. */
const pages: (Uint8Array | undefined)[] = [];

const isWordCharacter = (code: number): boolean => (pages[code >> 8] ?? readPage(code >> 8))[code & 255] === 1;

function readPage(number: number): Uint8Array {
  const page = Uint8Array.from({ length: 256 }, (_, i) =>
    /^[\p{L}\p{M}\p{N}]$/u.test(String.fromCharCode(number * 256 + i)) ? 1 : 0,
  );
  pages[number] = page;
  return page;
}

const isDotOrDash = (code: number): boolean => code === 0x2e || code === 0x2d;

/** Whether text[from, end) is two labels or more, of which the last is a top level. */
function isDomain(text: string, from: number, end: number): boolean {
  let labels = 0;
  let start = from;
  let top = from;
  for (let i = from; i <= end; i++) {
    if (i < end && text.charCodeAt(i) !== 0x2e) continue;
    if (!isLabel(text, start, i)) return false;
    labels++;
    top = start;
    start = i + 1;
  }
  return labels > 1 && isTopLevel(text, top, end) && !isVersion(text, from, labels);
}

const isLabel = (text: string, start: number, end: number): boolean =>
  end > start && end - start <= 63 && text.charCodeAt(start) !== 0x2d && text.charCodeAt(end - 1) !== 0x2d;

function isTopLevel(text: string, start: number, end: number): boolean {
  if (end - start < 2 || NO_TOP_LEVEL.has(text, start, end)) return false;
  if (end - start <= 24 && isAllLetters(text, start, end)) return true;
  return /^(?:xn--[a-z0-9-]{2,59}|[\p{L}\p{M}]{2,24})$/iu.test(text.slice(start, end));
}

function isAllLetters(text: string, start: number, end: number): boolean {
  for (let i = start; i < end; i++) if (!isLetter(text.charCodeAt(i))) return false;
  return true;
}

/** `1.2`, `v1.2`, and `2x.png` of an image in two sizes. */
function isVersion(text: string, from: number, labels: number): boolean {
  if (labels === 2 && isDigit(text.charCodeAt(from)) && text.startsWith('x.', from + 1)) return true;
  let at = text.charCodeAt(from) === 0x76 ? from + 1 : from;
  if (!isDigit(text.charCodeAt(at))) return false;
  while (isDigit(text.charCodeAt(at))) at++;
  return text.charCodeAt(at) === 0x2e && isDigit(text.charCodeAt(at + 1));
}

function isLookAlike(text: string, start: number, at: number, domainStart: number, end: number): boolean {
  if (SHARED_ACCOUNTS.has(text, start, at)) return true;
  const next = text.charCodeAt(end);
  if (next === 0x40 || (next === 0x3a && '/~'.includes(text.charAt(end + 1)) && end + 1 < text.length)) return true;
  return domainStart === at + 1 && isUserinfo(text, start);
}

/** Whether a URL's authority goes on from `//` to `start`: `postgres://john:pass@host`. */
function isUserinfo(text: string, start: number): boolean {
  const lowest = Math.max(0, start - URL_REACH);
  let at = start - 1;
  while (at >= lowest && !endsAuthority(text.charCodeAt(at))) at--;
  return at - 2 >= lowest && text.startsWith('://', at - 2);
}

/** Blanks and `/?#"'<>,;`. */
const endsAuthority = (code: number): boolean =>
  code < 128 ? AUTHORITY_END[code] === 1 : /\s/.test(String.fromCharCode(code));

const AUTHORITY_END = new Uint8Array(128);
for (const c of '/?#"\'<>,; \t\n\v\f\r') AUTHORITY_END[c.charCodeAt(0)] = 1;
