import type { Signal } from '../model.js';
import type { NotedFinding } from './finding-sink.js';
import type { TaintedValue } from './taint/taint-set.js';

/** What became of a message; findings by their offsets in it. */
export interface MaskedMessage {
  readonly masked: string;
  readonly findings: readonly NotedFinding[];
  readonly taints: readonly TaintedValue[] | undefined;
}

interface Entry extends MaskedMessage {
  readonly text: string;
  readonly words: string;
  readonly substitute: string | undefined;
  readonly signal: Signal | undefined;
}

const PLACES = 4;
/** Longer ones are hardly said twice. */
const LONGEST = 8192;

/**
 * The last messages of one record and what became of them: an exception says its message in its event, in its stack trace, and often in the status of its span.
 * Forgotten with the record.
 */
export class RecentMessages {
  readonly #entries: Entry[] = [];
  #next = 0;

  find(
    text: string,
    words: string,
    substitute: string | undefined,
    signal: Signal | undefined,
  ): MaskedMessage | undefined {
    for (let i = 0; i < this.#entries.length; i++) {
      const entry = this.#entries[i] as Entry;
      if (entry.text === text && entry.words === words && entry.substitute === substitute && entry.signal === signal)
        return entry;
    }
    return undefined;
  }

  add(
    text: string,
    words: string,
    substitute: string | undefined,
    signal: Signal | undefined,
    { masked, findings, taints }: MaskedMessage,
  ): void {
    if (text.length > LONGEST) return;
    this.#entries[this.#next] = { text, words, substitute, signal, masked, findings, taints };
    this.#next = (this.#next + 1) % PLACES;
  }

  clear(): void {
    if (this.#entries.length === 0) return;
    this.#entries.length = 0;
    this.#next = 0;
  }
}
