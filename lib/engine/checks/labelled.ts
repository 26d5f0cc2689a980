/** What may stand between a label and its value: a blank, `is`, or a colon or an equals sign with blanks. */
const GAP = '(?:[ \\t]{0,2}[:=][ \\t]{0,3}|[ \\t](?:is[ \\t])?)';
/** The same without the blank alone: for labels that prose has before other things. */
const SIGN = '[ \\t]{0,2}[:=][ \\t]{0,3}';
/** Wider, for values that look like nothing else: `no.`, `was`, an arrow, and a bracket, a quote or a number sign before the value. */
const OPENED =
  '(?:[ \\t]{0,2}(?:[:=>#]|[-=]>)[ \\t]{0,3}|[ \\t](?:(?:is|was|with|value|number|no\\.?|nr\\.?|ist|est|es|é)[ \\t]){0,2})["\'`\u00ab\u201c\u201e(\\[<#]{0,2}';
/** Up to four words of a sentence that tells of a value: `was changed from`, `too short:`, `for jane =`. */
const TOLD =
  '[ \\t](?:(?:(?:is|was|has|been|set|reset|changed|updated|rotated|to|from|too|short|weak|long|simple|common|given|provided|supplied|entered|used|value|with|' +
  'lautet|ist|war|falsch|ungültig|est|était|incorrect|incorrecte|invalide|erroné|es|era|incorrecta|incorrecto|inválida|errónea|é|è|incorreta|errata|sbagliata|onjuist|ongeldig|to|jest|je|är|er|on|это|είναι|' +
  '(?:for|für|fuer|von|de|du|di|del|do|da|van|voor|pour|para|användare|użytkownika|пользователя|uživatele) [\\w.@\'"-]{1,64})[:=]?|[:=])[ \\t]){0,4}';

interface Labelled {
  readonly labels: readonly string[];
  readonly literals: readonly string[];
  readonly find: (text: string) => Iterable<readonly [start: number, end: number]>;
}

interface LabelOptions {
  /** A colon or an equals sign must stand between. */
  readonly signOnly?: boolean;
  /** A bracket, a quote or a number sign may stand before the value as well. */
  readonly opened?: boolean;
  /** Words of a sentence may stand between. */
  readonly told?: boolean;
  /** Parts that some labels share and few other words have: those labels are looked for by them. */
  readonly marks?: readonly string[];
}

/**
 * Values behind labels, as the data of a function rule. A label is written in lower case and stands for itself in any case, with no letter or digit
 * before it. The value is a sticky pattern, which decides itself where it ends, or makes it: both patterns are made where they are first asked for.
 */
export function labelled(
  labels: readonly string[],
  value: RegExp | (() => RegExp),
  options: LabelOptions = {},
): Labelled {
  const literals = [...new Set(labels.flatMap((text) => partsOf(text, options.marks ?? [])))];
  // the literals are a promise: a label in a case that nobody writes, `sEcret`, is none
  const isWritten = (name: string) => literals.some((literal) => name.includes(literal));
  let patterns: readonly [label: RegExp, value: RegExp] | undefined;
  const find = (text: string) => {
    patterns ??= [labelPattern(labels, options), value instanceof RegExp ? value : value()];
    return valuesBehind(text, ...patterns, isWritten);
  };
  return { labels, literals, find };
}

function labelPattern(
  labels: readonly string[],
  { signOnly = false, opened = false, told = false }: LabelOptions,
): RegExp {
  const gap = signOnly ? SIGN : opened ? OPENED : told ? TOLD : GAP;
  // longer ones first: `born on` is not `born` and a value
  const names = [...labels].sort((a, b) => b.length - a.length).map(escaped);
  return new RegExp(`(?:${names.join('|')})${gap}`, 'gi');
}

function valuesBehind(
  text: string,
  label: RegExp,
  value: RegExp,
  isWritten: (name: string) => boolean,
): (readonly [start: number, end: number])[] {
  const found: [number, number][] = [];
  label.lastIndex = 0;
  for (let match = label.exec(text); match !== null; match = label.exec(text)) {
    const from = label.lastIndex;
    if ((match.index > 0 && LETTER_OR_DIGIT.test(text.charAt(match.index - 1))) || !isWritten(match[0])) {
      label.lastIndex = match.index + 1;
      continue;
    }
    const start = startOfValue(text, from, value);
    if (start >= 0) found.push([start, (label.lastIndex = value.lastIndex)]);
  }
  return found;
}

/** Where a value begins, or behind the bracket or quote that opens before it; or -1. */
function startOfValue(text: string, from: number, value: RegExp): number {
  value.lastIndex = from;
  if (value.test(text)) return from;
  if (!OPENING.includes(text.charAt(from))) return -1;
  value.lastIndex = from + 1;
  return value.test(text) ? from + 1 : -1;
}

const OPENING = '("\'`';

const LETTER_OR_DIGIT = /[\p{L}\d]/u;

const escaped = (label: string): string => label.replace(/[.*+?^${}()|[\]\\/]/g, '\\$&');

/** The part by which a label is looked for, in each way that it is written. */
function partsOf(label: string, marks: readonly string[]): string[] {
  const mark = marks.find((part) => label.includes(part));
  // the first letter may be a capital or not: the rest tells it, unless that would stand everywhere
  const from = mark === undefined ? (label.length > SHORT ? 1 : 0) : label.indexOf(mark);
  const to = mark === undefined ? label.length : from + mark.length;
  return written(label).map((form) => form.slice(from, to));
}

/** `zip code`, `Zip code`, `Zip Code`, `ZIP code`, `ZIP Code`, `ZIP CODE`. */
function written(label: string): string[] {
  const title = titled(label);
  return [label, capital(label), capital(title), acronym(label), acronym(title), label.toUpperCase()];
}

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

/** Words behind the first one begin with a capital, unless they are short. By hand: labels are many, and all are written when the package is loaded. */
function titled(label: string): string {
  let title = '';
  let from = 0;
  for (let i = 1; i < label.length; i++) {
    if (!BEFORE_WORD.includes(label.charAt(i - 1)) || !areLetters(label, i, i + LEAST_TITLED)) continue;
    title += label.slice(from, i) + label.charAt(i).toUpperCase();
    from = i + 1;
  }
  return title + label.slice(from);
}

/** A short first word may be one. */
function acronym(text: string): string {
  const blank = text.indexOf(' ');
  if (blank < 1 || blank > LONGEST_ACRONYM || !areLetters(text, 0, blank)) return text;
  return text.slice(0, blank).toUpperCase() + text.slice(blank);
}

const BEFORE_WORD = " '’";
const LEAST_TITLED = 4;
const LONGEST_ACRONYM = 3;

function areLetters(text: string, from: number, to: number): boolean {
  for (let i = from; i < to; i++) {
    const letter = text.charAt(i);
    if (letter.toLowerCase() === letter.toUpperCase()) return false;
  }
  return true;
}

const SHORT = 5;
