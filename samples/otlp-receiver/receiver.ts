import type { IncomingMessage, Server, ServerResponse } from 'node:http';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { gunzipSync } from 'node:zlib';

/** One OTLP request as it came in. */
export interface ReceivedBody {
  /** `traces`, `logs` or `metrics`: the last segment of the path. */
  readonly signal: string;
  readonly contentType: string;
  /** Of the request, names in lower case. */
  readonly headers: IncomingMessage['headers'];
  /** The body, gzip undone. */
  readonly bytes: Buffer;
  /** The parsed body of an OTLP/JSON request; undefined for protobuf. */
  readonly json?: unknown;
}

/** An OTLP/HTTP endpoint that keeps what it receives. */
export interface Receiver {
  /** `http://127.0.0.1:<port>`: append `/v1/traces`, `/v1/logs` or `/v1/metrics`. */
  readonly url: string;
  readonly bodies: readonly ReceivedBody[];
  /**
   * Every text received, one a line: strings and keys of JSON with their escapes undone, `bytesValue` with its base64 undone, numbers as written.
   * Protobuf holds strings and bytes as they are, so its body is the text.
   */
  text(): string;
  clear(): void;
  close(): Promise<void>;
}

/** Starts a receiver for OTLP/JSON and OTLP/protobuf, plain or gzip, on a free port of 127.0.0.1. It accepts everything. */
export async function startReceiver(): Promise<Receiver> {
  const bodies: ReceivedBody[] = [];
  const server = createServer((request, response) => {
    receive(request, response).then(
      (body) => bodies.push(body),
      () => response.writeHead(400).end(),
    );
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    bodies,
    text: () => bodies.map(textOf).join('\n'),
    clear: () => {
      bodies.length = 0;
    },
    close: () => close(server),
  };
}

async function receive(request: IncomingMessage, response: ServerResponse): Promise<ReceivedBody> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  const raw = Buffer.concat(chunks);
  const bytes = request.headers['content-encoding'] === 'gzip' ? gunzipSync(raw) : raw;
  const contentType = request.headers['content-type'] ?? '';
  const signal = (request.url ?? '').split('/').at(-1) ?? '';
  const isJson = contentType.startsWith('application/json');
  const body = {
    signal,
    contentType,
    headers: request.headers,
    bytes,
    ...(isJson && { json: JSON.parse(bytes.toString('utf8')) as unknown }),
  };
  // An empty message is a full success in both encodings.
  response.writeHead(200, { 'content-type': contentType }).end(isJson ? '{}' : '');
  return body;
}

function close(server: Server): Promise<void> {
  return new Promise((resolve) => {
    server.close(() => resolve());
    server.closeAllConnections();
  });
}

function textOf(body: ReceivedBody): string {
  if (body.json === undefined) return body.bytes.toString('utf8');
  const lines: string[] = [];
  collectTexts(body.json, lines);
  return lines.join('\n');
}

function collectTexts(node: unknown, lines: string[]): void {
  if (typeof node === 'string' || typeof node === 'number') lines.push(String(node));
  else if (Array.isArray(node)) for (const item of node) collectTexts(item, lines);
  else if (typeof node === 'object' && node !== null) {
    for (const [key, value] of Object.entries(node)) {
      lines.push(key);
      // The wire's base64 would hide a text from a search.
      if (key === 'bytesValue' && typeof value === 'string') lines.push(Buffer.from(value, 'base64').toString('utf8'));
      else collectTexts(value, lines);
    }
  }
}
