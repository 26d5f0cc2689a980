/** Of the environment; a positional parameter; what a command prints. */
const PLAIN = '\\$(?:[A-Z_][A-Z\\d_]*|\\d|env:\\w+|\\{[^{}\\n]{1,128}\\}|\\([^\\n]{1,256}\\))';
/** Variables of a script: words in small letters, parts of which begin with a capital, and members of theirs. */
const OWN =
  '\\$[a-z_]+(?:_?\\d{1,2})?(?:[A-Z][a-z]+)*(?:\\.[A-Za-z]+(?:\\(\\))?){0,4}|\\$[A-Z][a-z]+(?:[A-Z][a-z]+)*(?:\\.[A-Za-z]+){0,4}';
const LONGEST = 256;
const listOf = (variables: string): RegExp =>
  new RegExp(`^(?:${variables})(?:[/:.,_-]?(?:${variables})){0,8}(?:[/.][\\w./-]*)?$`);
const ANY = listOf(`${PLAIN}|${OWN}`);
const ENVIRONMENT = listOf(PLAIN);

/**
 * Whether a word of a shell is a variable, what a command prints, or a path below one, and no password that begins with a dollar: `$DB_PASS`, `$password`, `${X}`, `$cred.Password`; `$6Olw2x`
 * and `$ecr3t!` are none.
 * @param isLiteral it stands in single quotes, where a shell puts nothing in its place: only what names the environment is left for a template
 */
export function isShellVariable(word: string, isLiteral = false): boolean {
  return word.startsWith('$') && word.length <= LONGEST && (isLiteral ? ENVIRONMENT : ANY).test(word);
}
