import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { createRecordingMasker, type Masker } from '../engine/masker.js';
import { EXIT, type ExitCode, reasonOf, UsageError } from './exit.js';
import { type FindingGroup, Findings } from './findings.js';
import { openInput } from './input/open-input.js';
import { readEntries } from './input/read-entries.js';
import { forFiles, maskEntry } from './mask-entry.js';
import { PORTS, type PolicyOptions, policyOf } from './policy.js';
import { Progress } from './progress.js';
import { sarifLog } from './sarif.js';
import { printable, styleOf } from './style.js';
import { shortened, table } from './table.js';
import { print, printJson, type Terminal, write } from './terminal.js';
import { VERSION } from './version.js';

export interface ScanOptions extends PolicyOptions {
  readonly json?: boolean;
  readonly format?: 'table' | 'json' | 'sarif';
}

/** Folders that hold no telemetry. */
const LEFT_OUT = new Set(['node_modules']);
const FILE_WIDTH = 28;

/** Looks for what the policy would mask in files: exit code 1 where anything leaks. */
export async function scan(paths: readonly string[], options: ScanOptions, terminal: Terminal): Promise<ExitCode> {
  const { policy, from } = policyOf(options, terminal);
  const keys = new Map<string, string>();
  let masker: Masker | undefined;
  const findings = new Findings((key) => {
    let written = keys.get(key);
    if (written === undefined) keys.set(key, (written = masker?.maskText(key, { key: 'span.name' }) ?? ''));
    return written;
  });
  masker = createRecordingMasker(forFiles(policy), PORTS, findings.tell);
  const names = createRecordingMasker(policy, PORTS, () => undefined);
  const files = paths.flatMap(filesOf);
  const skipped: string[] = [];
  for (const file of files) if (!(await scanFile(file, masker, findings, terminal))) skipped.push(file);
  // a look at nothing proves nothing
  if (files.length === skipped.length)
    throw new UsageError(
      `no text to scan${skipped.length > 0 ? `: ${plural(skipped.length, 'binary file')} left out` : ''}`,
    );
  const result: Scanned = {
    policy: from,
    planVersion: names.planVersion,
    files: files.length - skipped.length,
    skipped,
    records: findings.records,
    failures: unread(masker.stats().failures),
    findings: findings.groups(),
  };
  const format = options.json ? 'json' : (options.format ?? 'table');
  if (format === 'json') await printJson(terminal, result);
  else if (format === 'sarif') await printJson(terminal, sarifLog(result.findings, VERSION));
  else await printTable(result, terminal);
  // what could not be read whole may hold anything
  const isClean = countOf(result.failures) === 0 && !result.findings.some(({ leaks }) => leaks);
  return isClean ? EXIT.clean : EXIT.findings;
}

/** A value that is not of its declared type is scanned all the same. */
function unread({ 'schema.mismatch': _, ...failures }: Scanned['failures']): Scanned['failures'] {
  return failures;
}

const countOf = (failures: Scanned['failures']): number =>
  Object.values(failures).reduce((sum, count) => sum + count, 0);

interface Scanned {
  readonly policy: string;
  readonly planVersion: string;
  readonly files: number;
  /** Binary files. */
  readonly skipped: readonly string[];
  readonly records: number;
  readonly failures: Readonly<Record<string, number>>;
  readonly findings: readonly FindingGroup[];
}

/** Whether it could be read as text. */
async function scanFile(path: string, masker: Masker, findings: Findings, terminal: Terminal): Promise<boolean> {
  const input = await openInput(path, terminal);
  if (input.isBinary) return false;
  const progress = new Progress(terminal, input);
  try {
    for await (const entries of readEntries(input)) {
      for (const entry of entries) {
        const isChanged = maskEntry(entry, masker, findings.visitor) !== entry.text;
        findings.entry(input.name, entry.line, isChanged);
      }
      progress.update();
    }
  } finally {
    progress.done();
  }
  return true;
}

/** The files below a folder, in order; names that begin with a dot are left out. */
function filesOf(path: string): string[] {
  if (path === '-') return [path];
  try {
    if (!statSync(path).isDirectory()) return [path];
    return readdirSync(path, { withFileTypes: true })
      .filter((entry) => !entry.name.startsWith('.') && !LEFT_OUT.has(entry.name))
      .sort((a, b) => (a.name < b.name ? -1 : 1))
      .flatMap((entry) => {
        const inside = join(path, entry.name);
        if (entry.isDirectory()) return filesOf(inside);
        return entry.isFile() || (entry.isSymbolicLink() && isFile(inside)) ? [inside] : [];
      });
  } catch (error) {
    throw new UsageError(`${path}: ${reasonOf(error)}`);
  }
}

/** Whether a file is behind a link, as in /var/log/containers; a folder behind one may be the folder itself. */
function isFile(path: string): boolean {
  try {
    return statSync(path).isFile();
  } catch {
    return false;
  }
}

async function printTable(result: Scanned, terminal: Terminal): Promise<void> {
  const { bold, dim, red, green } = styleOf(terminal);
  const { findings, files, records, skipped, failures } = result;
  const leaks = findings.filter((group) => group.leaks);
  if (leaks.length > 0) {
    const several = new Set(leaks.map(({ file }) => file)).size > 1;
    const heads = [
      { title: 'service', cut: true },
      { title: 'attribute', cut: true },
      { title: 'type' },
      { title: 'found', align: 'right' as const },
      { title: several ? 'first' : 'first line', ...(several ? {} : { align: 'right' as const }) },
    ];
    const rows = leaks.map(({ service, signal, attribute, detector, count, file, lines }) => [
      printable(service ?? '-'),
      placeOf(signal, printable(attribute)),
      detector,
      String(count),
      several ? `${shortened(printable(file), FILE_WIDTH)}:${lines[0]}` : String(lines[0]),
    ]);
    await print(terminal, ...table(heads, rows, terminal.columns, bold), '');
  }
  const failed = countOf(failures);
  const counted = `${plural(records, 'record')} in ${plural(files, 'file')}`;
  const total = leaks.reduce((sum, { count }) => sum + count, 0);
  const types = new Set(leaks.map(({ detector }) => detector)).size;
  await print(
    terminal,
    total === 0 && failed === 0
      ? `${green('clean')}: nothing leaks in ${counted}`
      : `${red(plural(total, 'value'))} of ${plural(types, 'type')} leak${total === 1 ? 's' : ''} in ${counted}`,
  );
  const kept = findings.filter((group) => !group.leaks).reduce((sum, { count }) => sum + count, 0);
  if (kept > 0) await print(terminal, dim(`${plural(kept, 'value')} more found and kept by the policy`));
  if (failed > 0)
    await print(
      terminal,
      `${red(plural(failed, 'field'))} could not be read whole (${Object.keys(failures).join(', ')})`,
    );
  if (skipped.length > 0) await write(terminal.stderr, `${plural(skipped.length, 'binary file')} left out\n`);
}

const plural = (count: number, noun: string): string =>
  `${count.toLocaleString('en')} ${noun}${count === 1 ? '' : 's'}`;

/** An attribute is told from a field of its record by its signal. */
const placeOf = (signal: string | undefined, key: string): string =>
  signal === undefined || key.startsWith(`${signal}.`) || key === '' ? key || '-' : `${signal} ${key}`;
