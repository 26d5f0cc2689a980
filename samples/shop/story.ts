import type { Canary } from './canaries.js';
import type { Pair } from './compare.js';
import { type Act, traceIdOf } from './drive.js';
import { paint, paintMatches } from './paint.js';
import { formsOf } from './tally.js';

const LABEL_WIDTH = 31;
const TEXT_WIDTH = 85;

/** What the operators put in place of a value. */
const PLACEHOLDER = /\[REDACTED[^\]]*\]|REDACTED|(?<=[=>] )\?|\(nothing\)/g;

/** Places outside all traces that are worth showing. */
const AROUND = [
  'resource: process.command_args',
  'scope name',
  'metric name',
  'metric description',
  'metric: customer.email',
];

/** The story as lines: what was recorded above what was sent, act by act. */
export function tellStory(
  acts: readonly Act[],
  pairs: readonly Pair[],
  canaries: readonly Canary[],
): readonly string[] {
  const forms = canaries.flatMap(formsOf);
  const values = new RegExp(forms.map((form) => form.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&')).join('|'), 'g');
  const telling = pairs.filter(({ before }) => forms.some((form) => before.includes(form)));
  const tell = (title: string, note: string, show: readonly string[], traceId?: string) => [
    '',
    `${paint(title, 'bold', 'cyan')}  ${paint(note, 'dim')}`,
    ...show
      .flatMap((label) => telling.find((pair) => pair.traceId === traceId && labelOf(pair) === label) ?? [])
      .flatMap((pair) => pairLines(pair, values)),
  ];
  return [
    paint('otel-mask: what an application recorded (-), and what left its process (+)', 'bold'),
    paint(
      'A shop with PostgreSQL, a payment service and a log, instrumented by the stock OpenTelemetry packages.',
      'dim',
    ),
    ...acts.flatMap(({ title, method, path, show }, i) =>
      tell(title, `${method} /${path.split(/[/?]/)[1]}`, show, traceIdOf(i)),
    ),
    ...tell('Around all of it', 'resource, scopes, metrics', AROUND),
  ];
}

/** `span name`, `span: url.full`, `log: detail`, `log body`. */
function labelOf({ position, key }: Pair): string {
  return key === '' ? position : `${position.replace(/ (attribute|body)$/, '')}: ${key}`;
}

function pairLines(pair: Pair, values: RegExp): readonly string[] {
  const [before, after] = cutToDifference(oneLine(pair.before), oneLine(pair.after || '(nothing)'));
  return [
    `${cut(labelOf(pair), LABEL_WIDTH).padEnd(LABEL_WIDTH)} - ${paintMatches(before, values, 'red')}`,
    `${''.padEnd(LABEL_WIDTH)} + ${paintMatches(after, PLACEHOLDER, 'green')}`,
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
