import { expect } from 'chai';
import { createMasker } from '../../../lib/engine/masker.js';
import { readNamedLines } from '../../../lib/engine/readers/named-lines.js';
import { describeReads } from '../../support/reader-table.js';

const TELLING = /(?:^|\.)(?:password|DB_PASSWORD|tokens|userPassword|customer\.name)$/;
const reader = { id: 'named-lines', read: (text: string) => readNamedLines(text, (name) => TELLING.test(name)) };

describe('engine/readers/named-lines', function () {
  describeReads(reader, [
    ['db:\n  host: h\n  password: ⟨text db.password:a b⟩ # note\n  pool: 5\n', 'YAML'],
    ['a: 1\npassword: "⟨text password:a # b⟩"\n"password": \'⟨text password:c⟩\'', 'quotes'],
    ['a: 1\ntokens:\n  - ⟨text tokens:x y⟩\n  - "⟨text tokens:z⟩"\nb:\n  - c', 'items of a list'],
    ['a:\n  password: |\n    ⟨text a.password:one\n    two⟩\n  b: 2', 'a block'],
    ['- password: >-\n    ⟨text password:one⟩\n  b: 2', 'a block of an item'],
    ['a: |\n  one: 1\n  password: ⟨text password:x⟩\n', 'lines in the block of another'],
    ['env:\n- name: DB_PASSWORD\n  value: ⟨text DB_PASSWORD:x⟩\n- name: PAGE\n  value: 7', 'a label'],
    ['password:\n  value: ⟨text password:x⟩\n  size: 7', 'a name that says nothing has that above it'],
    ['tokens:\n  live: ⟨text tokens:x⟩\n  type: y\n  b:\n    - ⟨text tokens:z⟩\nc: 7', 'what stands below a telling name, but for what is said about it'],
    ['customer:\n  name: ⟨text customer.name:Jane Roe⟩\n  tier: gold', 'a name that tells with the one above it'],
    ['customer:\n- id: 1\n  name: ⟨text customer.name:Jane⟩\n- name: ⟨text customer.name:Jo⟩\nname: n', 'each item of a list'],
    ['tokens:\n  - ⟨text tokens:x⟩', 'one item'],
    ['password:\n  - is too short', 'a message in a list'],
    ['tokens:\n  - of all kinds', 'prose in a list'],
    ['kind: Secret\nmetadata:\n  name: a\ndata:\n  url: ⟨mask:eA==⟩\n  ca: |\n    ⟨mask:x⟩\ntype: Opaque', 'a Secret of Kubernetes'],
    ['stringData:\n  db: ⟨mask:x⟩\n  n: ⟨mask:y⟩', 'what is a Secret by its key'],
    ['A=1\nDB_PASSWORD=⟨text DB_PASSWORD:a b!⟩\nexport DB_PASSWORD="⟨text DB_PASSWORD:c⟩"', 'an environment'],
    ['# x\n[a]\ndb.password = ⟨text db.password:a b⟩\n\ndb.url: u', 'properties'],
    ['dn: uid=a,dc=b\nsn: ⟨mask:Berg⟩\nuserPassword:: ⟨text userPassword:eA==⟩', 'LDIF'],
    ['sn: 4711\nstate: open', 'no LDIF'],
    ['passwd:         files systemd\ngroup:          files', 'where users are looked for'],
    ['password: a b\nand then it was over', 'a single pair'],
    ['a: 1\npassword: must be longer than that', 'a message about a field'],
    ['a: 1\npassword:\n\nb: 2', 'no value'],
    ["{\n  a: 1,\n  password: '⟨text password:x y⟩',\n  b: 2\n}", 'members of an object'],
    ['{\n  a: 1,\n  password: ⟨text password:x⟩,\n  b: 2\n}', 'members without quotes'],
    ["  'a' => 1,\n  'password' => ⟨text password:x⟩,", 'arrows of PHP'],
    ['a = 1;\npassword = ⟨text password:x⟩;', 'statements'],
    ['{\n  password: undefined,\n  a: 1\n}', 'nothing, as JavaScript writes it'],
    ['  password: String!\n  a: String!', 'a type'],
    ['{\n  "password": {\n    "type": "string"\n  },\n  "a": 1\n}', 'an object that describes it'],
    ['{\n  password: User {\n    value: ⟨text password:x⟩,\n    id: ⟨text password:1⟩\n  },\n  a: 1\n}', 'an object with a type'],
    ["{\n  tokens: [\n    '⟨text tokens:x⟩',\n    '⟨text tokens:y⟩'\n  ],\n  a: 1\n}", 'a list in brackets'],
    ['{\n  tokens: [\n    1,\n    a.b\n  ],\n  a: 1\n}', 'a list of anything else'],
    ['a: 1\npassword: ⟨text password:cu⟩', 'cut'],
    ['A: 1\nB: 2\nno pair at all\npassword: x', 'what stands between ends the pairs'],
    ['GET /a\n\nok'],
  ]); // biome-ignore format: a table

  it('masks by the names and keeps the lines', function () {
    const masker = createMasker();
    const text = 'db:\n  host: db.internal\n  password: a long one\n  pool: 5\n';
    const masked = text.replace('a long one', '[REDACTED:credential.password]');
    expect(masker.maskText(text)).to.equal(masked);
    expect(masker.maskText(masked)).to.equal(masked);
    expect(masker.maskText(JSON.stringify({ config: text }))).to.equal(JSON.stringify({ config: masked }));
    const labels = 'env:\n- name: DB_PASSWORD\n  value: abc\n';
    expect(masker.maskText(JSON.stringify({ config: labels, n: 1 }))).to.equal(
      JSON.stringify({ config: labels.replace('abc', '[REDACTED:credential.password]'), n: 1 }),
    );
    const below = 'customer:\n  name: Jane Roe\n  tier: gold\n';
    expect(masker.maskText(JSON.stringify({ config: below }))).to.equal(
      JSON.stringify({ config: below.replace('Jane Roe', '[REDACTED:person.name]') }),
    );
    const clean = 'name: shop\nreplicas: 3\nimage: shop:1.2.3\n';
    expect(masker.maskText(clean)).to.equal(clean);
  });
});
