import { type ExplainedFinding, type ExplainedSlice, Explainer, type Explanation } from '../engine/explain.js';
import { EXIT, type ExitCode, UsageError } from './exit.js';
import { PORTS, type PolicyOptions, policyOf } from './policy.js';
import { readAll } from './read-all.js';
import { printable, type Style, styleOf } from './style.js';
import { pairs, table } from './table.js';
import { print, printJson, type Terminal } from './terminal.js';

export interface ExplainOptions extends PolicyOptions {
  readonly json?: boolean;
  readonly show?: boolean;
  readonly kind?: string;
}

/** `SpanKind` of the API, by name: some addresses are the client's on a server's span only. */
const SPAN_KINDS = ['internal', 'server', 'client', 'producer', 'consumer'];

/** Tells how one value is treated and why. */
export async function explain(
  key: string,
  given: string,
  options: ExplainOptions,
  terminal: Terminal,
): Promise<ExitCode> {
  const value = given === '-' ? await readAll(terminal.stdin) : given;
  const explainer = new Explainer(policyOf(options, terminal).policy, PORTS);
  const spanKind = options.kind === undefined ? undefined : SPAN_KINDS.indexOf(options.kind.toLowerCase());
  if (spanKind === -1) throw new UsageError(`--kind is one of ${SPAN_KINDS.join(', ')}`);
  const told = explainer.explain(value, { key, ...(spanKind !== undefined && { signal: 'span' as const, spanKind }) });
  if (options.json) await printJson(terminal, told);
  else await print(terminal, ...linesOf(told, value, options.show === true, terminal));
  return EXIT.clean;
}

const BY: Readonly<Record<Explanation['treatment']['by'], string>> = {
  policy: 'the policy says so',
  declared: 'the policy declares it',
  catalogue: 'semantic conventions',
  name: 'by its name',
  unknown: 'unknown key',
};

function linesOf(told: Explanation, value: string, show: boolean, terminal: Terminal): string[] {
  const style = styleOf(terminal);
  const { kind, by, detector } = told.treatment;
  const lines = pairs([
    ['key', told.key === '' ? undefined : printable(told.key)],
    [
      'treated as',
      `${kind}${detector === undefined ? '' : ` ${detector}`} ${style.dim(`(${by === 'unknown' && told.key === '' ? 'no key' : BY[by]})`)}`,
    ],
    ['read as', told.reader],
    ['failures', told.failures.length === 0 ? undefined : told.failures.join(', ')],
  ]);
  if (told.slices.length > 0) lines.push('', style.bold('slices'), ...sliceLines(told.slices, '  ', style));
  lines.push('', ...findingLines(told.findings, value, show, terminal, style));
  lines.push('', ...pairs([['result', resultOf(told, value, style)]]));
  return lines;
}

/** A value in which nothing was found is not repeated. */
function resultOf({ output }: Explanation, value: string, { dim, green }: Style): string {
  if (output === undefined) return dim('(dropped)');
  return output === value ? dim('(unchanged)') : green(printable(output));
}

function sliceLines(slices: readonly ExplainedSlice[], indent: string, style: Style): string[] {
  return slices.flatMap(({ start, end, as, name, detector, encoding, slices: inner }) => [
    `${indent}${`${start}-${end}`.padEnd(9)} ${as}${name === undefined ? '' : ` ${style.cyan(printable(name))}`}${detector === undefined ? '' : ` = ${detector}`}${encoding === undefined ? '' : style.dim(` ${encoding}`)}`,
    ...sliceLines(inner, `${indent}  `, style),
  ]);
}

function findingLines(
  findings: readonly ExplainedFinding[],
  value: string,
  show: boolean,
  terminal: Terminal,
  style: Style,
): string[] {
  if (findings.length === 0) return [style.dim('nothing found')];
  const heads = [
    { title: 'found' },
    { title: 'at' },
    { title: 'sure', align: 'right' as const },
    { title: 'becomes' },
    { title: 'why', cut: true },
  ];
  const rows = findings.map(({ detector, start, end, confidence, operator, reasons }) => [
    detector,
    `${start}-${end}`,
    confidence.toFixed(2),
    operator,
    reasons.length === 0 ? 'its place' : reasons.map(({ kind, detail }) => `${kind} ${detail}`).join(', '),
  ]);
  const lines = table(heads, rows, terminal.columns, style.bold);
  if (!show) return lines;
  const raw = findings.map(({ detector, start, end }) => [detector, printable(value.slice(start, end))]);
  return [
    ...lines,
    '',
    ...table([{ title: 'found' }, { title: 'value', cut: true }], raw, terminal.columns, style.bold),
  ];
}
