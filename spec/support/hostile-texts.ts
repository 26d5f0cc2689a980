import fc from 'fast-check';
import { detectors } from '../../lib/engine/detectors/index.js';
import { createMasker } from '../../lib/index.js';
import { KEYS } from './composed.js';

const NUMBER = '4111 1111 1111 1111';
/** What formats and types begin with, part by and end with, and pieces of what they look for. */
const UNITS = [
  ...' \t\n./:;,|@%=&?#$*_-+~^`!<>()[]{}"\'\\0aAéx中４',
  ...['4 ', '4-', '1.1', 'a ', 'a1', 'A1 ', 'aB3', 'a@b.', '%40', '\\"', '{{', '}}', '//', '://', '--', '&amp;', '&#64;', '\u200b'],
  ...['a=', '"a":', 'key=', 'password=', 'token: ', 'token: update ', 'password is ', 'Bearer ', 'Cookie: ', 'sid=', 'cn=', '--password ', 'apiKeys=[a, b] ', 'Key (a)=(', 'SELECT '],
  ...['at f (', '/home/', 'C:\\', 'https://', 'Mr ', 'word ', '12:30', '1980-05-17', '+49 170 1234567', 'born on ', NUMBER],
]; // biome-ignore format: a table

const NAMES = [...new Set(detectors.flatMap(({ keys = [] }) => keys.map((key) => key.replaceAll(' ', '_'))))];

/** A text made of a few pieces over and over, and the key that it stands under. */
export interface HostileText {
  readonly key: string;
  readonly text: string;
}

const pieces = (most: number) =>
  fc.array(fc.constantFrom(...UNITS), { minLength: 1, maxLength: most }).map((units) => units.join(''));
const none = fc.constant('');
const name = fc.constantFrom(...NAMES);

const repeated = fc
  .tuple(fc.oneof(none, pieces(3)), pieces(3), fc.oneof(none, pieces(2)), fc.constantFrom(30, 200, 1500))
  .map(([head, body, tail, length]) => head + body.repeat(Math.ceil(length / body.length)) + tail);

/** Such texts under keys of every treatment and every name that a type is told by, in JSON, and behind a name. */
export const hostileTexts: fc.Arbitrary<HostileText> = fc
  .tuple(fc.oneof(name, fc.constantFrom(...KEYS)), name, repeated, fc.constantFrom('', 'json', '=', ': ', '="', ' is '))
  .map(([key, inner, text, form]) => {
    if (form === '') return { key, text };
    return { key, text: form === 'json' ? JSON.stringify({ [inner]: text }) : inner + form + text };
  });

/** Far more than any of those texts may take, on a slow machine that does something else as well. */
const LONGEST_MS = 500;

/** Looks for texts that take too long. */
export function createTimeCheck(): (sample: HostileText) => string | undefined {
  const masker = createMasker({ limits: { budget: 2 ** 31 - 1 } });
  const millis = ({ key, text }: HostileText): number => {
    const start = performance.now();
    masker.maskText(text, { key });
    return performance.now() - start;
  };
  return (sample) => {
    const took = millis(sample);
    // another process may have had its turn in between
    if (took < LONGEST_MS || millis(sample) < LONGEST_MS) return undefined;
    return `${took.toFixed(0)} ms under ${sample.key}: ${JSON.stringify(sample.text)}`;
  };
}
