/** How much a run measures: `full` is for the record, `quick` for a look at it, `tiny` for the specs, which read no clock. */
export type Effort = 'full' | 'quick' | 'tiny';
export const EFFORTS: readonly Effort[] = ['full', 'quick', 'tiny'];

/** One value for each effort. */
export const by = <T>(effort: Effort, full: T, quick: T, tiny: T): T => ({ full, quick, tiny })[effort];

/** Medians of the record are taken over at least seven rounds. */
export const rounds = (effort: Effort, full: number): number => by(effort, Math.max(7, full), 5, 1);
