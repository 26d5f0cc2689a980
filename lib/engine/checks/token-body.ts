import { isPlaceholderText } from './random.js';

/**
 * A check for tokens with a prefix: vetoes fillers (`ghp_xxxx…`) and words that only begin alike. What is behind the first `prefix` characters must
 * hold a digit or an upper-case letter, unless it has `enough` characters. It asks for no randomness: a real token must never be vetoed.
 */
export function tokenBody(prefix: number, enough = Number.POSITIVE_INFINITY): (match: string) => boolean {
  return (match) => {
    const body = match.slice(prefix);
    return (body.length >= enough || /[0-9A-Z]/.test(body)) && !isPlaceholderText(body);
  };
}
