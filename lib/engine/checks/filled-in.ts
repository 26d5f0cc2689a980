/** Shorter runs of one character stand in real tokens. */
const LEAST = 8;
/** What documentation fills a token's body with; `x` alone where anything may be a password. */
const TOKEN_FILLERS = 'xX*.0_-#?';
const ANY_FILLERS = 'xX';
/** Longer is no token that one writes into a page. */
const LONGEST = 1024;

const WORDS =
  /(?:YOUR|your|Your|INSERT|insert|PASTE|paste|ENTER|enter|REPLACE|replace)(?:[_-]?(?:[A-Z]{1,12}|[a-z]{1,12}|[A-Z][a-z]{1,12})){0,3}[_-]?(?:KEY|key|Key|TOKEN|token|Token|SECRET|secret|Secret|PASSWORD|password|Password|HERE|here|Here)|(?:KEY|key|TOKEN|token|SECRET|secret|PASSWORD|password)[_-]?(?:HERE|here)|PLACEHOLDER|placeholder|REDACTED|redacted|CHANGE_?ME|changeme|EXAMPLE|(?<=[_-])example(?![a-z])/;

/** Whether half of a text or more is one filler over and over: `sk_live_51xxxxxxxx`. The vendor's fixed part may be of any length. */
export const isFilledIn = (text: string): boolean => isMostly(text, ANY_FILLERS);

/**
 * Whether a token is one of a documentation: filled in as above, or with words that say so. A random text holds none of them; addresses may hold any, and
 * are no tokens.
 */
export function isSampleToken(match: string): boolean {
  if (match.length > LONGEST || match.includes('://')) return false;
  return isMostly(match, TOKEN_FILLERS) || WORDS.test(match);
}

function isMostly(text: string, fillers: string): boolean {
  const { length } = text;
  if (length > LONGEST) return false;
  // half of a text covers its middle
  if (!fillers.includes(text.charAt((length - 1) >> 1)) && !fillers.includes(text.charAt(length >> 1))) return false;
  const least = Math.max(LEAST, length / 2);
  let run = 0;
  let before = -1;
  for (let i = 0; i < length; i++) {
    const code = text.charCodeAt(i);
    run = code === before ? run + 1 : 1;
    if (run >= least && fillers.includes(text.charAt(i))) return true;
    before = code;
  }
  return false;
}
