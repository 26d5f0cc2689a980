/** Lines of a card are read so far behind its beginning. */
const CARD = 8192;
const BEGIN = 'BEGIN:VCARD';
const END = 'END:VCARD';
/** A line of a card, also where its line breaks are written as escapes: its name behind a group, parameters, its value. */
const LINE =
  /(?<=\r?\n|\\n|\\r)(?:[\w-]{1,32}\.)?([A-Z]{1,8})(?:;[^:\r\n]{0,128})?:((?:[^\r\n\\"]|\\(?!(?:r\\)?n(?:(?:[\w-]{1,32}\.)?[A-Z-]{1,16}[;:]|"|$))){1,512})/dg;

const SEGMENT_BREAK = /(?:^|[\r\n\v"' ]|\\[rn])$/;
const LONGEST_SEGMENT = 4096;
const SEGMENT_END = /[\r\n"]|\\r|\\n/;
/** So many fields tell that it is one, and a first one that counts. */
const LEAST_FIELDS = 6;
const LEAST_OF_KIN = 4;
const SET_ID = /^\d{0,4}$/;
const HOLDS = /[\p{L}\d]/u;

type Place = readonly [start: number, end: number];

/** Values of these properties in cards of contacts (RFC 6350). */
export function vcardValues(text: string, properties: readonly string[]): Place[] {
  const found: Place[] = [];
  for (let at = text.indexOf(BEGIN); at >= 0; at = text.indexOf(BEGIN, at + BEGIN.length)) {
    const next = text.indexOf(BEGIN, at + BEGIN.length);
    const limit = Math.min(next < 0 ? text.length : next, at + CARD);
    const card = text.slice(at, limit);
    const end = card.indexOf(END);
    for (const { 1: name = '', 2: value = '', indices } of (end < 0 ? card : card.slice(0, end)).matchAll(LINE)) {
      const [from, to] = indices?.[2] ?? [0, 0];
      if (properties.includes(name) && HOLDS.test(value)) found.push([at + from, at + to]);
    }
  }
  return found;
}

/** Fields of the segments of messages about patients, their kin and who pays for them, by the name of the segment. */
export type SegmentFields = Readonly<Partial<Record<'PID' | 'NK1' | 'GT1' | 'IN1', readonly number[]>>>;

/** What texts with such segments hold. */
export const segmentMarks = (wanted: SegmentFields): string[] => Object.keys(wanted).map((name) => `${name}|`);

/** First repetitions of these fields in the segments of messages about patients (HL7 version 2, chapters 3 and 6). */
export function segmentFields(text: string, wanted: SegmentFields): Place[] {
  const found = Object.entries(wanted).flatMap(([name, fields]) => fieldsOf(text, `${name}|`, fields));
  return found.sort(([a], [b]) => a - b);
}

function fieldsOf(text: string, segment: string, fields: readonly number[]): Place[] {
  const found: Place[] = [];
  for (let at = text.indexOf(segment); at >= 0; at = text.indexOf(segment, at + segment.length)) {
    if (!SEGMENT_BREAK.test(text.slice(Math.max(0, at - 2), at))) continue;
    const next = text.indexOf(segment, at + segment.length);
    const rest = text.slice(at, Math.min(next < 0 ? text.length : next, at + LONGEST_SEGMENT));
    const end = SEGMENT_END.exec(rest)?.index ?? rest.length;
    const values = rest.slice(0, end).split('|');
    if (values.length < (segment === 'NK1|' ? LEAST_OF_KIN : LEAST_FIELDS) || !SET_ID.test(values[1] ?? '')) continue;
    let from = at;
    values.forEach((value, i) => {
      if (fields.includes(i) && HOLDS.test(value)) found.push([from, from + value.length]);
      from += value.length + 1;
    });
  }
  return found;
}
