import { isLetter, isUpper } from '../checks/ascii.js';
import { looksSecret } from '../checks/chosen-password.js';
import { isCodeValue } from '../checks/code-value.js';
import { endOfReference, isNameList } from '../checks/reference.js';
import { isRuleList } from '../checks/rule-list.js';
import { characterTable } from './charsets.js';

/** What a value is wrapped in where programs print it: Rust, Scala, Swift, Haskell and Java options, holders of secrets, constructors. */
const HOLDER =
  '(?:new )?(?:Some|Optional|Just|Present|Ok|Right|Secret|SecretString|SecretStr|SecretBox|Sensitive|Protected|Password|String|Str|ISODate|Date|Value)';

/** How a text is written in front of its quote: `b'x'`, `N'x'`, `@"x"`, `~c"x"`. */
const WRITTEN = '(?:[bcufrBUFRNL@$]|[bB][rR]|[rR][bB]|~[a-zA-Z])?';
const QUOTE = '(?=\\\\{0,8}["\'`])';

/** An opening of a list (`['x'`, `[]string{"x"`) or a binary (`<<"x"`), a holder's bracket (`Some("x"`, `Just "x"`), up to three of them, in front of the quote of a value. */
const WRAPPED = new RegExp(`(?:\\[ ?|<<|\\[\\]string\\{|${HOLDER}(?:\\([ ]?| (?="))){0,3}${WRITTEN}${QUOTE}`, 'y');

const WORD = '[A-Za-z_]\\w{0,63}';
/** A type or a function, with the place where it is kept. */
const PATH = `(?:new )?&?${WORD}(?:(?:::|\\.|\\\\)${WORD}){0,4}`;
/** What the one member of a holder is called, with its sign. */
const MEMBER =
  '_{0,2}(?:[vV]al(?:ue)?|[iI]nner|[sS]ecret|[dD]ata|[rR]aw|[tT]ext|[sS]tr(?:ing)?(?:_?[vV]alue)?|[cC]ontents?|[pP]lain(?:[tT]ext)?|[bB]ytes|kind|[a-zA-Z]|0) ?[:=] ?';
/** `(*string)(`, `(string) (len=12) ` of spew. */
const CAST =
  '\\((?:\\*{0,2}[A-Za-z_][\\w.]{0,63})\\)(?: ?\\(0x[\\da-f]{1,16}\\))?(?: ?\\(?\\(len=\\d{1,9}(?: cap=\\d{1,9})?\\) | ?\\(|(?= ["\'])) ?';

/** Wrappers of any name: types and functions (`Borrowed("x"`), casts, up to four of them in each other, the outer ones with the name of a member. */
const NAMED = new RegExp(
  `<?(?:(?:${CAST}|${PATH}\\([ ]?(?:${MEMBER})?|(?:[A-Z][A-Za-z]{0,63}(?:::|\\.)){0,3}&?[A-Z][A-Za-z]{0,63} ?[{[] ?${MEMBER}|<)){1,4}${WRITTEN}${QUOTE}`,
  'y',
);
/** How lists of bytes begin that say what they are: what is in them is one value. */
const TYPED_LIST =
  '(?:Uint8Array|Buffer)\\(\\d{1,9}\\) \\[ ?|<Buffer |\\[\\](?:byte|uint8)\\{|(?:new )?byte\\[\\] ?\\{ ?';
/** The same, where the value has no quotes: `Secret(value=x)`, `Secret { Value = x }`. */
const NAMED_BARE = new RegExp(
  `(?:(?:${PATH}\\([ ]?|[A-Z][A-Za-z]{0,63} ?[{[] ?)${MEMBER}|${TYPED_LIST})(?=[^\\s)\\]},=])`,
  'y',
);
/** Calls of functions, or of what is kept somewhere: their argument may be a name. */
const FUNCTION = new RegExp(
  `(?:(?:${WORD}(?:::|\\\\|\\.)){0,4}_?[a-z]\\w{0,63}|${WORD}\\.(?:${WORD}\\.){0,3}${WORD})\\(`,
  'y',
);
const TEXT_IN_QUOTES = /^\\{0,8}(["'`])([^"'`]{0,256})\1/;
const LONGEST = 300;
const ARGUMENT = /["'`]([\w.:/-]{1,80})["'`]\s?[),]/y;
/** What says why there is no value. */
const FAILURE = new RegExp(`(?:${WORD}(?:::|\\.)){0,4}\\w{0,64}(?:Error|Exception|Failure|Err|Invalid)\\(`, 'y');

/**
 * Rust's `{:#?}` has what is wrapped in lines of its own: up to three wrappers, and a text, a number or a date that a comma ends. Where one is wrapped that has members, they have lines
 * and names of their own.
 */
const BELOW = /(?:[A-Z]\w{0,63}\(\r?\n[ \t]{1,64}){1,3}/y;
const SCALAR = /(?=["']|-?[\da-zA-Z][^\s"'(){}[\]]{0,80},\r?\n)/y;

/** What holders of secrets print in place of one: `Secret([REDACTED alloc::string::String])`, `SecretBox<str>([REDACTED])`. */
const HIDDEN =
  /[A-Z]\w{0,31}(?:<[\w:<>, ]{1,80}>)?\((?:\w{1,32}: )?\[?(?:REDACTED|\*{3,64})(?: [\w:<>, ]{1,80})?\]?\)/y;

/** A list of bare words: `[ x ]`. */
const LISTED = /\[ (?=[^\s"'`[\]{}(),])/y;
/** An object, a list of objects or lists, an empty list with blanks in it: what is in it has names of its own, or none. */
const NESTED = /\{(?=[\s"'\\]|\}|$)|\[\s?[[{]|\[\s{0,3}\]|[[(](?=[ \t\r]{0,3}(?:\n|$))/y;

/** The bytes or characters of a text, three and more of them, in each notation of a list: `[104 117 110]`, `<Buffer 68 75 6e>`, `[]byte{0x68, 0x75, 0x6e}`, `[h, u, n]`. */
const BYTES = new RegExp(
  `(?:${TYPED_LIST}|<<|\\[ ?)` +
    '(?<items>(?:0x[\\da-fA-F]{1,2}(?:, ?0x[\\da-fA-F]{1,2}){2,4096}|-?\\d{1,3}(?:(?:, ?| )-?\\d{1,3}){2,4096}|[\\da-f]{2}(?: [\\da-f]{2}){2,4096}|[^\\s,](?:, [^\\s,]){2,4096}))(?=[\\]}>, ])',
  'dy',
);

const BLANK = 32;
const COLON = 58;
const OPEN_ROUND = 40;
const OPEN_SQUARE = 91;
const OPEN_BRACE = 123;

/** Whether a wrapper or a list of bytes may begin at a place: a sign that one begins with, or a word with a bracket or a quote behind it. Most values are told from both here. */
export function mayWrap(text: string, at: number): boolean {
  const first = text.charCodeAt(at);
  if (!isLetter(first)) return first < 128 && BEGINS_WRAPPER[first] === 1;
  let end = text.startsWith('new ', at) ? at + 4 : at;
  const limit = at + LONGEST_PATH;
  for (; end < limit && OF_PATH[text.charCodeAt(end)] === 1; end++) {
    // a single colon stands in no path: it may be the sign of the next name
    if (text.charCodeAt(end) === COLON && text.charCodeAt(++end) !== COLON) return false;
  }
  if (text.charCodeAt(end) === BLANK) end++;
  const code = text.charCodeAt(end);
  return code < 128 && OPENS_WRAPPED[code] === 1;
}

/** More than a path has in five words and the signs between them: behind a longer run nothing is wrapped. */
const LONGEST_PATH = 360;
const BEGINS_WRAPPER = characterTable('<[(@$&_~');
const OF_PATH = characterTable('0123456789abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ_:.\\&');
const OPENS_WRAPPED = characterTable('([{<"\'`\\');

/**
 * Where `mayWrap`: the place of the quote, or the bare word, of a wrapped value behind its wrapper; `at` itself where it has none, -1 where a program reads it by its
 * name. Bounded.
 */
export function unwrapped(text: string, at: number): number {
  const first = text.charCodeAt(at);
  if (matches(WRAPPED, text, at)) return WRAPPED.lastIndex;
  if (first === OPEN_SQUARE && matches(LISTED, text, at)) return LISTED.lastIndex;
  if (first === OPEN_SQUARE && isRuleList(text, at)) return -1;
  if (isUpper(first) && matches(HIDDEN, text, at)) return -1;
  if (isUpper(first) && matches(BELOW, text, at)) return matches(SCALAR, text, BELOW.lastIndex) ? BELOW.lastIndex : -1;
  if (matches(NAMED, text, at)) {
    const quote = NAMED.lastIndex;
    if (isLetter(first) && (isCodeValue(text, at, false, true) || endOfReference(text, at) >= 0)) return at;
    return isOfProgram(text, at, quote) ? -1 : quote;
  }
  return matches(NAMED_BARE, text, at) ? NAMED_BARE.lastIndex : at;
}

function isOfProgram(text: string, at: number, quote: number): boolean {
  if (matches(FAILURE, text, at)) return true;
  // a source makes an object of any text; what programs print is not made there
  if (text.startsWith('new ', at))
    return !looksSecret(TEXT_IN_QUOTES.exec(text.slice(quote, quote + LONGEST))?.[2] ?? '');
  if (!matches(FUNCTION, text, at) || FUNCTION.lastIndex !== quote) return false;
  ARGUMENT.lastIndex = quote;
  const argument = ARGUMENT.exec(text)?.[1];
  return argument !== undefined && isNameList(argument);
}

function matches(pattern: RegExp, text: string, at: number): boolean {
  pattern.lastIndex = at;
  return pattern.test(text);
}

/** Where `mayWrap`: [start, end) of the bytes or characters of a text where a list of them begins at a place. */
export function listedBytes(text: string, at: number): readonly [start: number, end: number] | undefined {
  BYTES.lastIndex = at;
  return BYTES.exec(text)?.indices?.groups?.items;
}

/** Whether at a place an object or a list of them begins: it is no value itself. */
export function opensNested(text: string, at: number): boolean {
  const first = text.charCodeAt(at);
  if (first !== OPEN_BRACE && first !== OPEN_SQUARE && first !== OPEN_ROUND) return false;
  NESTED.lastIndex = at;
  return NESTED.test(text);
}
