/**
 * Fails where literals are compared too often with clean telemetry: `tsx scripts/anchor-lint.ts`, with `--all` for those that are worth a look. A bad anchor costs more than
 * the scan itself, on every text.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { detectors } from '../lib/engine/detectors/index.js';
import type { Anchor } from '../lib/engine/scan/anchor.js';
import { HASH_MASK, HASH_SHIFT } from '../lib/engine/scan/frequency.js';
import { HIT, hitAt, type LiteralFilter, mayStandBetween, SINGLE } from '../lib/engine/scan/literal-filter.js';
import { compileScanner, type Scanner } from '../lib/engine/scan/scanner.js';
import { TextBytes } from '../lib/engine/scan/text-bytes.js';

/** How often an anchor is compared with the text for nothing. */
export interface AnchorRate {
  readonly detector: string;
  readonly literal: string;
  /** The three characters that were chosen. */
  readonly trigger: string;
  readonly perThousand: number;
}

/** More than this in 1,000 characters is worth a look, and more than that is a fault. */
export const WORTH_A_LOOK = 0.5;
export const HARD_LIMIT = 2;
/** All anchors together: comparisons in 1,000 characters. */
export const TOTAL_LIMIT = 16;

/** Literals that fire often and must, each with the reason. */
export const ALLOWED: Readonly<Record<string, string>> = {
  ':': 'a MAC address is pairs of hexadecimal digits and colons and nothing else, and so is the time of day',
};

/** Texts with nothing sensitive in them, as telemetry has them. Ours. */
export const corpus = (): string => {
  const folder = new URL('./corpus/', import.meta.url);
  return readdirSync(folder)
    .filter((name) => name.endsWith('.txt'))
    .sort()
    .map((name) => readFileSync(new URL(name, folder), 'utf8'))
    .join('\n');
};

/** Every anchor that fires, most often first, and how often any is compared. */
export function anchorRates(scanner: Scanner, text: string): { readonly rates: AnchorRate[]; readonly total: number } {
  const counts = new Map<Anchor, number>();
  let compared = 0;
  for (const anchor of comparedIn(scanner.filter, text)) {
    compared++;
    counts.set(anchor, (counts.get(anchor) ?? 0) + 1);
  }
  const rates = [...counts].map(([{ detector, literal, trigram }, count]) => ({
    detector: scanner.detectors[detector]?.id ?? '',
    literal,
    trigger: literal.slice(Math.max(0, trigram - 2), trigram + 1),
    perThousand: (count * 1000) / text.length,
  }));
  return { rates: rates.sort((a, b) => b.perThousand - a.perThousand), total: (compared * 1000) / text.length };
}

/** The literals that the finder compares with a text, in order. */
function* comparedIn(filter: LiteralFilter, text: string): Generator<Anchor> {
  const { bytes, length } = new TextBytes().load(text);
  for (let at = 0, hash = 0; at < length; at++) {
    const code = bytes[at] as number;
    hash = ((hash << HASH_SHIFT) ^ code) & HASH_MASK;
    if (hitAt(filter.hits, hash) === HIT)
      for (let n = filter.next(hash, bytes, at, 0, length, 0); n !== 0; n = filter.next(hash, bytes, at, 0, length, n))
        yield filter.anchor(n);
    if (filter.marks[code] === SINGLE)
      for (const anchor of filter.single(code)) if (mayStandBetween(anchor, bytes, at, length)) yield anchor;
  }
}

/** What is wrong, in words: anchors above the limit that have no reason, and reasons that are not needed. */
export function anchorFaults(
  { rates, total }: ReturnType<typeof anchorRates>,
  allowed: Readonly<Record<string, string>> = ALLOWED,
): string[] {
  const bad = rates.filter(({ perThousand }) => perThousand > HARD_LIMIT);
  const literals = new Set(bad.map(({ literal }) => literal));
  return [
    ...bad.filter(({ literal }) => !Object.hasOwn(allowed, literal)).map((rate) => `too often: ${line(rate)}`),
    ...Object.keys(allowed)
      .filter((literal) => !literals.has(literal))
      .map((literal) => `allowed for no reason: ${JSON.stringify(literal)}`),
    ...(total > TOTAL_LIMIT ? [`too many comparisons: ${total.toFixed(1)} in 1,000 characters`] : []),
  ];
}

const line = ({ detector, literal, trigger, perThousand }: AnchorRate): string =>
  `${perThousand.toFixed(2)} in 1,000 characters: ${JSON.stringify(trigger)} of ${JSON.stringify(literal)}, ${detector}`;

function main(): void {
  const found = anchorRates(compileScanner(detectors), corpus());
  const often = found.rates.filter(({ perThousand }) => perThousand > WORTH_A_LOOK);
  if (process.argv.includes('--all')) for (const rate of often) console.log(line(rate));
  console.log(
    `anchors: ${found.total.toFixed(1)} comparisons in 1,000 characters, ${often.length} literals fire often`,
  );
  const faults = anchorFaults(found);
  for (const fault of faults) console.error(fault);
  if (faults.length > 0) process.exitCode = 1;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) main();
