import { expect } from 'chai';
import { createMasker as createPortable } from '../../lib/engine/masker.js';
import { MaskError } from '../../lib/errors.js';
import { createMasker } from '../../lib/index.js';
import type { Detector, Finding, MaskContext } from '../../lib/model.js';
import { detectorOf } from '../support/found.js';
import { randomText } from '../support/random.js';

const STRIPE = ['sk', 'live', randomText('alnum', 24, 5)].join('_');
const EMAIL = 'jane.roe@corp.com';
const MASKED = '[REDACTED:contact.email]';

describe('engine/masker', function () {
  const masker = createMasker();

  describe('maskText', function () {
    const table: readonly (readonly [string, string, MaskContext?])[] = [
      [`write to ${EMAIL} now`, `write to ${MASKED} now`],
      [`login with ${STRIPE} failed`, 'login with [REDACTED:commerce.stripe-secret-key] failed'],
      ['password=hunter22 retries=3', 'password=[REDACTED:credential.password] retries=3'],
      ['hunter22', '[REDACTED:credential.password]', { key: 'db.password' }],
      ['hunter22', 'hunter22', { key: 'db.name' }],
      ['123-45-6789', '[REDACTED:national.us-ssn]', { key: 'customer.ssn' }],
      [`{"a":1,"email":"${EMAIL}"}`, `{"a":1,"email":"${MASKED}"}`],
      [
        `https://jane:pw@shop.example/a?token=${STRIPE}&page=2`,
        'https://REDACTED:REDACTED@shop.example/a?token=REDACTED&page=2',
      ],
      [
        `SELECT id FROM users WHERE email = '${EMAIL}'`,
        'SELECT id FROM users WHERE email = ?',
        { key: 'db.query.text' },
      ],
      ['203.0.113.77', '203.0.113.0', { key: 'client.address' }],
      ['203.0.113.77', '203.0.113.0', { key: 'network.peer.address', spanKind: 1 }],
      ['203.0.113.77', '203.0.113.77', { key: 'network.peer.address', spanKind: 2 }],
      ['GET', 'GET', { key: 'http.request.method' }],
      ['connect ECONNREFUSED 10.0.0.1:5432', 'connect ECONNREFUSED 10.0.0.1:5432'],
      ['', ''],
    ];
    for (const [text, expected, context] of table) {
      it(`${JSON.stringify(text.replace(STRIPE, '<secret>'))} (${context?.key ?? 'no key'})`, () =>
        expect(masker.maskText(text, context)).to.equal(expected));
    }

    it('asks the siblings which dialect a statement has', function () {
      const text = 'SELECT "name" FROM t WHERE a = "x"';
      expect(masker.maskText(text, { key: 'db.query.text', siblings: { 'db.system.name': 'postgresql' } })).to.equal(
        text,
      );
      expect(masker.maskText(text, { key: 'db.query.text', siblings: { 'db.system.name': 'mysql' } })).to.equal(
        'SELECT ? FROM t WHERE a = ?',
      );
    });

    it('gives a text for what is none', function () {
      for (const value of [5, null, {}, [], () => EMAIL, Symbol(EMAIL)])
        expect(masker.maskText(value as never), String(typeof value)).to.equal('[REDACTED:value.unsupported]');
      expect(masker.maskText(undefined as never)).to.equal('');
    });

    it('gives an empty text where the policy drops it', function () {
      expect(createMasker({ operators: { default: 'drop' } }).maskText('hunter22', { key: 'password' })).to.equal('');
    });
  });

  describe('maskValue', function () {
    it('masks by key', () =>
      expect(masker.maskValue('db.password', 'hunter22')).to.equal('[REDACTED:credential.password]'));

    it('gives undefined where the policy drops it', function () {
      expect(createMasker({ attributes: { 'app.note': 'drop' } }).maskValue('app.note', 'x')).to.equal(undefined);
    });

    it('lets through what the policy exempts', function () {
      const exempt = createMasker({ attributes: { 'app.support.email': 'pass' } });
      expect(exempt.maskValue('app.support.email', EMAIL)).to.equal(EMAIL);
      expect(exempt.maskValue('app.other.email', EMAIL)).to.equal(MASKED);
    });
  });

  describe('maskAttributes', function () {
    it('gives the same object where it is clean', function () {
      const clean = {
        'http.request.method': 'GET',
        'http.route': '/a/:id',
        count: 3,
        tags: ['a', 'b'],
        nested: { ok: true },
      };
      expect(masker.maskAttributes(clean)).to.equal(clean);
    });

    it('copies where it is not, and leaves the original as it was', function () {
      const attributes = { a: 1, 'user.email': EMAIL, tags: ['x', EMAIL], z: 'last' };
      const before = structuredClone(attributes);
      const masked = masker.maskAttributes(attributes);
      expect(masked).to.deep.equal({ a: 1, 'user.email': MASKED, tags: ['x', MASKED], z: 'last' });
      expect(Object.keys(masked)).to.deep.equal(Object.keys(attributes));
      expect(attributes).to.deep.equal(before);
    });

    it('masks keys, and loses nothing where two become one', function () {
      const masked = masker.maskAttributes({ [`seen.${EMAIL}`]: 1, 'seen.john.roe@corp.com': 2, clean: 3 });
      expect(Object.values(masked)).to.deep.equal([1, 2, 3]);
      expect(Object.keys(masked).join()).to.not.include('corp.com');
      expect(Object.keys(masked)).to.have.length(3);
    });

    it('leaves out what the policy drops', function () {
      expect(
        createMasker({ attributes: { 'app.note': 'drop' } }).maskAttributes({ a: 1, 'app.note': 'x', b: 2 }),
      ).to.deep.equal({ a: 1, b: 2 });
    });

    it('takes the attributes as siblings of each other', function () {
      const masked = masker.maskAttributes({ 'db.system.name': 'postgresql', 'db.query.text': 'SELECT "name" FROM t' });
      expect(masked['db.query.text']).to.equal('SELECT "name" FROM t');
    });

    it('gives empty attributes for what is none', function () {
      for (const value of [null, undefined, 5, 'text']) expect(masker.maskAttributes(value as never)).to.deep.equal({});
    });
  });

  describe('inspectText', function () {
    it('says what and where, in order, and never the value', function () {
      const text = `mail ${EMAIL}, key ${STRIPE}`;
      const findings = masker.inspectText(text, { key: 'app.note', signal: 'log' });
      expect(findings).to.deep.equal([
        {
          detector: 'contact.email',
          category: 'contact',
          key: 'app.note',
          signal: 'log',
          start: 5,
          end: 5 + EMAIL.length,
          confidence: 0.9,
          operator: 'placeholder',
        },
        {
          detector: 'commerce.stripe-secret-key',
          category: 'secret',
          key: 'app.note',
          signal: 'log',
          start: text.length - STRIPE.length,
          end: text.length,
          confidence: 0.9,
          operator: 'placeholder',
        },
      ] satisfies Finding[]);
    });

    it('masks the key that it names', function () {
      const [finding] = masker.inspectText(EMAIL, { key: `copy for ${EMAIL}` });
      expect(finding?.key).to.equal(`copy for ${MASKED}`);
    });

    it('finds nothing in a clean text, nor in what is none', function () {
      expect(masker.inspectText('a clean text')).to.deep.equal([]);
      expect(masker.inspectText(5 as never)).to.deep.equal([]);
    });

    it('counts nothing', function () {
      const own = createMasker();
      own.inspectText(EMAIL);
      expect(own.stats().findings).to.deep.equal({});
    });
  });

  describe('stats', function () {
    it('counts values, findings and failures', function () {
      const own = createMasker({ limits: { maxDepth: 1 } });
      own.maskValue('a', ['clean', EMAIL, EMAIL]);
      own.maskValue('b', { c: { d: 1 } });
      own.countRecord('span');
      own.countFailure('failure.error');
      const { planVersion, ...counts } = own.stats();
      expect(planVersion).to.equal(own.planVersion);
      expect(counts).to.deep.equal({
        records: { span: 1, log: 0, metric: 0 },
        values: 3,
        findings: { 'contact.email': 2 },
        failures: { 'limit.depth': 1, 'failure.error': 1 },
      });
    });
  });

  describe('replacePolicy', function () {
    it('puts another plan in force, and keeps the counters', function () {
      const own = createMasker();
      const before = own.planVersion;
      expect(own.maskText(EMAIL)).to.equal(MASKED);
      own.replacePolicy({ placeholder: '***' });
      expect(own.maskText(EMAIL)).to.equal('***');
      expect(own.planVersion).to.not.equal(before);
      expect(own.stats().findings).to.deep.equal({ 'contact.email': 2 });
    });

    it('keeps the old plan where the new one is invalid', function () {
      const own = createMasker({ placeholder: '***' });
      const before = own.planVersion;
      for (const policy of [
        { placeholder: 5 },
        { placeholder: EMAIL },
        { operators: { default: 'token' } },
        { detectors: { custom: [detectorOf([{ rule: 'shape', shapes: ['A'] }])] } },
      ]) {
        expect(() => own.replacePolicy(policy as never), JSON.stringify(policy)).to.throw(MaskError);
        expect(own.planVersion).to.equal(before);
        expect(own.maskText(EMAIL)).to.equal('***');
      }
    });

    it('does not touch a record that is being masked', function () {
      const own = createMasker();
      const value = {
        get first() {
          own.replacePolicy({ placeholder: '***' });
          return EMAIL;
        },
        second: EMAIL,
      };
      expect(own.maskValue('app.note', value)).to.deep.equal({ first: MASKED, second: MASKED });
      expect(own.maskText(EMAIL)).to.equal('***');
    });

    it('forgets what was clean under the old plan', function () {
      const own = createMasker({ detectors: { disable: ['contact.email'] } });
      expect(own.maskText(EMAIL)).to.equal(EMAIL);
      own.replacePolicy({});
      expect(own.maskText(EMAIL)).to.equal(MASKED);
    });
  });

  describe('custom detectors', function () {
    const ticket: Detector = detectorOf(
      [{ rule: 'anchor', literals: ['TICKET-'], after: { charset: 'digit', min: 6 } }],
      { id: 'shop.ticket', category: 'identity' },
    );

    it('are found beside the built-in ones', function () {
      expect(createMasker({ detectors: { custom: [ticket] } }).maskText(`TICKET-123456 of ${EMAIL}`)).to.equal(
        `[REDACTED:shop.ticket] of ${MASKED}`,
      );
    });

    it('may throw: the field is replaced, the next one is masked as ever', function () {
      const touchy = createMasker({
        detectors: {
          custom: [
            {
              ...ticket,
              check: () => {
                throw new Error(EMAIL);
              },
            },
          ],
        },
      });
      expect(touchy.maskText('TICKET-123456 of jane')).to.equal('[REDACTED:failure.error]');
      expect(touchy.stats().failures).to.deep.equal({ 'failure.error': 1 });
      expect(touchy.maskText(`to ${EMAIL}`)).to.equal(`to ${MASKED}`);
      expect(touchy.inspectText('TICKET-123456')).to.deep.equal([]);
    });
  });

  it('masks what a getter ends while it is masking', function () {
    const own = createMasker();
    const attributes = {
      get a() {
        return own.maskText(`inner ${EMAIL}`);
      },
      b: EMAIL,
    };
    expect(own.maskAttributes(attributes)).to.deep.equal({ a: `inner ${MASKED}`, b: MASKED });
  });

  it('works without a platform: tokens only need an HMAC', function () {
    expect(createPortable().maskText(EMAIL)).to.equal(MASKED);
    const policy = { operators: { default: 'token' }, token: { key: 'k'.repeat(16), keyId: 'k1' } } as const;
    expect(createPortable(policy).maskText(EMAIL), 'no HMAC: the placeholder').to.equal(MASKED);
    expect(createPortable(policy, { hmac: () => 'ab'.repeat(32) }).maskText(EMAIL)).to.equal(
      `[contact.email:k1:${'ab'.repeat(16)}]`,
    );
  });

  it('never throws for a context that is none', function () {
    for (const context of [null, 5, 'key', []] as never[]) {
      expect(masker.maskText(EMAIL, context)).to.equal(MASKED);
      expect(masker.maskValue('a', EMAIL, context)).to.equal(MASKED);
      expect(masker.maskAttributes({ a: EMAIL }, context)).to.deep.equal({ a: MASKED });
      expect(masker.inspectText(EMAIL, context)).to.have.length(1);
    }
  });

  it('never throws for a key that is none', function () {
    const hostile = {
      toString: () => {
        throw new Error(EMAIL);
      },
    };
    for (const key of [null, undefined, 5, Symbol('s'), hostile] as never[]) {
      expect(String(masker.maskValue(key, EMAIL))).to.not.include(EMAIL);
      expect(masker.maskText(EMAIL, { key })).to.not.include(EMAIL);
      expect(masker.inspectText(EMAIL, { key })).to.be.an('array');
    }
  });
});
