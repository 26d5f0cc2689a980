import { isChosenPassword } from '../checks/chosen-password.js';
import { looksRandom } from '../checks/random.js';
import { isBlank, MAX_BLANKS } from './name-before.js';

const COLON = 58;
const EQUALS = 61;
const LETTER_S = 0x73;
const LOWER = 32;
const REACH = 100;
const LONGEST = 200;

/** The verdict of a runner before its test: of Go, of automake and DejaGnu, also behind a time and in a count of them. */
const GO = /(?:^|[^-])--- PASS: {1,3}$/;
const VERDICT = /(?:^|\n|[\s\]|])X?PASS: {1,3}$/;
/** Who signs in has a password behind the same label. */
const SOMEBODY = /(?:user|login|mail|account|host|server|\bid)\w{0,8}["']? ?[:=]/i;
/** Names of tests: a path, a file of sources, a name that says so. */
const TEST =
  /(?:[\w.+-]{1,80}(?:\/[\w.+-]{1,80}){1,12}|[\w.+-]{1,80}\.(?:exp|s|sh|test|spec|pyt?|[cm]?[jt]sx?|c|cc|cpp|go|rs|rb|pl|bats)|[Tt]est(?:s|[_-][\w-]{1,80}|[A-Z][A-Za-z_]{1,80})|[A-Za-z]\w{0,80}[_-][Tt]ests?)(?=[\s:()[]|$)/y;
/** More words behind the first, which has no digits, or a time: `all tests`, `objcopy add-symbol`, `checkout-e2e (12s)`. */
const SENTENCE =
  /[A-Za-z][A-Za-z-]{0,40} (?![\w.-]{1,32}["']? ?[:=])[A-Za-z(-][\w.-]|[A-Za-z][\w-]{0,40} \(\d+(?:\.\d+)? ?m?s\)/y;
/** What else is counted: `PASS=4211 WARN=0`. */
const COUNTED = /\d{1,9}[,;]?[ \t]{1,3}["']?(?:x?fail|warn|error|skip|total|xpass)[a-z]{0,5}["']? ?[:=]/iy;

/** Whether at a place stands what a runner says of a test or how many there are, behind `pass` and its sign, and no password. Bounded. */
export function isTestResult(text: string, start: number): boolean {
  let sign = start - 1;
  while (sign > 0 && start - sign <= MAX_BLANKS && isBlank(text.charCodeAt(sign))) sign--;
  const code = text.charCodeAt(sign);
  if ((code !== COLON && code !== EQUALS) || !endsInPass(text, sign)) return false;
  if (matches(COUNTED, text, start)) return true;
  if (code !== COLON || sign === start - 1 || !text.startsWith('PASS', sign - 4)) return false;
  const before = text.slice(Math.max(0, start - REACH), start);
  if (GO.test(before)) return true;
  if (!VERDICT.test(before) || SOMEBODY.test(before)) return false;
  if (matches(SENTENCE, text, start)) return true;
  return matches(TEST, text, start) && !looksChosen(text.slice(start, Math.min(TEST.lastIndex, start + LONGEST)));
}

/** `pass` in any case before the sign, a quote or a blank between. */
function endsInPass(text: string, sign: number): boolean {
  let end = sign;
  while (end > 0 && sign - end < MAX_BLANKS && (text.charCodeAt(end - 1) | LOWER) !== LETTER_S) end--;
  if ((text.charCodeAt(end - 1) | LOWER) !== LETTER_S || (text.charCodeAt(end - 2) | LOWER) !== LETTER_S) return false;
  return /^pass$/i.test(text.slice(Math.max(0, end - 4), end));
}

/** The last part of a path may be anything. */
function looksChosen(name: string): boolean {
  const last = name.slice(name.lastIndexOf('/') + 1);
  return isChosenPassword(last) || looksRandom(last);
}

function matches(pattern: RegExp, text: string, at: number): boolean {
  pattern.lastIndex = at;
  return pattern.test(text);
}
