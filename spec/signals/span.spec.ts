import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { expect } from 'chai';
import { createMasker } from '../../lib/index.js';
import type { SpanShape } from '../../lib/signals/shapes.js';
import { SharedMasks } from '../../lib/signals/shared-masks.js';
import { maskSpan } from '../../lib/signals/span.js';
import { card, email, jwt, password, token } from '../support/canary.js';
import { context, frozen, resource, scope, span } from '../support/records.js';

const masker = createMasker();
const mask = (record: SpanShape, shared = new SharedMasks('spec')) => maskSpan(record, masker, shared) as SpanShape;

/** Everything of a span, tracestates written out. */
const written = (record: SpanShape): string =>
  JSON.stringify([record, record.spanContext(), record.resource.attributes, record.resource.schemaUrl], (_, value) =>
    typeof value?.serialize === 'function' ? value.serialize() : value,
  );

describe('maskSpan', function () {
  describe('masks every place', function () {
    const PLACES: readonly [place: string, secret: string, overrides: Partial<SpanShape>][] = [
      ['name', token(1).secret, { name: `GET /t/${token(1).text}` }],
      ['attribute value', email(2).secret, { attributes: { 'app.note': email(2).text } }],
      ['attribute key', token(3).secret, { attributes: { [token(3).text]: 1 } }],
      ['attribute item', jwt(4).secret, { attributes: { 'app.list': ['a', jwt(4).text] } }],
      ['attribute number', card(5).secret, { attributes: { 'app.number': Number(card(5).text) } }],
      [
        'nested attribute (SDK 3)',
        password(6).secret,
        { attributes: { 'app.map': { deep: [{ note: password(6).text }] } } },
      ],
      ['bytes (SDK 3)', token(7).secret, { attributes: { 'app.bytes': new TextEncoder().encode(token(7).text) } }],
      ['status message', password(8).secret, { status: { code: 2, message: password(8).text } }],
      ['tracestate', token(9).secret, { spanContext: () => context(`vendor=${token(9).text}`) }],
      ['parent tracestate', token(10).secret, { parentSpanContext: context(`vendor=${token(10).text}`) }],
      ['event name', email(11).secret, { events: [{ name: `sent to ${email(11).text}`, time: [1, 0] }] }],
      [
        'event attribute',
        email(12).secret,
        { events: [{ name: 'e', time: [1, 0], attributes: { 'app.to': email(12).text } }] },
      ],
      [
        'event attribute key',
        token(13).secret,
        { events: [{ name: 'e', time: [1, 0], attributes: { [token(13).text]: true } }] },
      ],
      [
        'link attribute',
        card(14).secret,
        { links: [{ context: context(), attributes: { 'app.card': card(14).text } }] },
      ],
      ['link tracestate', token(15).secret, { links: [{ context: context(`vendor=${token(15).text}`) }] }],
      ['resource attribute', email(16).secret, { resource: resource({ attributes: { 'app.owner': email(16).text } }) }],
      [
        'resource schema URL',
        token(17).secret,
        { resource: resource({ schemaUrl: `https://x.example/${token(17).text}` }) },
      ],
      ['scope name', token(18).secret, { instrumentationScope: scope({ name: token(18).text }) }],
      ['scope version', token(19).secret, { instrumentationScope: scope({ version: token(19).text }) }],
      [
        'scope schema URL',
        token(20).secret,
        { instrumentationScope: scope({ schemaUrl: `https://x.example/${token(20).text}` }) },
      ],
    ];
    for (const [place, secret, overrides] of PLACES) {
      describe('masks in every place what one place says to be secret', function () {
        const secret = 'summerday';
        const told = { 'app.user.password': secret };
        const PLACES: readonly [place: string, overrides: Partial<SpanShape>][] = [
          ['name', { name: `change ${secret}` }],
          ['attribute', { attributes: { ...told, 'app.note': `to ${secret}` } }],
          ['status message', { status: { code: 2, message: `${secret} is weak` } }],
          ['event name', { events: [{ name: `changed to ${secret}`, time: [1, 0] }] }],
          [
            'exception',
            {
              events: [
                {
                  name: 'exception',
                  time: [1, 0],
                  attributes: {
                    'exception.message': `${secret} is weak`,
                    'exception.stacktrace': `Error: ${secret} is weak\n    at f (/srv/app.js:1:2)`,
                  },
                },
              ],
            },
          ],
          ['link attribute', { links: [{ context: context(), attributes: { 'app.note': secret } }] }],
        ];

        for (const [place, overrides] of PLACES) {
          it(place, function () {
            const original = span({ attributes: told, ...overrides });
            expect(JSON.stringify(mask(original))).to.not.include(secret);
            expect(JSON.stringify(original)).to.include(secret);
            const hostile = Object.defineProperty(span({ attributes: told, ...overrides }), 'duration', {
              get: () => {
                throw new Error('no duration');
              },
              enumerable: true,
            });
            expect(JSON.stringify(mask(hostile)), 'of a span that throws').to.not.include(secret);
          });
        }

        it('from an event to the attributes', function () {
          const masked = mask(
            span({ attributes: { 'app.note': secret }, events: [{ name: 'e', time: [1, 0], attributes: told }] }),
          );
          expect(masked?.attributes).to.deep.equal({ 'app.note': '[REDACTED:credential.password]' });
        });

        it('and in no other span, resource or scope', function () {
          mask(span({ attributes: told }));
          const other = span({ attributes: { 'app.note': secret } });
          expect(mask(other)).to.equal(other);
          const one = resource({ attributes: { 'app.note': secret } });
          expect(mask(span({ attributes: told, resource: one }))?.resource).to.equal(one);
        });
      });

      it(place, function () {
        const original = span(overrides);
        const masked = mask(original);
        expect(masked).to.not.equal(original);
        expect(decoded(masked)).to.not.include(secret);
        expect(decoded(masked)).to.match(/REDACTED|"traceId"/);
        expect(decoded(original), 'planted').to.include(secret);
      });
    }
  });

  it('gives the same object where it is clean', function () {
    const clean = frozen(
      span({
        links: [{ context: context('ot=th:8'), attributes: { 'messaging.message.id': '7' } }],
        events: [{ name: 'retry', time: [1, 0], attributes: { 'retry.count': 2 } }],
        spanContext: () => context('congo=t61rcWkgMzE'),
      }),
    );
    expect(mask(clean)).to.equal(clean);
  });

  it('keeps all other fields, and the objects of those that are clean', function () {
    const original = span({
      attributes: { 'app.note': email(1).text },
      status: { code: 1 },
      events: [{ name: 'retry', time: [1, 0] }],
      links: [{ context: context() }],
      droppedAttributesCount: 1,
      droppedEventsCount: 2,
      droppedLinksCount: 3,
    });
    const masked = mask(original);
    const { attributes, spanContext, ...rest } = masked;
    const { attributes: _, spanContext: getContext, ...expected } = original;
    expect(rest).to.deep.equal(expected);
    expect(attributes).to.deep.equal({ 'app.note': '[REDACTED:contact.email]' });
    expect(spanContext()).to.deep.equal(getContext());
    for (const field of ['status', 'events', 'links', 'resource', 'instrumentationScope'] as const)
      expect(masked[field], field).to.equal(original[field]);
  });

  it('keeps the events and links that are clean, and the order', function () {
    const clean = { name: 'a', time: [1, 0] };
    const events = [
      clean,
      { name: 'b', time: [2, 0], attributes: { to: email(1).text }, droppedAttributesCount: 4 },
      clean,
    ];
    const masked = mask(span({ events })).events;
    expect(masked[0]).to.equal(clean);
    expect(masked[1]).to.deep.equal({ ...events[1], attributes: { to: '[REDACTED:contact.email]' } });
    expect(masked[2]).to.equal(clean);
  });

  it('forwards spans that are recorded only', function () {
    const flags = { ...context(), traceFlags: 0 };
    const masked = mask(span({ spanContext: () => flags, name: token(1).text }));
    expect(masked.spanContext()).to.equal(flags);
    expect(masked.name).to.equal('[REDACTED:source-control.github-token]');
  });

  it('never writes to the record', function () {
    const original = frozen(span({ attributes: { 'app.list': [email(1).text], 'app.map': { a: token(1).text } } }));
    expect(decoded(mask(original))).to.not.include(email(1).text);
    expect(original.attributes['app.list']).to.deep.equal([email(1).text]);
  });

  it('isolates nested values from what the application writes to them later', function () {
    const [map, lists, bytes] = [{ a: 'b' }, [['a']], new Uint8Array([97])];
    const masked = mask(span({ attributes: { 'app.map': map, 'app.lists': lists, 'app.bytes': bytes } }));
    map.a = token(1).text;
    lists[0]?.push(token(1).text);
    bytes[0] = 0;
    expect(masked.attributes).to.deep.equal({
      'app.map': { a: 'b' },
      'app.lists': [['a']],
      'app.bytes': new Uint8Array([97]),
    });
  });

  it('gives nothing where there is no span', function () {
    for (const record of [null, undefined, 'span', 7]) expect(mask(record as unknown as SpanShape)).to.equal(undefined);
  });

  it('counts spans and failures', function () {
    const counted = createMasker();
    maskSpan(span(), counted, new SharedMasks('spec'));
    expect(counted.stats().records.span).to.equal(1);
    expect(counted.stats().failures).to.deep.equal({});
    maskSpan(span({ events: null as never }), counted, new SharedMasks('spec'));
    expect(counted.stats().records.span).to.equal(2);
    expect(counted.stats().failures['failure.error']).to.be.greaterThan(0);
  });

  describe('reads each field by itself where one throws', function () {
    const FIELDS = Object.keys(span()) as (keyof SpanShape)[];
    for (const field of FIELDS) {
      it(field, function () {
        const broken = { ...span({ attributes: { 'app.note': email(1).text } }) };
        Object.defineProperty(broken, field, {
          enumerable: true,
          get: () => {
            throw new Error(token(2).text);
          },
        });
        const masked = mask(broken);
        expect(Object.keys(masked)).to.have.members(Object.keys(span()));
        expect(decoded(masked)).to.not.include(email(1).text).and.not.include(token(2).text);
        if (field !== 'attributes') expect(masked.attributes).to.deep.equal({ 'app.note': '[REDACTED:contact.email]' });
        if (field !== 'name') expect(masked.name).to.equal('GET /orders/{id}');
        if (field !== 'spanContext') expect(masked.spanContext()).to.deep.equal(context());
      });
    }
  });

  it('leaves out events and links that are none, and counts them as dropped', function () {
    const masked = mask(
      span({ events: [null, 'x', { name: 'e', time: [1, 0] }] as never, links: [null, {}] as never }),
    );
    expect(masked.events.map(({ name }) => name)).to.deep.equal(['e']);
    expect(masked.links).to.deep.equal([]);
    expect(masked).to.include({ droppedEventsCount: 2, droppedLinksCount: 2 });
  });

  it('does not hold on to the raw span', async function () {
    const collect = garbageCollector();
    const { masked, raw } = maskedAndRaw();
    await new Promise((resolve) => setImmediate(resolve));
    collect();
    expect(masked.attributes).to.deep.equal({ 'app.note': '[REDACTED:contact.email]' });
    expect(masked.spanContext().traceFlags).to.equal(1);
    expect(raw.deref(), 'raw span').to.equal(undefined);
  });
});

const decoded = (record: SpanShape): string =>
  written(record) +
  Object.values(record.attributes)
    .map((value) => (value instanceof Uint8Array ? new TextDecoder().decode(value) : ''))
    .join();

function maskedAndRaw(): { masked: SpanShape; raw: WeakRef<SpanShape> } {
  const original = span({ attributes: { 'app.note': email(1).text } });
  return { masked: mask(original), raw: new WeakRef(original) };
}

function garbageCollector(): () => void {
  setFlagsFromString('--expose-gc');
  return runInNewContext('gc') as () => void;
}
