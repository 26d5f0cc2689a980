import { expect } from 'chai';
import { createMasker } from '../../lib/index.js';
import { MaskedLogRecord, maskLogRecord } from '../../lib/signals/log.js';
import type { LogRecordShape } from '../../lib/signals/shapes.js';
import { SharedMasks } from '../../lib/signals/shared-masks.js';
import { card, email, jwt, password, token } from '../support/canary.js';
import { context, frozen, logRecord, resource, scope } from '../support/records.js';

const masker = createMasker();
const mask = (record: LogRecordShape, shared = new SharedMasks('spec')) =>
  maskLogRecord(record, masker, shared) as MaskedLogRecord;
const FIELDS = Object.keys(logRecord()) as (keyof LogRecordShape)[];

/** All fields, bytes as text and tracestates written out. */
const written = (record: LogRecordShape): string =>
  JSON.stringify(
    FIELDS.map((field) => [
      field,
      record[field],
      field === 'resource' && [record.resource.attributes, record.resource.schemaUrl],
    ]),
    (_, value) => {
      if (value instanceof Uint8Array) return new TextDecoder().decode(value);
      return typeof value?.serialize === 'function' ? value.serialize() : value;
    },
  );

describe('maskLogRecord', function () {
  describe('masks every place', function () {
    const PLACES: readonly [place: string, secret: string, overrides: Partial<LogRecordShape>][] = [
      ['body', password(1).secret, { body: password(1).text }],
      ['body map value', email(2).secret, { body: { user: { note: email(2).text } } }],
      ['body map key', token(3).secret, { body: { [token(3).text]: 1 } }],
      ['body item', jwt(4).secret, { body: ['a', [jwt(4).text]] }],
      ['body number', card(5).secret, { body: { amount: 5, number: Number(card(5).text) } }],
      ['body bytes', token(6).secret, { body: new TextEncoder().encode(`x ${token(6).text}`) }],
      ['body under a telling key', 'hunter22', { body: { password: 'hunter22' } }],
      ['severity text', token(7).secret, { severityText: token(7).text }],
      ['event name', email(8).secret, { eventName: `mail.${email(8).text}` }],
      ['attribute', email(9).secret, { attributes: { 'app.note': email(9).text } }],
      ['attribute key', token(10).secret, { attributes: { [token(10).text]: true } }],
      ['nested attribute', card(11).secret, { attributes: { 'app.map': { a: [card(11).text] } } }],
      ['attribute bytes', token(12).secret, { attributes: { 'app.bytes': new TextEncoder().encode(token(12).text) } }],
      ['exception message', password(13).secret, { attributes: { 'exception.message': password(13).text } }],
      [
        'exception stack trace',
        email(14).secret,
        { attributes: { 'exception.stacktrace': `Error: no ${email(14).text}\n    at f (/app/a.js:1:2)` } },
      ],
      ['tracestate', token(15).secret, { spanContext: context(`vendor=${token(15).text}`) }],
      ['resource', email(16).secret, { resource: resource({ attributes: { 'app.owner': email(16).text } }) }],
      [
        'resource schema URL',
        token(17).secret,
        { resource: resource({ schemaUrl: `https://x.example/${token(17).text}` }) },
      ],
      ['scope name', token(18).secret, { instrumentationScope: scope({ name: token(18).text }) }],
      ['scope attribute', email(19).secret, { instrumentationScope: scope({ attributes: { owner: email(19).text } }) }],
    ];
    for (const [place, secret, overrides] of PLACES) {
      describe('masks in every place what one place says to be secret', function () {
        const secret = 'summerday';
        const told = { 'app.user.password': secret };
        const PLACES: readonly [place: string, overrides: Partial<LogRecordShape>][] = [
          ['body', { attributes: told, body: `${secret} is weak` }],
          ['body map', { attributes: told, body: { note: [`${secret} is weak`] } }],
          ['attribute', { body: told, attributes: { 'app.note': secret } }],
          ['exception', { body: `password=${secret}`, attributes: { 'exception.message': `${secret} is weak` } }],
          ['event name', { attributes: told, eventName: `set ${secret}` }],
          ['severity text', { attributes: told, severityText: secret }],
        ];

        for (const [place, overrides] of PLACES) {
          it(place, function () {
            expect(written(mask(logRecord(overrides)))).to.not.include(secret);
          });
        }
      });

      it(place, function () {
        const original = logRecord(overrides);
        expect(written(original), 'planted').to.include(secret);
        expect(written(mask(original))).to.not.include(secret);
      });
    }
  });

  describe('reads the body of an event by the name of the event', function () {
    const body = {
      operationName: 'SecretGet',
      callerIpAddress: '203.0.113.77',
      identity: { claim: { name: 'Jane Roe', puid: '10030000' } },
      properties: { requestUri: '/secrets/a' },
    };
    const masked = {
      operationName: 'SecretGet',
      callerIpAddress: '203.0.113.0',
      identity: { claim: { name: '[REDACTED:identity.user-id]', puid: '[REDACTED:identity.user-id]' } },
      properties: { requestUri: '/secrets/a' },
    };
    it('from its field', () =>
      expect(mask(logRecord({ body, eventName: 'azure.resource.log' })).body).to.deep.equal(masked));

    it('from the attribute that it was before', () =>
      expect(
        mask(logRecord({ body, eventName: undefined, attributes: { 'event.name': 'az.resource.log' } })).body,
      ).to.deep.equal(masked));

    it('where it is set later', () => {
      const record = mask(logRecord({ body: '', eventName: 'azure.resource.log' }));
      record.setBody(body);
      expect(record.body).to.deep.equal(masked);
    });

    it('and else by the names in it', () => {
      const other = { ...masked, identity: body.identity };
      for (const overrides of [
        { eventName: undefined },
        { eventName: 'order.done' },
        { attributes: { 'event.name': 5 } },
      ])
        expect(mask(logRecord({ body, ...overrides })).body).to.deep.equal(other);
    });
  });

  it('keeps everything of a clean record', function () {
    const original = logRecord({ body: { order: 7, items: ['a', null, true], raw: new Uint8Array([104, 105]) } });
    const masked = mask(original);
    for (const field of FIELDS) expect(masked[field], field).to.deep.equal(original[field]);
    expect(masked.resource).to.equal(original.resource);
    expect(masked.instrumentationScope).to.equal(original.instrumentationScope);
  });

  it('is a copy even where it is clean: nothing written to the original later comes through', function () {
    const body = { list: ['a'], raw: new Uint8Array([104, 105]) };
    const attributes = { 'app.map': { a: 'b' } as Record<string, string> };
    const masked = mask(logRecord({ body, attributes }));
    body.list[0] = token(1).text;
    body.raw.set([0, 0]);
    attributes['app.map'].a = token(1).text;
    expect(masked.body).to.deep.equal({ list: ['a'], raw: new Uint8Array([104, 105]) });
    expect(masked.attributes).to.deep.equal({ 'app.map': { a: 'b' } });
  });

  it('never writes to the record', function () {
    const bytes = new TextEncoder().encode(token(1).text);
    const original = frozen(
      logRecord({ body: { note: email(1).text, list: [card(1).text], bytes }, attributes: { to: email(2).text } }),
    );
    const before = written(original);
    expect(written(mask(original))).to.not.include(email(1).text);
    expect(written(original)).to.equal(before);
    expect(new TextDecoder().decode(bytes)).to.equal(token(1).text);
  });

  it('keeps an own key called __proto__ and pollutes nothing', function () {
    const attributes = JSON.parse('{"__proto__": {"polluted": "yes"}, "a": "b"}') as Record<string, unknown>;
    const masked = mask(logRecord({ attributes, body: attributes }));
    expect(Object.keys(masked.attributes)).to.deep.equal(['__proto__', 'a']);
    expect(Object.keys(masked.body as object)).to.deep.equal(['__proto__', 'a']);
    expect(({} as { polluted?: string }).polluted).to.equal(undefined);
    expect((masked.attributes as { polluted?: string }).polluted).to.equal(undefined);
  });

  it('gives nothing where there is no record', function () {
    for (const record of [null, undefined, 'log', 7])
      expect(mask(record as unknown as LogRecordShape)).to.equal(undefined);
  });

  it('reads accessors of attributes once', function () {
    let reads = 0;
    const attributes = Object.defineProperty({}, 'app.note', {
      enumerable: true,
      get: () => (++reads > 1 ? token(1).text : 'clean'),
    });
    const masked = mask(logRecord({ attributes }));
    expect(written(masked)).to.not.include(token(1).text);
  });

  describe('reads each field by itself where one throws', function () {
    for (const field of FIELDS) {
      it(field, function () {
        const counted = createMasker();
        const broken = { ...logRecord({ attributes: { 'app.note': email(1).text } }) };
        Object.defineProperty(broken, field, {
          get: () => {
            throw new Error(token(2).text);
          },
        });
        const masked = maskLogRecord(broken, counted, new SharedMasks('spec')) as MaskedLogRecord;
        expect(written(masked)).to.not.include(email(1).text).and.not.include(token(2).text);
        if (field !== 'body') expect(masked.body).to.equal('order accepted');
        if (field !== 'attributes') expect(masked.attributes).to.deep.equal({ 'app.note': '[REDACTED:contact.email]' });
        expect(counted.stats().failures['failure.error']).to.be.greaterThan(0);
      });
    }
  });

  describe('setters mask', function () {
    const SETTERS: readonly [
      name: string,
      set: (record: MaskedLogRecord) => unknown,
      secret: string,
      got: (record: MaskedLogRecord) => unknown,
      want: unknown,
    ][] = [
      [
        'setAttribute',
        (r) => r.setAttribute('app.to', email(1).text),
        email(1).secret,
        (r) => r.attributes['app.to'],
        '[REDACTED:contact.email]',
      ],
      [
        'setAttribute of a key',
        (r) => r.setAttribute(token(2).text, 1),
        token(2).secret,
        (r) => Object.keys(r.attributes).length,
        2,
      ],
      [
        'setAttributes',
        (r) => r.setAttributes({ 'app.card': card(3).text, 'app.n': 1 }),
        card(3).secret,
        (r) => r.attributes['app.n'],
        1,
      ],
      ['setBody', (r) => r.setBody({ note: password(4).text }), password(4).secret, (r) => typeof r.body, 'object'],
      [
        'setEventName',
        (r) => r.setEventName(`mail ${email(5).text}`),
        email(5).secret,
        (r) => r.eventName,
        'mail [REDACTED:contact.email]',
      ],
      [
        'setSeverityText',
        (r) => r.setSeverityText(token(6).text),
        token(6).secret,
        (r) => r.severityText,
        '[REDACTED:source-control.github-token]',
      ],
      ['setSeverityNumber', (r) => r.setSeverityNumber(17), token(7).secret, (r) => r.severityNumber, 17],
    ];
    for (const [name, set, secret, got, want] of SETTERS) {
      it(name, function () {
        const masked = mask(logRecord());
        expect(set(masked), 'chains').to.equal(masked);
        expect(got(masked)).to.deep.equal(want);
        expect(written(masked)).to.not.include(secret);
      });
    }

    it('hold clean values as they are', function () {
      const masked = mask(logRecord());
      masked
        .setAttribute('app.ok', 'fine')
        .setAttributes({ n: 1 })
        .setBody('done')
        .setEventName('order.done')
        .setSeverityText('WARN');
      expect(masked.attributes).to.deep.equal({ 'code.line.number': 12, 'app.ok': 'fine', n: 1 });
      expect(masked).to.include({ body: 'done', eventName: 'order.done', severityText: 'WARN' });
    });

    it('do not write where the masker throws', function () {
      const masked = mask(logRecord(), new SharedMasks('spec'));
      const throwing = new MaskedLogRecord(
        logRecord(),
        throwingMasker(),
        masker.openRecord({ signal: 'log' }),
        new SharedMasks('spec'),
      );
      throwing
        .setAttribute('app.to', email(1).text)
        .setAttributes({ to: email(1).text })
        .setBody(email(1).text);
      throwing.setEventName(email(1).text).setSeverityText(email(1).text);
      expect(written(throwing)).to.equal(written(masked));
    });
  });
});

const throwingMasker = () =>
  new Proxy(masker, {
    get: (target, name) => {
      if (String(name).startsWith('mask')) throw new Error('a masker of the user');
      const value = Reflect.get(target, name, target) as unknown;
      return typeof value === 'function' ? value.bind(target) : value;
    },
  });
