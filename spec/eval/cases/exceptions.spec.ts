import { expect } from 'chai';
import { createMasker } from '../../../lib/index.js';
import { type ErrorFamily, traceOf } from './exceptions/family.js';
import { families } from './exceptions/index.js';

const MARKED = /⟨([^⟩]*)⟩/g;
const masker = createMasker();
const plain = (marked: string): string => marked.replace(/[⟨⟩]/g, '');
const escaped = (text: string): string => text.replace(/[.*+?^${}()|[\]\\/]/g, '\\$&');

/** Whether all but what is marked came through, and none of that. */
function holds(marked: string, masked: string): boolean {
  const secrets = [...marked.matchAll(MARKED)].map(([, secret]) => secret as string);
  const kept = marked.split(/⟨[^⟩]*⟩/).map(escaped);
  const found = new RegExp(`^${kept.join('([\\s\\S]*?)')}$`).exec(masked);
  return found !== null && secrets.every((secret, i) => !(found[i + 1] as string).includes(secret));
}

/** The places that a message stands in, each with the whole text. */
const placesOf = (family: ErrorFamily, message: string): readonly (readonly [key: string, text: string])[] => [
  ['exception.message', message],
  ['status.message', message],
  ['log.body', message],
  ['exception.stacktrace', traceOf(family, message)],
  ['log.body', traceOf(family, message)],
];

const cases = families.flatMap((family) => [
  ...family.messages.map((message) => ({ family, message, places: placesOf(family, message) })),
  ...(family.traces ?? []).map((trace) => ({
    family,
    message: trace,
    places: [
      ['exception.stacktrace', trace],
      ['log.body', trace],
    ] as const,
  })),
]);

describe('exceptions of libraries', function () {
  it('are of more than 40 families, half of them with nothing to mask', function () {
    expect(new Set(families.map(({ library }) => library)).size).to.be.at.least(40);
    expect(cases.length).to.be.at.least(200);
    const guards = cases.filter(({ message }) => !message.includes('⟨'));
    expect(guards.length / cases.length).to.be.within(0.4, 0.6);
  });

  for (const { family, message, places } of cases) {
    it(`${family.library}: ${message.slice(0, 100)}`, function () {
      for (const [key, text] of places) {
        const masked = masker.maskValue(key, plain(text)) as string;
        if (!holds(text, masked)) expect(masked, key).to.equal(text);
        expect(masker.maskValue(key, masked), `${key} masked twice`).to.equal(masked);
      }
    });
  }
});
