/** Words that speak for a phone number, as they stand in names too. */
const PHONE =
  '(?:tele?)?(?:phone|phones|fon|fono|fone|foon)|tel|mobiles?|mobiel\\w?|mobil|cell|fax|sms|whatsapp|msisdn|handy|gsm|portable|rufnummer|m[oó]vil|celular|cellulare?|téléphone|tel[eé]m[oó]vel';
/** Words that say that a name is one of a number, or of somebody who has one. */
const NUMBERED =
  'no|nr|num|numbers?|digits|nummer|numero|número|numéro|nombor|value|val|to|from|dial|dialed|caller|callee|called|calling|contact|contacts|recipients?|sender|destination|dest|dst|src|source|subscriber|customer|user|cust|home|work|office|primary|secondary|main|private|privat|business|emergency|backup|alt|alternate|alternative|other|old|new|raw|formatted|national|full|line|first|second|e164|ani|dnis|did|cli|text|body|message|msg|note|comment|description|input';

/** The same of scripts that no word of a name is told apart in. */
const FOREIGN_PHONE = '电话|電話|手机|携帯|전화|휴대폰|연락처|телефон|тел(?!\\p{L})|номер';

/** Words at the end of a name that is not that of a number to call. */
const COUNTED =
  /(?:^|[._ -])(?:ids?|count|total|size|version|build|type|port|time|timestamp|ts|at|ms|duration|length|price|amount|balance|bytes|index|offset|seq|sequence|status|model|release|sessions|users|requests|hits|events|pages)$/i;
/** `12.3456789`, a decimal. */
const DECIMAL = /^\d+[.,]\d+$/;
/** A browser names itself: the word is none of a telephone. */
const USER_AGENT = /(?:Safari|Mobile|Chrome|Version|Firefox|AppleWebKit|Gecko|Dalvik|okhttp|CFNetwork)\/[\w.]+/;
/** Inside of a URL, behind its host. */
const IN_URL = /:\/\/[^\s"'<>]*$/;
const LAST_SEGMENT = /([^/?&=#]*)[/=]$/;
/** As North America writes them: told by themselves. */
const GROUPED = /^(?:1[ .-])?\(?\d{3}\)?[ .-]{1,2}\d{3}[ .-]\d{4}$/;

/** Four parts: `7.774.734.7002`. North America's own code is a one. */
const FOUR_PARTS = /^\d\.\d{3}\.\d{3}\.\d{4}$/;
const ONE = 0x31;
/** The name of a product: `Chrome/1.774.734.7002`. */
const PRODUCT = /[A-Za-z]\/$/;
const HUMP = /([a-z0-9])(?=[A-Z])/g;
const PHONE_NEAR = new RegExp(`(?:^|[^a-z])(?:${PHONE})(?![a-z])`, 'i');

/** Made where they are first needed: classes of Unicode in any case take milliseconds and megabytes. */
const made = () => ({
  /** A name and the sign of its value directly before a number: `name=`, `"name": "`, `name:`. */
  named: /([\p{L}_][\p{L}\p{M}\w.-]{0,39})(?:=|["']\s?[=:]\s?|:)["'(]{0,2}$/u,
  tells: new RegExp(
    `(?:^|[^\\p{L}])(?:${PHONE}|${NUMBERED})(?:$|[^\\p{L}])|phone|telefon|fono|mobil|cell|msisdn|whatsapp|nummer|number|${FOREIGN_PHONE}`,
    'iu',
  ),
  /** `sms-gateway: sent to `, `mobile-bff: number `. */
  addressed: new RegExp(`(?:^|[^\\p{L}])(?:${NUMBERED}|an|von|für|pour|para|per|for|with)[ :#]{1,3}$`, 'iu'),
  /** A part of another word: `mobile-bff`, `phone_service`. */
  compound: new RegExp(`(?:^|[^\\p{L}])(?:${PHONE})[-_](?!(?:${NUMBERED})(?:$|[^\\p{L}]))\\p{L}`, 'iu'),
  /** One that stands alone, or is a number's name. */
  alone: new RegExp(
    `(?:^|[^\\p{L}_-])(?:\\p{L}+[-_])?(?:${PHONE})(?:[-_](?:${NUMBERED}))?(?:$|[^\\p{L}_-]|[-_](?!\\p{L}))`,
    'iu',
  ),
});
let patterns: ReturnType<typeof made> | undefined;

/**
 * Whether what stands before a national number says that it is another one, though a word for phones stands near: the value of another name, a decimal, a number
 * behind the name of a browser, in a URL, or behind a name that only has that word in it (`mobile-bff took 1234567`).
 * @param before the text before the match, or the words of its key where nothing is
 */
export function isOtherNumber(before: string, match: string): boolean {
  if (/^(?:\+|%2B|00)/i.test(match) || GROUPED.test(match)) return false;
  if (DECIMAL.test(match) || COUNTED.test(before)) return true;
  patterns ??= made();
  const { named, tells, addressed, compound, alone } = patterns;
  const name = named.exec(before)?.[1]?.replace(HUMP, '$1 ');
  if (name !== undefined) return COUNTED.test(name) || !(tells.test(name) || isPrepositional(name));
  if (addressed.test(before)) return false;
  if (USER_AGENT.test(before)) return true;
  if (IN_URL.test(before)) return !tells.test(LAST_SEGMENT.exec(before)?.[1] ?? '');
  return compound.test(before) && !alone.test(before);
}

/** Whether four parts with dots are a version and no number of North America. */
export const isVersion = (before: string, match: string): boolean =>
  FOUR_PARTS.test(match) && !PHONE_NEAR.test(before) && (match.charCodeAt(0) !== ONE || PRODUCT.test(before));

/** `my number is: `, `mobile at: `. */
const isPrepositional = (name: string): boolean =>
  /^(?:is|at|on|under|unter|au|en|ao|al|op|ist|est|es|é|è)$/i.test(name);
