/** A count of up to three digits, a share, a measure or a time: `128`, `12/12`, `98.7%`, `0.98`, `12.3ms`. */
const MEASURE = /^(?:\d{1,3}|\d{1,6}(?:\.\d{1,9})?(?: ?(?:%|[nmuµ]?s|min|x))|\d{1,6}\.\d{1,9}|\d{1,6}\/\d{1,6})$/;
const VERDICT = /^(?:pass|passed|fail|failed|skip|skipped|warn|warning|error|n\/a)$/i;

/** Whether a value under `pass` says how something went and how many did, and is no password: of a test, a check, a pass over something. */
export const isOutcome = (text: string): boolean => text.length <= 24 && (MEASURE.test(text) || VERDICT.test(text));
