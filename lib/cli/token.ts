import { createInterface } from 'node:readline/promises';
import { Writable } from 'node:stream';
import { createMasker } from '../engine/masker.js';
import type { TokenKey } from '../engine/operators/operator.js';
import { token as tokenOperator } from '../engine/operators/token.js';
import { nodeHmac } from '../platform/node-hmac.js';
import { EXIT, type ExitCode, UsageError } from './exit.js';
import { planOf } from './plan.js';
import { PORTS, type PolicyOptions } from './policy.js';
import { readAll } from './read-all.js';
import { styleOf } from './style.js';
import { table } from './table.js';
import { print, printJson, type Terminal, write } from './terminal.js';

export interface TokenOptions extends PolicyOptions {
  readonly as?: string;
  readonly json?: boolean;
}

/** Tells by which pseudonym a value stands in telemetry: under the key in force, and under those of before. */
export async function token(options: TokenOptions, terminal: Terminal): Promise<ExitCode> {
  const { scanner, treatments } = planOf(options, terminal);
  const { policy } = treatments;
  if (policy.token === undefined) throw new UsageError('the policy has no token key');
  const keys: [TokenKey, boolean][] = [
    [policy.token, true],
    ...(policy.token.retired ?? []).map((key): [TokenKey, boolean] => [key, false]),
  ];
  const value = await readValue(terminal);
  if (value === '') throw new UsageError('no value came in');
  const ids = options.as === undefined ? typesOf(value, policy) : [options.as];
  const tokens = ids.flatMap((id) => {
    const detector = scanner.detectors.find((one) => one?.id === id);
    if (detector === undefined) throw new UsageError('--as is the id of a detector: otel-mask detectors lists them');
    return keys.map(([key, isCurrent]) => ({
      detector: id,
      keyId: key.keyId,
      state: isCurrent ? 'current' : 'retired',
      token: tokenOperator(detector, nodeHmac, key)(value) as string,
    }));
  });
  if (tokens.length === 0) throw new UsageError('no detector finds the value; say what it is: --as contact.email');
  if (options.json) await printJson(terminal, tokens);
  else {
    const heads = [{ title: 'key' }, { title: 'state' }, { title: 'token' }];
    const rows = tokens.map((one) => [one.keyId, one.state, one.token]);
    await print(terminal, ...table(heads, rows, terminal.columns, styleOf(terminal).bold));
  }
  return EXIT.clean;
}

/** Types that the whole value is found as. */
function typesOf(value: string, policy: object): string[] {
  const findings = createMasker(policy, PORTS).inspectText(value);
  return findings.filter(({ start, end }) => start === 0 && end === value.length).map(({ detector }) => detector);
}

/** From the standard input; what is typed there is not shown. */
async function readValue(terminal: Terminal): Promise<string> {
  if (!terminal.isInteractive.stdin) return readAll(terminal.stdin);
  await write(terminal.stderr, 'value (not shown): ');
  const mute = new Writable({ write: (_chunk, _encoding, done) => done() });
  const lines = createInterface({ input: terminal.stdin, output: mute, terminal: true });
  try {
    return await lines.question('');
  } finally {
    lines.close();
    await write(terminal.stderr, '\n');
  }
}
