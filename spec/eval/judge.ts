import type { SensitiveType } from './sensitive-type.js';
import type { FilledTemplate } from './templates.js';

/** What became of one text. */
export interface Verdict {
  /** Nothing of the secret is left, in no way of writing it. */
  readonly masked: boolean;
  /** What is around the value came through, byte for byte; of SQL, its structure. */
  readonly kept: boolean;
}

const PLACEHOLDER = /\[REDACTED:[a-z0-9.-]+\]|REDACTED/g;
/** A part of a secret that is as long as this, or half of it, is a leak. */
const LONGEST_PART = 12;

/** Compares what came out with what a value stood in. `secrets` are what must be gone. */
export function judge(
  type: SensitiveType,
  template: FilledTemplate,
  secrets: readonly string[],
  output: string,
): Verdict {
  const masked = secrets.every((secret) => !isInside(secret, template, output, type.shortened === true));
  return { masked, kept: isKept(template, output) };
}

/** Literals of statements become `?` on purpose. */
const skeleton = (sql: string): string => sql.replace(/'[^']*'?|\b\d+\b/g, '?').replace(/\?(?:, \?)+/g, '?');

function isKept({ before, after }: FilledTemplate, output: string): boolean {
  if (output.length >= before.length + after.length && output.startsWith(before) && output.endsWith(after)) return true;
  if (!/^(?:SELECT|INSERT) /.test(before)) return false;
  return skeleton(output) === skeleton(`${before}x${after}`);
}

function isInside(secret: string, template: FilledTemplate, output: string, whole: boolean): boolean {
  const ways = new Set([
    secret,
    template.encode(secret),
    encodeURIComponent(secret),
    JSON.stringify(secret).slice(1, -1),
  ]);
  const rest = remains(template, output);
  for (const way of ways) {
    if (rest.includes(way)) return true;
    if (!whole && hasPart(rest, way)) return true;
  }
  return false;
}

/** What stands in the place of the value, without placeholders. */
function remains({ before, after }: FilledTemplate, output: string): string {
  const start = output.startsWith(before) ? before.length : 0;
  const end = output.endsWith(after) ? output.length - after.length : output.length;
  return output.slice(start, Math.max(start, end)).replace(PLACEHOLDER, '\u0000');
}

function hasPart(rest: string, secret: string): boolean {
  const length = Math.min(LONGEST_PART, Math.max(5, Math.ceil(secret.length / 2)));
  if (rest.length < length) return false;
  for (let at = 0; at + length <= secret.length; at++) if (rest.includes(secret.slice(at, at + length))) return true;
  return false;
}
