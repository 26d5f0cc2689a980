import type { Example, Examples } from './examples.js';

type Check = (text: string) => boolean;

const DIGITS = '0123456789';
const LETTERS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ';

/** The pattern with every `?` filled so that the check accepts it; throws when nothing does. */
export function withCheckDigit(pattern: string, check: Check): string {
  for (const text of filled(pattern)) if (check(text)) return text;
  throw new Error(`nothing fits ${pattern}`);
}

/** The same, with the first `?` filled by a neighbour of the right character that the check refuses. */
export function withWrongCheckDigit(pattern: string, check: Check): string {
  const right = withCheckDigit(pattern, check);
  const place = pattern.indexOf('?');
  const alphabet = DIGITS.includes(right[place] ?? '') ? DIGITS : LETTERS;
  for (const character of alphabet) {
    const text = right.slice(0, place) + character + right.slice(place + 1);
    if (!check(text)) return text;
  }
  throw new Error(`nothing is wrong for ${pattern}`);
}

function* filled(text: string): Generator<string> {
  const place = text.indexOf('?');
  if (place < 0) yield text;
  else
    for (const character of DIGITS + LETTERS) yield* filled(text.slice(0, place) + character + text.slice(place + 1));
}

/** How a national number is written; in the patterns a `?` is a check character. */
export interface NumberSpec {
  readonly check: Check;
  /** Written out so that it is found without context. */
  readonly strong?: string;
  /** Found with context only. */
  readonly weak?: string;
  /** A context word, and a key. */
  readonly word: string;
  readonly key: string;
  /** Numbers that the check refuses, for those without a check digit. */
  readonly wrong?: readonly string[];
  readonly accept?: readonly Example[];
  readonly reject?: readonly Example[];
}

/** What holds for every national number: found written out, under its key and in its context; not with a wrong check digit, nor as an order number. */
export function numberExamples({
  check,
  strong,
  weak,
  word,
  key,
  wrong = [],
  accept = [],
  reject = [],
}: NumberSpec): Examples {
  const found: Example[] = [...accept];
  const left: Example[] = [...reject];
  const sentence = (number: string) => `the customer's ${word} is ${number}, as verified`;
  for (const pattern of [strong, weak].filter((p) => p !== undefined)) {
    const number = withCheckDigit(pattern, check);
    found.push({ text: number, key: `customer.${key.replaceAll(' ', '_')}` }, { text: sentence(number), find: number });
    // one digit more makes it another number
    left.push(sentence(`${number}7`), sentence(`7${number}`));
    const wrongNumber = pattern.includes('?') ? [withWrongCheckDigit(pattern, check)] : [];
    // wrong check digit, with context and all
    for (const text of wrongNumber) left.push(text, sentence(text));
  }
  // what is no such number at all
  for (const text of wrong) left.push(text, sentence(text));
  if (strong !== undefined) {
    const number = withCheckDigit(strong, check);
    found.push(number, { text: `rejected ${number} (duplicate)`, find: number });
  }
  if (weak !== undefined) {
    const number = withCheckDigit(weak, check);
    // weak without context, and with the context of something else
    left.push(
      number,
      `order ${number} was shipped`,
      { text: number, key: 'app.order.id' },
      `processed ${number} records in 12 ms`,
    );
  }
  return { accept: found, reject: left };
}
