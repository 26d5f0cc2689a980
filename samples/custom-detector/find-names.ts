import type { Detector } from 'otel-mask';

/** First names in lower case. An application has a better list: its staff, its customers, a census. */
const FIRST_NAMES = new Set(
  'amara ana anna carlos chen daniel elena fatima giulia hans ines jane john jörg josé lena luca maria marie mei miguel olga pierre sofia thomas yuki zoé'.split(' '),
); // biome-ignore format: a list

/** One to three words with a capital. Each quantifier has an end, so that the time is linear in the text. */
const CAPITALISED = /(?<![\p{L}\d_])\p{Lu}[\p{L}'’-]{1,30}(?: \p{Lu}[\p{L}'’-]{1,30}){0,2}/gu;

/** Places of what begins with a first name, as [start, end) in order: `Jane Roe`, but not `Jenkins` and not `Monday`. */
export function findNames(text: string): (readonly [start: number, end: number])[] {
  const found: [number, number][] = [];
  for (const { 0: words, index } of text.matchAll(CAPITALISED)) {
    const at = words.split(' ').findIndex((word) => FIRST_NAMES.has(word.toLowerCase()));
    if (at < 0) continue;
    const before = words.split(' ').slice(0, at).join(' ');
    found.push([index + before.length + (at > 0 ? 1 : 0), index + words.length]);
  }
  return found;
}

/** A type like any built-in one: it has an id, a category and operators, and is counted. */
export const personInProse: Detector = {
  id: 'shop.person-in-prose',
  title: 'Name that begins with a known first name',
  category: 'identity',
  source: 'https://wiki.shop.example/first-names',
  rules: [{ rule: 'function', find: findNames }],
  confidence: 0.7,
};
