import { MongoDBInstrumentation } from '@opentelemetry/instrumentation-mongodb';
import { startMongodb } from '../../../support/fakes/mongodb.js';
import { runScenario } from '../../../support/scenario.js';

await runScenario<'email' | 'name' | 'card' | 'password'>(
  [new MongoDBInstrumentation({ enhancedDatabaseReporting: true, requireParentSpan: false })],
  async (require, { email, name, card, password }) => {
    const { BSON, MongoClient } = require('mongodb') as typeof import('mongodb');
    const server = await startMongodb(BSON);
    const client = new MongoClient(`mongodb://127.0.0.1:${server.port}/shop?directConnection=true`, {
      serverApi: '1',
    });
    const db = client.db();
    const customers = db.collection('customers');
    const run = (operation: Promise<unknown>) => operation.catch(() => undefined);
    await run(customers.find({ email, status: { $in: ['new', 'open'] } }, { limit: 5 }).toArray());
    await run(customers.insertOne({ name, password, tries: 3 }));
    await run(customers.updateOne({ email }, { $set: { card } }));
    await run(
      db
        .collection('orders')
        .aggregate([{ $match: { 'buyer.email': email } }, { $count: 'n' }])
        .toArray(),
    );
    await run(customers.findOneAndUpdate({ name }, { $set: { email } }));
    await client.close();
    await server.close();
  },
);
