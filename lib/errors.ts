/** What can be wrong: code -> message. Messages are constants, so that none can hold a value. */
export const ERROR_CODES = {
  'policy.invalid': 'The policy is invalid',
  'policy.detector': 'A detector is declared wrongly',
  'policy.placeholder': 'The placeholder template does not survive the detectors',
  'policy.token-key': 'Tokens need a key and a key id',
  'policy.looser': 'A remote policy may only tighten the local one',
  'config.unreadable': 'The policy cannot be read',
  'config.environment': 'An environment variable of otel-mask is invalid',
  'config.opamp': 'OpAMP needs the package @elastic/opamp-client-node',
  'sdk.unmasked': 'Something of the NodeSDK configuration would export without being masked',
  'inner.missing': 'A masking processor or exporter needs an inner one',
  'options.invalid': 'A masking processor or exporter has an option that it does not know',
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
  /** Name or word that was probably meant: always one of those that are allowed. */
  readonly suggestion?: string;
  /** File or address that the policy was read from; line and column count from 1. */
  readonly file?: string;
  readonly line?: number;
  readonly column?: number;
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

/** `otel-mask.yaml:12:5 operators.categories.contacts: expected one of contact ..., found an unknown name; did you mean "contact"?` */
function describe({ path, expected, found, suggestion, file, line, column }: Problem): string {
  const place = [file, line, column].filter((part) => part !== undefined).join(':');
  const meant = suggestion === undefined ? '' : `; did you mean "${suggestion}"?`;
  const where = path.length > 0 ? path.join('.') : '(policy)';
  return `  ${place && `${place} `}${where}: expected ${expected}, found ${found}${meant}`;
}

/** The type of a value, in a word: `string`, `array`, `null`. */
export function typeName(value: unknown): string {
  if (value === null) return 'null';
  if (Array.isArray(value)) return 'array';
  return value === undefined ? 'nothing' : typeof value;
}
