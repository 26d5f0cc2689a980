/** Longer lines are messages: no runtime prints such frames, and it bounds the work on a line. */
const MAX_FRAME = 2000;

/** Frames that their first words tell, by the first character of the line. All anchored, all bounded by MAX_FRAME. */
const FRAMES: Readonly<Record<string, readonly RegExp[]>> = {
  '.': [/^\.\.\. \d{1,6} (?:more|common frames omitted|lines matching)/],
  F: [/^File "[^"]*", line \d{1,9}/],
  S: [/^Stack trace:$/],
  s: [/^stack (?:backtrace|trace):$/],
  T: [/^Traceback \(most recent call last\):$/],
  // PHP and Dart.
  '#': [
    /^#\d{1,5} +(?:\{main\}$|\[internal function\]: |[^ :][^()]*\(\d{1,9}\): )/,
    /^#\d{1,5} +[^ ].* \([^ ()]*:\d{1,9}\)$/,
  ],
  c: [/^created by [\w./*()$-]+(?: in goroutine \d{1,9})?$/],
  g: [/^goroutine \d{1,9} (?:gp=\S{1,20} )?(?:m=\S{1,20} )?(?:mp=\S{1,20} )?\[[^\]]{1,80}\]:$/],
  '-': [/^--- End of (?:inner exception stack trace|stack trace from previous location)[^"'@]{0,40}---$/],
  f: [/^from [^ "'@:]+:\d{1,9}(?::in |$)/],
  // Elixir: (app 0.1.0) lib/x.ex:12: Mod.fun/2
  '(': [/^\(\w{1,60} [\w.+-]{1,40}\) [\w./-]+\.(?:ex|exs|erl|eex|leex|heex):\d{1,9}: /],
  '[': [/^\[Previous line repeated \d{1,9} more times?\]$/, /^\[native code\]$/],
};

/** Rust's `12: core::ops::call`, with or without an address. */
const RUST_SYMBOL = /^\d{1,4}: +(?:0x[0-9a-f]{1,16} - )?[A-Za-z_<{][\w:<>,&*()[\]{}#$.;= -]*$/;
/** Swift and other native frames: `0   MyApp   0x0000000102a4 symbol + 12`. */
const NATIVE_SYMBOL = /^\d{1,4} +\S{1,100} +0x[0-9a-f]{6,16} /;
/** Go: `main.f(0xc000012, {0x1, 0x2})`. */
const GO_CALL = /^[\w./*()$%-]+\([0-9a-fx{},.?_ ]*\)$/;
/** Go: `/src/x.go:12 +0x1d`. */
const GO_FILE = /^[^"'@:]*\.(?:go|s):\d{1,9}(?: \+0x[0-9a-f]{1,16})?$/;
const RUBY_LINE = /^[^ "'@:]+:\d{1,9}:in [`'][^`'"@]{1,200}'$/;
/** What stands in the parentheses of a frame that has no position. */
const NO_POSITION =
  /\((?:native|<anonymous>|Native Method|Unknown Source|<generated>|<unknown>|SourceFile|index \d{1,9}|[\w$.-]{1,100}\.(?:java|kt|scala|groovy|clj))\)$/;
/** .NET and Java methods without a position: a dotted name and a list of types. */
const SIGNATURE = /^[\w.`<>[\]|$+,/]*\.[\w.`<>[\]|$+,/]*\([\w.,<>`&*[\]+ ]*\)$/;
const WASM = /^at (?:[\w.$<>:]{1,200} \()?wasm:\/\/[^ "'@]{1,300}:0x[0-9a-f]{1,16}\)?$/;
const DOT_NET_LINE = /:line \d{1,9}$/;
const ANONYMOUS = '(<anonymous>)';
const MARKERS = /^[~^ ]+$/;

/**
 * Whether the line [start, end), blanks in front of it aside, is a frame or another fixed line of a stack trace. `hasQuotes` tells whether the text has
 * a `"` anywhere.
 */
export function isFrame(text: string, start: number, end: number, hasQuotes: boolean): boolean {
  if (end - start > MAX_FRAME || end <= start) return false;
  if (isPlainAtFrame(text, start, end, hasQuotes)) return true;
  const line = text.slice(start, end);
  const first = line.charAt(0);
  if (first === 'a' && line.startsWith('at ')) return isAtFrame(line);
  if (first === '^' || first === '~') return MARKERS.test(line);
  if (first >= '0' && first <= '9') return RUST_SYMBOL.test(line) || NATIVE_SYMBOL.test(line);
  if (FRAMES[first]?.some((pattern) => pattern.test(line)) === true) return true;
  if (!endsAsFrame(line)) return false;
  return isGeckoFrame(line) || isBareLocation(line) || isGoFrame(line) || RUBY_LINE.test(line);
}

/** `)`, `]`, `'`, a digit or the hexadecimal offset of Go: the other frames end so, most messages do not. */
function endsAsFrame(line: string): boolean {
  const last = line.charCodeAt(line.length - 1);
  if (isDigit(last) || last === 0x29 || last === 0x5d || last === 0x27) return true;
  return last >= 0x61 && last <= 0x66 && line.includes(' +0x');
}

/** Offset of the first colon of `:12:5` at the end of a line, a `)` behind it aside; -1: there is none. */
export function positionStart(text: string, start: number, end: number): number {
  let at = text.charCodeAt(end - 1) === 0x29 ? end - 1 : end;
  let position = -1;
  for (let round = 0; round < 2; round++) {
    const last = at;
    while (at > start && isDigit(text.charCodeAt(at - 1))) at--;
    if (at === last || at <= start || text.charCodeAt(at - 1) !== 0x3a) break;
    position = --at;
  }
  return position;
}

/**
 * The frames that most traces consist of, without a slice or a pattern: `at fn (file:1:2)`, `at file:1:2`, `at a.b.C.d(File.java:12)` and
 * `at fn (<anonymous>)`. Whatever it accepts isAtFrame accepts; what it leaves is looked at there.
 */
function isPlainAtFrame(text: string, start: number, end: number, hasQuotes: boolean): boolean {
  if (text.charCodeAt(start) !== 0x61 || text.charCodeAt(start + 1) !== 0x74 || text.charCodeAt(start + 2) !== 0x20) {
    return false;
  }
  const last = text.charCodeAt(end - 1);
  if (last !== 0x29)
    return isDigit(last) && isPlainLocation(text, start + 3, positionStart(text, start, end), hasQuotes);
  if (text.charCodeAt(end - 2) === 0x3e && text.startsWith(ANONYMOUS, end - ANONYMOUS.length)) {
    return isCallee(text, start + 3, end - ANONYMOUS.length);
  }
  const open = calleeEnd(text, start + 2, end);
  return open >= 0 && isPlainLocation(text, open + 1, positionStart(text, start, end), hasQuotes);
}

/** Offset of the parenthesis behind a function's name: the first behind a blank, else the first; -1: none, or what is in front is no name. */
function calleeEnd(text: string, start: number, end: number): number {
  let first = -1;
  for (let at = start; at < end; at++) {
    const code = text.charCodeAt(at);
    if (code > 0x40 || code === 0x2e) continue;
    if (code === 0x28) {
      if (text.charCodeAt(at - 1) === 0x20) return at;
      if (first >= 0) continue;
      first = at;
      // Linear, as every such line begins with a blank behind `at`.
      const blank = text.indexOf(' ', at);
      if (blank < 0 || blank >= end) return at;
    } else if (!isCalleeCode(text, at, code)) {
      // Behind a first parenthesis it can be part of the location, and isAtFrame tells.
      return -1;
    }
  }
  return first;
}

/** A location without a quote that has a mark before its end; whether an `@` stands in a path isAtFrame tells. */
function isPlainLocation(text: string, start: number, end: number, hasQuotes: boolean): boolean {
  let isPath = end >= 0 && text.charCodeAt(start) === 0x6e && text.startsWith('node:', start);
  let hasMark = isPath;
  for (let at = start; at < end; at++) {
    if (isPath && !hasQuotes) return true;
    const code = text.charCodeAt(at);
    if (code > 0x5c) continue;
    if (code === 0x22 || (code === 0x40 && !isPath)) return false;
    if (code === 0x2f || code === 0x5c) isPath = true;
    else if (code === 0x2e) hasMark = true;
  }
  return hasMark || isPath;
}

/** V8, Java, Kotlin, .NET and Rust: `at fn (file:1:2)`, `at a.b.C.d(File.java:12)`, `at N.C.M(T a) in file:line 3`. */
function isAtFrame(whole: string): boolean {
  // Node prints the properties of an error behind its last frame: `at fn (x.js:1:2) {`.
  const line = withoutJar(whole.endsWith(') {') ? whole.slice(0, -2) : whole);
  const position = positionStart(line, 0, line.length);
  if (position >= 0) return isLocatedFrame(line, position);
  if (WASM.test(line)) return true;
  if (NO_POSITION.test(line)) return isCallee(line, 3, line.lastIndexOf('('));
  const signature = line.indexOf(') in ');
  if (signature > 0 && DOT_NET_LINE.test(line)) return SIGNATURE.test(line.slice(3, signature + 1));
  return SIGNATURE.test(line.slice(3)) || /^at (?:async )?(?:<anonymous>|native)$/.test(line);
}

function isLocatedFrame(line: string, position: number): boolean {
  const isClosed = line.endsWith(')');
  let open = 2;
  if (isClosed) {
    open = line.indexOf(' (');
    open = open < 0 ? line.indexOf('(') : open + 1;
    if (open < 0) return false;
  }
  return isLocation(line, open + 1, position) && (!isClosed || isCallee(line, 3, open));
}

/** Logback names the jar behind a frame: `at a.B.c(B.java:1) ~[x.jar:1.0]`. */
function withoutJar(line: string): string {
  if (!line.endsWith(']')) return line;
  const jar = line.indexOf(') ~[');
  const open = jar < 0 ? line.indexOf(') [') : jar;
  return open < 0 ? line : line.slice(0, open + 1);
}

/** A path, URL, module or file name; no quoted text, and no address of a mailbox. */
function isLocation(line: string, start: number, end: number): boolean {
  let isPath = line.startsWith('node:', start) || line.startsWith('eval at ', start) || line.startsWith('<', start);
  let hasDot = false;
  let hasAt = false;
  for (let at = start; at < end; at++) {
    const code = line.charCodeAt(at);
    if (code === 0x22) return false;
    if (code === 0x2f || code === 0x5c) isPath = true;
    else if (code === 0x2e) hasDot = true;
    else if (code === 0x40) hasAt = true;
  }
  return isPath || (hasDot && !hasAt);
}

/** A function's name as runtimes print it: no quotes, no `@`, `=` or `:` but `::`. */
function isCallee(line: string, start: number, end: number): boolean {
  for (let at = start; at < end; at++) {
    const code = line.charCodeAt(at);
    if (code <= 0x40 && !isCalleeCode(line, at, code)) return false;
  }
  return true;
}

function isCalleeCode(line: string, at: number, code: number): boolean {
  if (code === 0x22 || code === 0x27 || code === 0x40 || code === 0x3d) return false;
  return code !== 0x3a || line.charCodeAt(at + 1) !== 0x20;
}

/** Firefox and Safari: `fn@https://host/x.js:1:2`, `@file.js:1:2`, `map@[native code]`. */
function isGeckoFrame(line: string): boolean {
  const at = line.indexOf('@');
  if (at < 0 || !isCallee(line, 0, at)) return false;
  if (line.endsWith('@[native code]')) return true;
  const position = positionStart(line, 0, line.length);
  if (position < 0) return false;
  const place = line.slice(at + 1, position);
  return /^(?:[a-z][a-z+.-]{1,30}:|\/|\[native|<anonymous>|debugger )/.test(place) && isCallee(line, 0, at);
}

/** Node prints where an uncaught error was thrown: `/app/x.js:12`, `node:internal/x:12`. */
function isBareLocation(line: string): boolean {
  if (!/^(?:\/|file:\/\/|node:|[A-Za-z]:\\)/.test(line) || line.includes(' ')) return false;
  return positionStart(line, 0, line.length) >= 0;
}

function isGoFrame(line: string): boolean {
  return line.endsWith(')') && line.includes('.') ? GO_CALL.test(line) : GO_FILE.test(line);
}

function isDigit(code: number): boolean {
  return code >= 0x30 && code <= 0x39;
}
