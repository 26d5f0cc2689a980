import type { Reader, Slice } from '../../model.js';
import { secretStarts } from '../checks/command-arguments.js';
import { CommandArguments, programOf, toldByPlace } from './command-argument.js';

/** Option names and words so short hold nothing. */
const MAX_SHORT_WORD = 3;

/**
 * One element of an argument array by itself: `--password=x`, `KEY=value`, a URL. What the element before says of it only `readCommandArgs` knows.
 */
export const commandArgsReader: Reader = {
  id: 'command-args',
  read: (text) => readArgument(new CommandArguments(), text),
};

/**
 * Slices for every element of an argument array (`process.command_args`): the value of `--password` may be the next element. `undefined` for an element
 * with nothing to look at.
 */
export function readCommandArgs(args: readonly string[]): readonly (readonly Slice[] | undefined)[] {
  const reader = new CommandArguments(true);
  // as they would stand on a line; a blank in one of them ends no argument
  const secrets = secretStarts(args.map((text) => text.replace(/\s/g, '_')).join(' '));
  let from = 0;
  return args.map((text) => {
    const read = readArgument(reader, text);
    const end = from + text.length;
    const secret = secrets?.get(end);
    const told = secret === undefined ? undefined : secret - from;
    from = end + 1;
    return toldByPlace(told, 0, text.length, read);
  });
}

/** A program stands among the first so many elements: `sudo`, `docker` may stand before it. */
export const FIRST_ARGUMENTS = 3;

/** Whether a list is a command with options of one letter: `["docker", "login", "-p", "..."]`. */
export function isCommand(args: readonly unknown[]): args is readonly string[] {
  const [first] = args;
  if (args.length < 2 || typeof first !== 'string' || !args.every((arg) => typeof arg === 'string')) return false;
  const program = args.slice(0, FIRST_ARGUMENTS).findIndex((arg) => programOf(arg, 0, arg.length) !== undefined);
  return program >= 0 && args.some((arg, i) => i > program && arg.charCodeAt(0) === 0x2d);
}

function readArgument(reader: CommandArguments, text: string): readonly Slice[] | undefined {
  const slices = reader.read(text, 0, text.length);
  if (slices !== undefined) return slices.length === 0 ? undefined : slices;
  if (text.length <= MAX_SHORT_WORD || /^--?[a-z][a-z-]{0,23}$/.test(text)) return undefined;
  return [{ start: 0, end: text.length, as: 'text' }];
}
