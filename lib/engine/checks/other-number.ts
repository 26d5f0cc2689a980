/** What a long number is besides that of a card, where this is its name. */
const THING =
  'order|invoice|tracking|shipment|consignment|parcel|package|waybill|ticket|receipt|booking|reservation|delivery|snowflake|sku|rma|case';
/** These are followed by the number of a card as well: they must be told to have one of their own. */
const NUMBERED =
  'transaction|message|event|job|batch|request|session|trace|span|user|customer|product|item|article|serial';
const ITS_NUMBER = '[ _.[-]?(?:number|num|nr|no|id|ref|reference|code)';
/** A key of a message or a session may be anything, the number of a card too. */
const ITS_KEY = '[ _.[-]?key';
const SIGNS = String.raw`["'\\\])]{0,6}(?: is| was|:)?[\s:=#"'\\/(\[>-]{0,8}`;
const PLURAL = 's?';
const NAMED = new RegExp(
  `(?:^|[^a-z])(?:(?:${THING})${PLURAL}(?:${ITS_NUMBER}|${ITS_KEY}){0,2}|(?:${NUMBERED})${ITS_NUMBER})${PLURAL}\\.?${SIGNS}$`,
);
/** `tweet_id=`, `/tweet_id/`, `tweetId:` */
const ID = new RegExp(`(?:^|[^a-z])([a-z][a-z0-9]{0,30})[ _-]ids?${SIGNS}$`);
/** The bare name. */
const BARE_ID = new RegExp(`(?<!(?:card|pan|cc|payment|credit|debit|account)s?)(?:^|[^a-z])ids?${SIGNS}$`);
/** Ids of 64 bits are so long, and few cards. */
const LONG = 17;
/** `card id`, `payment_id`: a service may call the number of a card so. */
const OF_CARD = /(?:card|pan|cc|payment|credit|debit|account)s?$/;

const HUMP = /([a-z0-9])(?=[A-Z])/g;
const LETTER = /[a-z]/i;
const GROUPED = /\D/; // biome-ignore format: a line each

/**
 * Whether what stands directly before a number says that it is no card's: `tracking number 5161...`, `?orderNumber=4718...`. Groups of digits are how
 * cards are written, whatever is before them.
 */
export function isOtherNumber(before: string, match: string): boolean {
  if (GROUPED.test(match) || !LETTER.test(before)) return false;
  const words = before.replace(HUMP, '$1 ').toLowerCase();
  if (NAMED.test(words)) return true;
  const name = ID.exec(words)?.[1];
  if (name === undefined && match.length >= LONG) return BARE_ID.test(words);
  return name !== undefined && !OF_CARD.test(name);
}
