import type { Category, Detector } from '../../model.js';
import type { Match } from './find.js';

/** Which category names an overlap: the one whose loss would cost most. */
const RANK: Readonly<Record<Category, number>> = {
  secret: 8,
  credential: 7,
  financial: 6,
  health: 5,
  identity: 4,
  contact: 3,
  location: 2,
  network: 1,
};

/** Above all categories: what keeps its surroundings well-formed. */
const KEEPS_FORM = 9;

/**
 * Overlapping matches become one that covers them all, so that no tail of a secret stays behind; category, then length, then confidence, then the
 * name decide whose it is. The result is in order and does not overlap.
 */
export function resolve(matches: Match[], detectors: readonly Detector[]): Match[] {
  if (matches.length < 2) return matches;
  if (!isInOrder(matches)) matches.sort(inOrder);
  const resolved: Match[] = [];
  let winner = matches[0] as Match;
  let { start, end } = winner;
  for (let i = 1; i < matches.length; i++) {
    const match = matches[i] as Match;
    if (match.start >= end) {
      resolved.push(covering(winner, start, end));
      winner = match;
      start = match.start;
      end = match.end;
      continue;
    }
    if (match.end > end) end = match.end;
    if (outranks(match, winner, detectors)) winner = match;
  }
  resolved.push(covering(winner, start, end));
  return resolved;
}

const inOrder = (a: Match, b: Match): number => a.start - b.start || b.end - a.end;

/** As they come from a scan, most are. */
function isInOrder(matches: readonly Match[]): boolean {
  for (let i = 1; i < matches.length; i++) if (inOrder(matches[i - 1] as Match, matches[i] as Match) > 0) return false;
  return true;
}

const covering = (match: Match, start: number, end: number): Match =>
  match.start === start && match.end === end
    ? match
    : { start, end, detector: match.detector, confidence: match.confidence };

function outranks(a: Match, b: Match, detectors: readonly Detector[]): boolean {
  const rank = a.detector === b.detector ? 0 : rankOf(detectors[a.detector]) - rankOf(detectors[b.detector]);
  if (rank !== 0) return rank > 0;
  const longer = a.end - a.start - (b.end - b.start);
  if (longer !== 0) return longer > 0;
  if (a.confidence !== b.confidence) return a.confidence > b.confidence;
  // whatever order they come in: a policy's own detectors come last
  return (detectors[a.detector]?.id ?? '') < (detectors[b.detector]?.id ?? '');
}

const rankOf = (detector: Detector | undefined): number =>
  detector?.substitute ? KEEPS_FORM : RANK[detector?.category ?? 'network'];
