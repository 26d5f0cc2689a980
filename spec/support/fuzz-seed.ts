/** What the specs are generated from: the same each time, so that a failure is that of the change. */
const SPEC_SEED = 20_261_127;

const asked = process.env.FUZZ_SEED === undefined ? undefined : Number(process.env.FUZZ_SEED);

/** Seed of what the specs generate: `FUZZ_SEED` where another one is asked for. */
export const specSeed = (): number => asked ?? SPEC_SEED;

/** Seed of a search for differences: a new one each time, or `FUZZ_SEED` where one is to be seen again. */
export const fuzzSeed = (): number => asked ?? Math.floor(Math.random() * 2 ** 31);
