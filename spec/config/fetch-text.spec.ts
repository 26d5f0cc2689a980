import { createServer, type RequestListener, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { expect } from 'chai';
import { fetchText } from '../../lib/config/fetch-text.js';
import { token } from '../support/canary.js';

const servers: Server[] = [];

async function serve(answer: RequestListener): Promise<string> {
  const server = createServer(answer);
  servers.push(server);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}

const get = (
  url: string,
  limits: { timeoutMillis?: number; maxBytes?: number; signal?: AbortSignal } = {},
  headers = {},
) =>
  fetchText(
    new URL(url),
    { accept: 'x/y', ...headers },
    { timeoutMillis: 5000, maxBytes: 1000, signal: new AbortController().signal, ...limits },
  );

describe('config/fetch-text', function () {
  afterEach(() => {
    for (const server of servers.splice(0)) {
      server.closeAllConnections();
      server.close();
    }
  });

  it('gives the body of an answer, and its tag', async function () {
    const url = await serve((request, response) =>
      response.setHeader('etag', '"1"').end(`${request.headers['accept']} ü`),
    );
    expect(await get(url)).to.deep.equal({ status: 200, text: 'x/y ü', etag: '"1"' });
  });

  it('gives the status of any other answer, and when to come again', async function () {
    const url = await serve((_, response) => response.writeHead(503, { 'retry-after': '7' }).end('secret'));
    expect(await get(url)).to.deep.equal({ status: 503, retryAfterMillis: 7000 });
  });

  it('stops at the limit', async function () {
    const url = await serve((_, response) => response.end('x'.repeat(1001)));
    expect(await get(url)).to.deep.equal({ status: 200, failure: 'more than 1000 bytes' });
    expect((await get(url, { maxBytes: 1001 })).text).to.have.length(1001);
  });

  it('stops waiting: for an answer, for the end of one, and when it is told to', async function () {
    const silent = await serve(() => undefined);
    const slow = await serve((_, response) => response.write('begin'));
    expect(await get(silent, { timeoutMillis: 20 })).to.deep.equal({ failure: 'no answer in time' });
    expect(await get(slow, { timeoutMillis: 20 })).to.deep.equal({ failure: 'no answer in time' });
    expect(await get(silent, { signal: AbortSignal.abort() })).to.deep.equal({ failure: 'no answer in time' });
  });

  it('tells of a connection that fails by its code', async function () {
    const url = await serve(() => undefined);
    servers.splice(0).forEach((server) => {
      server.close();
    });
    expect(await get(url)).to.deep.equal({ failure: 'ECONNREFUSED' });
  });

  it('follows redirects, and leaves headers behind at another origin', async function () {
    const seen: unknown[] = [];
    const other = await serve((request, response) => {
      seen.push(request.headers['authorization']);
      response.end('there');
    });
    const url = await serve((request, response) => {
      seen.push(request.headers['authorization']);
      if (request.url === '/a') response.writeHead(302, { location: '/b' }).end();
      else response.writeHead(307, { location: other }).end();
    });
    const authorization = `Bearer ${token(1).text}`;
    expect((await get(`${url}/a`, {}, { authorization })).text).to.equal('there');
    expect(seen).to.deep.equal([authorization, authorization, undefined]);
  });

  for (const [what, location] of [
    ['another scheme', 'https://127.0.0.1:1/'],
    ['a file', 'file:///etc/passwd'],
    ['nowhere', ''],
  ] as const)
    it(`does not follow a redirect to ${what}`, async function () {
      const url = await serve((_, response) => response.writeHead(302, location ? { location } : {}).end());
      expect((await get(url)).failure).to.equal('a redirect to nowhere or to another scheme');
    });

  it('does not go round in circles', async function () {
    const url = await serve((_, response) => response.writeHead(308, { location: '/' }).end());
    expect(await get(url)).to.deep.equal({ failure: 'too many redirects' });
  });
});
