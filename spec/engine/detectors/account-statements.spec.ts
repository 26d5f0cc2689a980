import { accountStatements } from '../../../lib/engine/detectors/account-statements.js';
import { describeFamily } from '../../support/describe-family.js';
import type { ExamplesOf } from '../../support/examples.js';

const password = ['Tr0ub4', 'dour'].join('');
const other = ['c0rrect', 'horse'].join('');

const examples: ExamplesOf<typeof accountStatements> = {
  'credential.account-statement': {
    accept: [
      { text: `CREATE USER u IDENTIFIED BY ${password} DEFAULT TABLESPACE t`, find: password },
      {
        text: `ALTER USER "u" IDENTIFIED BY "${password}" REPLACE "${other}"`,
        find: `"${password}" REPLACE "${other}"`,
      },
      { text: `failed "ALTER USER u IDENTIFIED BY \\"${password}\\""`, find: `\\"${password}\\"` },
      { text: `CREATE USER joe IDENTIFIED WITH plaintext_password BY '${password}'`, find: password },
      { text: `SET PASSWORD FOR 'bob'@'%' = '${password}'`, find: password },
      { text: `set password for bob = PASSWORD('${password}')`, find: password },
      { text: `SET PASSWORD = '${password}'`, find: password },
      { text: `ALTER CURRENT USER SET PASSWORD FROM 'x1y2' TO '${password}'`, find: password },
      { text: `CALL dbms.security.changePassword('${password}')`, find: password },
      { text: "CREATE USER u PASSWORD 'kimura'", find: 'kimura' },
      { text: "alter role u with login encrypted password 'kimura' valid until 'infinity'", find: 'kimura' },
      { text: "CREATE LOGIN u WITH PASSWORD = N'kimura', CHECK_POLICY = OFF", find: 'kimura' },
      { text: "CREATE USER MAPPING FOR bob SERVER s OPTIONS (user 'bob', password 'kimura')", find: 'kimura' },
      { text: `EXEC sp_addlogin 'bob', '${password}'`, find: password },
      { text: `PRAGMA key = '${password}'`, find: password },
      { text: `SELECT pgp_sym_decrypt(col, '${password}') FROM t`, find: password },
      { text: `SELECT crypt('${password}', gen_salt('bf'))`, find: password },
    ],
    reject: [
      'records are identified by their id', // prose
      'CREATE USER u IDENTIFIED BY ?', // a place
      'CREATE USER u IDENTIFIED BY VALUES ?', // a place
      'ALTER USER u IDENTIFIED BY RANDOM PASSWORD', // none
      "SET PASSWORD FOR 'bob'@'%' = ?", // a place
      "CREATE USER u PASSWORD '$1'", // a place
      "CREATE USER u; it's the password 'kimura'", // another sentence
      'PRAGMA key_size = 256', // a setting
      "PRAGMA journal_mode = 'wal'", // another setting
      "CREATE OR REPLACE TABLE t COMMENT 'x'", // no account
    ],
  },
};

describeFamily('account-statements', accountStatements, examples);
