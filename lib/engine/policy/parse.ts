import { type ErrorCode, MaskError, type Problem, typeName } from '../../errors.js';
import type { Detector } from '../../model.js';
import { looksRandom } from '../checks/random.js';
import { BadPattern, CHECKS, type CompilePattern } from './custom.js';
import { CATEGORIES, NEVER_KEPT, OPERATORS, type Policy, TAINTS } from './schema.js';

const MIN_KEY_LENGTH = 16;
const MAX_TEMPLATE = 64;

const MAX_NAME = 64;

/** Names of the schema itself: shown in paths as they are. */
const KNOWN_NAMES = new Set([
  ...[
    'detectors',
    'operators',
    'attributes',
    'placeholder',
    'token',
    'confidence',
    'taint',
    'limits',
    'disable',
    'custom',
  ],
  ...[
    'default',
    'categories',
    'key',
    'keyId',
    'maxValueLength',
    'maxDepth',
    'budget',
    'id',
    'category',
    'rules',
    'keys',
    'rule',
    'pattern',
    'literals',
    'find',
    'check',
    'operator',
    'context',
    'unless',
  ],
]);

const isSuspect = (name: string): boolean => name.length > MAX_NAME || looksRandom(name) || !/^[\w.<>*-]*$/.test(name);

type Path = readonly (string | number)[];

/** Collects what is wrong; a path never shows a name that could be a secret. */
class Problems {
  readonly list: Problem[] = [];
  code: ErrorCode = 'policy.invalid';

  add(path: Path, expected: string, value: unknown, found = typeName(value)): void {
    const safe = path.map((part) =>
      typeof part === 'string' && !KNOWN_NAMES.has(part) && isSuspect(part) ? '[key]' : part,
    );
    this.list.push(Object.freeze({ path: Object.freeze(safe), expected, found }));
  }

  object(path: Path, value: unknown, known?: readonly string[]): Record<string, unknown> {
    if (value === undefined) return {};
    if (typeof value !== 'object' || value === null || Array.isArray(value)) {
      this.add(path, 'an object', value);
      return {};
    }
    for (const key of Object.keys(value)) {
      if (known && !known.includes(key)) this.add([...path, key], `one of ${known.join(', ')}`, undefined, 'name');
    }
    return value as Record<string, unknown>;
  }

  oneOf(path: Path, value: unknown, allowed: readonly string[]): void {
    if (typeof value !== 'string' || !allowed.includes(value)) this.add(path, `one of ${allowed.join(', ')}`, value);
  }

  number(path: Path, value: unknown, min: number, max: number, whole: boolean): void {
    if (value === undefined) return;
    const fits = typeof value === 'number' && value >= min && value <= max && (!whole || Number.isInteger(value));
    if (!fits) this.add(path, `${whole ? 'a whole number' : 'a number'} from ${min} to ${max}`, value);
  }
}

/**
 * Checks an unknown value against the policy's schema and freezes it.
 * @param detectors the built-in ones, for the ids that a policy may name
 * @param compilePattern for the patterns of its own detectors: they are tried
 * @throws MaskError with every problem and its path
 */
export function parsePolicy(value: unknown, detectors: readonly Detector[], compilePattern?: CompilePattern): Policy {
  try {
    return parse(value, detectors, compilePattern);
  } catch (error) {
    if (error instanceof MaskError) throw error;
    // a getter, a proxy, a cycle: what was thrown may hold anything
    throw new MaskError('policy.invalid', [
      { path: [], expected: 'plain data', found: 'something that cannot be read' },
    ]);
  }
}

function parse(value: unknown, detectors: readonly Detector[], compilePattern: CompilePattern | undefined): Policy {
  const problems = new Problems();
  const root = problems.object([], value, [
    'detectors',
    'operators',
    'attributes',
    'placeholder',
    'token',
    'confidence',
    'taint',
    'limits',
  ]);
  const ids = new Map(detectors.map((detector) => [detector.id as string, detector]));
  const ownOperators = parseDetectors(root['detectors'], ids, compilePattern, problems);
  const wantsToken = parseOperators(root['operators'], ids, problems) || ownOperators.includes('token');
  const attributes = problems.object(['attributes'], root['attributes']);
  for (const [key, rule] of Object.entries(attributes))
    problems.oneOf(['attributes', key], rule, [...OPERATORS, 'pass']);
  parsePlaceholder(root['placeholder'], problems);
  parseToken(root['token'], wantsToken || Object.values(attributes).includes('token'), problems);
  problems.number(['confidence'], root['confidence'], 0, 1, false);
  if (root['taint'] !== undefined) problems.oneOf(['taint'], root['taint'], TAINTS);
  const limits = problems.object(['limits'], root['limits'], ['maxValueLength', 'maxDepth', 'budget']);
  problems.number(['limits', 'maxValueLength'], limits['maxValueLength'], 1024, 2 ** 28, true);
  problems.number(['limits', 'maxDepth'], limits['maxDepth'], 1, 256, true);
  problems.number(['limits', 'budget'], limits['budget'], 4096, 2 ** 31, true);
  if (problems.list.length > 0) throw new MaskError(problems.code, problems.list);
  return deepFreeze(clone(root)) as Policy;
}

/** Gives the operators of the policy's own detectors. */
function parseDetectors(
  value: unknown,
  ids: Map<string, Detector>,
  compilePattern: CompilePattern | undefined,
  problems: Problems,
): unknown[] {
  const { disable, custom } = problems.object(['detectors'], value, ['disable', 'custom']);
  if (custom !== undefined && !Array.isArray(custom))
    problems.add(['detectors', 'custom'], 'a list of detectors', custom);
  const operators: unknown[] = [];
  for (const [i, detector] of Array.isArray(custom) ? custom.entries() : [])
    operators.push(parseDetector(['detectors', 'custom', i], detector, ids, compilePattern, problems));
  if (disable !== undefined && !Array.isArray(disable))
    problems.add(['detectors', 'disable'], 'a list of detector ids', disable);
  for (const [i, id] of Array.isArray(disable) ? disable.entries() : []) {
    if (!ids.has(id)) problems.add(['detectors', 'disable', i], 'the id of a detector', id);
  }
  return operators;
}

const LISTS = ['rules', 'keys', 'context', 'unless', 'literals'] as const;
const WAYS = ['rules', 'keys', 'pattern', 'find'] as const;

/** Gives its operator. */
function parseDetector(
  path: Path,
  value: unknown,
  ids: Map<string, Detector>,
  compilePattern: CompilePattern | undefined,
  problems: Problems,
): unknown {
  const detector = problems.object(path, value);
  const { id, category, rules, check, find, operator } = detector;
  if (typeof id !== 'string' || !/^[a-z0-9-]+\.[a-z0-9-]+$/.test(id))
    problems.add([...path, 'id'], 'family.name in lower case', id);
  else if (ids.has(id)) problems.add([...path, 'id'], 'an id that is not taken', id);
  else ids.set(id, detector as unknown as Detector);
  problems.oneOf([...path, 'category'], category, CATEGORIES);
  if (WAYS.every((way) => detector[way] === undefined)) problems.add(path, 'rules, keys, a pattern or find', undefined);
  for (const name of LISTS) {
    if (detector[name] !== undefined && !Array.isArray(detector[name]))
      problems.add([...path, name], 'a list', detector[name]);
  }
  for (const [i, rule] of Array.isArray(rules) ? rules.entries() : []) {
    const parsed = problems.object([...path, 'rules', i], rule);
    problems.oneOf([...path, 'rules', i, 'rule'], parsed['rule'], ['anchor', 'shape', 'start', 'function']);
  }
  if (find !== undefined && typeof find !== 'function') problems.add([...path, 'find'], 'a function', find);
  if (check !== undefined && typeof check !== 'function')
    problems.oneOf([...path, 'check'], check, Object.keys(CHECKS));
  problems.number([...path, 'confidence'], detector['confidence'], 0, 1, false);
  if (operator !== undefined) problems.oneOf([...path, 'operator'], operator, allowed(String(category)));
  parsePatterns([...path, 'pattern'], detector['pattern'], compilePattern, problems);
  return operator;
}

/** Each is compiled: what is wrong with it is told by its character, and none of it is shown. */
function parsePatterns(
  path: Path,
  value: unknown,
  compilePattern: CompilePattern | undefined,
  problems: Problems,
): void {
  const isList = Array.isArray(value);
  for (const [i, pattern] of isList ? value.entries() : value === undefined ? [] : [[0, value]]) {
    const at = isList ? [...path, i as number] : path;
    if (typeof pattern !== 'string' || pattern === '') problems.add(at, 'a pattern', pattern);
    else {
      try {
        compilePattern?.(pattern);
      } catch (error) {
        if (!(error instanceof BadPattern)) throw error;
        problems.add(at, 'a pattern of RE2 syntax', pattern, error.message);
      }
    }
  }
}

/** Whether an operator asks for tokens. */
function parseOperators(value: unknown, ids: Map<string, Detector>, problems: Problems): boolean {
  const operators = problems.object(['operators'], value, ['default', 'categories', 'detectors']);
  const named: unknown[] = [operators['default']];
  if (operators['default'] !== undefined)
    problems.oneOf(
      ['operators', 'default'],
      operators['default'],
      OPERATORS.filter((name) => name !== 'keep'),
    );
  const categories = problems.object(['operators', 'categories'], operators['categories'], CATEGORIES);
  for (const [category, name] of Object.entries(categories)) {
    problems.oneOf(['operators', 'categories', category], name, allowed(category));
    named.push(name);
  }
  for (const [id, name] of Object.entries(problems.object(['operators', 'detectors'], operators['detectors']))) {
    const detector = ids.get(id);
    if (!detector) problems.add(['operators', 'detectors', id], 'the id of a detector', undefined, 'name');
    else problems.oneOf(['operators', 'detectors', id], name, allowed(detector.category));
    named.push(name);
  }
  return named.includes('token');
}

const allowed = (category: string): readonly string[] =>
  NEVER_KEPT.some((never) => never === category) ? OPERATORS.filter((name) => name !== 'keep') : OPERATORS;

function parsePlaceholder(value: unknown, problems: Problems): void {
  if (value === undefined) return;
  if (typeof value !== 'string' || value.length === 0 || value.length > MAX_TEMPLATE || /[\n\r"\\]/.test(value)) {
    problems.add(['placeholder'], `1 to ${MAX_TEMPLATE} characters without quotes, backslashes and line breaks`, value);
  }
}

function parseToken(value: unknown, wanted: boolean, problems: Problems): void {
  if (value === undefined) {
    if (wanted) {
      problems.code = 'policy.token-key';
      problems.add(['token'], 'a key and a key id, since an operator is `token`', undefined);
    }
    return;
  }
  const { key, keyId } = problems.object(['token'], value, ['key', 'keyId']);
  const isKey = (typeof key === 'string' || key instanceof Uint8Array) && key.length >= MIN_KEY_LENGTH;
  if (!isKey) problems.add(['token', 'key'], `a key of at least ${MIN_KEY_LENGTH} characters or bytes`, key);
  if (typeof keyId !== 'string' || !/^[A-Za-z0-9_-]{1,32}$/.test(keyId))
    problems.add(['token', 'keyId'], '1 to 32 letters, digits, - or _', keyId);
}

/** A copy of plain data; functions, patterns and bytes are kept as they are. */
function clone(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(clone);
  if (typeof value !== 'object' || value === null || value instanceof RegExp) return value;
  if (value instanceof Uint8Array) return value.slice();
  return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, clone(item)]));
}

function deepFreeze<T>(value: T): T {
  if (typeof value !== 'object' || value === null || value instanceof RegExp || value instanceof Uint8Array)
    return value;
  for (const item of Object.values(value)) deepFreeze(item);
  return Object.freeze(value);
}
