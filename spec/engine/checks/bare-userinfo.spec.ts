import { expect } from 'chai';
import { findBareUserinfo } from '../../../lib/engine/checks/bare-userinfo.js';
import { randomText } from '../../support/random.js';

const find = (text: string) => findBareUserinfo(text).map(([start, end]) => text.slice(start, end));
const MADE = randomText('alnum', 20);

describe('checks/bare-userinfo', function () {
  const FOUND: readonly (readonly [text: string, password: string])[] = [
    ['auth failed jane:Maple6948%@h', 'Maple6948%'],
    ['connect jane:Maple6948#@db.internal:5432', 'Maple6948#'],
    ['dsn="jane:Tr0ub4dor_9x@localhost"', 'Tr0ub4dor_9x'],
    [`svc-a:${MADE}@cache:6379/0`, MADE],
    ['root:123456@localhost:3306', '123456'],
    ['(postgres:postgres@10.0.0.5:5432)', 'postgres'],
    ['jane:Maple6948!@10.0.0.5', 'Maple6948!'],
    ['shop/kimurah@db:1521/shop', 'kimurah'],
    ['shop/kimurah@//db/shop', 'kimurah'],
    ['+ sqlplus -s shop/kimurah@orcl', 'kimurah'],
    ['tried oracle://shop/kimurah@db', 'kimurah'],
  ];
  for (const [text, password] of FOUND) it(text, () => expect(find(text)).to.deep.equal([password]));

  const OTHERS: readonly (readonly [text: string, why: string])[] = [
    ['nginx:1.25@sha256:0123456789abcdef', 'an image'],
    ['registry:5000/shop/api:v1.2.3-alpha+b1@sha256:0123456789abcdef', 'an image'],
    ['orders:v1.2.3-alpha+b1@registry:5000', 'a version'],
    ['npm:lodash@4.17.21', 'a package'],
    ['com.x:lib2:1.0@aar', 'an archive'],
    ['10.0.0.1:6379@16379 master', 'a node of Redis'],
    ['redis-0.redis:6379@16379', 'likewise'],
    ['kafka-0:9093,2@kafka-1:9093', 'voters of Kafka'],
    ['shard-0:9300@node-1:9300', 'a port'],
    ['queue:default@worker-1:8080', 'words'],
    ['sip:alice5!@10.0.0.1:5060', 'a scheme'],
    ['mailto:jane!12@example', 'likewise'],
    ['Foo:Bar12xyz!@1a2b3c4d', 'an object'],
    ['contact:John.Smith1990@example.com', 'a mailbox'],
    ['ssh jane@host:22', 'no password'],
    ['postgres://jane:Maple6948%@db:5432/x', 'a URL, which is read as one'],
    ['jane:REDACTED@db:5432', 'masked already'],
    ['root:****@db:5432', 'masked already'],
    ['root:$PASSWORD@db:5432', 'a variable'],
    ['actions/checkout@v4', 'a repository'],
    ['org/repo@main:1234/x', 'another port'],
    ['a:b@c', 'short'],
    ['jane:100%25off@h', 'escapes'],
  ];
  for (const [text, why] of OTHERS) it(`${text}: ${why}`, () => expect(find(text)).to.deep.equal([]));

  it('is linear', function () {
    for (const piece of ['a:b@', '@', 'aaaa:', 'root:123@db:1 ', 'a/'])
      expect(find(piece.repeat(50_000)).length).to.be.at.most(50_000);
  });
});
