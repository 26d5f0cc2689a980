import { isChosenPassword } from './chosen-password.js';
import { isPlaceholderText, looksRandom } from './random.js';
import { isShellVariable } from './shell-variable.js';

/** A word of a shell, in quotes or not: the value. */
const WORD = String.raw`(?:"(?<double>[^"\n]{1,256})"|'(?<single>[^'\n]{1,256})'|(?<bare>[^\s"'|;&]{1,256}))`;
/** The same where a sentence may go on instead: only what is machine-made or chosen as passwords are. */
const MADE = WORD.replaceAll('(?<', '(?<made_');
/** What stands on the command line before it. */
const LINE = String.raw`[^\n|;&]{0,600}?`;
/** Options of one letter. */
const OPTIONS = '(?:-[A-Za-z]{1,6} )';
const NO_NAME = String.raw`(?<![\w.-])`;

interface Command {
  readonly literals: readonly string[];
  /** Its groups are the values, or `args`, in which `each` finds them. */
  readonly pattern: RegExp;
  readonly each?: RegExp;
}

const pattern = (source: string): RegExp => new RegExp(NO_NAME + source, 'dg');

/** Secrets that only their place among the arguments tells: the programs' manuals. */
const COMMANDS: readonly Command[] = [
  { literals: ['t login '], pattern: pattern(`vault login (?:-[\\w=-]{1,64} ){0,4}${MADE}`) },
  { literals: ['operator unseal '], pattern: pattern(`vault operator unseal (?:-[\\w=-]{1,64} ){0,4}${MADE}`) },
  {
    literals: ['vault kv p'],
    pattern: pattern('vault kv (?:put|patch) (?<args>[^\\n|;&]{1,1024})'),
    each: new RegExp(`[ ][\\w.-]{1,100}=${WORD}`, 'dg'),
  },
  {
    literals: ['secret gene'],
    pattern: pattern('kubectl create secret generic (?<args>[^\\n|;&]{1,1024})'),
    each: new RegExp(`--from-literal[= ]["']?[\\w.-]{1,253}=${WORD}`, 'dg'),
  },
  {
    literals: ['ssm put-'],
    pattern: pattern(`ssm put-parameter (?=[^\\n]{0,600}SecureString)${LINE}--value[= ]${WORD}`),
  },
  {
    literals: ['smbclient ', 'rpcclient '],
    pattern: pattern(`(?:smb|rpc)client ${LINE}(?:-U|--user)[ =]?["']?[^\\s%"']{1,128}%${WORD}`),
  },
  {
    literals: ['net user '],
    pattern: pattern(`net user [\\w.-]{1,64} (?:(?![/*])${WORD}(?= /[A-Za-z])|${MADE})`),
  },
  {
    literals: ['net use '],
    pattern: pattern(`net use (?:[A-Za-z]:|\\*) "?\\\\{2,4}[^\\s"]{1,256}"? (?!/)${WORD}(?= /[A-Za-z])`),
  },
  {
    literals: ['sudo -'],
    pattern: pattern(`(?:echo|printf) (?:-\\w{1,3} )?${WORD} ?\\| ?sudo (?:-[A-Za-z]{1,3} ){0,2}-S`),
  },
  {
    literals: ['ConvertTo-SecureS'],
    pattern: pattern(`ConvertTo-SecureString (?:-(?!String)\\w{1,16} ){0,3}(?:-String )?(?!-)${WORD}`),
  },
  {
    literals: ['rabbitmqctl '],
    pattern: pattern(
      `rabbitmqctl (?:-\\w \\S{1,128} ){0,2}(?:add_user|change_password|authenticate_user) \\S{1,128} ${WORD}`,
    ),
  },
  {
    literals: ['chpasswd'],
    pattern: pattern(
      `(?:echo|printf) (?:-\\w{1,3} )?["']?[\\w.-]{1,64}:(?<value>[^\\s"'|]{1,256})["']? ?\\| ?(?:sudo )?chpasswd`,
    ),
  },
  // with -n there is no file before the name
  {
    literals: ['htpasswd -'],
    pattern: pattern(`htpasswd (?=${OPTIONS}{0,2}-[A-Za-z]{0,5}b)(?=${OPTIONS}{0,2}-[A-Za-z]{0,5}n)${OPTIONS}{1,3}\\S{1,128} ${WORD}`),
  },
  {
    literals: ['htpasswd -'],
    pattern: pattern(`htpasswd (?=${OPTIONS}{0,2}-[A-Za-z]{0,5}b)(?!${OPTIONS}{0,2}-[A-Za-z]{0,5}n)${OPTIONS}{1,3}\\S{1,256} \\S{1,128} ${WORD}`),
  },
  {
    literals: ['curl '],
    pattern: pattern(`curl ${LINE}(?<= )(?:-E|--cert|--proxy-cert)[ =]["']?(?:[A-Za-z]:[\\\\/]|(?![A-Za-z]:[\\\\/]))[^\\s:"']{1,256}:${WORD}`),
  },
  { literals: ['freerdp '], pattern: /(?:x|wl|sdl-)freerdp [^\n|;&]{0,600}? \/p:(?<value>[^\s"'|;&]{1,256})/dg },
  { literals: ['mc alias set ', 'mc config host add '], pattern: pattern(`mc (?:alias set|config host add) (?:\\S{1,256} ){3}${WORD}`) },
  { literals: ['o login '], pattern: pattern(`cargo login (?:--registry \\S{1,64} )?${MADE}`) },
  { literals: ['t --secret '], pattern: pattern(`pulumi config set (?:--path )?--secret [\\w.:[\\]"-]{1,128} ${WORD}`) },
  {
    literals: ['--password-stdin', 'h-token', 'passwd --stdin'],
    pattern: pattern(`(?:echo|printf) (?:-\\w{1,3} )?${WORD} ?\\| ?[^\\n|;&]{0,256}?(?:--password-stdin|--with-token|passwd --stdin)`),
  },
]; // biome-ignore format: a table

/** Every value of a command stands behind one of these, or before it. */
export const COMMAND_LITERALS: readonly string[] = COMMANDS.flatMap(({ literals }) => literals);

/** A variable, what a command prints, a file, an option or a placeholder. A dash begins no option in quotes, and nothing is put in the place of what stands in single ones. */
const isReference = (value: string, quote: string): boolean =>
  isShellVariable(value, quote === 'single') ||
  /^(?:[%@]|\*+$|<.*>$|\{\{|\[REDACTED)/.test(value) ||
  (quote !== 'single' && quote !== 'double' && value.startsWith('-')) ||
  isPlaceholderText(value);

/** [start, end) of each secret that is told by its place among the arguments of a command in a text, in order. */
export function secretArguments(text: string): readonly (readonly [start: number, end: number])[] {
  const found: (readonly [number, number])[] = [];
  for (const { literals, pattern: command, each } of COMMANDS) {
    if (!literals.some((literal) => text.includes(literal))) continue;
    for (const match of text.matchAll(command)) {
      const args = match.indices?.groups?.args;
      if (each === undefined || args === undefined) found.push(...valuesOf(match, 0));
      else for (const one of text.slice(args[0], args[1]).matchAll(each)) found.push(...valuesOf(one, args[0]));
    }
  }
  return found.length < 2 ? found : inOrder(found);
}

/** Where each of them begins, by its end; `undefined` where there is none. */
export function secretStarts(text: string): ReadonlyMap<number, number> | undefined {
  const found = secretArguments(text);
  return found.length === 0 ? undefined : new Map(found.map(([start, end]) => [end, start]));
}

function* valuesOf({ groups = {}, indices }: RegExpExecArray, by: number): Generator<readonly [number, number]> {
  for (const [name, value] of Object.entries(groups)) {
    const range = indices?.groups?.[name];
    if (value === undefined || range === undefined || isReference(value, name.replace('made_', ''))) continue;
    if (!name.startsWith('made_') || looksRandom(value) || isChosenPassword(value))
      yield [range[0] + by, range[1] + by];
  }
}

function inOrder(found: (readonly [number, number])[]): readonly (readonly [number, number])[] {
  found.sort(([a], [b]) => a - b);
  return found.filter(([start], i) => i === 0 || start >= (found[i - 1] as readonly [number, number])[1]);
}
