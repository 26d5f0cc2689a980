import { card } from './card.js';

/** Groups of digits with one kind of separator between them, as a card in groups. */
const GROUPS = /^\d+([ -])\d+(?:\1\d+)+$/;
/** Further groups of three to five digits, as lists of numbers have them. */
const BEFORE = { ' ': /(?:^|[^\w.-])((?:\d{3,5} )+)$/, '-': /(?:^|[^\w.-])((?:\d{3,5}-)+)$/ } as const;
const BEHIND = { ' ': /^(?: \d{3,5}(?![\w.-]))+/, '-': /^(?:-\d{3,5}(?![\w.]))+/ } as const;
/** What a list stands behind. One number beside a card may be anything. */
const LIST =
  /(?:\[|(?:^|[^a-z])(?:pids?|ports|cpus?|hist|histogram|buckets|values|counts?|counters|samples|sizes|ids|threads|workers|shards|offsets|array|list|series|scores|times|timings|latencies)[ :=([]{0,4})$/i;
/** Bytes in hexadecimal, of which some have letters: `0000 32c0`, the `f4` of `55f4`, `00000010: 6270`. */
const HEX_TAIL = /^[\da-f]*[a-f][\da-f]*(?![\dg-z])/i;
const HEX_BEHIND = /^ (?=[\da-f]{0,3}[a-f])(?=[a-f]{0,3}\d)[\da-f]{4}(?![\da-z])/i;
const HEX_BEFORE = /(?:^|\s)(?=[\da-f]{0,3}[a-f])(?=[a-f]{0,3}\d)[\da-f]{4} {1,2}$/i;
const OFFSET_BEFORE = /(?:^|\n)[\da-f]{8}: {1,2}$/i;
const BYTES_BEFORE = /(?:^|\s)[\da-f]{4,8}:? {1,2}$/i;
const BYTES_BEHIND = /^ {1,2}[\da-f]{4}(?![\da-z])/i;
const HEX_GROUP = 4;
/** Month and year of an expiry date: `1226`; a code behind it, and a postal code. */
const CARD_TAIL = /^(?:(?:0[1-9]|1[0-2])[23]\d(?: |$))?(?:\d{3}(?: |$))?(?:\d{5})?$/;
/** Codes of the cards of 15 digits have four. */
const SHORT_CARD_TAIL = /^(?:(?:0[1-9]|1[0-2])[23]\d(?: |$))?(?:\d{4}(?: |$))?(?:\d{5})?$/;
const SHORT_CARD = 18;
const YEAR = /^(?:19|20)\d\d$/;
/** Words that speak for the number of a card. */
export const OF_CARD =
  /card|visa|master|maestro|amex|credit|debit|karte|carte|carta|tarjeta|cart[aã]o|kaart|payment|(?:^|[^a-z])(?:pan|cc)(?![a-z])/i;
const QUAD = 4;

/**
 * Whether groups of digits are neighbours in a longer list of numbers, or of bytes in hexadecimal, and no card's: `hist 568 2349 2999 2054 1863 566 4736`. An
 * expiry date, a code or another card may stand behind a card, and one number beside it is no list yet. A word for cards before it speaks for one.
 */
export function isInNumberList(before: string, match: string, behind: string): boolean {
  const separator = GROUPS.exec(match)?.[1] as ' ' | '-' | undefined;
  if (separator === undefined || OF_CARD.test(before)) return false;
  if (separator === ' ' && isHexadecimal(before, match, behind)) return true;
  const head = BEFORE[separator].exec(before)?.[1] ?? '';
  const previous = head.split(separator).slice(0, -1);
  const next = (BEHIND[separator].exec(behind)?.[0] ?? '').split(separator).slice(1);
  if (isCard(previous.slice(-QUAD)) || isCard(next.slice(0, QUAD))) return false;
  const goesOn = next.length > 0 && !isCardTail(match, next.join(' '));
  const wentOn = previous.length > 0 && !previous.some((group) => YEAR.test(group));
  if (previous.length + next.length > 1 || separator === '-') return goesOn || (wentOn && previous.length > 1);
  return (goesOn || wentOn) && LIST.test(before.slice(0, before.length - head.length));
}

const isCard = (groups: readonly string[]): boolean => groups.length === QUAD && card(groups.join(' '));

const isCardTail = (match: string, tail: string): boolean =>
  CARD_TAIL.test(tail) || (match.length <= SHORT_CARD && SHORT_CARD_TAIL.test(tail));

function isHexadecimal(before: string, match: string, behind: string): boolean {
  const tail = HEX_TAIL.exec(behind)?.[0].length ?? 0;
  const last = match.length - match.lastIndexOf(' ') - 1;
  if (tail > 0 && last + tail === HEX_GROUP) return true;
  // a group beside a card may be an id: in a dump there is another one on the other side
  return (
    (HEX_BEHIND.test(behind) && BYTES_BEFORE.test(before)) ||
    (HEX_BEFORE.test(before) && BYTES_BEHIND.test(behind)) ||
    OFFSET_BEFORE.test(before)
  );
}
