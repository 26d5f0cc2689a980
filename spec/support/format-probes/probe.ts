import type { Attributes } from '../../../lib/model.js';

/** A text of a format where telemetry holds it: the key, what must be gone, what must be there as it was. */
export interface Probe {
  readonly key: string;
  readonly text: string;
  readonly gone: readonly string[];
  readonly stay: readonly string[];
  readonly siblings?: Attributes;
}

/** Keys under which a text of any format may stand: the body of a log, an attribute of an application. */
export const ANYWHERE = ['log.body', 'app.payload'] as const;

/** One probe for each key. Lists are written with `|` between their parts: none of them has one. */
export function probes(keys: string | readonly string[], text: string, gone: string, stay = ''): Probe[] {
  const parts = (list: string): string[] => (list === '' ? [] : list.split('|'));
  return [keys].flat().map((key) => ({ key, text, gone: parts(gone), stay: parts(stay) }));
}

/** The same with the system of the database that a statement is for. */
export function statement(system: string, text: string, gone: string, stay = ''): Probe[] {
  return probes('db.query.text', text, gone, stay).map((probe) => ({
    ...probe,
    siblings: { 'db.system.name': system },
  }));
}
