import { createServer } from 'node:net';
import { HttpInstrumentation } from '@opentelemetry/instrumentation-http';
import { listen } from '../../../support/loopback.js';
import { runScenario } from '../../../support/scenario.js';

const headers = ['authorization', 'cookie', 'x-api-key', 'user-agent'];

await runScenario<'token' | 'cookie' | 'key' | 'email' | 'signature' | 'address'>(
  [
    new HttpInstrumentation({
      headersToSpanAttributes: {
        server: { requestHeaders: headers, responseHeaders: ['set-cookie', 'content-type'] },
        client: { requestHeaders: headers, responseHeaders: ['set-cookie'] },
      },
    }),
  ],
  async (require, { token, cookie, key, email, signature, address }) => {
    const http = require('node:http') as typeof import('node:http');
    const server = http.createServer((_request, response) => {
      response.setHeader('set-cookie', `session=${cookie}; Path=/; HttpOnly`);
      response.setHeader('content-type', 'application/json');
      response.writeHead(200).end('{}');
    });
    const shop = await listen(server);
    const get = (url: string, options = {}) =>
      new Promise<void>((resolve) => {
        http.get(url, options, (response) => response.resume().on('end', resolve)).on('error', () => resolve());
      });
    await get(`${shop.url}/orders/42?access_token=${token}&page=2`, {
      headers: {
        authorization: `Bearer ${token}`,
        cookie: `session=${cookie}; theme=dark`,
        'x-api-key': key,
        'x-forwarded-for': address,
        'user-agent': 'shop/1.4.2',
      },
    });
    await get(`${shop.url}/customers/${encodeURIComponent(email)}/invoices?api_key=${key}&lang=en`);
    // the instrumentation takes a signature out of a URL that it can parse, and leaves any other as it is
    const { port } = shop;
    await get(shop.url, { host: '127.0.0.1', port, path: `//[2024]/export?X-Amz-Signature=${signature}&page=3` });
    // a server that hangs up: what an error says of it
    const gone = await listen(createServer((socket) => socket.destroy()));
    await get(`${gone.url}/pay?email=${encodeURIComponent(email)}`);
    await Promise.all([shop.close(), gone.close()]);
  },
);
