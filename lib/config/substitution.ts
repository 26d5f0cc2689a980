/** Variables by name, as `process.env` has them. */
export type Environment = Readonly<Record<string, string | undefined>>;

/** A text with its references filled in. */
export interface Substituted {
  readonly text: string;
  /** A variable that is referred to, has no default and is not set. */
  readonly unset?: string;
  /** Whether there was a reference. */
  readonly refers: boolean;
}

const REFERENCE = /\$\{([^}\n\r]*)\}/g;
const INSIDE = /^(?:env:)?([A-Za-z_][A-Za-z0-9_]*)(?::-(.*))?$/;

/**
 * Fills in `${NAME}`, `${env:NAME}`, `${env:NAME:-default}`; `$$` stands for `$`. What is filled in is not looked through again.
 * @returns undefined where a reference is not of that form
 * @see https://opentelemetry.io/docs/specs/otel/configuration/data-model/#environment-variable-substitution
 */
export function substitute(text: string, env: Environment): Substituted | undefined {
  if (!text.includes('$')) return { text, refers: false };
  let isValid = true;
  let refers = false;
  let unset: string | undefined;
  const fill = (_: string, inside: string): string => {
    refers = true;
    const [found, name = '', otherwise] = INSIDE.exec(inside) ?? [];
    if (found === undefined) isValid = false;
    const value = Object.hasOwn(env, name) ? env[name] : undefined;
    if (value !== undefined && value !== '') return value;
    if (otherwise === undefined) unset ??= name;
    return otherwise ?? '';
  };
  const parts = text.split('$$').map((part) => part.replace(REFERENCE, fill));
  return isValid ? { text: parts.join('$'), refers, ...(unset !== undefined && { unset }) } : undefined;
}

/** A plain scalar as the core schema of YAML 1.2 reads it: null, a boolean, a number or a text. @see https://yaml.org/spec/1.2.2/#103-core-schema */
export function resolvePlain(text: string): null | boolean | number | string {
  if (/^(?:null|Null|NULL|~|)$/.test(text)) return null;
  if (/^(?:true|True|TRUE)$/.test(text)) return true;
  if (/^(?:false|False|FALSE)$/.test(text)) return false;
  if (/^[-+]?(?:\.[0-9]+|[0-9]+(?:\.[0-9]*)?)(?:[eE][-+]?[0-9]+)?$/.test(text)) return Number(text);
  if (/^0o[0-7]+$|^0x[0-9a-fA-F]+$/.test(text)) return Number(text);
  if (/^[-+]?\.(?:inf|Inf|INF)$/.test(text)) return text.startsWith('-') ? -Infinity : Infinity;
  return /^\.(?:nan|NaN|NAN)$/.test(text) ? Number.NaN : text;
}
