/** Dated records: one file for each day that a full run was made. */
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { fileURLToPath } from 'node:url';
import type { BenchRecord, Measured } from './section.js';

const FOLDER = fileURLToPath(new URL('./record/', import.meta.url));

export const newRecord = (sections: Readonly<Record<string, Measured>>, now = new Date()): BenchRecord => ({
  date: now.toISOString().slice(0, 10),
  node: process.version,
  cores: availableParallelism(),
  architecture: `${process.platform} ${process.arch}`,
  sections,
});

export function newestRecord(): BenchRecord | undefined {
  mkdirSync(FOLDER, { recursive: true });
  const newest = readdirSync(FOLDER)
    .filter((name) => /^\d{4}-\d\d-\d\d\.json$/.test(name))
    .sort()
    .at(-1);
  return newest === undefined ? undefined : (JSON.parse(readFileSync(`${FOLDER}${newest}`, 'utf8')) as BenchRecord);
}

/** @returns the file, from the root of the project */
export function writeRecord(record: BenchRecord): string {
  mkdirSync(FOLDER, { recursive: true });
  writeFileSync(`${FOLDER}${record.date}.json`, `${JSON.stringify(record, null, 2)}\n`);
  return `spec/bench/record/${record.date}.json`;
}

/** With five digits that count: what is behind them is the clock's. Rounded before anything is written, so that all of it agrees. */
export const roundedRecord = (record: BenchRecord): BenchRecord =>
  JSON.parse(
    JSON.stringify(record, (_, value: unknown) =>
      typeof value === 'number' && !Number.isInteger(value) ? Number(value.toPrecision(5)) : value,
    ),
  ) as BenchRecord;
