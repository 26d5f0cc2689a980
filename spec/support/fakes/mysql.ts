import type { Server } from 'node:net';
import type { Connection } from 'mysql2';
import { type Loopback, listen } from '../loopback.js';

/** What the types of the driver leave out of its own server. */
interface ServerConnection extends Connection {
  serverHandshake(greeting: object): void;
  writeOk(): void;
  writeError(error: { readonly message: string; readonly code: number }): void;
  /** Packets are counted anew with each command. */
  _resetSequenceId(): void;
}

/** Client: long password, long flag, 4.1 protocol, transactions, secure connection, plugin authentication. */
const CAPABILITIES = 0x0001 | 0x0004 | 0x0008 | 0x0200 | 0x2000 | 0x8000 | 0x80000;

/**
 * MySQL's protocol by the driver's own server: every statement is done and gives no rows, but an INSERT, which is refused as MySQL refuses a second row
 * with the same unique key. Prepared statements are refused too. Takes the driver, because it must have been required when the instrumentation was there.
 */
export function startMysql(driver: typeof import('mysql2')): Promise<Loopback> {
  let connections = 0;
  const server = driver.createServer((connection) => {
    const client = connection as ServerConnection;
    client.serverHandshake({
      protocolVersion: 10,
      serverVersion: '8.4.0',
      connectionId: ++connections,
      statusFlags: 2,
      characterSet: 45,
      capabilityFlags: CAPABILITIES,
      authCallback: (_login: object, done: () => void) => {
        done();
        client._resetSequenceId();
      },
    });
    client.on('error', () => undefined);
    client.on('query', (sql: string) => {
      const [, value] = /^INSERT[^']*('(?:[^'\\]|\\.)*')/.exec(sql) ?? [];
      if (value === undefined) client.writeOk();
      else client.writeError({ code: 1062, message: `Duplicate entry ${value} for key 'customers.email'` });
      client._resetSequenceId();
    });
    client.on('stmt_prepare', () => {
      client.writeError({
        code: 1295,
        message: 'This command is not supported in the prepared statement protocol yet',
      });
      client._resetSequenceId();
    });
  });
  return listen((server as unknown as { readonly _server: Server })._server);
}
