import { base64Runs } from '../engine/escapes/base64-runs.js';
import { decodedView } from '../engine/escapes/decoded-view.js';

/** A way in which a value was found written. */
export type Writing =
  | 'as it is'
  | 'in another case'
  | 'behind escapes'
  | 'in base64'
  | 'in hex'
  | 'with separators'
  | 'in part';

const MAX_DEPTH = 4;
/** So much of a secret is as good as all of it. */
const SHARE = 0.6;
const LEAST_PART = 8;
/** Of a key in several lines. */
const LEAST_LINE = 32;
const LEAST_DIGITS = 8;

/** How a text says a secret; `undefined` where it does not. */
export function writingOf(secret: string, text: string, depth = 0): Writing | undefined {
  if (text.includes(secret)) return 'as it is';
  const lower = text.toLowerCase();
  if (lower.includes(secret.toLowerCase())) return 'in another case';
  if (lower.includes(Buffer.from(secret, 'utf8').toString('hex'))) return 'in hex';
  if (LEAST_DIGITS <= digitsOf(secret).length && isMostlyDigits(secret) && digitsOf(text).includes(digitsOf(secret)))
    return 'with separators';
  if (text.includes(JSON.stringify(secret).slice(1, -1))) return 'behind escapes';
  const view = depth < MAX_DEPTH ? decodedView(text)?.text : undefined;
  if (view !== undefined && view !== text && isWhole(writingOf(secret, view, depth + 1))) return 'behind escapes';
  if (inBase64(secret).some((part) => text.includes(part))) return 'in base64';
  if (depth < MAX_DEPTH && base64In(text).some((inner) => writingOf(secret, inner, depth + 1) !== undefined))
    return 'in base64';
  return holdsPart(secret, text) || (view !== undefined && holdsPart(secret, view)) ? 'in part' : undefined;
}

const isWhole = (writing: Writing | undefined): boolean => writing !== undefined && writing !== 'in part';

const digitsOf = (text: string): string => text.replace(/[\s().+/-]/g, '').replace(/\D+/g, ' ');

/** A number as people write it. */
const isMostlyDigits = (secret: string): boolean => /^[\d\s().+/-]+$/.test(secret);

/** Whether the beginning or the end of a secret stands there, which a limit or an operator has left. */
function holdsPart(secret: string, text: string): boolean {
  const length = Math.ceil(secret.length * SHARE);
  if (length < LEAST_PART) return false;
  if (text.includes(secret.slice(0, length)) || text.includes(secret.slice(-length))) return true;
  const lines = secret.split('\n');
  return (
    lines.length > 1 && lines.some((line) => line.length >= LEAST_LINE && !line.startsWith('-') && text.includes(line))
  );
}

/** The texts that runs of base64 hold. */
function base64In(text: string): string[] {
  const bytes = Uint8Array.from(text, (c) => Math.min(c.charCodeAt(0), 0x80));
  return (base64Runs(bytes, 0, bytes.length) ?? []).map(({ start, end, encoding }) =>
    Buffer.from(text.slice(start, end), encoding).toString('utf8'),
  );
}

/** What of a secret stands in any base64 of a text around it, at each of the three places where it may begin. */
function inBase64(secret: string): string[] {
  const bytes = Buffer.from(secret, 'utf8');
  if (bytes.length < LEAST_PART) return [];
  return [0, 1, 2].flatMap((before) => {
    const text = Buffer.concat([Buffer.alloc(before), bytes])
      .toString('base64')
      .replace(/=+$/, '');
    // the characters at both ends depend on what stands beside
    const inner = text.slice(before === 0 ? 0 : before + 1, (before + bytes.length) % 3 === 0 ? undefined : -1);
    return [inner, inner.replaceAll('+', '-').replaceAll('/', '_')];
  });
}
