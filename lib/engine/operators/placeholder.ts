import type { Category } from '../../model.js';

const VARIABLE = /\{(id|category)\}/g;

/** A template such as `[REDACTED:{id}]`, and the recognition of what it made. */
export interface PlaceholderTemplate {
  render(id: string, category: Category | 'failure'): string;
  /** What every rendered text begins with; empty where the template begins with a variable. */
  readonly prefix: string;
  /** End of a text that the template made, where one starts at `at`; else -1. Exact: a known id, nothing between. */
  endAt(text: string, at: number): number;
}

/** @param known ids and categories that can be rendered */
export function createPlaceholder(template: string, known: ReadonlySet<string>): PlaceholderTemplate {
  const pattern = new RegExp(
    template
      .split(VARIABLE)
      .map((part, i) => (i % 2 ? '([a-z0-9-]+(?:\\.[a-z0-9-]+)?)' : part.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')))
      .join(''),
    'y',
  );
  return {
    prefix: template.slice(0, template.search(/\{(?:id|category)\}|$/)),
    render: (id, category) => template.replace(VARIABLE, (_, name: string) => (name === 'id' ? id : category)),
    endAt(text, at) {
      if (template === '') return -1;
      pattern.lastIndex = at;
      const found = pattern.exec(text);
      return found?.slice(1).every((name) => known.has(name)) ? pattern.lastIndex : -1;
    },
  };
}
