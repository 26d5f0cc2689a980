import type { Slice } from '../../model.js';
import { findCode, isBlank, skipBlanks, trimEnd } from './find-code.js';
import { lineEnd, type MessageHeader, readMessageHeaders } from './message-headers.js';

/** Headers that hold mailboxes (RFC 5322, section 3.6; RFC 8098; what servers add). */
const MAILBOXES = new Set([
  'from', 'sender', 'reply-to', 'to', 'cc', 'bcc', 'resent-from', 'resent-sender', 'resent-to', 'resent-cc', 'resent-bcc', 'return-path', 'delivered-to',
  'envelope-to', 'envelope-from', 'x-original-to', 'x-forwarded-to', 'errors-to', 'disposition-notification-to', 'mail-followup-to',
]); // biome-ignore format: a table
/** Headers that tell a message from other lines with colons. */
const OTHERS = new Set([
  'received', 'subject', 'date', 'message-id', 'mime-version', 'in-reply-to', 'references', 'content-type', 'content-transfer-encoding', 'dkim-signature', 'list-id', 'list-unsubscribe',
  'x-mailer', 'authentication-results', 'received-spf', 'arc-seal', 'thread-topic', 'importance', 'x-priority', 'user-agent',
]); // biome-ignore format: a table
/** No other lines have these. */
const CERTAIN = new Set(['message-id', 'mime-version', 'received', 'dkim-signature']);
const LONGEST = 40;
const REQUEST_LINE = /^(?:[A-Z]{3,16} \S{1,2048} )?HTTP\/\d/;

/**
 * Names of people in the headers of an e-mail message (RFC 5322), and its body where that is JSON, which the body of an HTTP message is more often. `undefined` where a text is
 * none or there is nothing to look at. Linear; never throws.
 */
export function readMailMessage(text: string): readonly Slice[] | undefined {
  const begin = skipBlanks(text, 0, Math.min(text.length, LONGEST));
  const first = lineEnd(text, begin, text.length);
  const isHttp = REQUEST_LINE.test(text.slice(begin, Math.min(first, begin + 2100)));
  if (!isHttp && !isKnownName(text, begin, first)) return undefined;
  const { headers, body, isWhole } = readMessageHeaders(text, isHttp ? first + 1 : begin, text.length);
  const slices: Slice[] = [];
  if (!isHttp) {
    if (!isMail(text, headers)) return undefined;
    for (const header of headers) if (MAILBOXES.has(header.name)) readMailboxes(text, header, slices);
  }
  const start = isWhole ? skipBlanks(text, body, text.length) : text.length;
  const opening = text.charAt(start);
  if (opening === '{' || opening === '[') slices.push({ start, end: text.length, as: 'text' });
  return slices.length === 0 ? undefined : slices;
}

/** `From:` and `To:` alone may be of anything: one of them has an address, or a server has had the message. */
function isMail(text: string, headers: readonly MessageHeader[]): boolean {
  const known = headers.filter(({ name }) => isMailHeader(name));
  if (known.length < 2) return false;
  return known.some(({ name, start, end }) =>
    MAILBOXES.has(name) ? findCode(text, 64, start, end) >= 0 : CERTAIN.has(name),
  );
}

function isKnownName(text: string, from: number, to: number): boolean {
  const colon = text.slice(from, Math.min(to, from + LONGEST)).indexOf(':');
  if (colon < 1) return false;
  return isMailHeader(text.slice(from, from + colon).toLowerCase());
}

/** Whether this is a header of e-mail messages, in lower case. */
export function isMailHeader(name: string): boolean {
  return MAILBOXES.has(name) || OTHERS.has(name);
}

/** `Ann Berg <ann@x>`, `"Berg, Ann" <ann@x>`, `ann@x (Ann Berg)`, several of them; what has no address is a name as well. */
function readMailboxes(text: string, { start, end }: MessageHeader, slices: Slice[]): void {
  let from = start;
  let isQuoted = false;
  let isBracketed = false;
  for (let at = start; at <= end; at++) {
    const code = at < end ? text.charCodeAt(at) : 44;
    if (code === 92 && at < end) {
      at++;
      continue;
    }
    if (code === 34) isQuoted = !isQuoted;
    // what an operator put there, or the domain of an address
    else if (code === 91 || code === 93) isBracketed = code === 91;
    // `,` and the `:` and `;` of a group
    if (at < end && (isQuoted || isBracketed || (code !== 44 && code !== 59 && code !== 58))) continue;
    if (code !== 58) readMailbox(text, from, at, slices);
    from = at + 1;
  }
}

function readMailbox(text: string, from: number, to: number, slices: Slice[]): void {
  const start = skipBlanks(text, from, to);
  const end = trimEnd(text, start, to);
  let address = -1;
  let comment = -1;
  let at = -1;
  for (let i = start; i < end; i++) {
    const code = text.charCodeAt(i);
    if (code === 60) {
      address = i;
      break;
    }
    if (code === 64 && at < 0) at = i;
    if (code === 40 && comment < 0) comment = i;
  }
  if (address >= 0) pushName(text, start, address, slices);
  else if (comment > start) pushName(text, comment + 1, text.charCodeAt(end - 1) === 41 ? end - 1 : end, slices);
  else if (at < 0) pushName(text, start, end, slices);
}

/** Without blanks and quotes around it. */
function pushName(text: string, from: number, to: number, slices: Slice[]): void {
  let start = from;
  let end = to;
  while (start < end && (isBlank(text.charCodeAt(start)) || text.charCodeAt(start) === 34)) start++;
  while (end > start && (isBlank(text.charCodeAt(end - 1)) || text.charCodeAt(end - 1) === 34)) end--;
  if (start < end) slices.push({ start, end, as: 'mask', detector: 'person.name' });
}
