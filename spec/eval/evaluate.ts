import type { Category, Finding, Masker } from '../../lib/index.js';
import { createDraw, seedOf } from './draw.js';
import { TYPES } from './generators/index.js';
import { guards } from './guards/index.js';
import { judge } from './judge.js';
import {
  CODE_LIKE,
  type Format,
  type Group,
  type NearMiss,
  type Planted,
  type SensitiveType,
  titleOf,
} from './sensitive-type.js';
import type { Results } from './summary.js';
import {
  type FilledTemplate,
  fill,
  isHeldOut,
  NEAR_MISS_TEMPLATES,
  PLACEHOLDER_TEMPLATES,
  type Template,
  templatesOf,
} from './templates.js';

/** One generated text, and what became of it. */
export interface Sample {
  readonly type: string;
  readonly id: string;
  readonly category: Category;
  readonly group: Group;
  readonly format: Format;
  readonly codeLike: boolean;
  readonly heldOut: boolean;
  readonly key: string;
  readonly text: string;
  readonly output: string;
  readonly masked: boolean;
  readonly kept: boolean;
  /** What was found at the value, and outside of it. */
  readonly at: readonly Fired[];
  readonly beside: readonly Fired[];
}

/** One text that holds nothing sensitive, and what became of it. */
export interface Innocent {
  /** Type whose near miss it is, or kind of the guard. */
  readonly kind: string;
  readonly why: string;
  readonly key: string;
  readonly text: string;
  readonly output: string;
  readonly changed: boolean;
  readonly fired: readonly Fired[];
}

export type Fired = Pick<Finding, 'detector' | 'category'>;
export type Masking = Pick<Masker, 'maskText' | 'inspectText'>;

/** Every literal of a statement is found on purpose. */
const ON_PURPOSE: ReadonlySet<string> = new Set(['database.value']);

const fired = ({ detector, category }: Finding): Fired => ({ detector, category });

/** Masks so many values of a type in each of its templates. */
export function samplesOf(type: SensitiveType, values: number, seed: number, masker: Masking): Sample[] {
  return templatesOf(type).flatMap((template) => {
    const draw = createDraw(seedOf(`${titleOf(type)} ${template.key} ${template.text}`, seed));
    const heldOut = isHeldOut(type, template);
    return Array.from({ length: values }, () => {
      const filled = fill(template, draw.pick(type.names));
      return sample(type, filled, type.make(draw), heldOut, masker);
    });
  });
}

function sample(
  type: SensitiveType,
  filled: FilledTemplate,
  made: string | Planted,
  heldOut: boolean,
  masker: Masking,
): Sample {
  const { text: value, secrets } = typeof made === 'string' ? { text: made, secrets: [made] } : made;
  const { key, format, before, after } = filled;
  const encoded = filled.encode(value);
  const text = before + encoded + after;
  const output = masker.maskText(text, { key });
  const found = masker.inspectText(text, { key });
  const isAt = ({ start, end }: Finding): boolean => start < before.length + encoded.length && end > before.length;
  return {
    type: titleOf(type),
    id: type.id,
    category: type.category,
    group: type.group,
    format,
    codeLike: CODE_LIKE.includes(format),
    heldOut,
    key,
    text,
    output,
    ...judge(type, filled, secrets, output),
    at: found.filter(isAt).map(fired),
    beside: found.filter((finding) => !isAt(finding) && !ON_PURPOSE.has(finding.detector)).map(fired),
  };
}

/** Masks so many near misses of a type. */
export function nearMissesOf(type: SensitiveType, values: number, seed: number, masker: Masking): Innocent[] {
  const { near } = type;
  if (!near) return [];
  const draw = createDraw(seedOf(`near ${titleOf(type)}`, seed));
  const misses = Array.from({ length: values }, () => near(draw)).flat();
  return misses.flatMap((miss) =>
    templatesAround(miss, type).map((template) => {
      const { key, before, after, encode } = fill(template, draw.pick(type.names));
      return innocent({ kind: titleOf(type), why: miss.why, key, text: before + encode(miss.text) + after }, masker);
    }),
  );
}

/** Placeholders stand under the name of a secret; what is too short must not end a text, where it would be one that was cut. */
function templatesAround({ why }: NearMiss, { id }: SensitiveType): readonly Template[] {
  if (why === 'placeholder' && id.startsWith('credential.')) return PLACEHOLDER_TEMPLATES;
  return why === 'length' ? NEAR_MISS_TEMPLATES.filter(({ format }) => format !== 'json') : NEAR_MISS_TEMPLATES;
}

export function innocent(text: Pick<Innocent, 'kind' | 'why' | 'key' | 'text'>, masker: Masking): Innocent {
  const output = masker.maskText(text.text, { key: text.key });
  const changed = output !== text.text;
  return {
    ...text,
    output,
    changed,
    fired: changed ? masker.inspectText(text.text, { key: text.key }).map(fired) : [],
  };
}

export interface Effort {
  /** Values of each type in each wording, and near misses of each type. */
  readonly values: number;
  /** Values of each kind of guard. */
  readonly guards: number;
  readonly seed: number;
  /** Default: all. */
  readonly types?: readonly SensitiveType[];
}

/** Masks all corpora once. */
export function evaluate({ values, guards: each, seed, types = TYPES }: Effort, masker: Masking): Results {
  return {
    samples: types.flatMap((type) => samplesOf(type, values, seed, masker)),
    nearMisses: types.flatMap((type) => nearMissesOf(type, values, seed, masker)),
    guards: guards(each, seed).map((guard) => innocent({ ...guard, why: 'guard' }, masker)),
  };
}
