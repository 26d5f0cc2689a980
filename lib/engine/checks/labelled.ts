/** What may stand between a label and its value: a blank, `is`, or a colon or an equals sign with blanks. */
const GAP = '(?:[ \\t]{0,2}[:=][ \\t]{0,3}|[ \\t](?:is[ \\t])?)';
/** The same without the blank alone: for labels that prose has before other things. */
const SIGN = '[ \\t]{0,2}[:=][ \\t]{0,3}';

interface Labelled {
  readonly literals: readonly string[];
  readonly find: (text: string) => Iterable<readonly [start: number, end: number]>;
}

interface LabelOptions {
  /** A colon or an equals sign must stand between. */
  readonly signOnly?: boolean;
  /** Parts that some labels (with a colon behind) share and few other words have: those labels are looked for by them. */
  readonly marks?: readonly string[];
}

/**
 * Values behind labels, as the data of a function rule. A label is written in lower case and stands for itself in any case, with no letter or digit
 * before it. The value is a sticky pattern, which decides itself where it ends.
 */
export function labelled(labels: readonly string[], value: RegExp, options: LabelOptions = {}): Labelled {
  const { signOnly = false, marks = [] } = options;
  // longer ones first: `born on` is not `born` and a value
  const names = [...labels].sort((a, b) => b.length - a.length).map(escaped);
  const label = new RegExp(`(?:${names.join('|')})${signOnly ? SIGN : GAP}`, 'gi');
  const unmarked = labels.filter((text) => !marks.some((mark) => `${text}:`.includes(mark)));
  const literals = [
    ...marks.flatMap((mark) => [...written(mark), capital(mark)]),
    ...unmarked.flatMap((text) => written(withoutFirst(text))),
  ];
  return { literals: [...new Set(literals)], find: (text) => valuesBehind(text, label, value) };
}

function valuesBehind(text: string, label: RegExp, value: RegExp): (readonly [start: number, end: number])[] {
  const found: [number, number][] = [];
  label.lastIndex = 0;
  for (let match = label.exec(text); match !== null; match = label.exec(text)) {
    const from = label.lastIndex;
    if (match.index > 0 && LETTER_OR_DIGIT.test(text.charAt(match.index - 1))) {
      label.lastIndex = match.index + 1;
      continue;
    }
    value.lastIndex = from;
    if (value.test(text)) found.push([from, (label.lastIndex = value.lastIndex)]);
  }
  return found;
}

const LETTER_OR_DIGIT = /[\p{L}\d]/u;

const escaped = (label: string): string => label.replace(/[.*+?^${}()|[\]\\/]/g, '\\$&');

/** In lower case, with capitals behind blanks, and in capitals. */
const written = (text: string): string[] => [
  text,
  text.replace(/(?<=[ '’])\p{Ll}/gu, (letter) => letter.toUpperCase()),
  text.toUpperCase(),
  ...(text.length > SHORT ? [] : [capital(text)]),
];

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

/** A label's first letter may be a capital or not: the rest tells it, unless that would stand everywhere. */
const withoutFirst = (label: string): string => (label.length > SHORT ? label.slice(1) : label);

const SHORT = 5;
