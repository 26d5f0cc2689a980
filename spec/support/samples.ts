import fc from 'fast-check';
import { detectors } from '../../lib/engine/detectors/index.js';
import { patternBehind, runBehind } from '../../lib/engine/scan/anchors.js';
import type { AnchorRule, Charset, Detector, Rule, Run } from '../../lib/model.js';
import { composed } from './composed.js';
import { ENCODINGS } from './encodings.js';
import { secret } from './planted.js';
import { ALPHABETS } from './random.js';

/** A text and the key that it stands under. */
export interface Sample {
  readonly text: string;
  readonly key: string;
}

const BODIES: Readonly<Record<Charset, string>> = {
  digit: ALPHABETS.digit,
  hex: ALPHABETS.hex,
  lower: ALPHABETS.lower,
  upper: ALPHABETS.upper,
  letter: ALPHABETS.lower + ALPHABETS.upper,
  'lower-alnum': ALPHABETS.lowerAlnum,
  'upper-alnum': ALPHABETS.upperAlnum,
  alnum: ALPHABETS.alnum,
  base32: ALPHABETS.base32,
  base58: ALPHABETS.base58,
  word: `${ALPHABETS.alnum}_`,
  base64: `${ALPHABETS.base64}=`,
  base64url: ALPHABETS.base64url,
  token: `${ALPHABETS.base64url}._~+/=`,
};
const LONGEST_BODY = 120;

const from = (characters: string, min: number, max = min): fc.Arbitrary<string> =>
  fc.string({ unit: fc.constantFrom(...characters), minLength: min, maxLength: max });
const join = (...parts: readonly fc.Arbitrary<string>[]): fc.Arbitrary<string> =>
  fc.tuple(...parts).map((texts) => texts.join(''));

/** A run about as long as it must be, or one too short or too long, with what follows it. */
function bodyOf({ charset, min, max = min, next }: Run): fc.Arbitrary<string> {
  const least = Math.min(min, LONGEST_BODY);
  const most = Math.min(Math.max(max, least), least + 8);
  const run = fc.oneof(
    { arbitrary: from(BODIES[charset], least, most), weight: 6 },
    { arbitrary: from(BODIES[charset], 0, least), weight: 1 },
    { arbitrary: from(BODIES[charset], max + 1 > LONGEST_BODY ? least : max + 1), weight: 1 },
  );
  return next ? fc.oneof(run, join(run, fc.constant(next.literal), bodyOf(next.run))) : run;
}

/** A text that a pattern matches, as far as its look-arounds allow. */
function matching(pattern: RegExp): fc.Arbitrary<string> {
  const source = pattern.source.replace(/\(\?<?[!=](?:\\.|\[(?:\\.|[^\]])*\]|\((?:\\.|[^()])*\)|[^()])*\)/g, '');
  try {
    return fc.stringMatching(new RegExp(`^(?:${source})$`, pattern.flags.replace(/[giy]/g, '')));
  } catch {
    return from(BODIES.token, 4, 40);
  }
}

function behindOf(rule: AnchorRule): fc.Arbitrary<string> {
  const [pattern, run] = [patternBehind(rule), runBehind(rule)];
  return pattern ? matching(pattern) : run ? bodyOf(run) : fc.constant('');
}

const anchorText = (rule: AnchorRule): fc.Arbitrary<string> =>
  join(
    rule.before ? bodyOf(rule.before) : fc.constant(''),
    fc.constantFrom(...rule.literals.flatMap((text) => (rule.ignoreCase ? [text, text.toUpperCase()] : [text]))),
    behindOf(rule),
  );

/** A shape filled in, each separator by one of its own. */
const shapeText = (shape: string, separators: string): fc.Arbitrary<string> =>
  join(
    ...Array.from(shape, (c) => {
      if (c === '9') return from(ALPHABETS.digit, 1);
      if (c === 'A') return from(ALPHABETS.upper, 1);
      if (c === 'a') return from(ALPHABETS.lower + ALPHABETS.upper, 1);
      if (c === '*') return from(ALPHABETS.alnum, 1);
      return c === ' ' ? fc.constantFrom(...separators, '\u00a0', '\u2011') : fc.constant(c);
    }),
  );

function ruleTexts(rule: Rule): fc.Arbitrary<string>[] {
  if (rule.rule === 'anchor') return [anchorText(rule)];
  if (rule.rule === 'shape') return rule.shapes.map((shape) => shapeText(shape, rule.separators ?? ' -'));
  if (rule.rule === 'start') return [matching(rule.pattern), ...rule.starts.map((start) => shapeText(start, ''))];
  return (rule.literals ?? []).map((literal) =>
    join(from(ALPHABETS.alnum, 0, 8), fc.constant(literal), from('abc.', 0, 8)),
  );
}

/** A type's own shapes, with a word before them that speaks for it or against it more often than not. */
function detectorTexts({ rules = [], context = [], unless = [] }: Detector): fc.Arbitrary<string>[] {
  const texts = rules.flatMap(ruleTexts);
  const words = [...context, ...unless];
  return words.length === 0
    ? texts
    : texts.map((text) => fc.oneof(text, join(fc.constantFrom(...words), fc.constantFrom(' ', ': ', ' no. '), text)));
}

const each = <T>(values: readonly T[], arbitrary: (value: T) => fc.Arbitrary<string>): fc.Arbitrary<string> =>
  fc.nat(values.length - 1).chain((i) => arbitrary(values[i] as T));

const shaped = each(
  detectors.map(detectorTexts).filter((texts) => texts.length > 0),
  (texts) => fc.oneof(...texts),
);
const NAMES = detectors.flatMap(({ keys = [] }) => keys);
const CONTEXT = [...new Set(detectors.flatMap(({ context = [], unless = [] }) => [...context, ...unless]))];
const spellName = (name: string, style: number): string =>
  [
    name,
    name.replaceAll(' ', '_'),
    name.replaceAll(' ', '-').toUpperCase(),
    name.replace(/ (\w)/g, (_, c: string) => c.toUpperCase()),
    `app.${name.replaceAll(' ', '.')}`,
    `${name.replaceAll(' ', '')}.value`,
  ][style] ?? name;
/** A name that tells what its value is, in the ways in which names are spelt. */
export const tellingName = fc
  .tuple(fc.constantFrom(...NAMES), fc.nat(5))
  .map(([text, style]) => spellName(text, style));
/** Identifiers of the form of a UUID, and what nearly is one: a number that stands in one is none. */
const uuidLike = fc.oneof(
  fc.uuid(),
  join(...[8, 4, 4, 4, 12].flatMap((n, i) => [fc.constant(i === 0 ? '' : '-'), from(ALPHABETS.digit, n)])),
  join(...[8, 4, 4, 4].map((n) => from(`${ALPHABETS.digit}af-`, n)), fc.constant('-'), from(ALPHABETS.digit, 11, 13)),
);
const value = fc.oneof(
  shaped,
  uuidLike,
  secret.map(({ text }) => text),
  from(ALPHABETS.alnum, 0, 40),
  from(ALPHABETS.digit, 1, 45),
  from(`${ALPHABETS.digit} -./`, 1, 30),
  from(ALPHABETS.hex, 16, 40),
);
const separator = fc.constantFrom('=', ': ', ':', ' = ', '":"', "='", '=>', '\\":\\"', '%3D');
/** Sentences that tell what a value is, and tuples. */
const told = fc.oneof(
  join(tellingName, fc.constantFrom(': update to ', ': changed from bob2 to ', ': new ', ' is now ', ' was '), value),
  join(tellingName, fc.constant(': changed from '), value, fc.constant(' to '), value),
  fc.tuple(tellingName, value).map(([name, text]) => `not accepted: ('${name}', '${text}')`),
  fc.tuple(tellingName, value).map(([name, text]) => `[{${name},"${text}"}, {:${name}, "${text}"}]`),
);
const words = fc.constantFrom(...CONTEXT, 'order', 'the', 'failed', 'naïve', 'заказ', '注文は', '👋', 'İ', '\u017f');
const fragment = fc.oneof(
  { arbitrary: shaped, weight: 6 },
  { arbitrary: value, weight: 2 },
  { arbitrary: join(tellingName, separator, value), weight: 3 },
  { arbitrary: words, weight: 2 },
  { arbitrary: told, weight: 1 },
  { arbitrary: composed, weight: 1 },
);
/** A piece as it is, or written as a format would write it. */
const written = fc.oneof(
  { arbitrary: fragment, weight: 4 },
  { arbitrary: fc.tuple(fragment, fc.constantFrom(...ENCODINGS)).map(([text, encode]) => encode(text)), weight: 1 },
);
const GLUE = [
  '',
  ' ',
  '\n',
  ', ',
  '&',
  ';',
  '/',
  '"',
  '-',
  '.',
  '_',
  ':',
  '=',
  '(',
  '%20',
  '\u202f',
  'é',
  '\u017e',
  'Z',
  '7',
  'a',
];

/** What a text is wrapped in. */
const WRAPS: readonly ((text: string) => string)[] = [
  (text) => text,
  (text) => `https://shop.example/a/${text}?q=${encodeURIComponent(text)}&page=2#top`,
  (text) => JSON.stringify({ id: 7, note: text, list: [text, null] }),
  (text) => JSON.stringify({ payload: JSON.stringify({ token: text }) }),
  (text) => encodeURIComponent(text),
  (text) => `2026-09-12T10:15:00.000Z info [worker-3] "${text}" duration=12ms`,
  (text) => `SELECT id FROM orders WHERE note = '${text}' AND id = 104233`,
  (text) => `${text}${text}`,
  (text) => text.slice(Math.floor(text.length / 3)),
  (text) => text.slice(0, Math.ceil((text.length * 2) / 3)),
  // more than a window of context words is wide, with and without blanks
  (text) => `${text} and then nothing more was heard of it for a while ${text}`,
  (text) => `お客様から問い合わせがありましたので確認をお願いいたします、次の番号をご覧くださいませ${text}`,
  ...ENCODINGS,
];
const glued = fc
  .array(fc.tuple(written, fc.constantFrom(...GLUE)), { minLength: 1, maxLength: 4 })
  .map((parts) => parts.map(([text, glue], i) => (i < parts.length - 1 ? text + glue : text)).join(''));

/** What a character is replaced by or joined by. */
const STRANGE = [
  ...'0aZ _-.:=@%/"\'\\,;[({’“„、。：５Ｋ',
  '\u00a0',
  '\u202f',
  '\u200b',
  '\u2013',
  '\u0161',
  'é',
  'Ñ',
  'Ж',
  '漢',
  '👋',
  '\ud83d',
  '\u0301',
  '\u212a',
  'İ',
  '\n',
  '\0',
];
const change = fc.record({
  kind: fc.constantFrom('delete', 'insert', 'replace', 'swap', 'case', 'cut', 'behead'),
  at: fc.nat(100_000),
  character: fc.constantFrom(...STRANGE),
});

function changed(text: string, { kind, at: any, character }: { kind: string; at: number; character: string }): string {
  const at = text.length === 0 ? 0 : any % text.length;
  const [head, c, tail] = [text.slice(0, at), text.charAt(at), text.slice(at + 1)];
  switch (kind) {
    case 'delete':
      return head + tail;
    case 'insert':
      return head + character + c + tail;
    case 'replace':
      return head + character + tail;
    case 'swap':
      return head + tail.charAt(0) + c + tail.slice(1);
    case 'case':
      return head + (c === c.toLowerCase() ? c.toUpperCase() : c.toLowerCase()) + tail;
    case 'cut':
      return head;
    default:
      return tail;
  }
}

/** Texts as they are, and with up to three small changes. */
export const mutated = (texts: fc.Arbitrary<string>): fc.Arbitrary<string> =>
  fc
    .tuple(texts, fc.oneof(fc.constant([]), fc.array(change, { maxLength: 3 })))
    .map(([text, changes]) => changes.reduce(changed, text));

/** Texts that hold something like what each type looks like, whole or not. */
export const samples: fc.Arbitrary<Sample> = fc.record({
  text: mutated(fc.tuple(glued, fc.constantFrom(...WRAPS)).map(([text, wrap]) => wrap(text))),
  key: fc.oneof(fc.constant(''), tellingName, words),
});
