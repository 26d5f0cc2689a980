/** First digits from, to (same number of digits), lengths. */
type IssuerRange = readonly [network: string, from: number, to: number, lengths: readonly number[]];

/**
 * Issuer identification numbers (ISO/IEC 7812) by network, as the networks publish them. A number of a range stands under the longest prefix that
 * fits, but any fit is enough.
 */
const RANGES: readonly IssuerRange[] = [
  ['visa', 4, 4, [13, 16, 19]],
  ['mastercard', 51, 55, [16]],
  ['mastercard', 2221, 2720, [16]],
  ['amex', 34, 34, [15]],
  ['amex', 37, 37, [15]],
  ['discover', 6011, 6011, [16, 17, 18, 19]],
  ['discover', 644, 649, [16, 17, 18, 19]],
  ['discover', 65, 65, [16, 17, 18, 19]],
  ['diners', 300, 305, [14, 16, 17, 18, 19]],
  ['diners', 3095, 3095, [14, 16, 17, 18, 19]],
  ['diners', 36, 36, [14, 15, 16, 17, 18, 19]],
  ['diners', 38, 39, [14, 16, 17, 18, 19]],
  ['jcb', 3528, 3589, [16, 17, 18, 19]],
  ['unionpay', 62, 62, [16, 17, 18, 19]],
  ['unionpay', 81, 81, [16, 17, 18, 19]],
  // no issuer of Maestro has 14 digits: Diners Club alone, and companies of Brazil
  ['maestro', 50, 50, [13, 15, 16, 17, 18, 19]],
  ['maestro', 56, 58, [13, 15, 16, 17, 18, 19]],
  ['maestro', 639, 639, [13, 15, 16, 17, 18, 19]],
  ['maestro', 6304, 6304, [13, 15, 16, 17, 18, 19]],
  ['maestro', 67, 67, [13, 15, 16, 17, 18, 19]],
  ['rupay', 60, 60, [16]],
  ['rupay', 81, 82, [16]],
  ['rupay', 508, 508, [16]],
  ['mir', 2200, 2204, [16, 17, 18, 19]],
  ['elo', 401178, 401179, [16]],
  ['elo', 438935, 438935, [16]],
  ['elo', 504175, 504175, [16]],
  ['elo', 506699, 506778, [16]],
  ['elo', 509000, 509999, [16]],
  ['elo', 627780, 627780, [16]],
  ['elo', 636297, 636368, [16]],
  ['elo', 650031, 651704, [16]],
  ['elo', 655000, 655058, [16]],
  ['hipercard', 384100, 384160, [13, 16, 19]],
  ['hipercard', 606282, 606282, [13, 16, 19]],
  ['troy', 9792, 9792, [16]],
  ['borica', 2205, 2205, [16]],
  ['ukrcard', 604001, 604200, [16, 17, 18, 19]],
  ['interpayment', 636, 636, [16, 17, 18, 19]],
  ['instapayment', 637, 639, [16]],
  ['napas', 9704, 9704, [16, 19]],
  ['verve', 506099, 506198, [16, 18, 19]],
  ['humo', 9860, 9860, [16]],
  ['uzcard', 8600, 8600, [16]],
];

const PREFIX = 8;

/** The ranges as numbers of eight digits, and their lengths as bits: compared without making a text. */
const COMPILED = RANGES.map(([, from, to, lengths]) => {
  const unit = 10 ** (PREFIX - String(from).length);
  return {
    from: from * unit,
    to: (to + 1) * unit - 1,
    lengths: lengths.reduce((bits, length) => bits | (1 << length), 0),
  };
});

/** Whether a text of ASCII digits begins as the cards of some network do and has a length of theirs. */
export function iin(digits: string): boolean {
  return digits.length >= PREFIX && iinPrefix(Number(digits.slice(0, PREFIX)), digits.length);
}

/** @param prefix the first eight digits as a number */
export function iinPrefix(prefix: number, length: number): boolean {
  for (let i = 0; i < COMPILED.length; i++) {
    const range = COMPILED[i] as (typeof COMPILED)[number];
    if (prefix >= range.from && prefix <= range.to && (range.lengths & (1 << length)) !== 0) return true;
  }
  return false;
}

const SHORT = 3;

/** By their first three digits: whether a network has numbers that begin so. */
const BEGINS = new Uint8Array(10 ** SHORT);
for (const { from, to } of COMPILED) {
  const unit = 10 ** (PREFIX - SHORT);
  BEGINS.fill(1, Math.floor(from / unit), Math.floor(to / unit) + 1);
}

/** Whether a network may have numbers that begin with three digits. */
export const mayBeIin = (first: number): boolean => BEGINS[first] === 1;
