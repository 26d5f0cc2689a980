/**
 * Fails where an anchor's pair and the character behind it stand too often in clean telemetry: `tsx scripts/anchor-lint.ts`, with `--all` for those that are worth a look.
 * A bad anchor costs more than
 * the scan itself, on every text.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { detectors } from '../lib/engine/detectors/index.js';
import type { Anchor } from '../lib/engine/scan/anchor.js';
import { BUCKET, compileScanner, goesOn, type Scanner } from '../lib/engine/scan/scanner.js';

/** How often an anchor is compared with the text for nothing. */
export interface AnchorRate {
  readonly detector: string;
  readonly literal: string;
  /** The pair that was chosen, and the character behind it. */
  readonly trigger: string;
  readonly perThousand: number;
}

/** More than this in 1,000 characters is worth a look, and more than that is a fault. */
export const WORTH_A_LOOK = 0.5;
export const HARD_LIMIT = 2;
/** All anchors together: comparisons in 1,000 characters, of texts that the gate is not sure of; about one for each four types. */
export const TOTAL_LIMIT = 145;

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
  let previous = 0;
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    const bucket = code > 127 ? 0 : (scanner.pairs[(previous << 7) | code] ?? 0) & BUCKET;
    previous = code > 127 ? 0 : code;
    const next = i + 1 < text.length ? text.charCodeAt(i + 1) : 0;
    if (bucket === 0 || !goesOn(scanner.trigrams, bucket, next > 127 ? 0 : next)) continue;
    for (const anchor of scanner.buckets[bucket - 1] ?? []) {
      compared++;
      if (fits(anchor, text.charAt(i + 1))) counts.set(anchor, (counts.get(anchor) ?? 0) + 1);
    }
  }
  const rates = [...counts].map(([{ detector, literal, offset }, count]) => ({
    detector: scanner.detectors[detector]?.id ?? '',
    literal,
    trigger: literal.slice(Math.max(0, offset - 1), offset + 2),
    perThousand: (count * 1000) / text.length,
  }));
  return { rates: rates.sort((a, b) => b.perThousand - a.perThousand), total: (compared * 1000) / text.length };
}

/** Whether the character behind the pair is the literal's; behind its last pair any is. */
function fits({ literal, offset, ignoreCase }: Anchor, next: string): boolean {
  const wanted = literal.charAt(offset + 1);
  return wanted === '' || wanted === next || (ignoreCase && wanted === next.toLowerCase());
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
