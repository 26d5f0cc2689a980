import { readFileSync, writeFileSync } from 'node:fs';
import { Document, parseDocument } from 'yaml';
import { detectors } from '../engine/detectors/index.js';
import { createMasker } from '../engine/masker.js';
import type { Policy } from '../engine/policy/schema.js';
import { MaskError, type Problem } from '../errors.js';
import { EXIT, type ExitCode, reasonOf, UsageError } from './exit.js';
import { importAws } from './importers/aws.js';
import { importCollector } from './importers/collector.js';
import { importElastic } from './importers/elastic.js';
import type { Imported, Left } from './importers/imported.js';
import { importPino } from './importers/pino.js';
import { importSentry } from './importers/sentry.js';
import { PORTS } from './policy.js';
import { readAll } from './read-all.js';
import { styleOf } from './style.js';
import { onStderr, print, printJson, type Terminal, write } from './terminal.js';

export interface ImportOptions {
  readonly output?: string;
  readonly force?: boolean;
  readonly json?: boolean;
}

const isKnown = (id: string): boolean => detectors.some((one) => one.id === id);

/** Tools whose rules can be read. `undefined` where a file holds none of theirs. */
export const IMPORTERS: Readonly<Record<string, (content: unknown) => Imported | undefined>> = {
  collector: importCollector,
  elastic: importElastic,
  pino: importPino,
  sentry: (content) => importSentry(content, isKnown),
  aws: importAws,
};

/** Writes a policy that does what another tool's rules do, and lists what it could not carry over. */
export async function importPolicy(
  from: string,
  file: string,
  options: ImportOptions,
  terminal: Terminal,
): Promise<ExitCode> {
  const imported = IMPORTERS[from]?.(contentOf(file, await textOf(file, terminal)));
  if (imported === undefined) throw new UsageError(`${file}: no rules of ${from} are in it`);
  const { policy, left } = valid(imported);
  if (options.json) await printJson(terminal, { policy, left });
  else {
    const text = policyYaml(from, policy, left);
    if (options.output === undefined) await write(terminal.stdout, text);
    else save(options.output, text, options.force === true);
    await printLeft(left, options.output, terminal);
  }
  return EXIT.clean;
}

async function textOf(file: string, { stdin }: Terminal): Promise<string> {
  try {
    return file === '-' ? await readAll(stdin) : readFileSync(file, 'utf8');
  } catch (error) {
    throw new UsageError(`${file}: ${reasonOf(error)}`);
  }
}

/** YAML, JSON, or the text itself where it is neither: a list with commas, a line of a shell. */
function contentOf(file: string, text: string): unknown {
  const document = parseDocument(text, { logLevel: 'silent' });
  try {
    const content: unknown = document.errors.length === 0 ? document.toJS({ maxAliasCount: 100 }) : text;
    // lines of a shell are one text to YAML, without their breaks
    return typeof content === 'string' ? text : content;
  } catch {
    throw new UsageError(`${file}: it refers to itself too often`);
  }
}

const MOST_ROUNDS = 256;

/** Rules that no policy may have are left out, one after the other: a pattern that is none, one that lets secrets through. */
function valid(imported: Imported): { policy: Policy; left: readonly Left[] } {
  const left = [...imported.left];
  let policy = imported.policy();
  for (let round = 0; round < MOST_ROUNDS; round++) {
    try {
      createMasker(policy, PORTS);
      return { policy, left };
    } catch (error) {
      if (!(error instanceof MaskError)) throw error;
      const problem = error.problems[0] as Problem;
      policy = without(policy, problem.path);
      left.push({ place: problem.path.join('.'), why: `${problem.expected} is expected there, not ${problem.found}` });
    }
  }
  throw new UsageError('too many of its rules can stand in no policy');
}

/** A copy without what stands at a path; of a detector or a list the whole entry. */
function without(policy: Policy, path: readonly (string | number)[]): Policy {
  const copy: Record<string, unknown> = structuredClone(policy) as Record<string, unknown>;
  const [first, second, third] = path;
  const section = copy[first as string] as Record<string, unknown> | undefined;
  if (section === undefined || second === undefined) delete copy[first as string];
  else {
    const list = section[second];
    if (Array.isArray(list) && typeof third === 'number') list.splice(third, 1);
    else if (third !== undefined && typeof list === 'object' && list !== null)
      delete (list as Record<string, unknown>)[third];
    else delete section[second];
    if (Array.isArray(section[second]) && (section[second] as unknown[]).length === 0) delete section[second];
    if (Object.keys(section).length === 0) delete copy[first as string];
  }
  return copy as Policy;
}

function policyYaml(from: string, policy: Policy, left: readonly Left[]): string {
  const document = new Document(Object.keys(policy).length === 0 ? { preset: 'balanced' } : policy);
  const notes = left.map(({ place, why }) => ` ${place}: ${why}`);
  document.commentBefore = [
    ` Policy of otel-mask, from rules of ${from}. What the preset masks is masked, too.`,
    ...(notes.length > 0 ? [' Not carried over, or not quite:', ...notes.map((note) => ` -${note}`)] : []),
  ].join('\n');
  return document.toString({ lineWidth: 100 });
}

function save(output: string, text: string, force: boolean): void {
  try {
    writeFileSync(output, text, { flag: force ? 'w' : 'wx' });
  } catch (error) {
    throw new UsageError(`${output}: ${reasonOf(error)}${force ? '' : '; --force writes over it'}`);
  }
}

async function printLeft(left: readonly Left[], output: string | undefined, terminal: Terminal): Promise<void> {
  const { yellow, green } = styleOf(terminal, 'stderr');
  const stderr = onStderr(terminal);
  if (output !== undefined) await print(stderr, `${green('wrote')} ${output}`);
  if (left.length === 0) return;
  await print(stderr, yellow('not carried over, or not quite:'), ...left.map(({ place, why }) => `  ${place}: ${why}`));
}
