const SLASH = 47;
const HASH = 35;
const QUESTION = 63;

/**
 * The last URL in which nothing was found. A span of a request tells its URL more than once (`url.full` beside `url.path` and `url.query`, `http.url` beside `http.target`): the same path and
 * the same query are read as they are in the URL, with no more before them that counts.
 */
export class CleanUrl {
  #url = '';
  #pathStart = 0;

  /** @param pathStart where its path begins, 0 for a URL without a host */
  keep(url: string, pathStart: number): void {
    if (pathStart === 0 || url.length > MAX_LENGTH) return;
    this.#url = url;
    this.#pathStart = pathStart;
  }

  /** Whether a text is the URL's path, with its query or without. */
  hasPath(text: string): boolean {
    const end = this.#pathStart + text.length;
    // two slashes begin a host
    if (text.charCodeAt(0) !== SLASH || text.charCodeAt(1) === SLASH || end > this.#url.length) return false;
    return isEndOfPath(this.#url, end) && this.#url.startsWith(text, this.#pathStart);
  }

  /** Whether a text is the URL's query, without the question mark before it. */
  endsInQuery(text: string): boolean {
    const url = this.#url;
    const start = url.length - text.length;
    // a clean one has a single question mark
    return text.length > 0 && url.charCodeAt(start - 1) === QUESTION && url.endsWith(text);
  }
}

/** Longer ones hardly come twice, and are not to be kept. */
const MAX_LENGTH = 2048;

function isEndOfPath(url: string, end: number): boolean {
  if (end === url.length) return true;
  const code = url.charCodeAt(end);
  return code === QUESTION || code === HASH;
}
