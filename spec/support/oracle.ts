import { AssignmentReader } from '../../lib/engine/scan/assignments.js';
import type { Match, Scope } from '../../lib/engine/scan/find.js';
import { KeyWords } from '../../lib/engine/scan/key-words.js';
import { NamedValues } from '../../lib/engine/scan/named-values.js';
import { compileScanner } from '../../lib/engine/scan/scanner.js';
import type { AnchorRule, Charset, Detector, Rule, Run, ShapeRule, StartRule } from '../../lib/model.js';

/** What `Finder` is to find, worked out the plain slow way: every rule at every position of the text. */
export interface Oracle {
  /** All matches, overlapping; `words` is the key in `nameWords` form. */
  find(text: string, words: string, scope: Scope): Match[];
}

type Candidates = (text: string) => Iterable<readonly [start: number, end: number]>;

const DEFAULT_CONFIDENCE = 0.9;
const CONTEXT_WEIGHT = 0.5;

/** The character sets of the model, as the inside of a pattern's class. */
const CHARSETS: Readonly<Record<Charset, string>> = {
  digit: '0-9',
  hex: '0-9a-fA-F',
  lower: 'a-z',
  upper: 'A-Z',
  letter: 'a-zA-Z',
  'lower-alnum': '0-9a-z',
  'upper-alnum': '0-9A-Z',
  alnum: '0-9a-zA-Z',
  base32: 'A-Z2-7',
  base58: '1-9A-HJ-NP-Za-km-z',
  word: '0-9a-zA-Z_',
  base64: '0-9a-zA-Z+/=',
  base64url: '0-9a-zA-Z_-',
  token: '0-9a-zA-Z._~+/=-',
};
const ALNUM = /[0-9A-Za-z]/;

/** The oracle of these detectors. @param threshold least confidence of a match, 0 to 1 */
export function createOracle(detectors: readonly Detector[], threshold: number): Oracle {
  const rules = detectors.flatMap((detector, index) =>
    (detector.rules ?? []).map((rule) => ({
      index,
      detector,
      telling: rule.rule === 'anchor',
      confidence: rule.confidence ?? detector.confidence ?? DEFAULT_CONFIDENCE,
      candidates: candidatesOf(rule),
    })),
  );
  const contexts = detectors.map(contextOf);
  const assigned = assignmentsOf(detectors);

  return {
    find(text, words, scope) {
      const matches: Match[] = [];
      for (const { index, detector, telling, confidence, candidates } of rules) {
        if (scope === 'secrets' && !telling) continue;
        for (const [start, end] of candidates(text)) {
          const sure = confidence + CONTEXT_WEIGHT * (contexts[index]?.(text, start, words) ?? 0);
          if (sure < threshold || detector.check?.(text.slice(start, end)) === false) continue;
          const before = start === 0 ? words : text.slice(Math.max(0, start - WINDOW), start);
          if (detector.notAmid?.(before, text.slice(start, end), text.slice(end, end + WINDOW))) continue;
          matches.push({ start, end, detector: index, confidence: Math.min(1, sure) });
        }
      }
      return scope === 'all' ? [...matches, ...assigned(text)] : matches;
    },
  };
}

const known = new WeakMap<Rule, Candidates>();

/** Candidates of a rule; those of the last text are kept, since several oracles look at one text. */
function candidatesOf(rule: Rule): Candidates {
  let of = known.get(rule);
  if (of === undefined) {
    const search = searchOf(rule);
    let last: { readonly text: string; readonly found: readonly (readonly [number, number])[] } | undefined;
    of = (text) => (last?.text === text ? last : (last = { text, found: [...search(text)] })).found;
    known.set(rule, of);
  }
  return of;
}

function searchOf(rule: Rule): Candidates {
  switch (rule.rule) {
    case 'anchor':
      return anchorCandidates(rule);
    case 'shape':
      return shapeCandidates(rule);
    case 'start':
      return startCandidates(rule);
    default:
      // the literals are a promise that there is no match without one: it is not asked for here, so a false one shows
      return (text) => [...rule.find(text)].filter(([start, end]) => start >= 0 && end > start && end <= text.length);
  }
}

function anchorCandidates(rule: AnchorRule): Candidates {
  return function* (text) {
    const searched = rule.ignoreCase ? lowerCase(text) : text;
    for (const literal of rule.literals) {
      const wanted = rule.ignoreCase ? lowerCase(literal) : literal;
      for (let at = searched.indexOf(wanted); at >= 0; at = searched.indexOf(wanted, at + 1)) {
        const match = anchorAt(rule, text, at, at + literal.length);
        if (match && match[1] > match[0]) yield match;
      }
    }
  };
}

/** What a rule matches around its literal at [from, to). */
function anchorAt(rule: AnchorRule, text: string, from: number, to: number): [start: number, end: number] | undefined {
  const shortest = Math.min(...rule.literals.map((literal) => literal.length));
  const boundary = rule.boundary ?? (shortest < 4 && ALNUM.test(rule.literals[0]?.[0] ?? '') ? 'left' : 'none');
  const start = rule.before ? startOfBefore(rule, rule.before, text, from) : from;
  const end = endOfAfter(rule, text, from, to);
  if (start === undefined || end === undefined) return undefined;
  if (/left|both/.test(boundary) && ALNUM.test(text[start - 1] ?? '')) return undefined;
  if (/right|both/.test(boundary) && ALNUM.test(text[end] ?? '')) return undefined;
  return [rule.keepLiteral ? to : start, end];
}

/** What stands before a literal is taken up to its greatest length: a literal tells where a match is, not where the text before it began. */
function startOfBefore(rule: AnchorRule, run: Run, text: string, from: number): number | undefined {
  const member = memberOf(run);
  let start = from;
  while (start > 0 && from - start < (run.max ?? run.min) && member.test(text[start - 1] ?? '')) start--;
  if (from - start < run.min) return undefined;
  const full = from - start === (run.max ?? run.min);
  return rule.exact && full && member.test(text[start - 1] ?? '') ? undefined : start;
}

function endOfAfter(rule: AnchorRule, text: string, from: number, to: number): number | undefined {
  const { after, exact, cut = 4 } = rule;
  if (after === undefined) return to;
  if (typeof after === 'function') return endOfPattern(after(), text, to);
  if (after instanceof RegExp) return endOfPattern(after, text, to);
  const end = endOfRun(after, text, to);
  const length = end - to;
  if (exact && length > (after.max ?? after.min)) return undefined;
  if (length < after.min) {
    // a digit or a capital: what a token's tail has and a word has not
    const looksRandom = /[0-9A-Z]/.test(text.slice(to, end));
    if (end < text.length || cut === 0 || length < cut || (to - from < 8 && !looksRandom)) return undefined;
  }
  return after.next ? endOfNext(after.next, text, end) : end;
}

/** A segment must be there whole, unless it is optional or the text ends before it or in it. */
function endOfNext({ literal, run, optional }: NonNullable<Run['next']>, text: string, at: number): number | undefined {
  if (at === text.length) return at;
  const from = at + literal.length;
  const end = endOfRun(run, text, from);
  if (text.slice(at, from) !== literal || (end - from < run.min && end < text.length)) return optional ? at : undefined;
  return run.next ? endOfNext(run.next, text, end) : end;
}

function endOfRun(run: Run, text: string, from: number): number {
  const member = memberOf(run);
  let end = from;
  while (end < text.length && member.test(text[end] ?? '')) end++;
  return end;
}

function endOfPattern(pattern: RegExp, text: string, from: number): number | undefined {
  const sticky = new RegExp(pattern.source, `${pattern.flags.replace(/[gy]/g, '')}y`);
  sticky.lastIndex = from;
  return sticky.test(text) ? sticky.lastIndex : undefined;
}

const members = new Map<Charset, RegExp>();
function memberOf({ charset }: Run): RegExp {
  const known = members.get(charset) ?? new RegExp(`[${CHARSETS[charset]}]`);
  members.set(charset, known);
  return known;
}

/** Lower case, character for character: offsets stay. A character beyond ASCII stays beyond it. */
const lowerCase = (text: string): string =>
  text.replace(/[A-Z]|[^\0-\x7f]/g, (c) => {
    const lower = c.toLowerCase();
    return lower.length === 1 && lower > '\x7f' === c > '\x7f' ? lower : c;
  });

const ALONE_BEFORE = '(?<![0-9A-Za-z])(?<![0-9][.-])';
const ALONE_BEHIND = '(?![0-9A-Za-z])(?![.-][0-9])';

function shapeCandidates(rule: ShapeRule): Candidates {
  const separators = rule.separators ?? ' -';
  const patterns = rule.shapes.map((shape) => {
    const body = bodyOf(shape, separators);
    const pattern = rule.glued ? `(?<![0-9])(?=(${body})(?![0-9]))` : `${ALONE_BEFORE}(?=(${body})${ALONE_BEHIND})`;
    return { shape, pattern: new RegExp(pattern, 'g') };
  });
  return function* (text) {
    for (const { shape, pattern } of patterns)
      for (const match of text.matchAll(pattern)) {
        const end = match.index + (match[1]?.length ?? 0);
        if (isEndless(shape, text, match.index) || isInUuid(shape, text, match.index)) continue;
        if (!rule.glued || mayBeGlued(text, match.index, end)) yield [match.index, end];
      }
  };
}

/** Whether the first digit group of a shape that stands at `start` is one of the text's that is too long for any. */
const isEndless = (shape: string, text: string, start: number): boolean =>
  /^[0-9]{41}/.test(text.slice(start + shape.indexOf('9')));

/** Whether its first digits are some of a UUID: no number begins there. */
const isInUuid = (shape: string, text: string, start: number): boolean => {
  const at = start + shape.indexOf('9');
  return [...text.matchAll(UUID)].some(({ index }) => index <= at && at < index + 36);
};
const UUID = /(?<![0-9A-Za-z])[0-9a-fA-F]{8}(?:-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}(?![0-9A-Za-z])/g;

/** Letters may touch it, but not those of a hash; without letters it must be no part of a decimal number. */
function mayBeGlued(text: string, start: number, end: number): boolean {
  const [before, behind] = [text.slice(0, start), text.slice(end)];
  if (!/[A-Za-z]$/.test(before) && !/^[A-Za-z]/.test(behind))
    return !/[0-9]\.$/.test(before) && !/^\.[0-9]/.test(behind);
  const word =
    (/[0-9a-fA-F]*$/.exec(before)?.[0] ?? '').length + end - start + (/^[0-9a-fA-F]*/.exec(behind)?.[0] ?? '').length;
  return word < 24;
}

function startCandidates(rule: StartRule): Candidates {
  const heads = rule.starts.map((start) => ({
    start,
    head: new RegExp(`(?<![0-9A-Za-z])(?=${bodyOf(start, '')})`, 'g'),
  }));
  return function* (text) {
    for (const { start, head } of heads)
      for (const { index } of text.matchAll(head)) {
        if (isEndless(start, text, index) || isInUuid(start, text, index)) continue;
        const end = endOfPattern(rule.pattern, text, index);
        if (end !== undefined && end > index) yield [index, end];
      }
  };
}

/** A shape as a pattern: `999 99` -> three digits, a separator, two digits. */
function bodyOf(shape: string, separators: string): string {
  const classes: Readonly<Record<string, string>> = {
    '9': '[0-9]',
    A: '[A-Z]',
    a: '[A-Za-z]',
    '*': '[0-9A-Za-z]',
    ' ': `[${separatorClass(separators)}]`,
    '-': `[${separatorClass('-')}]`,
  };
  return Array.from(shape, (c) => classes[c] ?? c.replace(/\W/, '\\$&')).join('');
}

/** Other blanks count as the blank, the dashes of typography as the dash. */
const separatorClass = (separators: string): string =>
  separators.replace(/\W/g, '\\$&') +
  (separators.includes(' ') ? '\\u00a0\\u202f\\u2007-\\u200a' : '') +
  (separators.includes('-') ? '\\u2010-\\u2015' : '');

/** Lets every name through: the filter before the look-up must lose nothing. */
class EveryName extends KeyWords {
  override mayEnd(): boolean {
    return true;
  }
}

/**
 * `name = value` is a grammar of its own and has its own specs: it is tried at every `=` and `:`, with nothing remembered in between. So is a value behind a name
 * in prose, tried at every long run.
 */
function assignmentsOf(detectors: readonly Detector[]): (text: string) => Match[] {
  const scanner = { ...compileScanner(detectors), keyWords: new EveryName(detectors) };
  return (text) => {
    const matches: Match[] = [];
    const found = { detector: -1, start: -1, end: -1 };
    const take = () => {
      if (found.start < 0) return;
      const confidence = Math.min(1, (detectors[found.detector]?.confidence ?? DEFAULT_CONFIDENCE) + CONTEXT_WEIGHT);
      matches.push({ ...found, confidence });
    };
    for (const { index } of text.matchAll(/[=:]/g)) {
      const reader = new AssignmentReader(scanner);
      reader.read(text, index, found);
      take();
      while (reader.next(text, found)) take();
    }
    for (const { index, 0: run } of text.matchAll(/[\w+/-]{16,}/g)) {
      new NamedValues(scanner).read(text, index, index + run.length, found);
      take();
    }
    return matches;
  };
}

/** Of the basic plane: the scanner goes by code units. */
const LETTER = '(?:(?![\\u{10000}-\\u{10ffff}])[\\p{L}\\p{M}])';
const ONE_LETTER = new RegExp(LETTER, 'u');
const LEADING_LETTERS = new RegExp(`^${LETTER}+`, 'u');
const WINDOW = 40;
const WHOLE_WORD = 5;

/** 1 where a context word stands before the match or in the key, else -1 where one of `unless` does, else 0. */
function contextOf({ context = [], unless = [] }: Detector): (text: string, start: number, key: string) => number {
  const [speakFor, speakAgainst] = [context.map(phraseOf), unless.map(phraseOf)];
  return (text, start, key) => {
    if (context.length + unless.length === 0) return 0;
    const from = Math.max(0, start - WINDOW);
    const window = text.slice(from, start).toLowerCase();
    const cut = from > 0 && ONE_LETTER.test(text[from - 1] ?? '');
    const whole = cut ? window.replace(LEADING_LETTERS, '') : window;
    const name = nameOf(text, start);
    const stands = (phrase: Phrase) => phrase(whole, window, key) || (name !== '' && phrase('', '', name));
    return speakFor.some(stands) ? 1 : speakAgainst.some(stands) ? -1 : 0;
  };
}

/** The words of the name that the match is the value of, where capitals divide them. */
function nameOf(text: string, start: number): string {
  const before = text.slice(0, start);
  const end = before.search(GAP);
  if (!/[=:>]/.test(before.slice(end)) || start - end >= MAX_GAP) return '';
  const run = new RegExp(`${LETTER}+$`, 'u').exec(before.slice(0, end))?.[0] ?? '';
  const humps = run.split(HUMPS);
  if (humps.length < 2) return '';
  // words that begin before the window do not count
  let at = end - run.length;
  const within = humps.filter((hump) => (at += hump.length) - hump.length >= start - WINDOW);
  return within.join(' ').toLowerCase();
}

const MAX_GAP = 12;
const GAP = new RegExp(`(?:(?!${LETTER}|[0-9]).)*$`, 'su');
const HUMPS = /(?<=[a-z]|(?!\p{Lu})[^\0-\x7f])(?=\p{Lu})|(?<=[A-Z])(?=[A-Z][a-z])/u;

/** Whether a phrase stands in the window (without a word that its edge cuts, and with it) or in the key. */
type Phrase = (whole: string, window: string, key: string) => boolean;

/** Words that stand for themselves, one behind the other, and the last of a long phrase may go on. What is more than words stands as it is written. */
function phraseOf(phrase: string): Phrase {
  if (/[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}]/u.test(phrase))
    return (_, window, key) => window.includes(phrase) || key.includes(phrase);
  const words = phrase.match(new RegExp(`${LETTER}+`, 'gu')) ?? [];
  const open = phrase.length > WHOLE_WORD;
  if (words.join(' ') !== phrase) {
    const end = open || !new RegExp(`${LETTER}$`, 'u').test(phrase) ? '' : `(?!${LETTER})`;
    const literal = new RegExp(`(?<!${LETTER})${phrase.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&')}${end}`, 'u');
    return (whole) => literal.test(whole);
  }
  const inText = new RegExp(`(?<!${LETTER})${words.join(`(?:(?!${LETTER}).)+`)}${open ? '' : `(?!${LETTER})`}`, 'su');
  const inKey = new RegExp(`(?<![^ ])${phrase}${open ? '' : '(?![^ ])'}`, 'u');
  return (whole, _, key) => inText.test(whole) || inKey.test(key);
}
