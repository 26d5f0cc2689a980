import { createHmac } from 'node:crypto';
import { expect } from 'chai';
import { contact } from '../../../lib/engine/detectors/contact.js';
import { detectors } from '../../../lib/engine/detectors/index.js';
import { payment } from '../../../lib/engine/detectors/payment.js';
import type { TokenKey } from '../../../lib/engine/operators/operator.js';
import { TOKEN, token } from '../../../lib/engine/operators/token.js';
import { MaskError } from '../../../lib/errors.js';
import { createMasker } from '../../../lib/index.js';
import type { Detector } from '../../../lib/model.js';
import { nodeHmac } from '../../../lib/platform/node-hmac.js';

const KEY: TokenKey = { key: 'k'.repeat(32), keyId: 'k1' };
const email: Detector = contact.find(({ id }) => id === 'contact.email') as Detector;
const card: Detector = payment.find(({ id }) => id === 'payment.card') as Detector;
const ssn = detectors.find(({ id }) => id === 'national.us-ssn') as Detector;
const mac = detectors.find(({ id }) => id === 'network.mac') as Detector;
const tokenOf = (value: string, detector = email, key = KEY): string | undefined =>
  token(detector, nodeHmac, key)(value);

describe('operators/token', function () {
  it('is the HMAC of id and value, half of it', function () {
    const digest = createHmac('sha256', KEY.key).update('contact.email\0jane@corp.com').digest('hex');
    expect(tokenOf('jane@corp.com')).to.equal(`[contact.email:k1:${digest.slice(0, 32)}]`);
  });

  it('is the same for the same value', () => expect(tokenOf('jane@corp.com')).to.equal(tokenOf('jane@corp.com')));

  const other: readonly (readonly [string, string | undefined])[] = [
    ['value', tokenOf('john@corp.com')],
    ['key', tokenOf('jane@corp.com', email, { ...KEY, key: 'l'.repeat(32) })],
    ['key id', tokenOf('jane@corp.com', email, { ...KEY, keyId: 'k2' })],
    ['type', tokenOf('jane@corp.com', { ...email, id: 'contact.other' })],
  ];
  for (const [what, text] of other) {
    it(`is another for another ${what}`, () => expect(text).to.be.a('string').and.not.equal(tokenOf('jane@corp.com')));
  }

  const same: readonly (readonly [Detector, string, string, string])[] = [
    [email, 'Jane.Roe@Corp.COM', 'jane.roe@corp.com', 'case of an e-mail address'],
    [card, '4111 1111 1111 1111', '4111111111111111', 'blanks of a card number'],
    [card, '4111-1111-1111-1111', '4111111111111111', 'dashes of a card number'],
    [ssn, '536-90-4399', '536904399', 'dashes of a social security number'],
    [mac, '3c:22:fb:12:ab:9f', '3C-22-FB-12-AB-9F', 'case and colons of a network address'],
  ];
  for (const [detector, a, b, why] of same) {
    it(`is the same whatever the ${why}`, () => expect(tokenOf(a, detector)).to.equal(tokenOf(b, detector)));
  }

  it('takes a key of bytes', function () {
    expect(tokenOf('jane@corp.com', email, { ...KEY, key: new TextEncoder().encode(KEY.key as string) })).to.equal(
      tokenOf('jane@corp.com'),
    );
  });

  it('is recognised whole', function () {
    const text = tokenOf('jane@corp.com') ?? '';
    TOKEN.lastIndex = 0;
    expect(TOKEN.test(text) && TOKEN.lastIndex).to.equal(text.length);
    TOKEN.lastIndex = 0;
    expect(TOKEN.test(text.slice(0, -2)), 'cut').to.equal(false);
  });

  describe('in a masker', function () {
    const policy = { operators: { categories: { contact: 'token', financial: 'token' } }, token: KEY } as const;
    const masker = createMasker(policy);

    it('gives one token for one value, in whatever text and place', function () {
      const wanted = tokenOf('jane@corp.com') ?? '';
      expect(masker.maskText('write to Jane@Corp.com, now')).to.equal(`write to ${wanted}, now`);
      expect(masker.maskValue('user.email', 'jane@corp.com')).to.equal(wanted);
      expect(masker.maskValue('app.data', { to: ['jane@corp.com'] })).to.deep.equal({ to: [wanted] });
      expect(masker.maskText('card 4111-1111-1111-1111')).to.equal(`card ${tokenOf('4111111111111111', card)}`);
    });

    it('leaves its tokens alone', function () {
      for (const text of ['write to jane@corp.com', 'email=jane@corp.com', '{"email":"jane@corp.com"}']) {
        const once = masker.maskText(text);
        expect(once).to.include(tokenOf('jane@corp.com'));
        expect(masker.maskText(once), text).to.equal(once);
      }
    });

    for (const [where, wants] of [
      ['the default', { operators: { default: 'token' } }],
      ['a category', { operators: { categories: { contact: 'token' } } }],
      ['a detector', { operators: { detectors: { 'contact.email': 'token' } } }],
      ['an attribute', { attributes: { 'user.email': 'token' } }],
    ] as const) {
      it(`wants a key where ${where} asks for tokens`, function () {
        let error: unknown;
        try {
          createMasker(wants);
        } catch (thrown) {
          error = thrown;
        }
        expect(error).to.be.instanceOf(MaskError);
        expect((error as MaskError).code).to.equal('policy.token-key');
        expect((error as MaskError).problems).to.deep.equal([
          { path: ['token'], expected: 'a key and a key id, since an operator is `token`', found: 'nothing' },
        ]);
        expect(() => createMasker({ ...wants, token: KEY })).to.not.throw();
      });
    }
  });
});
