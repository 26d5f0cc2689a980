/** How many tokens a language model reads and writes, and may still be asked for. */
const COUNTED = (
  'max min new num n total input output prompt completion cached cache read write creation reasoning thinking audio text image video prediction candidates used usage remaining limit reset stop special added'
).split(' '); // biome-ignore format: a table

const PASSES = (
  'render renderer shader forward backward first second third compiler optimizer optimization optimisation llvm mlir gc sweep depth lighting geometry compute raster blit bloom postprocess transform lowering ' +
  'running starting finished eval evaluation check dq qc smoke boarding season ski bus'
).split(' ');

/** Of what `lat` is the latency. */
const LATENCIES =
  'avg mean read write p50 p75 p90 p95 p99 p999 latency io disk net request req query commit fsync rpc'.split(' ');

/** Names that say something else where they are written as one word: an account is no person. */
export const NEVER_ONE_WORD: ReadonlySet<string> = new Set(['user name']);

/** Names that end like a telling one and are harmless, in normalised words. */
export const HARMLESS: readonly string[] = [
  'page token', 'next token', 'next page token', 'continuation token', 'sync token', 'resume token', 'start token', 'token type', 'public key', 'primary key', 'foreign key',
  'partition key', 'routing key', 'sort key', 'cache key', 'message key', 'idempotency key', 'publishable key', 'translation key', 'i18n key', 'lock key', 'max token', 'stop token',
  'shard key', 'hash key', 'range key', 'group key', 'object key', 's3 key', 'no card', 'business card', 'credential type', 'auth type', 'secret name', 'secret type',
  ...COUNTED.map((word) => `${word} tokens`),
  // over a picture, a program, a heap, a disk; tickets
  ...LATENCIES.map((word) => `${word} lat`),
  ...['uv', 'pixel', 'texture', 'screen', 'normalized', 'normalised', 'grid', 'tile', 'clip'].flatMap((word) => [`${word} coords`, `${word} coordinates`]),
  ...['service', 'test', 'class', 'method', 'type', 'metric', 'package', 'module', 'repo', 'repository'].map((word) => `${word} full name`),
  ...PASSES.map((word) => `${word} pass`),
  // where what is elsewhere a variant of a name says something else
  'token next', 'token data', 'token confirm', 'unexpected token', 'token68', 'otp confirm', 'hash us',
]; // biome-ignore format: a table
