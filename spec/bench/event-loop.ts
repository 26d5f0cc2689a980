/** An HTTP server under load, with masking and without: what its event loop waits, and how much it serves. */
import { fork } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { type Receiver, startReceiver } from '../support/otlp-receiver.js';
import { by, type Effort, rounds } from './effort.js';
import { drive, type Load } from './load.js';
import type { Row, Section } from './section.js';
import { type FromShop, RESOLUTION_MILLIS, type ShopFigures, SPANS_A_REQUEST, type ToShop } from './shop-figures.js';
import { SEED } from './tax.js';
import { median } from './timing.js';
import { type Planted, workload } from './workload.js';

const MODES = { off: 'without masking', on: 'with masking' } as const;
type Mode = keyof typeof MODES;
type Figures = ShopFigures & { readonly perSecond: number; readonly failures: readonly string[] };

export async function eventLoop(effort: Effort): Promise<Section> {
  const warmUp: Load = { requests: by(effort, 1500, 800, 20), connections: 8 };
  const load: Load = { requests: by(effort, 5000, 2000, 40), connections: 8 };
  const spans = by(effort, 2048, 512, 64);
  const count = by(effort, rounds(effort, 7), 3, 1);
  const taken: Record<Mode, Figures[]> = { off: [], on: [] };
  for (let round = 0; round < count; round++) {
    for (const mode of round % 2 === 0 ? (['off', 'on'] as const) : (['on', 'off'] as const))
      taken[mode].push(await served(mode, spans, warmUp, load));
  }
  const rows = (['off', 'on'] as const).map((mode): Row => {
    const of = (pick: (figures: Figures) => number) => median(taken[mode].map(pick));
    return {
      what: MODES[mode],
      p50: of(({ p50Ms }) => p50Ms),
      p99: of(({ p99Ms }) => p99Ms),
      perSecond: of(({ perSecond }) => perSecond),
      cpuUs: of(({ cpuMs }) => (1000 * cpuMs) / load.requests),
    };
  });
  return {
    title: 'An HTTP server under load',
    columns: [
      { key: 'what', title: 'server' },
      { key: 'p50', title: 'event-loop delay p50 ms', digits: 2 },
      { key: 'p99', title: 'p99 ms', digits: 2 },
      { key: 'perSecond', title: 'requests a second', digits: 0 },
      { key: 'cpuUs', title: 'CPU µs a request', digits: 0 },
    ],
    rows,
    notes: [
      `A server that does little else: ${SPANS_A_REQUEST} spans of the mix a request through the SDK, a batch processor and the OTLP protobuf exporter to a receiver on the same machine.`,
      `${load.requests} requests over ${load.connections} connections after ${warmUp.requests} to warm up; a new process each time, in turns; medians of ${count}. The load and the receiver share a process of their own.`,
      `Delays are what monitorEventLoopDelay says at a resolution of ${RESOLUTION_MILLIS} ms, its own interval included.`,
    ],
    goals: [],
    failures: [...new Set([...taken.off, ...taken.on].flatMap(({ failures }) => failures))],
  };
}

async function served(mode: Mode, spans: number, warmUp: Load, load: Load): Promise<Figures> {
  const receiver = await startReceiver();
  const shop = fork(fileURLToPath(new URL('./shop-server.ts', import.meta.url)), [receiver.url, mode, String(spans)], {
    execArgv: ['--import', 'tsx'],
  });
  try {
    const tell = (message: ToShop) => shop.send(message);
    const gone = once(shop, 'exit').then(([code]) => Promise.reject(new Error(`the server ended with ${code}`)));
    gone.catch(() => undefined); // it ends at last anyway
    const hear = async (): Promise<FromShop> => (await Promise.race([once(shop, 'message'), gone]))[0] as FromShop;
    const { url } = (await hear()) as { url: string };
    await drive(url, warmUp);
    tell('measure');
    const perSecond = await drive(url, load);
    tell('finish');
    const figures = (await hear()) as ShopFigures;
    const failures = wrong(mode, figures, receiver, spans, warmUp.requests + load.requests);
    return { ...figures, perSecond, failures };
  } finally {
    shop.kill();
    await receiver.close();
  }
}

/** Every span must have been sent, and the secrets be there without masking and gone with it. */
function wrong(
  mode: Mode,
  { exported, findings }: ShopFigures,
  receiver: Receiver,
  spans: number,
  requests: number,
): string[] {
  const { planted } = workload({ seed: SEED, spans, logs: 0 });
  // the spans of the mix go round: the first bodies hold all of them that were sent
  const bytes = Buffer.concat(receiver.bodies.slice(0, 10).map((body) => body.bytes));
  const seen = planted.filter(({ text }) => isIn(bytes, text));
  const sent = Math.min(1, (requests * SPANS_A_REQUEST) / spans) * planted.length;
  return [
    ...(exported === requests * SPANS_A_REQUEST ? [] : [`${mode}: ${exported} spans sent of ${requests} requests`]),
    ...(mode === 'on' && seen.length > 0 ? [`${seen.length} secrets left the server`] : []),
    ...(mode === 'on' && findings < sent ? [`${findings} findings for ${sent} secrets`] : []),
    ...(mode === 'off' && seen.length < sent / 2
      ? [`only ${seen.length} of ${sent} secrets are in what was sent`]
      : []),
  ];
}

const isIn = (bytes: Buffer, text: Planted['text']): boolean =>
  bytes.includes(text) || bytes.includes(text.replace('@', '%40'));
