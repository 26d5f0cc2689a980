import type { Draw } from '../draw.js';
import { ANYWHERE, type GuardKind } from './guard-kind.js';

const CROCKFORD = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';

/** Where ids stand in texts. */
const within = (draw: Draw, name: string, id: string): string =>
  draw.pick([
    id,
    `${name}=${id}`,
    `processed ${name} ${id} in ${draw.between(2, 900)} ms`,
    `{"${name}":"${id}","status":"ok"}`,
    `GET /v2/${name}/${id}/items 200`,
  ]);

const ids = (kind: string, names: readonly string[], make: (draw: Draw) => string): GuardKind => ({
  kind,
  keys: [...ANYWHERE, 'app.ref'],
  make: (draw) => within(draw, draw.pick(names), make(draw)),
});

/** A time in milliseconds, a worker and a counter, as Twitter published it. */
function snowflake(draw: Draw): string {
  const millis = BigInt(draw.between(1, 400_000_000)) * 1000n + BigInt(draw.below(1000));
  return String((millis << 22n) | BigInt(draw.below(4_194_304)));
}

const ulid = (draw: Draw): string => `01${draw.pick(['H', 'J', 'K'])}${draw.chars({ of: CROCKFORD }, 23)}`;

export const identifiers: readonly GuardKind[] = [
  ids('UUIDs', ['order', 'job', 'request_id', 'tenant'], (d) => d.uuid()),
  ids('UUIDs, version 7', ['event', 'message_id'], (d) => `0190${d.chars('hex', 4)}-${d.chars('hex', 4)}-7${d.chars('hex', 3)}-b${d.chars('hex', 3)}-${d.chars('hex', 12)}`),
  ids('ULIDs', ['event', 'run', 'document'], ulid),
  ids('Snowflakes', ['message', 'guild', 'tweet_id'], snowflake),
  ids('MongoDB ObjectIds', ['document', 'item_id'], (d) => `6${d.chars('hex', 23)}`),
  ids('nano ids', ['room', 'board'], (d) => d.chars('base64url', 21)),
  ids('KSUIDs', ['event', 'delivery'], (d) => `2${d.chars('alnum', 26)}`),
  ids('prefixed ids', ['customer', 'charge'], (d) => `${d.pick(['cus', 'ch', 'pi', 'in', 'evt', 'req', 'sub', 'prod', 'price', 'acct'])}_${d.chars('alnum', d.pick([14, 24]))}`),
  ids('git commits', ['commit', 'revision'], (d) => d.chars('hex', d.pick([7, 8, 12, 40]))),
  ids('SHA-256 digests', ['digest', 'checksum'], (d) => `${d.pick(['sha256:', ''])}${d.chars('hex', 64)}`),
  ids('MD5 and ETags', ['etag', 'content_md5'], (d) => d.pick([d.chars('hex', 32), `W/\\"${d.chars('hex', 8)}\\"`])),
  ids('integrity hashes', ['integrity'], (d) => `sha512-${d.chars('base64', 86)}==`),
  ids('container ids', ['container', 'container_id'], (d) => d.chars('hex', d.pick([12, 64]))),
  ids('trace contexts', ['traceparent', 'trace_id'], (d) => d.pick([`00-${d.chars('hex', 32)}-${d.chars('hex', 16)}-01`, d.chars('hex', 32)])),
  ids('pods and nodes', ['pod', 'node'], (d) => d.pick([`checkout-${d.chars({ of: 'bcdfghjklmnpqrstvwxz2456789' }, 10)}-${d.chars({ of: 'bcdfghjklmnpqrstvwxz2456789' }, 5)}`, `ip-10-${d.below(255)}-${d.below(255)}-${d.below(255)}.eu-west-1.compute.internal`])),
  ids('ARNs and resource names', ['resource'], (d) => d.pick([`arn:aws:lambda:eu-west-1:${d.digits(12)}:function:checkout`, `projects/shop-${d.digits(4)}/locations/europe-west1/jobs/${d.chars('lowerAlnum', 8)}`, `/subscriptions/${d.uuid()}/resourceGroups/shop`])),
  ids('S3 and CDN keys', ['object'], (d) => `uploads/${d.between(2019, 2026)}/${d.between(10, 12)}/${d.chars('lowerAlnum', 8)}/${d.chars('hex', 16)}.${d.pick(['png', 'parquet', 'csv.gz', 'avro'])}`),
]; // biome-ignore format: a table
