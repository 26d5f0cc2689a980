import { isChosenPassword } from './chosen-password.js';
import { labelled } from './labelled.js';
import { Sentence } from './sentence.js';

/** To the next blank, quote or bracket; what follows must not make it a path, a call or a pair. The signs that end its sentence are none of it. */
const CHOSEN = /[A-Za-z\d](?:[\w!#$^*?~&+-]|\.(?=[\w!#$^*?~&+-])){6,63}[%@]?(?=[.,;:]?(?:$|[\s"'`)]))/y;
/** Where what a sentence says of its subject begins. */
const BEGINS = /[^\s:=]/y;
/** So far before a value its label may stand. */
const REACH = 160;

type Place = readonly [start: number, end: number];

/**
 * Secrets behind their names in prose, as the data of a function rule: values of a table of labels that are passwords as people choose them, what they were changed to, and whatever else
 * a sentence tells of them. A sign behind a name is left to the reader of assignments.
 */
export function toldSecrets(labels: readonly string[], marks: readonly string[]) {
  const told = labelled(labels, CHOSEN, { marks, told: true });
  const named = labelled(labels, BEGINS, { marks });
  // all marks end their labels, and what has a sign behind it is an assignment: routes such as /password/reset are neither
  const literals = told.literals.map((literal) => `${literal} `);
  const isNamed = (before: string) => literals.some((literal) => before.includes(literal));
  const find = (text: string): Place[] => {
    const places = [...told.find(text)]
      .filter(([start]) => isNamed(text.slice(Math.max(0, start - REACH), start)))
      .flatMap((place) => [place, ...newPassword(text, place[1])])
      .filter(([start, end]) => isChosenPassword(text.slice(start, end)));
    const starts = [...named.find(text)].filter(([start]) => !isBehindSign(text, start));
    const more = starts.length === 0 ? [] : inSentences(text, starts);
    return more.length === 0 ? places : [...places, ...more].sort(([a], [b]) => a - b);
  };
  return { ...told, literals, find };
}

/** `password: x`, `password = x`. */
function isBehindSign(text: string, start: number): boolean {
  let at = start - 1;
  while (text.charAt(at) === ' ' || text.charAt(at) === '\t') at--;
  return text.charAt(at) === ':' || text.charAt(at) === '=';
}

/** `changed from x to y`. */
function newPassword(text: string, end: number): Place[] {
  if (!text.startsWith(' to ', end)) return [];
  CHOSEN.lastIndex = end + ' to '.length;
  return CHOSEN.test(text) ? [[end + ' to '.length, CHOSEN.lastIndex]] : [];
}

/** The sentence of a label that stands in that of the one before goes on where that ends, so that no word is looked at twice. */
function inSentences(text: string, starts: readonly Place[]): Place[] {
  const places: Place[] = [];
  const sentence = new Sentence();
  const found = { start: -1, end: 0 };
  for (const [start] of starts) {
    if (start < sentence.reached && !sentence.isCut) continue;
    sentence.begin(text, Math.max(start, sentence.reached));
    while (sentence.next(found)) places.push([found.start, found.end]);
  }
  return places;
}
