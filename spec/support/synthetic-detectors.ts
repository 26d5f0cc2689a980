import { luhn } from '../../lib/engine/checks/luhn.js';
import { mod97 } from '../../lib/engine/checks/mod97.js';
import type { Charset, Detector, DetectorId } from '../../lib/model.js';
import { ALPHABETS, random } from './random.js';

/** A type that nobody has, and a text in which it is found. */
export interface SyntheticDetector {
  readonly detector: Detector;
  readonly example: string;
}

type Pick = <T>(from: ArrayLike<T>) => T;

const ONSETS = ['b', 'c', 'd', 'f', 'g', 'h', 'k', 'l', 'm', 'n', 'p', 'r', 's', 't', 'v', 'w', 'st', 'tr', 'cl', 'sh'];
const VOWELS = ['a', 'e', 'i', 'o', 'u', 'y', 'io', 'ea'];
const CODAS = ['', '', '', 'n', 'r', 'x', 'l', 'm', 'ck'];

/** A name of 3 to 8 letters that could be a vendor's, and that no other type has. */
function vendor(pick: Pick, taken: Set<string>): string {
  for (;;) {
    const syllable = () => pick(ONSETS) + pick(VOWELS) + pick(CODAS);
    const name = (syllable() + (pick([0, 1, 1]) ? syllable() : '')).slice(0, 8);
    if (name.length < 3 || taken.has(name)) continue;
    taken.add(name);
    return name;
  }
}

const CHARSETS: readonly (readonly [Charset, string])[] = [
  ['alnum', ALPHABETS.alnum],
  ['hex', ALPHABETS.hex],
  ['base64url', ALPHABETS.base64url],
  ['lower-alnum', ALPHABETS.lowerAlnum],
  ['base32', ALPHABETS.base32],
];
const SHAPES = [
  '9999999',
  '99999999',
  '999999999',
  '9999999999',
  '99999999999',
  '999 999 999',
  '99 999 999',
  '999999 9999',
  '9999 9999 9999',
  'A99999999',
  'AA999999A',
  '999.999.999-99',
  '99/999999/9',
];
const CHECKS: readonly ((text: string) => boolean)[] = [luhn, (text) => mod97(text.replace(/[^0-9A-Z]/g, '')), (text) => /[13579]\D?$/.test(text)]; // biome-ignore format: a table

const base = (name: string, number: number): Omit<Detector, 'rules'> & { readonly id: DetectorId } => ({
  id: `synthetic.${name}-${number}`,
  title: `Type ${number} of a benchmark`,
  category: 'secret',
  source: 'none',
});

/** A vendor's prefix and a run: what most types are. */
function prefixed(name: string, number: number, pick: Pick): SyntheticDetector {
  const [charset, characters] = pick(CHARSETS);
  const min = pick([16, 20, 24, 32, 40, 48]);
  const literal = pick([`${name}_`, `${name}_live_`, `${name}-`, `${name.toUpperCase()}_`, `${name}pat_`]);
  const body = Array.from({ length: min }, () => pick(characters)).join('');
  const detector: Detector = {
    ...base(name, number),
    rules: [{ rule: 'anchor', literals: [literal], boundary: 'left', after: { charset, min } }],
    keys: [`${name} token`],
    keyed: 'opaque',
  };
  return { detector, example: literal + body };
}

/** Digits with a check, weak without the word that stands for them. */
function numbered(name: string, number: number, pick: Pick): SyntheticDetector {
  const shape = pick(SHAPES);
  const check = pick(CHECKS);
  const detector: Detector = {
    ...base(name, number),
    category: 'identity',
    rules: [{ rule: 'shape', shapes: [shape] }],
    check,
    confidence: 0.4,
    context: [name, `${name} number`],
    keys: [`${name} number`],
    keyed: 'check',
  };
  for (;;) {
    const digits = Array.from(shape, (c) =>
      c === '9' ? pick(ALPHABETS.digit) : c === 'A' ? pick(ALPHABETS.upper) : c,
    );
    if (check(digits.join(''))) return { detector, example: `${name} ${digits.join('')}` };
  }
}

/** Told by its name only. */
function keyed(name: string, number: number, pick: Pick): SyntheticDetector {
  const key = `${name} ${pick(['secret', 'credential', 'passcode', 'signature'])}`;
  const value = Array.from({ length: 24 }, () => pick(ALPHABETS.alnum)).join('');
  return {
    detector: { ...base(name, number), keys: [key, `${name} cipher`], keyed: 'opaque' },
    example: `${key.replaceAll(' ', '_')}=${value}`,
  };
}

/** So many types as vendors and states might think of, the same for the same seed: six in ten with a prefix, three with digits, one with a name. */
export function syntheticDetectors(count: number, seed = 1): SyntheticDetector[] {
  const next = random(seed);
  const pick: Pick = (from) => from[Math.floor(next() * from.length)] as never;
  const taken = new Set<string>();
  return Array.from({ length: count }, (_, number) => {
    const kind = [prefixed, prefixed, prefixed, prefixed, prefixed, prefixed, numbered, numbered, numbered, keyed];
    return (kind[number % kind.length] as typeof keyed)(vendor(pick, taken), number, pick);
  });
}

/** Detectors, and synthetic ones up to a number. */
export const filledUpTo = (total: number, detectors: readonly Detector[], seed = 1): Detector[] => [
  ...detectors,
  ...syntheticDetectors(Math.max(0, total - detectors.length), seed).map(({ detector }) => detector),
];
