import { Writable } from 'node:stream';
import { trace } from '@opentelemetry/api';
import { PinoInstrumentation } from '@opentelemetry/instrumentation-pino';
import { runScenario } from '../../../support/scenario.js';

await runScenario<'email' | 'password' | 'token' | 'card' | 'iban'>(
  [new PinoInstrumentation()],
  async (require, { email, password, token, card, iban }) => {
    const { pino } = require('pino') as typeof import('pino');
    const nowhere = new Writable({ write: (_line, _encoding, done) => done() });
    // pino's own redaction knows the paths that somebody thought of
    const logger = pino({ level: 'debug', redact: ['user.password'] }, nowhere);
    trace.getTracer('shop').startActiveSpan('checkout', (span) => {
      logger.info(`order 1042 confirmed to ${email} in 12 ms`);
      logger.warn(
        { user: { id: 42, password: 'taken out by pino', credentials: { password } }, attempt: 3 },
        'login failed',
      );
      logger.error({ err: new RangeError(`card ${card} is over its limit`) }, 'payment failed');
      logger.debug({ request: { method: 'POST', headers: { authorization: `Bearer ${token}`, accept: '*/*' } } });
      logger.child({ component: 'refunds', iban }).info({ orders: ['SKU-1', 'SKU-2'] }, 'refund sent');
      span.end();
    });
  },
);
