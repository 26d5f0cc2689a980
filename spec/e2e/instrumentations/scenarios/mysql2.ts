import { MySQL2Instrumentation } from '@opentelemetry/instrumentation-mysql2';
import { startMysql } from '../../../support/fakes/mysql.js';
import { runScenario } from '../../../support/scenario.js';

const instrumentation = new MySQL2Instrumentation();

await runScenario<'email' | 'card' | 'token' | 'hash'>(
  [instrumentation],
  async (require, { email, card, token, hash }) => {
    const mysql = require('mysql2') as typeof import('mysql2');
    // it finds the driver's way to write parameters into a statement after it has patched what is to use it: they show once it is switched on again
    instrumentation.disable();
    instrumentation.enable();
    const server = await startMysql(mysql);
    const { createConnection } = require('mysql2/promise') as typeof import('mysql2/promise');
    const client = await createConnection({ host: '127.0.0.1', port: server.port, user: 'shop', database: 'shop' });
    const run = (sql: string, values?: unknown[]) => client.query(sql, values).catch(() => undefined);
    await run('SELECT id, `name` FROM customers WHERE email = ? AND status IN (?)', [email, ['new', 'open']]);
    await run('UPDATE cards SET number = ?, tries = ? WHERE id = ?', [card, 3, 42]);
    await run(`SELECT id FROM sessions WHERE token = "${token}" LIMIT 1 -- by the login page`);
    // the fake takes no row: it answers as MySQL does to a second one with the same unique key
    await run('INSERT INTO customers SET ?', [{ email, password_hash: hash }]);
    await client.execute('DELETE FROM sessions WHERE token = ?', [token]).catch(() => undefined);
    await client.end();
    await server.close();
  },
);
