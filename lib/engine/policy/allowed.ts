import type { AnchorRule, Detector, Rule, Run } from '../../model.js';
import { runBehind } from '../scan/anchors.js';
import { BadPattern, type CompilePattern } from './custom.js';
import type { Policy } from './schema.js';

type Allow = NonNullable<Policy['allow']>;

/** Whether a value as a whole is one that the policy lets through. @throws BadPattern */
export function allowedBy(
  allow: Allow | undefined,
  compilePattern: CompilePattern | undefined,
): ((value: string) => boolean) | undefined {
  const values = new Set(allow?.values);
  const finders = (allow?.patterns ?? []).map((pattern) => {
    if (compilePattern === undefined) throw new BadPattern('no engine for patterns', 0);
    return compilePattern(`^(?:${pattern})$`);
  });
  if (values.size === 0 && finders.length === 0) return undefined;
  return (value) =>
    values.has(value) ||
    finders.some((find) => {
      for (const [start, end] of find(value)) return start === 0 && end === value.length;
      return false;
    });
}

/** Values of the form that a type has, to try rules on that let values through: not valid ones, and never secrets of anybody. */
export function canariesOf(detector: Detector): readonly string[] {
  return (detector.rules ?? []).map(canaryOf).concat(detector.keys === undefined ? [] : [filled('alnum', 20)]);
}

function canaryOf(rule: Rule): string {
  switch (rule.rule) {
    case 'anchor':
      return ofRun(rule.before) + (rule.keepLiteral ? '' : (rule.literals[0] ?? '')) + ofAfter(rule);
    case 'shape':
      return ofShape(rule.shapes[0] ?? '', (rule.separators ?? ' -').charAt(0));
    case 'start':
      return ofShape(rule.starts[0] ?? '', '') + filled('alnum', 20);
    case 'function':
      return filled('alnum', 24);
  }
}

const ofAfter = (rule: AnchorRule): string =>
  rule.after !== undefined && runBehind(rule) === undefined ? filled('alnum', 40) : ofRun(runBehind(rule));

const ofRun = (run: Run | undefined): string =>
  run === undefined ? '' : filled(run.charset, run.min) + (run.next ? run.next.literal + ofRun(run.next.run) : '');

function ofShape(shape: string, separator: string): string {
  let at = 0;
  return shape.replace(/[9Aa* ]/g, (sign) => {
    if (sign === ' ') return separator;
    const set = sign === '9' ? '7351' : sign === 'A' ? 'QXZK' : sign === 'a' ? 'qXzK' : 'q7X3';
    return set.charAt(at++ % set.length);
  });
}

const CHARACTERS: Partial<Readonly<Record<Run['charset'], string>>> = {
  digit: '7351940268',
  hex: '7f3ac91be0d5',
  lower: 'qzxkvjwpy',
  upper: 'QZXKVJWPY',
  letter: 'qZxKvJwPy',
  'lower-alnum': 'q7zx3kv9j',
  'upper-alnum': 'Q7ZX3KV9J',
  base32: 'Q7ZX3KV5J',
};

function filled(charset: Run['charset'], length: number): string {
  const characters = CHARACTERS[charset] ?? 'q7Zx3Kv9J';
  return Array.from({ length }, (_, i) => characters.charAt((i * 5 + (i >> 2)) % characters.length)).join('');
}
