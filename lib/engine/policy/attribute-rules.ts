import { isKeyPattern, isOfPattern, weightOf } from './key-pattern.js';
import type { AttributeRule, Policy } from './schema.js';

/** What a policy says of attributes, by key. */
export class AttributeRules {
  readonly #exact: Readonly<Record<string, AttributeRule>>;
  /** The one with more of a key first. */
  readonly #patterns: readonly (readonly [pattern: string, rule: AttributeRule])[];

  constructor(attributes: Policy['attributes'] = {}) {
    this.#exact = attributes;
    this.#patterns = Object.entries(attributes)
      .filter(([key]) => isKeyPattern(key))
      .sort(([a], [b]) => weightOf(b) - weightOf(a));
  }

  /** The rule of the key itself, else that of the longest pattern that it is of. */
  of(key: string): AttributeRule | undefined {
    const exact = Object.hasOwn(this.#exact, key) ? this.#exact[key] : undefined;
    return exact ?? this.#patterns.find(([pattern]) => isOfPattern(pattern, key))?.[1];
  }
}
