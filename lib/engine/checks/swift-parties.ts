type Place = readonly [start: number, end: number];

/** Which part of a party is asked for: its account, its name, its address. */
export type PartyPart = 'account' | 'name' | 'address';

/** How the fields of the ordering customer and the beneficiary begin. Without an account `:59:` is also a time. */
export const PARTY_MARKS = [':50K:', ':50F:', ':50H:', ':59F:', ':59:/', '\n:59:'];

/** A field, and up to five lines, of which the first may be an account. Options F number what the others hold: 1 name, 2 street, 3 country and town. */
const FIELD =
  /(?:(?<=^|[\n}"]|\\n):(?:(?:50[FHK]|59F):|59:(?=\/))|(?<=\n):59:)(?:\/{1,2}(?<account>[^\s\\/]{1,34})(?:\r?\n|\\r\\n|\\n|$))?(?<lines>(?:(?!:\d\d[A-Z]?:|-\})[^\r\n\\"]{1,40}(?:\r?\n|\\r\\n|\\n|$)?){0,4})/dg;
const LINE = /(?<number>[1-8]\/)?(?<line>[^\r\n\\]{1,40})(?:\r?\n|\\r\\n|\\n|$)/dg;

/** Parts of the parties of a payment in a message of SWIFT (MT101 to MT210: fields 50a and 59a), in order. */
export function swiftParties(text: string, part: PartyPart): Place[] {
  const found: Place[] = [];
  for (const { groups = {}, indices } of text.matchAll(FIELD)) {
    const account = indices?.groups?.account;
    if (part === 'account') {
      if (account !== undefined) found.push(account);
    } else addLines(found, groups.lines ?? '', indices?.groups?.lines?.[0] ?? 0, part);
  }
  return found;
}

function addLines(found: Place[], lines: string, at: number, part: PartyPart): void {
  let isFirst = true;
  for (const { groups = {}, indices } of lines.matchAll(LINE)) {
    const isName = groups.number === undefined ? isFirst : groups.number === '1/';
    isFirst = false;
    const range = indices?.groups?.line;
    if (range !== undefined && isName === (part === 'name')) found.push([at + range[0], at + range[1]]);
  }
}
