/** Hostile texts from 1 kB to 1 MB: what a character costs, and whether that grows. */
import { createMasker } from 'otel-mask';
import { by, type Effort } from './effort.js';
import { fresh } from './records.js';
import { SECRETS } from './secrets.js';
import type { Row, Section } from './section.js';
import { nanosEach } from './timing.js';
import { type WorstText, worstTexts } from './worst-texts.js';

const MAX_NANOS = 100;
const MAX_GROWTH = 3;
/** Below it growth is the clock's, not the text's. */
const MEASURABLE_NANOS = 2;
/** Small texts are masked so often that the code is compiled for them, too. */
const repeats = (size: number, effort: Effort): number => by(effort, Math.max(3, Math.min(60, 300_000 / size)), 3, 1);
/** High enough that every text is read to its end: a text that is cut costs little and shows nothing. */
const LIMITS = { maxValueLength: 2 ** 22, budget: 2 ** 30 };

export async function worst(effort: Effort): Promise<Section> {
  const sizes = by(effort, [1e3, 1e4, 1e5, 1e6], [1e3, 1e4, 1e5], [1e3, 2e3]);
  const masker = createMasker({ limits: LIMITS });
  const mask = (text: string, { key, siblings }: WorstText) =>
    masker.maskText(text, { ...(key !== undefined && { key }), ...(siblings && { siblings }) });
  for (const kind of Object.values(worstTexts)) for (let i = 0; i < 3; i++) mask(kind.grow(700), kind);

  const rows: Row[] = [];
  const failures: string[] = [];
  for (const [name, kind] of Object.entries(worstTexts)) {
    const nanos: number[] = [];
    for (const size of sizes) {
      const text = fresh(kind.grow(size));
      nanos.push(await leastNanos(text, repeats(size, effort), (own) => mask(own, kind)));
    }
    rows.push({
      text: name,
      key: kind.key ?? '',
      ...Object.fromEntries(sizes.map((size, i) => [columnOf(size), nanos[i]!])),
      growth: growth(nanos),
    });
    failures.push(...wrong(name, kind, (text) => mask(text, kind)));
  }
  const largest = columnOf(sizes.at(-1)!);
  const dearest = rows.map((row) => Math.max(...sizes.slice(1).map((size) => Number(row[columnOf(size)]))));
  const spent = Object.entries(masker.stats().failures).filter(([, count]) => count > 0);
  return {
    title: 'Worst case',
    columns: [
      { key: 'text', title: 'text' },
      { key: 'key', title: 'under the key' },
      ...sizes.map((size) => ({ key: columnOf(size), title: titleOf(size), digits: 1 })),
      { key: 'growth', title: 'growth', digits: 2 },
    ],
    rows: rows.sort((a, b) => Number(b[largest]) - Number(a[largest])),
    notes: [
      `ns a character at each size, the best of ${sizes.map((size) => repeats(size, effort)).join(', ')} runs, strings made anew. Limits are raised, so that each text is read to its end; by default a value is cut at 256 Ki characters.`,
      `Growth: from ${titleOf(sizes[1]!)} to ${titleOf(sizes.at(-1)!)}; 1 is linear. Costs below ${MEASURABLE_NANOS} ns are taken as ${MEASURABLE_NANOS}.`,
      'Each text is masked once more with a token at its end, which must not come through.',
      ...spent.map(([reason, count]) => `Replaced whole, not read: ${count} times for ${reason}.`),
    ],
    goals: [
      { what: 'dearest character of any text', limit: MAX_NANOS, reached: Math.max(...dearest), unit: 'ns' },
      {
        what: 'growth of any text',
        limit: MAX_GROWTH,
        reached: Math.max(...rows.map((row) => Number(row['growth']))),
        unit: '',
      },
    ],
    failures,
  };
}

const titleOf = (size: number): string => (size >= 1e6 ? `${size / 1e6} MB` : `${size / 1000} kB`);
const columnOf = (size: number): string => `ns${size}`;

/** ns a character, the best of some: what the text costs, not what a neighbour did. */
async function leastNanos(text: string, times: number, mask: (text: string) => string): Promise<number> {
  let least = Number.POSITIVE_INFINITY;
  for (let i = 0; i < times; i++) {
    const own = fresh(text);
    least = Math.min(least, await nanosEach(own.length, () => mask(own)));
  }
  return least;
}

function growth(nanos: readonly number[]): number {
  const [from, to] = [nanos[1] ?? nanos[0]!, nanos.at(-1)!].map((value) => Math.max(value, MEASURABLE_NANOS));
  return to! / from!;
}

/** A text that hides the token behind it has cost nothing but the truth. */
function wrong(name: string, { grow }: WorstText, mask: (text: string) => string): string[] {
  const token = SECRETS.token(name.length);
  return mask(`${grow(5000)} ${token}`).includes(token) ? [`a token behind "${name}" came through`] : [];
}
