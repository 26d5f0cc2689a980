import fc from 'fast-check';
import { catalogue } from '../../lib/engine/catalogue/index.js';
import type { MaskContext } from '../../lib/model.js';
import { TEXT_KEYS } from './composed.js';
import { ENCODINGS } from './encodings.js';
import { graphqlOf, linesOf, messageOf, multipartOf, xmlOf } from './formatted-payloads.js';
import { secret, words } from './planted.js';
import { mutated, samples, tellingName } from './samples.js';

/** A text of some format under a key, most often one whose values have that format. */
export interface Formatted {
  readonly key: string;
  readonly text: string;
  readonly context: MaskContext;
}

const pick = <T extends string>(...values: readonly T[]): fc.Arbitrary<string> => fc.constantFrom<string>(...values);
const join = (...parts: readonly fc.Arbitrary<string>[]): fc.Arbitrary<string> =>
  fc.tuple(...parts).map((texts) => texts.join(''));
const list = (one: fc.Arbitrary<string>, separator: string, min = 0, max = 4): fc.Arbitrary<string> =>
  fc.array(one, { minLength: min, maxLength: max }).map((texts) => texts.join(separator));
const maybe = (one: fc.Arbitrary<string>): fc.Arbitrary<string> => fc.oneof(fc.constant(''), one);

/** Most say nothing, so that whole texts are clean. */
const name = fc.oneof(
  { arbitrary: pick('page', 'sort', 'id', 'status', 'items', 'sku', 'count', 'x', 'orderId', 'value', 'note', 'utm_source', 'content', 'data'), weight: 6 },
  { arbitrary: pick('token', 'email', 'lat', 'zip', 'code', 'state', 'key', 'name', 'user', 'sig', 'kind', 'new', 'page\u2010token', 'order\u00a0key', 'next_page_token', 'customer', 'address', 'line1', 'apiKeys', 'live', 'type'), weight: 2 },
  { arbitrary: tellingName, weight: 1 },
); // biome-ignore format: a table
const number = fc.oneof(
  pick('0', '7', '42', '-1', '10115', '104233', '2026', '52.5200', '3.14', '1e3', '-0', '1700000000123', '4111'),
  fc.nat().map(String),
  fc.double({ noNaN: true, noDefaultInfinity: true }).map(String),
  fc.stringMatching(/^[1-9]\d{8,17}$/),
);
const plain = pick('open', 'Secret', '--password', '-x', 'password', 'price_asc', 'SKU-1', 'a', 'main', 'eu-central-1', 'v1.2.3', '2026-09-12', '2026-09-12T10:15:00.000Z', 'two words', '1\u20132 days', 'true', '3f9a2c1b', 'fa1c3b0c9d2e4f58', 'don\u2019t', 'a:b', 'text/html;q=0.9'); // biome-ignore format: a table
const telling = pick('hunter22', 'jane@corp.com', '203.0.113.77', '+49 30 901820', '123-45-6789', '1980-05-17', 's3cr3tValue99', 'password=hunter22', 'card 12\u20134539578763621486', 'Bearer abcdef123456', '/home/jane/x', 'of {"customer":{"name":"Jane Roe"}}', "for [ 'password', 'x1' ]"); // biome-ignore format: a table
const value: fc.Arbitrary<string> = fc.oneof(
  { arbitrary: plain, weight: 10 },
  { arbitrary: words, weight: 4 },
  { arbitrary: number, weight: 4 },
  { arbitrary: fc.uuid(), weight: 1 },
  { arbitrary: telling, weight: 1 },
  { arbitrary: secret.map(({ text }) => text), weight: 1 },
  // a token that the end of what it stands in cuts counts too
  { arbitrary: secret.map(({ text }) => text.slice(0, Math.max(12, Math.ceil(text.length / 2)))), weight: 1 },
  { arbitrary: samples.map(({ text }) => text.slice(0, 60)), weight: 1 },
);

const encoded = fc.oneof(
  { arbitrary: value.map((text) => text.replace(/[^\w.:,/@=-]/g, '-')), weight: 3 },
  { arbitrary: value.map((text) => text.replaceAll(' ', '+')), weight: 1 },
  { arbitrary: value.map((text) => encodeURIComponent(text.replace(/\p{Cs}/gu, ''))), weight: 2 },
);
const query = list(
  fc.oneof(
    { arbitrary: join(name, fc.constant('='), encoded), weight: 6 },
    { arbitrary: encoded, weight: 1 },
    { arbitrary: name, weight: 1 },
    { arbitrary: pick('a=b=c', '=x', 'q=', 'next=https://shop.example/?token=abc', ''), weight: 1 },
  ),
  '&',
);
const segment = fc.oneof(
  { arbitrary: pick('api', 'v1', 'orders', 'users', 'reset', 'token', 'verify', 'invite', 'items', 'a-b_c', '.', '..', '~jane', 'home', 'jane', 'index.html'), weight: 6 },
  { arbitrary: number, weight: 2 },
  { arbitrary: encoded, weight: 2 },
  { arbitrary: fc.uuid(), weight: 1 },
  { arbitrary: fc.stringMatching(/^[a-zA-Z0-9_-]{6,30}$/), weight: 2 },
); // biome-ignore format: a table
const path = list(segment, '/', 0, 5).map((text) => `/${text}`);
const host = pick('shop.example', 'shop.example:8443', '10.0.0.1', '203.0.113.77:80', '[2001:db8::1]', 'localhost', 'jane:pw@shop.example', 'hooks.slack.com/services', 'api.telegram.org', 'outlook.office.com/webhook', 'discord.com/api/webhooks', 'a1b2c3d4e5f6a7b8c9d0e1f2a3b4c5d6.shop.example', 'shop.example:x', ''); // biome-ignore format: a table
const url = join(
  pick('https://', 'https://', 'http://', 'HTTP://', 'ftp://', 'file://', 'postgres://', '//', ''),
  host,
  path,
  maybe(query.map((text) => `?${text}`)),
  maybe(pick('#', '#top', '#access_token=abcdef123456', '#a=1')),
);

const sqlPiece = fc.oneof(
  { arbitrary: pick('SELECT id, total', 'FROM orders o', 'WHERE o.id = $1', 'AND state IN ($2, $3)', 'LIMIT $4', 'INSERT INTO t (a, b) VALUES (?, ?)', 'UPDATE t SET a = :a', 'DELETE FROM t', 'ORDER BY id DESC', ';', 'RETURNING id', '@p1', '?', '::text', 'a - b', 'a / b', 'a*b', '$10', 't1.c2'), weight: 8 },
  { arbitrary: pick('"note"', '`note`', '[note]', '5', '1.5', '0x1F', "N'a'", "E'a\\'b'", '$$a$$', '--x', '# x', '--', '/* x', "'", '12345678'), weight: 1 },
  { arbitrary: value.map((text) => `'${text}'`), weight: 1 },
  { arbitrary: value.map((text) => `/* ${text} */`), weight: 1 },
  { arbitrary: fc.uuid().map((id) => `/*traceparent='00-${id.replaceAll('-', '')}-00f067aa0ba902b7-01',route='%2Forders'*/`), weight: 1 },
  { arbitrary: value.map((text) => `/*traceparent='${text}',action='${text}'*/`), weight: 1 },
  { arbitrary: pick("/*traceparent='00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01'*/", "/*action='index',controller='orders'*/", "/*user='jane'*/", '/*! 5 */', '/*+ HINT */'), weight: 1 },
); // biome-ignore format: a table
const command = fc.oneof(
  value.map((text) => `db.users.find({name: ${JSON.stringify(text)}}).limit(5)`),
  value.map((text) => `{ $set: { name: '${text}', n: /a/i, at: ISODate("x") } } // ${text}`),
  fc.tuple(name, value).map(([field, text]) => `${field}:${text} AND age:[1 TO 2]`),
  value.map((text) => `FROM users | WHERE name == "${text}" // x`),
  fc.tuple(name, value).map(([key, text]) => `set ${key} 0 60 ${text.length}\r\n${text}\r\nget ${key}`),
  fc.uuid().map((id) => `SELECT a FROM t WHERE id = ${id} AND b = $1 // x`),
);
const sql = fc.oneof({ arbitrary: list(sqlPiece, ' ', 1, 6), weight: 4 }, { arbitrary: command, weight: 1 });

const escaped = fc
  .tuple(
    value,
    pick('', '', '', '\n', '\\', '"', '\t', '/', '\u0001', '\u20ac', '{"a":1}', ' https://x.example/?token=abcdef'),
  )
  .map(([text, more]) => text + more);
const jsonText = (text: string): fc.Arbitrary<string> =>
  fc.constantFrom(
    JSON.stringify(text),
    JSON.stringify(text),
    JSON.stringify(text).replaceAll('/', '\\/'),
    JSON.stringify(text).replace(/[a-z]/, (c) => `\\u00${c.charCodeAt(0).toString(16)}`),
  );
const { json } = fc.letrec<{ json: string; leaf: string; array: string; object: string }>((tie) => ({
  json: fc.oneof({ depthSize: 'small' }, tie('leaf'), tie('object'), tie('array')),
  leaf: fc.oneof(
    { arbitrary: escaped.chain(jsonText), weight: 5 },
    { arbitrary: number, weight: 3 },
    { arbitrary: pick('true', 'false', 'null', '""', '[]', '{}', '"{\\"password\\":\\"x\\"}"', 'nul', '01', 'NaN'), weight: 2 },
  ),
  array: list(tie('json'), ', ').map((text) => `[${text}]`),
  object: fc
    .tuple(list(fc.tuple(name, tie('json'), pick(':', ': ', ' : ')).map(([n, v, c]) => JSON.stringify(n) + c + v), ','), maybe(pick('\n  ')))
    .map(([text, blank]) => `{${blank}${text}${blank}}`),
})); // biome-ignore format: a table
const document = fc.oneof(
  { arbitrary: json, weight: 1 },
  { arbitrary: json.map((text) => `{"data":${text},"n":3}`), weight: 3 },
  { arbitrary: json.map((text) => `[${text}]`), weight: 1 },
);

const place = fc.tuple(fc.nat(9_999_999), fc.nat(99)).map(([line, column]) => `:${line}:${column}`);
const file = fc.oneof(
  { arbitrary: pick('/usr/src/app/dist/service.js', 'node:internal/process/task_queues', 'webpack:///./src/a.ts', 'C:\\app\\a.js', 'file:///app/a.mjs'), weight: 5 },
  { arbitrary: pick('/home/jane/a.js', '/Users/jane/a.js', 'C:\\Users\\jane\\a.js', '/home/node/a.js', '/root/a.js', '/home/jane\u2010doe/a.js', '/home/jane-doe/a.js'), weight: 1 },
  { arbitrary: url, weight: 1 },
); // biome-ignore format: a table
const frame = fc.oneof(
  { arbitrary: fc.tuple(pick('CheckoutService.placeOrder', 'async f', 'new A', 'Object.<anonymous>', 'eval'), file, place).map(([f, where, at]) => `    at ${f} (${where}${at})`), weight: 5 },
  { arbitrary: fc.tuple(file, place).map(([where, at]) => `    at ${where}${at}`), weight: 2 },
  { arbitrary: fc.nat(9999).map((line) => `\tat com.shop.Orders.place(Orders.java:${line})`), weight: 3 },
  { arbitrary: pick('\tat com.shop.Orders.place(Native Method)', '\t... 12 more', '    at async Promise.all (index 0)', '  File "/app/a.py", line 3, in f', '    raise ValueError(x)'), weight: 1 },
  { arbitrary: value.map((text) => `    at ${text} (/app/a.js:1:2)`), weight: 1 },
  { arbitrary: fc.constantFrom('    at f (/app/-----BEGIN PRIVATE KEY-----:1:2)', '\u0000at f (/app/a.js:1:2)', 'MIIEvQIBADANBgkqhkiG9w0BAQEFAASCBKcwggSjAgEAAoIBAQC7', '-----END PRIVATE KEY-----'), weight: 1 },
); // biome-ignore format: a table
const message = fc
  .tuple(
    pick(
      'TypeError',
      'Error',
      'java.lang.IllegalStateException',
      'Caused by: java.sql.SQLException',
      'Uncaught Error',
      '',
    ),
    pick(': ', ': ', ' '),
    fc.oneof(value, url, document),
  )
  .map(([type, separator, text]) => type + separator + text);
const trace = list(fc.oneof({ arbitrary: frame, weight: 4 }, { arbitrary: message, weight: 1 }), '\n', 0, 6).chain((frames) =>
  message.map((text) => `${text}\n${frames}`),
); // biome-ignore format: a table

const header = fc.oneof(
  { arbitrary: value, weight: 3 },
  { arbitrary: pick('text/html', 'gzip, br', 'no-cache', '*/*', 'W/"3f9a2c1b"', '00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01', 'max-age=3600', 'theme=dark; session=abcdef', 'Bearer abcdef', 'Wed, 21 Oct 2026 07:28:00 GMT'), weight: 2 },
  { arbitrary: url, weight: 1 },
); // biome-ignore format: a table
const prose = list(fc.oneof({ arbitrary: value, weight: 5 }, { arbitrary: url, weight: 1 }, { arbitrary: join(name, pick('=', ': ', ':', ' '), value), weight: 2 }), ' ', 1, 5); // biome-ignore format: a table

/** Rows of cells under a row of names. */
const table = fc
  .tuple(
    pick(',', ';', '\t', ' | ', ','),
    fc.integer({ min: 1, max: 4 }),
    maybe(pick('Result:\n', '\n', '| --- | --- |\n')),
  )
  .chain(([separator, columns, before]) =>
    fc
      .tuple(
        list(name, separator, columns, columns),
        list(list(value, separator, columns, columns), '\n', 0, 3),
        maybe(pick('\n', '\nthat was all')),
      )
      .map(([names, rows, behind]) => `${before}${names}\n${rows}${behind}`),
  );
/** What does not read as it stands, in the middle of prose. */
const disguised = fc
  .tuple(prose, fc.constantFrom(...ENCODINGS), value, prose)
  .map(([before, write, text, behind]) => `${before} ${write(text)} ${behind}`);

const xml = xmlOf(name, value);
const graphql = graphqlOf(value);
const letter = fc.oneof(linesOf(name, value), multipartOf(name, value), messageOf(value));
const inJson = (text: fc.Arbitrary<string>): fc.Arbitrary<string> =>
  fc.tuple(name, text).map(([key, content]) => JSON.stringify({ [key]: content, n: 3 }));

const HEADERS = ['x-request-id', 'traceparent', 'user-agent', 'referer', 'x-note', 'accept', 'etag', 'authorization', 'cookie', 'host', 'content-length', 'location']; // biome-ignore format: a table
/** Keys of the catalogue by the kind of their values. */
const KEYS_BY_KIND = new Map<string, string[]>();
for (const [key, { kind }] of catalogue()) {
  const keys = key.includes('<key>') ? HEADERS.map((other) => key.replace('<key>', other)) : [key];
  KEYS_BY_KIND.set(kind, [...(KEYS_BY_KIND.get(kind) ?? []), ...keys]);
}
const keysOf = (...kinds: readonly string[]): fc.Arbitrary<string> =>
  fc.constantFrom(...kinds).chain((kind) => fc.constantFrom(...(KEYS_BY_KIND.get(kind) ?? ['app.note'])));
const anyKey = fc.oneof(keysOf(...KEYS_BY_KIND.keys()), fc.constantFrom(...TEXT_KEYS), tellingName);

const context: fc.Arbitrary<MaskContext> = fc.record(
  {
    spanKind: fc.nat(4),
    siblings: fc
      .constantFrom(
        'postgresql',
        'mysql',
        'redis',
        'mongodb',
        'mssql',
        'oracle',
        'elasticsearch',
        'memcached',
        'cassandra',
        'aws.dynamodb',
        'snowflake',
        'influxdb',
      )
      .map((system) => ({ 'db.system.name': system })),
  },
  { requiredKeys: [] },
);

const of = (text: fc.Arbitrary<string>, ...kinds: readonly string[]): fc.Arbitrary<Formatted> =>
  fc.record({
    key: fc.oneof({ arbitrary: keysOf(...kinds), weight: 5 }, { arbitrary: anyKey, weight: 1 }),
    text: fc.oneof({ arbitrary: text, weight: 2 }, { arbitrary: mutated(text), weight: 1 }),
    context,
  });

/** Texts of every format, most of them clean or nearly so: what a short way is taken for, and what it must not be taken for. */
export const formatted: fc.Arbitrary<Formatted> = fc.oneof(
  of(url, 'url', 'url-path', 'text'),
  of(path, 'url-path', 'url'),
  of(join(maybe(fc.constant('?')), query), 'url-query'),
  of(sql, 'sql'),
  of(document, 'json', 'text', 'message'),
  of(trace, 'stack-trace'),
  of(header, 'header'),
  of(prose, 'text', 'message', 'name'),
  of(table, 'text', 'message'),
  of(inJson(table), 'json', 'text'),
  of(xml, 'text', 'message', 'json', 'header'),
  of(letter, 'text', 'message', 'json'),
  of(inJson(letter), 'json', 'text', 'message'),
  of(graphql, 'graphql', 'text', 'message', 'json'),
  of(inJson(graphql), 'json', 'text'),
  of(inJson(xml), 'json', 'text', 'message'),
  of(disguised, 'text', 'message', 'name', 'header'),
  of(value, 'enum', 'identifier', 'service-name', 'peer-address', 'user-id', 'number', 'name'),
);
