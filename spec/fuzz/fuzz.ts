import fc from 'fast-check';

/** What is generated, and what is said of a sample that something is wrong with. */
export interface FuzzCheck<T = unknown> {
  readonly name: string;
  readonly samples: fc.Arbitrary<T>;
  /** Samples of one round. */
  readonly runs: number;
  /** Made anew for each round, so that a round is the same for the same seed. */
  readonly create: () => (sample: T) => string | undefined;
}

export interface FuzzResult {
  readonly samples: number;
  readonly rounds: number;
  /** The first difference, with the seed of its round. */
  readonly failure: { readonly check: string; readonly seed: number; readonly said: string } | undefined;
}

/** Runs the checks by turns for so many seconds, at least each once. The first round has the seed that is given, each after it the next. */
export function fuzz(checks: readonly FuzzCheck[], seconds: number, seed: number): FuzzResult {
  const stop = Date.now() + seconds * 1000;
  let samples = 0;
  let rounds = 0;
  do {
    for (const { name, samples: arbitrary, runs, create } of checks) {
      const difference = create();
      // the last one that fails is the smallest
      let said = '';
      const { failed } = fc.check(
        fc.property(arbitrary, (sample) => {
          samples++;
          const found = difference(sample);
          said = found ?? said;
          return found === undefined;
        }),
        { seed: seed + rounds, numRuns: runs },
      );
      if (failed) return { samples, rounds, failure: { check: name, seed: seed + rounds, said } };
    }
    rounds++;
  } while (Date.now() < stop);
  return { samples, rounds, failure: undefined };
}
