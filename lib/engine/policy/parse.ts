import { MaskError } from '../../errors.js';
import type { Detector } from '../../model.js';
import { allowedBy, canariesOf } from './allowed.js';
import { checkShape } from './check-shape.js';
import type { CompilePattern } from './custom.js';
import { isNeverKept, POLICY } from './fields.js';
import { isKeyPattern, isOfPattern } from './key-pattern.js';
import { type Locate, Problems } from './problems.js';
import type { Policy } from './schema.js';
import { isObject } from './shape.js';

/** Policies that were parsed already, and by what their patterns were tried: frozen, so that they are good still. */
const parsed = new WeakMap<object, CompilePattern | undefined>();

type Names = Readonly<Record<string, unknown>>;

/**
 * Checks an unknown value against the policy's schema and freezes it; what came from here is given back as it is.
 * @param detectors the built-in ones, for the ids that a policy may name
 * @param compilePattern for the patterns of its own detectors: they are tried
 * @param locate adds to each problem where it stands in a file
 * @throws MaskError with every problem and its path
 */
export function parsePolicy(
  value: unknown,
  detectors: readonly Detector[],
  compilePattern?: CompilePattern,
  locate?: Locate,
): Policy {
  if (isObject(value) && parsed.has(value) && parsed.get(value) === compilePattern) return value as Policy;
  try {
    const policy = parse(clone(value), detectors, compilePattern, new Problems(locate));
    parsed.set(policy, compilePattern);
    return policy;
  } catch (error) {
    if (error instanceof MaskError) throw error;
    // a getter, a proxy, a cycle: what was thrown may hold anything
    throw new MaskError('policy.invalid', [
      { path: [], expected: 'plain data', found: 'something that cannot be read' },
    ]);
  }
}

function parse(
  value: unknown,
  detectors: readonly Detector[],
  compilePattern: CompilePattern | undefined,
  problems: Problems,
): Policy {
  const root = value === undefined ? {} : value;
  const known = new Map<string, Detector>(detectors.map((detector) => [detector.id, detector]));
  const own = listAt(objectAt(root, 'detectors'), 'custom');
  for (const detector of own) {
    const id = isObject(detector) ? detector['id'] : undefined;
    if (typeof id === 'string' && !known.has(id)) known.set(id, detector as unknown as Detector);
  }
  checkShape([], root, POLICY, { problems, known, compilePattern });
  checkOwnDetectors(own, new Set(detectors.map(({ id }) => id)), problems);
  checkPasses(objectAt(root, 'attributes'), problems);
  checkDeclared(objectAt(root, 'declare'), problems);
  checkReason(objectAt(root, 'allow'), problems);
  checkToken(root, own, problems);
  if (problems.list.length === 0) checkCanaries(objectAt(root, 'allow'), known, compilePattern, problems);
  if (problems.list.length > 0) throw new MaskError(problems.code, problems.list);
  return deepFreeze(root) as Policy;
}

/** What stands under a name, as far as it is an object; what is none was told already. */
function objectAt(value: unknown, name: string): Names {
  const inner = isObject(value) ? value[name] : undefined;
  return isObject(inner) ? inner : {};
}

const listAt = (value: Names, name: string): readonly unknown[] => {
  const inner = value[name];
  return Array.isArray(inner) ? inner : [];
};

const WAYS = ['rules', 'keys', 'pattern', 'find'] as const;

function checkOwnDetectors(own: readonly unknown[], builtIn: ReadonlySet<string>, problems: Problems): void {
  const taken = new Set(builtIn);
  for (const [i, detector] of own.entries()) {
    if (!isObject(detector)) continue;
    const path = ['detectors', 'custom', i];
    const { id, category, operator } = detector;
    if (typeof id === 'string' && taken.has(id)) problems.add([...path, 'id'], 'an id that is not taken', id);
    taken.add(String(id));
    if (WAYS.every((way) => detector[way] === undefined))
      problems.add(path, 'rules, keys, a pattern or find', undefined);
    if (operator === 'keep' && isNeverKept(String(category)))
      problems.add([...path, 'operator'], 'no `keep` for secrets, credentials and financial data', operator);
  }
}

function checkPasses(attributes: Names, problems: Problems): void {
  for (const [key, rule] of Object.entries(attributes)) {
    const passes = rule === 'pass' || rule === 'keep';
    if (passes && isKeyPattern(key) && ALWAYS_MASKED.some((one) => isOfPattern(key, one)))
      problems.add(['attributes', key], 'no pass for keys that are always masked', rule, {
        found: 'a pattern of which they are',
      });
  }
}

/** Keys of values that are secret wherever they stand: a pattern that passes one of them is a mistake. */
const ALWAYS_MASKED = [
  'http.request.header.authorization', 'http.request.header.cookie', 'http.response.header.set-cookie', 'db.query.parameter.password', 'process.environment_variable.API_KEY', 'user.email', 'app.user.password', 'password',
  'exception.message', 'exception.stacktrace', 'url.full', 'log.body', 'db.query.text',
]; // biome-ignore format: a table

function checkDeclared(declare: Names, problems: Problems): void {
  for (const [key, declared] of Object.entries(declare)) {
    if (!isObject(declared) || !Array.isArray(declared['enum'])) continue;
    if (declared['type'] !== 'string' && declared['type'] !== 'string[]')
      problems.add(['declare', key, 'enum'], 'a list of strings, for a type of strings', declared['enum']);
  }
}

/** What lets through more than it should says why. */
function checkReason({ unsafe, reason }: Names, problems: Problems): void {
  if (unsafe === true && (reason === undefined || (typeof reason === 'string' && reason.trim() === '')))
    problems.add(['allow', 'reason'], 'why it is let through, in at least 10 characters', reason);
}

/** Patterns that let through what is always masked are refused. */
function checkCanaries(
  allow: Names,
  known: ReadonlyMap<string, Detector>,
  compilePattern: CompilePattern | undefined,
  problems: Problems,
): void {
  if (allow['unsafe'] === true) return;
  for (const [i, pattern] of (listAt(allow, 'patterns') as readonly string[]).entries()) {
    const exempts = allowedBy({ patterns: [pattern] }, compilePattern);
    const exempted = [...known.values()].find(
      (detector) => isAlwaysMasked(detector) && canariesOf(detector).some((one) => exempts?.(one)),
    );
    if (exempted !== undefined)
      problems.add(
        ['allow', 'patterns', i],
        'a pattern that lets through nothing that is always masked, or `unsafe: true` with a `reason`',
        pattern,
        { found: `one that lets through values of ${exempted.id}` },
      );
  }
}

const isAlwaysMasked = ({ category }: Detector): boolean => category !== 'network' && category !== 'location';

/** Tokens are made with a key. */
function checkToken(root: unknown, own: readonly unknown[], problems: Problems): void {
  if (!isObject(root) || root['token'] !== undefined) return;
  const operators = objectAt(root, 'operators');
  const named = [
    operators['default'],
    ...['signals', 'categories', 'detectors'].flatMap((name) => Object.values(objectAt(operators, name))),
    ...Object.values(objectAt(root, 'attributes')),
    ...own.map((detector) => (isObject(detector) ? detector['operator'] : undefined)),
  ];
  if (!named.includes('token')) return;
  if (problems.list.length === 0) problems.code = 'policy.token-key';
  problems.add(['token'], 'a key and a key id, since an operator is `token`', undefined);
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
