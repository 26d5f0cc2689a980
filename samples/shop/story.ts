import type { Canary } from './canaries.js';
import type { Pair } from './compare.js';
import { type Act, traceIdOf } from './drive.js';
import { paint, paintParts } from './paint.js';
import { formsOf } from './tally.js';

const LABEL_WIDTH = 31;
const TEXT_WIDTH = 85;
const PAIRS_PER_ACT = 3;
const PAIRS_AROUND = 5;

/** What the operators put in place of a value. */
const PLACEHOLDER = /\[REDACTED[^\]]*\]|REDACTED|\(nothing\)/g;

/** The story as lines: what was recorded above what was sent, act by act. */
export function tellStory(
  acts: readonly Act[],
  pairs: readonly Pair[],
  canaries: readonly Canary[],
): readonly string[] {
  const changed = pairs.filter((pair) => pair.before !== pair.after && !pair.position.endsWith('key'));
  const shown = new Set<string>();
  const tell = (title: string, note: string, own: readonly Pair[], limit: number) => [
    '',
    `${paint(title, 'bold', 'cyan')}  ${paint(note, 'dim')}`,
    ...choose(own, shown, limit).flatMap((pair) => pairLines(pair, canaries)),
  ];
  return [
    paint('otel-mask: what an application recorded (-), and what left its process (+)', 'bold'),
    paint(
      'A shop with PostgreSQL, a payment service and a log, instrumented by the stock OpenTelemetry packages.',
      'dim',
    ),
    ...acts.flatMap((act, i) => {
      const own = changed.filter((pair) => pair.traceId === traceIdOf(i));
      return tell(act.title, `${act.method} /${act.path.split(/[/?]/)[1]}`, own, PAIRS_PER_ACT);
    }),
    ...tell(
      'Around all of it',
      'resource, scopes, metrics',
      changed.filter((pair) => pair.traceId === undefined),
      PAIRS_AROUND,
    ),
  ];
}

/** The most telling pairs: no place and no text twice, texts that were kept in part before those that were replaced whole. */
function choose(pairs: readonly Pair[], shown: Set<string>, limit: number): readonly Pair[] {
  const fresh = pairs.filter((pair) => !shown.has(labelOf(pair)));
  const chosen: Pair[] = [];
  for (const pair of (fresh.length > 0 ? fresh : pairs).toSorted((a, b) => rank(a) - rank(b))) {
    const told = chosen.some((other) => labelOf(other) === labelOf(pair) || sharesText(other.before, pair.before));
    if (!told && chosen.length < limit) chosen.push(pair);
  }
  for (const pair of chosen) shown.add(labelOf(pair));
  return chosen;
}

function rank({ before, after = '' }: Pair): number {
  return after.replaceAll(PLACEHOLDER, '').trim().length < before.length / 6 ? 1 : 0;
}

function sharesText(a: string, b: string): boolean {
  const [short, long] = a.length < b.length ? [a, b] : [b, a];
  return long.includes(short.split('\n', 1)[0]!);
}

function labelOf({ position, key }: Pair): string {
  return (key === '' ? position : `${position.replace(/ (attribute|body)$/, '')}: ${key}`).trim();
}

function pairLines(pair: Pair, canaries: readonly Canary[]): readonly string[] {
  const [before, after] = cutToDifference(oneLine(pair.before), oneLine(pair.after ?? '(nothing)'));
  return [
    `${cut(labelOf(pair), LABEL_WIDTH).padEnd(LABEL_WIDTH)} - ${paintParts(before, canaries.flatMap(formsOf), 'red')}`,
    `${''.padEnd(LABEL_WIDTH)} + ${paintParts(after, after.match(PLACEHOLDER) ?? [], 'green')}`,
  ];
}

/** Cuts both texts to the width, around the place where they begin to differ. */
function cutToDifference(before: string, after: string): readonly [string, string] {
  if (Math.max(before.length, after.length) <= TEXT_WIDTH) return [before, after];
  let same = 0;
  while (same < before.length && before[same] === after[same]) same += 1;
  const start = Math.max(0, same - Math.floor(TEXT_WIDTH / 3));
  const show = (text: string) => cut(start > 0 ? `…${text.slice(start + 1)}` : text, TEXT_WIDTH);
  return [show(before), show(after)];
}

function cut(text: string, width: number): string {
  return text.length <= width ? text : `${text.slice(0, width - 1)}…`;
}

function oneLine(text: string): string {
  return text.replaceAll(/\n\s*/g, ' ⏎ ');
}
