import { decodeBase64, isUtf8Text } from './base64.js';

const LONGEST_HEADER = 2048;

const SHOWN = 64;

/**
 * Whether `eyJ` begins JSON in base64url and not a part of a hash: it decodes to text in UTF-8, as RFC 8259 has it. A signed session has no header, and
 * is a token as well. A dot in front is passed over. Looks at 64 characters.
 */
export function beginsJson(text: string): boolean {
  const head = text.slice(text.startsWith('.') ? 1 : 0, SHOWN);
  const dot = head.indexOf('.');
  const part = dot < 0 ? head : head.slice(0, dot);
  const json = decodeBase64(part.slice(0, part.length - (part.length % 4)));
  return json?.startsWith('{"') === true && isUtf8Text(json);
}

/**
 * Whether the first part (up to the first dot) is a JOSE header: base64url of a JSON object that names `alg`, `typ`, `enc` or `kid` (RFC 7515, RFC 7516).
 * Lenient about the rest, which a limit may have cut.
 */
export function isJwt(text: string): boolean {
  const dot = text.indexOf('.');
  const header = dot < 0 ? text : text.slice(0, dot);
  if (header.length < 8 || header.length > LONGEST_HEADER) return false;
  // a part that is cut may have a character over
  const json = decodeBase64(header.length % 4 === 1 ? header.slice(0, -1) : header);
  return json !== undefined && /^\s{0,8}\{/.test(json) && /"(?:alg|typ|enc|kid)"\s{0,8}:/.test(json);
}
