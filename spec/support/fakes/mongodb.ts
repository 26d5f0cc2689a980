import { createServer } from 'node:net';
import type { BSON, Document } from 'mongodb';
import { type Loopback, listen } from '../loopback.js';

const HEADER_BYTES = 16;
const OP_MSG = 2013;

/**
 * MongoDB's wire protocol, OP_MSG only, as clients speak it that name an API version: a server without any document. A `findAndModify` is refused as
 * MongoDB refuses a second document with the same unique key. Takes the driver's own BSON.
 */
export function startMongodb(bson: typeof BSON): Promise<Loopback> {
  return listen(
    createServer((socket) => {
      let input = Buffer.alloc(0);
      socket.on('data', (chunk) => {
        input = Buffer.concat([input, chunk]);
        while (input.length >= HEADER_BYTES && input.length >= input.readInt32LE(0)) {
          const message = input.subarray(0, input.readInt32LE(0));
          input = input.subarray(message.length);
          socket.write(reply(bson.serialize(answer(commandIn(message, bson))), message.readInt32LE(4)));
        }
      });
    }),
  );
}

/** The section of kind 0: the command without the documents that may follow in sections of their own. */
function commandIn(message: Buffer, bson: typeof BSON): Document {
  for (let at = HEADER_BYTES + 4; at < message.length; ) {
    const length = message.readInt32LE(at + 1);
    if (message[at] === 0) return bson.deserialize(message.subarray(at + 1, at + 1 + length));
    at += 1 + length;
  }
  return {};
}

function reply(document: Uint8Array, responseTo: number): Buffer {
  const head = Buffer.alloc(HEADER_BYTES + 5);
  head.writeInt32LE(head.length + document.length, 0);
  head.writeInt32LE(responseTo, 8);
  head.writeInt32LE(OP_MSG, 12);
  return Buffer.concat([head, document]);
}

const GREETING = {
  isWritablePrimary: true,
  maxBsonObjectSize: 16_777_216,
  maxMessageSizeBytes: 48_000_000,
  maxWriteBatchSize: 100_000,
  minWireVersion: 0,
  maxWireVersion: 21,
  ok: 1,
};

function answer(command: Document): Document {
  const [name = '', collection] = Object.entries(command)[0] ?? [];
  switch (name) {
    case 'hello':
      return GREETING;
    case 'find':
    case 'aggregate':
      return { cursor: { id: 0, ns: `${command['$db']}.${collection}`, firstBatch: [] }, ok: 1 };
    case 'findAndModify': {
      const [[field, value] = []] = Object.entries((command['update'] as Document)['$set'] as Document);
      const index = `collection: ${command['$db']}.${collection} index: ${field}_1`;
      const errmsg = `E11000 duplicate key error ${index} dup key: { ${field}: ${JSON.stringify(value)} }`;
      return { ok: 0, code: 11_000, codeName: 'DuplicateKey', errmsg };
    }
    default:
      return { n: 0, ok: 1 };
  }
}
