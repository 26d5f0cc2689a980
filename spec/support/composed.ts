import fc from 'fast-check';
import { secret, words } from './planted.js';

/** Keys under which anything may stand. */
export const FREE_KEYS = [
  'app.note',
  'log.body',
  'exception.message',
  'status.message',
  'app.data',
  'feature_flag.result.value',
];

/** Keys whose values are texts, whole values, names, numbers: any text may stand there. */
export const TEXT_KEYS = [
  ...FREE_KEYS,
  'api_key',
  'client.geo.postal_code',
  'customer.name',
  'db.query.parameter.0',
  'db.query.text',
  'exception.stacktrace',
  'gen_ai.input.messages',
  'geo.location.lat',
  'http.request.header.authorization',
  'http.request.header.x-request-id',
  'http.request.method',
  'k8s.pod.name',
  'password',
  'process.command_line',
  'service.name',
  'span.name',
  'user.email',
  'user.id',
];

/** Keys of every treatment. */
export const KEYS = [
  ...TEXT_KEYS,
  'client.address',
  'db.connection_string',
  'http.request.header.cookie',
  'http.request.header.referer',
  'http.request.header.x-forwarded-for',
  'http.response.header.set-cookie',
  'network.peer.address',
  'url.full',
  'url.path',
  'url.query',
];

const NAMES = [
  'password',
  'token',
  'api_key',
  'email',
  'user',
  'page',
  'sort',
  'iban',
  'card',
  'phone',
  'ssn',
  'client_ip',
  'lat',
  'zip',
  'note',
  'x',
  'first_name',
  'session',
  'secret',
];

const value = fc.oneof(
  secret.map(({ text }) => text),
  words,
  fc.constantFrom(
    '10.0.0.1',
    '203.0.113.77',
    '2001:db8::1',
    'hunter2!',
    's3cr3tValue99',
    '+49 30 901820',
    '123-45-6789',
    '1980-05-17',
    'null',
    '52.5200',
    '10115',
    '{id}',
    '***',
  ),
);
const name = fc.constantFrom(...NAMES);
const pair = fc.tuple(name, value);

/** Pieces of telemetry, each whole in itself. */
const fragment: fc.Arbitrary<string> = fc.oneof(
  words,
  value,
  pair.map(([n, v]) => `${n}=${v.replaceAll(' ', '')}`),
  pair.map(([n, v]) => `${n}: "${v}"`),
  fc.array(pair, { maxLength: 4 }).map((pairs) => JSON.stringify(Object.fromEntries(pairs))),
  fc
    .array(pair, { maxLength: 3 })
    .map((pairs) =>
      JSON.stringify({ a: 1, payload: JSON.stringify(Object.fromEntries(pairs)), list: pairs.map(([, v]) => v) }),
    ),
  fc
    .tuple(fc.constantFrom('https://', 'http://jane:pw1x@'), fc.array(pair, { maxLength: 3 }))
    .map(
      ([start, pairs]) =>
        `${start}shop.example.com/a/b?${pairs.map(([n, v]) => `${n}=${encodeURIComponent(v)}`).join('&')}`,
    ),
  pair.map(([n, v]) => `SELECT ${n} FROM t WHERE ${n} = '${v}' AND x = 5`),
  pair.map(([n, v]) => `Key (${n})=(${v}) already exists.`),
  pair.map(([n, v]) => `TypeError: ${n} ${v}\n    at f (/usr/src/app/a.js:1:2)\n    at g (/home/jane/b.js:3:4)`),
  fc
    .tuple(fc.constantFrom('Authorization: Bearer ', 'born ', 'customer name: ', 'from '), value)
    .map(([before, v]) => before + v),
  pair.map(([n, v]) => `curl --${n.replaceAll('_', '-')} "${v}" --retry 3 https://shop.example.com`),
);

/** Texts of one to four pieces, as records hold them. */
export const composed: fc.Arbitrary<string> = fc
  .tuple(fc.array(fragment, { minLength: 1, maxLength: 4 }), fc.constantFrom('\n', '; ', ' | '))
  .map(([parts, separator]) => parts.join(separator));
