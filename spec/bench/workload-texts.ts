/** Words of the workload: a shop for bicycle parts. Nothing in here is sensitive. */

export const ROUTES = [
  ['GET', '/shop/parts/{partId}', (id: number) => `/shop/parts/${id}`],
  ['GET', '/shop/search', () => '/shop/search'],
  ['POST', '/basket/{basketId}/lines', (id: number) => `/basket/b-${id}/lines`],
  ['PUT', '/basket/{basketId}/delivery', (id: number) => `/basket/b-${id}/delivery`],
  ['GET', '/workshop/appointments', () => '/workshop/appointments'],
  ['POST', '/checkout/{basketId}/confirm', (id: number) => `/checkout/b-${id}/confirm`],
  ['GET', '/returns/{returnId}/label', (id: number) => `/returns/${id}/label`],
  ['DELETE', '/watchlist/{partId}', (id: number) => `/watchlist/${id}`],
] as const;

export const AGENTS = [
  'Mozilla/5.0 (X11; Linux x86_64; rv:131.0) Gecko/20100101 Firefox/131.0',
  'Mozilla/5.0 (iPad; CPU OS 17_6 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/17.6 Mobile/15E148 Safari/604.1',
  'Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/129.0.0.0 Safari/537.36 Edg/129.0.0.0',
  'pedal-app/7.12.0 (Android 14; Pixel 8)',
  'kube-probe/1.30',
];

export const SERVICES = [
  'parts.shop.svc',
  'basket.shop.svc',
  'prices.shop.svc',
  'freight.shop.svc',
  'workshop.shop.svc',
];

export const PARAMETERISED = [
  'SELECT p.id, p.title, p.price_cents, s.on_hand FROM part p JOIN stock s ON s.part_id = p.id WHERE p.group_id = $1 AND p.retired_at IS NULL ORDER BY p.title LIMIT $2',
  'UPDATE basket_line SET quantity = quantity + $1, touched_at = now() WHERE basket_id = $2 AND part_id = $3 RETURNING id, quantity',
  'INSERT INTO workshop_slot (bike_id, mechanic_id, starts_at, minutes) VALUES ($1, $2, $3, $4) ON CONFLICT DO NOTHING',
  'SELECT count(*) FROM purchase WHERE shipped_at IS NULL AND created_at < now() - make_interval(hours => $1)',
  'DELETE FROM watchlist WHERE rider_id = $1 AND part_id = ANY($2)',
  'WITH due AS (SELECT id FROM outbox WHERE sent_at IS NULL ORDER BY id FOR UPDATE SKIP LOCKED LIMIT $1) UPDATE outbox o SET sent_at = now() FROM due WHERE o.id = due.id',
];

export const WITH_LITERALS = [
  (n: number) => `SELECT id, title FROM part WHERE group_id = ${n % 90} AND colour = 'matt black' LIMIT 25`,
  (n: number) => `UPDATE stock SET on_hand = on_hand - 1 WHERE part_id = ${n} AND shelf = 'C-${n % 40}'`,
  (n: number) => `SELECT state FROM purchase WHERE id IN (${n}, ${n + 3}, ${n + 8})`,
];

export const TOPICS = ['purchase.placed', 'stock.moved', 'parcel.label-printed', 'workshop.slot-booked'];

export const NOTES = [
  'customer asked for the longer chain, two links spare',
  'second attempt after the freight service answered 503',
  'price list of the season applied, rounding half even',
  'front wheel only, rear wheel stays in the stand until the hub arrives',
  'wrapped as a gift: no invoice in the parcel',
  'basket merged from an earlier visit (4 lines, 2 of them gone)',
];

export const QUESTIONS = [
  'Which brake pads fit a hydraulic caliper with 22 mm pistons, and how long do they last in the rain?',
  'My gears jump on the three smallest sprockets since I fitted the new cassette. What do I look at first?',
  'Compare a 40 mm gravel tyre and a 47 mm one for loaded touring on tarmac and forest roads.',
];

export const ANSWERS = [
  'Start with the cable tension: a quarter turn at the barrel adjuster, then shift through all sprockets under light load.',
  'Sintered pads last longer in wet grit; organic ones are quieter. Measure the remaining thickness: below 1 mm they are done.',
  'The wider tyre rolls about as well at its lower pressure, and it carries the load with far fewer punctures.',
];

export const ERRORS = [
  ['TimeoutError', (n: number) => `no answer from prices.shop.svc:8443 within ${n % 9}000 ms (attempt 3 of 3)`],
  ['StockConflict', (n: number) => `part ${n} was taken by another basket`],
  ['TypeError', () => "Cannot read properties of undefined (reading 'sprockets')"],
  ['FetchError', (n: number) => `connect ECONNREFUSED 10.4.${n % 250}.17:5432`],
] as const;

export const FRAMES = [
  'at BasketService.addLine (/srv/shop/dist/basket/basket-service.js:118:23)',
  'at process.processTicksAndRejections (node:internal/process/task_queues:95:5)',
  'at async PriceClient.quote (/srv/shop/dist/prices/price-client.js:64:18)',
  'at Router.dispatch (/srv/shop/node_modules/tiny-router/lib/router.js:211:9)',
  'at async Promise.all (index 3)',
  'at Object.<anonymous> (/srv/shop/dist/checkout/confirm.js:41:11)',
  'at withTransaction (/srv/shop/node_modules/pg-tx/dist/with-transaction.js:27:20)',
  'at async Server.handle (/srv/shop/dist/http/server.js:77:7)',
];

export const LINES = [
  (n: number) => `basket b-${n} priced in ${n % 37} ms: 3 lines, 1 voucher`,
  (n: number) => `retrying freight quote for parcel ${n} after 503, backoff ${n % 800} ms`,
  (n: number) => `cache miss for group ${n % 90}, 214 parts read from the replica`,
  (n: number) => `job stock-sync finished: ${n} rows, 0 conflicts, cursor at 2026-11-0${1 + (n % 8)}T04:10:00Z`,
  (n: number) => `GET /shop/parts/${n} 200 ${n % 90}ms 18.4kB`,
];
