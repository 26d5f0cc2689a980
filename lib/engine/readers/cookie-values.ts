import type { Slice } from '../../model.js';

/** Names of cookies that hold a preference: their value is looked through, not masked. Lower case, without `-`, `_` and `.`. */
const SAFE_NAMES: ReadonlySet<string> = new Set(
  (
    'theme colorscheme colormode darkmode lang language locale nextlocale i18n i18next currency consent cookieconsent cookieconsentstatus ' +
    'cookiesaccepted gdpr optanonalertboxclosed tz timezone country region ab abtest variant experiment layout view density fontsize sidebar ' +
    'banner viewport dpr screen platform'
  ).split(' '),
);

/** Part of a name whose value may grant access however short it is. */
const SESSION_WORDS = [
  'sess',
  'sid',
  'auth',
  'token',
  'jwt',
  'csrf',
  'xsrf',
  'login',
  'user',
  'remember',
  'key',
  'secret',
  'pass',
  'pwd',
  'pin',
  'otp',
  'code',
  'id',
];

const SESSION = new RegExp(SESSION_WORDS.join('|'));

const MAX_NAME = 64;
const MAX_WORD = 12;
const MAX_NUMBER = 4;

/** The slice of a cookie's value: masked unless its name or the value itself is plainly harmless. Quotes around it are structure. */
export function cookieValue(text: string, start: number, end: number, name: string | undefined): Slice | undefined {
  let from = start;
  let to = end;
  if (to - from >= 2 && text.charCodeAt(from) === 34 && text.charCodeAt(to - 1) === 34) {
    from++;
    to--;
  }
  if (from >= to) return undefined;
  if (isHarmless(text, from, to, name)) return { start: from, end: to, as: 'text', name, encoding: 'percent' };
  return { start: from, end: to, as: 'mask', name, detector: 'credential.cookie' };
}

function isHarmless(text: string, start: number, end: number, name: string | undefined): boolean {
  if (name === undefined || name.length > MAX_NAME) return isPlain(text, start, end);
  const bare = (SEPARATORS.test(name) ? bareName(name) : name).toLowerCase();
  if (SAFE_NAMES.has(bare)) return true;
  return isPlain(text, start, end) && !SESSION.test(bare);
}

const SEPARATORS = /[-_.]/;

function bareName(name: string): string {
  return name.replaceAll('-', '').replaceAll('_', '').replaceAll('.', '');
}

/** A lower-case word of up to 12 letters (`true`, `dark`) or a number of up to 4 digits. */
function isPlain(text: string, start: number, end: number): boolean {
  if (end - start > MAX_WORD) return false;
  let letters = 0;
  let digits = 0;
  for (let i = start; i < end; i++) {
    const code = text.charCodeAt(i);
    if (code >= 97 && code <= 122) letters++;
    else if (code >= 48 && code <= 57) digits++;
    else return false;
  }
  return digits === 0 || (letters === 0 && digits <= MAX_NUMBER);
}
