import { type AttributeRule, type Policy, SUMMARIES } from '../../engine/policy/schema.js';
import type { Category, CustomDetector, DetectorId, OperatorName } from '../../model.js';

/** Something that the other tool's rules say and the policy does not, or not quite. */
export interface Left {
  /** Where it stood there. */
  readonly place: string;
  readonly why: string;
}

/** What a pattern of others becomes, beside the pattern. */
export type PatternRule = Pick<CustomDetector, 'operator' | 'check'>;

/** A policy while it is put together from another tool's rules. */
export class Imported {
  readonly left: Left[] = [];
  readonly #attributes: Record<string, AttributeRule> = {};
  readonly #detectors: Record<DetectorId, OperatorName> = {};
  readonly #patterns = new Map<string, PatternRule>();
  readonly #keys = new Set<string>();
  readonly #allowed: string[] = [];
  #unknown: Policy['unknownAttributes'];
  #summary: Policy['summary'];

  /** What could not be carried over. No value of the other file is in it but names of its own fields. */
  leave(place: string, why: string): void {
    if (!this.left.some((one) => one.place === place && one.why === why)) this.left.push({ place, why });
  }

  /** The first rule for a key stays. */
  attribute(key: string, rule: AttributeRule): void {
    if (!Object.hasOwn(this.#attributes, key)) this.#attributes[key] = rule;
  }

  detector(id: DetectorId, operator: OperatorName): void {
    this.#detectors[id] ??= operator;
  }

  /** A pattern of RE2 syntax that is looked for in all texts. */
  pattern(pattern: string, rule: PatternRule = {}): void {
    if (!this.#patterns.has(pattern)) this.#patterns.set(pattern, rule);
  }

  /** A name, in words, whose value is masked wherever it stands: attribute, JSON key, header, query parameter, pair in a text. */
  key(words: string): void {
    if (words !== '') this.#keys.add(words);
  }

  allow(pattern: string): void {
    this.#allowed.push(pattern);
  }

  unknown(what: NonNullable<Policy['unknownAttributes']>): void {
    this.#unknown = what;
  }

  /** How much is told in the telemetry; of several the one that tells least. */
  summary(summary: NonNullable<Policy['summary']>): void {
    if (this.#summary === undefined || SUMMARIES.indexOf(summary) > SUMMARIES.indexOf(this.#summary))
      this.#summary = summary;
  }

  policy(): Policy {
    const custom: CustomDetector[] = [...this.#patterns].map(([pattern, rule], i) => ({
      id: `imported.value-${i + 1}`,
      category: CATEGORY,
      pattern,
      ...rule,
    }));
    if (this.#keys.size > 0) custom.push({ id: 'imported.fields', category: CATEGORY, keys: [...this.#keys] });
    return {
      ...(this.#unknown && { unknownAttributes: this.#unknown }),
      ...(this.#summary && { summary: this.#summary }),
      ...(custom.length > 0 && { detectors: { custom } }),
      ...(Object.keys(this.#detectors).length > 0 && { operators: { detectors: this.#detectors } }),
      ...(Object.keys(this.#attributes).length > 0 && { attributes: this.#attributes }),
      ...(this.#allowed.length > 0 && { allow: { patterns: this.#allowed } }),
    };
  }
}

/** Whoever wrote a rule wants its values masked in every mode. */
const CATEGORY: Category = 'credential';

/** A list of texts, also where they stand in one text with commas between. */
export function textList(value: unknown): string[] {
  const list = typeof value === 'string' ? value.split(',') : Array.isArray(value) ? value : [];
  return list
    .filter((one) => typeof one === 'string')
    .map((one: string) => one.trim())
    .filter((one) => one !== '');
}

export const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** Stars of others stand for any characters, dots too. */
export const anyStars = (pattern: string): string => pattern.replace(/\*+/g, '**');
