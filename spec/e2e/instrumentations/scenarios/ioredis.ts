import { IORedisInstrumentation } from '@opentelemetry/instrumentation-ioredis';
import { startRedis } from '../../../support/fakes/redis.js';
import { runScenario } from '../../../support/scenario.js';

await runScenario<'email' | 'token' | 'session' | 'card'>(
  // otherwise it records only what a span of the application's holds
  [new IORedisInstrumentation({ requireParentSpan: false })],
  async (require, { email, token, session, card }) => {
    const { Redis } = require('ioredis') as typeof import('ioredis');
    const server = await startRedis();
    const client = new Redis({ host: '127.0.0.1', port: server.port, enableReadyCheck: false, lazyConnect: true });
    client.on('error', () => undefined);
    await client.connect();
    const run = (command: Promise<unknown>) => command.catch(() => undefined);
    await run(client.get(`session:${session}`));
    await run(client.del(`reset:${email}`, 'cart:42'));
    await run(client.set('cart:42', card));
    await run(client.setex(`token:${token}`, 300, 'x'));
    await run(client.hset('customer:42', 'email', email));
    await run(client.eval("return redis.call('SET', KEYS[1], ARGV[1])", 1, 'cart:42', card));
    await run(client.getex('cart:42', 'EX', 60));
    await run(client.auth('shop', card));
    await run(client.call('SRANDMEMBER', `emails:${email}`) as Promise<unknown>);
    await run(client.incrby('visits', 2));
    client.disconnect();
    await server.close();
  },
);
