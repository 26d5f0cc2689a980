import { createServer } from 'node:http';
import { createServer as createTcpServer } from 'node:net';
import { UndiciInstrumentation } from '@opentelemetry/instrumentation-undici';
import { listen } from '../../../support/loopback.js';
import { runScenario } from '../../../support/scenario.js';

await runScenario<'token' | 'login' | 'email' | 'signature' | 'cookie'>(
  [
    new UndiciInstrumentation({
      headersToSpanAttributes: {
        requestHeaders: ['authorization', 'referer', 'accept'],
        responseHeaders: ['set-cookie', 'x-ratelimit-remaining'],
      },
    }),
  ],
  async (_require, { token, login, email, signature, cookie }) => {
    const api = await listen(
      createServer((_request, response) => {
        response.setHeader('set-cookie', `sid=${cookie}; Secure`);
        response.setHeader('x-ratelimit-remaining', '41');
        response.writeHead(404).end('{}');
      }),
    );
    const headers = {
      authorization: `Basic ${login}`,
      referer: `${api.url}/reset?token=${token}`,
      accept: 'text/html',
    };
    await fetch(`${api.url}/v1/charges/ch_42?api_key=${token}&expand=customer`, { headers });
    await fetch(`${api.url}/files/report.pdf?X-Amz-Expires=300&X-Amz-Signature=${signature}`);
    const query = new URLSearchParams({ email, page: '2' });
    const gone = await listen(createTcpServer((socket) => socket.destroy()));
    await fetch(`${gone.url}/customers?${query}`).catch(() => undefined);
    await Promise.all([api.close(), gone.close()]);
  },
);
