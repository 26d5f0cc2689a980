/** `npm run bench`: measures, prints, and for a full run writes the record and the page. `-- --help` lists what can be asked for. */
import { alone } from './alone.js';
import { writeCharts } from './draw.js';
import { installed } from './installed.js';
import { HELP, type Options, parseOptions } from './options.js';
import { writePage } from './page.js';
import { newestRecord, newRecord, roundedRecord, writeRecord } from './record.js';
import { type BenchRecord, goalTable, isMet, type Measured, markdownOf, type Section } from './section.js';
import { sections } from './sections.js';
import { nodeOf } from './versions.js';

const SECTION_MINUTES = 10;

async function main(options: Options): Promise<boolean> {
  if (options.help) console.log(HELP);
  else if (options.page) await publish(needed());
  else return measured(options);
  return true;
}

async function measured({ chosen, effort, node, save, strict }: Options): Promise<boolean> {
  const taken: Record<string, Measured> = {};
  // first, so that a package that cannot be installed stops the run before it has begun
  for (const folder of new Set(chosen.flatMap((name) => sections[name]?.needs ?? []))) installed(folder);
  for (const name of chosen) {
    const start = performance.now();
    console.log(`\n## ${name}: ${sections[name]?.title} ...\n`);
    const section = await alone<Section>('./run-section.ts', [name, effort], {
      ...(node !== undefined && !sections[name]?.everyNode && { node: nodeOf(node) }),
      flags: sections[name]?.flags ?? [],
      timeoutMillis: SECTION_MINUTES * 60_000,
    });
    const seconds = Math.round((performance.now() - start) / 1000);
    taken[name] = { ...section, measured: new Date().toISOString().slice(0, 10), seconds };
    print(taken[name]);
  }
  const all = Object.values(taken);
  const failures = all.flatMap(({ title, failures }) => failures.map((failure) => `${title}: ${failure}`));
  const goals = all.flatMap((section) => section.goals);
  console.log(`\n${goalTable(goals)}\n`);
  // a figure whose answer is wrong is no figure
  if (failures.length > 0) {
    console.error(`wrong answers, nothing was written:\n${failures.join('\n')}`);
    return false;
  }
  if (save === 'new') await publish(newRecord(taken));
  if (save === 'into') await publish(withSections(needed(), taken));
  return !strict || goals.every(isMet);
}

function print(section: Measured): void {
  console.log(markdownOf(section));
  for (const note of section.notes) console.log(`- ${note}`);
  for (const failure of section.failures) console.log(`- WRONG: ${failure}`);
  console.log(`(${section.seconds} s)`);
}

async function publish(measured: BenchRecord): Promise<void> {
  const record = roundedRecord(measured);
  console.log(`written: ${[writeRecord(record), writePage(record), ...(await writeCharts(record))].join(', ')}`);
}

function needed(): BenchRecord {
  const record = newestRecord();
  if (!record) throw new Error('there is no record yet: run `npm run bench`');
  return record;
}

const withSections = (record: BenchRecord, taken: Readonly<Record<string, Measured>>): BenchRecord => ({
  ...record,
  sections: { ...record.sections, ...taken },
});

try {
  process.exitCode = (await main(parseOptions(process.argv.slice(2)))) ? 0 : 1;
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}
