import type { Attributes } from '../model.js';
import { put } from './put.js';

const SEPARATOR = ',';

/**
 * Tells of attributes which of them were changed (`masked`) and which are gone (`redacted`), in the attributes of the Collector's redaction processor:
 * `redaction.masked.count`, `redaction.redacted.count`, and with `debug` their keys, sorted and separated by commas. Keys are written as they leave.
 * @see https://github.com/open-telemetry/opentelemetry-collector-contrib/tree/main/processor/redactionprocessor
 */
export class ChangeSummary {
  readonly #tellsKeys: boolean;

  constructor(summary: 'debug' | 'info') {
    this.#tellsKeys = summary === 'debug';
  }

  /** A copy of the masked attributes with what tells of them. @param before anything but an object held none */
  added(before: unknown, masked: Attributes): Attributes {
    if (typeof before !== 'object' || before === null) return masked;
    const original = before as Record<string, unknown>;
    const changed: string[] = [];
    let renamed = 0;
    for (const [key, value] of Object.entries(masked)) {
      if (!Object.hasOwn(original, key)) renamed++;
      else if (Object.is(original[key], value)) continue;
      changed.push(key);
    }
    const gone = Object.keys(original).filter((key) => !Object.hasOwn(masked, key));
    // keys that were masked stand there under another name; which of those that are missing nobody needs to know
    const redacted = Math.max(0, gone.length - renamed);
    if (changed.length + redacted === 0) return masked;
    const told: Record<string, unknown> = { ...masked };
    this.#tell(told, 'masked', changed.length, changed);
    this.#tell(told, 'redacted', redacted, renamed === 0 ? gone : undefined);
    return told as Attributes;
  }

  #tell(attributes: Record<string, unknown>, what: string, count: number, keys: readonly string[] | undefined): void {
    if (count === 0) return;
    if (this.#tellsKeys && keys !== undefined)
      put(attributes, `redaction.${what}.keys`, [...keys].sort().join(SEPARATOR));
    put(attributes, `redaction.${what}.count`, count);
  }
}
