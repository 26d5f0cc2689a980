/**
 * Looks for differences for a long time: `npm run fuzz`. FUZZ_SECONDS is how long (60), FUZZ_SEED the seed of the first round. Ends with 1 where one
 * is found, and says how to see it again.
 */

import { entryDifference, logLines } from '../support/entry-difference.js';
import { formatted } from '../support/formatted.js';
import { fuzzSeed } from '../support/fuzz-seed.js';
import { gateDifference, parts } from '../support/gate-difference.js';
import { createTimeCheck, hostileTexts } from '../support/hostile-texts.js';
import { keyedValues } from '../support/keyed-values.js';
import { createMemoryCheck, createSpanCheck } from '../support/memory-difference.js';
import { samples } from '../support/samples.js';
import { scanDifference } from '../support/scan-difference.js';
import { createTextGateCheck } from '../support/text-gate-difference.js';
import { type FuzzCheck, fuzz } from './fuzz.js';

const check = <T>(one: FuzzCheck<T>): FuzzCheck => one as FuzzCheck;

const CHECKS = [
  check({ name: 'scanner and oracle', samples, runs: 2000, create: () => scanDifference }),
  check({ name: 'gate and finder', samples: parts, runs: 2000, create: () => gateDifference }),
  check({ name: 'text gate', samples: formatted, runs: 2000, create: () => createTextGateCheck().difference }),
  check({ name: 'log lines', samples: logLines, runs: 200, create: () => entryDifference }),
  check({ name: 'time', samples: hostileTexts, runs: 3000, create: createTimeCheck }),
  check({ name: 'memory', samples: keyedValues, runs: 15, create: () => createMemoryCheck().difference }),
  check({ name: 'spans', samples: keyedValues, runs: 15, create: () => createSpanCheck() }),
];

const seed = fuzzSeed();
const seconds = Number(process.env.FUZZ_SECONDS ?? 60);
console.log(`seed ${seed}, ${seconds} s`);
const { samples: count, rounds, failure } = fuzz(CHECKS, seconds, seed);
if (failure) {
  console.error(`${failure.check}: a difference after ${count} samples; again: FUZZ_SEED=${failure.seed} npm run fuzz`);
  console.error(failure.said);
  process.exitCode = 1;
} else console.log(`${count} samples in ${rounds} rounds, no difference`);
