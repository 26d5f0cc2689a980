import { expect } from 'chai';
import { isOtlp, maskOtlp } from '../../../lib/cli/otlp/mask-otlp.js';
import { createMasker, type Policy } from '../../../lib/index.js';
import { email, password, token } from '../../support/canary.js';
import { keyValue, otlpLogs, otlpMetrics, otlpTraces, type Places } from '../../support/otlp-json.js';

const masker = createMasker();
const NOWHERE = { leave: () => undefined, enter: () => undefined, record: () => undefined };
const mask = (request: Record<string, unknown>) => maskOtlp(request, masker, NOWHERE);
const secret = token(3).text;
const link = { traceId: '5b8efff798038103d269b633813fc60c', spanId: 'eee19b7ec3c1b174' };
const attributes = [keyValue('app.note', secret)];

/** Every place of OTLP/JSON where text can stand, and what is no OTLP. */
const PLACES: [title: string, (places: Places) => Record<string, unknown>, Places][] = [
  ['span name', otlpTraces, { name: `run ${secret}` }],
  ['span attribute', otlpTraces, { attributes }],
  ['key of an attribute', otlpTraces, { attributes: [keyValue(secret, 'x')] }],
  ['nested attribute', otlpTraces, { attributes: [{ key: 'a', value: { kvlistValue: { values: attributes } } }] }],
  [
    'attribute of bytes',
    otlpTraces,
    { attributes: [{ key: 'a', value: { bytesValue: Buffer.from(secret).toString('base64') } }] },
  ],
  ['status', otlpTraces, { status: { code: 2, message: `failed for ${secret}` } }],
  ['tracestate', otlpTraces, { traceState: `ot=th:8,v=${secret}` }],
  ['event name', otlpTraces, { events: [{ name: secret, timeUnixNano: '1' }] }],
  ['event attribute', otlpTraces, { events: [{ name: 'e', attributes }] }],
  ['link attribute', otlpTraces, { links: [{ ...link, attributes }] }],
  ['link tracestate', otlpTraces, { links: [{ ...link, traceState: `v=${secret}` }] }],
  ['log body', otlpLogs, { body: { stringValue: `key ${secret}` } }],
  ['log body of nested values', otlpLogs, { body: { arrayValue: { values: [{ stringValue: secret }] } } }],
  ['log attribute', otlpLogs, { attributes }],
  ['severity text', otlpLogs, { severityText: secret }],
  ['event name of a log', otlpLogs, { eventName: secret }],
  ['metric name', otlpMetrics, { name: secret }],
  ['metric description', otlpMetrics, { description: secret }],
  ['metric unit', otlpMetrics, { unit: secret }],
  ['point attribute', otlpMetrics, { attributes }],
  [
    'exemplar',
    otlpMetrics,
    { gauge: { dataPoints: [{ exemplars: [{ filteredAttributes: attributes, asDouble: 1 }] }] } },
  ],
  ['metric metadata', otlpMetrics, { metadata: attributes }],
  ['service name', otlpTraces, { service: secret }],
  ['field that is none of OTLP', otlpTraces, { note: secret }],
  ['field that is none of a metric', otlpMetrics, { note: { deep: [secret] } }],
  ['attributes as a map', otlpTraces, { attributes: { 'app.note': secret } as never }],
  ['attributes as texts', otlpLogs, { attributes: [secret] as never }],
  ['attribute with more than a value', otlpLogs, { attributes: [{ ...keyValue('a', 'b'), note: secret }] }],
  ['value of two forms', otlpLogs, { body: { stringValue: 'a', note: secret } }],
  ['status that is none', otlpTraces, { status: secret }],
  ['name that is none', otlpTraces, { name: { text: secret } as never }],
  ['event that is none', otlpTraces, { events: [secret] }],
  ['id that is none', otlpTraces, { traceId: `id is ${secret}` }],
  ['field of an event that is none', otlpTraces, { events: [{ name: 'e', note: secret }] }],
];

describe('cli: OTLP/JSON', function () {
  for (const [title, request, places] of PLACES) {
    it(`masks: ${title}`, function () {
      const before = request(places);
      expect(JSON.stringify(before)).to.match(new RegExp(`${secret}|bytesValue`));
      const after = JSON.stringify(mask(before));
      expect(after).to.not.include(secret);
      expect(after).to.not.include(Buffer.from(secret).toString('base64'));
    });
  }

  it('masks what stands beside and below resources and scopes', function () {
    const request = {
      resourceSpans: [
        { resource: { attributes, note: secret }, schemaUrl: secret, note: secret, scopeSpans: [{ scope: { name: secret, version: secret, attributes }, schemaUrl: secret, spans: [] }] },
      ],
      note: secret,
    }; // biome-ignore format: one request
    expect(JSON.stringify(mask(request))).to.not.include(secret);
  });

  it('gives clean requests back as they are', function () {
    const clean = [
      otlpTraces({ attributes: [keyValue('http.route', '/cart/:id'), { key: 'n', value: { intValue: '5' } }], events: [{ name: 'e', attributes: [keyValue('a', 'b')] }], links: [{ ...link, traceState: 'ot=th:8' }] }),
      otlpLogs({ attributes: [{ key: 'list', value: { arrayValue: { values: [{ doubleValue: 1 }, { intValue: '2' }] } } }], body: { kvlistValue: { values: [keyValue('a', 'b')] } } }),
      otlpMetrics({ attributes: [keyValue('http.route', '/cart')], histogram: { dataPoints: [{ bucketCounts: ['1'], explicitBounds: [0.5], exemplars: [{ asDouble: 1.5, spanId: 'eee19b7ec3c1b174' }] }] } }),
    ]; // biome-ignore format: three requests
    for (const request of clean) expect(mask(request)).to.deep.equal(request);
    expect(mask(clean[0] as Record<string, unknown>)).to.equal(clean[0]);
  });

  it('drops a metric whose name is hit, and no other', function () {
    const { resourceMetrics } = mask(otlpMetrics({ name: secret })) as {
      resourceMetrics: { scopeMetrics: { metrics: unknown[] }[] }[];
    };
    expect(resourceMetrics[0]?.scopeMetrics[0]?.metrics).to.deep.equal([]);
  });

  describe('where the policy says more', function () {
    let deep: unknown = { stringValue: secret };
    for (let i = 0; i < 100; i++) deep = { kvlistValue: { values: [{ key: 'a', value: deep }] } };
    const broken = [{ key: 'app.deep', value: deep }, keyValue('http.route', '/pay')];
    for (const [name, request, items] of [
      ['spans', otlpTraces, 'spans'],
      ['log records', otlpLogs, 'logRecords'],
      ['metrics', otlpMetrics, 'metrics'],
    ] as const) {
      const masked = (policy: Policy) =>
        JSON.stringify(maskOtlp(request({ attributes: broken }), createMasker(policy), NOWHERE));
      it(`drops attributes that cannot be masked, of ${name}`, function () {
        expect(masked({})).to.include('app.deep').and.not.include(secret);
        expect(masked({ onError: 'drop' }))
          .to.include('/pay')
          .and.not.include('app.deep');
      });

      it(`drops ${name} that hold such`, function () {
        const text = masked({ onError: 'dropRecord' });
        expect(text).to.include(`"${items}":[]`).and.not.include(secret);
      });
    }

    it('tells what was changed', function () {
      const text = JSON.stringify(maskOtlp(otlpTraces({ attributes }), createMasker({ summary: 'debug' }), NOWHERE));
      expect(text).to.include('{"key":"redaction.masked.keys","value":{"stringValue":"app.note"}}');
      expect(text).to.include('"redaction.masked.count"');
    });
  });

  it('finds what one part of a record tells in the others', function () {
    const { text, secret: word } = password(5);
    const request = otlpTraces({ name: `login ${word}`, attributes: [keyValue('app.note', text)] });
    expect(JSON.stringify(mask(request))).to.not.include(word);
  });

  it('knows the kind of a span by its number and by its name', function () {
    const peer = [keyValue('network.peer.address', '203.0.113.77')];
    for (const kind of [2, 'SPAN_KIND_SERVER'])
      expect(JSON.stringify(mask(otlpTraces({ kind, attributes: peer })))).to.include('203.0.113.0');
    for (const kind of [3, 'SPAN_KIND_CLIENT'])
      expect(JSON.stringify(mask(otlpTraces({ kind, attributes: peer })))).to.include('203.0.113.77');
  });

  it('tells whose findings are whose', function () {
    const told: string[] = [];
    const visitor = {
      leave: () => told.push('leave'),
      enter: (service: string | undefined) => told.push(`enter ${service}`),
      record: () => told.push('record'),
    };
    maskOtlp({ ...otlpTraces({ service: 'a' }), ...otlpLogs({ service: 'b' }) }, masker, visitor);
    expect(told).to.deep.equal(['leave', 'enter a', 'record', 'leave', 'enter b', 'record']);
  });

  it('knows an export request', function () {
    expect([otlpTraces(), otlpLogs(), otlpMetrics()].every(isOtlp)).to.equal(true);
    for (const value of [null, [], {}, { resourceSpans: 'x' }, 'resourceSpans']) expect(isOtlp(value)).to.equal(false);
  });

  it('masks e-mail addresses as anywhere', () =>
    expect(JSON.stringify(mask(otlpLogs({ attributes: [keyValue('user.email', email(1).text)] })))).to.include(
      '[REDACTED:contact.email]',
    ));
});
