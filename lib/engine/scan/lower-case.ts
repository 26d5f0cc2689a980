const PAGE = 256;

/** Lower case of each character, by pages of 256 that are made when the first character of one is asked for. */
const pages: (Uint16Array | undefined)[] = [];

/** A character's lower case, without making a text; of the few that have two characters the first. */
export function lowerCase(code: number): number {
  if (code < 128) return code >= 65 && code <= 90 ? code + 32 : code;
  return (pages[code >> 8] ?? readPage(code >> 8))[code & 255] as number;
}

function readPage(number: number): Uint16Array {
  const page = Uint16Array.from({ length: PAGE }, (_, i) =>
    String.fromCharCode(number * PAGE + i)
      .toLowerCase()
      .charCodeAt(0),
  );
  pages[number] = page;
  return page;
}
