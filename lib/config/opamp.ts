import { MaskError } from '../errors.js';
import type { LivePolicy } from './live-policy.js';
import { loadYaml } from './policy-document.js';
import { readRemotePolicy } from './policy-file.js';
import type { Environment } from './substitution.js';
import type { PolicySource } from './watch-file.js';

export interface OpampOptions {
  /** Headers of the requests, such as `authorization`. */
  readonly headers?: Readonly<Record<string, string>>;
  /** Entry of the remote configuration that holds the policy. Default `otel-mask.yaml`; where there is none, the entry without a name. */
  readonly configName?: string;
  /** What tells the server which agent this is. Default `service.name`: `otel-mask`. */
  readonly identifyingAttributes?: Readonly<Record<string, string>>;
  readonly nonIdentifyingAttributes?: Readonly<Record<string, string>>;
  /** Time from one message to the next, in seconds. Default 30. */
  readonly heartbeatIntervalSeconds?: number;
  /** For the name of the environment. Default `process.env`. */
  readonly env?: Environment;
  /** Gives the client's package. Default: `@elastic/opamp-client-node`, loaded when it is asked for. */
  readonly load?: () => unknown;
}

/** What is used of the client's package. */
interface ClientPackage {
  createOpAMPClient(options: object): Client;
  readonly AgentCapabilities: Readonly<Record<string, number>>;
  readonly RemoteConfigStatuses: Readonly<Record<string, number>>;
}

interface Client {
  setAgentDescription(description: object): void;
  setRemoteConfigStatus(status: object): void;
  start(): void;
  shutdown(): Promise<void>;
}

interface RemoteConfig {
  readonly configHash?: Uint8Array;
  readonly config?: { readonly configMap?: Readonly<Record<string, { readonly body?: Uint8Array }>> };
}

const CLIENT = '@elastic/opamp-client-node';

function loadClient(): unknown {
  return process.getBuiltinModule('node:module').createRequire(import.meta.url)(CLIENT);
}

/**
 * Takes policies from an OpAMP server: each may only tighten the local one, and is answered by APPLIED or FAILED with its problems, which hold no values.
 * Keeps no process alive.
 * @throws MaskError `config.opamp` where the client's package is not installed
 */
export function connectOpamp(live: LivePolicy, endpoint: string, options: OpampOptions = {}): PolicySource {
  return new Opamp(live, endpoint, options);
}

class Opamp implements PolicySource {
  readonly #live: LivePolicy;
  readonly #options: OpampOptions;
  readonly #source: string;
  readonly #package: ClientPackage;
  readonly #client: Client;
  #lastHash: string | undefined;
  #isClosed = false;

  constructor(live: LivePolicy, endpoint: string, options: OpampOptions) {
    this.#live = live;
    this.#options = options;
    const { origin, pathname } = new URL(endpoint);
    this.#source = origin + pathname;
    this.#package = packageOf(options.load ?? loadClient);
    this.#client = this.#package.createOpAMPClient({
      endpoint,
      capabilities: this.#capabilities(),
      onMessage: (message: { remoteConfig?: RemoteConfig }) => void this.#receive(message.remoteConfig),
      ...(options.headers && { headers: options.headers }),
      ...(options.heartbeatIntervalSeconds !== undefined && {
        heartbeatIntervalSeconds: options.heartbeatIntervalSeconds,
      }),
    });
    this.#client.setAgentDescription({
      identifyingAttributes: options.identifyingAttributes ?? { 'service.name': 'otel-mask' },
      ...(options.nonIdentifyingAttributes && { nonIdentifyingAttributes: options.nonIdentifyingAttributes }),
    });
    loadYaml();
    this.#client.start();
  }

  /** The server speaks when it has something to say: there is nothing to look for. */
  async check(): Promise<void> {}

  async close(): Promise<void> {
    if (this.#isClosed) return;
    this.#isClosed = true;
    await this.#client.shutdown();
  }

  #capabilities(): bigint {
    const { AgentCapabilities } = this.#package;
    const names = ['AgentCapabilities_AcceptsRemoteConfig', 'AgentCapabilities_ReportsRemoteConfig'];
    return BigInt(names.reduce((bits, name) => bits | (AgentCapabilities[name] ?? 0), 0));
  }

  /** The same configuration comes again and again; it is answered once. */
  async #receive(remote: RemoteConfig | undefined): Promise<void> {
    const hash = remote?.configHash;
    if (this.#isClosed || remote === undefined || hash === undefined || hash.length === 0) return;
    const name = Buffer.from(hash).toString('hex');
    if (name === this.#lastHash) return;
    this.#lastHash = name;
    const isApplied = await this.#live.putRemote(this.#source, () =>
      readRemotePolicy(this.#policyText(remote), this.#source, this.#options.env),
    );
    if (this.#isClosed) return;
    const { RemoteConfigStatuses } = this.#package;
    const status = isApplied ? 'RemoteConfigStatuses_APPLIED' : 'RemoteConfigStatuses_FAILED';
    const failed = this.#live.status().remote?.failed;
    this.#client.setRemoteConfigStatus({
      status: RemoteConfigStatuses[status],
      lastRemoteConfigHash: hash,
      errorMessage: isApplied || !failed ? '' : new MaskError(failed.code, failed.problems).message,
    });
  }

  /** @throws MaskError where there is no entry of ours: a server that says nothing withdraws nothing */
  #policyText(remote: RemoteConfig): string {
    const entries = remote.config?.configMap ?? {};
    const { configName = 'otel-mask.yaml' } = this.#options;
    const body = [configName, ''].map((name) => (Object.hasOwn(entries, name) ? entries[name]?.body : undefined));
    const own = body.find((one) => one !== undefined);
    if (own === undefined)
      throw new MaskError('config.unreadable', [
        {
          path: [],
          expected: `an entry of the name ${configName}, or one without a name`,
          found: 'none',
          file: this.#source,
        },
      ]);
    return Buffer.from(own).toString('utf8');
  }
}

function packageOf(load: () => unknown): ClientPackage {
  try {
    return load() as ClientPackage;
  } catch {
    throw new MaskError('config.opamp', [{ path: [], expected: `the package ${CLIENT}, installed`, found: 'none' }]);
  }
}
