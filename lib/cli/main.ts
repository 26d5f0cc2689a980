import { Argument, Command, CommanderError, Option } from 'commander';
import { PRESETS } from '../engine/policy/presets.js';
import { MaskError } from '../errors.js';
import { catalogue } from './catalogue.js';
import { check, printProblems } from './check.js';
import { detectors } from './detectors.js';
import { EXIT, type ExitCode, UsageError } from './exit.js';
import { explain } from './explain.js';
import { IMPORTERS, importPolicy } from './import.js';
import { init } from './init.js';
import { mask } from './mask.js';
import { scan } from './scan.js';
import { styleOf, wantsColour } from './style.js';
import { onStderr, type Terminal, write } from './terminal.js';
import { test } from './test.js';
import { token } from './token.js';
import { VERSION } from './version.js';

/**
 * Runs the command line.
 * @param args without the program's own name
 * @returns 0: clean, 1: something leaks or a test failed, 2: wrong usage or a bad policy
 */
export async function run(args: readonly string[], terminal: Terminal): Promise<ExitCode> {
  let exit: ExitCode = EXIT.clean;
  const program = createProgram(terminal, (code) => {
    exit = code;
  });
  try {
    await program.parseAsync(args as string[], { from: 'user' });
    return exit;
  } catch (error) {
    return await told(error, terminal);
  }
}

/** Says what was wrong, and never what was thrown: that may hold a value. */
async function told(error: unknown, terminal: Terminal): Promise<ExitCode> {
  const { red } = styleOf(terminal, 'stderr');
  if (error instanceof CommanderError) return error.exitCode === 0 ? EXIT.clean : EXIT.usage;
  if (error instanceof MaskError) await printProblems('policy', error.problems, onStderr(terminal));
  else if (error instanceof UsageError) await write(terminal.stderr, `${red('otel-mask:')} ${error.message}\n`);
  else
    await write(terminal.stderr, `${red('otel-mask:')} failed (${error instanceof Error ? error.name : 'unknown'})\n`);
  return EXIT.usage;
}

const EXIT_CODES = `
Exit codes: 0 clean, 1 something leaks or a test failed, 2 wrong usage or a bad policy.

Environment:
  OTEL_MASK_POLICY   policy file, where --policy is not given
  OTEL_MASK_PRESET   preset, where no policy file is found
  NO_COLOR           no colours; FORCE_COLOR has them where no terminal is

No command prints a value that is masked, unless --show is given on a terminal.`;

const STARTS = `
Examples:
  $ otel-mask init                                  write a policy
  $ otel-mask check otel-mask.yaml                  is it right, and what does it change
  $ otel-mask explain url.full 'https://u:p@h/?q=1' what becomes of a value, and why
  $ otel-mask scan captured.json                    does anything leak
  $ kubectl logs deploy/shop | otel-mask mask -     a log that can be shared
`;

function createProgram(terminal: Terminal, exit: (code: ExitCode) => void): Command {
  const program = new Command('otel-mask')
    .description('Finds and masks sensitive data in telemetry: a policy checked, explained and applied to files.')
    .version(VERSION, '-V, --version')
    .helpCommand(true)
    .showHelpAfterError('(otel-mask --help tells more)')
    .exitOverride()
    .configureOutput({
      writeOut: (text) => terminal.stdout.write(text),
      writeErr: (text) => terminal.stderr.write(text),
      getOutHelpWidth: () => terminal.columns,
      getErrHelpWidth: () => terminal.columns,
      getOutHasColors: () => wantsColour(terminal.env) ?? terminal.isInteractive.stdout,
      getErrHasColors: () => wantsColour(terminal.env) ?? terminal.isInteractive.stderr,
    })
    .configureHelp({ styleTitle: styleOf(terminal).bold })
    .addHelpText('after', STARTS + EXIT_CODES);

  withPolicy(program.command('check'))
    .argument('[policy]', 'policy file; default: --policy, $OTEL_MASK_POLICY, ./otel-mask.yaml')
    .description('Tell all problems of a policy, or its version and what it changes.')
    .option('--json', 'for another program')
    .addHelpText('after', example('check otel-mask.yaml', 'check --preset strict --json'))
    .action(async (policy, options) => exit(await check({ ...options, ...(policy && { policy }) }, terminal)));

  withPolicy(program.command('explain'))
    .argument('<key-or-value...>', '[KEY] VALUE; - reads the value from the standard input')
    .usage('[options] [key] <value>')
    .description('Tell how a value is read, what is found in it and why, and what comes out.')
    .option('--kind <kind>', 'span kind: internal, server, client, producer, consumer')
    .option('--json', 'for another program')
    .addOption(showOption())
    .addHelpText(
      'after',
      example(
        "explain 'mail to jane@shop.example'",
        "explain http.request.header.cookie 'sid=1; theme=dark'",
        'pbpaste | otel-mask explain db.query.text -',
      ),
    )
    .action(async (values: string[], options) => {
      if (values.length > 2) throw new UsageError('explain takes a key and a value; put a value with blanks in quotes');
      checkShow(options, terminal);
      const [key, value] = values.length === 2 ? values : ['', ...values];
      exit(await explain(key as string, value as string, options, terminal));
    });

  withPolicy(program.command('scan'))
    .argument('<paths...>', 'files and folders; - reads the standard input')
    .description('Look for what the policy would mask: OTLP JSON, NDJSON, plain logs, each also as .gz.')
    .addOption(
      new Option('--format <format>', 'how it is printed').choices(['table', 'json', 'sarif']).default('table'),
    )
    .option('--json', 'short for --format json')
    .addHelpText(
      'after',
      example(
        'scan traces.json logs/',
        'scan --format sarif dump.ndjson.gz > leaks.sarif',
        'scan --preset secrets - < app.log',
      ),
    )
    .action(async (paths, options) => exit(await scan(paths, options, terminal)));

  withPolicy(program.command('mask'))
    .argument('<file>', 'file; - reads the standard input')
    .description('Write a file with all that is sensitive masked, in the form that it has.')
    .option('-o, --output <file>', 'file that is written; default: the standard output')
    .addHelpText('after', example('mask app.log > shareable.log', 'mask spans.ndjson.gz -o masked.ndjson.gz'))
    .action(async (file, options) => exit(await mask(file, options, terminal)));

  withPolicy(program.command('test'))
    .argument('<policy-or-cases...>', '[POLICY] CASES: a policy file, and a list of cases in YAML or JSON')
    .usage('[options] [policy] <cases>')
    .description('Try a policy on your own examples.')
    .option('--json', 'for another program')
    .addOption(showOption())
    .addHelpText('after', CASES)
    .action(async (files: string[], options) => {
      if (files.length > 2) throw new UsageError('test takes a policy and a file of cases');
      checkShow(options, terminal);
      const [cases, policy] = files.toReversed();
      exit(await test(cases as string, { ...options, ...(policy && { policy }) }, terminal));
    });

  withPolicy(program.command('token'))
    .description('Tell the pseudonym of a value that is read from the standard input, under all keys.')
    .option('--as <detector>', 'what the value is; default: what finds it')
    .option('--json', 'for another program')
    .addHelpText(
      'after',
      example('token --as contact.email < address.txt', 'pbpaste | otel-mask token --policy otel-mask.yaml'),
    )
    .action(async (options) => exit(await token(options, terminal)));

  withPolicy(program.command('detectors'))
    .argument('[filter]', 'a part of an id, a title, a category or a name')
    .description('List the types that are found, and what becomes of each.')
    .option('--json', 'for another program')
    .addHelpText('after', example('detectors payment', 'detectors --preset hipaa --json'))
    .action(async (filter, options) => exit(await detectors(filter, options, terminal)));

  withPolicy(program.command('catalogue'))
    .argument('<key>', 'attribute key')
    .description('Tell what is known of an attribute key.')
    .option('--json', 'for another program')
    .addHelpText('after', example('catalogue http.request.header.x-api-key', 'catalogue db.query.text'))
    .action(async (key, options) => exit(await catalogue(key, options, terminal)));

  program
    .command('init')
    .description('Ask a few questions and write a policy with comments.')
    .option('-o, --output <file>', 'file that is written; default: otel-mask.yaml')
    .addOption(presetOption())
    .option('-y, --yes', 'ask nothing, take the defaults')
    .option('--force', 'write over a file')
    .addHelpText('after', example('init', 'init --yes --preset gdpr -o policy/otel-mask.yaml'))
    .action(async (options) => exit(await init(options, terminal)));

  program
    .command('import')
    .addArgument(new Argument('<from>', 'tool whose rules are read').choices(Object.keys(IMPORTERS)))
    .argument('<file>', 'YAML, JSON or a list; - reads the standard input')
    .description("Write a policy from another tool's rules, and list what it cannot carry over.")
    .option('-o, --output <file>', 'file that is written; default: the standard output')
    .option('--force', 'write over a file')
    .option('--json', 'for another program')
    .addHelpText(
      'after',
      example(
        'import collector collector.yaml -o otel-mask.yaml',
        'import pino redact.json',
        'echo "$AWS_REDACT_SPAN_ATTRIBUTES" | otel-mask import aws -',
      ),
    )
    .action(async (from, file, options) => exit(await importPolicy(from, file, options, terminal)));

  return program;
}

const CASES = `
Examples:
  $ otel-mask test otel-mask.yaml cases.yaml

A case has a value, perhaps a key and a name, and what must become of it:
  - { key: user.email, value: jane@shop.example, masked: "[REDACTED:contact.email]" }
  - { key: http.route, value: /cart/:id, keeps: true }
  - { value: "paid by jane@shop.example", contains: paid by, never: jane@shop.example }`;

const withPolicy = (command: Command): Command =>
  command.option('-p, --policy <file>', 'policy file').addOption(presetOption());

const presetOption = (): Option =>
  new Option('--preset <name>', 'what the policy starts from').choices(Object.keys(PRESETS));

const showOption = (): Option => new Option('--show', 'print raw values, on a terminal only');

/** Raw values are for the eyes of who sits there, not for files and pipes. */
function checkShow({ show, json }: { show?: boolean; json?: boolean }, { isInteractive }: Terminal): void {
  if (show && (json || !isInteractive.stdout))
    throw new UsageError('--show works on a terminal only, and not with --json');
}

const example = (...lines: readonly string[]): string =>
  `\nExamples:\n${lines.map((line) => `  $ ${line.includes('otel-mask ') ? line : `otel-mask ${line}`}`).join('\n')}`;
