/** What may stand between a name and its value beside blanks: a sign, an arrow, a word or two; then a bracket, a quote or a number sign. */
const BETWEEN =
  '\\.?["\'`*)\\]]{0,2}(?:[ \\t\u00a0\u202f:=>#-]{1,3}(?:is|was|with|value|number|no\\.?|nr\\.?|ist|est|es|é)){0,2}[ \\t\u00a0\u202f:=>#-]{0,4}["\'`\u00ab\u201c\u201e(\\[<#]{0,2}[ \u00a0]?$';

/**
 * Whether one of some names ends directly before a value: for names that are other words as well, or that stand near many numbers. A name is written in
 * lower case and stands for itself in any case, with its blanks or without. For what `notAmid` is given: 40 characters at most.
 */
export function directlyNamed(names: readonly string[]): (before: string) => boolean {
  let pattern: RegExp | undefined;
  return (before) => {
    pattern ??= patternOf(names);
    return pattern.test(before);
  };
}

function patternOf(names: readonly string[]): RegExp {
  const named = names.map((name) => name.replace(/[.*+?^${}()|[\]\\/]/g, '\\$&').replaceAll(' ', '[ _-]?'));
  return new RegExp(`(?<![\\p{L}\\d])(?:${named.join('|')})${BETWEEN}`, 'iu');
}
