const TOKEN =
  /[ \t]*(?:([{}[\],:])|("(?:[^"\\\u0000-\u001f]|\\["\\/bfnrtu])*")|(-?\d+(?:\.\d+)?(?:[eE][+-]?\d+)?|true|false|null))/y;

type Expected = 'value' | 'value or end' | 'key' | 'key or end' | 'colon' | 'comma or end';

/** Follows a JSON text line by line: whether what came so far is a whole one, the start of one, or none. */
export class JsonProgress {
  readonly #open: ('{' | '[')[] = [];
  #expected: Expected = 'value';

  push(line: string): 'whole' | 'open' | 'none' {
    TOKEN.lastIndex = 0;
    let at = 0;
    for (let token = TOKEN.exec(line); token !== null; token = TOKEN.exec(line)) {
      at = TOKEN.lastIndex;
      if (!this.#take(token[1] ?? (token[2] === undefined ? '0' : '"'))) return 'none';
      if (this.#open.length === 0 && this.#expected === 'comma or end') break;
    }
    if (line.slice(at).trim() !== '') return 'none';
    return this.#open.length === 0 && this.#expected === 'comma or end' ? 'whole' : 'open';
  }

  /** @param token a mark, `"` for a string, `0` for any other plain value */
  #take(token: string): boolean {
    switch (token) {
      case '{':
      case '[':
        if (!this.#expected.startsWith('value')) return false;
        this.#open.push(token);
        this.#expected = token === '{' ? 'key or end' : 'value or end';
        return true;
      case '}':
      case ']':
        if (!this.#expected.endsWith('or end') || this.#open.pop() !== (token === '}' ? '{' : '[')) return false;
        this.#expected = 'comma or end';
        return true;
      case ',':
        if (this.#expected !== 'comma or end') return false;
        this.#expected = this.#open.at(-1) === '{' ? 'key' : 'value';
        return true;
      case ':':
        if (this.#expected !== 'colon') return false;
        this.#expected = 'value';
        return true;
      default:
        if (token === '"' && this.#expected.startsWith('key')) this.#expected = 'colon';
        else if (this.#expected.startsWith('value')) this.#expected = 'comma or end';
        else return false;
        return true;
    }
  }
}
