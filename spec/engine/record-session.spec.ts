import { expect } from 'chai';
import { createMasker, type Masker } from '../../lib/engine/masker.js';
import type { Policy } from '../../lib/engine/policy/schema.js';
import type { RecordKind } from '../../lib/engine/record-session.js';
import type { Attributes } from '../../lib/model.js';

const EMAIL = 'jane.roe@corp.com';
const MASKED = '[REDACTED:contact.email]';
const open = (policy: Policy = {}, kind: RecordKind = { signal: 'span' }) => createMasker(policy).openRecord(kind);

describe('engine/record-session', function () {
  it('shares one work budget among the fields of a record', function () {
    const session = open({ limits: { budget: 4096 } });
    const long = 'a clean text '.repeat(150);
    expect(session.value(long, 'a')).to.equal(long);
    expect(session.value('x'.repeat(2000), 'b')).to.equal('[REDACTED:limit.budget]');
    expect(session.value(`to ${EMAIL}`, 'c'), 'a neighbour still has its share').to.equal(`to ${MASKED}`);
  });

  it('gives the next record a budget of its own', function () {
    const masker = createMasker({ limits: { budget: 4096 } });
    for (let i = 0; i < 5; i++) {
      const session = masker.openRecord({ signal: 'span' });
      expect(session.value(`${i}${'x'.repeat(2000)}`, 'a')).to.equal(`${i}${'x'.repeat(2000)}`);
      session.close();
    }
  });

  it('counts what the budget replaced', function () {
    const masker = createMasker({ limits: { budget: 4096 } });
    const session = masker.openRecord({ signal: 'span' });
    session.attributes({ a: 'x'.repeat(3000), b: 'y' });
    session.close();
    expect(masker.stats().failures).to.deep.equal({ 'limit.budget': 1 });
  });

  it('masks each value by its own key where an object tells its keys in another order each time', function () {
    const secret = ['correct', 'horse', 'battery'].join('');
    const turning = (): Attributes => {
      let asked = 0;
      const ownKeys = (target: object) =>
        asked++ % 2 === 0 ? Reflect.ownKeys(target) : Reflect.ownKeys(target).reverse();
      return new Proxy<Attributes>({ password: secret, note: 'plain' }, { ownKeys });
    };
    const expected = { password: '[REDACTED:credential.password]', note: 'plain' };
    expect(open().attributes(turning()), 'checked').to.deep.equal(expected);
    expect(open().copyOfAttributes(turning()), 'copied').to.deep.equal(expected);
    expect(createMasker().maskAttributes(turning()), 'by hand').to.deep.equal(expected);
  });

  it('isolates: nested values are copied, clean or not', function () {
    const value = { list: ['a'], map: { b: 1 }, bytes: new Uint8Array([1, 2]) };
    const copy = open().value(value, 'a') as typeof value;
    expect(copy).to.deep.equal(value);
    expect(copy).to.not.equal(value);
    expect(copy.list).to.not.equal(value.list);
    expect(copy.map).to.not.equal(value.map);
    expect(copy.bytes).to.not.equal(value.bytes);
  });

  it('does not copy where it is told so', function () {
    const value = { list: ['a'], map: { b: 1 } };
    expect(open({}, { signal: 'log', isolate: 'none' }).value(value, 'a')).to.equal(value);
  });

  it('copies all but flat arrays where the SDK has copied those', function () {
    const value = { list: ['a'], map: { b: 1 } };
    const session = open({}, { signal: 'span', isolate: 'nested' });
    const flat = ['a', 'b'];
    expect(session.value(flat, 'a')).to.equal(flat);
    const copy = session.value(value, 'a') as typeof value;
    expect(copy).to.deep.equal(value);
    expect(copy).to.not.equal(value);
    expect(copy.map).to.not.equal(value.map);
  });

  it('gives attributes of clean strings and numbers back as they are', function () {
    const attributes = { a: 'clean', b: 1, c: true };
    expect(open().attributes(attributes)).to.equal(attributes);
  });

  it('copies attributes that are no plain object, or whose accessors may change their mind', function () {
    class Bag {
      a = 'clean';
    }
    expect(open().attributes(new Bag())).to.deep.equal({ a: 'clean' });
    let reads = 0;
    const fickle = {
      get note() {
        return reads++ === 0 ? 'clean' : EMAIL;
      },
    };
    const masked = open().attributes(fickle);
    expect(masked['note']).to.equal('clean');
    expect(Object.getOwnPropertyDescriptor(masked, 'note')?.get).to.equal(undefined);
  });

  it('replaces what cannot be read, and goes on', function () {
    const attributes = {
      a: 1,
      get b(): string {
        throw new Error(EMAIL);
      },
      c: EMAIL,
    };
    expect(open().attributes(attributes)).to.deep.equal({ a: 1, b: '[REDACTED:failure.error]', c: MASKED });
  });

  it('gives empty attributes where even their names cannot be read', function () {
    const hostile = new Proxy(
      {},
      {
        ownKeys: () => {
          throw new Error(EMAIL);
        },
      },
    );
    expect(open().attributes(hostile)).to.deep.equal({});
  });

  it('keeps the order and the number of attributes', function () {
    const attributes = { z: 1, [EMAIL]: 2, 'john@corp.com': 3, a: 4 };
    expect(Object.entries(open().attributes(attributes))).to.deep.equal([
      ['z', 1],
      [MASKED, 2],
      [`${MASKED}#2`, 3],
      ['a', 4],
    ]);
  });

  it('masks the fields that are no attributes as text', function () {
    const session = open();
    expect(session.text(`login of ${EMAIL}`, 'span.name')).to.equal(`login of ${MASKED}`);
    expect(session.text(undefined, 'span.name')).to.equal(undefined);
    expect(session.text(null, 'span.name')).to.equal(undefined);
    expect(session.text({ a: 1 }, 'span.name')).to.equal('[REDACTED:value.unsupported]');
  });

  it('puts placeholders into names, whatever the operator: a token would cost cardinality', function () {
    const masker = createMasker(
      { operators: { default: 'token' }, token: { key: 'k'.repeat(16), keyId: 'k1' } },
      { hmac: () => 'ab'.repeat(32) },
    );
    expect(masker.openRecord({ signal: 'span' }).text(EMAIL, 'span.name')).to.equal(MASKED);
  });

  it('tells a peer address by the kind of the span, whatever was clean before', function () {
    const masker = createMasker();
    const peer = (spanKind: number) => {
      const session = masker.openRecord({ signal: 'span', spanKind });
      const masked = session.value('203.0.113.77', 'network.peer.address');
      session.close();
      return masked;
    };
    expect([2, 1, 2, 1].map(peer)).to.deep.equal(['203.0.113.77', '203.0.113.0', '203.0.113.77', '203.0.113.0']);
  });

  it('tells a dialect by the siblings, whatever was clean before', function () {
    const masker = createMasker();
    const query = (system: string) => {
      const session = masker.openRecord({ signal: 'span' });
      const masked = session.attributes({ 'db.system.name': system, 'db.query.text': 'SELECT "name" FROM t' });
      session.close();
      return masked['db.query.text'];
    };
    expect(['postgresql', 'mysql', 'postgresql'].map(query)).to.deep.equal([
      'SELECT "name" FROM t',
      'SELECT ? FROM t',
      'SELECT "name" FROM t',
    ]);
  });

  it('opens another session while one is open', function () {
    const masker: Masker = createMasker();
    const outer = masker.openRecord({ signal: 'span' });
    const inner = masker.openRecord({ signal: 'log' });
    expect(inner).to.not.equal(outer);
    inner.close();
    expect(outer.context.signal).to.equal('span');
    outer.close();
    expect(masker.openRecord({ signal: 'log' }), 'used again').to.equal(outer);
    expect(masker.openRecord({ signal: 'log' }), 'used again while one is open').to.equal(inner);
  });

  it('opens a third one while two are open, and one of the new policy once that is in force', function () {
    const masker: Masker = createMasker();
    const [outer, inner, third] = [1, 2, 3].map(() => masker.openRecord({ signal: 'span' }));
    expect(new Set([outer, inner, third]).size).to.equal(3);
    inner?.close();
    masker.replacePolicy({ detectors: { disable: ['contact.email'] } });
    const first = masker.openRecord({ signal: 'log' });
    const second = masker.openRecord({ signal: 'log' });
    expect([outer, inner, third]).to.not.include(first);
    expect([outer, inner, third]).to.not.include(second);
    expect(second.text(EMAIL, 'span.name')).to.equal(EMAIL);
  });

  it('forgets the record when it is closed', function () {
    const session = open();
    session.attributes({ note: 'x' }, { sibling: 'y' });
    session.in('event');
    expect(session.context).to.deep.equal({
      key: 'note',
      signal: 'event',
      spanKind: undefined,
      siblings: { sibling: 'y' },
    });
    session.close();
    expect(session.context.siblings).to.equal(undefined);
    expect(session.context.key).to.equal(undefined);
    expect(session.busy).to.equal(false);
  });

  it('treats an attribute by its own key, whatever stood in its place in the record before', function () {
    const masker = createMasker();
    const mask = (attributes: Attributes) => masker.openRecord({ signal: 'span' }).attributes(attributes);
    expect(mask({ a: 'x', password: 'hunter22' })).to.deep.equal({
      a: 'x',
      password: '[REDACTED:credential.password]',
    });
    expect(mask({ password: 'hunter22', a: 'x' })).to.deep.equal({
      password: '[REDACTED:credential.password]',
      a: 'x',
    });
    expect(mask({ '': EMAIL, a: 'hunter22' })).to.deep.equal({ '': MASKED, a: 'hunter22' });
  });
});
