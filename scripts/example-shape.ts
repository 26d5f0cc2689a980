import { patternBehind, runBehind } from '../lib/engine/scan/anchors.js';
import type { AnchorRule, Charset, FunctionRule, Rule, Run, StartRule } from '../lib/model.js';

/** So many literals or shapes of one rule are shown, and so long a pattern. */
const SHOWN = 3;
const LONGEST_PATTERN = 24;
const LONG_REPEAT = 10;

/** What a rule finds, in code spans made of its data: `ghp_<36+ word>`, `999-99-9999`, `\d{3,4}` behind `cvv`. Never an example value. */
export function exampleShape(rule: Rule): string {
  switch (rule.rule) {
    case 'shape':
      return some(rule.shapes.map((shape) => code(shortened(shape))));
    case 'start':
      return startShape(rule);
    case 'function':
      return functionShape(rule);
    default:
      return anchorShape(rule);
  }
}

function startShape({ starts, pattern }: StartRule): string {
  return `${some(starts.map((start) => code(`${start}…`)))}, then ${patternOf(pattern)}`;
}

function functionShape({ literals, labels }: FunctionRule): string {
  if (labels !== undefined) return `a value behind ${some(labels.map(code))}`;
  return literals === undefined ? 'a function' : `around ${some(literals.map(code))}`;
}

function anchorShape(rule: AnchorRule): string {
  const { literals, before, keepLiteral, exact } = rule;
  const [pattern, run] = [patternBehind(rule), runBehind(rule)];
  if (keepLiteral) {
    const behind = some(distinct(literals.map(label)).map(code));
    return `${pattern ? patternOf(pattern) : code(runOf(run, exact))} behind ${behind}`;
  }
  const first = before === undefined ? '' : runOf(before, true);
  if (pattern) return `${some(literals.map((literal) => code(first + literal)))}, then ${patternOf(pattern)}`;
  return some(literals.map((literal) => code(first + literal + runOf(run, exact))));
}

/** `<36+ word>`: at least 36 characters of a set, since a longer run is taken whole; `<36 word>` where it is not. */
function runOf(run: Run | undefined, exact = false): string {
  if (run === undefined) return '';
  const { charset, min, max = min, next } = run;
  const length = exact ? (min === max ? `${min}` : `${min}-${max}`) : `${min}+`;
  const rest = next === undefined ? '' : next.literal + runOf(next.run);
  return `<${length} ${charset satisfies Charset}>${next?.optional ? `[${rest}]` : rest}`;
}

/** A label without what stands between it and its value. */
const label = (literal: string): string => literal.trim().replace(/ ?[:=]$/, '') || literal;

/** A pattern without what it only looks at; a long one is not worth reading. */
function patternOf({ source }: RegExp): string {
  const taken = source.replace(/\(\?<?[=!](?:[^()[\]\\]|\\.|\[(?:[^\]\\]|\\.)*\])*\)/g, '');
  return taken.length > LONGEST_PATTERN ? 'a pattern' : code(taken);
}

const shortened = (shape: string): string =>
  shape.replace(/(.)\1+/g, (run, character) =>
    run.length > LONG_REPEAT && character === '*' ? `${character}{${run.length}}` : run,
  );

/** The first few of a list, and how many there are behind them. */
export function some(items: readonly string[], shown = SHOWN, separator = ', '): string {
  const rest = items.length - shown;
  return (rest <= 1 ? items : [...items.slice(0, shown), `${rest} more`]).join(separator);
}

export const distinct = (items: readonly string[]): string[] => [...new Set(items)];

/** A code span in a cell of a table, whatever the text holds. */
export function code(text: string): string {
  const escaped = text.replaceAll('|', '\\|').replaceAll('\n', '\\n');
  return escaped.includes('`') ? `\`\` ${escaped} \`\`` : `\`${escaped}\``;
}
