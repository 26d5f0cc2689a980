import { paint } from './paint.js';
import type { Tally } from './tally.js';

const TYPE_WIDTH = 42;
const POSITION_WIDTH = 26;
const TYPES_SHOWN = 19;
const LEAKS_SHOWN = 30;

/** What the masker counted. */
export interface Counts {
  readonly records: number;
  /** How often each type was masked. */
  readonly masked: readonly (readonly [type: string, times: number])[];
}

/** The counts as lines, and the verdict. */
export function reportTally(tally: Tally, { records, masked }: Counts, arrived: string): readonly string[] {
  const others = masked.slice(TYPES_SHOWN).reduce((sum, [, times]) => sum + times, 0);
  const types = [...masked.slice(0, TYPES_SHOWN), [`${masked.length - TYPES_SHOWN} other types`, others] as const];
  const left = (others === 0 ? masked : types).map(([type, times]) => row(TYPE_WIDTH, type, times));
  const right = [...tally.positions].map(([position, { planted, found }]) =>
    row(POSITION_WIDTH, position, planted, found),
  );
  const rows = Array.from({ length: Math.max(left.length, right.length) }, (_, i) =>
    `${left[i] ?? row(TYPE_WIDTH, '', '')}      ${right[i] ?? ''}`.trimEnd(),
  );
  return [
    '',
    `${paint('Tally', 'bold', 'cyan')}  ${paint(`${records} records masked; ${arrived}`, 'dim')}`,
    paint(
      `${row(TYPE_WIDTH, 'masked, by type', 'times')}      ${row(POSITION_WIDTH, 'canaries, by position', 'recorded', 'received')}`,
      'dim',
    ),
    ...rows,
    '',
    ...verdict(tally),
  ];
}

function verdict({ planted, found, missing, leaks, untouched, frames }: Tally): readonly string[] {
  const share = ((100 * untouched.arrived) / untouched.recorded).toFixed(2);
  return [
    `canaries planted: ${planted}, all different, each seen in what the application recorded`,
    paint(`canaries found in the received bytes: ${found.length}`, 'bold', leaks.length === 0 ? 'green' : 'red'),
    `untouched text that survived: ${share} % of ${untouched.recorded} characters; stack frames byte for byte: ${frames.arrived} of ${frames.recorded}`,
    ...(leaks.length > 0 ? [paint('LEAKED:', 'bold', 'red')] : []),
    ...leaks.slice(0, LEAKS_SHOWN).map((leak) => paint(`  ${leak}`, 'red')),
    ...(leaks.length > LEAKS_SHOWN ? [paint(`  and ${leaks.length - LEAKS_SHOWN} more`, 'red')] : []),
    ...missing.map(({ type, planted }) => paint(`  never recorded: ${type} (${planted})`, 'yellow')),
  ];
}

function row(width: number, text: string, ...numbers: readonly (string | number)[]): string {
  return text.padEnd(width) + numbers.map((number) => String(number).padStart(10)).join('');
}
