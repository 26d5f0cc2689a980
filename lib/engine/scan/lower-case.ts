const PAGE = 256;

/** Lower case of each character, by pages of 256 that are made when the first character of one is asked for. */
const pages: (Uint16Array | undefined)[] = [];

/** A character's lower case, without making a text; itself where that is more than one character. */
export function lowerCase(code: number): number {
  if (code < 128) return code >= 65 && code <= 90 ? code + 32 : code;
  return (pages[code >> 8] ?? readPage(code >> 8))[code & 255] as number;
}

/** The same, but itself where a foreign letter would turn into an ASCII one (the sign of Kelvin): for names and literals, which go by bytes too. */
export function lowerCode(code: number): number {
  const lower = lowerCase(code);
  return code < 128 || lower > 127 ? lower : code;
}

function readPage(number: number): Uint16Array {
  const page = Uint16Array.from({ length: PAGE }, (_, i) => {
    const code = number * PAGE + i;
    const lower = String.fromCharCode(code).toLowerCase();
    return lower.length === 1 ? lower.charCodeAt(0) : code;
  });
  pages[number] = page;
  return page;
}
