import { createServer, type Server } from 'node:http';
import { createRequire } from 'node:module';
import type { AddressInfo } from 'node:net';
import { expect } from 'chai';
import { LivePolicy } from '../../lib/config/live-policy.js';
import { connectOpamp, type OpampOptions } from '../../lib/config/opamp.js';
import type { PolicySource } from '../../lib/config/watch-file.js';
import { MaskError } from '../../lib/errors.js';
import { createMasker } from '../../lib/index.js';
import { email } from '../support/canary.js';
import { eventually } from '../support/eventually.js';

const require = createRequire(import.meta.url);

interface Report {
  readonly remoteConfigStatus?: {
    readonly status: number;
    readonly lastRemoteConfigHash: Uint8Array;
    readonly errorMessage: string;
  };
  readonly capabilities: bigint;
}

/** The protocol's messages, by the client's own definitions. */
const { AgentToServerSchema, ServerToAgentSchema } = require('@elastic/opamp-client-node/lib/generated/opamp_pb.js');
const { create, fromBinary, toBinary } = createRequire(require.resolve('@elastic/opamp-client-node'))(
  '@bufbuild/protobuf',
);

const APPLIED = 1;
const FAILED = 3;

describe('config/opamp', function () {
  let server: Server;
  let endpoint = '';
  let offered: { hash: string; entries: Record<string, string> } | undefined;
  let reports: Report[] = [];
  let sources: PolicySource[] = [];

  beforeEach(async function () {
    reports = [];
    offered = undefined;
    server = createServer((request, response) => {
      const chunks: Buffer[] = [];
      request.on('data', (chunk: Buffer) => chunks.push(chunk));
      request.on('end', () => {
        const message = fromBinary(AgentToServerSchema, Buffer.concat(chunks));
        reports.push(message);
        const answer = create(ServerToAgentSchema, {
          instanceUid: message.instanceUid,
          capabilities: 3n,
          ...(offered && {
            remoteConfig: {
              configHash: Buffer.from(offered.hash),
              config: {
                configMap: Object.fromEntries(
                  Object.entries(offered.entries).map(([name, text]) => [
                    name,
                    { body: Buffer.from(text), contentType: 'text/yaml' },
                  ]),
                ),
              },
            },
          }),
        });
        response.setHeader('content-type', 'application/x-protobuf').end(toBinary(ServerToAgentSchema, answer));
      });
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    endpoint = `http://127.0.0.1:${(server.address() as AddressInfo).port}/v1/opamp`;
  });
  afterEach(async function () {
    await Promise.all(sources.map((one) => one.close()));
    sources = [];
    server.closeAllConnections();
    server.close();
  });

  const connected = (options: OpampOptions = {}): LivePolicy => {
    const live = new LivePolicy(createMasker());
    sources.push(connectOpamp(live, endpoint, { env: {}, heartbeatIntervalSeconds: 0.1, ...options }));
    return live;
  };
  const masks = (live: LivePolicy) => live.masker.maskText(email(1).text);
  const answerTo = (hash: string) =>
    reports.findLast(
      ({ remoteConfigStatus }) => Buffer.from(remoteConfigStatus?.lastRemoteConfigHash ?? []).toString() === hash,
    )?.remoteConfigStatus;

  it('applies what the server offers, and answers', async function () {
    offered = { hash: 'h1', entries: { 'otel-mask.yaml': 'placeholder: "<1>"', other: 'mod: x' } };
    const live = connected();
    await eventually(() => answerTo('h1')?.status === APPLIED);
    expect(masks(live)).to.equal('<1>');
    expect(live.status().remote).to.have.keys('source', 'applied');
    offered = { hash: 'h2', entries: { '': 'placeholder: "<2>"' } };
    await eventually(() => answerTo('h2')?.status === APPLIED);
    expect(masks(live)).to.equal('<2>');
  });

  it('applies the same configuration once', async function () {
    offered = { hash: 'h1', entries: { '': 'placeholder: "<1>"' } };
    const live = connected();
    let told = 0;
    live.onChange(() => told++);
    await eventually(() => reports.length > 4);
    expect(told).to.equal(1);
  });

  it('refuses what is invalid or looser, says why, and keeps the last good policy', async function () {
    offered = { hash: 'h1', entries: { mine: 'placeholder: "<good>"' } };
    const live = connected({ configName: 'mine' });
    await eventually(() => answerTo('h1')?.status === APPLIED);
    for (const [hash, entries, message] of [
      ['h2', { mine: 'mod: x' }, /1:1 mod: expected/],
      ['h3', { mine: 'mode: observe' }, /policy\.looser/],
      ['h4', { theirs: 'placeholder: x' }, /an entry of the name mine/],
    ] as const) {
      offered = { hash, entries };
      await eventually(() => answerTo(hash)?.status === FAILED);
      expect(answerTo(hash)?.errorMessage).to.match(message);
      expect(masks(live)).to.equal('<good>');
    }
    offered = { hash: 'h5', entries: { mine: 'placeholder: "<better>"' } };
    await eventually(() => answerTo('h5')?.status === APPLIED);
    expect(answerTo('h5')?.errorMessage).to.equal('');
  });

  it('ends, twice too', async function () {
    connected();
    await eventually(() => reports.length > 0);
    await sources[0]?.close();
    await sources[0]?.close();
    await sources[0]?.check();
  });

  it('says which package is missing', function () {
    const live = new LivePolicy(createMasker());
    const load = (): never => {
      throw new Error('Cannot find module');
    };
    expect(() => connectOpamp(live, endpoint, { load }))
      .to.throw(MaskError, 'expected the package @elastic/opamp-client-node, installed, found none')
      .with.property('code', 'config.opamp');
  });
});
