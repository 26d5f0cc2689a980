import { readFileSync } from 'node:fs';
import { detectors } from '../engine/detectors/index.js';
import { parsePolicy } from '../engine/policy/parse.js';
import { type Locate, type Path, shownPath } from '../engine/policy/problems.js';
import type { Policy } from '../engine/policy/schema.js';
import { isObject } from '../engine/policy/shape.js';
import { finish, type Steps } from '../engine/policy/steps.js';
import { MaskError, type Problem, typeName } from '../errors.js';
import { compilePattern } from '../platform/linear-patterns.js';
import { environmentOf, mergePolicies, sectionFor } from './environments.js';
import { type PolicyDocument, readPolicyDocument } from './policy-document.js';
import type { Environment } from './substitution.js';
import { readKeyFile, UNREAD_KEY, withKeyFiles } from './token-keys.js';

/** How a policy is read. */
export interface ReadOptions {
  /** For references and for the name of the environment. Default `process.env`. */
  readonly env?: Environment | undefined;
  /** What holds where the file says nothing. */
  readonly defaults?: Policy | undefined;
}

/** A policy that was read, checked, and where everything in it stands. */
export interface LoadedPolicy {
  readonly policy: Policy;
  /** File or address. */
  readonly source: string;
  /** Section of the environment that is in force. */
  readonly environment: string | undefined;
  /** The same for the same text: 12 hexadecimal digits. */
  readonly revision: string;
  /** Files that keys were read from. */
  readonly keyFiles: readonly string[];
  /** Of everything that was read, keys too: to be compared with `fingerprintOf`, never to be shown. */
  readonly fingerprint: string;
  /** What is wrong with it, with file, line and column. */
  readonly locate: Locate;
}

/**
 * Reads a policy from a file of YAML or JSON: the section of the environment is merged over the rest.
 * @throws MaskError with everything that is wrong, in every environment, with file, line and column
 */
export const readPolicyFile = (file: string, options: ReadOptions = {}): LoadedPolicy =>
  finish(policyFileSteps(file, options));

/** The same, step by step. @throws MaskError */
export function* policyFileSteps(file: string, options: ReadOptions = {}): Steps<LoadedPolicy> {
  return yield* policyTextSteps(readText(file), file, { ...options, readKey: (keyFile) => readKeyFile(file, keyFile) });
}

/** The fingerprint that a policy has if it is read now; undefined where a file is missing. */
export function fingerprintOf(file: string, keyFiles: readonly string[]): string | undefined {
  try {
    const keys = keyFiles.map((keyFile) => readKeyFile(file, keyFile));
    return keys.includes(undefined) ? undefined : sha256(JSON.stringify([readFileSync(file, 'utf8'), ...keys]));
  } catch {
    return undefined;
  }
}

function readText(file: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    throw new MaskError('config.unreadable', [
      { path: [], expected: 'a file that can be read', found: code === 'ENOENT' ? 'none' : 'one that cannot', file },
    ]);
  }
}

/** How the text of a policy is read. */
export interface TextOptions extends ReadOptions {
  /** Reads the key in a file. Left out: keys come from no file. */
  readonly readKey?: ((keyFile: string) => string | undefined) | undefined;
}

/** @param source file or address, as problems show it @throws MaskError */
export const parsePolicyText = (text: string, source: string, options: TextOptions = {}): LoadedPolicy =>
  finish(policyTextSteps(text, source, options));

function* policyTextSteps(text: string, source: string, options: TextOptions): Steps<LoadedPolicy> {
  const { env = process.env } = options;
  const document = readPolicyDocument(text, { name: source, env, isText: isKey });
  if (document.isBroken) throw new MaskError('policy.invalid', document.problems);
  yield;
  const reading = new FileReading(document, options);
  const { environments } = reading;
  const section = sectionFor([...environments.keys()], environmentOf(env));
  const policy = reading.parse(section, true);
  for (const name of environments.keys()) {
    if (name === section) continue;
    yield;
    reading.parse(name, false);
  }
  reading.throwProblems();
  return {
    policy: policy as Policy,
    source,
    environment: section,
    revision: sha256(text).slice(0, 12),
    keyFiles: [...reading.keys.keys()],
    fingerprint: sha256(JSON.stringify([text, ...reading.keys.values()])),
    locate: reading.locateIn(section),
  };
}

/** A policy from elsewhere, as it was read: it is checked together with the local one, over which it is merged. */
export interface RemotePolicy {
  readonly content: unknown;
  readonly source: string;
  readonly revision: string;
  readonly locate: Locate;
}

/**
 * Reads the text of a policy from elsewhere. It may not refer to the environment or to files of this machine: what it says ends up in telemetry.
 * @throws MaskError where the text itself is wrong
 */
export function readRemotePolicy(text: string, source: string, env: Environment = process.env): RemotePolicy {
  const document = readPolicyDocument(text, { name: source, isText: isKey });
  if (document.isBroken) throw new MaskError('policy.invalid', document.problems);
  const reading = new FileReading(document, { env });
  reading.throwProblems();
  const names = [...reading.environments.keys()];
  const wanted = environmentOf(env)?.name;
  const section = names.find((name) => name === wanted);
  return {
    content: reading.content(section),
    source,
    revision: sha256(text).slice(0, 12),
    locate: reading.locateIn(section),
  };
}

const sha256 = (text: string): string =>
  process.getBuiltinModule('node:crypto').createHash('sha256').update(text).digest('hex');

/** Keys of tokens are texts, also where they are nothing but digits. */
const isKey = (path: Path): boolean => path.includes('token') && (path.at(-1) === 'key' || path.at(-1) === 'keyId');

class FileReading {
  readonly environments: ReadonlyMap<string, unknown>;
  /** Keys by the file that they were read from. */
  readonly keys = new Map<string, string>();
  readonly #document: PolicyDocument;
  readonly #options: TextOptions;
  readonly #base: unknown;
  readonly #problems = new Map<string, Problem>();
  #code: MaskError['code'] = 'policy.invalid';

  constructor(document: PolicyDocument, options: TextOptions) {
    this.#document = document;
    this.#options = options;
    for (const problem of document.problems) this.#add(problem);
    const { value } = document;
    if (!isObject(value)) {
      this.#base = value;
      this.environments = new Map();
      return;
    }
    const { environments, $schema: _, ...base } = value;
    this.#base = base;
    this.environments = this.#sections(environments);
  }

  #sections(environments: unknown): ReadonlyMap<string, unknown> {
    if (environments === undefined) return new Map();
    if (!isObject(environments)) {
      this.#problem(['environments'], 'an object', typeName(environments));
      return new Map();
    }
    const sections = Object.entries(environments);
    const isSection = (value: unknown) => value === null || isObject(value);
    for (const [name, value] of sections)
      if (!isSection(value)) this.#problem(['environments', name], 'an object, or nothing', typeName(value));
    return new Map(sections.map(([name, value]) => [name, isSection(value) ? value : null]));
  }

  /** The policy of an environment. Of one that is not in force, variables and files may be missing. */
  parse(section: string | undefined, isInForce: boolean): Policy | undefined {
    const over = section === undefined ? undefined : this.environments.get(section);
    const prefix = section === undefined ? [] : ['environments', section];
    const base = this.#withKeys(this.#base, [], isInForce, over);
    const merged = mergePolicies(base, over === null ? undefined : this.#withKeys(over, prefix, isInForce, undefined));
    const locate = this.locateIn(section);
    const isMissing = (raw: Path) =>
      !isInForce && [...this.#placesOf(raw, section)].some((path) => this.#document.unsetAt(path) !== undefined);
    const left: Problem[] = [];
    try {
      return parsePolicy(
        mergePolicies(this.#options.defaults ?? {}, merged),
        detectors,
        compilePattern,
        (problem, raw, of) => {
          const located = locate(problem, raw, of);
          if (isMissing(raw)) left.push(located);
          return located;
        },
      );
    } catch (error) {
      if (!(error instanceof MaskError)) throw error;
      if (error.code !== 'policy.invalid' && isInForce) this.#code = error.code;
      for (const problem of error.problems) if (!left.includes(problem)) this.#add(problem);
      return undefined;
    }
  }

  /** The policy of an environment as it is written. */
  content(section: string | undefined): unknown {
    const over = section === undefined ? undefined : this.environments.get(section);
    return mergePolicies(this.#base, over ?? undefined);
  }

  /** Where a part of a merged policy stands: in the section where it is there, else in the rest. */
  locateIn(section: string | undefined): Locate {
    return (problem, raw, of) => {
      const [path] = this.#placesOf(raw, section);
      const isInSection = path !== undefined && path.length > raw.length;
      const shown = isInSection ? { ...problem, path: [...shownPath(path.slice(0, 2)), ...problem.path] } : problem;
      return this.#document.locate(shown, path ?? raw, of);
    };
  }

  throwProblems(): void {
    if (this.#problems.size === 0) return;
    const inOrder = [...this.#problems.values()].sort(
      (a, b) => (a.line ?? 0) - (b.line ?? 0) || (a.column ?? 0) - (b.column ?? 0),
    );
    throw new MaskError(this.#problems.size === 1 ? this.#code : 'policy.invalid', inOrder);
  }

  *#placesOf(raw: Path, section: string | undefined): Iterable<Path> {
    const inSection = ['environments', section ?? '', ...raw];
    if (section !== undefined && raw.length > 0 && this.#document.has(inSection)) yield inSection;
    yield raw;
  }

  #withKeys(policy: unknown, prefix: Path, isInForce: boolean, over: unknown): unknown {
    // a key of the section replaces that of the rest, whichever way it is given
    const isReplaced = isObject(over) && isObject(over['token']) && (over['token']['key'] ?? over['token']['keyFile']);
    const read = (file: string): string | undefined => {
      if (!isInForce || isReplaced) return UNREAD_KEY;
      const key = this.#options.readKey?.(file);
      if (key !== undefined) this.keys.set(file, key);
      return key;
    };
    const problem = (path: Path, expected: string, found: string) =>
      this.#problem([...prefix, ...path], expected, found);
    return withKeyFiles(policy, read, problem);
  }

  #problem(path: Path, expected: string, found: string): void {
    this.#add(this.#document.locate({ path: shownPath(path), expected, found }, path, 'value'));
  }

  #add(problem: Problem): void {
    const { file, line, column, path, expected } = problem;
    this.#problems.set(JSON.stringify([file, line, column, path, expected]), problem);
  }
}
