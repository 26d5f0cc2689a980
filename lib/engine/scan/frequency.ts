/**
 * How often characters stand beside each other in telemetry: what literals are filed by. The text is ours, in the manner of a web shop's spans and logs; only
 * the ranking matters.
 */
const SAMPLE = `GET /products/:sku 200 https://www.shop.example/api/v1/inventory/SKU-ABC-10000?page=2&sort=price_asc&utm_source=newsletter
SELECT o.id, o.status, o.total_cents, o.created_at FROM orders o INNER JOIN customers c ON c.id = o.customer_id WHERE o.status = 'open' AND o.version = $1 ORDER BY o.created_at DESC LIMIT 10
INSERT INTO order_items (id, order_id, sku, quantity, price_cents) VALUES ($1, $2, $3, $4, $5) ON CONFLICT (id) DO UPDATE SET updated_at = now() RETURNING id
Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/138.0.7204.97 Safari/537.36
TypeError: Cannot read properties of undefined (reading 'priceCents')
    at OrderRepository.find (/usr/src/app/node_modules/express/lib/router/layer.js:95:5)
    at async CheckoutService.placeOrder (/usr/src/app/dist/checkout/service.js:42:11)
    at processTicksAndRejections (node:internal/process/task_queues:95:5)
{"eventId":"4b3f0c1e-8d5a-4f6b-9c7d-2e1f0a9b8c7d","type":"order.created","currency":"EUR","items":[{"sku":"SKU-XYZ-20000","qty":2,"title":"wool jacket"}],"at":"2026-09-12T10:15:00.000Z"}
order 104233 moved from open to paid by worker 3f9a2c1b after 2 attempts; cache miss for product (ttl=30s, region=eu-central-1), reading through to postgres
@opentelemetry/instrumentation-http text/html,application/xhtml+xml,application/xml;q=0.9 service.name shop-api-7d9f6c5b8-x2x7k ip-10-0-31-17.eu-central-1.compute.internal
[{"role":"user","parts":[{"type":"text","content":"Where is my parcel? I ordered the running shoes that I bought last week and nothing has changed for three days now."}]}]
connection refused: the key of the request was not found, retrying the shipment label, carrier answered 503 Service Unavailable, next try in 20 s
main image/png email format message summary command manual automatic make name stream domain account success access current occurred process accept according
first circuit their virtual director third confirm irrelevant window with wild will wait warning wallet want water was way web weight well were what when which while white who
combine mobile ability binary bit bill bar base basket batch back ball band between before expect experience export exact example max axis relax exam lower low long login local location
sequence request quick quality figure configure sign signal design insight big digital original return current duration turn burn sure pure curl set get let bet net better settings budget target
Philadelphia phase photo phone graph path part partner pattern parent page package pair parse paste tip type http tpl output time import limit simple implement version visit view value various invoice cover via`;

const WEIGHT_SEEN = 4;

interface Counts {
  readonly pairs: Uint16Array;
  readonly single: Uint16Array;
}

let counts: Counts | undefined;

/**
 * How often the pair `first second` (ASCII codes) is to be expected: as often as it stands in the sample, and, since no sample is long enough, as
 * often as its characters would meet by chance.
 */
export function pairFrequency(first: number, second: number): number {
  counts ??= countPairs();
  const { pairs, single } = counts;
  const seen = pairs[(first << 7) | second] ?? 0;
  return seen * WEIGHT_SEEN + ((single[first] ?? 0) * (single[second] ?? 0)) / SAMPLE.length;
}

function countPairs(): Counts {
  const pairs = new Uint16Array(128 * 128);
  const single = new Uint16Array(128);
  let previous = 0;
  for (let i = 0; i < SAMPLE.length; i++) {
    const code = SAMPLE.charCodeAt(i) & 127;
    const pair = (previous << 7) | code;
    single[code] = (single[code] as number) + 1;
    pairs[pair] = (pairs[pair] as number) + 1;
    previous = code;
  }
  return { pairs, single };
}

/** Of the hashes of three characters: a bit of each is shared with its neighbour. */
export const HASHES = 1 << 18;
export const HASH_MASK = HASHES - 1;
export const HASH_SHIFT = 6;
const WEIGHT_TRIGRAM = 16;
const WEIGHT_FOREIGN = 256;

/** The hash of the last three characters, from that of the last three before: `((hash << HASH_SHIFT) ^ character) & HASH_MASK`, case and all. */
export const trigramHash = (first: number, second: number, third: number): number =>
  ((first << (2 * HASH_SHIFT)) ^ (second << HASH_SHIFT) ^ third) & HASH_MASK;

let trigrams: Map<number, number> | undefined;
let singles: Float64Array | undefined;

/** How often three characters are to be expected, with all that share their hash; as `pairFrequency`. */
export function trigramFrequency(first: number, second: number, third: number): number {
  if (trigrams === undefined || singles === undefined) {
    trigrams = new Map();
    singles = new Float64Array(129);
    let hash = 0;
    for (let i = 0; i < SAMPLE.length; i++) {
      const code = Math.min(SAMPLE.charCodeAt(i), 128);
      hash = ((hash << HASH_SHIFT) ^ code) & HASH_MASK;
      trigrams.set(hash, (trigrams.get(hash) ?? 0) + 1);
      singles[code] = (singles[code] as number) + 1;
    }
  }
  // in a text of foreign letters they are what stands everywhere
  const foreign = [first, second, third].filter((code) => code > 127).length;
  const byPairs = (pairFrequency(first, second) * pairFrequency(second, third)) / Math.max(1, singles[second] ?? 1);
  return (trigrams.get(trigramHash(first, second, third)) ?? 0) * WEIGHT_TRIGRAM + byPairs + foreign * WEIGHT_FOREIGN;
}
