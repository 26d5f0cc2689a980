/** The last word of names that say that their value is a secret. */
export const NAME = '(?:password|passwd|passphrase|secret|token|api[ _-]?key|secret[_-]?key|private[_-]?key)';

/** How those end. */
export const ENDS = ['word', 'WORD', 'sswd', 'phrase', 'cret', 'CRET', 'oken', 'OKEN', 'key', 'Key', 'KEY'];

/** Where a secret stands beside its name. */
export interface Layout {
  readonly literals: readonly string[];
  /** What it calls `value` or `text` is the name's, what it calls `made` may be something else beside it. */
  readonly pattern: RegExp;
}
