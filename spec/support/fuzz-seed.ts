/** Seed of what is generated: `FUZZ_SEED` where one is to be replayed, else a new one, which a failure names. */
export const fuzzSeed = (): number =>
  process.env.FUZZ_SEED === undefined ? Math.floor(Math.random() * 2 ** 31) : Number(process.env.FUZZ_SEED);
