import type { ErrorFamily } from './family.js';

/** Mappers and query builders: statements with what was bound. */
export const mappers: readonly ErrorFamily[] = [
  {
    // provoked
    library: 'sequelize 6.37',
    frames: 'node',
    type: 'SequelizeDatabaseError: ',
    messages: [
      'Executing (default): INSERT INTO "users" ("id","name") VALUES (DEFAULT,$1) RETURNING "id","name"; ⟨"Jane Roe"⟩',
      'Executing (default): INSERT INTO "users" ("id","note","name") VALUES (DEFAULT,$1,$2) RETURNING "id","name","age"; ⟨"hello you", "Jane Roe"⟩',
      "Executing (default): select * from users where note = ⟨'forty Jane'⟩",
      "Executed (default): UPDATE `users` SET `name`=⟨'Jane Roe'⟩,`updatedAt`=⟨'2024-01-01 00:00:00'⟩ WHERE `id` = 7",
      'notNull Violation: user.name cannot be null',
      'string violation: note cannot be an array or an object',
      'Validation error: Validation isEmail on name failed',
      'Validation error',
      'value too long for type character varying(5)',
      'Executing (default): SELECT 1+1 AS result',
      'Executing (default): SELECT "id", "name" FROM "users" AS "user" WHERE "user"."id" = $1;',
    ],
    traces: [
      `Error
    at Query.run (/usr/src/app/node_modules/sequelize/lib/dialects/postgres/query.js:50:25)
    at async user.create (/usr/src/app/node_modules/sequelize/lib/model.js:1362:12) {
  name: 'SequelizeUniqueConstraintError',
  errors: [
    ValidationErrorItem {
      message: 'name must be unique',
      type: 'unique violation',
      path: 'name',
      value: '⟨Jane Roe⟩',
      origin: 'DB',
      instance: user {
        dataValues: {⟨ id: null, name: 'Jane Roe' ⟩},
        _previousDataValues: {⟨ name: undefined ⟩},
        uniqno: 1,
        isNewRecord: true
      },
      validatorKey: 'not_unique',
      validatorName: null,
      validatorArgs: []
    }
  ],
  fields: {⟨ name: 'Jane Roe' ⟩},
  sql: 'INSERT INTO "users" ("id","name") VALUES (DEFAULT,$1) RETURNING "id","name";'
}`,
    ],
  },
  {
    // provoked
    library: 'typeorm 1.1',
    frames: 'node',
    type: 'QueryFailedError: ',
    messages: [
      'Could not find any entity of type "User" matching: ⟨{\n    "name": "Jane Roe"\n}⟩',
      'query failed: INSERT INTO "users"("note", "name") VALUES ($1, $2) RETURNING "id" -- PARAMETERS: ⟨["hello you","Jane Roe"]⟩',
      'query is slow: SELECT * FROM "users" WHERE "name" = $1 -- PARAMETERS: ⟨["Jane Roe"]⟩',
      'EntityMetadataNotFoundError: No metadata for "User" was found.',
      'duplicate key value violates unique constraint "users_email_key"',
      'Property "emial" was not found in "User". Make sure your query is correct.',
    ],
    traces: [
      `QueryFailedError: duplicate key value violates unique constraint "users_name_key"
    at PostgresQueryRunner.query (/usr/src/app/node_modules/typeorm/driver/postgres/PostgresQueryRunner.js:231:19)
    at async InsertQueryBuilder.execute (/usr/src/app/node_modules/typeorm/query-builder/InsertQueryBuilder.js:107:33) {
  query: 'INSERT INTO "users"("note", "name") VALUES ($1, $2) RETURNING "id"',
  parameters: [⟨ 'hello you', 'Jane Roe' ⟩],
  driverError: error: duplicate key value violates unique constraint "users_name_key"
      at /usr/src/app/node_modules/pg/lib/client.js:694:17
      at process.processTicksAndRejections (node:internal/process/task_queues:95:5) {
    length: 209,
    severity: 'ERROR',
    code: '23505',
    detail: 'Key (name)=(⟨Jane Roe⟩) already exists.',
    schema: 'public',
    table: 'users',
    constraint: 'users_name_key',
    file: 'nbtinsert.c',
    line: '673',
    routine: '_bt_check_unique'
  }
}`,
    ],
  },
  {
    // provoked
    library: 'knex 3.3',
    frames: 'node',
    type: 'error: ',
    messages: [
      'select * from users where note = ⟨\'forty Jane\'⟩ - invalid input syntax for type integer: "⟨forty Jane⟩"',
      "insert into `users` (`name`, `note`) values (⟨'Jane Roe'⟩, ⟨'it''s me'⟩) - Duplicate entry '⟨Jane Roe⟩' for key 'users.name'",
      "update `users` set `name` = ⟨'Jane Roe'⟩ where `id` = 7 - SQLITE_CONSTRAINT: UNIQUE constraint failed: users.name",
      'delete from "users" where "name" in (⟨\'Jane Roe\'⟩, ⟨\'Bob Roe\'⟩) and "note" like ⟨\'%jane%\'⟩ - canceling statement due to statement timeout',
      'insert into "users" ("email", "name") values ($1, $2) - duplicate key value violates unique constraint "users_email_key"',
      'Undefined binding(s) detected when compiling SELECT. Undefined column(s): [email] query: select * from "users" where "email" = ?',
      'select * from "users" where "id" = $1 limit $2 - relation "users" does not exist',
      'Knex: Timeout acquiring a connection. The pool is probably full. Are you missing a .transacting(trx) call?',
    ],
  },
  {
    // https://www.prisma.io/docs/orm/reference/error-reference
    library: 'prisma 6',
    frames: 'node',
    type: 'PrismaClientKnownRequestError: ',
    messages: [
      '\nInvalid `prisma.user.create()` invocation:\n\n{\n  data: {⟨\n    name: "Jane Roe",\n    age: "forty"\n         ~~~~~~~\n  ⟩}\n}\n\nArgument `age`: Invalid value provided. Expected Int, provided String.',
      'Invalid `prisma.user.findMany()` invocation:\n\n{\n  where: {⟨\n    name: "Jane Roe",\n    emial: "x"\n    ~~~~~\n  ⟩}\n}\n\nUnknown argument `emial`. Did you mean `email`? Available options are marked with ?.',
      'prisma:query INSERT INTO "public"."User" ("name") VALUES ($1) RETURNING "public"."User"."id"\nparams: ⟨["Jane Roe"]⟩',
      'Invalid `prisma.user.create()` invocation in\n/usr/src/app/src/orders.ts:42:29\n\n  39 async function place() {\n  40   const x = 1;\n→ 42   await prisma.user.create(\nUnique constraint failed on the fields: (`email`)',
      'Raw query failed. Code: `22P02`. Message: `ERROR: invalid input syntax for type integer: "⟨forty Jane⟩"`',
      'Raw query failed. Code: `23505`. Message: `Key (name)=(⟨Jane Roe⟩) already exists.`',
      'An operation failed because it depends on one or more records that were required but not found. Record to update not found.',
      "Can't reach database server at `db.internal:5432`\n\nPlease make sure your database server is running at `db.internal:5432`.",
      'Foreign key constraint violated: `orders_user_id_fkey (index)`',
      'Timed out fetching a new connection from the connection pool. More info: http://pris.ly/d/connection-pool (Current connection pool timeout: 10, connection limit: 5)',
    ],
  },
  {
    // provoked with mongoose 9.12
    library: 'mongoose 9.12',
    frames: 'node',
    type: 'ValidationError: ',
    messages: [
      'User validation failed: age: Cast to Number failed for value "⟨forty⟩" (type string) at path "age" for model "User", ref: Cast to ObjectId failed for value "⟨jane⟩" (type string) at path "ref" for model "User", req: Path `req` is required.',
      'User validation failed: email: Path `email` is invalid (⟨jane at corp⟩)., role: `⟨Jane Roe⟩` is not a valid enum value for path `role`., n: Path `n` (⟨4000⟩) is more than maximum allowed value (3).',
      'User validation failed: s: Path `s` (`⟨Jane⟩`, length 4) is longer than the maximum allowed length (3).',
      'User validation failed: name: Path `name` (`⟨J⟩`) is shorter than the minimum allowed length (3).',
      'Cast to ObjectId failed for value "⟨jane-roe⟩" (type string) at path "_id" for model "User"',
      'Cast to ObjectId failed for value "⟨jane "jr" roe⟩" (type string) at path "_id" for model "User"',
      'Cast to ObjectId failed for value "⟨jane-roe⟩" at path "_id" for model "User"',
      'Cast to string failed for value "⟨{ name: \'Jane Roe\' }⟩" (type Object) at path "email" for model "User"',
      'Cast to date failed for value "⟨Jane Roe⟩" (type string) at path "born" for model "User"',
      'User validation failed: req: Path `req` is required.',
      'Field `emial` is not in schema and strict mode is set to throw.',
      'Schema hasn\'t been registered for model "Ordr".\nUse mongoose.model(name, schema)',
      'No document found for query "⟨{ name: \'Jane Roe\' }⟩" on model "User"',
      'Operation `users.findOne()` buffering timed out after 10000ms',
      'input must be a 24 character hex string, 12 byte Uint8Array, or an integer',
    ],
  },
  {
    // https://docs.sqlalchemy.org/en/20/errors.html
    library: 'SQLAlchemy 2.0',
    frames: 'python',
    type: 'sqlalchemy.exc.IntegrityError: ',
    messages: [
      "(psycopg2.errors.UniqueViolation) duplicate key value violates unique constraint \"users_name_key\"\nDETAIL:  Key (name)=(⟨Jane Roe⟩) already exists.\n\n[SQL: INSERT INTO users (note, name) VALUES (%(note)s, %(name)s) RETURNING users.id]\n[parameters: ⟨{'note': 'hello you', 'name': 'Jane Roe'}⟩]\n(Background on this error at: https://sqlalche.me/e/20/gkpj)",
      "(sqlite3.IntegrityError) UNIQUE constraint failed: users.name\n[SQL: INSERT INTO users (note, name) VALUES (?, ?)]\n[parameters: ⟨('hello you', 'Jane Roe')⟩]\n(Background on this error at: https://sqlalche.me/e/20/gkpj)",
      '(sqlite3.OperationalError) no such table: users\n[SQL: SELECT users.id FROM users]\n(Background on this error at: https://sqlalche.me/e/20/e3q8)',
      'QueuePool limit of size 5 overflow 10 reached, connection timed out, timeout 30.00 (Background on this error at: https://sqlalche.me/e/20/3o7r)',
    ],
  },
  {
    library: 'Django 5',
    frames: 'python',
    type: 'django.db.utils.IntegrityError: ',
    messages: [
      'duplicate key value violates unique constraint "shop_user_name_key"\nDETAIL:  Key (name)=(⟨Jane Roe⟩) already exists.',
      "Field 'id' expected a number but got '⟨forty Jane⟩'.",
      "['“⟨Jane Roe⟩” value has an invalid date format. It must be in YYYY-MM-DD format.']",
      'User matching query does not exist.',
      'get() returned more than one User -- it returned 2!',
      'relation "shop_user" does not exist\nLINE 1: SELECT COUNT(*) AS "__count" FROM "shop_user"\n                                          ^',
    ],
  },
  {
    // https://guides.rubyonrails.org/active_record_querying.html
    library: 'ActiveRecord 7.1',
    frames: 'ruby',
    type: '',
    messages: [
      'PG::UniqueViolation: ERROR:  duplicate key value violates unique constraint "index_users_on_name"\nDETAIL:  Key (name)=(⟨Jane Roe⟩) already exists.',
      'User Load (0.3ms)  SELECT "users".* FROM "users" WHERE "users"."name" = $1 LIMIT $2  [⟨["name", "Jane Roe"], ["LIMIT", 1]⟩]',
      'User Create (0.4ms)  INSERT INTO "users" ("name", "note") VALUES ($1, $2) RETURNING "id"  [⟨["name", "Jane Roe"], ["note", "hello you"]⟩]',
      'undefined method \'nam\' for #<User id: 1, note: "⟨hello you⟩", name: "⟨Jane Roe⟩", age: nil> (NoMethodError)',
      'undefined method `nam\' for #<struct User note="⟨hello you⟩", name="⟨Jane Roe⟩"> (NoMethodError)',
      'undefined local variable or method \'nam\' for #<User:0x00007f9b1c0a1234 @note="⟨hello you⟩", @name="⟨Jane Roe⟩"> (NameError)',
      'invalid value for Integer(): "⟨forty Jane⟩" (ArgumentError)',
      'invalid value for Float(): "⟨forty Jane⟩" (ArgumentError)',
      'invalid date: "⟨Jane Roe⟩" (Date::Error)',
      "'⟨Jane Roe⟩' is not a valid role (ArgumentError)",
      "unexpected token at '⟨{name: Jane Roe⟩' (JSON::ParserError)",
      "Couldn't find User with 'id'=42 (ActiveRecord::RecordNotFound)",
      "undefined method 'name' for nil (NoMethodError)",
      "undefined method 'nam' for an instance of User (NoMethodError)",
      "Validation failed: Name can't be blank (ActiveRecord::RecordInvalid)",
      'key not found: :name (KeyError)',
      'uninitialized constant User::Adress (NameError)',
      '#<Thread:0x00007f9b1c0a1234 run> terminated with exception (report_on_exception is true):',
    ],
  },
  {
    // https://laravel.com/docs/11.x/database, https://www.doctrine-project.org/projects/dbal.html
    library: 'Laravel 11, Doctrine',
    frames: 'php',
    type: 'PHP Fatal error:  Uncaught PDOException: ',
    messages: [
      "SQLSTATE[23000]: Integrity constraint violation: 1062 Duplicate entry '⟨Jane Roe⟩' for key 'users.name'",
      "SQLSTATE[23000]: Integrity constraint violation: 1062 Duplicate entry '⟨Jane Roe⟩' for key 'users.name' (Connection: mysql, SQL: insert into `users` (`name`, `note`) values (⟨Jane Roe, hello you⟩))",
      'An exception occurred while executing \'INSERT INTO users (name, note) VALUES (?, ?)\' with params [⟨"Jane Roe", "hello you"⟩]:\n\nSQLSTATE[23000]: Integrity constraint violation',
      "SQLSTATE[42S02]: Base table or view not found: 1146 Table 'shop.userz' doesn't exist (Connection: mysql, SQL: select * from `userz`)",
      'SQLSTATE[HY000] [2002] Connection refused',
      'Unsupported operand types: string + int',
      "Unhandled match case '⟨Jane Roe⟩'",
      'DateTime::__construct(): Failed to parse time string (⟨Jane Roe⟩) at position 0 (J): The timezone could not be found in the database',
      'Undefined array key "name"',
      'Call to a member function save() on null',
      'App\\User::setAge(): Argument #1 ($age) must be of type int, string given, called in /var/www/html/index.php on line 4',
    ],
  },
  {
    library: 'Hibernate 6',
    frames: 'java',
    type: 'org.hibernate.exception.DataException: ',
    messages: [
      'binding parameter (1:VARCHAR) <- [⟨Jane Roe⟩]',
      'binding parameter [2] as [VARCHAR] - [⟨Jane Roe⟩]',
      'could not execute statement [ERROR: value too long for type character varying(5)] [insert into users (name,id) values (?,?)]',
      'Row was updated or deleted by another transaction (or unsaved-value mapping was incorrect) : [com.shop.User#42]',
      'failed to lazily initialize a collection of role: com.shop.User.orders: could not initialize proxy - no Session',
    ],
  },
  {
    library: 'GORM, sqlx, Entity Framework',
    frames: 'go',
    type: '',
    messages: [
      'ERROR: duplicate key value violates unique constraint "users_name_key" (SQLSTATE 23505) [1.2ms] [rows:0] INSERT INTO "users" ("name","note") VALUES (⟨\'Jane Roe\'⟩,⟨\'hello you\'⟩) RETURNING "id"',
      'sql: Scan error on column index 1, name "age": converting driver.Value type string ("⟨forty Jane⟩") to a int: invalid syntax',
      "Failed executing DbCommand (5ms) [Parameters=[⟨@p0='Jane Roe' (Size = 4000), @p1='7'⟩], CommandType='Text', CommandTimeout='30']",
      "Executed DbCommand (5ms) [Parameters=[], CommandType='Text', CommandTimeout='30']\nSELECT COUNT(*) FROM [Users] AS [u]",
      'record not found',
      'sql: no rows in result set',
      'pq: relation "users" does not exist',
      'context deadline exceeded',
    ],
  },
];
