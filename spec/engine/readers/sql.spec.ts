import { expect } from 'chai';
import { sqlReader } from '../../../lib/engine/readers/sql.js';
import { describeReaderContract } from '../../support/reader-contract.js';
import { renderRead } from '../../support/render-slices.js';

type Table = readonly (readonly [text: string, rendered: string])[];

/** Systems -> statements. An empty name: the record does not say which system it is. */
const DIALECTS: Readonly<Record<string, Table>> = {
  '': [
    [
      "SELECT * FROM users WHERE email = 'bob@example.com'",
      "SELECT * FROM users WHERE email = ⟨mask:'bob@example.com'⟩",
    ],
    ['SELECT ? FROM t1 WHERE c2 = ?', 'SELECT ? FROM t1 WHERE c2 = ?'],
    ['x = %s and y = %(n1)s and $1 and :name and :2 and @p1', 'x = %s and y = %(n1)s and $1 and :name and :2 and @p1'],
    [
      'select 1, -2.5, 0xff, 1e-5, .5, 1_000',
      'select ⟨mask:1⟩, -⟨mask:2.5⟩, ⟨mask:0xff⟩, ⟨mask:1e-5⟩, ⟨mask:.5⟩, ⟨mask:1_000⟩',
    ],
    ['LIMIT 10 OFFSET 20', 'LIMIT ⟨mask:10⟩ OFFSET ⟨mask:20⟩'],
    ["'it''s' x", "⟨mask:'it''s'⟩ x"],
    // Escaped or not, nobody can say: to the end.
    ["'it\\'s' secret", "⟨mask:'it\\'s' secret⟩"],
    ["SELECT 'not closed WHERE a", "SELECT ⟨mask:'not closed WHERE a⟩"],
    ['SELECT "User"."firstName"', 'SELECT "User"."firstName"'],
    ['WHERE "bob@example.com" = 1', 'WHERE "⟨text:bob@example.com⟩" = ⟨mask:1⟩'],
    [
      'a = "x" AND "t"."b" = "u"."c" AND d IN ("x", "y") OR e LIKE "z" VALUES (1, "w") SELECT "a", "b"',
      'a = ⟨mask:"x"⟩ AND "t"."b" = "u"."c" AND d IN (⟨mask:"x", "y"⟩) OR e LIKE ⟨mask:"z"⟩ VALUES (⟨mask:1⟩, ⟨mask:"w"⟩) SELECT "a", "b"',
    ],
    ['a = "Ann', 'a = ⟨mask:"Ann⟩'],
    ['g.V().has("name", "Ann")', 'g.V().has(⟨mask:"name"⟩, ⟨mask:"Ann"⟩)'],
    ['WHERE a = true AND b IS NOT NULL', 'WHERE a = true AND b IS NOT NULL'],
    ["DATE'2020-01-01' interval '30 days'", "DATE⟨mask:'2020-01-01'⟩ interval ⟨mask:'30 days'⟩"],
    ["INSERT INTO t VALUES (1, 'a'), (2, 'b')", "INSERT INTO t VALUES (⟨mask:1⟩, ⟨mask:'a'⟩), (⟨mask:2⟩, ⟨mask:'b'⟩)"],
    ['a IN (1, 2, 3)', 'a IN (⟨mask:1, 2, 3⟩)'],
    ["a not in ('x','y') and b in (4)", "a not in (⟨mask:'x','y'⟩) and b in (⟨mask:4⟩)"],
    ['a IN (-1, 2) OR b IN (-1)', 'a IN (⟨mask:-1, 2⟩) OR b IN (-⟨mask:1⟩)'],
    ['a IN (?, 1, 2)', 'a IN (?, ⟨mask:1⟩, ⟨mask:2⟩)'],
    ['a IN (1, 2', 'a IN (⟨mask:1⟩, ⟨mask:2⟩'],
    ['a IN (SELECT 1, 2)', 'a IN (SELECT ⟨mask:1⟩, ⟨mask:2⟩)'],
    ['a IN (?)', 'a IN (?)'],
    ['EXPLAIN ANALYZE SELECT a FROM b', 'EXPLAIN ANALYZE SELECT a FROM b'],
    ['SELECT 1 -- for bob\nFROM t', 'SELECT ⟨mask:1⟩ -- ⟨text:for bob⟩\nFROM t'],
    ["/* it's bob */ SELECT a", "/* ⟨text:it's bob⟩ */ SELECT a"],
    ['SELECT a /* not closed', 'SELECT a /* ⟨text:not closed⟩'],
    ['SELECT /*+ INDEX(t i1) */ a', 'SELECT /*+ INDEX(t i1) */ a'],
    [
      "a /*action='run',traceparent='00-ab-01'*/",
      "a /*action='⟨identifier action:run⟩',traceparent='⟨identifier traceparent:00-ab-01⟩'*/",
    ],
    ["a /*user='bob%40x',route='%2Fa'*/", "a /*user='⟨text user:bob%40x⟩',route='⟨identifier route:%2Fa⟩'*/"],
    ["a /*route='x', by hand*/", "a /*route='⟨identifier route:x⟩', ⟨text:by hand⟩*/"],
    ['{"query":{"match":{"a":"b"}}}', '{"query":{"match":{"a":⟨mask:"b"⟩}}}'],
    ['{call proc(?)}', '{call proc(?)}'],
  ],
  postgresql: [
    ["$$it's$$ $tag$ $$ x $tag$ y", "⟨mask:$$it's$$⟩ ⟨mask:$tag$ $$ x $tag$⟩ y"],
    ['$a$ not closed', '⟨mask:$a$ not closed⟩'],
    ["E'it\\'s' 'x\\' y", "⟨mask:E'it\\'s'⟩ ⟨mask:'x\\'⟩ y"],
    ["U&'d' B'01' X'ff'", "⟨mask:U&'d'⟩ ⟨mask:B'01'⟩ ⟨mask:X'ff'⟩"],
    ["'5'::text || x::uuid", "⟨mask:'5'⟩::text || x::uuid"],
    ["data->>'k' #> '{a,b}'", "data->>⟨mask:'k'⟩ #> ⟨mask:'{a,b}'⟩"],
    ['/* a /* b */ c */ SELECT a', '/* ⟨text:a /* b */ c⟩ */ SELECT a'],
    ['arr[1:2]', 'arr[⟨mask:1⟩:⟨mask:2⟩]'],
    ['"a""b"', '"a""b"'],
  ],
  mysql: [
    ['SELECT "it\\"s" , \'a\\\'b\' # by bob', 'SELECT ⟨mask:"it\\"s"⟩ , ⟨mask:\'a\\\'b\'⟩ # ⟨text:by bob⟩'],
    ["5--'x' -- c", "⟨mask:5⟩--⟨mask:'x'⟩ -- ⟨text:c⟩"],
    ["/*!40101 SET a='x' */ `t1`", "/*!40101 SET a=⟨mask:'x'⟩ */ `t1`"],
    ["_utf8mb4'x' N'y'", "_utf8mb4⟨mask:'x'⟩ ⟨mask:N'y'⟩"],
    ['"a""b" \'c', '⟨mask:"a""b"⟩ ⟨mask:\'c⟩'],
  ],
  mariadb: [['"x"', '⟨mask:"x"⟩']],
  'microsoft.sql_server': [
    [
      "SELECT [a1], [order] FROM #tmp1 WHERE a=@p1 AND b=N'x'",
      "SELECT [a1], [order] FROM #tmp1 WHERE a=@p1 AND b=⟨mask:N'x'⟩",
    ],
    ["[it's] 'x'", "[⟨text:it's⟩] ⟨mask:'x'⟩"],
    ['EXEC sp @a = 5', 'EXEC sp @a = ⟨mask:5⟩'],
  ],
  sqlite: [['PRAGMA user_version = 3; SELECT ?1', 'PRAGMA user_version = ⟨mask:3⟩; SELECT ?1']],
  oracle: [
    ["q'[it's]' nq'{a'}' :name v$session", "⟨mask:q'[it's]'⟩ ⟨mask:nq'{a'}'⟩ :name v$session"],
    ["q'!it's!' q'(x", "⟨mask:q'!it's!'⟩ ⟨mask:q'(x⟩"],
  ],
  'gcp.bigquery': [
    ['"x" r\'y\' """a "b" c""" `p.d.t`', '⟨mask:"x"⟩ ⟨mask:r\'y\'⟩ ⟨mask:"""a "b" c"""⟩ `p.d.t`'],
    ['SELECT 1 --x', 'SELECT ⟨mask:1⟩ --⟨text:x⟩'],
  ],
  snowflake: [["'a\\'b' $$c$$", "⟨mask:'a\\'b'⟩ ⟨mask:$$c$$⟩"]],
  redis: [['SET k v', 'SET ⟨identifier:k⟩ ⟨mask:v⟩']],
  mongodb: [
    [
      '{"find":"users","filter":{"email":"bob","n":5,"q":"?"}}',
      '{"find":"⟨identifier:users⟩","filter":{"email":⟨mask:"bob"⟩,"n":⟨mask:5⟩,"q":"?"}}',
    ],
    ['[{"$match":{"a":[1,"x",true]}}]', '[{"$match":{"a":[⟨mask:1⟩,⟨mask:"x"⟩,true]}}]'],
    ["{'match': {'x': 'y'}, size: 5}", "{'match': {'x': ⟨mask:'y'⟩}, size: ⟨mask:5⟩}"],
    ['{"a":"not closed', '{"a":⟨mask:"not closed⟩'],
    ['{broken x}', '{⟨mask:broken⟩ ⟨mask:x⟩}'],
    ['db.users.find({"email": "a"}).limit(5)', '⟨text:db.users.find⟩({"email": ⟨mask:"a"⟩}).limit(⟨mask:5⟩)'],
    [
      "{ $set: { name: 'Ann', ok: true, n: /^A[/]n/i, at: ISODate('2026'), x: new Date(5) } } // by ann",
      "{ $set: { name: ⟨mask:'Ann'⟩, ok: true, n: ⟨mask:/^A[/]n/i⟩, at: ISODate(⟨mask:'2026'⟩), x: new Date(⟨mask:5⟩) } } //⟨text: by ann⟩",
    ],
    ['{name: Ann, n: -1.5e3}', '{name: ⟨mask:Ann⟩, n: ⟨mask:-1.5e3⟩}'],
    ['Document{{name=Ann, _id=507f1f77}}', '⟨text:Document⟩{{name=⟨mask:Ann⟩, _id=⟨mask:507f1f77⟩}}'],
    ['{"a long key of a map": 1}', '{"⟨text:a long key of a map⟩": ⟨mask:1⟩}'],
    ['{} password=x:y', '{} password=⟨mask:x⟩:⟨mask:y⟩'],
  ],
  elasticsearch: [
    ['POST /u/_search {"size":1}', '⟨text:POST /u/_search ⟩{"size":⟨mask:1⟩}'],
    ['GET /u/_search?q=name:Ann&size=5', '⟨text:GET /u/_search?q=⟩⟨mask:name:Ann⟩⟨text:&size=5⟩'],
    [
      '{"index":{"_index":"users","_id":"1"}}\n{"name":"Ann"}\n',
      '{"index":{"_index":"⟨identifier:users⟩","_id":⟨mask:"1"⟩}}\n{"name":⟨mask:"Ann"⟩}\n',
    ],
    ['FROM users | WHERE name == "Ann" | LIMIT 10', 'FROM users | WHERE name == ⟨mask:"Ann"⟩ | LIMIT ⟨mask:10⟩'],
    ["SELECT a FROM t WHERE b = 'x'", "SELECT a FROM t WHERE b = ⟨mask:'x'⟩"],
    ['name:Ann AND age:[1 TO 2]', 'name:⟨mask:Ann⟩ AND age:[⟨mask:1⟩ TO ⟨mask:2⟩]'],
  ],
  cassandra: [
    [
      "SELECT a FROM t WHERE id = 123e4567-e89b-12d3-a456-426614174000 AND m = {'k': 'v'} // by ann",
      "SELECT a FROM t WHERE id = ⟨mask:123e4567-e89b-12d3-a456-426614174000⟩ AND m = {⟨mask:'k'⟩: ⟨mask:'v'⟩} // ⟨text:by ann⟩",
    ],
    ['a = abcdef01-e89b-12d3-a456-426614174000 AND b = ?', 'a = ⟨mask:abcdef01-e89b-12d3-a456-426614174000⟩ AND b = ?'],
    ['SELECT $$x$$, 12h30m, 0xCAFE', 'SELECT ⟨mask:$$x$$⟩, ⟨mask:12h30m⟩, ⟨mask:0xCAFE⟩'],
  ],
  'aws.dynamodb': [
    ["INSERT INTO \"u\" VALUE {'a':1,'b' : :p}", "INSERT INTO \"u\" VALUE {⟨mask:'a'⟩:⟨mask:1⟩,⟨mask:'b'⟩ : :p}"],
    [
      'SELECT * FROM "Users" WHERE pk = \'x\' AND l = `{"a": 1}`',
      'SELECT * FROM "Users" WHERE pk = ⟨mask:\'x\'⟩ AND l = ⟨mask:`{"a": 1}`⟩',
    ],
    [
      '{"TableName":"Users","Key":{"pk":{"S":"x"}}}',
      '{"TableName":"⟨identifier:Users⟩","Key":{"pk":{"S":⟨mask:"x"⟩}}}',
    ],
  ],
  neo4j: [['MATCH (u:User {name: "Ann"}) RETURN u // x', 'MATCH (u:User {name: ⟨mask:"Ann"⟩}) RETURN u // ⟨text:x⟩']],
  influxdb: [
    [
      'from(bucket: "b") |> filter(fn: (r) => r.name == "Ann")',
      'from(bucket: ⟨mask:"b"⟩) |> filter(fn: (r) => r.name == ⟨mask:"Ann"⟩)',
    ],
    ['SELECT "value" FROM "cpu" WHERE "host" = \'a\'', 'SELECT "value" FROM "cpu" WHERE "host" = ⟨mask:\'a\'⟩'],
  ],
  memcached: [['set user:1 0 60 3\r\nAnn\r\n', 'set ⟨identifier:user:1⟩ 0 60 3\r\n⟨mask:Ann⟩\r\n']],
};

describe('sql reader', function () {
  it('names the field that a value of a document is of', function () {
    const text = '{"filter":{"lastName":"Ruiz"}}';
    expect(renderRead(sqlReader, text, { siblings: { 'db.system.name': 'mongodb' } })).to.equal(
      '{"filter":{"lastName":⟨mask lastName:"Ruiz"⟩}}',
    );
  });

  for (const [system, table] of Object.entries(DIALECTS)) {
    describe(system === '' ? 'an unknown system' : system, function () {
      for (const [text, rendered] of table) {
        it(text.replaceAll('\n', ' '), function () {
          const read = renderRead(sqlReader, text, { siblings: { 'db.system.name': system } });
          // which field a value is of does not matter for masking it
          expect(read.replace(/⟨mask [^:⟩]*:/g, '⟨mask:')).to.equal(rendered);
        });
      }
    });
  }

  it('takes the older name of the system too', function () {
    const read = (siblings: Record<string, unknown>) => renderRead(sqlReader, '"x"', { siblings });
    expect(read({ 'db.system': 'mysql' })).to.equal('⟨mask:"x"⟩');
    expect(read({ 'db.system': 'postgresql' })).to.equal('"x"');
    expect(read({ 'db.system.name': 42 })).to.equal('"x"');
  });

  it('has no slices for a parameterised statement', function () {
    expect(sqlReader.read('SELECT t1.a FROM t1 WHERE b = $1 AND c = ?', {})).to.equal(undefined);
  });

  it('masks literals as database values, to a question mark', function () {
    const slice = { start: 4, end: 7, as: 'mask', detector: 'database.value', substitute: '?' };
    expect(sqlReader.read("a = 'x'", {})).to.deep.equal([slice]);
  });

  it('finds nothing again in what it masked', function () {
    for (const text of ["a IN (1, 2) AND b = 'x'", 'LIMIT 10', "f('a', -1.5)"]) {
      let masked = text;
      for (const { start, end } of [...(sqlReader.read(text, {}) ?? [])].reverse()) {
        masked = `${masked.slice(0, start)}?${masked.slice(end)}`;
      }
      expect(sqlReader.read(masked, {}), masked).to.equal(undefined);
    }
  });
});

for (const system of [
  '',
  'postgresql',
  'mysql',
  'microsoft.sql_server',
  'gcp.bigquery',
  'mongodb',
  'elasticsearch',
  'cassandra',
]) {
  const corpus = (DIALECTS[system] ?? []).map(([text]) => text);
  describeReaderContract(sqlReader, corpus, { siblings: { 'db.system.name': system } });
}
