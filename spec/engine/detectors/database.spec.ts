import { database } from '../../../lib/engine/detectors/database.js';
import { describeFamily } from '../../support/describe-family.js';
import type { ExamplesOf } from '../../support/examples.js';

const examples: ExamplesOf<typeof database> = {
  'database.row': {
    accept: [
      {
        text: 'duplicate key value violates unique constraint "users_email_key" DETAIL: Key (email)=(jane) already exists.',
        find: 'jane',
      },
      { text: 'Key (name, city)=(Jane (Jr) Roe, Bonn) already exists.', find: 'Jane (Jr) Roe, Bonn' }, // brackets inside
      { text: 'Key (user_id)=(jane) is not present in table "users".', find: 'jane' },
      { text: 'Failing row contains (7, Jane Roe, null, 2026-01-01).', find: '7, Jane Roe, null, 2026-01-01' },
      { text: 'Failing row contains (7, Jane (Jr) Roe, null).', find: '7, Jane (Jr) Roe, null' }, // brackets inside
      { text: 'Failing row contains (7, Jane :) Roe, null). STATEMENT', find: '7, Jane :) Roe, null' }, // no pair
      { text: 'Failing row contains (7, Jane (Jr). Roe, null).', find: '7, Jane (Jr). Roe, null' },
      { text: 'Failing row contains (7, Jane) at Insert.run', find: '7, Jane' },
      { text: 'date/time field value out of range: "1980-15-37"', find: '1980-15-37' },
      { text: "Incorrect datetime value: 'jane' for function str_to_date", find: 'jane' },
      { text: "Data truncation: Truncated incorrect DOUBLE value: 'jane'", find: 'jane' },
      { text: "Truncated incorrect INTEGER value: 'O'Neil' at row 1", find: "O'Neil" },
      { text: 'invalid input syntax for type integer: "jane"', find: 'jane' },
      { text: 'invalid input syntax for type timestamp with time zone: "soon"', find: 'soon' },
      { text: "Duplicate entry 'jane' for key 'users.email'", find: 'jane' },
      { text: "Duplicate entry 'O'Neil' for key 'users.name'", find: "O'Neil" }, // a quote inside
      { text: "Incorrect integer value: 'jane' for column 'age' at row 1", find: 'jane' },
      {
        text: 'E11000 duplicate key error collection: shop.users index: email_1 dup key: { email: "jane" }',
        find: ' email: "jane" ',
      },
      { text: 'Cannot insert duplicate key. The duplicate key value is (jane).', find: 'jane' },
      { text: "ORA-00001: row with column values (EMAIL:'jane') already exists", find: "EMAIL:'jane'" },
      { text: 'Key (email)=(jane', find: 'jane' }, // cut by an SDK limit
      { text: `Executing: INSERT INTO "users" ("name") VALUES ('jane')`, find: 'jane' },
      { text: "insert into users VALUES (1, 'a'), (2, 'O''Neil');", find: "O''Neil" }, // several rows
      { text: "REPLACE INTO t VALUES (now(), 'jane", find: 'jane' }, // cut
    ],
    reject: [
      'duplicate key value violates unique constraint "users_email_key"', // names only
      'relation "users" does not exist', // names only
      "Unknown column 'email' in 'field list'", // names only
      'f(x)=y', // a formula
      'invalid input syntax for type json', // no value
      "value: 'x' for", // no column
      "allowed values ('a', 'b')", // no statement
      'INSERT INTO t (a) VALUES ($1, ?)', // no values
    ],
  },
  'database.value': { accept: [], reject: [] },
};

describeFamily('database', database, examples);
