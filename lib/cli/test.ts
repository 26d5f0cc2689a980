import { readFileSync } from 'node:fs';
import { isDeepStrictEqual } from 'node:util';
import { parseDocument } from 'yaml';
import { createMasker, type Masker } from '../engine/masker.js';
import { EXIT, type ExitCode, reasonOf, UsageError } from './exit.js';
import { PORTS, type PolicyOptions, policyOf } from './policy.js';
import { printable, type Style, styleOf } from './style.js';
import { table } from './table.js';
import { print, printJson, type Terminal } from './terminal.js';

export interface TestOptions extends PolicyOptions {
  readonly json?: boolean;
  readonly show?: boolean;
}

/** One example of a user's own: a value, and what must become of it. */
export interface Case {
  readonly name?: string;
  readonly key?: string;
  readonly value: unknown;
  /** What comes out, whole. */
  readonly masked?: unknown;
  /** It stays as it is. */
  readonly keeps?: true;
  /** Texts that are in what comes out. */
  readonly contains?: string | readonly string[];
  /** Texts that are not. */
  readonly never?: string | readonly string[];
}

const FIELDS = ['name', 'key', 'value', 'masked', 'keeps', 'contains', 'never'];
const EXPECTATIONS = ['masked', 'keeps', 'contains', 'never'] as const;

interface Outcome {
  readonly number: number;
  readonly name: string | undefined;
  readonly key: string | undefined;
  /** What was expected and is not so; left out where all is. */
  readonly failed: readonly string[];
  /** What happened, without the value. */
  readonly happened: string;
  readonly value: unknown;
  readonly output: unknown;
}

/** Tries a policy on examples: exit code 1 where one of them does not come out as it says. */
export async function test(file: string, options: TestOptions, terminal: Terminal): Promise<ExitCode> {
  const masker = createMasker(policyOf(options, terminal).policy, PORTS);
  const cases = readCases(file);
  const outcomes = cases.map((one, i) => tried(one, i + 1, masker));
  const failed = outcomes.filter((outcome) => outcome.failed.length > 0);
  if (options.json) {
    const told = outcomes.map(({ value: _value, output: _output, ...rest }) => rest);
    await printJson(terminal, {
      planVersion: masker.planVersion,
      passed: outcomes.length - failed.length,
      failed: failed.length,
      cases: told,
    });
  } else await printOutcomes(outcomes.length, failed, options.show === true, terminal);
  return failed.length === 0 ? EXIT.clean : EXIT.findings;
}

/** @throws UsageError with the number of every case that is none */
export function readCases(file: string): Case[] {
  let text: string;
  try {
    text = readFileSync(file, 'utf8');
  } catch (error) {
    throw new UsageError(`${file}: ${reasonOf(error)}`);
  }
  const document = parseDocument(text);
  if (document.errors.length > 0) {
    const { line = 1, col = 1 } = document.errors[0]?.linePos?.[0] ?? {};
    throw new UsageError(`${file}:${line}:${col}: no YAML`);
  }
  const content: unknown = document.toJS();
  const list = Array.isArray(content) ? content : (content as { cases?: unknown } | null)?.cases;
  if (!Array.isArray(list) || list.length === 0) throw new UsageError(`${file}: a list of cases is expected`);
  const problems = list.flatMap((one, i) => problemsOf(one).map((problem) => `${file}: case ${i + 1}: ${problem}`));
  if (problems.length > 0) throw new UsageError(problems.join('\n'));
  return list;
}

function problemsOf(one: unknown): string[] {
  if (typeof one !== 'object' || one === null || Array.isArray(one)) return ['an object is expected'];
  const problems = Object.keys(one)
    .filter((name) => !FIELDS.includes(name))
    .map(() => `fields are ${FIELDS.join(', ')}`);
  const { key, value, keeps, contains, never } = one as Record<string, unknown>;
  if (value === undefined) problems.push('a value is expected');
  if (key !== undefined && typeof key !== 'string') problems.push('key is a text');
  if (keeps !== undefined && keeps !== true) problems.push('keeps is true');
  for (const [name, texts] of [
    ['contains', contains],
    ['never', never],
  ] as const)
    if (texts !== undefined && !textsOf(texts).every((text) => typeof text === 'string' && text !== ''))
      problems.push(`${name} is a text or a list of texts`);
  if (!EXPECTATIONS.some((name) => name in one)) problems.push(`one of ${EXPECTATIONS.join(', ')} is expected`);
  return problems;
}

const textsOf = (texts: unknown): readonly unknown[] => (Array.isArray(texts) ? texts : [texts]);

function tried(one: Case, number: number, masker: Masker): Outcome {
  const { name, key = '', value, contains, never } = one;
  const before = masker.stats().findings;
  const output = masker.maskValue(key, value);
  const after = masker.stats().findings;
  const found = Object.entries(after).filter(([id, count]) => count > (before[id as keyof typeof before] ?? 0));
  const text = typeof output === 'string' ? output : (JSON.stringify(output) ?? '');
  const checks: Record<(typeof EXPECTATIONS)[number], boolean> = {
    masked: !('masked' in one) || isDeepStrictEqual(output, one.masked),
    keeps: one.keeps === undefined || isDeepStrictEqual(output, value),
    contains: contains === undefined || textsOf(contains).every((part) => text.includes(part as string)),
    never: never === undefined || textsOf(never).every((part) => !text.includes(part as string)),
  };
  return {
    number,
    name,
    key: one.key === undefined ? undefined : masker.maskText(key, { key: 'span.name' }),
    failed: EXPECTATIONS.filter((expected) => !checks[expected]),
    happened: happenedTo(
      value,
      output,
      found.map(([id]) => id),
    ),
    value,
    output,
  };
}

function happenedTo(value: unknown, output: unknown, found: readonly string[]): string {
  if (output === undefined) return 'dropped';
  if (isDeepStrictEqual(value, output)) return found.length === 0 ? 'nothing found' : `kept: ${found.join(', ')}`;
  return found.length === 0 ? 'replaced' : `masked: ${found.join(', ')}`;
}

const EXPECTED: Readonly<Record<string, string>> = {
  masked: 'another result',
  keeps: 'to stay as it is',
  contains: 'a text that is gone',
  never: 'a text to be gone',
};

async function printOutcomes(
  count: number,
  failed: readonly Outcome[],
  show: boolean,
  terminal: Terminal,
): Promise<void> {
  const style = styleOf(terminal);
  if (failed.length > 0) {
    const heads = [
      { title: 'case', align: 'right' as const },
      { title: 'name', cut: true },
      { title: 'key', cut: true },
      { title: 'expected' },
      { title: 'happened', cut: true },
    ];
    const rows = failed.map((one) => [
      String(one.number),
      printable(one.name ?? '-'),
      printable(one.key ?? '-'),
      one.failed.map((name) => EXPECTED[name]).join(', '),
      one.happened,
    ]);
    await print(terminal, ...table(heads, rows, terminal.columns, style.bold), '');
    if (show) await print(terminal, ...failed.flatMap((one) => shownCase(one, style)));
  }
  const passed = count - failed.length;
  await print(
    terminal,
    failed.length === 0 ? style.green(`${passed} passed`) : `${passed} passed, ${style.red(`${failed.length} failed`)}`,
  );
}

const shownCase = ({ number, value, output }: Outcome, { dim }: Style): string[] => [
  `case ${number}`,
  `  ${dim('value ')} ${printable(JSON.stringify(value) ?? '')}`,
  `  ${dim('result')} ${printable(JSON.stringify(output) ?? '(dropped)')}`,
];
