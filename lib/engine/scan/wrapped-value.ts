/** What a value is wrapped in where programs print it: Rust, Scala, Swift, Haskell and Java options, holders of secrets, constructors. */
const HOLDER =
  '(?:new )?(?:Some|Optional|Just|Present|Ok|Right|Secret|SecretString|SecretStr|SecretBox|Sensitive|Protected|Password|String|Str|ISODate|Date|Value)';

/**
 * An opening of a list (`['x'`, `[]string{"x"`) or a binary (`<<"x"`), a holder's bracket (`Some("x"`), up to three of them, and a letter that says how a text is written (`b'x'`, `N'x'`,
 * `@"x"`), in front of the quote of a value.
 */
const WRAPPED = new RegExp(
  `(?:\\[ ?|<<|\\[\\]string\\{|${HOLDER}\\([ ]?){0,3}(?:[bufrBUFRNL@$]|[bB][rR]|[rR][bB])?(?=\\\\{0,8}["'\`])`,
  'y',
);

/** A list of bare words: `[ x ]`. */
const LISTED = /\[ (?=[^\s"'`[\]{}(),])/y;
/** An object, a list of objects or lists, an empty list with blanks in it: what is in it has names of its own, or none. */
const NESTED = /\{(?=[\s"'\\]|\}|$)|\[\s?[[{]|\[\s{0,3}\]|[[(](?=[ \t\r]{0,3}(?:\n|$))/y;

const OPEN_ROUND = 40;
const LESS = 60;
const OPEN_SQUARE = 91;
const OPEN_BRACE = 123;
const AT = 64;
const DOLLAR = 36;

/** Where the quote, or the bare word, of a wrapped value stands behind its wrapper; `at` itself where it has none. Bounded. */
export function unwrapped(text: string, at: number): number {
  const first = text.charCodeAt(at);
  const isLetter = (first | 32) >= 97 && (first | 32) <= 122;
  if (!isLetter && first !== LESS && first !== OPEN_SQUARE && first !== AT && first !== DOLLAR) return at;
  WRAPPED.lastIndex = at;
  if (WRAPPED.test(text)) return WRAPPED.lastIndex;
  LISTED.lastIndex = at;
  return first === OPEN_SQUARE && LISTED.test(text) ? LISTED.lastIndex : at;
}

/** Whether at a place an object or a list of them begins: it is no value itself. */
export function opensNested(text: string, at: number): boolean {
  const first = text.charCodeAt(at);
  if (first !== OPEN_BRACE && first !== OPEN_SQUARE && first !== OPEN_ROUND) return false;
  NESTED.lastIndex = at;
  return NESTED.test(text);
}
