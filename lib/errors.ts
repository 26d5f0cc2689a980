/** What can be wrong: code -> message. Messages are constants, so that none can hold a value. */
export const ERROR_CODES = {
  'policy.invalid': 'The policy is invalid',
  'policy.detector': 'A detector is declared wrongly',
  'policy.placeholder': 'The placeholder template does not survive the detectors',
  'policy.token-key': 'Tokens need a key and a key id',
  'inner.missing': 'A masking processor or exporter needs an inner one',
} as const;

/** `area.what`: stable, to be compared. */
export type ErrorCode = keyof typeof ERROR_CODES;

/** One thing that is wrong with a policy. */
export interface Problem {
  /** Where: property names and indexes from the root. Names that could be secrets are written as `[key]`. */
  readonly path: readonly (string | number)[];
  /** What is allowed there. */
  readonly expected: string;
  /** What was there, by type: never the value. */
  readonly found: string;
}

/** The only error that otel-mask throws: at construction and in `replacePolicy`, never for data. */
export class MaskError extends Error {
  override readonly name = 'MaskError';
  readonly code: ErrorCode;
  readonly problems: readonly Problem[];

  constructor(code: ErrorCode, problems: readonly Problem[] = []) {
    super([`${ERROR_CODES[code]} (${code})`, ...problems.map(describe)].join('\n'));
    this.code = code;
    this.problems = Object.freeze([...problems]);
  }
}

const describe = ({ path, expected, found }: Problem): string =>
  `  ${path.length > 0 ? path.join('.') : '(policy)'}: expected ${expected}, found ${found}`;

/** The type of a value, in a word: `string`, `array`, `null`. */
export function typeName(value: unknown): string {
  if (value === null) return 'null';
  if (Array.isArray(value)) return 'array';
  return value === undefined ? 'nothing' : typeof value;
}
