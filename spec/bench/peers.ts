/** What a user would choose instead: time, leaks and false changes, each in a process of its own. */
import { alone } from './alone.js';
import { type Contender, contenders } from './contenders.js';
import type { Effort } from './effort.js';
import { installed, versionOf } from './installed.js';
import type { Taken } from './measure-peer.js';
import type { Row, Section } from './section.js';
import { MAX_CHANGED } from './tax.js';

const OURS = 'otel-mask';
/** The fastest peer that looks into values and finds at least half of the secrets must take so many times as long. */
const TIMES_AS_FAST = 12;

export async function peers(effort: Effort): Promise<Section> {
  installed('peers');
  const taken = new Map<string, Taken>();
  for (const name of Object.keys(contenders)) taken.set(name, await alone('./run-peer.ts', [name, effort]));
  return peersSection(taken, versionOf);
}

/** Of two processes only this can be compared: the machine may have been busier for one of them. */
const taxOf = ({ maskNs, protobufNs }: Taken): number => maskNs / protobufNs;

/** The table, from what was taken. */
export function peersSection(taken: ReadonlyMap<string, Taken>, version: (name: string) => string): Section {
  const ours = taken.get(OURS);
  const rows = [...taken].map(([name, figures]) => rowOf(name, figures, ours, version));
  const detecting = [...taken].filter(
    ([name, { verdict }]) => name !== OURS && contenders[name]?.detects && verdict.leaks < verdict.planted / 2,
  );
  const fastest = Math.min(...detecting.map(([, figures]) => taxOf(figures)));
  const changed = ours ? ours.verdict.changed / ours.verdict.clean : Number.NaN;
  return {
    title: 'What others cost',
    columns: [
      { key: 'name', title: 'package' },
      { key: 'how', title: 'set up as' },
      { key: 'us', title: 'µs a span', digits: 1 },
      { key: 'times', title: 'times ours', digits: 2 },
      { key: 'tax', title: 'tax (protobuf)', digits: 2 },
      { key: 'leaks', title: 'leaks %', digits: 1 },
      { key: 'changed', title: 'clean values changed %', digits: 2 },
      { key: 'spans', title: 'spans a round', digits: 0 },
    ],
    rows,
    notes: [
      'Each in a process of its own, on new records each round; at least seven rounds in turns with protobuf serialization, medians. Times ours: by the tax, for the machine may have been busier for one of two processes.',
      `Leaks: of ${ours?.verdict.planted ?? 0} planted secrets those that are still in the masked spans and logs, the same records for all. Clean values changed: texts without a secret that are not what they were; SQL literals and the last part of client addresses do not count.`,
      'The mix and its secrets are ours. A peer that knows paths is given every path of the mix that always holds a secret; what stands in free texts it cannot know.',
    ],
    goals: [
      { what: 'clean values changed', limit: 100 * MAX_CHANGED, reached: 100 * changed, unit: '%' },
      ...(Number.isFinite(fastest) && ours
        ? [
            {
              what: 'our time as a share of the time of the fastest peer that finds at least half of the secrets in values',
              limit: 1 / TIMES_AS_FAST,
              reached: taxOf(ours) / fastest,
              unit: '',
            },
          ]
        : []),
    ],
    failures: [...taken].flatMap(([name, { verdict }]) => {
      if (name === OURS && verdict.leaks > 0) return [`${verdict.leaks} secrets leaked through ${OURS}`];
      // a peer that finds nothing at all is set up wrongly
      return verdict.leaks < verdict.planted ? [] : [`${name} masked nothing`];
    }),
  };
}

function rowOf(name: string, figures: Taken, ours: Taken | undefined, version: (name: string) => string): Row {
  const { package: from, how } = contenders[name] as Contender;
  const { verdict, maskNs } = figures;
  return {
    name: from === undefined ? name : `${name} ${version(from)}`,
    how,
    us: maskNs / 1000,
    times: ours ? taxOf(figures) / taxOf(ours) : null,
    tax: taxOf(figures),
    leaks: (100 * verdict.leaks) / verdict.planted,
    changed: (100 * verdict.changed) / verdict.clean,
    spans: figures.spans,
  };
}
