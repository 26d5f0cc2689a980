import { isNameService } from '../checks/name-service.js';
import { beginsSentence } from './prose-words.js';
import { isTestResult } from './test-result.js';

/** What programs print where a value is none: `util.inspect` of Node.js, browsers. */
const INSPECTED =
  '\\[(?:(?:Async)?(?:Generator)?Function|class|Getter|Setter|Object|Array|Circular|object|Module)(?:[ :/*(][\\w$ :/*()<>.[-]{0,64})?\\]';

/** What tells of an error: the name of an exception, of letters alone, or of an error of the system (POSIX.1, `errno.h`; `getaddrinfo`). */
const ERROR =
  '(?:[A-Z][A-Za-z]{2,40}(?:Exception|Error|Failure|Fault|Denied|Timeout|NotFound)|EOF|' +
  'E(?:ACCES|ADDR(?:INUSE|NOTAVAIL)|AGAIN|AI_[A-Z]{4,8}|BADF|BUSY|CANCELED|CONN(?:ABORTED|REFUSED|RESET)|EXIST|HOST(?:DOWN|UNREACH)|INTR|INVAL|IO|ISDIR|LOOP|MFILE|NAMETOOLONG|NET(?:DOWN|RESET|UNREACH)|NFILE|' +
  'NO(?:BUFS|DATA|ENT|MEM|SPC|SYS|TCONN|TDIR|TEMPTY|TFOUND|TSUP)|PERM|PIPE|PROTO|ROFS|SRCH|TIMEDOUT|XDEV))(?=[:\\s,.)]|$)';

/** Terraform, kubectl. */
const TOLD = '\\((?:sensitive value|sensitive|known after apply|not set|hidden)\\)|<set to the key [^<>\\n]{1,200}>';

/** What is counted, and a count of one digit or two of what became of it: `otp: 482913 sent` is a code. */
const COUNT =
  '(?:\\d{1,12} (?:bytes?|items?|entries|keys?|secrets?|cookies?|tokens?|rows?)|' +
  '\\d{1,2} (?:found|loaded|blocked|char(?:acter)?s?|attempts?|files?|objects?|nodes?|lines?|days?|hours?|minutes?|seconds?|digits?|letters?|errors?|warnings?|failures?|tests?|times))(?![\\w-])';

/** Pseudo-classes of CSS, right behind a name. */
const PSEUDO_CLASS =
  '(?<=[\\w\\]]:)(?:hover|focus(?:-visible|-within)?|active|(?:in)?valid|required|optional|disabled|enabled|checked|placeholder-shown|read-only|not|before|after|-webkit-autofill|autofill|(?:first|last)-child)(?=[\\s{,:.()[]|$)';

/** A null pointer, and addresses of the user's half of memory on Linux, as debuggers print them. */
const POINTER = '0x(?:0{1,16}|(?:7f|5[56])[\\da-f]{10})(?=[\\s,;)]|$)';

/** What a class of C++ is derived from: `class ShadowPass : public RenderPass {`. */
const BASE_CLASS = '(?<=\\w : )(?:public|protected|private)(?: virtual)? [A-Za-z_][\\w:]{0,80}(?=[\\s<{,]|$)';

/** Instances of Oracle in a description of a connection: `(CONNECT_DATA=(SID=ORCLPDB1))`. */
const INSTANCE = '(?<=\\((?:SID|sid) {0,2}= {0,2})[A-Za-z][\\w$#]{0,29}(?=\\))';

const NO_VALUE = new RegExp(
  `${INSPECTED}|${ERROR}|${TOLD}|${COUNT}|${PSEUDO_CLASS}|${POINTER}|${BASE_CLASS}|${INSTANCE}`,
  'y',
);
const BLANK = 32;
const LOWER = 32;
const COLON = 58;
const EQUALS = 61;
const SMALL_A = 97;
const SMALL_D = 100;
/** What one of them begins with. */
const FIRSTS = new Uint8Array(128);
for (const first of '[(<-0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz')
  FIRSTS[first.charCodeAt(0)] = 1;

/** Whether behind a telling name and its sign something begins that says of its value what it is, or why there is none. Bounded. */
export function isNoValue(text: string, start: number): boolean {
  const first = text.charCodeAt(start);
  if (!(first < 128) || FIRSTS[first] === 0) return false;
  if (beginsSentence(text, start) || isTestResult(text, start) || isNameService(text, start)) return true;
  if (!mayTell(text, start, first)) return false;
  NO_VALUE.lastIndex = start;
  return NO_VALUE.test(text);
}

/** What begins with a small letter stands behind a colon, or is the instance of a `SID=`: most values are told from it here. */
function mayTell(text: string, start: number, first: number): boolean {
  if (first < SMALL_A) return true;
  let before = start - 1;
  if (text.charCodeAt(before) !== EQUALS) return text.charCodeAt(before) <= COLON;
  while (text.charCodeAt(before - 1) === BLANK) before--;
  return (text.charCodeAt(before - 1) | LOWER) === SMALL_D;
}
