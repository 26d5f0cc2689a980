import { isDigit, isUpper, letterIndex } from './ascii.js';
import { isSurprising } from './surprising.js';

/** Longer is no reference: nothing is looked for behind it. */
const LONGEST = 128;

/** By what opens it: what closes it. The first that a text begins with counts. */
const BRACKETS: readonly (readonly [open: string, close: string, holds: 'name' | 'expression'])[] = [
  ['${{', '}}', 'expression'],
  ['${', '}', 'expression'],
  ['$(', ')', 'expression'],
  ['#{', '}', 'expression'],
  ['%{', '}', 'name'],
  ['%(', ')s', 'name'],
  ['{{', '}}', 'expression'],
  ['{', '}', 'name'],
  ['<%=', '%>', 'expression'],
  ['<', '>', 'name'],
  ['(', ')', 'name'],
  ['__', '__', 'name'],
  ['%', '%', 'name'],
];

/** `#$%(<_{`: every value under a telling name is asked for it. */
const FIRSTS = new Uint8Array(128);
for (const [open] of BRACKETS) FIRSTS[open.charCodeAt(0)] = 1;

/** What programs read their environment with, and nothing that it may fall back to. */
const NAME = String.raw`[A-Za-z_][\w.:/-]{0,80}`;
const QUOTED = String.raw`\\{0,4}["'\`]${NAME}\\{0,4}["'\`]`;
const LOOKUPS = [
  String.raw`(?:process\.env|import\.meta\.env|Bun\.env|Deno\.env)(?:\??\.[A-Za-z_]\w{0,80}|\[${QUOTED}\])`,
  String.raw`(?:os\.environ|environ|ENV|\$_ENV|\$_SERVER|\$ENV)\[${QUOTED}\]`,
  String.raw`\$\{?env:[A-Za-z_]\w{0,80}\}?`,
  String.raw`(?:os\.environ\.get|os\.getenv|getenv|os\.Getenv|System\.getenv|ENV\.fetch|Deno\.env\.get|Environment\.GetEnvironmentVariable|(?:std::)?env::var|env!?)\(${QUOTED}\)`,
];
const LOOKUP = new RegExp(`(?:${LOOKUPS.join('|')})!?`, 'y');
/** First letters of the look-ups. */
const LOOKS_UP = new Uint8Array(128);
for (const first of 'piBDoeE$gSs') LOOKS_UP[first.charCodeAt(0)] = 1;

/**
 * End of what says where a value comes from, and is none, by its syntax alone: `${VAR}`, `{{ vault.x }}`, `$(cat /run/secrets/x)`, `%{x}`, `<x>`,
 * `$VAR`, `os.environ["X"]`. -1 where none starts. What is inside is not looked at: see isReference.
 */
export function endOfReference(text: string, start: number): number {
  const first = text.charCodeAt(start);
  if (first >= 128) return -1;
  if (LOOKS_UP[first] === 1) {
    LOOKUP.lastIndex = start;
    if (LOOKUP.test(text)) return LOOKUP.lastIndex;
  }
  if (FIRSTS[first] !== 1) return -1;
  for (const [open, close] of BRACKETS) {
    if (!text.startsWith(open, start)) continue;
    const end = endOfBracket(text, start + open.length, open, close);
    if (end >= 0) return end;
  }
  return first === 0x24 ? endOfVariable(text, start + 1) : -1;
}

/** Brackets of a command may hold others of their kind. */
function endOfBracket(text: string, from: number, open: string, close: string): number {
  const inner = open.charAt(open.length - 1);
  const limit = Math.min(text.length, from + LONGEST);
  let depth = 0;
  for (let i = from; i < limit; i++) {
    const code = text.charCodeAt(i);
    if (code === 0x0a || code === 0x0d) return -1;
    if (depth === 0 && text.startsWith(close, i)) return i > from ? i + close.length : -1;
    if (open !== close && text.charAt(i) === inner) depth++;
    else if (depth > 0 && text.charAt(i) === close.charAt(0)) depth--;
  }
  return -1;
}

/** `DB_PASSWORD`, `1`: capitals alone, since `$ecret` is a password. */
function endOfVariable(text: string, from: number): number {
  let end = from;
  while (end - from < LONGEST && isVariableCode(text.charCodeAt(end))) end++;
  return end > from ? end : -1;
}

const isVariableCode = (code: number): boolean => isDigit(code) || isUpper(code) || code === 0x5f;

const SLASH = 0x2f;
/** A file below a directory that systems have, in which a secret is kept. */
const FILE =
  /^\/(?:etc|run|var|usr|opt|srv|mnt|tmp|home|root|app|secrets?|vault|workspace|Users|Library)(?:\/[\w.@-]{1,64}){1,8}$/;

/** Whether a text is a reference and nothing else, and no secret is written inside it. */
export function isReference(text: string): boolean {
  if (text.length > LONGEST) return false;
  if (text.charCodeAt(0) === SLASH && FILE.test(text)) return isNameList(text);
  if (endOfReference(text, 0) !== text.length) return false;
  const bracket = BRACKETS.find(([open, close]) => text.startsWith(open) && text.endsWith(close));
  if (bracket === undefined) return isNameList(text);
  const [open, close, holds] = bracket;
  const inner = text.slice(open.length, text.length - close.length).trim();
  return inner.length > 0 && (holds === 'name' ? /^[\w .:-]+$/.test(inner) : !hasDefault(inner)) && isNameList(inner);
}

/** Names of what resolves a reference: `${vault:db/password}`, where others have a default behind the colon. */
const RESOLVER =
  /^(?:env|file|sys|opt|self|param|vault|ssm|sm|secrets?|aws|gcp|azure|cf|s3|key-?vault|secretsmanager|op):/i;

/** `${PASSWORD:-x}` and `${password:x}` hold the value that counts where no other is set. `:?` tells what is wrong then. */
function hasDefault(inner: string): boolean {
  const colon = inner.indexOf(':');
  return colon > 0 && /^[\w.]+:[^:?]/.test(inner) && !/^[\w.]+:[-=]?$/.test(inner) && !RESOLVER.test(inner);
}

/**
 * Whether what letters and digits a text has are names: no run of them is machine-made. `SMTP_82_TOKEN`, `cat /run/secrets/kyc-eu`; a part of a key in
 * hex, base32 or base62 has letters and digits in turns.
 */
export function isNameList(text: string): boolean {
  let start = -1;
  for (let i = 0; i <= text.length; i++) {
    const code = text.charCodeAt(i);
    if (code > 0x7e) return false;
    const member = letterIndex(code) >= 0 || isDigit(code);
    if (member && start < 0) start = i;
    else if (!member && start >= 0) {
      if (!isNamePart(text, start, i)) return false;
      start = -1;
    }
  }
  return true;
}

const SHORT_PART = 8;
/** Names of firms are no English words: `RAZORPAY`. */
const LONG_NAME = 12;
const MOST_TURNS = 3;
const MOST_DIGITS = 6;

/** A short one may be anything but letters and digits in turns (`k8s`, `v1beta1`); a long one is a word, with a number behind it at most. */
function isNamePart(text: string, start: number, end: number): boolean {
  let turns = 0;
  for (let i = start + 1; i < end; i++) if (isDigit(text.charCodeAt(i)) !== isDigit(text.charCodeAt(i - 1))) turns++;
  if (end - start < SHORT_PART) return turns <= MOST_TURNS;
  let words = end;
  while (words > start && isDigit(text.charCodeAt(words - 1))) words--;
  if (turns > 1 || end - words > MOST_DIGITS || words === start) return false;
  const word = text.slice(start, words);
  return (word.length <= LONG_NAME && /^(?:[A-Z]?[a-z]+|[A-Z]+)$/.test(word)) || !isSurprising(word);
}
