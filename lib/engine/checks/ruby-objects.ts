/** How the inspection of an object begins: `#<User id: 1, name: "Jane">`, `#<struct User name="Jane">`, `#<User:0x00007f @name="Jane">`. */
export const RUBY_OBJECT = '#<';

const HEAD = /#<(?:struct |Data |data )?[A-Z][\w:]{0,100}(?=[ >])/y;
const MAX_OBJECT = 4000;

/** The strings that an object of Ruby shows: [start, end) of each without its quotes. One that does not end goes on to the end. Linear. */
export function rubyStrings(text: string): (readonly [start: number, end: number])[] {
  const found: [number, number][] = [];
  for (let at = text.indexOf(RUBY_OBJECT); at >= 0; at = text.indexOf(RUBY_OBJECT, at + 2)) {
    HEAD.lastIndex = at;
    if (HEAD.test(text)) at = stringsOf(text, HEAD.lastIndex, found);
  }
  return found;
}

/** Reads an object, those inside of it too; gives its end. */
function stringsOf(text: string, from: number, found: [number, number][]): number {
  const limit = Math.min(text.length, from + MAX_OBJECT);
  let depth = 1;
  let at = from;
  for (; at < limit && depth > 0; at++) {
    const character = text.charAt(at);
    if (character === '>' && text.charAt(at - 1) !== '=') depth--;
    else if (character === '<' && text.charAt(at - 1) === '#') depth++;
    else if (character === '\n') break;
    else if (character === '"') {
      const end = stringEnd(text, at + 1, limit);
      if (end > at + 1) found.push([at + 1, end]);
      at = end;
    }
  }
  return at;
}

function stringEnd(text: string, from: number, limit: number): number {
  let at = from;
  while (at < limit && text.charAt(at) !== '"') at += text.charAt(at) === '\\' ? 2 : 1;
  return Math.min(at, limit);
}
