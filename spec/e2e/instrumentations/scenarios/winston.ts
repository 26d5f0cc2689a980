import { Writable } from 'node:stream';
import { trace } from '@opentelemetry/api';
import { WinstonInstrumentation } from '@opentelemetry/instrumentation-winston';
import { runScenario } from '../../../support/scenario.js';

await runScenario<'email' | 'password' | 'token' | 'card'>(
  [new WinstonInstrumentation()],
  async (require, { email, password, token, card }) => {
    const { createLogger, format, transports } = require('winston') as typeof import('winston');
    const nowhere = new Writable({ write: (_line, _encoding, done) => done() });
    const logger = createLogger({
      level: 'debug',
      format: format.combine(format.splat(), format.errors({ stack: true }), format.json()),
      transports: [new transports.Stream({ stream: nowhere })],
      defaultMeta: { component: 'accounts' },
    });
    trace.getTracer('shop').startActiveSpan('sign in', (span) => {
      logger.info('user %s signed in after %d tries', email, 2);
      logger.warn('login failed', { attempt: 3, password });
      logger.error('payment failed', { code: 'card_declined', payload: JSON.stringify({ card, amount: 12.5 }) });
      logger.error(new TypeError(`no account for ${email}`));
      logger.debug(`GET https://shop.example/reset?token=${token}&lang=en 302`);
      span.end();
    });
  },
);
