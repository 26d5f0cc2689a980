/** Colours, where the terminal has them: a file, a pipe and NO_COLOR get plain text. */
const colourful = process.stdout.isTTY === true && process.stdout.hasColors();

const CODES = { bold: 1, dim: 2, inverse: 7, red: 31, green: 32, yellow: 33, cyan: 36 } as const;

export type Colour = keyof typeof CODES;

export function paint(text: string, ...colours: readonly Colour[]): string {
  if (!colourful || text === '' || colours.length === 0) return text;
  return `\x1b[${colours.map((colour) => CODES[colour]).join(';')}m${text}\x1b[0m`;
}

/** Paints the parts of a text that are given, and the rest of it otherwise. */
export function paintParts(text: string, parts: readonly string[], colour: Colour): string {
  const found = [...new Set(parts)]
    .filter((part) => part !== '')
    .map((part) => part.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&'));
  if (found.length === 0) return paint(text, colour);
  return text
    .split(new RegExp(`(${found.join('|')})`))
    .map((piece) => (parts.includes(piece) ? paint(piece, colour, 'inverse') : paint(piece, colour)))
    .join('');
}
