import { expect } from 'chai';
import { redisReader } from '../../../lib/engine/readers/redis.js';
import { describeReaderContract } from '../../support/reader-contract.js';
import { renderRead } from '../../support/render-slices.js';

const COMMANDS: readonly (readonly [text: string, rendered: string])[] = [
  ['SET key value EX 10 NX', 'SET ⟨identifier:key⟩ ⟨mask:value⟩ EX 10 NX'],
  ['SET k pin 1234', 'SET ⟨identifier:k⟩ ⟨mask:pin⟩ ⟨mask:1234⟩'],
  ['GET k', 'GET ⟨identifier:k⟩'],
  ['get user:bob@example.com', 'get ⟨text:user:bob@example.com⟩'],
  ['GET user:15550100', 'GET ⟨text:user:15550100⟩'],
  ['MGET a b', 'MGET ⟨identifier:a⟩ ⟨identifier:b⟩'],
  ['EXPIRE k 60', 'EXPIRE ⟨identifier:k⟩ 60'],
  ['LRANGE k 0 -1', 'LRANGE ⟨identifier:k⟩ 0 -1'],
  ['ZRANGEBYSCORE k (5 +inf LIMIT 0 1', 'ZRANGEBYSCORE ⟨identifier:k⟩ (5 +inf LIMIT 0 1'],
  ['INCRBY k 5', 'INCRBY ⟨identifier:k⟩ 5'],
  ['HGET k f', 'HGET ⟨identifier:k⟩ ⟨identifier:f⟩'],
  ['HMSET k f v f2 "v v2"', 'HMSET ⟨identifier:k⟩ ⟨identifier:f⟩ ⟨mask:v⟩ ⟨identifier:f2⟩ ⟨mask:"v v2"⟩'],
  ['MSET a 1 b 2', 'MSET ⟨identifier:a⟩ ⟨mask:1⟩ ⟨identifier:b⟩ ⟨mask:2⟩'],
  ['SETEX k 60 v', 'SETEX ⟨identifier:k⟩ 60 ⟨mask:v⟩'],
  ['LPUSH k a b', 'LPUSH ⟨identifier:k⟩ ⟨mask:a⟩ ⟨mask:b⟩'],
  ['AUTH bob pw', 'AUTH ⟨mask:bob⟩ ⟨mask:pw⟩'],
  ['HELLO 3 AUTH bob pw', 'HELLO 3 AUTH ⟨mask:bob⟩ ⟨mask:pw⟩'],
  ['MIGRATE h 6379 k 0 5000 AUTH pw', 'MIGRATE ⟨identifier:h⟩ 6379 ⟨identifier:k⟩ 0 5000 AUTH ⟨mask:pw⟩'],
  ['CONFIG SET requirepass pw', 'CONFIG SET ⟨identifier:requirepass⟩ ⟨mask:pw⟩'],
  ['CONFIG GET maxmemory', 'CONFIG GET ⟨identifier:maxmemory⟩'],
  ['EVAL "return 1" 1 k v', 'EVAL ⟨mask:"return 1"⟩ 1 ⟨mask:k⟩ ⟨mask:v⟩'],
  ['ACL SETUSER bob', 'ACL ⟨mask:SETUSER⟩ ⟨mask:bob⟩'],
  ['FT.FOO bar', 'FT.FOO ⟨mask:bar⟩'],
  ["SET k 'it\\'s' EX 5", "SET ⟨identifier:k⟩ ⟨mask:'it\\'s'⟩ EX 5"],
  ['SET k "not closed EX 5', 'SET ⟨identifier:k⟩ ⟨mask:"not closed EX 5⟩'],
  ['GET "a b"', 'GET "⟨identifier:a b⟩"'],
  ['GET a\nDEL b', 'GET ⟨identifier:a⟩\nDEL ⟨identifier:b⟩'],
  ['SET k line one\nline two', 'SET ⟨identifier:k⟩ ⟨mask:line⟩ ⟨mask:one⟩\n⟨mask:line⟩ ⟨mask:two⟩'],
  ['PING', 'PING'],
  ['SET k ?', 'SET ⟨identifier:k⟩ ?'],
  ['set foo [1 other arguments]', 'set ⟨identifier:foo⟩ [1 other arguments]'],
  ['4111111111111111', '⟨mask:4111111111111111⟩'],
];

describe('redis reader', function () {
  for (const [text, rendered] of COMMANDS) {
    it(text, () => expect(renderRead(redisReader, text)).to.equal(rendered));
  }

  it('calls values database values and leaves credentials to the default', function () {
    const detectors = (text: string) => redisReader.read(text, {})?.map((slice) => slice.detector);
    expect(detectors('SET k v')).to.deep.equal([undefined, 'database.value']);
    expect(detectors('AUTH pw')).to.deep.equal([undefined]);
  });
});

describeReaderContract(
  redisReader,
  COMMANDS.map(([text]) => text),
);
