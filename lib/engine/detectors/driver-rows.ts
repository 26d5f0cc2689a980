/** Templates (see `templates`) of the messages in which databases and mappers print rows, keys and what was bound to a statement. */
export const ROWS: readonly string[] = [
  // PostgreSQL: errdetail of unique, foreign key, exclusion, check and not-null violations
  'Key (%n)=(%v) already exists|) is not present|) is still referenced|) conflicts with|) is duplicated',
  'existing key (%n)=(%v).|)$',
  'Failing row contains (%v).|)$|) at ',
  'COPY %n, line %n: "%v"',
  'JSON data, line %n: %v$',
  // MySQL and MariaDB: ER_DUP_ENTRY
  "Duplicate entry '%v' for key ",
  // MongoDB
  'dup key: {%v}',
  'keyValue: {%v}',
  // SQL Server: 2601, 2627, 1505
  'duplicate key value is (%v).',
  // Oracle 23: ORA-03301
  'with column values (%v) already exists',
];

/** What was bound to a statement, as servers, drivers and mappers print it. */
export const BOUND: readonly string[] = [
  // PostgreSQL: log_parameter_max_length
  'arameters: $1 = %v$',
  // Sequelize
  'Executing (%n): %n; %v$',
  'Executed (%n): %n; %v$',
  'dataValues: {%v}',
  '_previousDataValues: {%v}',
  "ValidationErrorItem {%Nvalue: '%v'",
  'fields: {%V},\n  sql: ',
  // Drizzle
  'Failed query: %N\nparams: %v$',
  // TypeORM
  '-- PARAMETERS: [%v]$',
  'query: %Nparameters: [%V]',
  'Could not find any entity of type %n matching: {%v}',
  // query builders and what logs make of them; names of missing parameters stand behind other words
  'bindings: [%v]',
  'bindings: {%v}',
  'bind: [%v]',
  'bind: {%v}',
  'replacements: [%v]',
  'replacements: {%v}',
  '^parameters: [%v]',
  ', parameters: [%v]',
  '; parameters: [%v]',
  '- parameters: [%v]',
  // Prisma
  'invocation:%N\n  data: {%v}',
  'invocation:%N\n  where: {%v}',
  'prisma:query %Nparams: [%v]',
  'prisma:query %NParams: [%v]',
  // ioredis, Redis
  'command: { name: %n, args: [%v]',
  'with args beginning with: %v$',
  // MyBatis
  '==> Parameters: %v$',
  // SQLAlchemy, Doctrine, Entity Framework, Hibernate, ActiveRecord
  '[parameters: %v]$',
  'with params [%v]',
  'Parameters=[%V], CommandType',
  'binding parameter (%n) <- [%v]$',
  'binding parameter [%n] as [%n] - [%v]$',
  '  [["%V]]',
  // Laravel: values stand in the statement without quotes
  'SQL: insert into %n values (%v))',
  'SQL: update %n set %v)',
  'SQL: delete from %n where %v)',
  'SQL: select %n where %v)',
];

/** Parts of these templates that clean texts hardly hold. */
export const ROW_MARKS: readonly string[] = [
  'ataVa', '\nparams', 'bindings:', 'acements:', 'invoc', ')=(', ' para', 'ailing row c', 'ON da', 'Dupli', 'keyVa', 'with column ', 'meters: $1 =', 'ecuting (', 'alidationErr', 'fields', 'ARAME', 'ot find any ', 'prisma:qu', ', args:', 's beg', '[para', 'Param', '  [["', 'QL: i', 'QL: u', 'QL: d', 'QL: s', 'COPY ', 'meters:', 'dup k', 'Execu', 'key v', 'bind: ',
]; // biome-ignore format: a table
