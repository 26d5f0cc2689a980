import type { IncomingMessage, Server, ServerResponse } from 'node:http';
import { createRequire } from 'node:module';
import type { AddressInfo } from 'node:net';
import { Writable } from 'node:stream';
import { SpanStatusCode, trace } from '@opentelemetry/api';
import { createRoutes, type Reply, type ShopRequest } from './routes.js';

// The instrumentations patch a module when it is required, so this file is imported after the SDK has started, and requires them. (An `import` of
// them would need `--import` with OpenTelemetry's loader hook, and the hook of every Node version is a different one.)
const require = createRequire(import.meta.url);
const http = require('node:http') as typeof import('node:http');
const pg = require('pg') as typeof import('pg');
const { pino } = require('pino') as typeof import('pino');

export interface ShopConfig {
  readonly databaseUrl: string;
  readonly paymentsUrl: string;
  readonly paymentsKey: string;
  readonly fraudToken: string;
  /** People whose addresses somebody put into the name of a scope, an attribute of a scope, and the description of a metric. */
  readonly maintainer: string;
  readonly auditor: string;
  readonly analyst: string;
  /** A token that somebody made part of a metric's name. */
  readonly quotaToken: string;
  /** Where exports are read from. */
  readonly home: string;
}

export interface Shop {
  readonly url: string;
  close(): Promise<void>;
}

export type Logger = import('pino').Logger;

/** A web shop whose developers log and trace too much. */
export async function startShop(config: ShopConfig): Promise<Shop> {
  const database = new pg.Pool({ connectionString: config.databaseUrl, max: 1 });
  // A shop prints its log; here it goes nowhere but, by the instrumentation, to OpenTelemetry.
  const logger = pino({ level: 'debug' }, new Writable({ write: (_line, _encoding, done) => done() }));
  const routes = createRoutes({ config, database, logger, http });
  const server = http.createServer((request, response) => {
    void serve(request, response, routes, logger);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    close: async () => {
      await close(server);
      await database.end();
    },
  };
}

async function serve(
  request: IncomingMessage,
  response: ServerResponse,
  routes: ReturnType<typeof createRoutes>,
  logger: Logger,
): Promise<void> {
  const reply = await answer(request, routes).catch((error: Error): Reply => {
    // What every tutorial says to do with an error.
    const span = trace.getActiveSpan();
    span?.recordException(error);
    span?.setStatus({ code: SpanStatusCode.ERROR, message: error.message });
    logger.error({ err: error }, `${request.method} failed: ${error.message}`);
    return { status: 500, body: 'Something went wrong' };
  });
  for (const [name, value] of Object.entries(reply.headers ?? {})) response.setHeader(name, value);
  response.writeHead(reply.status).end(reply.body);
}

async function answer(request: IncomingMessage, routes: ReturnType<typeof createRoutes>): Promise<Reply> {
  const url = new URL(request.url ?? '/', 'http://shop.example');
  const name = `${request.method} ${url.pathname.replace(/\/[^/]*\d[^/]*$/, '/:id')}`;
  const route = routes[name as keyof typeof routes];
  if (route === undefined) return { status: 404, body: 'Not found' };
  trace
    .getActiveSpan()
    ?.updateName(name)
    .setAttribute('http.route', name.slice(name.indexOf(' ') + 1));
  return route(await readRequest(request, url));
}

async function readRequest(request: IncomingMessage, url: URL): Promise<ShopRequest> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  const body = Buffer.concat(chunks);
  return {
    path: url.pathname,
    form: Object.fromEntries([...url.searchParams, ...new URLSearchParams(body.toString())]),
    headers: request.headers,
    body,
  };
}

async function close(server: Server): Promise<void> {
  await new Promise<void>((resolve) => {
    server.close(() => resolve());
    server.closeAllConnections();
  });
}
