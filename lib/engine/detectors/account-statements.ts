import type { DetectorFamily } from '../../model.js';

/** A string of SQL; in a text that is itself in quotes they stand behind a backslash. */
const STRING = String.raw`(?:N?'(?:[^'\n]|''){1,256}'|"[^"\\\n]{1,256}"|\\"[^"\\\n]{1,256}\\")`;
/** Whom a statement is about: `'bob'@'%'`, `bob`, `CURRENT USER`. */
const ACCOUNT = String.raw`(?:[\w.$"'\x60[\]@%-]{1,130}|current user|user\(\))`;

/** What stands before a password in statements about accounts and keys: the manuals of the databases. */
const STATEMENTS: readonly string[] = [
  // MySQL, MariaDB, ClickHouse
  String.raw`identified\s{1,3}with\s{1,3}\w{1,40}\s{1,3}(?:by|as|using)\s{1,3}`,
  String.raw`set\s{1,3}password(?:\s{1,3}for\s{1,3}${ACCOUNT})?\s{0,3}(?:=|\bto\b)\s{0,3}(?:(?:old_)?password\(\s{0,3})?`,
  // Neo4j, Cypher
  String.raw`set\s{1,3}(?:plaintext\s{1,3})?password\s{1,3}(?:from\s{1,3}(?<old>${STRING})\s{1,3}to\s{1,3})?`,
  String.raw`changePassword\(\s{0,3}`,
  // PostgreSQL, Redshift, Snowflake, SQL Server, Vertica; foreign servers
  String.raw`(?:create|alter)\s{1,3}(?:user|role|login|group)\s[^;'\n]{1,200}?\bpassword\s{0,3}=?\s{0,3}`,
  String.raw`user\s{1,3}mapping\s[^;\n]{1,200}?\bpassword\s{1,3}`,
  // SQL Server, Sybase
  String.raw`\bsp_(?:addlogin|password|addapprole|setapprole)\s{1,3}${STRING},\s{0,3}`,
  // SQLCipher
  String.raw`\bpragma\s{1,3}(?:hex)?(?:re)?key\s{0,3}=\s{0,3}`,
  // pgcrypto, MySQL
  String.raw`\b(?:pgp_sym_(?:en|de)crypt(?:_bytea)?|aes_(?:en|de)crypt)\([^,;\n]{1,200},\s{0,3}`,
  String.raw`\bcrypt\(\s{0,3}`,
];
const MARKS: readonly string[] = [
  'IDENTIFIED WITH', 'identified with', 'SET PASSWORD', 'set password', 'SET PLAINTEXT', 'changePassword(', 'CREATE USER', 'create user', 'ALTER USER', 'alter user', 'CREATE ROLE', 'create role',
  'ALTER ROLE', 'alter role', 'CREATE LOGIN', 'create login', 'ALTER LOGIN', 'alter login', 'ALTER GROUP', 'USER MAPPING', 'user mapping', 'sp_addlogin', 'sp_password', 'sp_addapprole', 'sp_setapprole',
  'PRAGMA ', 'pragma ', 'pgp_sym_', 'AES_ENCRYPT', 'AES_DECRYPT', 'aes_encrypt', 'aes_decrypt', "crypt('",
]; // biome-ignore format: a table

const STATEMENT = new RegExp(`(?:${STATEMENTS.join('|')})(?<password>${STRING})`, 'gi');

/** [start, end) of each password, within its quotes. */
function findPasswords(text: string): (readonly [start: number, end: number])[] {
  const found: [number, number][] = [];
  for (const match of text.matchAll(STATEMENT)) {
    const [whole] = match;
    const { old, password = '' } = match.groups ?? {};
    if (old !== undefined) found.push(withinQuotes(match.index + whole.indexOf(old), old));
    found.push(withinQuotes(match.index + whole.length - password.length, password));
  }
  return found;
}

function withinQuotes(at: number, string: string): [start: number, end: number] {
  const quotes = /^N?\\?["']/i.exec(string)?.[0].length ?? 0;
  return [at + quotes, at + string.length - (string.startsWith('\\') ? 2 : 1)];
}

/** Passwords in statements about accounts, in which a word is one, too. */
export const accountStatements = [
  {
    id: 'credential.account-statement',
    title: 'Password in a statement about an account: `IDENTIFIED BY`, `SET PASSWORD`',
    category: 'credential',
    source: 'https://dev.mysql.com/doc/refman/8.4/en/account-management-statements.html',
    rules: [
      { rule: 'function', literals: MARKS, find: findPasswords },
      // Oracle: a name, or one in quotes, which is none of the literals of a statement
      {
        rule: 'anchor',
        literals: ['IDENTIFIED BY ', 'identified by '],
        keepLiteral: true,
        after:
          /(?:VALUES |values )?(?:"[^"\n]{1,128}"|\\"[^"\\\n]{1,128}\\")(?: REPLACE (?:"[^"\n]{1,128}"|\\"[^"\\\n]{1,128}\\"))?/y,
      },
      {
        rule: 'anchor',
        literals: ['IDENTIFIED BY '],
        keepLiteral: true,
        after:
          /(?:VALUES )?(?!PASSWORD\b|VALUES\b|RANDOM\b)[A-Za-z_]\w{3,127}[\w#$!]{0,8}(?: REPLACE [A-Za-z_]\w{0,127})?/y,
      },
    ],
    check: (text) => !/^(?:\?|\$\d|:\w+|<|\*+$|%s)/.test(text),
  },
] as const satisfies DetectorFamily;
