import { type ErrorCode, MaskError, type Problem, typeName } from '../../errors.js';
import type { Detector, Signal } from '../../model.js';
import { looksRandom } from '../checks/random.js';
import { allowedBy, canariesOf } from './allowed.js';
import { BadPattern, CHECKS, type CompilePattern } from './custom.js';
import { isKeyPattern, isOfPattern } from './key-pattern.js';
import { PRESETS } from './presets.js';
import { CATEGORIES, CLASSES, NEVER_KEPT, OPERATORS, type Policy, TAINTS } from './schema.js';

const MIN_KEY_LENGTH = 16;
const MAX_TEMPLATE = 64;

const MAX_NAME = 64;

const SIGNALS: readonly Signal[] = ['span', 'event', 'link', 'resource', 'scope', 'log', 'metric', 'baggage'];

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
    ...[
      'preset',
      'mode',
      'modes',
      'unknownAttributes',
      'declare',
      'opaqueIds',
      'allow',
      'values',
      'patterns',
      'unsafe',
      'reason',
    ],
    ...['signals', 'retired', 'class', 'type', 'enum'],
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
    ...['preset', 'mode', 'unknownAttributes', 'declare', 'opaqueIds', 'allow', 'confidence', 'taint', 'limits'],
  ]);
  const ids = new Map(detectors.map((detector) => [detector.id as string, detector]));
  const ownOperators = parseDetectors(root['detectors'], ids, compilePattern, problems);
  const wantsToken = parseOperators(root['operators'], ids, problems) || ownOperators.includes('token');
  for (const [name, allowedValues] of Object.entries(CHOICES)) {
    if (root[name] !== undefined) problems.oneOf([name], root[name], allowedValues);
  }
  const attributes = problems.object(['attributes'], root['attributes']);
  parseAttributes(attributes, ids, problems);
  parseDeclared(root['declare'], problems);
  parseAllow(root['allow'], ids, compilePattern, problems);
  parsePlaceholder(root['placeholder'], problems);
  parseToken(root['token'], wantsToken || Object.values(attributes).includes('token'), problems);
  problems.number(['confidence'], root['confidence'], 0, 1, false);
  const limits = problems.object(['limits'], root['limits'], ['maxValueLength', 'maxDepth', 'budget']);
  problems.number(['limits', 'maxValueLength'], limits['maxValueLength'], 1024, 2 ** 28, true);
  problems.number(['limits', 'maxDepth'], limits['maxDepth'], 1, 256, true);
  problems.number(['limits', 'budget'], limits['budget'], 4096, 2 ** 31 - 1, true);
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
  const { disable, custom, modes } = problems.object(['detectors'], value, ['disable', 'custom', 'modes']);
  if (custom !== undefined && !Array.isArray(custom))
    problems.add(['detectors', 'custom'], 'a list of detectors', custom);
  const operators: unknown[] = [];
  for (const [i, detector] of Array.isArray(custom) ? custom.entries() : [])
    operators.push(parseDetector(['detectors', 'custom', i], detector, ids, compilePattern, problems));
  for (const [name, mode] of Object.entries(problems.object(['detectors', 'modes'], modes))) {
    const category = ids.get(name)?.category ?? name;
    if (!CATEGORIES.some((one) => one === category))
      problems.add(['detectors', 'modes', name], 'a category, or the id of a detector', undefined, 'name');
    else
      problems.oneOf(['detectors', 'modes', name], mode, isNeverKept(category) ? ['enforce'] : ['enforce', 'observe']);
  }
  if (disable !== undefined && !Array.isArray(disable))
    problems.add(['detectors', 'disable'], 'a list of detector ids', disable);
  for (const [i, id] of Array.isArray(disable) ? disable.entries() : []) {
    if (!ids.has(id)) problems.add(['detectors', 'disable', i], 'the id of a detector', id);
  }
  return operators;
}

/** Fields that are one of a few words. */
const CHOICES: Readonly<Record<string, readonly string[]>> = {
  preset: Object.keys(PRESETS),
  mode: ['enforce', 'observe'],
  unknownAttributes: ['scan', 'mask', 'drop'],
  opaqueIds: ['keep', 'mask'],
  taint: TAINTS,
};

const TYPES = ['string', 'int', 'double', 'boolean', 'string[]', 'int[]', 'double[]', 'boolean[]'];

function parseAttributes(attributes: Record<string, unknown>, ids: Map<string, Detector>, problems: Problems): void {
  for (const [key, rule] of Object.entries(attributes)) {
    const path = ['attributes', key];
    if (typeof rule === 'object' && rule !== null) {
      const { class: named } = problems.object(path, rule, ['class']);
      const isKnown = typeof named === 'string' && (ids.has(named) || CLASSES.some((one) => one === named));
      if (!isKnown) problems.add([...path, 'class'], `the id of a detector, or one of ${CLASSES.join(', ')}`, named);
    } else problems.oneOf(path, rule, [...OPERATORS, 'pass']);
    const passes = rule === 'pass' || rule === 'keep';
    if (passes && isKeyPattern(key) && ALWAYS_MASKED.some((one) => isOfPattern(key, one)))
      problems.add(path, 'no pass for keys that are always masked', rule, 'a pattern of which they are');
  }
}

/** Keys of values that are secret wherever they stand: a pattern that passes one of them is a mistake. */
const ALWAYS_MASKED = [
  'http.request.header.authorization', 'http.request.header.cookie', 'http.response.header.set-cookie', 'db.query.parameter.password', 'process.environment_variable.API_KEY', 'user.email', 'app.user.password', 'password',
  'exception.message', 'exception.stacktrace', 'url.full', 'log.body', 'db.query.text',
]; // biome-ignore format: a table

function parseDeclared(value: unknown, problems: Problems): void {
  for (const [key, declared] of Object.entries(problems.object(['declare'], value))) {
    const path = ['declare', key];
    const { type, enum: members } = problems.object(path, declared, ['type', 'enum']);
    problems.oneOf([...path, 'type'], type, TYPES);
    if (members === undefined) continue;
    const isText = type === 'string' || type === 'string[]';
    const isList =
      Array.isArray(members) && members.length > 0 && members.every((member) => typeof member === 'string');
    if (!isList || !isText) problems.add([...path, 'enum'], 'a list of strings, for a type of strings', members);
  }
}

const LEAST_REASON = 10;

/** Patterns that let through what is always masked need a reason. */
function parseAllow(
  value: unknown,
  ids: Map<string, Detector>,
  compilePattern: CompilePattern | undefined,
  problems: Problems,
): void {
  const { values, patterns, unsafe, reason } = problems.object(['allow'], value, [
    'values',
    'patterns',
    'unsafe',
    'reason',
  ]);
  const isStrings = (list: unknown) =>
    Array.isArray(list) && list.every((one) => typeof one === 'string' && one !== '');
  if (values !== undefined && !isStrings(values)) problems.add(['allow', 'values'], 'a list of texts', values);
  if (unsafe !== undefined && typeof unsafe !== 'boolean') problems.add(['allow', 'unsafe'], 'true or false', unsafe);
  if (unsafe === true && !(typeof reason === 'string' && reason.trim().length >= LEAST_REASON))
    problems.add(['allow', 'reason'], `why it is let through, in at least ${LEAST_REASON} characters`, reason);
  if (patterns === undefined) return;
  if (!isStrings(patterns)) {
    problems.add(['allow', 'patterns'], 'a list of patterns', patterns);
    return;
  }
  const before = problems.list.length;
  parsePatterns(['allow', 'patterns'], patterns, compilePattern, problems);
  if (problems.list.length > before || unsafe === true) return;
  for (const [i, pattern] of (patterns as string[]).entries()) {
    const exempts = allowedBy({ patterns: [pattern] }, compilePattern);
    const exempted = [...ids.values()].find(
      (detector) => isAlwaysMasked(detector) && canariesOf(detector).some((one) => exempts?.(one)),
    );
    if (exempted !== undefined)
      problems.add(
        ['allow', 'patterns', i],
        'a pattern that lets through nothing that is always masked, or `unsafe: true` with a `reason`',
        pattern,
        `one that lets through values of ${exempted.id}`,
      );
  }
}

const isAlwaysMasked = ({ category }: Detector): boolean => category !== 'network' && category !== 'location';

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
  const operators = problems.object(['operators'], value, ['default', 'categories', 'detectors', 'signals']);
  const named: unknown[] = [operators['default']];
  if (operators['default'] !== undefined)
    problems.oneOf(
      ['operators', 'default'],
      operators['default'],
      OPERATORS.filter((name) => name !== 'keep'),
    );
  for (const [signal, name] of Object.entries(
    problems.object(['operators', 'signals'], operators['signals'], SIGNALS),
  )) {
    problems.oneOf(['operators', 'signals', signal], name, OPERATORS);
    named.push(name);
  }
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

const isNeverKept = (category: string): boolean => NEVER_KEPT.some((never) => never === category);

const allowed = (category: string): readonly string[] =>
  isNeverKept(category) ? OPERATORS.filter((name) => name !== 'keep') : OPERATORS;

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
  const { retired, ...current } = problems.object(['token'], value, ['key', 'keyId', 'retired']);
  parseTokenKey(['token'], current, problems);
  if (retired !== undefined && !Array.isArray(retired)) problems.add(['token', 'retired'], 'a list of keys', retired);
  for (const [i, one] of Array.isArray(retired) ? retired.entries() : [])
    parseTokenKey(['token', 'retired', i], problems.object(['token', 'retired', i], one, ['key', 'keyId']), problems);
}

function parseTokenKey(path: Path, { key, keyId }: Record<string, unknown>, problems: Problems): void {
  const isKey = (typeof key === 'string' || key instanceof Uint8Array) && key.length >= MIN_KEY_LENGTH;
  if (!isKey) problems.add([...path, 'key'], `a key of at least ${MIN_KEY_LENGTH} characters or bytes`, key);
  if (typeof keyId !== 'string' || !/^[A-Za-z0-9_-]{1,32}$/.test(keyId))
    problems.add([...path, 'keyId'], '1 to 32 letters, digits, - or _', keyId);
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
