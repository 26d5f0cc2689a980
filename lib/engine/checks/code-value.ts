import { isAlnum, isLetter } from './ascii.js';
import { isNameList } from './reference.js';

/** Types of programming languages, as they stand behind the colon of a declaration. */
const SIMPLE_TYPE =
  'str|string|String|NSString|SecretStr|SecretString|Str|Text|AnyStr|CharSequence|char|wchar_t|varchar|bytes?|Bytes|Buffer|Uint8Array|int|Int|Integer|Long|long|short|float|Float|double|Double|[ui](?:8|16|32|64|128|size)|uint|number|Number|bool|boolean|Boolean|Bool|any|Any|object|Object|unknown|never|void|None|null|undefined';
const WRAPPING_TYPE =
  'Optional|Option|Maybe|Union|List|list|Dict|dict|Tuple|tuple|Map|Vec|Array|ReadonlyArray|Set|Promise|Awaitable|Observable|Partial|Readonly|Record|Secret|Box|Rc|Arc|Cow|Callable|Annotated|Literal|Final|ClassVar|SecretBox|Nullable|Mapped';
const TYPE = new RegExp(
  `(?:\\[\\])?(?:std::)?(?:\\*|const )?(?:(?:${SIMPLE_TYPE})(?:\\[\\]|[*?!])*|(?:${WRAPPING_TYPE})[[<][^\\n"'=;]{1,64}?[\\]>][?!]?)(?=[\\s,;)=|}>\\]]|$)`,
  'y',
); // biome-ignore format: one pattern

/** `a.b`, `a::b`, `a->b`, `a?.b`; a call, whose first argument is a name; an index. All bounded. */
const WORD = '[A-Za-z_]\\w{0,63}';
const LINK = '(?:\\?\\.|::|->|\\.)';
const PATH = new RegExp(`(?:await |new |\\$(?=\\w+->))?(${WORD}(?:${LINK}${WORD}){0,7})`, 'y');
const CALL = /(?:::<[^>\n]{0,40}>)?[(](?:[)]|[A-Za-z_&*$@[{][^\n"'`]{0,80}?[)])(?=[\s).,;?|&\]}]|$)/y;
const GETTER =
  /(?:get|fetch|load|read|find|lookup|require|resolve|decrypt|env|value|param|header|cookie|config)\w{0,24}[(]["'`][\w.:/-]{1,80}["'`][)](?=[\s).,;?|&\]}]|$)/iy;
const INDEX = /\[["'`][\w.-]{1,64}["'`]\](?=[\s).,;?|&\]}]|$)/y;
/** By a variable, or a number. */
const PLACE = /\[(?:[a-z_]\w{0,32}|-?\d{1,4})\](?=[\s).,;?|&\]}]|$)/y;
/** A call whose arguments stand in the lines below. */
const OPEN_CALL = /[(][ \t]{0,3}(?=\n|$)/y;
const STOP = /[\s),;|&\]}]|$/y;

/** Where programs keep what they were given. */
const ROOT =
  /^(?:self|this|cls|super|req|request|res|response|config|conf|cfg|settings|options|opts|params|props|args|env|process|ctx|context|state|body|data|event|credentials|creds|secrets|vault)$/i;
const TELLING =
  /(?:password|passwd|passphrase|pwd|pass|secret|token|key|auth|authorization|credentials?|value|cookie|session)$/i;

/** What a name is compared with: `password === confirm`. */
const COMPARED = /[A-Za-z_$][A-Za-z_$.]{0,63}(?=[\s);,&|?:]|$)/y;

/**
 * Whether code stands where a value would: the type of a parameter, a property, a call. It must be written as code is (`apart`: with blanks around the
 * sign), have names that are none of a machine, and end as an expression ends: `password=summer(2024)` is none.
 */
export function isCodeValue(text: string, start: number, isColon: boolean, apart: boolean): boolean {
  if (text.startsWith('===', start - 3) || text.startsWith('=== ', start - 4)) return matches(COMPARED, text, start);
  return (isColon && matches(TYPE, text, start)) || (mayGoOn(text, start) && isExpression(text, start, apart));
}

/** Whether behind the word at a place stands what makes an expression of it: most values are one word, which ends. */
function mayGoOn(text: string, start: number): boolean {
  const first = text.charCodeAt(start);
  if (first === DOLLAR) return true;
  if (!isLetter(first) && first !== UNDERSCORE) return false;
  let at = start + 1;
  const limit = start + MAX_WORD;
  while (at < limit && isWordCode(text.charCodeAt(at))) at++;
  const next = text.charCodeAt(at + 1);
  switch (text.charCodeAt(at)) {
    case OPEN_ROUND:
    case OPEN_SQUARE:
      return true;
    case DOT:
      return isLetter(next) || next === UNDERSCORE;
    case COLON:
      return next === COLON;
    case MINUS:
      return next === GREATER;
    case QUESTION:
      return next === DOT;
    case BLANK:
      return text.startsWith('new', start) || text.startsWith('await', start);
    default:
      return false;
  }
}

const BLANK = 32;
const DOLLAR = 36;
const OPEN_ROUND = 40;
const MINUS = 45;
const DOT = 46;
const COLON = 58;
const GREATER = 62;
const QUESTION = 63;
const OPEN_SQUARE = 91;
const UNDERSCORE = 95;
/** As WORD has it. */
const MAX_WORD = 64;

const isWordCode = (code: number): boolean => isAlnum(code) || code === UNDERSCORE;

function isExpression(text: string, start: number, apart: boolean): boolean {
  PATH.lastIndex = start;
  const path = PATH.exec(text)?.[1];
  if (path === undefined || !isNameList(path)) return false;
  const end = PATH.lastIndex;
  const parts = path.split(/\?\.|::|->|\./);
  if (matches(CALL, text, end)) {
    const isFunction = parts.length > 1 || apart || /_|[a-z][A-Z]/.test(path) || CALL.lastIndex - end === 2;
    return isFunction && isNameList(text.slice(end, CALL.lastIndex));
  }
  const last = end - (parts.at(-1) as string).length;
  if (matches(GETTER, text, last)) return isNameList(text.slice(last, GETTER.lastIndex));
  const known = ROOT.test(parts[0] as string);
  if (known && parts.length > 1 && text.charCodeAt(end) === OPEN_ROUND) return true;
  if (matches(INDEX, text, end)) return parts.length > 1 || known || apart;
  if (matches(PLACE, text, end)) return apart || (known && parts.length > 1);
  if (apart && matches(OPEN_CALL, text, end)) return true;
  if (parts.length === 1 || !matches(STOP, text, end)) return false;
  return known || path.length > parts.join('.').length || TELLING.test(parts.at(-1) as string);
}

/** Paths of modules in small letters: `auth::token::verify`; the last part may be a hash of Rust's. */
const MODULES = /::([a-z_]\w{0,63}|[A-Z]\w{0,63})((?:::[A-Za-z_]\w{0,63}){0,7})/y;
const RUST_HASH = /::h[\da-f]{16}$/;

/**
 * Whether the colon before `at` and the one at it are the `::` of a path in code, not the sign between a name and its value: `Authorization::authorize(x)`,
 * `Token::Ident`, `auth::token::verify`. One part in small letters may be a password, unless a path stands before the name.
 */
export function isScope(text: string, at: number): boolean {
  if (text.charAt(at + 1) !== ':') return false;
  // `core::pat::{impl#2}`
  if (text.charAt(at + 2) === '{' || text.charAt(at + 2) === '<') return true;
  MODULES.lastIndex = at;
  const [whole = '', first = '', others = ''] = MODULES.exec(text) ?? [];
  if (whole === '' || !isNameList(first) || !isNameList(others.replace(RUST_HASH, ''))) return false;
  const behind = text.charAt(at + whole.length);
  if (/[(<:]/.test(behind)) return true;
  if (behind !== '#' && !/^[\s),;|&\]}.'"`]?$/.test(behind)) return false;
  return (
    /^[A-Z]/.test(first) || (!/\d/.test(first) && others !== '') || (/^[a-z_]+$/.test(first) && isInPath(text, at))
  );
}

/** Whether before the name that ends at a place stands `::` of a path. */
function isInPath(text: string, at: number): boolean {
  let start = at;
  while (start > 0 && at - start < MAX_WORD && isWordCode(text.charCodeAt(start - 1))) start--;
  return text.startsWith('::', start - 2) && isWordCode(text.charCodeAt(start - 3));
}

function matches(pattern: RegExp, text: string, at: number): boolean {
  pattern.lastIndex = at;
  return pattern.test(text);
}
