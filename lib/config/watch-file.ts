import { type FSWatcher, watch } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { finish, type Steps } from '../engine/policy/steps.js';
import type { LivePolicy } from './live-policy.js';
import { fingerprintOf, type LoadedPolicy, policyFileSteps, type ReadOptions } from './policy-file.js';

/** What brings policies until it is closed. */
export interface PolicySource {
  /** Looks for another policy now. */
  check(): Promise<void>;
  close(): Promise<void>;
}

export interface WatchOptions extends ReadOptions {
  /** How long a file must be at rest before it is read, in milliseconds. Default 100. */
  readonly debounceMillis?: number;
  /** How often it is looked at whatever the file system tells, in milliseconds. Default 10,000. */
  readonly pollMillis?: number;
  /** What is in force of it already. */
  readonly loaded?: LoadedPolicy | undefined;
}

/**
 * Keeps a masker's policy as its file has it. The folder is watched, not the file: editors and `mv` put another file in its place, and Kubernetes changes where
 * a link beside it (`..data`) leads to. File systems that tell nothing (NFS) are looked at now and then. Keeps no process alive.
 */
export function watchPolicyFile(live: LivePolicy, file: string, options: WatchOptions = {}): PolicySource {
  return new FileWatch(live, file, options);
}

class FileWatch implements PolicySource {
  readonly #live: LivePolicy;
  readonly #file: string;
  readonly #options: WatchOptions;
  readonly #poll: NodeJS.Timeout;
  #watcher: FSWatcher | undefined;
  #debounce: NodeJS.Timeout | undefined;
  #running = Promise.resolve();
  #isClosed = false;
  /** What was read last; undefined where it could not be. */
  #loaded: LoadedPolicy | undefined;

  constructor(live: LivePolicy, file: string, options: WatchOptions) {
    this.#live = live;
    this.#file = file;
    this.#options = options;
    this.#loaded = options.loaded;
    this.#poll = setInterval(() => void this.check(), options.pollMillis ?? 10_000).unref();
    this.#watch();
    // what changed between its reading and the watch
    if (!this.#isRead()) live.useLocal(file, () => finish(this.#read()));
  }

  check(): Promise<void> {
    // one after the other: what changes while one is put in force is looked at behind it
    this.#running = this.#running.then(() => this.#check());
    return this.#running;
  }

  async close(): Promise<void> {
    this.#isClosed = true;
    clearInterval(this.#poll);
    clearTimeout(this.#debounce);
    this.#watcher?.close();
    this.#watcher = undefined;
  }

  #watch(): void {
    try {
      this.#watcher = watch(dirname(resolve(this.#file)), { persistent: false }, () => this.#soon());
      // the folder went, or there are no watches left: what remains is to look now and then
      this.#watcher.on('error', () => this.#watcher?.close());
    } catch {
      this.#watcher = undefined;
    }
  }

  #soon(): void {
    clearTimeout(this.#debounce);
    this.#debounce = setTimeout(() => void this.check(), this.#options.debounceMillis ?? 100).unref();
  }

  /** In slices: nothing holds the process up for long. */
  async #check(): Promise<void> {
    if (!this.#isRead() && !this.#isClosed) await this.#live.putLocal(this.#file, () => this.#read());
  }

  #isRead(): boolean {
    const loaded = this.#loaded;
    return loaded !== undefined && fingerprintOf(this.#file, loaded.keyFiles) === loaded.fingerprint;
  }

  /** A broken one is tried again each time: a key's file may come later. */
  *#read(): Steps<LoadedPolicy> {
    this.#loaded = undefined;
    const loaded = yield* policyFileSteps(this.#file, this.#options);
    this.#loaded = loaded;
    return loaded;
  }
}
