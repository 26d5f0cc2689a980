type Place = readonly [start: number, end: number];

/** Elements of a segment of X12 or EDIFACT. */
export interface EdiElements {
  /** Its name, with the separator of elements behind it: `NM1*`, `NAD+`. */
  readonly tag: string;
  readonly elements: readonly number[];
  /** What other elements of the segment have to be, by their number. */
  readonly where?: Readonly<Record<number, RegExp>>;
}

const BREAK = /(?:^|[\r\n\v"'~ ]|\\[rn])$/;
const LONGEST = 1024;
/** An apostrophe ends a segment of EDIFACT, unless a question mark releases it. */
const END = { '*': /[~\r\n"]|\\[rn]/, '+': /(?<!\?)'|[\r\n"]|\\[rn]/ } as const;
const HOLDS = /[\p{L}\d]/u;

/**
 * Elements of segments in messages between companies (ASC X12 005010, with `*` and `~`; UN/EDIFACT, ISO 9735), in order. What no terminator ends is no segment of X12: its names are short.
 * Linear.
 */
export function ediElements(text: string, wanted: readonly EdiElements[]): Place[] {
  return wanted.flatMap((one) => elementsOf(text, one)).sort(([a], [b]) => a - b);
}

function elementsOf(text: string, { tag, elements, where = {} }: EdiElements): Place[] {
  const found: Place[] = [];
  const separator = tag.endsWith('*') ? '*' : '+';
  for (let at = text.indexOf(tag); at >= 0; ) {
    let end = at + tag.length;
    if (BREAK.test(text.slice(Math.max(0, at - 2), at))) {
      const rest = text.slice(at, at + LONGEST);
      const length = END[separator].exec(rest)?.index ?? -1;
      if (length > 0) {
        const values = rest.slice(0, length).split(separator);
        end = at + length;
        if (isEnded(text, separator, end) && Object.entries(where).every(([i, is]) => is.test(values[Number(i)] ?? '')))
          addPlaces(found, at, values, elements);
      }
    }
    at = text.indexOf(tag, end);
  }
  return found;
}

const isEnded = (text: string, separator: string, end: number): boolean =>
  text.charAt(end) === (separator === '*' ? '~' : "'");

function addPlaces(found: Place[], at: number, values: readonly string[], elements: readonly number[]): void {
  let from = at;
  values.forEach((value, i) => {
    if (elements.includes(i) && HOLDS.test(value)) found.push([from, from + value.length]);
    from += value.length + 1;
  });
}
