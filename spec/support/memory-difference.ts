import { inspect } from 'node:util';
import type { Policy } from '../../lib/engine/policy/schema.js';
import { createMasker, type Masker, MaskingSpanProcessor } from '../../lib/index.js';
import type { KeyedValue } from './keyed-values.js';
import { RecordingSpanProcessor } from './recording.js';
import { span } from './records.js';

/** Values whose answers are kept to be asked for again. */
const MAX_KNOWN = 20_000;

/** One masker that lives long, and what it has answered. */
export interface MemoryCheck {
  /** What it says of these values that a masker which has seen nothing does not, in words; `undefined` where there is nothing. */
  difference(values: readonly KeyedValue[]): string | undefined;
  /** The same of everything that it was asked before, the last first. */
  again(): string | undefined;
  /** Values that were asked for. */
  readonly asked: number;
}

/**
 * Whatever a masker remembers, and whatever short way it takes, changes nothing: a value is masked as by a masker that has seen nothing. One has seen
 * the others of its list in order, one in the reverse order, and for one value of each list there is a masker of its own.
 */
export function createMemoryCheck(policy: Policy = {}): MemoryCheck {
  const old = createMasker(policy);
  const known: (readonly [KeyedValue, string])[] = [];
  let asked = 0;
  return {
    get asked() {
      return asked;
    },
    difference(values) {
      const forwards = createMasker(policy);
      const backwards = createMasker(policy);
      const expected = values.map((value) => answer(forwards, value));
      const reversed = [...values].reverse().map((value) => answer(backwards, value));
      for (const [i, value] of values.entries()) {
        const wanted = expected[i] as string;
        const others = {
          'seen after other values': answer(old, value),
          'seen a second time': answer(old, value),
          'seen in the reverse order': reversed[values.length - 1 - i] as string,
        };
        for (const [how, said] of Object.entries(others))
          if (said !== wanted) return describe(value, how, wanted, said);
        if (known.length < MAX_KNOWN) known.push([value, wanted]);
        asked++;
      }
      const lone = values[asked % values.length];
      if (lone === undefined) return undefined;
      const alone = answer(createMasker(policy), lone);
      const among = answer(old, lone);
      return alone === among ? undefined : describe(lone, 'seen first', among, alone);
    },
    again() {
      for (const [value, wanted] of [...known].reverse()) {
        const said = answer(old, value);
        if (said !== wanted) return describe(value, 'asked again at the end', wanted, said);
      }
      return undefined;
    },
  };
}

/** What is forwarded of spans with these attributes, against the attributes masked by themselves. */
export function createSpanCheck(policy: Policy = {}): (values: readonly KeyedValue[]) => string | undefined {
  const masker = createMasker(policy);
  const inner = new RecordingSpanProcessor();
  const processor = new MaskingSpanProcessor(inner, { masker });
  return (values) => {
    const attributes = Object.fromEntries(values.map(({ key, value }) => [key, value]));
    const kind = values[0]?.context.spanKind ?? 0;
    const fresh = createMasker(policy);
    const expected = shown(fresh.maskAttributes(attributes, { signal: 'span', spanKind: kind }));
    for (let times = 0; times < 2; times++) {
      processor.onEnd(span({ attributes, kind }));
      const said = shown(inner.ended.pop()?.attributes);
      if (said !== expected)
        return `attributes ${shown(attributes)}\n  of a span:     ${said}\n  by themselves: ${expected}`;
    }
    return undefined;
  };
}

/** The answer, and whether it is the value itself. */
function answer(masker: Masker, { key, value, context }: KeyedValue): string {
  const masked = masker.maskValue(key, value, context);
  return `${Object.is(masked, value) ? 'itself ' : ''}${shown(masked)}`;
}

const shown = (value: unknown): string =>
  inspect(value, { depth: null, maxStringLength: null, maxArrayLength: null, breakLength: Number.POSITIVE_INFINITY });

const describe = ({ key, value, context }: KeyedValue, how: string, wanted: string, said: string): string =>
  [
    `key ${shown(key)}, value ${shown(value)}, context ${shown(context)}`,
    `  by a masker that has seen nothing of it: ${wanted}`,
    `  ${how}: ${said}`,
  ].join('\n');
