import { type ErrorCode, type Problem, typeName } from '../../errors.js';
import { looksRandom } from '../checks/random.js';
import { didYouMean } from './did-you-mean.js';
import { fieldPlaces } from './fields.js';

export type Path = readonly (string | number)[];

/** Adds to a problem where it stands in a file; `raw` is its path with the names as they are, which must not be shown. */
export type Locate = (problem: Problem, raw: Path, of: 'name' | 'value') => Problem;

const MAX_NAME = 64;

const isSuspect = (name: string): boolean => name.length > MAX_NAME || looksRandom(name) || !/^[\w.<>*-]*$/.test(name);

/** A path that may be shown: names that could be secrets are left out, those of the schema stay. */
export const shownPath = (path: Path): Path =>
  path.map((part) => (typeof part === 'string' && !fieldPlaces().has(part) && isSuspect(part) ? '[key]' : part));

/** Collects what is wrong; a path never shows a name that could be a secret. */
export class Problems {
  readonly list: Problem[] = [];
  code: ErrorCode = 'policy.invalid';
  readonly #locate: Locate | undefined;

  constructor(locate?: Locate) {
    this.#locate = locate;
  }

  add(path: Path, expected: string, value: unknown, about: { found?: string; suggestion?: string | undefined } = {}) {
    const { found = typeName(value), suggestion } = about;
    this.#add({ path, expected, found, suggestion, of: 'value' });
  }

  /** A value that is none of the words. */
  addWord(path: Path, expected: string, value: unknown, words: Iterable<string>): void {
    this.add(path, expected, value, { suggestion: typeof value === 'string' ? didYouMean(value, words) : undefined });
  }

  /** A name that there is not. */
  addName(path: Path, expected: string, names: Iterable<string>): void {
    const suggestion = didYouMean(String(path.at(-1)), names);
    this.#add({ path, expected, found: 'an unknown name', suggestion, of: 'name' });
  }

  /** A field that there is not; one that stands in the wrong place is told where it belongs. */
  addField(path: Path, expected: string, names: readonly string[]): void {
    const name = String(path.at(-1));
    const elsewhere = (meant: string | undefined) => meant && fieldPlaces().get(meant)?.[0];
    const suggestion = elsewhere(name) ?? didYouMean(name, names) ?? elsewhere(didYouMean(name, fieldPlaces().keys()));
    this.#add({ path, expected, found: 'an unknown name', suggestion, of: 'name' });
  }

  #add({ path, expected, found, suggestion, of }: Found): void {
    const problem: Problem = {
      path: Object.freeze(shownPath(path)),
      expected,
      found,
      ...(suggestion !== undefined && { suggestion }),
    };
    this.list.push(Object.freeze(this.#locate?.(problem, path, of) ?? problem));
  }
}

interface Found {
  readonly path: Path;
  readonly expected: string;
  readonly found: string;
  readonly suggestion: string | undefined;
  readonly of: 'name' | 'value';
}
