/** What a masker got wrong: planted secrets that are still there, and values that held none and changed. */
import type { Attributes } from '@opentelemetry/api';
import type { Planted, Workload } from './workload.js';

/** The parts of a record where its texts are; what peers are given. */
export interface Maskable {
  readonly name?: string;
  readonly body?: unknown;
  readonly attributes: unknown;
  readonly status?: unknown;
  readonly events?: readonly { readonly name: string; readonly attributes?: unknown }[];
}
export interface Verdict {
  readonly planted: number;
  readonly leaks: number;
  /** Text values without a secret, and how many of them changed. */
  readonly clean: number;
  readonly changed: number;
  /** `kind at place: count` of what went wrong, for a developer; no values. */
  readonly where: readonly string[];
}

/** Rewritten on purpose by the default policy: literals of SQL, whose skeleton must stay, and the last part of a client's address. */
const REWRITTEN: Readonly<Record<string, (text: string) => string>> = {
  'attributes.db.query.text': (sql) => sql.replace(/'[^']*'|\b\d+\b/g, '?').replace(/\?(?:, \?)+/g, '?'),
  'attributes.network.peer.address': (address) => address.replace(/\.\d+$/, ''),
};

/** Compares masked records with the workload, in its order. A record that is missing is all changed. */
export function judge(workload: Workload, spans: readonly unknown[], logs: readonly unknown[]): Verdict {
  const at = byRecord(workload.planted);
  const total = { planted: 0, leaks: 0, clean: 0, changed: 0 };
  const where = new Map<string, number>();
  const count = (what: string) => where.set(what, (where.get(what) ?? 0) + 1);
  for (const [signal, before, after] of [
    ['span', workload.spans, spans],
    ['log', workload.logs, logs],
  ] as const) {
    before.slice(0, after.length).forEach((record, index) => {
      const secrets = at.get(`${signal} ${index}`) ?? [];
      const now = new Map(textsOf(after[index]));
      for (const { kind, text } of secrets) {
        const place = [...now].find(([, value]) => holds(value, text));
        total.planted++;
        if (!place) continue;
        total.leaks++;
        count(`leak of ${kind} at ${place[0]}`);
      }
      for (const [place, text] of textsOf(record)) {
        if (secrets.some((secret) => holds(text, secret.text))) continue;
        total.clean++;
        if (unharmed(place, text, now.get(place))) continue;
        total.changed++;
        count(`change at ${place}`);
      }
    });
  }
  return { ...total, where: [...where].sort(([, a], [, b]) => b - a).map(([what, n]) => `${what}: ${n}`) };
}

/** Every text of a record with its place. */
export function textsOf(record: unknown): [place: string, text: string][] {
  const found: [string, string][] = [];
  const { name, status, attributes, events, body } = (record ?? {}) as Maskable;
  const walk = (place: string, value: unknown): void => {
    if (typeof value === 'string') found.push([place, value]);
    else if (typeof value === 'object' && value !== null)
      for (const key of Object.keys(value)) walk(`${place}.${key}`, (value as Attributes)[key]);
  };
  walk('name', name);
  walk('status', status);
  walk('attributes', attributes);
  walk('body', body);
  events?.forEach((event) => {
    walk('event.name', event.name);
    walk('event', event.attributes);
  });
  return found;
}

function byRecord(planted: readonly Planted[]): Map<string, Planted[]> {
  const at = new Map<string, Planted[]>();
  for (const secret of planted) {
    const record = `${secret.signal} ${secret.index}`;
    const list = at.get(record);
    if (list) list.push(secret);
    else at.set(record, [secret]);
  }
  return at;
}

const holds = (text: string, secret: string): boolean =>
  text.includes(secret) || text.includes(secret.replace('@', '%40'));
const unharmed = (place: string, before: string, after: string | undefined): boolean => {
  const skeleton = REWRITTEN[place];
  return before === after || (after !== undefined && skeleton !== undefined && skeleton(before) === skeleton(after));
};
