import { Finder, type Match, type Scope } from '../../lib/engine/scan/find.js';
import { nameWords } from '../../lib/engine/scan/key-words.js';
import { compileScanner } from '../../lib/engine/scan/scanner.js';
import type { Detector, DetectorId, Rule } from '../../lib/model.js';

export interface FindOptions {
  readonly key?: string;
  readonly scope?: Scope;
  readonly threshold?: number;
}

/** A detector of the specs' own, with what a detector must have. */
export function detectorOf(rules: readonly Rule[], more: Partial<Detector> = {}): Detector {
  const id: DetectorId = more.id ?? 'spec.type';
  return { title: 'of a spec', category: 'secret', source: 'RFC 0', rules, ...more, id };
}

/** Matches of these detectors in a text, in the order of their starts. */
export function matchesOf(detectors: readonly Detector[], text: string, options: FindOptions = {}): Match[] {
  const finder = new Finder(compileScanner(detectors), options.threshold ?? 0.5);
  const matches = finder.find(text, nameWords(options.key ?? ''), options.scope ?? 'all') ?? [];
  return [...matches].sort((a, b) => a.start - b.start || a.end - b.end);
}

/** The parts of a text that the detectors find. */
export function foundIn(detectors: readonly Detector[], text: string, options: FindOptions = {}): string[] {
  return matchesOf(detectors, text, options).map(({ start, end }) => text.slice(start, end));
}
