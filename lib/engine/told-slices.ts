import type { MaskContext, Slice } from '../model.js';
import type { TextGate } from './gate/text-gate.js';
import { jsonNumber, jsonString } from './readers/json.js';
import { readPair } from './readers/url-query.js';

/** What a gate tells of the parts of a text. */
type Told = Pick<TextGate, 'pairOffsets' | 'messageOffsets' | 'jsonValues' | 'foundValues'>;

/** Slices of the pairs of a query that `urlPairs` has found. */
export function pairSlices({ pairOffsets }: Told, text: string, count: number): readonly Slice[] | undefined {
  let slices: Slice[] | undefined;
  for (let i = 0; i < 2 * count; i += 2)
    slices = readPair(text, pairOffsets[i] as number, pairOffsets[i + 1] as number, slices);
  return slices;
}

/** The messages of a stack trace that `traceMessages` has found. */
export function messageSlices({ messageOffsets }: Told, count: number): readonly Slice[] {
  const slices: Slice[] = [];
  for (let i = 0; i < 2 * count; i += 2)
    slices.push({ start: messageOffsets[i] as number, end: messageOffsets[i + 1] as number, as: 'message' });
  return slices;
}

/** What the reader of JSON gives, without the values that are clean; `null` where the gate is not sure. */
export function jsonSlices(gate: Told, text: string, context: MaskContext): readonly Slice[] | undefined | null {
  const count = gate.jsonValues(text, context);
  if (count <= 0) return count < 0 ? null : undefined;
  const { offsets, fields, isNumber } = gate.foundValues;
  const slices: Slice[] = [];
  for (let i = 0; i < count; i++) {
    const [start, end, name] = [offsets[2 * i] as number, offsets[2 * i + 1] as number, fields[i]?.name];
    slices.push(isNumber[i] === 1 ? jsonNumber(start, end, name) : jsonString(text, start, end, name));
  }
  return slices;
}
