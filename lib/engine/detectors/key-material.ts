import type { DetectorFamily } from '../../model.js';
import { decodeBase64 } from '../checks/base64.js';

/** Longest key that is found whole: RSA 16,384 bits in PEM has about 12,700 characters. */
const LONGEST = 16384;

/** `-----END … KEY-----`, with what escapes and encodings make of its blanks. */
const END = '-----END[A-Z0-9 %+]{0,64}-----';

/** Everything up to END but another frame; headers (`Proc-Type`, `DEK-Info`) hold a few single hyphens. */
const TO_END = `[^-]{0,${LONGEST}}(?:-(?!-)[^-]{0,${LONGEST}}){0,16}${END}`;

/**
 * A block without END, cut by a limit: header lines, then lines that look like base64. A newline written as backslash and `n` is part of a line. The
 * last line may be short where the text ends behind it.
 */
const BREAK = '(?:[ \\t\\r\\n]{1,4}|(?:\\\\{1,4}[rn]){1,2})';
const HEADERS = `(?:${BREAK}(?:Proc-Type|DEK-Info|Version|Comment|Hash|Charset): [^\\r\\n\\\\]{0,128}){0,6}`;
const LINE = '[A-Za-z0-9+/=\\\\]';
const LINES = `${LINE}{0,${LONGEST}}(?:[ \\t\\r\\n]{1,8}${LINE}{24,256}){0,400}`;
const TO_LAST_LINE = `${HEADERS}${LINES}(?:[\\r\\n]{1,4}${LINE}{1,23}(?=[\\r\\n]|$))?`;

const BODY = `(?:${TO_END}|${TO_LAST_LINE})`;

/** A sticky pattern for what follows BEGIN: the rest of the label, then the body. */
function block(label: string): RegExp {
  return new RegExp(`${label}${BODY}`, 'y');
}

/** Base64 of `-----BEGIN ` and the first letter of the label: RSA, DSA, EC or ENCRYPTED, OPENSSH, PRIVATE, PGP. */
const ENCODED_BEGINS = ['S', 'E', 'F', 'P', 'Q'].map((last) => `LS0tLS1CRUdJTiB${last}`);

const END_MARK = '-----END ';
const END_LABEL = /(?!PGP )[A-Z0-9 ]{0,40}PRIVATE KEY-----/y;
/** Shortest whole line of a block (RFC 7468 has 64); what is shorter is a word. */
const SHORTEST_LINE = 40;

/** Blocks whose BEGIN was cut off: the lines of base64 before END. */
function findTails(text: string): [number, number][] {
  const tails: [number, number][] = [];
  let behind = 0;
  for (let at = text.indexOf(END_MARK); at >= 0; at = text.indexOf(END_MARK, at + END_MARK.length)) {
    END_LABEL.lastIndex = at + END_MARK.length;
    if (!END_LABEL.test(text)) continue;
    const start = startOfLines(text, at, behind);
    behind = END_LABEL.lastIndex;
    if (start < at) tails.push([start, behind]);
  }
  return tails;
}

/** Goes back line by line; the last one may be short, and the first one where the text begins with it. */
function startOfLines(text: string, end: number, lowest: number): number {
  let start = end;
  for (let at = end, isLast = true; at > lowest; ) {
    while (at > lowest && (isBreak(text.charCodeAt(at - 1)) || isEscapedBreak(text, at))) at--;
    let from = at;
    while (from > lowest && isBase64(text.charCodeAt(from - 1))) from--;
    if (from === at || (at - from < SHORTEST_LINE && !isLast && from > 0)) break;
    start = at = from;
    isLast = false;
  }
  return start;
}

/** Whether an `n` or `r` before a place has a backslash before it. */
const isEscapedBreak = (text: string, at: number): boolean =>
  /[nr]/.test(text.charAt(at - 1)) && text.charCodeAt(at - 2) === 92;

/** A line break, or what JSON makes of one. */
const isBreak = (code: number): boolean => code === 10 || code === 13 || code === 32 || code === 92;
const isBase64 = (code: number): boolean =>
  (code >= 47 && code <= 57) || (code >= 65 && code <= 90) || (code >= 97 && code <= 122) || code === 43 || code === 61;

/** A frame with something in it, or base64 of one: a bare `-----BEGIN PRIVATE KEY-----` in a message is no key. */
function holdsKey(match: string): boolean {
  if (match.startsWith('LS0t')) return /PRIVATE KEY/.test(decodeBase64(match.slice(0, 64)) ?? '');
  if (!match.includes('BEGIN')) return /[A-Za-z0-9+/]{24}/.test(match);
  const start = match.indexOf('KEY') + 3;
  const end = match.indexOf('END', start);
  return /[A-Za-z0-9+/]{8}/.test(match.slice(start, end < 0 ? undefined : end));
}

/** Private keys in the formats in which they are stored and pasted. */
export const keyMaterial = [
  {
    id: 'key.pem-private-key',
    title: 'Private key in PEM or OpenSSH format',
    category: 'secret',
    source: 'https://www.rfc-editor.org/rfc/rfc7468',
    rules: [
      {
        rule: 'anchor',
        literals: ['-----BEGIN '],
        after: block('(?!PGP )[A-Z0-9 ]{0,40}PRIVATE KEY-----'),
      },
      // percent-encoded and form-encoded
      {
        rule: 'anchor',
        literals: ['-----BEGIN%20', '-----BEGIN+'],
        after: new RegExp(`[A-Z0-9%+]{0,40}PRIVATE(?:%20|\\+)KEY-----[\\w+/=%]{0,${LONGEST}}(?:${END})?`, 'y'),
      },
      // ssh.com
      {
        rule: 'anchor',
        literals: ['---- BEGIN '],
        after: new RegExp(`[A-Z0-9 ]{0,40}PRIVATE KEY ----[^-]{0,${LONGEST}}(?:-{4} END [A-Z0-9 ]{0,40}-{4})?`, 'y'),
      },
      { rule: 'anchor', literals: ENCODED_BEGINS, after: { charset: 'base64', min: 40 }, cut: 24 },
      { rule: 'function', literals: [END_MARK], find: findTails },
    ],
    check: holdsKey,
    keys: ['ssh private key', 'rsa private key', 'tls key', 'client key data', 'private key pem'],
    keyed: 'opaque',
  },
  {
    id: 'key.pgp-private',
    title: 'PGP private key block',
    category: 'secret',
    source: 'https://www.rfc-editor.org/rfc/rfc9580#name-forming-ascii-armor',
    rules: [{ rule: 'anchor', literals: ['-----BEGIN PGP PRIVATE KEY BLOCK-----'], after: block('') }],
    check: holdsKey,
  },
  {
    id: 'key.putty',
    title: 'Private part of a PuTTY key file',
    category: 'secret',
    source: 'https://the.earth.li/~sgtatham/putty/latest/htmldoc/AppendixC.html',
    rules: [
      {
        rule: 'anchor',
        literals: ['Private-Lines: '],
        keepLiteral: true,
        // the last line is short and ends before the MAC or the text
        after: new RegExp(`\\d{1,4}${LINES}(?:[ \\t\\r\\n]{1,8}${LINE}{1,64}(?=\\s{1,4}Private-MAC|$))?`, 'y'),
      },
    ],
    check: (match) => /[A-Za-z0-9+/]{8}/.test(match),
  },
  {
    id: 'key.age-secret-key',
    title: 'age secret key',
    category: 'secret',
    source: 'https://github.com/C2SP/C2SP/blob/main/age.md',
    rules: [
      {
        rule: 'anchor',
        literals: ['AGE-SECRET-KEY-1', 'AGE-SECRET-KEY-PQ-1'],
        ignoreCase: true,
        after: { charset: 'alnum', min: 58 },
      },
    ],
  },
] as const satisfies DetectorFamily;
