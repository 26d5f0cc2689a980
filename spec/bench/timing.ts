/** Clocks and statistics. */
export const median = (values: readonly number[]): number => quantile(values, 0.5);
export function quantile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN;
}
/** Half of the rounds lie within this share of the median, up or down: the noise of a figure. */
export const spread = (values: readonly number[]): number =>
  (quantile(values, 0.75) - quantile(values, 0.25)) / 2 / median(values);

/** ns for each item that `work` takes. */
export async function nanosEach(items: number, work: () => unknown): Promise<number> {
  const start = process.hrtime.bigint();
  const result = work();
  if (result instanceof Promise) await result;
  return Number(process.hrtime.bigint() - start) / items;
}

export interface Contender {
  /** Made anew for each round, off the clock. */
  readonly prepare?: () => unknown;
  readonly items: number;
  readonly run: (prepared: never) => unknown;
}
export interface Rounds {
  readonly count: number;
  readonly warmUp: number;
  /** No round begins after so much time, once there are seven: for contenders a thousand times slower than others. */
  readonly enoughMillis?: number;
}
const LEAST_ROUNDS = 7;

/**
 * Times contenders in turns, the order reversed every other round, so that drift and a neighbour's load hit all of them.
 * @returns ns an item for each round, without the warm-up
 */
export async function interleaved<Name extends string>(
  contenders: Readonly<Record<Name, Contender>>,
  { count, warmUp, enoughMillis = Number.POSITIVE_INFINITY }: Rounds,
): Promise<Record<Name, number[]>> {
  const names = Object.keys(contenders) as Name[];
  const taken = Object.fromEntries(names.map((name) => [name, []])) as unknown as Record<Name, number[]>;
  const end = performance.now() + enoughMillis;
  for (let round = -warmUp; round < count; round++) {
    if (performance.now() > end) {
      if (round >= LEAST_ROUNDS) break;
      if (round < 0) round = 0;
    }
    for (const name of round % 2 === 0 ? names : [...names].reverse()) {
      const { prepare, items, run } = contenders[name];
      const prepared = prepare?.() as never;
      const nanos = await nanosEach(items, () => run(prepared));
      if (round >= 0) taken[name].push(nanos);
    }
  }
  return taken;
}
