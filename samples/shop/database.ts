import { PGlite } from '@electric-sql/pglite';
import { PGLiteSocketServer } from '@electric-sql/pglite-socket';

export interface Database {
  /** `127.0.0.1:<port>`, to be spoken to with PostgreSQL's own protocol. */
  readonly address: string;
  close(): Promise<void>;
}

const SCHEMA = `
  CREATE TABLE customers (
    id serial PRIMARY KEY,
    name text NOT NULL,
    email text UNIQUE NOT NULL,
    phone text NOT NULL,
    born date
  );
  CREATE TABLE orders (id serial PRIMARY KEY, card text, amount numeric CHECK (amount > 0));
`;

/** PostgreSQL itself, compiled to WebAssembly, behind a socket: so the shop uses the usual `pg` client and meets PostgreSQL's own errors. */
export async function startDatabase(): Promise<Database> {
  const db = await PGlite.create();
  await db.exec(SCHEMA);
  const server = new PGLiteSocketServer({ db, port: 0, maxConnections: 4 });
  await server.start();
  return {
    address: server.getServerConn(),
    close: async () => {
      await server.stop();
      await db.close();
    },
  };
}
