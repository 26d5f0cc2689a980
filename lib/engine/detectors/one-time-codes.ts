import type { Rule } from '../../model.js';
import { labelled } from '../checks/labelled.js';

/** What is sent to somebody who signs in. */
const NAMES = [
  'verification code', 'confirmation code', 'authentication code', 'authorization code', 'login code', 'sign-in code', 'sign in code', 'access code', 'one-time code', 'one time code', 'one-time password',
  'one-time passcode', 'mfa code', '2fa code', 'two-factor code', 'mfa token', '2fa token', 'otp token', 'otp code', 'otp', 'totp', 'sms code', 'passcode', 'security code',
  'bestätigungscode', 'verifizierungscode', 'einmalcode', 'anmeldecode', 'sicherheitscode', 'sms-code',
  'code de vérification', 'code de confirmation', 'code de connexion', 'code de validation', "code d'authentification", 'code à usage unique',
  'código de verificación', 'codigo de verificacion', 'código de confirmación', 'código de acceso', 'código de autenticación',
  'codice di verifica', 'codice di conferma', 'codice di accesso', 'codice monouso',
  'código de verificação', 'codigo de verificacao', 'código de confirmação', 'código de acesso', 'código de autenticação',
  'verificatiecode', 'bevestigingscode', 'inlogcode', 'eenmalige code',
  'verify code', 'kod weryfikacyjny', 'verifieringskod', 'engångskod', 'engangskode', 'bekreftelseskode', 'bekræftelseskode', 'vahvistuskoodi', 'kertakoodi', 'doğrulama kodu', 'kode verifikasi', 'ověřovací kód',
]; // biome-ignore format: a table
const MARKS = [
  'ication c', 'irmation c', 'rization c', 'ogin c', 'n-in c', 'n in cod', 'ccess c', '-time c', 'e time c', '-time p', 'fa code', '-factor c', 'fa token', 'tp token', 'tp code', 'sms code', 'asscode', 'ecurity code', 'tigungscode',
  'zierungscode', 'inmalcode', 'nmeldecode', 'herheitscode', 'sms-code', 'érification', 'de confirm', 'e connexion', 'e validation', 'uthentification', 'usage unique', 'erificación', 'erificacion',
  'e acceso', 'utenticación', 'di verifica', 'di conferma', 'i accesso', 'monouso', 'erificação', 'erificacao', 'e acesso', 'utenticação', 'ficatiecode', 'tigingscode', 'nlogcode', 'enmalige c',
  'erify code', 'weryfik', 'fieringskod', 'ngskod', 'eftelseskod', 'istuskoodi', 'ertakoodi', 'rulama kodu', 'verifikasi',
]; // biome-ignore format: a table
/** Cards have codes of that name with three and four digits. */
const OF_CARD = /^s(?:ecurity code|icherheitscode)$/i;
const LONGER = /\d{5}|\d{3}[ -]\d{3}/;

const IS = '(?:is|was|ist|lautet|est|es|é|è|är|er|jest|[:=])';
/** Its digits, which nothing goes on behind: no number of something, no date, no address. */
const DIGITS =
  '(\\d{4,8}|\\d{3}[ -]\\d{3})(?![\\p{L}\\d]|[-./:]\\d| ?(?:ms|s|secs?|seconds|min|minutes|hours|days|bytes|[kMG]B|times|attempts|requests|users)(?!\\p{L}))';
/** Markup of a letter around it. */
const TAGS = '(?:<[A-Za-z][^<>\\n]{0,120}> ?){0,2}';
/** In a line of its own below, as in letters. */
const BELOW = `(?: ?${IS}){1,2}[ \\t]{0,3}(?:\\r?\\n[ \\t]{0,16}){1,3}(?=[\\d -]{4,9}[ \\t]{0,16}(?:[\\r\\n]|$))`;
const FOR = '(?: (?:for|of|to|für|an|para|pour|per|voor)(?: [^\\s:=,;]{1,64}){1,4}?)';
/** Made where they are first needed. */
const made = () => ({
  // longer ones first: `otp code` is not `otp` and more
  name: new RegExp([...NAMES].sort((a, b) => b.length - a.length).join('|'), 'gi'),
  behind: new RegExp(
    `(?:["'*)]{0,2}(?: ?${IS}){0,2} ?|${BELOW}|(${FOR})(?: ?${IS}){1,2} ?| )${TAGS}["'*(\\[<«„“#]{0,2}${DIGITS}`,
    'uy',
  ),
  before: new RegExp(
    `(?<![\\p{L}\\d.:/]|\\d-)${DIGITS} (?:is|as|ist|est|es|é|è) (?:your|the|my|ihr|dein|votre|ton|tu|su|seu|o seu|il tuo|il suo|je|uw|jouw)(?: [\\p{L}\\d.&'-]{1,24}){0,3} $`,
    'iu',
  ),
});
let patterns: ReturnType<typeof made> | undefined;

/** How long what `before` takes can be, and a few characters more. */
const REACH = 128;
/** What a message says of a code besides the code: `OTP for jane expires in: 300000`. */
const OTHER =
  /(?:expir|valid|ttl|sent|fail|took|timeout|attempt|retr|status|error|length|count|port|size|delay|after|within)/i;

const LETTER_OR_DIGIT = /[\p{L}\d]/u;
/** Names that stand in many words and sentences: looked for with what stands before or behind them. */
const isShort = (name: string): boolean => name.length <= 'totp'.length;
const long = labelled(
  NAMES.filter((name) => !isShort(name)),
  () => /\d/y,
  { marks: MARKS },
).literals;
const short = ['otp', 'OTP', 'Otp'].flatMap((name) =>
  [' ', ':', '=', '"', ')'].map((behind) => name + behind).concat(`our ${name}`, `the ${name}`),
);
const literals = [...long, ...short];

/** Whether one of the literals stands at a name, text[start, end). */
function isWritten(text: string, start: number, end: number): boolean {
  const name = text.slice(start, end);
  if (!isShort(name)) return long.some((literal) => name.includes(literal));
  const around = text.slice(Math.max(0, start - 4), end + 1);
  return short.some((literal) => around.includes(literal));
}

/** Codes behind their name, `verification code for jane: 482913`, and before it, `482913 is your verification code`. */
function findCodes(text: string): (readonly [start: number, end: number])[] {
  patterns ??= made();
  const { name, behind, before } = patterns;
  const found: [number, number][] = [];
  name.lastIndex = 0;
  for (let match = name.exec(text); match !== null; match = name.exec(text)) {
    if (!isWritten(text, match.index, name.lastIndex) || LETTER_OR_DIGIT.test(text.charAt(match.index - 1))) continue;
    const head = before.exec(text.slice(Math.max(0, match.index - REACH), match.index));
    if (head !== null) add(found, match.index - head[0].length, head[1] as string, match[0]);
    behind.lastIndex = name.lastIndex;
    const tail = behind.exec(text);
    if (tail !== null && !OTHER.test(tail[1] ?? ''))
      add(found, behind.lastIndex - (tail[2] as string).length, tail[2] as string, match[0]);
  }
  return found;
}

/** In order: a code before a name may have been found behind another one. */
function add(found: [number, number][], start: number, digits: string, name: string): void {
  const last = found[found.length - 1];
  if (last !== undefined && start < last[1]) return;
  if (!OF_CARD.test(name) || LONGER.test(digits)) found.push([start, start + digits.length]);
}

const CODE = () => new RegExp(DIGITS, 'uy');
/** What is to be done with it: `Use 482913 to verify`, `enter the code 482913 to sign in`. */
const TO_DO = ['verify', 'sign in', 'sign-in', 'log in', 'login', 'confirm', 'authenticate', 'activate', 'reset'];
const toDo = () =>
  new RegExp(`(?:use|enter|code) (?=\\d{5}|\\d{3}[ -])${DIGITS} to (?:${TO_DO.join('|')})(?!\\p{L})`, 'giud');
let toDoPattern: RegExp | undefined;

function* findBeforeDeed(text: string): Generator<readonly [number, number]> {
  toDoPattern ??= toDo();
  toDoPattern.lastIndex = 0;
  for (let match = toDoPattern.exec(text); match !== null; match = toDoPattern.exec(text)) {
    const { lastIndex } = toDoPattern;
    if (match.indices?.[1] !== undefined) yield match.indices[1];
    // who takes the places may look at another text in between
    toDoPattern.lastIndex = lastIndex;
  }
}

/** Who sent it: `your Acme code`. What is written small, or is one of these, says which code it is instead. */
const BRAND =
  "(?:(?!(?:Order|Postal|Zip|Country|Area|Error|Promo|Coupon|Discount|Booking|Room|Product)\\b)[A-Z][\\w.&'-]{0,24} )";
/** Behind `your Acme code is`, of a letter too. */
const OF_BRAND = () =>
  new RegExp(
    `(?<=\\b[Yy]our (?:${BRAND}{1,3}code(?: is:?|:) |${BRAND}{0,3}code(?: is:?|:) <(?:b|strong)>))${DIGITS}`,
    'uy',
  );
const BEFORE_BRAND = () =>
  new RegExp(
    `(?<![\\p{L}\\d.:/]|\\d-)(?=\\d{5}|\\d{3}[ -])${DIGITS}(?:\\*\\*|</b>|</strong>)? [ia]s your ${BRAND}{0,3}(?:pass)?code(?!\\p{L})`,
    'gud',
  );
let brandPattern: RegExp | undefined;

/** `482913 is your Acme code`. */
function findBeforeBrand(text: string): (readonly [start: number, end: number])[] {
  brandPattern ??= BEFORE_BRAND();
  const found: (readonly [number, number])[] = [];
  for (const { indices } of text.matchAll(brandPattern)) if (indices?.[1] !== undefined) found.push(indices[1]);
  return found;
}

/** Names of keys in a store: `SET otp:5 482913 EX 300`, as Redis's monitor has it in quotes. */
const STORED =
  /(?<![\w"])(?:"(?:PSETEX|SETEX|SET|GETSET)" "|(?:PSETEX|SETEX|SET|GETSET) "?)(?:otp|otps|2fa|mfa):[^\s"]{1,128}"? (?:(?<=SETEX"? [^ ]{1,140} )"?\d{1,8}"? )?"?(\d{4,8})(?![\w.:-])/dg;

function* findStored(text: string): Generator<readonly [number, number]> {
  for (const { indices } of text.matchAll(STORED)) if (indices?.[1] !== undefined) yield indices[1];
}

/** One-time codes as messages to somebody have them. */
/** With a bracket behind it, since letters beyond ASCII alone stand everywhere in texts of these languages. */
const CODE_IS_EAST = ['验证码', '驗證碼', '認証コード', '인증번호', '인증번호는'].flatMap((name) => [`${name}[`, `${name} [`]); // biome-ignore format: a table

export const ONE_TIME_CODES: readonly Rule[] = [
  { rule: 'anchor', literals: CODE_IS_EAST, keepLiteral: true, after: /\d{4,8}(?!\d)|\d{3}[ -]\d{3}(?!\d)/y, confidence: 0.7 },
  { rule: 'function', labels: NAMES, literals, find: findCodes, confidence: 0.7 },
  {
    rule: 'anchor',
    literals: [
      'your code is ', 'your code is: ', 'your code: ', 'ihr code lautet ', 'ihr code lautet: ', 'ihr code ist ', 'dein code lautet ', 'dein code ist ', 'votre code est ', 'tu código es ', 'su código es ',
      'seu código é ', 'il tuo codice è ', 'il suo codice è ', 'je code is ', 'uw code is ', 'jouw code is ',
    ],
    ignoreCase: true,
    keepLiteral: true,
    boundary: 'left',
    after: CODE,
    confidence: 0.7,
  },
  { rule: 'anchor', literals: [' code is ', ' code is: ', ' code: ', 'code is <b>', 'code is: <b>', 'code: <b>', 'code is <strong>', 'code is: <strong>', 'code: <strong>'], keepLiteral: true, boundary: 'none', after: OF_BRAND, confidence: 0.7 },
  { rule: 'function', literals: [...'0123456789*>'].flatMap((before) => [`${before} is your `, `${before} as your `]), find: findBeforeBrand, confidence: 0.7 },
  { rule: 'function', literals: ['otp:', 'otps:', '2fa:', 'mfa:'].flatMap((name) => ['ET ', 'ET "', 'EX ', 'EX "', '" "'].map((before) => before + name)), find: findStored, confidence: 0.7 },
  { rule: 'function', literals: TO_DO.map((deed) => ` to ${deed}`), find: findBeforeDeed, confidence: 0.7 },
]; // biome-ignore format: tables of phrases
