import { createServer, type Socket } from 'node:net';
import { setTimeout as wait } from 'node:timers/promises';
import { type Loopback, listen } from '../loopback.js';
import { Cursor, long, longLong, short } from './bytes.js';

const EMPTY_FETCH_MILLIS = 50;

/** What a broker knows: itself as it is written in answers, and the message sets of each topic. */
interface Broker {
  readonly address: readonly Buffer[];
  readonly logs: Map<string, Buffer>;
}

interface Api {
  readonly version: number;
  readonly answer: (request: Cursor, broker: Broker) => readonly Buffer[] | Promise<readonly Buffer[]>;
}

/**
 * A Kafka broker with one partition for each topic and one member in each group: it keeps the message sets (version 0) that are produced and gives them
 * to who fetches from the beginning.
 */
export function startKafka(): Promise<Loopback> {
  const logs = new Map<string, Buffer>();
  return listen(
    createServer((socket) => {
      const broker = { logs, address: [long(0), text('127.0.0.1'), long(socket.localPort ?? 0)] };
      let input = Buffer.alloc(0);
      socket.on('data', (chunk) => {
        input = Buffer.concat([input, chunk]);
        while (input.length >= 4 && input.length >= 4 + input.readInt32BE(0)) {
          const end = 4 + input.readInt32BE(0);
          void serve(socket, new Cursor(input.subarray(4, end)), broker);
          input = input.subarray(end);
        }
      });
    }),
  );
}

async function serve(socket: Socket, request: Cursor, broker: Broker): Promise<void> {
  const api = APIS.get(request.short());
  request.short();
  const correlation = long(request.long());
  request.text();
  const payload = Buffer.concat([correlation, ...((await api?.answer(request, broker)) ?? [])]);
  if (!socket.destroyed) socket.write(Buffer.concat([long(payload.length), payload]));
}

const text = (value: string): Buffer => Buffer.concat([short(value.length), Buffer.from(value)]);
const bytes = (value: Buffer): Buffer => Buffer.concat([long(value.length), value]);
const list = <T>(items: readonly T[], write: (item: T) => readonly Buffer[]): Buffer =>
  Buffer.concat([long(items.length), ...items.flatMap(write)]);
/** A list of one partition, number 0. */
const partition = (...fields: readonly Buffer[]): Buffer => list([fields], (all) => [long(0), ...all]);
const topicsIn = (request: Cursor, skipPartition: () => void): readonly string[] =>
  request.list(() => {
    const name = request.text();
    request.list(skipPartition);
    return name;
  });

const NO_ERROR = short(0);
const NOTHING = Buffer.alloc(0);
const done: Api = { version: 0, answer: () => [NO_ERROR] };

const produce: Api = {
  version: 0,
  answer: (request, { logs }) => {
    request.skip(6);
    const topics = request.list(() => {
      const name = request.text();
      request.list(() => {
        request.long();
        logs.set(name, Buffer.concat([logs.get(name) ?? NOTHING, request.bytes()]));
      });
      return name;
    });
    return [list(topics, (name) => [text(name), partition(NO_ERROR, longLong(0))])];
  },
};

const fetch: Api = {
  version: 0,
  answer: async (request, { logs }) => {
    request.skip(12);
    const sets = request.list(() => {
      const name = request.text();
      const [offset] = request.list(() => [request.long(), request.longLong(), request.long()][1]);
      return { name, set: (offset === 0 && logs.get(name)) || NOTHING };
    });
    // who gets nothing asks again at once
    if (sets.every(({ set }) => set === NOTHING)) await wait(EMPTY_FETCH_MILLIS);
    return [list(sets, ({ name, set }) => [text(name), partition(NO_ERROR, longLong(1), bytes(set))])];
  },
};

const listOffsets: Api = {
  version: 0,
  answer: (request) => {
    request.long();
    const topics = topicsIn(request, () => request.skip(16));
    const offsets = list([0], (offset) => [longLong(offset)]);
    return [list(topics, (name) => [text(name), partition(NO_ERROR, offsets)])];
  },
};

const metadata: Api = {
  version: 0,
  answer: (request, { address }) => {
    const nodes = list([0], (node) => [long(node)]);
    const topics = request.list(() => request.text());
    const partitions = list([0], (id) => [NO_ERROR, long(id), long(0), nodes, nodes]);
    return [list([address], (broker) => broker), list(topics, (name) => [NO_ERROR, text(name), partitions])];
  },
};

const offsetFetch: Api = {
  version: 1,
  answer: (request) => {
    request.text();
    const topics = topicsIn(request, () => request.skip(4));
    return [list(topics, (name) => [text(name), partition(longLong(-1), text(''), NO_ERROR)])];
  },
};

const findCoordinator: Api = { version: 0, answer: (_request, { address }) => [NO_ERROR, ...address] };

const joinGroup: Api = {
  version: 0,
  answer: (request) => {
    request.text();
    request.long();
    request.text();
    request.text();
    const [[protocol, about] = ['', NOTHING]] = request.list(() => [request.text(), request.bytes()] as const);
    const member = text('member-1');
    return [NO_ERROR, long(1), text(protocol), member, member, list([about], (value) => [member, bytes(value)])];
  },
};

const syncGroup: Api = {
  version: 0,
  answer: (request) => {
    request.text();
    request.long();
    request.text();
    const [assignment = NOTHING] = request.list(() => [request.text(), request.bytes()] as const).map(([, to]) => to);
    return [NO_ERROR, bytes(assignment)];
  },
};

const apiVersions: Api = {
  version: 0,
  answer: () => [NO_ERROR, list([...APIS], ([key, { version }]) => [short(key), short(version), short(version)])],
};

/** By the numbers of the protocol; 12 is Heartbeat, 13 LeaveGroup. */
const APIS: ReadonlyMap<number, Api> = new Map([
  [0, produce],
  [1, fetch],
  [2, listOffsets],
  [3, metadata],
  [9, offsetFetch],
  [10, findCoordinator],
  [11, joinGroup],
  [12, done],
  [13, done],
  [14, syncGroup],
  [18, apiVersions],
]);
