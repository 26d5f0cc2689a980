import type { Category } from '../../lib/index.js';
import type { Fired, Innocent, Sample } from './evaluate.js';
import type { Format, Group } from './sensitive-type.js';

/** Shares are from 0 to 1; a share of nothing is left out. */
export interface Row {
  readonly name: string;
  readonly category?: Category;
  readonly group?: Group;
  readonly values: number;
  /** Values of which nothing is left. */
  readonly recall: number;
  /** The same in wordings that development does not look at. */
  readonly heldOut?: number;
  /** Values whose surroundings came through. */
  readonly kept: number;
  /** Findings that were at a value, among all of this detector or category. */
  readonly precision?: number;
  /** Near misses that were changed. */
  readonly nearMisses?: number;
}

export interface GuardRow {
  readonly name: string;
  readonly values: number;
  readonly changed: number;
}

export interface Goal {
  readonly name: string;
  readonly target: number;
  /** At least the target, or at most. */
  readonly direction: 'least' | 'most';
  readonly measured: number;
}

export interface Summary {
  readonly types: readonly Row[];
  readonly categories: readonly Row[];
  readonly formats: readonly Row[];
  readonly guards: readonly GuardRow[];
  readonly goals: readonly Goal[];
}

export interface Results {
  readonly samples: readonly Sample[];
  readonly nearMisses: readonly Innocent[];
  readonly guards: readonly Innocent[];
}

export const isMet = ({ target, direction, measured }: Goal): boolean =>
  direction === 'least' ? measured >= target : measured <= target;

const share = <T>(list: readonly T[], is: (one: T) => boolean): number => list.filter(is).length / list.length;
const mean = (numbers: readonly number[]): number => numbers.reduce((sum, one) => sum + one, 0) / numbers.length;
const isMasked = ({ masked }: Sample): boolean => masked;
const isChanged = ({ changed }: Innocent): boolean => changed;

function groupBy<T>(list: readonly T[], nameOf: (one: T) => string): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const one of list) {
    const group = groups.get(nameOf(one));
    if (group) group.push(one);
    else groups.set(nameOf(one), [one]);
  }
  return groups;
}

/** Of the findings that a name stands for, those at a planted value. */
function precisionOf({ samples, nearMisses, guards }: Results, is: (fired: Fired) => boolean): number | undefined {
  const right = samples.flatMap(({ at }) => at).filter(is).length;
  const wrong = [
    ...samples.flatMap(({ beside }) => beside),
    ...[...nearMisses, ...guards].flatMap(({ fired }) => fired),
  ];
  const all = right + wrong.filter(is).length;
  return all === 0 ? undefined : right / all;
}

function row(name: string, samples: readonly Sample[], precision?: number, nearMisses: readonly Innocent[] = []): Row {
  const heldOut = samples.filter((sample) => sample.heldOut);
  return {
    name,
    values: samples.length,
    recall: share(samples, isMasked),
    kept: share(samples, ({ kept }) => kept),
    ...(heldOut.length > 0 && { heldOut: share(heldOut, isMasked) }),
    ...(precision !== undefined && { precision }),
    ...(nearMisses.length > 0 && { nearMisses: share(nearMisses, isChanged) }),
  };
}

/** What is measured, of the goals that are promised for it. */
export function summarize(results: Results): Summary {
  const { samples, nearMisses, guards } = results;
  const nearByType = groupBy(nearMisses, ({ kind }) => kind);
  const types = [...groupBy(samples, ({ type }) => type)].map(([name, own]) => {
    const [{ id, category, group }] = own as [Sample, ...Sample[]];
    const precision = precisionOf(results, ({ detector }) => detector === id);
    return { ...row(name, own, precision, nearByType.get(name)), category, group };
  });
  const categories = [...groupBy(samples, ({ category }) => category)].map(([name, own]) => {
    const ofIt = nearMisses.filter(({ kind }) => own.some(({ type }) => type === kind));
    return row(
      name,
      own,
      precisionOf(results, ({ category }) => category === name),
      ofIt,
    );
  });
  const formats = [...groupBy(samples, ({ format }) => format)].map(([name, own]) => row(name as Format, own));
  return {
    types,
    categories,
    formats,
    guards: [...groupBy(guards, ({ kind }) => kind)].map(([name, own]) => ({
      name,
      values: own.length,
      changed: own.filter(isChanged).length,
    })),
    goals: goalsOf(types, results),
  };
}

function goalsOf(types: readonly Row[], { samples, nearMisses, guards }: Results): Goal[] {
  const recalls = types.filter(({ group }) => group === 'structured').map(({ recall }) => recall);
  const codeLike = samples.filter(({ group, codeLike }) => group === 'secret' && codeLike);
  return [
    { name: 'macro recall, structured types with context', target: 0.99, direction: 'least', measured: mean(recalls) },
    {
      name: 'recall, secrets in code-like lines',
      target: 0.97,
      direction: 'least',
      measured: share(codeLike, isMasked),
    },
    { name: 'false changes, near misses', target: 0.005, direction: 'most', measured: share(nearMisses, isChanged) },
    { name: 'false changes, guards', target: 0.0002, direction: 'most', measured: share(guards, isChanged) },
  ];
}
