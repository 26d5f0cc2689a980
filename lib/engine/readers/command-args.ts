import type { Reader, Slice } from '../../model.js';
import { CommandArguments } from './command-argument.js';

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
  return args.map((text) => readArgument(reader, text));
}

function readArgument(reader: CommandArguments, text: string): readonly Slice[] | undefined {
  const slices = reader.read(text, 0, text.length);
  if (slices !== undefined) return slices.length === 0 ? undefined : slices;
  if (text.length <= MAX_SHORT_WORD || /^--?[a-z][a-z-]{0,23}$/.test(text)) return undefined;
  return [{ start: 0, end: text.length, as: 'text' }];
}
