import type { RE2JS } from 're2js';
import { BadPattern, type CompilePattern } from '../engine/policy/custom.js';

/** So often may a text be read for its matches: each is looked for up to the text's end where there is none. */
const MAX_READS = 64;
const ALWAYS_READ = 1 << 20;

type Engine = typeof RE2JS;
let engine: Engine | undefined;

/** Loaded at the first pattern: most policies have none, and a policy is wanted at once. */
function load(): Engine {
  engine ??= (process.getBuiltinModule('node:module').createRequire(import.meta.url)('re2js') as { RE2JS: Engine })
    .RE2JS;
  return engine;
}

/** Patterns that run in time linear in the text, whatever it holds (RE2 syntax, by `re2js`): no look-around, no references to groups. Finding throws where the
 * matches of a text would cost more than 64 readings of it: then its value is replaced. */
export const compilePattern: CompilePattern = (pattern) => {
  const compiled = compile(pattern);
  return (text) => {
    const found: (readonly [number, number])[] = [];
    const matcher = compiled.matcher(text);
    let left = MAX_READS * text.length + ALWAYS_READ;
    let from = 0;
    while (matcher.find()) {
      const [start, end] = [matcher.start(), matcher.end()];
      if (end > start) found.push([start, end]);
      left -= text.length - from;
      from = end;
      // a hostile text: a check could turn down what is left of it, so that nothing of the value may pass
      if (left < 0 && end < text.length) throw new RangeError('too many matches');
    }
    return found;
  };
};

function compile(pattern: string): RE2JS {
  try {
    return load().compile(pattern);
  } catch (error) {
    const { error: reason, input } = error as { error?: unknown; input?: unknown };
    if (typeof reason !== 'string' || typeof input !== 'string') throw error;
    throw new BadPattern(reason, placeOf(pattern, input));
  }
}

/** Where in a pattern the part stands that is wrong; of a bracket that nothing closes the engine gives the whole pattern. */
function placeOf(pattern: string, part: string): number {
  if (part !== pattern) return Math.max(0, pattern.indexOf(part));
  const open: number[] = [];
  for (let i = 0; i < pattern.length; i++) {
    const c = pattern.charAt(i);
    if (c === '\\') i++;
    else if (c === '(') open.push(i);
    else if (c === ')' && open.pop() === undefined) return i;
  }
  return open.pop() ?? 0;
}
