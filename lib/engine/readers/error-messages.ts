/** Names around the messages of validators, which stand under the names of fields: Rails, Laravel, Django REST framework, zod's `flatten`, class-validator. */
const ERRORS = new Set([
  'errors',
  'fielderrors',
  'field_errors',
  'validationerrors',
  'validation_errors',
  'violations',
]);
const LONGEST_NAME = 20;
const LONGEST = 300;
/**
 * Three words and more, of letters only, or numbers of two digits: what holds anything else, a quoted word or a CVV, may repeat the value. Made where it is first
 * needed: classes of Unicode take milliseconds.
 */
const sentence = () => {
  const letters = '[\\p{L}\\p{M}]{1,24}';
  const word = `\\(?${letters}(?:['\u2019-]${letters}){0,4}[.,;:!?)]{0,2}`;
  return new RegExp(`^${word} ${word}(?: (?:${word}|\\(?\\d{1,2}[.,;:!?)]{0,2})){1,48}$`, 'u');
};
let made: RegExp | undefined;

/** Whether what stands under names of fields in it is said of their values. */
export const isErrorsName = (name: string): boolean => name.length <= LONGEST_NAME && ERRORS.has(name.toLowerCase());

/** Whether a text is a sentence about a field: `is too short (minimum is 8 characters)`. */
export function isErrorMessage(text: string): boolean {
  if (text.length > LONGEST) return false;
  made ??= sentence();
  return made.test(text);
}
