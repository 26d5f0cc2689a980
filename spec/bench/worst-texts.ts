/** Texts that are made to cost: for quadratic validators, for readers that nest, for anchors that are everywhere. */
import { randomText } from '../support/random.js';
import { SECRETS } from './secrets.js';

/** Makes a text of about so many characters. */
export type Grow = (length: number) => string;
export interface WorstText {
  readonly grow: Grow;
  /** Calls a reader. */
  readonly key?: string;
  readonly siblings?: Readonly<Record<string, string>>;
}

const again =
  (unit: string): Grow =>
  (length) =>
    unit.repeat(Math.ceil(length / unit.length)).slice(0, length);
/** Units that differ: nothing is found twice. */
const counted =
  (unit: (index: number) => string): Grow =>
  (length) => {
    const parts: string[] = [];
    for (let size = 0, index = 0; size < length; index++) {
      const part = unit(index);
      parts.push(part);
      size += part.length;
    }
    return parts.join('').slice(0, length);
  };
const between =
  (start: string, middle: string, end = ''): Grow =>
  (length) =>
    start + again(middle)(Math.max(0, length - start.length - end.length)) + end;
/** Each layer is written in the one around it, as far as the length allows; then it is repeated. */
const wrapped =
  (wrap: (inner: string) => string): Grow =>
  (length) => {
    let text = 'note=plain';
    for (let next = wrap(text); next.length <= length; next = wrap(text)) text = next;
    return again(`${text} `)(length);
  };
/** Random letters and digits, a cycle of which is longer than what any table remembers. */
const noise = randomText('lowerAlnum', 4099, 5);
const word = (index: number, length: number): string => {
  const start = (index * 31) % (noise.length - length);
  return noise.slice(start, start + length);
};
const PEM = ['-----BEGIN', 'PRIVATE KEY-----'].join(' ');

export const worstTexts: Readonly<Record<string, WorstText>> = {
  'one letter': { grow: again('e') },
  'one digit': { grow: again('7') },
  'only @': { grow: again('@') },
  'half an address': { grow: again('q@') },
  'dots and an @': { grow: between('', 'r.', '@') },
  'address after address': { grow: counted((i) => `r${word(i, 7)}@post.example;`) },
  'colons in pairs': { grow: again('k:v:') },
  'schemes without end': { grow: again('wss://u:') },
  'assignments without value': { grow: again('passwd=') },
  'assignments with values': { grow: counted((i) => `secret=${word(i, 11)} `) },
  'telling names, joined': { grow: again('api_secret_key_') },
  'equals signs': { grow: again('=') },
  'open key block': { grow: between(`${PEM}\n`, 'QUFBQkJCQ0ND\n') },
  'many open key blocks': { grow: again(`${PEM}\n`) },
  dashes: { grow: again('-') },
  'digits in fours': { grow: again('5105 1051 ') },
  'digits in pairs': { grow: again('49 17 ') },
  'digits and dashes': { grow: again('078-05-') },
  'card after card': { grow: counted((i) => `${SECRETS.card(i % 64)} `) },
  'phones after phones': { grow: counted((i) => `${SECRETS.phone(i % 64)},`) },
  'IBAN after IBAN': { grow: counted((i) => `${SECRETS.iban(i % 64)} `) },
  'epochs in ms': { grow: counted((i) => `${1_793_000_000_000 + i * 977} `) },
  'addresses of machines': { grow: counted((i) => `10.${i % 250}.${(i * 7) % 250}.${(i * 13) % 250} `) },
  'token after token': { grow: counted((i) => `${SECRETS.token(i % 64)} `) },
  'beginnings of tokens': { grow: again(['glpat-', 'AKIA', 'xoxb-', 'ghp_', 'sk-', 'eyJ', 'AIza'].join('')) },
  'beginnings of JWTs': { grow: again('eyJh.') },
  'open JWT': { grow: between('eyJhbGciOiJIUzI1NiJ9.', 'Zm9v') },
  'base64 in base64': { grow: wrapped((inner) => Buffer.from(inner).toString('base64')) },
  'JSON in JSON': { grow: wrapped((inner) => JSON.stringify({ in: inner })), key: 'http.request.body.content' },
  'JSON, open braces': { grow: again('{"k":'), key: 'http.request.body.content' },
  'JSON, open brackets': { grow: again('['), key: 'http.request.body.content' },
  'JSON, backslashes': { grow: between('{"k":"', '\\\\'), key: 'http.request.body.content' },
  'JSON, telling names': { grow: between('[', '{"password":7},', '0]'), key: 'http.request.body.content' },
  'percent signs': { grow: between('https://h.example/?q=', '%25'), key: 'url.full' },
  'percent escapes': { grow: between('https://h.example/?q=', '%70%77%3D'), key: 'url.full' },
  'query pairs': { grow: counted((i) => `p${i % 101}=${word(i, 6)}&`), key: 'url.query' },
  'query, only signs': { grow: again('&?='), key: 'url.query' },
  'path, escapes': { grow: again('/%2F%40'), key: 'url.path' },
  'URLs in a text': { grow: counted((i) => `http://h${i}.example/a?token=${word(i, 9)} `) },
  'SQL, open quote': { grow: between("SELECT id FROM t WHERE c = '", "''"), key: 'db.query.text' },
  'SQL, literals': { grow: counted((i) => `INSERT INTO t VALUES ('${word(i, 8)}', ${i});`), key: 'db.query.text' },
  'SQL, open comments': { grow: again('/*'), key: 'db.query.text' },
  'SQL, dollar quotes': { grow: again('$q$ '), key: 'db.query.text', siblings: { 'db.system.name': 'postgresql' } },
  'SQL, parentheses': { grow: again('(('), key: 'db.query.text' },
  'GraphQL, literals': { grow: between('{ a(b: [', '""""a", ', ']) }'), key: 'graphql.document' },
  'XML, open elements': { grow: between('</a>', '<password>a') },
  'XML, tags in tags': { grow: counted((i) => `<a${i % 40} password="${word(i, 6)}"><b>`) },
  'multipart, delimiters': { grow: between('--b\r\nContent-Type: a/b\r\n\r\n', '--b\r\n') },
  'redis, arguments': { grow: between('MSET', ' k 1'), key: 'db.query.text', siblings: { 'db.system.name': 'redis' } },
  'cookie pairs': { grow: counted((i) => `c${i % 53}=${word(i, 12)}; `), key: 'http.request.header.cookie' },
  'cookie, only signs': { grow: again(';='), key: 'http.request.header.cookie' },
  'cookies that are set': {
    grow: counted((i) => `c${i % 53}=${word(i, 12)}; Path=/; `),
    key: 'http.response.header.set-cookie',
  },
  'header, Bearer': { grow: again('Bearer '), key: 'http.request.header.authorization' },
  frames: { grow: counted((i) => `    at Shop.step${i % 97} (/srv/shop/dist/step.js:${i % 800}:9)\n`), key: 'exception.stacktrace' },
  'frames without end': { grow: again('    at ('), key: 'exception.stacktrace' },
  'command line': { grow: counted((i) => `--opt${i % 41}=${word(i, 6)} --password `), key: 'process.command_line' },
  'command line, quotes': { grow: again('"\'"'), key: 'process.command_line' },
  'connection string': { grow: counted((i) => `Key${i % 31}=${word(i, 5)};`), key: 'db.client.connection.pool.name' },
  'log lines': { grow: counted((i) => `2026-11-0${1 + (i % 9)}T08:00:00Z WARN part ${i} left shelf C-${i % 40}, ${word(i, 5)}\n`) },
  surrogates: { grow: again('\u{1f6b2}') },
  'two-byte text': { grow: again('Łódź, große Räder, 東京. ') },
  'digits of full width': { grow: again('５１０５ ') },
  nulls: { grow: again('\0') },
  commas: { grow: again(',') },
}; // biome-ignore format: a table
