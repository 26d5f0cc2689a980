import type { ErrorFamily } from './family.js';

export const otherDatabases: readonly ErrorFamily[] = [
  {
    // https://learn.microsoft.com/sql/relational-databases/errors-events/database-engine-events-and-errors
    library: 'tedious 19 (SQL Server)',
    frames: 'node',
    type: 'RequestError: ',
    messages: [
      "Violation of UNIQUE KEY constraint 'UQ_users_name'. Cannot insert duplicate key in object 'dbo.users'. The duplicate key value is (⟨Jane Roe⟩).",
      "Violation of PRIMARY KEY constraint 'PK_users'. Cannot insert duplicate key in object 'dbo.users'. The duplicate key value is (⟨7, Jane (Jr) Roe⟩).",
      "Cannot insert duplicate key row in object 'dbo.users' with unique index 'IX_name'. The duplicate key value is (⟨Jane Roe⟩).",
      "The CREATE UNIQUE INDEX statement terminated because a duplicate key was found for the object name 'dbo.users' and the index name 'IX_name'. The duplicate key value is (⟨Jane Roe⟩).",
      "Conversion failed when converting the varchar value '⟨forty Jane⟩' to data type int.",
      "Conversion failed when converting the nvarchar value '⟨O'Neil⟩' to data type int.",
      "The conversion of the varchar value '⟨99999999999⟩' overflowed an int column.",
      "String or binary data would be truncated in table 'shop.dbo.users', column 'name'. Truncated value: '⟨Jane R⟩'.",
      "Unclosed quotation mark after the character string '⟨Neil and more⟩'.",
      "Incorrect syntax near 'FORM'.",
      'Conversion failed when converting date and/or time from character string.',
      "Invalid column name 'emial'.",
      "Invalid object name 'dbo.user'.",
      "Cannot insert the value NULL into column 'name', table 'shop.dbo.users'; column does not allow nulls. INSERT fails.",
      'The INSERT statement conflicted with the FOREIGN KEY constraint "FK_orders_users". The conflict occurred in database "shop", table "dbo.users", column \'id\'.',
      'Transaction (Process ID 52) was deadlocked on lock resources with another process and has been chosen as the deadlock victim. Rerun the transaction.',
      'Failed to connect to 10.0.0.1:1433 - Could not connect (sequence)',
      'Arithmetic overflow error converting expression to data type int.',
    ],
  },
  {
    library: 'Microsoft.Data.SqlClient 6',
    frames: 'dotnet',
    type: 'Microsoft.Data.SqlClient.SqlException (0x80131904): ',
    messages: [
      "Violation of UNIQUE KEY constraint 'UQ_users_name'. Cannot insert duplicate key in object 'dbo.users'. The duplicate key value is (⟨Jane Roe⟩).\nThe statement has been terminated.",
      "Invalid column name 'emial'.",
    ],
  },
  {
    // https://docs.oracle.com/en/error-help/db/
    library: 'oracledb 6 (Oracle 23)',
    frames: 'node',
    type: 'Error: ',
    messages: [
      "ORA-00001: unique constraint (SHOP.UQ_NAME) violated on table SHOP.USERS columns (NAME)\nORA-03301: (ORA-00001 details) row with column values (⟨NAME:'Jane Roe'⟩) already exists",
      "ORA-01722: unable to convert string value containing '⟨Jane⟩' to a number: ",
      'ORA-00001: unique constraint (SHOP.UQ_EMAIL) violated',
      'ORA-12899: value too large for column "SHOP"."USERS"."NAME" (actual: 42, maximum: 20)',
      'ORA-01400: cannot insert NULL into ("SHOP"."USERS"."EMAIL")',
      'ORA-00904: "EMIAL": invalid identifier',
      'ORA-00942: table or view "SHOP"."ORDERZ" does not exist\nHelp: https://docs.oracle.com/error-help/db/ora-00942/',
      'ORA-12541: Cannot connect. No listener at host 10.0.0.1 port 1521. (CONNECTION_ID=4XZ2)',
      'ORA-00060: deadlock detected while waiting for resource\nORA-06512: at "SHOP.PLACE_ORDER", line 42\nORA-06512: at line 1',
    ],
  },
  {
    // provoked with sql.js 1.16
    library: 'SQLite 3.49',
    frames: 'node',
    type: 'SqliteError: ',
    messages: [
      'UNIQUE constraint failed: users.email',
      'CHECK constraint failed: age > 0',
      'NOT NULL constraint failed: users.name',
      'FOREIGN KEY constraint failed',
      'near ")": syntax error',
      'no such column: emial',
      'no such table: users_archive',
      'SQLITE_BUSY: database is locked',
      'SQLITE_CANTOPEN: unable to open database file',
      'unrecognized token: "\'⟨Neil and more⟩"',
    ],
  },
  {
    // provoked with mongodb 7.9
    library: 'mongodb 7.9',
    frames: 'node',
    type: 'MongoServerError: ',
    messages: [
      'E11000 duplicate key error collection: shop.users index: name_1 dup key: {⟨ name: "Jane Roe" ⟩}',
      'E11000 duplicate key error collection: shop.users index: name_1_born_1 dup key: {⟨ name: "Jane } Roe", born: new Date(328060800000) ⟩}',
      'E11000 duplicate key error index: shop.users.$name_1 dup key: {⟨ : "Jane Roe" ⟩}',
      'Plan executor error during findAndModify :: caused by :: E11000 duplicate key error collection: shop.users index: name_1 dup key: {⟨ name: "Jane Roe" ⟩}',
      "Cannot apply $inc to a value of non-numeric type. {_id: ObjectId('665f1c2e9b3e7a0012345678')} has the field 'age' of non-numeric type string",
      "Failed to parse number '⟨forty Jane⟩' in $convert with no onError value",
      "Error parsing date string '⟨Jane Roe⟩'; 0: passing a time zone identifier as part of the string is not allowed 'J'",
      'Document failed validation',
      "Updating the path 'address.zip' would create a conflict at 'address'",
      'unknown operator: $regx',
      'not primary',
      "Unrecognized pipeline stage name: '$mach'",
      'connect ECONNREFUSED 127.0.0.1:27017',
      'Invalid scheme, expected connection string to start with "mongodb://" or "mongodb+srv://"',
      'Server selection timed out after 30000 ms',
      'WriteConflict error: this operation conflicted with another operation. Please retry your operation or multi-document transaction.',
    ],
    traces: [
      `MongoServerError: E11000 duplicate key error collection: shop.users index: name_1 dup key: {⟨ name: "Jane Roe" ⟩}
    at InsertOneOperation.execute (/usr/src/app/node_modules/mongodb/lib/operations/insert.js:51:19)
    at process.processTicksAndRejections (node:internal/process/task_queues:95:5) {
  errorLabelSet: Set(0) {},
  code: 11000,
  index: 0,
  keyPattern: { name: 1 },
  keyValue: {⟨ name: 'Jane Roe' ⟩}
}`,
    ],
  },
  {
    library: 'Cassandra, ClickHouse, Elasticsearch, DynamoDB',
    frames: 'node',
    type: 'ResponseError: ',
    messages: [
      "Unable to make int from ⟨'forty Jane'⟩",
      "Cannot parse string '⟨forty Jane⟩' as Int32: syntax error at begin of string.",
      "mapper_parsing_exception: [mapper_parsing_exception] Reason: failed to parse field [age] of type [integer] in document with id '7'. Preview of field's value: '⟨forty Jane⟩'",
      'failed to parse date field [⟨Jane Roe⟩] with format [strict_date_optional_time]',
      'The conditional request failed',
      'index_not_found_exception: [index_not_found_exception] Reason: no such index [orders-2024]',
      'Server timeout during read query at consistency LOCAL_ONE (0 peer(s) acknowledged the read over 1 required)',
      "Table shop.users_archive doesn't exist. (UNKNOWN_TABLE)",
    ],
  },
  {
    // the server's errors: https://redis.io/docs/latest/develop/reference/protocol-spec/
    library: 'ioredis 5.11',
    frames: 'node',
    type: 'ReplyError: ',
    messages: [
      "ERR unknown command 'nosuch', with args beginning with: ⟨'Jane Roe' 'note' ⟩",
      'ERR unknown command `nosuch`, with args beginning with: ⟨`Jane Roe`, `note`, ⟩',
      'WRONGTYPE Operation against a key holding the wrong kind of value',
      'WRONGPASS invalid username-password pair or user is disabled.',
      'NOAUTH Authentication required.',
      'MOVED 3999 10.0.0.1:6381',
      "ERR wrong number of arguments for 'get' command",
      "OOM command not allowed when used memory > 'maxmemory'.",
      'Connection is closed.',
    ],
    traces: [
      `ReplyError: WRONGTYPE Operation against a key holding the wrong kind of value
    at parseError (/usr/src/app/node_modules/redis-parser/lib/parser.js:179:12)
    at parseType (/usr/src/app/node_modules/redis-parser/lib/parser.js:302:14) {
  command: { name: 'set', args: [⟨ 'note', 'Jane Roe' ⟩] }
}`,
    ],
  },
];
