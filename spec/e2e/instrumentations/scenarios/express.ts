import { ExpressInstrumentation } from '@opentelemetry/instrumentation-express';
import { HttpInstrumentation } from '@opentelemetry/instrumentation-http';
import { listen } from '../../../support/loopback.js';
import { runScenario } from '../../../support/scenario.js';

await runScenario<'email' | 'token' | 'card'>(
  [new HttpInstrumentation(), new ExpressInstrumentation()],
  async (require, { email, token, card }) => {
    const http = require('node:http') as typeof import('node:http');
    const express = require('express') as typeof import('express');
    const app = express();
    app.set('env', 'test');
    app.get('/customers/:email/orders', (_request, response) => {
      response.json([]);
    });
    app.get('/reset', (request) => {
      throw new Error(`No reset with token=${request.query['token']} for ${request.query['email']}`);
    });
    app.post('/pay', (_request, _response, next) => {
      next(new TypeError(`Card ${card} was declined by the issuer`));
    });
    const quiet: import('express').ErrorRequestHandler = (_error, _request, response, _next) => {
      response.status(500).json({ error: 'failed' });
    };
    app.use(quiet);
    const shop = await listen(http.createServer(app));
    const query = new URLSearchParams({ token, email, lang: 'en' });
    await fetch(`${shop.url}/customers/${encodeURIComponent(email)}/orders`);
    await fetch(`${shop.url}/reset?${query}`);
    await fetch(`${shop.url}/pay`, { method: 'POST' });
    await shop.close();
  },
);
