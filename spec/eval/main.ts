/**
 * Measures detection on generated corpora: `npm run eval`. The seed is an argument or EVAL_SEED (1); `--misses` lists what went wrong. Ends with 1 where
 * a goal is missed. The standards and vendors' pages are those of the generators; nothing here reads the detectors' own data.
 */
import { parseArgs } from 'node:util';
import { createMasker } from '../../lib/index.js';
import { evaluate } from './evaluate.js';
import { missesOf, tablesOf } from './print.js';
import { writeRecord } from './record.js';
import { isMet, summarize } from './summary.js';

const { values: options, positionals } = parseArgs({
  allowPositionals: true,
  options: { misses: { type: 'boolean', default: false } },
});
const seed = Number(positionals[0] ?? process.env.EVAL_SEED ?? 1);
if (!Number.isInteger(seed)) throw new Error('the seed is a whole number');

console.log(`seed ${seed}\n`);
const results = evaluate({ values: 6, guards: 150, seed }, createMasker());
const summary = summarize(results);
console.log(tablesOf(summary));
if (options.misses) console.log(`\n${missesOf(results)}`);
console.log(`\nwritten: ${writeRecord(summary, seed)}`);
process.exitCode = summary.goals.every(isMet) ? 0 : 1;
