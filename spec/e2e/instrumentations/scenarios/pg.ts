import { PGlite } from '@electric-sql/pglite';
import { PGLiteSocketServer } from '@electric-sql/pglite-socket';
import { PgInstrumentation } from '@opentelemetry/instrumentation-pg';
import { runScenario } from '../../../support/scenario.js';

await runScenario<'email' | 'name' | 'iban' | 'token'>(
  [new PgInstrumentation({ enhancedDatabaseReporting: true })],
  async (require, { email, name, iban, token }) => {
    const db = await PGlite.create();
    await db.exec(`
      CREATE TABLE customers (id serial PRIMARY KEY, name text NOT NULL, email text UNIQUE NOT NULL, born date);
      CREATE TABLE accounts (id serial PRIMARY KEY, iban text, balance numeric CHECK (balance >= 0));
    `);
    const server = new PGLiteSocketServer({ db, port: 0 });
    await server.start();
    const pg = require('pg') as typeof import('pg');
    const connectionString = `postgres://shop@${server.getServerConn()}/postgres?application_name=shop`;
    const client = new pg.Client({ connectionString });
    await client.connect();
    const run = (text: string, values?: string[]) => client.query(text, values).catch(() => undefined);
    await run('INSERT INTO customers (name, email) VALUES ($1, $2)', [name, email]);
    await run(`SELECT id, "name" FROM customers WHERE email = '${email}' AND born < $1 ORDER BY id`, ['1990-01-31']);
    // what the server says of rows that it does not take
    await run('INSERT INTO customers (name, email) VALUES ($1, $2)', [name, email]);
    await run(`INSERT INTO accounts (iban, balance) VALUES ('${iban}', -1)`);
    await run(`SELECT '${token}'::uuid`);
    await client.end();
    await server.stop();
    await db.close();
  },
);
