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
    endAt: simpleEnd(template, known) ?? patternEnd(template, pattern, known),
  };
}

type EndAt = PlaceholderTemplate['endAt'];

function patternEnd(template: string, pattern: RegExp, known: ReadonlySet<string>): EndAt {
  return (text, at) => {
    if (template === '') return -1;
    pattern.lastIndex = at;
    const found = pattern.exec(text);
    return found?.slice(1).every((name) => known.has(name)) ? pattern.lastIndex : -1;
  };
}

/** For a template with one variable and what cannot be a part of a name behind it: a masked text is full of its outputs, most of them alike. */
function simpleEnd(template: string, known: ReadonlySet<string>): EndAt | undefined {
  const [prefix = '', , suffix = '', ...more] = template.split(VARIABLE);
  if (more.length > 0 || suffix === '' || isOfName(suffix.charCodeAt(0))) return undefined;
  // written out once: a part of a text would keep the whole of it in memory
  let outputs: ReadonlyMap<string, string> | undefined;
  let last = '';
  return (text, at) => {
    if (last !== '' && text.startsWith(last, at)) return at + last.length;
    if (!text.startsWith(prefix, at)) return -1;
    const from = at + prefix.length;
    let to = from;
    while (isOfName(text.charCodeAt(to))) to++;
    if (!text.startsWith(suffix, to)) return -1;
    outputs ??= new Map(Array.from(known, (name) => [name, [prefix, name, suffix].join('')]));
    const output = outputs.get(text.slice(from, to));
    if (output === undefined) return -1;
    last = output;
    return at + output.length;
  };
}

/** Lower-case letters, digits, dash and dot: what ids are made of. */
const isOfName = (code: number): boolean =>
  (code >= 97 && code <= 122) || (code >= 48 && code <= 57) || code === 45 || code === 46;
