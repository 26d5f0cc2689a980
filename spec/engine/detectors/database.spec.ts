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
      { text: '==> Parameters: Jane Roe(String), 7(Integer)', find: 'Jane Roe(String), 7(Integer)' },
      { text: 'prisma:query SELECT 1 WHERE name = $1 Params: ["Jane Roe"]', find: '"Jane Roe"' },
      { text: 'Failing row contains (7, Jane Roe, null, 2026-01-01).', find: '7, Jane Roe, null, 2026-01-01' },
      { text: 'Failing row contains (7, Jane (Jr) Roe, null).', find: '7, Jane (Jr) Roe, null' }, // brackets inside
      { text: 'Failing row contains (7, Jane :) Roe, null). STATEMENT', find: '7, Jane :) Roe, null' }, // no pair
      { text: 'Failing row contains (7, Jane (Jr). Roe, null).', find: '7, Jane (Jr). Roe, null' },
      { text: 'Failing row contains (7, Jane) at Insert.run', find: '7, Jane' },
      { text: "Duplicate entry 'jane' for key 'users.email'", find: 'jane' },
      { text: "Duplicate entry 'O'Neil' for key 'users.name'", find: "O'Neil" }, // a quote inside
      {
        text: 'E11000 duplicate key error collection: shop.users index: email_1 dup key: { email: "jane" }',
        find: ' email: "jane" ',
      },
      { text: 'Cannot insert duplicate key. The duplicate key value is (jane).', find: 'jane' },
      { text: "ORA-00001: row with column values (EMAIL:'jane') already exists", find: "EMAIL:'jane'" },
      { text: 'Key (email)=(jane', find: 'jane' }, // cut by an SDK limit
      { text: 'Failing row contains (7, Jane\nRoe, null).', find: '7, Jane\nRoe, null' }, // over lines
      { text: 'dup key: { name: "Jane } Roe" }', find: ' name: "Jane } Roe" ' }, // a bracket in quotes
      { text: "[parameters: ('hello', 'Jane')]", find: "('hello', 'Jane')" },
      { text: 'undefined method for #<User id: 1, name: "Jane", age: nil>', find: 'Jane' },
    ],
    reject: [
      'duplicate key value violates unique constraint "users_email_key"', // names only
      'relation "users" does not exist', // names only
      "Unknown column 'email' in 'field list'", // names only
      'f(x)=y', // a formula
      'f(x)=(y + 1)', // a formula in brackets
      '^(\\w+)=([a-f0-9]+)$ is no pattern', // groups of a pattern
      'invalid pattern ^(\\w+)=([a-f0-9]+)', // a regular expression
      '#<Thread:0x00007f9b run> terminated', // no string
      'parameters: 3 of 4', // nothing bound
      'invalid input syntax for type json', // no value
      "value: 'x' for", // no column
      "allowed values ('a', 'b')", // no statement
      'INSERT INTO t (a) VALUES ($1, ?)', // no values
    ],
  },
  'database.value': { accept: [], reject: [] },
  'database.literal': {
    accept: [
      { text: "select * from users where name = 'Jane' - no such table", find: "'Jane'" },
      { text: "INSERT INTO users (note) VALUES ('it''s me')", find: "'it''s me'" }, // a doubled quote
      { text: "update users set name = 'Jane", find: "'Jane" }, // cut by an SDK limit
      { text: "LINE 1: ...where age = 'forty'", find: "'forty'" },
    ],
    reject: [
      "select the user's name from the list of 'open' orders", // prose
      "update the user's cart", // prose
      'insert into users (name) values ($1)', // nothing in it
      "select * from users - Unknown column 'x' in 'field list'", // behind the statement
    ],
  },
};

describeFamily('database', database, examples);
