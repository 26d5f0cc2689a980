import fc from 'fast-check';
import { ALPHABETS } from './random.js';

/** A secret of some kind, made at run time. */
export interface Secret {
  readonly kind: string;
  readonly text: string;
}

/** A text that holds a planted secret, under a key. */
export interface Planted {
  readonly place: string;
  readonly key: string;
  readonly text: string;
  /** What stands before and behind the secret, for places where offsets are those of the text. */
  readonly before?: string;
  readonly after?: string;
}

type Alphabet = keyof typeof ALPHABETS;

/** Random text that holds a digit, an upper- and a lower-case letter where the alphabet has them: as generators make tokens. */
export const body = (alphabet: Alphabet, length: number): fc.Arbitrary<string> => {
  const characters = ALPHABETS[alphabet];
  const groups = [/\d/g, /[A-Z]/g, /[a-z]/g].map((group) => (characters.match(group) ?? []).join('')).filter(Boolean);
  const any = fc.constantFrom(...characters);
  return fc
    .tuple(fc.array(any, { minLength: length, maxLength: length }), ...groups.map((group) => fc.constantFrom(...group)))
    .map(([text, ...wanted]) => {
      // two of each class, far apart: a run of one class is no token
      wanted.forEach((c, i) => {
        text[1 + i * 2] = c;
        text[length - 2 - i * 2] = c;
      });
      return text.join('');
    })
    .filter((text) => new Set(text).size > Math.min(9, characters.length / 2) && !/(.)\1\1/.test(text));
};

const joined = (...parts: readonly string[]): string => parts.join('');

/** Digits of a card number of the major brands, with a valid check digit. */
const card = fc.tuple(fc.constantFrom('4', '51', '55', '37'), body('digit', 15)).map(([prefix, digits]) => {
  const length = prefix === '37' ? 15 : 16;
  const payload = (prefix + digits).slice(0, length - 1);
  return payload + luhnDigit(payload);
});

function luhnDigit(payload: string): number {
  let sum = 0;
  for (let i = 0; i < payload.length; i++) {
    const digit = Number(payload[payload.length - 1 - i]);
    sum += i % 2 === 0 ? (digit * 2 > 9 ? digit * 2 - 9 : digit * 2) : digit;
  }
  return (10 - (sum % 10)) % 10;
}

const iban = body('digit', 18).map((bban) => {
  const remainder = Number(BigInt(`${bban}131400`) % 97n);
  return `DE${String(98 - remainder).padStart(2, '0')}${bban}`;
});

const email = fc
  .tuple(
    fc.constantFrom('jane', 'r.roe', 'zoe_q', 'max+news', 'info2'),
    fc.constantFrom('corp', 'mail', 'example-shop'),
    fc.constantFrom('com', 'org', 'de', 'co.uk'),
  )
  .map(([local, host, tld]) => joined(local, '@', host, '.', tld));

const encoded = (text: string): string => Buffer.from(text).toString('base64url');
const jwt = fc
  .tuple(fc.uuid(), body('base64url', 43))
  .map(([sub, signature]) =>
    [encoded('{"alg":"HS256","typ":"JWT"}'), encoded(JSON.stringify({ sub, iat: 1 })), signature].join('.'),
  );

const kinds: Readonly<Record<string, fc.Arbitrary<string>>> = {
  'stripe key': body('alnum', 24).map((text) => joined('sk', '_live_', text)),
  'github token': body('alnum', 36).map((text) => joined('ghp', '_', text)),
  'gitlab token': body('alnum', 20).map((text) => joined('glpat', '-', text)),
  'aws key id': body('base32', 16).map((text) => joined('AKIA', text)),
  'npm token': body('alnum', 36).map((text) => joined('npm', '_', text)),
  jwt,
  email,
  'card number': card,
  iban,
};

/** A secret with a telling prefix: nothing may let it through, whatever stands there by its nature. */
export const prefixed: fc.Arbitrary<Secret> = fc.oneof(
  ...Object.entries(kinds)
    .filter(([kind]) => /key|token|jwt/.test(kind))
    .map(([kind, text]) => text.map((value) => ({ kind, text: value }))),
);

/** A secret that any text gives away, whatever stands around it. */
export const secret: fc.Arbitrary<Secret> = fc.oneof(
  ...Object.entries(kinds).map(([kind, text]) => text.map((value) => ({ kind, text: value }))),
);

const WORDS =
  'the basket was moved to another queue after two attempts and is now waiting for its turn in region west'.split(' ');
const words = fc.array(fc.constantFrom(...WORDS), { minLength: 1, maxLength: 6 }).map((list) => list.join(' '));
const FRAMES = [
  '    at CheckoutService.placeOrder (/usr/src/app/dist/checkout/service.js:42:11)',
  '    at async Layer.handle [as handle_request] (/usr/src/app/node_modules/express/lib/router/layer.js:95:5)',
  '    at process.processTicksAndRejections (node:internal/process/task_queues:95:5)',
].join('\n');
const FREE_KEYS = [
  'app.note',
  'log.body',
  'exception.message',
  'status.message',
  'message',
  'feature_flag.result.value',
];

const between = (place: string, key: string, before: string, text: string, after: string): Planted => ({
  place,
  key,
  text: before + text + after,
  before,
  after,
});

/** Ways in which a secret stands in a text, each with what is around it. */
export const around = (text: string): fc.Arbitrary<Planted> =>
  fc
    .tuple(words, words, fc.constantFrom(...FREE_KEYS))
    .chain(([before, after, key]) =>
      fc.constantFrom(
        between('prose', key, `${before} `, text, ` ${after}`),
        between('quoted prose', key, `${before} "`, text, `" ${after}`),
        between('bracketed prose', key, `${before} (`, text, `), ${after}`),
        between('pairs', key, `retries=3 value=`, text, ` page=2 ${after}`),
        between('lines', key, `${before}\n`, text, `\n${after}\n`),
        between('environment', key, `export VALUE=`, text, `\nexport REGION=west\n`),
        between('stack trace', 'exception.stacktrace', `TypeError: ${before} `, text, ` ${after}\n${FRAMES}`),
      ),
    );

export { words };

/** A secret within a format that has a structure to keep: `broken` says what was lost, `undefined` where nothing was. */
export interface Structured {
  readonly place: string;
  readonly key: string;
  readonly text: string;
  readonly broken: (masked: string) => string | undefined;
}

const fixed = (place: string, key: string, before: string, text: string, after: string): Structured => ({
  place,
  key,
  text: before + text + after,
  broken: (masked) => {
    if (!masked.startsWith(before)) return `what stood before: ${masked}`;
    if (!masked.endsWith(after)) return `what stood behind: ${masked}`;
    return masked.length > before.length + after.length ? undefined : `the place itself: ${masked}`;
  },
});

const exact = (place: string, key: string, text: string, expected: string): Structured => ({
  place,
  key,
  text,
  broken: (masked) => (masked === expected ? undefined : masked),
});

/** Everything of a JSON text but one leaf, which is replaced by a text. */
const json = (place: string, key: string, make: (leaf: string) => unknown, text: string): Structured => ({
  place,
  key,
  text: JSON.stringify(make(text)),
  broken: (masked) => {
    const leaves: string[] = [];
    const parsed: unknown = JSON.parse(masked, (_, value: unknown) => {
      if (typeof value === 'string' && !HARMLESS.includes(value)) leaves.push(value);
      return value;
    });
    if (leaves.length !== 1) return `leaves ${leaves.join(' | ')}`;
    return JSON.stringify(parsed) === JSON.stringify(make(leaves[0] ?? '')) ? undefined : masked;
  },
});

/** Values that stand beside the secret in JSON: never masked. */
const HARMLESS = ['open', 'west', 'two words', 'SKU-1'];

const url = (place: string, key: string, text: string, name: string): Structured => {
  const written = `https://shop.example:8443/api/v1/items?page=2&${name}=${encodeURIComponent(text)}&sort=price_asc#top`;
  return {
    place,
    key,
    text: written,
    broken: (masked) => {
      const before = new URL(written);
      const after = new URL(masked);
      if (after.origin !== before.origin || after.pathname !== before.pathname || after.hash !== before.hash)
        return masked;
      if ([...after.searchParams.keys()].join() !== [...before.searchParams.keys()].join()) return masked;
      return after.searchParams.get('page') === '2' && after.searchParams.get('sort') === 'price_asc'
        ? undefined
        : masked;
    },
  };
};

/** The formats in which a secret stands in telemetry. */
export const structured = (text: string): fc.Arbitrary<Structured> =>
  fc.tuple(words, fc.constantFrom('token', 'value', 'q', 'email', 'x')).chain(([some, name]) =>
    fc.constantFrom(
      json(
        'JSON',
        'app.data',
        (leaf) => ({ status: 'open', nested: { region: 'west', value: leaf, n: 3 }, list: [1, true, null] }),
        text,
      ),
      json(
        'JSON under a telling name',
        'app.data',
        (leaf) => ({ region: 'west', password: leaf, title: 'two words' }),
        text,
      ),
      json('JSON list', 'gen_ai.tool.call.arguments', (leaf) => ['open', { sku: 'SKU-1', note: leaf }, 2], text),
      url('URL', 'url.full', text, name),
      url('URL without a key', 'app.note', text, name),
      fixed(
        'URL in a sentence',
        'log.body',
        `GET https://shop.example/a?page=2&${name}=`,
        encodeURIComponent(text),
        `&sort=asc failed: ${some}`,
      ),
      exact(
        'SQL',
        'db.query.text',
        `SELECT id, "note" FROM orders o WHERE o.note = '${text}' AND o.id = $1 ORDER BY id`,
        'SELECT id, "note" FROM orders o WHERE o.note = ? AND o.id = $1 ORDER BY id',
      ),
      fixed('cookie', 'http.request.header.cookie', 'theme=dark; session=', text, '; lang=en'),
      fixed('Set-Cookie', 'http.response.header.set-cookie', 'session=', text, '; Path=/; HttpOnly; SameSite=Lax'),
      fixed('authorization', 'http.request.header.authorization', 'Bearer ', text, ''),
      fixed('another header', 'http.request.header.x-note', `${some}; v=`, text, ''),
      fixed('command line', 'process.command_line', 'curl --retry 3 --header "x-value: ', text, '" --max-time 5'),
      fixed(
        'connection string',
        'db.connection_string',
        'Server=db.shop.example;Port=5432;Password=',
        text,
        ';Database=shop',
      ),
      fixed(
        'stack trace',
        'exception.stacktrace',
        `TypeError: ${some} `,
        text,
        `\n${FRAMES}\nCaused by: Error: ${some}\n${FRAMES}`,
      ),
      fixed(
        'access log',
        'log.body',
        '10.0.0.1 - - [12/Sep/2026:10:15:00 +0000] "GET /a?v=',
        encodeURIComponent(text),
        ' HTTP/1.1" 200 512',
      ),
      fixed('logfmt', 'log.body', 'level=info msg="order moved" value="', text, '" duration=12ms status=200'),
      fixed('YAML', 'log.body', `status: open\nvalue: `, text, '\nregion: west\n'),
    ),
  );
