import type { AnchorRule, Detector, Rule } from '../model.js';
import { WINDOW } from './scan/context.js';
import { nameWords } from './scan/key-words.js';

/** Why something was found, in words that are those of the detector and never those of the value. */
export interface FindingReason {
  /**
   * `key`: the attribute's key names the type. `name`: a name that stands before the value does. `literal`, `shape`, `grammar`: a rule matched. `check`: a checksum or another veto was
   * passed. `context`: a word before it or in the key.
   */
  readonly kind: 'key' | 'name' | 'literal' | 'shape' | 'grammar' | 'check' | 'context';
  readonly detail: string;
}

/** `name = "`, as it ends directly before a value. */
const NAME_BEFORE = /([A-Za-z][\w.\-[\] ]{0,47})["']?\s{0,4}(?:=>|:=|[=:])\s{0,4}["'(]?$/;

/**
 * What speaks for a finding, told from its detector's data and what stands around it. Nothing where it was found in another way than that: in what an encoding hides, or since a
 * reader knows the place.
 * @param words the key in `nameWords` form
 */
export function findingReasons(
  text: string,
  start: number,
  end: number,
  words: string,
  detector: Detector,
): FindingReason[] {
  const before = text.slice(Math.max(0, start - WINDOW), start);
  const reasons: FindingReason[] = [];
  const add = (kind: FindingReason['kind'], detail: string | undefined) => {
    if (detail !== undefined) reasons.push({ kind, detail });
  };
  if (start === 0 && end === text.length) add('key', keyIn(words, detector));
  const name = NAME_BEFORE.exec(text.slice(Math.max(0, start - 2 * WINDOW), start))?.[1];
  if (name !== undefined) add('name', keyIn(nameWords(name), detector));
  const rule = detector.rules?.find((one) => speaksFor(one, text, start, end));
  if (rule !== undefined) {
    add(...ruleReason(rule, text, start, end));
    if (detector.check !== undefined) add('check', 'passed');
  }
  const around = ` ${nameWords(before)} ${words} `;
  add(
    'context',
    detector.context?.find((word) => around.includes(` ${word}`)),
  );
  return reasons;
}

/** The longest of the detector's names that the words end with. */
function keyIn(words: string, { keys = [] }: Detector): string | undefined {
  const ended = ` ${words}`;
  return keys
    .filter(
      (key) => ended.endsWith(` ${key}`) || ended.endsWith(` ${key.replaceAll(' ', '')}`) || ended.includes(` ${key} `),
    )
    .sort((a, b) => lettersOf(b) - lettersOf(a))[0];
}

/** Of two that are one but for a blank the first counts: `password`, `pass word`. */
const lettersOf = (key: string): number => key.replaceAll(' ', '').length;

function speaksFor(rule: Rule, text: string, start: number, end: number): boolean {
  switch (rule.rule) {
    case 'anchor':
      return literalIn(rule, text, start, end) !== undefined;
    case 'shape':
      return rule.shapes.some((shape) => shapeFits(shape, text.slice(start, end), rule.separators ?? ' -'));
    case 'start':
      return rule.starts.some((shape) => shapeFits(shape, text.slice(start, start + shape.length), ''));
    case 'function':
      return (
        rule.literals === undefined || rule.literals.some((literal) => includesNear(text, literal, start, end, true))
      );
  }
}

function ruleReason(rule: Rule, text: string, start: number, end: number): [FindingReason['kind'], string | undefined] {
  switch (rule.rule) {
    case 'anchor':
      return ['literal', literalIn(rule, text, start, end)];
    case 'shape':
      return ['shape', rule.shapes.find((shape) => shapeFits(shape, text.slice(start, end), rule.separators ?? ' -'))];
    case 'start':
      return ['shape', rule.starts[0]];
    case 'function':
      return ['grammar', 'of its own'];
  }
}

const literalIn = (
  { literals, ignoreCase }: AnchorRule,
  text: string,
  start: number,
  end: number,
): string | undefined => literals.find((literal) => includesNear(text, literal, start, end, ignoreCase === true));

/** In the match, or directly before it. */
function includesNear(text: string, literal: string, start: number, end: number, ignoreCase: boolean): boolean {
  const near = text.slice(Math.max(0, start - literal.length - 2), end);
  return ignoreCase ? near.toLowerCase().includes(literal.toLowerCase()) : near.includes(literal);
}

const SHAPE_CHARACTERS: Readonly<Record<string, RegExp>> = { '9': /\d/, A: /[A-Z]/, a: /[A-Za-z]/, '*': /[A-Za-z0-9]/ };

function shapeFits(shape: string, value: string, separators: string): boolean {
  if (shape.length !== value.length) return false;
  return Array.from(shape).every((c, i) => {
    const own = value[i] as string;
    if (c === ' ') return separators.includes(own) || /[\s\u2010-\u2015]/.test(own);
    return SHAPE_CHARACTERS[c]?.test(own) ?? c === own;
  });
}
