import { isLoopback, truncateIp } from './checks/ip.js';
import { isPlaceholderText } from './checks/random.js';
import type { Plan } from './policy/compile.js';
import type { Treatment } from './policy/treatment.js';
import { isRedacted } from './readers/url-slices.js';
import type { TextRun } from './text-run.js';
import type { TextScanner } from './text-scanner.js';

/** Longer ones hold more than what stands in place of a value. */
const MAX_PLACEHOLDER = 64;

/** Masks values that are as a whole what their key says. `undefined`: the value is dropped. */
export class WholeValues {
  readonly #plan: Plan;
  readonly #scanner: TextScanner;

  constructor(plan: Plan, scanner: TextScanner) {
    this.#plan = plan;
    this.#scanner = scanner;
  }

  /** A value of a type. @param index its detector's, -1 where that is switched off */
  mask(text: string, index: number, run: TextRun): string | undefined {
    if (index < 0 || this.#scanner.isOwn(text) || isRedacted(text)) return text;
    // `<your e-mail here>` is nobody's, `write jane@corp.com here` is
    if (isPlaceholderText(text) && text.length < MAX_PLACEHOLDER)
      return this.#scanner.mask(text, this.#plan.treatments.name(''), run, 'all');
    if (this.#plan.isAllowed?.(text)) return text;
    run.found(index, 0, text.length, 1);
    run.place.taint?.addWhole(text, index);
    return this.#scanner.operate(text, index, run);
  }

  /** The address of somebody's machine; what is none is text. */
  maskAddress(text: string, treatment: Treatment, run: TextRun): string | undefined {
    const index = this.#plan.indexOf(text.includes('.') ? 'network.ipv4' : 'network.ipv6');
    const truncated = truncateIp(text);
    if (truncated === undefined || index < 0) return this.#scanner.mask(text, treatment, run, 'all');
    if (truncated === text || isLoopback(text)) return text;
    run.found(index, 0, text.length, 1);
    return this.#scanner.operate(text, index, run);
  }

  /** A value of which a part may stay. @param shorter that part; `undefined` where the value is not what it should be */
  maskPart(
    text: string,
    shorter: string | undefined,
    id: 'location.coordinates' | 'location.postal-code',
    run: TextRun,
  ): string | undefined {
    const index = this.#plan.indexOf(id);
    if (index < 0 || shorter === text || this.#scanner.isOwn(text)) return text;
    if (shorter === undefined) return this.mask(text, index, run);
    run.found(index, 0, text.length, 1);
    return this.#scanner.operate(text, index, run);
  }
}
