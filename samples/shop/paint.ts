/** Colours, where the terminal has them: a file, a pipe and NO_COLOR get plain text. */
const colourful = process.stdout.isTTY === true && process.stdout.hasColors();

const CODES = { bold: 1, dim: 2, inverse: 7, red: 31, green: 32, yellow: 33, cyan: 36 } as const;

export type Colour = keyof typeof CODES;

export function paint(text: string, ...colours: readonly Colour[]): string {
  if (!colourful || text === '' || colours.length === 0) return text;
  return `\x1b[${colours.map((colour) => CODES[colour]).join(';')}m${text}\x1b[0m`;
}

/** Paints a text, and what a pattern finds in it in reverse. */
export function paintMatches(text: string, pattern: RegExp, colour: Colour): string {
  let [painted, from] = ['', 0];
  for (const { 0: match, index } of text.matchAll(pattern)) {
    painted += paint(text.slice(from, index), colour) + paint(match, colour, 'inverse');
    from = index + match.length;
  }
  return painted + paint(text.slice(from), colour);
}
