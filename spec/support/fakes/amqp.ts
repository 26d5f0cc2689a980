import { createServer, type Socket } from 'node:net';
import { type Loopback, listen } from '../loopback.js';
import { long, short } from './bytes.js';

const METHOD = 1;
const HEADER = 2;
const BODY = 3;
const FRAME_END = 0xce;
/** Type, channel, size; then the payload and one byte. */
const HEAD_BYTES = 7;

interface Frame {
  readonly type: number;
  readonly channel: number;
  readonly payload: Buffer;
}

/**
 * AMQP 0-9-1 as a broker speaks it: who consumes gets every message that is published, whatever its queue. Publishing to an exchange whose name begins
 * with `missing` closes the channel, as RabbitMQ does.
 */
export function startAmqp(): Promise<Loopback> {
  return listen(createServer(serve));
}

function serve(socket: Socket): void {
  let input = Buffer.alloc(0);
  let isOpen = false;
  let consumer = -1;
  let deliveries = 0;
  let isDelivering = false;
  const send = (channel: number, method: string, ...fields: readonly Buffer[]): void => {
    const [type = 0, number = 0] = method.split('.').map(Number);
    writeFrame(socket, { type: METHOD, channel, payload: Buffer.concat([short(type), short(number), ...fields]) });
  };
  const answer = ({ type, channel, payload }: Frame): void => {
    // the content of a message follows the method that published it
    if (type === HEADER || type === BODY) {
      if (isDelivering) writeFrame(socket, { type, channel: consumer, payload });
      return;
    }
    if (type !== METHOD) return;
    const method = `${payload.readUInt16BE(0)}.${payload.readUInt16BE(2)}`;
    if (method === '10.11') send(0, '10.30', short(10), long(131_072), short(0));
    else if (method === '10.40') send(0, '10.41', shortText(''));
    else if (method === '10.50') send(0, '10.51');
    else if (method === '20.10') send(channel, '20.11', long(0));
    else if (method === '20.40') send(channel, '20.41');
    else if (method === '40.10') send(channel, '40.11');
    else if (method === '50.10') send(channel, '50.11', textAt(payload, 6), long(0), long(0));
    else if (method === '50.20') send(channel, '50.21');
    else if (method === '60.20') {
      consumer = channel;
      send(channel, '60.21', shortText('consumer-1'));
    } else if (method === '60.40') {
      const exchange = textAt(payload, 6);
      const name = exchange.toString('utf8', 1);
      const text = `NOT_FOUND - no exchange '${name}' in vhost '/'`;
      isDelivering = consumer >= 0 && !name.startsWith('missing');
      if (name.startsWith('missing')) send(channel, '20.40', short(404), shortText(text), short(60), short(40));
      else if (isDelivering) {
        const tag = [shortText('consumer-1'), long(0), long(++deliveries), Buffer.from([0])];
        send(consumer, '60.60', ...tag, exchange, textAt(payload, 6 + exchange.length));
      }
    }
  };
  socket.on('data', (chunk) => {
    input = Buffer.concat([input, chunk]);
    if (!isOpen && input.length >= 8) {
      isOpen = true;
      input = input.subarray(8);
      send(0, '10.10', Buffer.from([0, 9]), table('product', 'RabbitMQ'), longText('PLAIN'), longText('en_US'));
    }
    for (let frame = readFrame(input); frame !== undefined; frame = readFrame(input)) {
      input = input.subarray(HEAD_BYTES + frame.payload.length + 1);
      answer(frame);
    }
  });
}

function readFrame(input: Buffer): Frame | undefined {
  if (input.length < HEAD_BYTES) return undefined;
  const end = HEAD_BYTES + input.readUInt32BE(3);
  if (input.length < end + 1) return undefined;
  return { type: input.readUInt8(0), channel: input.readUInt16BE(1), payload: input.subarray(HEAD_BYTES, end) };
}

function writeFrame(socket: Socket, { type, channel, payload }: Frame): void {
  socket.write(
    Buffer.concat([Buffer.from([type]), short(channel), long(payload.length), payload, Buffer.from([FRAME_END])]),
  );
}

const shortText = (text: string): Buffer => Buffer.concat([Buffer.from([text.length]), Buffer.from(text)]);
const longText = (text: string): Buffer => Buffer.concat([long(text.length), Buffer.from(text)]);
/** A table with one field, a long text. */
const table = (name: string, text: string): Buffer => {
  const field = Buffer.concat([shortText(name), Buffer.from('S'), longText(text)]);
  return Buffer.concat([long(field.length), field]);
};

/** A short text that stands in a payload, its length before it. */
const textAt = (payload: Buffer, at: number): Buffer => payload.subarray(at, at + 1 + payload.readUInt8(at));
