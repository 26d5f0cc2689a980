import type { Masker } from '../engine/masker.js';
import type { Locate } from '../engine/policy/problems.js';
import type { Policy } from '../engine/policy/schema.js';
import { finish, type Steps } from '../engine/policy/steps.js';
import { type ErrorCode, MaskError, type Problem } from '../errors.js';
import { inSlices } from './in-slices.js';
import type { LoadedPolicy, RemotePolicy } from './policy-file.js';
import { tightenSteps } from './tighten.js';

/** Why a policy was not put in force: the one of before stays. */
export interface PolicyFailure {
  /** Of the policy that failed; left out where none was there. */
  readonly revision?: string;
  readonly code: ErrorCode;
  readonly problems: readonly Problem[];
}

/** How it stands with one source of policies. */
export interface SourceStatus {
  /** File or address. */
  readonly source: string;
  /** Revision that is in force; left out where none of it is. */
  readonly applied?: string;
  /** What the last attempt failed with; left out where it did not. */
  readonly failed?: PolicyFailure;
}

/** What is in force, and where it comes from. It holds no value. */
export interface LiveStatus {
  /** Version of the plan in force. */
  readonly planVersion: string;
  readonly local?: SourceStatus;
  readonly remote?: SourceStatus;
}

/** What is told of every change and of every failure. What it throws is ignored. */
export type StatusListener = (status: LiveStatus) => void;

/**
 * A masker's policy, which changes while it runs: a local one, and one from elsewhere that may only tighten it. Changes take place between two records; what
 * fails leaves in force what was. Nothing here throws but the constructor's caller's own code.
 */
export class LivePolicy {
  readonly masker: Masker;
  readonly #listeners = new Set<StatusListener>();
  #local: Policy;
  #remote: RemotePolicy | undefined;
  #localStatus: SourceStatus | undefined;
  #remoteStatus: SourceStatus | undefined;
  #told = '';
  /** The change that is being made, in slices. */
  #running: Promise<unknown> = Promise.resolve();

  /** @param local the policy that the masker was created with */
  constructor(masker: Masker, local: Policy = {}, loaded?: Pick<LoadedPolicy, 'source' | 'revision'>) {
    this.masker = masker;
    this.#local = local;
    if (loaded) this.#localStatus = Object.freeze({ source: loaded.source, applied: loaded.revision });
  }

  status(): LiveStatus {
    return Object.freeze({
      planVersion: this.masker.planVersion,
      ...(this.#localStatus && { local: this.#localStatus }),
      ...(this.#remoteStatus && { remote: this.#remoteStatus }),
    });
  }

  /** @returns a function that ends it */
  onChange(listener: StatusListener): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  /** Puts a local policy in force; one from elsewhere goes where it does not tighten it any more. @returns whether it is in force */
  useLocal(source: string, load: () => LoadedPolicy): boolean {
    return finish(this.#localSteps(source, atOnce(load)));
  }

  /** Puts a policy from elsewhere in force, over the local one. @returns whether it is in force */
  useRemote(source: string, load: () => RemotePolicy): boolean {
    return finish(this.#remoteSteps(source, atOnce(load)));
  }

  /** As `useLocal`, in slices between which the process does its other work; one such change after the other. Never rejects. */
  putLocal(source: string, load: () => Steps<LoadedPolicy>): Promise<boolean> {
    return this.#behind(() => this.#localSteps(source, load));
  }

  /** As `useRemote`, in slices. Never rejects. */
  putRemote(source: string, load: () => RemotePolicy): Promise<boolean> {
    return this.#behind(() => this.#remoteSteps(source, atOnce(load)));
  }

  #behind(change: () => Steps<boolean>): Promise<boolean> {
    const result = this.#running.then(() => inSlices(change()));
    this.#running = result;
    return result;
  }

  *#localSteps(source: string, load: () => Steps<LoadedPolicy>): Steps<boolean> {
    let loaded: LoadedPolicy | undefined;
    try {
      loaded = yield* load();
      yield;
      for (;;) {
        const remote = this.#remote;
        const besides = remote && (yield* tightenedBy(loaded.policy, remote));
        const swap = yield* this.#prepare(besides?.policy ?? loaded.policy, loaded.locate);
        // another change came in between: what was prepared is for a policy that is in force no more
        if (this.#remote !== remote) continue;
        swap();
        this.#local = loaded.policy;
        this.#localStatus = Object.freeze({ source, applied: loaded.revision });
        if (besides?.failed) {
          this.#remote = undefined;
          this.#remoteStatus = besides.failed;
        }
        break;
      }
    } catch (error) {
      this.#localStatus = failedStatus(source, this.#localStatus?.applied, loaded?.revision, error);
      this.#tell();
      return false;
    }
    this.#tell();
    return true;
  }

  *#remoteSteps(source: string, load: () => Steps<RemotePolicy>): Steps<boolean> {
    let remote: RemotePolicy | undefined;
    try {
      remote = yield* load();
      yield;
      for (;;) {
        const local = this.#local;
        const policy = yield* tightenSteps(local, remote.content, remote.locate);
        const swap = yield* this.#prepare(policy, remote.locate);
        if (this.#local !== local) continue;
        swap();
        break;
      }
      this.#remote = remote;
      this.#remoteStatus = Object.freeze({ source, applied: remote.revision });
    } catch (error) {
      this.#remoteStatus = failedStatus(source, this.#remoteStatus?.applied, remote?.revision, error);
      this.#tell();
      return false;
    }
    this.#tell();
    return true;
  }

  /** @throws MaskError with positions */
  *#prepare(policy: Policy, locate: Locate): Steps<() => void> {
    try {
      return yield* this.masker.preparePolicy(policy);
    } catch (error) {
      if (!(error instanceof MaskError)) throw error;
      throw new MaskError(
        error.code,
        error.problems.map((problem) => locate(problem, problem.path, 'value')),
      );
    }
  }

  /** Nothing is told twice: a broken file that is looked at again is the same news. */
  #tell(): void {
    const status = this.status();
    const news = JSON.stringify(status);
    if (news === this.#told) return;
    this.#told = news;
    for (const listener of this.#listeners) {
      try {
        listener(status);
      } catch {
        // a listener of the application must not keep a policy from being put in force
      }
    }
  }
}

/** A policy from elsewhere over a new local one, or why there is none that fits. */
function* tightenedBy(
  local: Policy,
  remote: RemotePolicy,
): Steps<{ readonly policy?: Policy; readonly failed?: SourceStatus }> {
  try {
    return { policy: yield* tightenSteps(local, remote.content, remote.locate) };
  } catch (error) {
    return { failed: failedStatus(remote.source, undefined, remote.revision, error) };
  }
}

/** What is there already, as steps. */
const atOnce = <T>(load: () => T) =>
  function* (): Steps<T> {
    yield;
    return load();
  };

function failedStatus(
  source: string,
  applied: string | undefined,
  revision: string | undefined,
  error: unknown,
): SourceStatus {
  const known = error instanceof MaskError ? error : undefined;
  // anything else could hold a value
  const unknown: Problem = { path: [], expected: 'a policy that can be read', found: 'none', file: source };
  return Object.freeze({
    source,
    ...(applied !== undefined && { applied }),
    failed: Object.freeze({
      ...(revision !== undefined && { revision }),
      code: known?.code ?? 'config.unreadable',
      problems: known?.problems ?? Object.freeze([unknown]),
    }),
  });
}
