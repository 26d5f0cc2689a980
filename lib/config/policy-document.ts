import type { Document, LineCounter as Lines, Node, Pair, Scalar } from 'yaml';
import { type Locate, type Path, shownPath } from '../engine/policy/problems.js';
import type { Problem } from '../errors.js';
import { type Environment, resolvePlain, substitute } from './substitution.js';

type Yaml = typeof import('yaml');
let yaml: Yaml | undefined;

/** Loads the parser: at the first file, since a policy that is written as code needs none; or at the start, where a file will come while records are masked. */
export function loadYaml(): Yaml {
  yaml ??= process.getBuiltinModule('node:module').createRequire(import.meta.url)('yaml') as Yaml;
  return yaml;
}

const MAX_CHARACTERS = 1 << 20;
const MAX_DEPTH = 64;
const MAX_SLIPS = 8;

/** Where a text comes from. */
export interface DocumentSource {
  /** File or address, as problems show it. */
  readonly name: string;
  /** Variables that it may refer to. Left out: it may refer to none. */
  readonly env?: Environment | undefined;
  /** Places where digits are a text. */
  readonly isText?: (path: Path) => boolean;
}

/** A text of YAML or JSON as plain data. */
export interface PolicyDocument {
  readonly value: unknown;
  /** What is wrong with the text itself; where its syntax is, there is no value. */
  readonly problems: readonly Problem[];
  readonly isBroken: boolean;
  readonly locate: Locate;
  has(path: Path): boolean;
  /** The variable that a place refers to and that is not set. */
  unsetAt(path: Path): string | undefined;
}

interface Place {
  readonly name: number | undefined;
  readonly value: number;
  unset?: string;
}

/**
 * Reads YAML 1.2 (of which JSON is a part) with the place of everything in it. References to the environment are filled in in scalars, whose types are told
 * afterwards. There are no aliases, merge keys and tags, and each name stands once. Nothing of the text comes into a problem.
 */
export function readPolicyDocument(text: string, source: DocumentSource): PolicyDocument {
  const { LineCounter, parseDocument } = loadYaml();
  const lines = new LineCounter();
  const reading = new Reading(source, lines);
  if (text.length > MAX_CHARACTERS) reading.break([], `at most ${MAX_CHARACTERS} characters`, 'more of them', 0);
  else if (isTooDeep(text)) reading.break([], `at most ${MAX_DEPTH} levels`, 'more of them', 0);
  else {
    try {
      reading.read(
        parseDocument(text, {
          version: '1.2',
          schema: 'core',
          lineCounter: lines,
          prettyErrors: false,
        }),
      );
    } catch {
      // too deep for the parser: what it threw may hold anything
      reading.break([], 'YAML or JSON', 'something that cannot be read', 0);
    }
  }
  return reading;
}

/** Characters before what a line holds: each level of blocks takes at least one. */
const MAX_INDENTATION = 256;

/**
 * Whether a text may nest deeper than a parser that calls itself can bear: near the end of the stack even the compilation of a regular expression ends the
 * process. Brackets in texts count too, which only matters where so many are open.
 */
function isTooDeep(text: string): boolean {
  let open = 0;
  for (let i = 0; i < text.length; i++) {
    const c = text.charCodeAt(i);
    if (c === 91 || c === 123) open++;
    else if ((c === 93 || c === 125) && open > 0) open--;
    if (open > MAX_DEPTH) return true;
  }
  return text.split('\n').some((line) => (/^[ \t?-]*/.exec(line)?.[0].length ?? 0) > MAX_INDENTATION);
}

class Reading implements PolicyDocument {
  value: unknown;
  readonly problems: Problem[] = [];
  isBroken = false;
  readonly #source: DocumentSource;
  readonly #lines: Lines;
  readonly #places = new Map<string, Place>();

  constructor(source: DocumentSource, lines: Lines) {
    this.#source = source;
    this.#lines = lines;
  }

  read({ contents, errors, warnings }: Document.Parsed): void {
    // one slip makes the parser stumble on and on
    const slips = [...errors, ...warnings].sort((a, b) => a.pos[0] - b.pos[0]).slice(0, MAX_SLIPS);
    for (const { code, pos } of slips) {
      if (code === 'DUPLICATE_KEY') this.problem([], 'each name once', 'a name for the second time', pos[0]);
      else if (code === 'TAG_RESOLVE_FAILED') this.problem([], 'no tags', 'a tag', pos[0]);
      else if (code !== 'MULTIPLE_DOCS') this.break([], 'YAML or JSON', wordsOf(code), pos[0]);
      else this.break([], 'one document', 'several', pos[0]);
    }
    if (this.isBroken) return;
    this.value = this.#value(contents, [], undefined);
    if (this.value === null || this.value === undefined) this.break([], 'a policy', 'nothing', 0);
  }

  break(path: Path, expected: string, found: string, offset: number): void {
    this.isBroken = true;
    this.problem(path, expected, found, offset);
  }

  problem(path: Path, expected: string, found: string, offset: number): void {
    this.problems.push(Object.freeze({ path: shownPath(path), expected, found, ...this.#at(offset) }));
  }

  readonly locate: Locate = (problem, raw, of) => {
    const unset = this.unsetAt(raw);
    const found = unset === undefined ? problem.found : `nothing, since ${shownPath([unset])} is not set`;
    for (let length = raw.length; length >= 0; length--) {
      const place = this.#places.get(keyOf(raw.slice(0, length)));
      if (!place) continue;
      const isThere = length === raw.length;
      // what is missing is told at the name of what it is missing in
      const offset = isThere && of === 'value' ? place.value : (place.name ?? place.value);
      return { ...problem, found: isThere ? found : problem.found, ...this.#at(offset) };
    }
    return { ...problem, file: this.#source.name };
  };

  has(path: Path): boolean {
    return this.#places.has(keyOf(path));
  }

  unsetAt(path: Path): string | undefined {
    return this.#places.get(keyOf(path))?.unset;
  }

  #at(offset: number): Pick<Problem, 'file' | 'line' | 'column'> {
    const { line, col } = this.#lines.linePos(offset);
    // an empty text has no line yet
    return { file: this.#source.name, line: Math.max(1, line), column: Math.max(1, col) };
  }

  #value(node: Node | null | undefined, path: Path, name: number | undefined): unknown {
    const { isAlias, isMap, isScalar, isSeq } = loadYaml();
    const start = node?.range?.[0] ?? name ?? 0;
    // what is written in lines below its name is told at the name
    const isBelow = (isMap(node) || isSeq(node)) && !node.flow;
    this.#places.set(keyOf(path), { name, value: isBelow ? (name ?? start) : start });
    if (!node) return null;
    if (path.length > MAX_DEPTH) {
      this.problem(path, `at most ${MAX_DEPTH} levels`, 'more of them', start);
      return null;
    }
    if (isAlias(node)) {
      this.problem(path, 'what is meant, written out', 'an alias', start);
      return null;
    }
    if (isSeq(node)) return node.items.map((item, i) => this.#value(item as Node, [...path, i], undefined));
    if (isMap(node)) return this.#map(node.items as Pair<Node, Node | null>[], path);
    return isScalar(node) ? this.#scalar(node, path, start) : null;
  }

  #map(pairs: readonly Pair<Node, Node | null>[], path: Path): unknown {
    const { isScalar } = loadYaml();
    const entries: [string, unknown][] = [];
    for (const { key, value } of pairs) {
      const start = key.range?.[0] ?? 0;
      if (!isScalar(key)) this.problem(path, 'a name', 'something else', start);
      else if (key.source === '<<' && key.type === 'PLAIN')
        this.problem(path, 'what is meant, written out', 'a merge key', start);
      else {
        const name = String(key.source ?? key.value);
        entries.push([name, this.#value(value, [...path, name], start)]);
      }
    }
    return Object.fromEntries(entries);
  }

  #scalar(node: Scalar, path: Path, start: number): unknown {
    const isPlain = node.type === 'PLAIN' && node.tag === undefined;
    const text = isPlain ? (node.source ?? '') : String(node.value ?? '');
    const { env } = this.#source;
    const filled = env ? substitute(text, env) : { text, refers: /\$\{/.test(text) };
    if (filled === undefined) {
      this.problem(path, `references such as \${env:NAME} or \${env:NAME:-default}`, 'another one', start);
      return null;
    }
    if (!env && filled.refers) {
      this.problem(path, 'no reference to the environment, since this policy comes from elsewhere', 'one', start);
      return null;
    }
    const place = this.#places.get(keyOf(path));
    const isEmpty = filled.text === '' && 'unset' in filled;
    if (place && isEmpty && filled.unset !== undefined) place.unset = filled.unset;
    const value = isPlain ? resolvePlain(filled.text) : filled.text;
    return typeof value === 'number' && this.#source.isText?.(path) ? filled.text : value;
  }
}

/** No name holds a NUL: YAML has none. */
const keyOf = (path: Path): string => path.join('\0');

/** The commonest slips in words; the parser's messages would show what is written there. */
const SLIPS: Readonly<Record<string, string>> = {
  BAD_INDENT: 'indentation that does not fit',
  TAB_AS_INDENT: 'a tab as indentation',
  MISSING_CHAR: 'something before which a character is missing',
  UNEXPECTED_TOKEN: 'something that does not belong there',
  BLOCK_AS_IMPLICIT_KEY: 'a name that begins inside a value',
  MULTILINE_IMPLICIT_KEY: 'a name of several lines',
  BAD_DQ_ESCAPE: 'an escape that there is not',
  RESOURCE_EXHAUSTION: 'more levels than can be read',
};

const wordsOf = (code: string): string => SLIPS[code] ?? code.toLowerCase().replaceAll('_', ' ');
