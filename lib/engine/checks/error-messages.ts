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
/** Long numbers are the limits of a length. */
const LENGTH = '\\d{1,4} (?:characters?|chars|letters|digits|bytes|symbols|words)';
/**
 * Three words and more, of letters only, or numbers of two digits: what holds anything else, a quoted word or a CVV, may repeat the value. Made where it is first
 * needed: classes of Unicode take milliseconds.
 */
const sentence = () => {
  const letters = '[\\p{L}\\p{M}]{1,24}';
  const word = `\\(?${letters}(?:['\u2019-]${letters}){0,4}(?:\\(s\\))?[.,;:!?)]{0,2}`;
  return new RegExp(
    `^${word} (?:${word}|${LENGTH})(?: (?:${word}|${LENGTH}|\\(?\\d{1,2}[.,;:!?)]{0,2}|[<>]=?)){0,48}$`,
    'u',
  );
};
let made: RegExp | undefined;

/**
 * What validators say of a field, in English: Django REST framework (`This field may not be blank.`), Bean Validation (`must not be null`), Rails (`can't be blank`), Laravel,
 * zod, pydantic, class-validator, joi, ASP.NET. Anything else may be a value of words: a pass phrase, a name.
 */
const VERDICT = new RegExp(
  '\\b(?:' +
    [
      '(?:is|are|field) (?:required|invalid|missing|blank|empty|null|taken|incorrect|unacceptable|deprecated)',
      "(?:is|are|was|does|do|did|must|should|may|can|has|have)(?: not|n\u2019t|n't) (?:be|been|a|an|valid|match|contain|have|include|allowed|accepted|recognized|equal|found|exist|exceed|confirmed)",
      '(?:must|should) (?:be|have|contain|include|match|consist|start|end|equal|only|conform)',
      "(?:cannot|can't|can not) be",
      'too (?:short|long|common|weak|simple|similar|small|big|large|many|few|low|high|young|old)',
      '(?:at least|at most|fewer than|less than|more than|no more than|length) \\d',
      '(?:already|previously) (?:been |in )?(?:taken|used|use|exists|registered)',
      'the wrong length|entirely numeric|valid (?:string|number|integer|email|date|url|boolean|list|value|password)',
      '(?:expected|invalid input: expected) \\w{1,16}, received',
      '(?:field|value|input) (?:required|missing|is|must|may|should|has|cannot)',
      '(?:please|must) (?:enter|provide|choose|select)',
    ].join('|') +
    ')',
  'i',
);
const WORDS = ['required', 'invalid'];

/** Whether what stands under names of fields in it is said of their values. */
export const isErrorsName = (name: string): boolean => name.length <= LONGEST_NAME && ERRORS.has(name.toLowerCase());

/** Whether a text is a sentence about a field: `is too short (minimum is 8 characters)`. */
export function isErrorMessage(text: string): boolean {
  return isSentence(text) && text.split(' ', 3).length > 2;
}

/** Whether a text is what a validator says of a field, whatever stands around it: `This field is required.`. */
export const isVerdict = (text: string): boolean =>
  isVerdictWord(text, 0, text.length) ||
  (text.length <= LONGEST && hasSmallWord(text) && VERDICT.test(text) && isSentence(text));

/** Whether a small letter stands behind a blank: in most names and numbers none does, and no sentence is without. */
function hasSmallWord(text: string): boolean {
  for (let at = text.indexOf(' '); at >= 0; at = text.indexOf(' ', at + 1)) {
    const code = text.charCodeAt(at + 1);
    if (code >= 97 && code <= 122) return true;
  }
  return false;
}

/** Whether text[from, to) is a verdict of one word. */
export function isVerdictWord(text: string, from: number, to: number): boolean {
  if (to - from < 7 || to - from > 8) return false;
  return WORDS.includes(text.slice(from, to).toLowerCase());
}

function isSentence(text: string): boolean {
  if (text.length > LONGEST) return false;
  made ??= sentence();
  return made.test(text);
}
