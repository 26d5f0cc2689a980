import { MaskError } from '../errors.js';
import { type Answer, type FetchLimits, fetchText } from './fetch-text.js';
import type { LivePolicy } from './live-policy.js';
import { loadYaml } from './policy-document.js';
import { readRemotePolicy } from './policy-file.js';
import type { Environment } from './substitution.js';
import type { PolicySource } from './watch-file.js';

export interface PollOptions extends Partial<FetchLimits> {
  /** Time from one request to the next, in milliseconds, give or take a tenth. Default 30,000. */
  readonly intervalMillis?: number;
  /** Longest time from a failure to the next request, in milliseconds. Default 600,000. */
  readonly maxBackoffMillis?: number;
  /** Headers of the request, such as `authorization`: sent to this origin only. */
  readonly headers?: Readonly<Record<string, string>>;
  /** For the name of the environment. Default `process.env`. */
  readonly env?: Environment;
}

/**
 * Asks an address for a policy again and again, which may only tighten the local one. What has not changed is not sent again (ETag). Failures make it ask less
 * often, and leave in force what was. Keeps no process alive.
 */
export function pollPolicy(live: LivePolicy, url: string | URL, options: PollOptions = {}): PolicySource {
  return new HttpPoll(live, new URL(url), options);
}

const DEFAULTS = { intervalMillis: 30_000, maxBackoffMillis: 600_000, timeoutMillis: 10_000, maxBytes: 1 << 20 };

class HttpPoll implements PolicySource {
  readonly #live: LivePolicy;
  readonly #url: URL;
  readonly #options: PollOptions & typeof DEFAULTS;
  /** What problems show: without what could be a secret. */
  readonly #source: string;
  readonly #closing = new AbortController();
  #timer: NodeJS.Timeout | undefined;
  #running: Promise<void> | undefined;
  #etag: string | undefined;
  #failures = 0;
  #retryAfterMillis = 0;

  constructor(live: LivePolicy, url: URL, options: PollOptions) {
    this.#live = live;
    this.#url = url;
    this.#options = { ...DEFAULTS, ...options };
    this.#source = url.origin + url.pathname;
    loadYaml();
    this.#schedule(0);
  }

  async check(): Promise<void> {
    // whoever waits for it wants the process to live that long
    const hold = setInterval(() => undefined, 1 << 30);
    try {
      await this.#check();
    } finally {
      clearInterval(hold);
    }
  }

  #check(): Promise<void> {
    this.#running ??= this.#ask().finally(() => {
      this.#running = undefined;
      this.#schedule(this.#delay());
    });
    return this.#running;
  }

  async close(): Promise<void> {
    this.#closing.abort();
    clearTimeout(this.#timer);
    await this.#running;
  }

  #schedule(millis: number): void {
    clearTimeout(this.#timer);
    if (!this.#closing.signal.aborted) this.#timer = setTimeout(() => void this.#check(), millis).unref();
  }

  /** Many processes ask the same address: none of them at the same time as another. */
  #delay(): number {
    const { intervalMillis, maxBackoffMillis } = this.#options;
    if (this.#failures === 0) return intervalMillis * (0.9 + Math.random() * 0.2);
    const backoff = Math.min(maxBackoffMillis, intervalMillis * 2 ** Math.min(this.#failures, 16));
    return Math.max(backoff * (0.5 + Math.random() / 2), Math.min(this.#retryAfterMillis, maxBackoffMillis));
  }

  async #ask(): Promise<void> {
    const answer = await this.#answer();
    if (this.#closing.signal.aborted) return;
    if (answer.status === 304 && this.#etag !== undefined) {
      this.#failures = 0;
      return;
    }
    const isRead = answer.status === 200 && answer.text !== undefined;
    this.#failures = isRead ? 0 : this.#failures + 1;
    this.#retryAfterMillis = answer.retryAfterMillis ?? 0;
    if (isRead) this.#etag = answer.etag;
    await this.#live.putRemote(this.#source, () => {
      if (answer.text === undefined || answer.status !== 200) throw unreadable(this.#source, answer);
      return readRemotePolicy(answer.text, this.#source, this.#options.env);
    });
  }

  #answer(): Promise<Answer> {
    const { headers = {}, timeoutMillis, maxBytes } = this.#options;
    return fetchText(
      this.#url,
      { accept: 'application/yaml, application/json', ...headers, ...(this.#etag && { 'if-none-match': this.#etag }) },
      { timeoutMillis, maxBytes, signal: this.#closing.signal },
    );
  }
}

const unreadable = (file: string, { status, failure }: Answer): MaskError =>
  new MaskError('config.unreadable', [
    { path: [], expected: 'an answer of status 200 with a policy', found: failure ?? `status ${status}`, file },
  ]);
