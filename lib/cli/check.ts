import { createMasker } from '../engine/masker.js';
import { PRESETS } from '../engine/policy/presets.js';
import { DEFAULTS, type Policy } from '../engine/policy/schema.js';
import { MaskError, type Problem } from '../errors.js';
import { EXIT, type ExitCode } from './exit.js';
import { PORTS, type PolicyOptions, policyOf } from './policy.js';
import { printable, styleOf } from './style.js';
import { pairs, table, wrapped } from './table.js';
import { print, printJson, type Terminal } from './terminal.js';

export interface CheckOptions extends PolicyOptions {
  readonly json?: boolean;
}

/** Tells everything that is wrong with a policy, or the version of its plan and what it changes of its preset. */
export async function check(options: CheckOptions, terminal: Terminal): Promise<ExitCode> {
  let from = options.policy ?? 'policy';
  try {
    const read = policyOf(options, terminal);
    from = read.from;
    const { planVersion } = createMasker(read.policy, PORTS);
    const preset = read.policy.preset ?? 'balanced';
    const changes = changesOf(read.policy);
    if (options.json) await printJson(terminal, { policy: from, valid: true, planVersion, preset, changes });
    else await printValid(from, planVersion, preset, changes, terminal);
    return EXIT.clean;
  } catch (error) {
    if (!(error instanceof MaskError)) throw error;
    const { code, problems } = error;
    if (options.json) await printJson(terminal, { policy: from, valid: false, code, problems });
    else await printProblems(from, problems, terminal);
    return EXIT.usage;
  }
}

const INDENT = '  expected '.length;

/** What holds where neither a policy nor its preset says anything. */
const USUAL: Readonly<Record<string, unknown>> = {
  mode: 'enforce',
  unknownAttributes: 'scan',
  opaqueIds: 'keep',
  'operators.default': 'placeholder',
  placeholder: DEFAULTS.placeholder,
  confidence: DEFAULTS.confidence,
  taint: DEFAULTS.taint,
  'limits.maxValueLength': DEFAULTS.maxValueLength,
  'limits.maxDepth': DEFAULTS.maxDepth,
  'limits.budget': DEFAULTS.budget,
};

/** What the preset says at a place, or the defaults. */
function usualAt(path: readonly string[], preset: object): unknown {
  let value: unknown = preset;
  for (const name of path)
    value = typeof value === 'object' && value !== null ? (value as Record<string, unknown>)[name] : undefined;
  return value ?? USUAL[path.join('.')];
}

/** One thing that a policy says otherwise than its preset. */
export interface Change {
  readonly path: string;
  /** What it says; of keys and lists of values only that they are there. */
  readonly value: string;
}

/** Leaves of a policy, in order. What may be secret itself is counted, not shown. */
export function changesOf(policy: Policy): Change[] {
  const preset = PRESETS[policy.preset ?? 'balanced'];
  const changes: Change[] = [];
  const add = (path: readonly string[], value: unknown): void => {
    const name = path.join('.');
    if (name === 'preset') return;
    if (path[0] === 'token' && path.at(-1) === 'key') changes.push({ path: name, value: '(a key)' });
    else if (name === 'allow.values' || name === 'allow.patterns' || name === 'token.retired' || name.endsWith('.enum'))
      changes.push({ path: name, value: `(${Array.isArray(value) ? value.length : 0})` });
    else if (name === 'detectors.custom' && Array.isArray(value))
      changes.push({ path: name, value: value.map((one) => String((one as { id?: unknown } | null)?.id)).join(', ') });
    else if (Array.isArray(value)) changes.push({ path: name, value: value.join(', ') });
    else if (typeof value === 'object' && value !== null)
      for (const [key, item] of Object.entries(value)) add([...path, key], item);
    else if (value !== usualAt(path, preset)) changes.push({ path: name, value: String(value) });
  };
  for (const [key, value] of Object.entries(policy)) add([key], value);
  return changes;
}

async function printValid(
  from: string,
  version: string,
  preset: string,
  changes: readonly Change[],
  terminal: Terminal,
): Promise<void> {
  const { bold, green, dim } = styleOf(terminal);
  await print(
    terminal,
    `${printable(from)}: ${green('valid')}`,
    '',
    ...pairs([
      ['plan', version],
      ['preset', preset],
    ]),
  );
  if (changes.length === 0) {
    await print(
      terminal,
      '',
      dim(`Nothing differs from the preset (confidence ${DEFAULTS.confidence}, taint ${DEFAULTS.taint}).`),
    );
    return;
  }
  const rows = changes.map(({ path, value }) => [printable(path), printable(value)]);
  const heads = [
    { title: 'differs from the preset', cut: true },
    { title: 'is', cut: true },
  ];
  await print(terminal, '', ...table(heads, rows, terminal.columns, bold));
}

/** Where a problem stands, where that is known: who reads a file knows it. */
interface Located {
  readonly file?: string;
  readonly line?: number;
  readonly column?: number;
  readonly suggestion?: string;
}

/** One problem after the other: where, what is there, what is expected. */
export async function printProblems(
  from: string,
  problems: readonly (Problem & Located)[],
  terminal: Terminal,
): Promise<void> {
  const { bold, red, dim } = styleOf(terminal);
  for (const { path, expected, found, file = from, line, column, suggestion } of problems) {
    const place = line === undefined ? printable(file) : `${printable(file)}:${line}:${column ?? 1}`;
    await print(
      terminal,
      `${place}: ${bold(printable(path.join('.')) || '(policy)')}`,
      `  ${dim('found   ')} ${found}`,
      `  ${dim('expected')} ${wrapped(expected, terminal.columns, INDENT)}`,
      ...(suggestion === undefined ? [] : [`  ${dim('meant   ')} ${printable(suggestion)}`]),
    );
  }
  const count = problems.length;
  await print(terminal, '', red(`${count} problem${count === 1 ? '' : 's'}`));
}
