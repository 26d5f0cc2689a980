/** The longest scheme that is looked for: `chrome-extension`, `git+ssh`, `mongodb+srv`. */
const MAX_SCHEME = 24;

/** How often `%` itself may be escaped (`%252525`): deeper than any real chain of redirects. */
const MAX_ESCAPES = 8;

/** Offset behind the scheme at `start`, at its `:`; -1 when there is none. RFC 3986, section 3.1. */
export function schemeEnd(text: string, start: number, end: number): number {
  const limit = Math.min(end, start + MAX_SCHEME + 1);
  for (let i = start; i < limit; i++) {
    const code = text.charCodeAt(i);
    if (code === 58) return i > start ? i : -1;
    if (!isLetter(code) && (i === start || !isSchemeRest(code))) return -1;
  }
  return -1;
}

/** Whether [start, end) begins with `scheme://`, escaped any number of times, or is a path with a query (`/a?b=c`) that may be escaped too. */
export function beginsUrl(text: string, start: number, end: number): boolean {
  const first = text.charCodeAt(start);
  if (isLetter(first)) return beginsAbsolute(text, start, end);
  const slash = behind(text, start, 47, '2F');
  return slash >= 0 && slash <= end && hasQuery(text, slash, end);
}

/** Whether [start, end) begins with `scheme` and an escaped `://`: a URL that was escaped as a whole. */
export function beginsEscapedUrl(text: string, start: number, end: number): boolean {
  return beginsAbsolute(text, start, end) && text.charCodeAt(schemeRunEnd(text, start, end)) === 37;
}

/** Whether [start, end) begins with `{"`, or `[` and `{` or `"`, escaped or not. */
export function beginsJson(text: string, start: number, end: number): boolean {
  const brace = behind(text, start, 123, '7B');
  if (brace >= 0) return behind(text, brace, 34, '22') >= 0 && brace < end;
  const bracket = behind(text, start, 91, '5B');
  if (bracket < 0 || bracket >= end) return false;
  return behind(text, bracket, 123, '7B') >= 0 || behind(text, bracket, 34, '22') >= 0;
}

function beginsAbsolute(text: string, start: number, end: number): boolean {
  const colon = behind(text, schemeRunEnd(text, start, end), 58, '3A');
  if (colon < 0) return false;
  const slash = behind(text, colon, 47, '2F');
  if (slash < 0) return false;
  const last = behind(text, slash, 47, '2F');
  return last >= 0 && last <= end;
}

function schemeRunEnd(text: string, start: number, end: number): number {
  const limit = Math.min(end, start + MAX_SCHEME);
  let at = start;
  while (at < limit && (isLetter(text.charCodeAt(at)) || (at > start && isSchemeRest(text.charCodeAt(at))))) at++;
  return at;
}

function hasQuery(text: string, start: number, end: number): boolean {
  for (let i = start; i < end; i++) {
    const code = text.charCodeAt(i);
    if (code === 63 || (code === 37 && behind(text, i, 63, '3F') >= 0)) return true;
  }
  return false;
}

/** Offset behind the character at `at`, as it is or escaped (`%2F`, `%252F` ...); -1 when something else stands there. */
function behind(text: string, at: number, code: number, hex: string): number {
  if (text.charCodeAt(at) === code) return at + 1;
  if (text.charCodeAt(at) !== 37) return -1;
  let digits = at + 1;
  for (let i = 0; i < MAX_ESCAPES && text.startsWith('25', digits); i++) digits += 2;
  return text.startsWith(hex, digits) || text.startsWith(hex.toLowerCase(), digits) ? digits + 2 : -1;
}

export function isLetter(code: number): boolean {
  const lower = code | 32;
  return lower >= 97 && lower <= 122;
}

function isSchemeRest(code: number): boolean {
  return (code >= 48 && code <= 57) || code === 43 || code === 45 || code === 46;
}
