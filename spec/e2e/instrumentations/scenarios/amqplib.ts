import { once } from 'node:events';
import { AmqplibInstrumentation } from '@opentelemetry/instrumentation-amqplib';
import { startAmqp } from '../../../support/fakes/amqp.js';
import { runScenario } from '../../../support/scenario.js';

await runScenario<'email' | 'password' | 'token'>(
  [new AmqplibInstrumentation()],
  async (require, { email, password, token }) => {
    const amqp = require('amqplib') as typeof import('amqplib');
    const broker = await startAmqp();
    // the instrumentation takes a password out up to its first colon only
    const connection = await amqp.connect(`amqp://shop:${password}:9@127.0.0.1:${broker.port}/?heartbeat=0`);
    const channel = await connection.createChannel();
    await channel.assertExchange('orders', 'topic');
    await channel.assertQueue('invoices');
    const consumed = new Promise<void>((resolve) => {
      void channel.consume('invoices', (message) => {
        if (message) channel.ack(message);
        resolve();
      });
    });
    const body = Buffer.from('{}');
    channel.publish('orders', `order.paid:${email}`, body, { messageId: 'm-42', correlationId: `reset:${token}` });
    await consumed;
    channel.on('error', () => undefined);
    channel.publish('missing', 'order.lost', body);
    await once(channel, 'error');
    await connection.close();
    await broker.close();
  },
);
