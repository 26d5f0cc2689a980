/** How formats write a text: what is written so must not look like something else to one half of the engine only. */

const codes = (text: string, write: (code: number) => string): string =>
  Array.from(text, (c) => Array.from({ length: c.length }, (_, i) => write(c.charCodeAt(i))).join('')).join('');
const hex = (code: number, length: number): string => code.toString(16).padStart(length, '0');
const utf8 = (text: string): Buffer => Buffer.from(text, 'utf8');

/** A lone surrogate has no percent encoding. */
const percent = (text: string): string => encodeURIComponent(text.replace(/\p{Surrogate}/gu, '\ufffd'));
const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
  '@': '&#64;',
};

/** Digits, letters and signs in the width of Han characters. */
const fullWidth = (text: string): string =>
  text.replace(/[!-~]/g, (c) => String.fromCharCode(c.charCodeAt(0) + 0xfee0));

export const ENCODINGS: readonly ((text: string) => string)[] = [
  percent,
  (text) => percent(percent(text)),
  (text) => Array.from(utf8(text), (byte) => `%${hex(byte, 2).toUpperCase()}`).join(''),
  (text) => utf8(text).toString('base64'),
  (text) => utf8(text).toString('base64url'),
  (text) => utf8(text).toString('hex'),
  (text) => JSON.stringify(text).slice(1, -1),
  (text) => JSON.stringify(JSON.stringify({ value: text })),
  (text) => codes(text, (code) => `\\u${hex(code, 4)}`),
  (text) => text.replace(/[^\w ]/g, (c) => codes(c, (code) => `\\u${hex(code, 4)}`)),
  (text) => text.replace(/[&<>"'@]/g, (c) => ENTITIES[c] ?? c),
  (text) => codes(text, (code) => `&#x${hex(code, 2)};`),
  fullWidth,
  (text) => text.replace(/\d+/g, fullWidth),
  (text) => `'${text.replaceAll("'", "''")}'`,
  (text) => text.replaceAll(' ', '+'),
];
