import { expect } from 'chai';
import { createMasker } from '../../../lib/index.js';
import { card, email, token } from '../../support/canary.js';

const mail = email(1).text;

describe('policy: rules for attributes, types and signals', function () {
  describe('attributes by pattern', function () {
    const masker = createMasker({
      attributes: {
        'app.*': 'drop',
        'app.user.**': 'placeholder',
        'app.user.id': 'pass',
        'app.user.doc': { class: 'json' },
        'x.who': { class: 'person.name' },
        'x.at': { class: 'client-address' },
        'x.id': { class: 'identifier' },
        'x.owner': { class: 'user-id' },
      },
    });
    const table: readonly (readonly [key: string, value: unknown, masked: unknown])[] = [
      ['app.note', 'abc', undefined],
      ['app.count', 5, undefined],
      ['app.user.note', 'abc', '[REDACTED:policy.attribute]'],
      ['app.user.a.b', true, '[REDACTED:policy.attribute]'],
      ['app.user.id', mail, mail],
      ['app.user.doc', '{"password":"summerday","n":1}', '{"password":"[REDACTED:credential.password]","n":1}'],
      ['app.other.note', 'abc', 'abc'],
      ['x.who', 'anna', '[REDACTED:person.name]'],
      ['x.at', '203.0.113.77', '203.0.113.0'],
      ['x.id', card(9).text, card(9).text],
      ['x.id', token(2).text, '[REDACTED:source-control.github-token]'],
      ['x.owner', 'u_1234567', 'u_1234567'],
      ['x.owner', 'anna', '[REDACTED:identity.user-id]'],
    ];
    for (const [key, value, masked] of table)
      it(`${key} -> ${masked}`, () => expect(masker.maskAttributes({ [key]: value })[key]).to.equal(masked));
  });

  describe('unknown attributes', function () {
    it('are masked, or left out, whatever their type', function () {
      const attributes = { 'app.note': 'abc', 'app.count': 5, 'app.map': { a: 1 }, 'http.request.method': 'GET' };
      expect(createMasker({ unknownAttributes: 'mask' }).maskAttributes(attributes)).to.deep.equal({
        'app.note': '[REDACTED:policy.attribute]',
        'app.count': '[REDACTED:policy.attribute]',
        'app.map': '[REDACTED:policy.attribute]',
        'http.request.method': 'GET',
      });
      expect(createMasker({ unknownAttributes: 'drop' }).maskAttributes(attributes)).to.deep.equal({
        'http.request.method': 'GET',
      });
    });

    it('under a telling name are what the name says, whatever they look like', function () {
      const masker = createMasker({ unknownAttributes: 'mask' });
      expect(masker.maskValue('app.token', 'abc')).to.equal('[REDACTED:credential.token]');
    });

    it('are not texts without a key, nor parts of a body', function () {
      const masker = createMasker({ unknownAttributes: 'mask' });
      expect(masker.maskText('plain text')).to.equal('plain text');
      expect(masker.maskValue('log.body', { note: 'abc' })).to.deep.equal({ note: 'abc' });
    });

    it('are those of the catalogue that are of another type, too', function () {
      const masker = createMasker({ unknownAttributes: 'mask' });
      expect(masker.maskValue('http.response.status_code', 'anna')).to.equal('[REDACTED:policy.attribute]');
      expect(masker.maskValue('http.response.status_code', 200)).to.equal(200);
      expect(masker.stats().failures).to.deep.equal({ 'schema.mismatch': 1 });
    });
  });

  describe('declared attributes', function () {
    const masker = createMasker({
      unknownAttributes: 'mask',
      declare: {
        'order.state': { type: 'string', enum: ['open', 'paid'] },
        'order.note': { type: 'string' },
        'order.total': { type: 'double' },
        'order.lines': { type: 'int[]' },
        'order.tags': { type: 'string[]', enum: ['a', 'b'] },
        'order.gift': { type: 'boolean' },
      },
    });
    const OTHER = '[REDACTED:policy.attribute]';
    const table: readonly (readonly [key: string, value: unknown, masked: unknown])[] = [
      ['order.state', 'open', 'open'],
      ['order.state', 'anna', OTHER],
      ['order.state', 5, OTHER],
      ['order.note', 'to be wrapped', 'to be wrapped'],
      ['order.note', `for ${mail}`, 'for [REDACTED:contact.email]'],
      ['order.note', 5, OTHER],
      ['order.total', 2.5, 2.5],
      ['order.total', '2.5', OTHER],
      ['order.lines', [1, 2], [1, 2]],
      ['order.lines', [1, 2.5], [OTHER, OTHER]],
      ['order.tags', ['a', 'b'], ['a', 'b']],
      ['order.gift', true, true],
      ['order.gift', 'yes', OTHER],
    ];
    for (const [key, value, masked] of table)
      it(`${key} = ${JSON.stringify(value)}`, () =>
        Array.isArray(masked) && masked[0] === OTHER
          ? expect(JSON.stringify(masker.maskValue(key, value))).to.include('REDACTED')
          : expect(masker.maskValue(key, value)).to.deep.equal(masked));

    it('that do not fit are counted', function () {
      const own = createMasker({ declare: { 'order.total': { type: 'double' } } });
      expect(own.maskAttributes({ 'order.total': `of ${mail}` })).to.deep.equal({
        'order.total': 'of [REDACTED:contact.email]',
      });
      expect(own.stats().failures).to.deep.equal({ 'schema.mismatch': 1 });
    });
  });

  describe('observe', function () {
    const number = card(3).text;

    it('counts and keeps, but for secrets, credentials and financial data', function () {
      const masker = createMasker({ mode: 'observe' });
      expect(masker.maskText(`${mail} ${number} ${token(4).text} password=summerday`)).to.equal(
        `${mail} [REDACTED:payment.card] [REDACTED:source-control.github-token] password=[REDACTED:credential.password]`,
      );
      expect(masker.stats().findings['contact.email']).to.equal(1);
    });

    it('for a category or a type', function () {
      const masker = createMasker({ detectors: { modes: { contact: 'observe', 'contact.phone': 'enforce' } } });
      expect(masker.maskText(`${mail}, phone +49 30 901820`)).to.equal(`${mail}, phone [REDACTED:contact.phone]`);
    });

    it('taints nothing', function () {
      const masker = createMasker({ mode: 'observe' });
      const attributes = { 'user.full_name': 'Anna Ruiz', 'app.note': 'by Anna Ruiz' };
      expect(masker.maskAttributes(attributes)).to.equal(attributes);
    });
  });

  describe('operators by signal', function () {
    const masker = createMasker({
      operators: { signals: { log: 'partial', metric: 'keep' }, detectors: { 'contact.phone': 'placeholder' } },
    });
    it('for types that have none of their own', function () {
      expect(masker.maskText(`to ${mail}`, { signal: 'span' })).to.equal('to [REDACTED:contact.email]');
      expect(masker.maskText(`to ${mail}`, { signal: 'log' })).to.match(/^to \*+@/);
      expect(masker.maskText(`to ${mail}`, { signal: 'metric' })).to.equal(`to ${mail}`);
      expect(masker.maskText('phone +49 30 901820', { signal: 'log' })).to.equal('phone [REDACTED:contact.phone]');
    });

    it('never keep what may not be kept', function () {
      expect(masker.maskText(`x ${token(5).text}`, { signal: 'metric' })).to.equal(
        'x [REDACTED:source-control.github-token]',
      );
    });
  });
});
