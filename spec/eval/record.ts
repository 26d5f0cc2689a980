/** Dated records: one file for each day that the evaluation was run. No values, only shares. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Summary } from './summary.js';

const FOLDER = fileURLToPath(new URL('./record/', import.meta.url));

export interface EvalRecord extends Summary {
  readonly date: string;
  readonly node: string;
  readonly seed: number;
}

/** @returns the file, from the root of the project */
export function writeRecord(summary: Summary, seed: number, now = new Date()): string {
  const record: EvalRecord = { date: now.toISOString().slice(0, 10), node: process.version, seed, ...summary };
  mkdirSync(FOLDER, { recursive: true });
  writeFileSync(`${FOLDER}${record.date}.json`, `${JSON.stringify(record, rounded, 1)}\n`);
  return `spec/eval/record/${record.date}.json`;
}

const rounded = (_: string, value: unknown): unknown =>
  typeof value === 'number' && !Number.isInteger(value) ? Number(value.toPrecision(5)) : value;
