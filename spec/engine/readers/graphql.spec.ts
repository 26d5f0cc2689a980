import { expect } from 'chai';
import { createMasker } from '../../../lib/engine/masker.js';
import { beginsAsGraphql, graphqlReader } from '../../../lib/engine/readers/graphql.js';
import { describeReads } from '../../support/reader-table.js';

const DOCUMENTS = [
  'query { user(id: 1) { name } }',
  'query{a}',
  'query Orders($first: Int) { orders(first: $first) { id } }',
  'mutation Login @trace { login }',
  'subscription\n{ changed { id } }',
  'fragment F on User { name }',
  '{ user(id: "7") { name } }',
  '{ me: user(name: "Ann") { id } }',
] as const;
const OTHERS = ['query failed', 'query (slow) took 7 ms', 'query {"a":1}', 'mutations {', 'fragment', 'query', '{ user }', '{"user(a: 1"}', '{}', 'select 1'] as const; // biome-ignore format: a table

describe('engine/readers/graphql', function () {
  describeReads(graphqlReader, [
    ['mutation { login(user: "⟨mask:ann⟩", n: ⟨mask:7⟩, ok: true, role: ADMIN, x: null) { token } }'],
    [
      'query Q($id: ID!, $n: Int = 10, $s: String = "⟨mask:x⟩") { user(id: $id) { ...F @include(if: $n) } }',
      'variables and defaults',
    ],
    ['{ a(input: {name: "⟨mask:Ann⟩", tags: ["⟨mask:x⟩", "⟨mask:y⟩"], empty: ""}) { id2 } }'],
    ['{ a(b: "⟨mask:x\\"y\\\\⟩", c: -⟨mask:1⟩) }'.replace('-⟨mask:1⟩', '⟨mask:-1.5e+3⟩'), 'escapes and signs'],
    ['{ a(b: """⟨mask:She said "hi" \\""" to\nBob⟩""") }', 'a block'],
    ['#⟨text: by ann⟩\n{ a }', 'a comment'],
    ['{ a(b: "⟨mask:x⟩', 'cut in a string'],
    ['{ a(b: """⟨mask:x"⟩', 'cut in a block'],
    ['{ a(b: "⟨mask:x⟩\nc: "⟨mask:y⟩") }', 'a string ends with its line'],
    ['⟨json:{"query":"{ a }"}⟩', 'a request'],
    ['query { field1 alias2: f3 }', 'no literals'],
    [''],
  ]);

  it('tells a document from a sentence', function () {
    for (const text of DOCUMENTS) expect(beginsAsGraphql(text, 0, text.length), text).to.equal(true);
    for (const text of OTHERS) expect(beginsAsGraphql(text, 0, text.length), text).to.equal(false);
  });

  it('masks literals and keeps the document, where it stands for itself and inside a request', function () {
    const masker = createMasker();
    const text = 'mutation { login(user: "Ann \\"A\\"", n: 7) { token } }';
    const masked = 'mutation { login(user: "?", n: 0) { token } }';
    for (const key of ['graphql.document', 'log.body']) {
      expect(masker.maskValue(key, text)).to.equal(masked);
      expect(masker.maskValue(key, masked)).to.equal(masked);
    }
    const request = { query: text, variables: { password: 'abc', n: 7 }, operationName: 'Login' };
    expect(JSON.parse(masker.maskText(JSON.stringify(request)))).to.deep.equal({
      query: masked,
      variables: { password: '[REDACTED:credential.password]', n: 7 },
      operationName: 'Login',
    });
    const clean = 'query Q($id: ID!) { user(id: $id) { name } }';
    expect(masker.maskValue('graphql.document', clean)).to.equal(clean);
  });
});
