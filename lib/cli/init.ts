import { existsSync, writeFileSync } from 'node:fs';
import { createInterface } from 'node:readline/promises';
import type { PresetName } from '../engine/policy/schema.js';
import { EXIT, type ExitCode, reasonOf, UsageError } from './exit.js';
import { POLICY_FILE } from './policy.js';
import { printable, styleOf } from './style.js';
import { print, type Terminal, write } from './terminal.js';

export interface InitOptions {
  readonly output?: string;
  readonly yes?: boolean;
  readonly force?: boolean;
  readonly preset?: PresetName;
}

/** What is asked for. */
export interface Answers {
  readonly preset: PresetName;
  readonly mode: 'enforce' | 'observe';
  readonly tokens: 'yes' | 'no';
  readonly unknownAttributes: 'scan' | 'mask' | 'drop';
}

const DEFAULTS: Answers = { preset: 'balanced', mode: 'enforce', tokens: 'no', unknownAttributes: 'scan' };

const PRESETS: Readonly<Record<PresetName, string>> = {
  balanced: 'secrets and personal data; keeps what is useful',
  strict: 'what is not known is masked (zero trust)',
  secrets: 'secrets, credentials and financial data only',
  pci: 'card data as PCI DSS has it',
  hipaa: "the 18 identifiers of HIPAA's Safe Harbor",
  gdpr: 'personal data of the GDPR',
};

interface Question<K extends keyof Answers> {
  readonly field: K;
  readonly text: string;
  readonly choices: Readonly<Record<string, string>>;
}

const QUESTIONS: readonly Question<keyof Answers>[] = [
  { field: 'preset', text: 'What is to be masked?', choices: PRESETS },
  {
    field: 'mode',
    text: 'Mask at once, or only count what is found?',
    choices: { enforce: 'mask', observe: 'count; secrets, credentials and financial data are masked all the same' },
  },
  {
    field: 'tokens',
    text: 'Do you need to tell that two masked values are the same?',
    choices: {
      no: 'placeholders: [REDACTED:contact.email]',
      yes: 'tokens by a secret key: [contact.email:k1:5f3a...]',
    },
  },
  {
    field: 'unknownAttributes',
    text: 'Attributes that no convention knows?',
    choices: { scan: 'looked through like any text', mask: 'masked whole', drop: 'left out' },
  },
];

/** Asks what matters and writes a policy with comments. */
export async function init(options: InitOptions, terminal: Terminal): Promise<ExitCode> {
  const file = options.output ?? POLICY_FILE;
  if (!options.force && existsSync(file))
    throw new UsageError(`${file}: ${reasonOf({ code: 'EEXIST' })}; --force writes over it`);
  if (!options.yes && !terminal.isInteractive.stdin)
    throw new UsageError('nobody can be asked here; --yes takes the defaults');
  const answers = options.yes ? defaultsOf(options.preset) : await asked(options.preset, terminal);
  try {
    writeFileSync(file, policyText(answers), { flag: options.force ? 'w' : 'wx' });
  } catch (error) {
    throw new UsageError(`${file}: ${reasonOf(error)}`);
  }
  const { green, dim } = styleOf(terminal);
  await print(terminal, `${green('wrote')} ${printable(file)}`, dim(`next: otel-mask check ${printable(file)}`));
  return EXIT.clean;
}

const defaultsOf = (preset: PresetName = 'balanced'): Answers => ({
  ...DEFAULTS,
  preset,
  unknownAttributes: preset === 'strict' ? 'mask' : 'scan',
});

async function asked(preset: PresetName | undefined, terminal: Terminal): Promise<Answers> {
  const lines = createInterface({ input: terminal.stdin, output: terminal.stderr, terminal: false });
  const input = lines[Symbol.asyncIterator]();
  let answers: Record<keyof Answers, string> = defaultsOf(preset);
  try {
    for (const question of QUESTIONS) {
      if (question.field === 'preset' && preset !== undefined) continue;
      const answer = await answerTo(question, answers[question.field], input, terminal);
      // what is usual for the rest hangs on the preset
      answers =
        question.field === 'preset' ? defaultsOf(answer as PresetName) : { ...answers, [question.field]: answer };
    }
  } finally {
    lines.close();
  }
  return answers as unknown as Answers;
}

/** A name, the start of one, a number, or nothing for the default. */
async function answerTo(
  { text, choices }: Question<keyof Answers>,
  usual: string,
  input: AsyncIterator<string>,
  terminal: Terminal,
): Promise<string> {
  const { bold, dim, cyan } = styleOf(terminal, 'stderr');
  const names = Object.keys(choices);
  const widest = Math.max(...names.map((name) => name.length));
  const list = names.map((name, i) => `  ${i + 1} ${cyan(name.padEnd(widest))}  ${dim(choices[name] ?? '')}\n`);
  await write(terminal.stderr, `${bold(text)}\n${list.join('')}`);
  for (;;) {
    await write(terminal.stderr, `[${usual}] `);
    const next = await input.next();
    const answer = next.done ? '' : next.value.trim().toLowerCase();
    const chosen = answer === '' ? usual : (names[Number(answer) - 1] ?? names.find((name) => name.startsWith(answer)));
    if (chosen !== undefined) return chosen;
    await write(terminal.stderr, `one of ${names.join(', ')}\n`);
  }
}

/** A policy as a person would write it: what is asked for is said, what may be wanted next is there to be uncommented. */
export function policyText({ preset, mode, tokens, unknownAttributes }: Answers): string {
  const isToken = tokens === 'yes';
  return `# Policy of otel-mask. "otel-mask check" says whether it is right, "otel-mask explain KEY VALUE" what it does.

# What everything below changes: ${Object.keys(PRESETS).join(', ')}.
preset: ${preset}

# enforce masks what is found; observe counts it and keeps it, but for secrets, credentials and financial data.
mode: ${mode}

# Attributes that neither the semantic conventions nor this file know: scan, mask or drop.
unknownAttributes: ${unknownAttributes}
${
  isToken
    ? `
# The same value is the same token, so that records of one person can be told to be so. The key comes from the environment.
token:
  key: \${env:OTEL_MASK_KEY}
  keyId: k1
  # retired:
  #   - { key: "\${env:OTEL_MASK_OLD_KEY}", keyId: k0 }

operators:
  categories:
    contact: token
    identity: token
`
    : `
# What is put in the place of a value: placeholder, partial, token, truncate, drop, keep.
# operators:
#   detectors:
#     payment.card: partial
`
}
# Attributes of your own: an operator, pass, or what the value is. * stands for a part of a segment, ** for segments.
# attributes:
#   app.note: drop
#   app.**.payload: { class: json }

# Types that you do not want to be looked for: "otel-mask detectors" lists them all.
# detectors:
#   disable: [device.imei]
#   custom:
#     - { id: acme.badge, category: identity, pattern: 'BDG-[0-9]{6}' }

# Values that are no finding, wherever they stand.
# allow:
#   values: [support@acme.example]
`;
}
