import type { Attributes } from '../../model.js';

/** What differs between SQL dialects as far as literals and comments go. */
export interface SqlDialect {
  /** `"x"` is a string, not an identifier; `compared`: nobody can say, but behind `=`, LIKE and another literal it is one. */
  readonly doubleQuotedStrings: boolean | 'compared';
  /** `\'` inside a string is an escaped quote; `unsure`: nobody can say, so such a string is masked to the end of the text. */
  readonly backslash: 'escape' | 'plain' | 'unsure';
  /** `# x` is a comment. */
  readonly hashComments: boolean;
  /** `// x` is a comment. */
  readonly slashComments: boolean;
  /** Between back quotes stands a literal, not an identifier. */
  readonly backQuotedStrings: boolean;
  /** A UUID without quotes is a literal. */
  readonly bareUuids: boolean;
  /** `--` starts a comment only with a blank behind it. */
  readonly blankAfterDashes: boolean;
  /** `$tag$ x $tag$` is a string. */
  readonly dollarQuotes: boolean;
  /** `[x]` is an identifier. */
  readonly bracketIdentifiers: boolean;
  /** Block comments nest. */
  readonly nestedComments: boolean;
  /** `'''x'''` is a string that may hold quotes. */
  readonly tripleQuotes: boolean;
}

const GENERIC: SqlDialect = {
  doubleQuotedStrings: 'compared',
  backslash: 'unsure',
  hashComments: false,
  slashComments: false,
  backQuotedStrings: false,
  bareUuids: false,
  blankAfterDashes: false,
  dollarQuotes: true,
  bracketIdentifiers: false,
  nestedComments: false,
  tripleQuotes: false,
};

const STANDARD: SqlDialect = { ...GENERIC, doubleQuotedStrings: false, backslash: 'plain', dollarQuotes: false };
// https://www.postgresql.org/docs/current/sql-syntax-lexical.html
const POSTGRESQL: SqlDialect = { ...STANDARD, dollarQuotes: true, nestedComments: true };
// https://dev.mysql.com/doc/refman/8.4/en/language-structure.html
const MYSQL: SqlDialect = {
  ...STANDARD,
  doubleQuotedStrings: true,
  backslash: 'escape',
  hashComments: true,
  blankAfterDashes: true,
};
// https://learn.microsoft.com/sql/t-sql/language-elements/slash-star-comment-transact-sql
const SQL_SERVER: SqlDialect = { ...STANDARD, bracketIdentifiers: true, nestedComments: true };
const SQLITE: SqlDialect = { ...STANDARD, bracketIdentifiers: true };
// https://cloud.google.com/bigquery/docs/reference/standard-sql/lexical
const BIGQUERY: SqlDialect = { ...MYSQL, blankAfterDashes: false, tripleQuotes: true };
const SPARK: SqlDialect = { ...MYSQL, blankAfterDashes: false, hashComments: false };
const CLICKHOUSE: SqlDialect = { ...STANDARD, backslash: 'escape' };
// https://docs.snowflake.com/en/sql-reference/data-types-text, .../comments
const SNOWFLAKE: SqlDialect = { ...STANDARD, backslash: 'escape', dollarQuotes: true, slashComments: true };
// https://partiql.org/dql/literals.html
const PARTIQL: SqlDialect = { ...STANDARD, backQuotedStrings: true };
// https://cassandra.apache.org/doc/latest/cassandra/developing/cql/definitions.html
const CASSANDRA: SqlDialect = { ...STANDARD, dollarQuotes: true, slashComments: true, bareUuids: true };
// https://neo4j.com/docs/cypher-manual/current/syntax/comments/
const CYPHER: SqlDialect = { ...SPARK, slashComments: true };
/** ES|QL, PPL and KQL of search engines, Flux, Gremlin: strings in either quotes. */
const PIPED: SqlDialect = {
  ...MYSQL,
  blankAfterDashes: true,
  hashComments: false,
  slashComments: true,
  tripleQuotes: true,
};

/** Values of `db.system.name` and of the older `db.system`. */
const DIALECTS: ReadonlyMap<string, SqlDialect> = new Map(
  Object.entries({
    postgresql: POSTGRESQL,
    cockroachdb: POSTGRESQL,
    'aws.redshift': { ...POSTGRESQL, backslash: 'unsure' },
    redshift: { ...POSTGRESQL, backslash: 'unsure' },
    edb: POSTGRESQL,
    greenplum: POSTGRESQL,
    mysql: MYSQL,
    mariadb: MYSQL,
    singlestore: MYSQL,
    tidb: MYSQL,
    'microsoft.sql_server': SQL_SERVER,
    mssql: SQL_SERVER,
    mssqlcompact: SQL_SERVER,
    sqlite: SQLITE,
    'gcp.bigquery': BIGQUERY,
    bigquery: BIGQUERY,
    'gcp.spanner': BIGQUERY,
    spanner: BIGQUERY,
    spark: SPARK,
    hive: SPARK,
    databricks: SPARK,
    neo4j: CYPHER,
    memgraph: CYPHER,
    'aws.neptune': CYPHER,
    'aws.dynamodb': PARTIQL,
    dynamodb: PARTIQL,
    elasticsearch: PIPED,
    opensearch: PIPED,
    couchbase: SPARK,
    'azure.cosmosdb': SPARK,
    cosmosdb: SPARK,
    clickhouse: CLICKHOUSE,
    influxdb: CLICKHOUSE,
    snowflake: SNOWFLAKE,
    'oracle.db': STANDARD,
    oracle: STANDARD,
    'ibm.db2': STANDARD,
    db2: STANDARD,
    h2database: STANDARD,
    h2: STANDARD,
    hsqldb: STANDARD,
    derby: STANDARD,
    trino: STANDARD,
    presto: STANDARD,
    teradata: STANDARD,
    'sap.hana': STANDARD,
    hanadb: STANDARD,
    firebirdsql: STANDARD,
    cassandra: CASSANDRA,
    scylladb: CASSANDRA,
  }),
);

/** The `db.system.name` of the record, in lower case; an empty text when it has none. */
export function databaseSystem(siblings: Attributes | undefined): string {
  const system = siblings?.['db.system.name'] ?? siblings?.['db.system'];
  return typeof system === 'string' ? system.toLowerCase() : '';
}

/** Flux of InfluxDB, and the traversals of Gremlin: https://docs.influxdata.com/flux/, https://tinkerpop.apache.org/docs/current/reference/. */
const isPiped = (text: string): boolean => text.includes('|>') || /^\s{0,20}g\.[A-Za-z]{1,20}\(/.test(text);

/** The dialect of a system, or of a statement that says it itself; a careful mixture when it is not known. */
export function sqlDialect(system: string, text: string): SqlDialect {
  const dialect = system === 'influxdb' ? undefined : DIALECTS.get(system);
  if (dialect !== undefined) return dialect;
  return isPiped(text) ? PIPED : (DIALECTS.get(system) ?? GENERIC);
}
