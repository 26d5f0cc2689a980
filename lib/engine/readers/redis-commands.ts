/**
 * What the arguments of a command are, one letter each: `k` key or other name, `s` structure (a number or one of REDIS_OPTIONS), `o` an option or the
 * number behind one, `v` value, `c` credential. What stands in parentheses at the end repeats. From https://redis.io/docs/latest/commands/ and https://docs.memcached.org/protocols/basic/.
 */
const PATTERNS: Readonly<Record<string, string>> = {
  '(k)':
    'GET DEL EXISTS TTL PTTL EXPIRETIME PEXPIRETIME TYPE INCR DECR UNLINK PERSIST LLEN SCARD ZCARD HGETALL HKEYS HVALS HLEN STRLEN ' +
    'SMEMBERS DUMP TOUCH MGET SINTER SUNION SDIFF SINTERSTORE SUNIONSTORE SDIFFSTORE WATCH RENAME RENAMENX GETDEL XLEN PFCOUNT PFMERGE ' +
    'RPOPLPUSH HGET HMGET HDEL HEXISTS HSTRLEN KEYS SUBSCRIBE PSUBSCRIBE UNSUBSCRIBE PUNSUBSCRIBE SSUBSCRIBE SUNSUBSCRIBE EXEC MULTI ' +
    'DISCARD PING INFO DBSIZE TIME FLUSHDB FLUSHALL COMMAND UNWATCH ASKING READONLY READWRITE QUIT RESET RANDOMKEY LASTSAVE SAVE BGSAVE ' +
    'ROLE WAIT SELECT CLUSTER MEMORY OBJECT LATENCY SLOWLOG GETS SORT SORT_RO JSON.GET',
  'k(s)':
    'EXPIRE PEXPIRE EXPIREAT PEXPIREAT LRANGE LTRIM LINDEX ZRANGE ZREVRANGE ZRANGEBYSCORE ZREVRANGEBYSCORE ZCOUNT ZREMRANGEBYRANK ' +
    'ZREMRANGEBYSCORE GETRANGE SUBSTR GETEX INCRBY DECRBY INCRBYFLOAT GETBIT SETBIT BITCOUNT BITPOS LPOP RPOP SPOP SRANDMEMBER ZPOPMIN ' +
    'ZPOPMAX XTRIM XRANGE XREVRANGE MOVE COPY BLPOP BRPOP',
  'kv(o)': 'SET',
  'k(v)':
    'FT.SEARCH SETNX GETSET APPEND LPUSH RPUSH LPUSHX RPUSHX SADD SREM SISMEMBER SMISMEMBER ZREM ZSCORE ZMSCORE ZRANK ZREVRANK ZADD PFADD PUBLISH ' +
    'SPUBLISH GEOADD GEOPOS GEODIST GEOSEARCH RESTORE LPOS ZLEXCOUNT ZRANGEBYLEX',
  'ks(v)': 'SETEX PSETEX LSET LREM LINSERT SETRANGE ZINCRBY EVALSHA EVALSHA_RO FCALL FCALL_RO',
  '(kv)': 'MSET MSETNX',
  'k(kv)': 'HSET HMSET',
  kkv: 'HSETNX SMOVE',
  'kk(v)': 'JSON.SET',
  kks: 'HINCRBY HINCRBYFLOAT',
  's(s)': 'SCAN LOLWUT HELLO REPLICAOF SLAVEOF',
  'ks(s)': 'SSCAN HSCAN ZSCAN',
  'vs(v)': 'EVAL EVAL_RO',
  '(c)': 'AUTH',
  's(k)': 'CONFIG',
  'sk(k)': 'CLIENT SCRIPT FUNCTION MODULE PUBSUB XGROUP XINFO',
  'ks(kv)': 'XADD',
  'kskss(s)': 'MIGRATE',
  'ksss(v)': 'ADD REPLACE PREPEND CAS',
};

/** Words that are never data, in upper case. */
export const REDIS_OPTIONS: ReadonlySet<string> = new Set(
  (
    'EX PX EXAT PXAT NX XX GT LT CH INCR GET KEEPTTL PERSIST MATCH COUNT TYPE WITHSCORES LIMIT BYSCORE BYLEX REV LEFT RIGHT BEFORE AFTER REPLACE ' +
    'DB COPY KEYS ASYNC SYNC MAXLEN MINID BYTE BIT AUTH AUTH2 SETNAME SET RESETSTAT REWRITE SETINFO LIST LOAD ID LIB-NAME LIB-VER CREATE ' +
    'MKSTREAM NOMKSTREAM STREAM GROUPS CONSUMERS EXISTS FLUSH KILL HELP CHANNELS NUMSUB NUMPAT ~ ='
  ).split(' '),
);

/** Command in upper case -> pattern. */
export const REDIS_COMMANDS: ReadonlyMap<string, string> = new Map(
  Object.entries(PATTERNS).flatMap(([pattern, commands]) =>
    commands
      .split(' ')
      .filter((command) => command !== '')
      .map((command): [string, string] => [command, pattern]),
  ),
);

/** The letter for argument number `index`; `v` for commands that are not known. */
export function redisArgumentKind(pattern: string | undefined, index: number): string {
  if (pattern === undefined) return 'v';
  const open = pattern.indexOf('(');
  if (open < 0) return pattern.charAt(index) || 'v';
  if (index < open) return pattern.charAt(index);
  const repeated = pattern.length - open - 2;
  return pattern.charAt(open + 1 + ((index - open) % repeated));
}
