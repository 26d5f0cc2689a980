import { KafkaJsInstrumentation } from '@opentelemetry/instrumentation-kafkajs';
import { startKafka } from '../../../support/fakes/kafka.js';
import { runScenario } from '../../../support/scenario.js';

await runScenario<'email' | 'card'>([new KafkaJsInstrumentation()], async (require, { email, card }) => {
  const { Kafka, Partitioners, logLevel } = require('kafkajs') as typeof import('kafkajs');
  const broker = await startKafka();
  const kafka = new Kafka({
    clientId: 'shop',
    brokers: [`127.0.0.1:${broker.port}`],
    logLevel: logLevel.NOTHING,
    retry: { retries: 0, restartOnFailure: async () => false },
  });
  const producer = kafka.producer({ createPartitioner: Partitioners.DefaultPartitioner });
  await producer.connect();
  await producer.send({ topic: 'orders', messages: [{ key: email, value: '{"id":42}' }] });
  await producer.disconnect();
  const consumer = kafka.consumer({ groupId: 'billing' });
  await consumer.connect();
  await consumer.subscribe({ topic: 'orders', fromBeginning: true });
  const failed = new Promise<void>((resolve) => consumer.on('consumer.crash', () => resolve()));
  await consumer.run({
    autoCommit: false,
    eachMessage: async () => {
      throw new RangeError(`card ${card} is over its limit`);
    },
  });
  await failed;
  await consumer.disconnect();
  await broker.close();
});
