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
 * Overlapping matches become one that covers them all, so that no tail of a secret stays behind; category, then length, then confidence decide
 * whose it is. The result is in order and does not overlap.
 */
export function resolve(matches: Match[], detectors: readonly Detector[]): Match[] {
  if (matches.length < 2) return matches;
  matches.sort((a, b) => a.start - b.start || b.end - a.end);
  const resolved: Match[] = [];
  let winner = matches[0] as Match;
  let { start, end } = winner;
  const close = () => resolved.push(winner.start === start && winner.end === end ? winner : { ...winner, start, end });
  for (let i = 1; i < matches.length; i++) {
    const match = matches[i] as Match;
    if (match.start >= end) {
      close();
      winner = match;
      ({ start, end } = match);
      continue;
    }
    if (match.end > end) end = match.end;
    if (outranks(match, winner, detectors)) winner = match;
  }
  close();
  return resolved;
}

function outranks(a: Match, b: Match, detectors: readonly Detector[]): boolean {
  const rank = (m: Match) =>
    detectors[m.detector]?.substitute ? KEEPS_FORM : RANK[detectors[m.detector]?.category ?? 'network'];
  return (
    rank(a) - rank(b) > 0 ||
    (rank(a) === rank(b) &&
      (a.end - a.start > b.end - b.start || (a.end - a.start === b.end - b.start && a.confidence > b.confidence)))
  );
}
