const RULE = '[a-z_]{2,24}(?::[\\w,-]{1,24})?';
/** Laravel, CodeIgniter, VeeValidate. */
const KNOWN = '(?:required|nullable|sometimes|confirmed|string|(?:min|max|same|regex|min_length):)';
const LIST = new RegExp(`\\[(?=[^\\]\\n]{0,160}?\\b${KNOWN})${RULE}(?:, ?${RULE}){1,12}\\]`, 'y');

/** Whether at a place a list of a validator's rules for a field begins, and nothing else: `password: [required, min:8]`. Bounded. */
export function isRuleList(text: string, at: number): boolean {
  LIST.lastIndex = at;
  return LIST.test(text);
}
