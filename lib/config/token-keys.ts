import { readFileSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import type { Path } from '../engine/policy/problems.js';
import { isObject } from '../engine/policy/shape.js';

type Names = Readonly<Record<string, unknown>>;

/** Tells what is wrong with the file of a key. */
export type KeyProblem = (path: Path, expected: string, found: string) => void;

/** Stands for a key that is not read, since it is another environment's. */
export const UNREAD_KEY = 'a key of another environment';

const MAX_BYTES = 4096;

/** A policy whose `token.keyFile` (and those of retired keys) is replaced by the key in that file. @param read gives the key of a file, or undefined */
export function withKeyFiles(
  policy: unknown,
  read: (file: string) => string | undefined,
  problem: KeyProblem,
): unknown {
  if (!isObject(policy) || !isObject(policy['token'])) return policy;
  const token = withKeyFile(policy['token'], ['token'], read, problem);
  const retired = token['retired'];
  const keys = Array.isArray(retired)
    ? retired.map((one: unknown, i) => (isObject(one) ? withKeyFile(one, ['token', 'retired', i], read, problem) : one))
    : retired;
  return { ...policy, token: { ...token, ...(keys !== undefined && { retired: keys }) } };
}

function withKeyFile(token: Names, path: Path, read: (file: string) => string | undefined, problem: KeyProblem): Names {
  const { keyFile, ...rest } = token;
  if (keyFile === undefined) return token;
  const at = [...path, 'keyFile'];
  if (typeof keyFile !== 'string') problem(at, 'the path of a file', keyFile === null ? 'null' : typeof keyFile);
  else if (rest['key'] !== undefined) problem(at, 'either `key` or `keyFile`', 'both');
  else {
    const key = read(keyFile);
    if (key !== undefined) return { ...rest, key };
    problem(at, `a file that can be read, of at most ${MAX_BYTES} bytes`, 'none');
  }
  // what is wrong was told already
  return { ...rest, key: UNREAD_KEY };
}

/** The key in a file, without the line break that editors leave at its end; paths are those of the policy's folder. */
export function readKeyFile(policyFile: string, keyFile: string): string | undefined {
  try {
    const text = readFileSync(resolve(dirname(policyFile), keyFile), 'utf8');
    return text.length > MAX_BYTES ? undefined : text.replace(/\r?\n$/, '');
  } catch {
    return undefined;
  }
}
