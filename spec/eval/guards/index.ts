import { createDraw, seedOf } from '../draw.js';
import type { GuardKind } from './guard-kind.js';
import { identifiers } from './identifiers.js';
import { logs } from './logs.js';
import { numbers } from './numbers.js';
import { packages } from './packages.js';
import { stackTraces } from './stack-traces.js';
import { web } from './web.js';

export const GUARD_KINDS: readonly GuardKind[] = [
  ...logs,
  ...stackTraces,
  ...numbers,
  ...identifiers,
  ...packages,
  ...web,
];

export interface Guard {
  readonly kind: string;
  readonly key: string;
  readonly text: string;
}

/** So many distinct values of each kind. */
export function guards(each: number, seed: number, kinds: readonly GuardKind[] = GUARD_KINDS): Guard[] {
  return kinds.flatMap(({ kind, keys, make }) => {
    const draw = createDraw(seedOf(`guard ${kind}`, seed));
    const texts = new Set<string>();
    for (let i = 0; texts.size < each && i < each * 20; i++) texts.add(make(draw));
    return [...texts].map((text) => ({ kind, key: draw.pick(keys), text }));
  });
}
