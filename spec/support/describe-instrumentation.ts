import { expect } from 'chai';
import { compare, type Pair } from '../../samples/shop/compare.js';
import { type Recording, type Request, readRequests } from '../../samples/shop/otlp-json.js';
import { type Receiver, startReceiver } from './otlp-receiver.js';
import { isOnWire } from './pipelines.js';
import { runProgram } from './run-program.js';
import { type Route, SETTING, type Setting } from './scenario.js';

/**
 * A text that the instrumentation records with a canary in it: its position and key (`span attribute url.full`, `log body`), the canary, and what arrives
 * in its place (of a stack trace what stands before the frames, which must be the same).
 */
export type Leak<Name extends string> = readonly [place: string, canary: Name, becomes: string];

export interface InstrumentationSpec<Name extends string> {
  readonly canaries: Readonly<Record<Name, string>>;
  readonly leaks: readonly Leak<Name>[];
  /** Texts that tell what went on, `place: text`: recorded and sent, byte for byte. */
  readonly kept: readonly string[];
  /** Places without a canary where a text may change, and why; everywhere else it may not. */
  readonly changed?: Readonly<Record<string, string>>;
}

const WAYS: readonly Pick<Route, 'wrapping' | 'encoding'>[] = [
  { wrapping: 'nothing', encoding: 'json' },
  { wrapping: 'processor', encoding: 'json' },
  { wrapping: 'exporter', encoding: 'protobuf' },
];

/**
 * Runs `e2e/instrumentations/scenarios/<name>.ts` and reads what arrives from it: without us, where the canaries must be, behind our processors and
 * behind our exporters, where they must not.
 */
export function describeInstrumentation<Name extends string>(
  name: string,
  { canaries, leaks, kept, changed = {} }: InstrumentationSpec<Name>,
): void {
  describe(`instrumentation: ${name}`, function () {
    this.timeout(60_000);
    const secrets = Object.entries<string>(canaries);
    const holdsCanary = (text: string): boolean => secrets.some(([, secret]) => holds(text, secret));
    let receivers: Receiver[] = [];
    let pairs: readonly Pair[] = [];

    before(async () => {
      receivers = await Promise.all(WAYS.map(startReceiver));
      const routes = WAYS.map((way, i) => ({ ...way, url: receivers[i]?.url ?? '' }));
      const setting: Setting = { routes, canaries };
      const program = `spec/e2e/instrumentations/scenarios/${name}.ts`;
      const { exitCode, output } = await runProgram(program, { [SETTING]: JSON.stringify(setting) });
      expect(exitCode, output).to.equal(0);
      const [plain, masked] = receivers.slice(0, 2).map(recordingOf);
      pairs = plain && masked ? [...compare(plain, masked)] : [];
    });
    after(() => Promise.all(receivers.map((receiver) => receiver.close())));

    const sentAt = (place: string, canary: Name): Pair[] =>
      pairs.filter((pair) => placeOf(pair) === place && holds(pair.before, canaries[canary]));

    for (const [place, canary, becomes] of leaks) {
      it(`leaks the ${canary} without us, and sends with us: ${place}: ${becomes}`, () => {
        const sent = sentAt(place, canary);
        expect(sent.length, 'leaks').to.be.above(0);
        expect(sent.map(({ after }) => messageOf(after))).to.include(becomes);
      });
    }

    it('leaks nowhere else', () => {
      const places = pairs.filter(({ before }) => holdsCanary(before)).map(lineOf);
      const known = leaks.map(([place, , becomes]) => `${place}: ${becomes}`);
      expect([...new Set(places)].sort()).to.deep.equal([...new Set(known)].sort());
    });

    it('keeps every stack frame', () => {
      for (const { before, after } of pairs) expect(framesOf(after)).to.deep.equal(framesOf(before));
    });

    for (const [canary, secret] of secrets) {
      it(`sends the ${canary} to the one that has nothing of ours, and to no other`, () => {
        const found = receivers.map((receiver) => formsOf(secret).some((form) => isReceived(receiver, form)));
        expect(found).to.deep.equal([true, false, false]);
      });
    }

    for (const text of kept) {
      it(`keeps ${text}`, () => {
        expect(pairs.filter(({ before, after }) => before === after).map(lineOf)).to.include(text);
        if (text.includes('PORT')) return;
        const value = text.slice(text.indexOf(': ') + 2);
        expect(receivers.map((receiver) => isReceived(receiver, value))).to.deep.equal([true, true, true]);
      });
    }

    it('changes nothing else', () => {
      const others = pairs.filter((pair) => !holdsCanary(pair.before) && changed[placeOf(pair)] === undefined);
      expect(others.length).to.be.above(0);
      expect(others.filter(({ before, after }) => before !== after)).to.deep.equal([]);
    });
  });
}

const recordingOf = ({ bodies }: Receiver): Recording => readRequests(bodies.map(({ json }) => json as Request));

const isReceived = (receiver: Receiver, text: string): boolean => isOnWire(receiver.bodies, receiver.text(), text);

const placeOf = ({ position, key }: Pair): string => `${position} ${key}`.trim();

/** A text as it was sent, at its place. */
const lineOf = (pair: Pair): string => `${placeOf(pair)}: ${messageOf(pair.after)}`;

/** What stands before the frames of a stack trace, or all of a text. Ports are free ones, another each time. */
const messageOf = (text = ''): string => steady(text.split(/\n {4}at /)[0] ?? '');
const steady = (text: string): string => text.replace(/(127\.0\.0\.1|localhost):\d+/g, '$1:PORT');

/** The user's part of a home directory is the one thing in a frame that goes. */
const framesOf = (text = ''): readonly string[] =>
  (text.match(/^ {4}at .*$/gm) ?? []).filter((frame) => !/\/(home|Users)\//.test(frame));

/** How a canary may be written. */
const formsOf = (secret: string): readonly string[] => [...new Set([secret, encodeURIComponent(secret)])];
const holds = (text: string, secret: string): boolean => formsOf(secret).some((form) => text.includes(form));
