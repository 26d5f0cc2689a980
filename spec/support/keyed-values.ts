import fc from 'fast-check';
import { catalogue } from '../../lib/engine/catalogue/index.js';
import type { MaskContext } from '../../lib/model.js';
import { composed, KEYS } from './composed.js';
import { around, secret, structured, words } from './planted.js';
import { samples, tellingName } from './samples.js';

/** A value as an application records it. */
export interface KeyedValue {
  readonly key: string;
  readonly value: unknown;
  readonly context: MaskContext;
}

/** Every key of the catalogue, a name in the place of what a template leaves open. */
const CATALOGUE_KEYS = [...catalogue().keys()].map((key) => key.replace('<key>', 'x-request-id'));

const key = fc.oneof(
  { arbitrary: fc.constantFrom(...CATALOGUE_KEYS), weight: 4 },
  { arbitrary: fc.constantFrom(...KEYS), weight: 4 },
  { arbitrary: tellingName, weight: 2 },
  { arbitrary: words.map((text) => `app.${text.replaceAll(' ', '_')}`), weight: 2 },
  { arbitrary: samples.map(({ text }) => text.slice(0, 40)), weight: 1 },
);

/** Few enough that they come again and again, under the same key and under others. */
const REPEATED = [
  '',
  'GET',
  'checkout',
  '/orders/:id',
  'https://shop.example/orders/42?page=2&sort=asc#top',
  'SELECT id, total FROM orders WHERE id = $1 AND state IN ($2, $3) LIMIT $4',
  "SELECT id FROM orders WHERE note = 'two words' AND n = 5",
  'SET cart 5',
  'UPDATE t SET a = "two words"',
  '{"status":"open","items":[{"sku":"A-1","count":2}]}',
  'order 104233 moved from open to paid after 2 attempts',
  'Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/126.0.0.0 Safari/537.36',
  "TypeError: Cannot read properties of undefined (reading 'id')\n    at placeOrder (/usr/src/app/dist/service.js:42:11)",
  'curl --retry 3 https://shop.example',
  '10.0.0.1',
  '203.0.113.77',
  '10115',
  '52.5200',
  'two words',
];

const planted = secret.chain(({ text }) =>
  fc.oneof(
    around(text).map((place) => place.text),
    structured(text).map((place) => place.text),
  ),
);
const text = fc.oneof(
  { arbitrary: fc.constantFrom(...REPEATED), weight: 4 },
  { arbitrary: composed, weight: 3 },
  { arbitrary: planted, weight: 3 },
  { arbitrary: samples.map((sample) => sample.text), weight: 3 },
);
/** A text and its like: of the same length, but for one character, so that whoever compares too little takes one for the other. */
const alike = fc.tuple(text, fc.nat(1000), fc.constantFrom(...'0a@=. ')).map(([one, any, c]) => {
  const at = one.length === 0 ? 0 : any % one.length;
  return [one, one.slice(0, at) + c + one.slice(at + 1)];
});

const other = fc.oneof(
  fc.double(),
  fc.constantFrom(0, -0, 7, 1_700_000_000_123, 4111, 52.52, true, false, null, undefined, 12n),
  fc.array(text, { maxLength: 3 }),
  fc.array(fc.integer(), { maxLength: 3 }),
  fc.constantFrom(['curl', '--password', 'hunter22'], ['ls', '-l']),
  fc.record({ id: fc.nat(99), note: text, list: fc.array(text, { maxLength: 2 }) }, { noNullPrototype: true }),
  text.map((one) => new TextEncoder().encode(one)),
);

const SYSTEMS = ['postgresql', 'mysql', 'redis', 'mongodb', 'mssql'];
const context: fc.Arbitrary<MaskContext> = fc.record(
  {
    signal: fc.constantFrom('span', 'event', 'resource', 'log'),
    spanKind: fc.nat(4),
    siblings: fc.constantFrom(...SYSTEMS).map((system) => ({ 'db.system.name': system })),
  },
  { requiredKeys: [] },
);

/** Values under keys of every kind, each more than once, and with others that are nearly the same between. */
export const keyedValues: fc.Arbitrary<readonly KeyedValue[]> = fc
  .array(
    fc.tuple(
      fc.array(key, { minLength: 1, maxLength: 2 }),
      fc.oneof({ arbitrary: alike, weight: 4 }, { arbitrary: other.map((one) => [one]), weight: 1 }) as fc.Arbitrary<
        unknown[]
      >,
      fc.array(context, { minLength: 1, maxLength: 2 }),
    ),
    { minLength: 1, maxLength: 30, size: 'max' },
  )
  .map((groups) =>
    groups.flatMap(([keys, values, contexts]) =>
      keys.flatMap((k) => values.flatMap((value) => contexts.map((c) => ({ key: k, value, context: c })))),
    ),
  );
