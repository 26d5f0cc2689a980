import { expect } from 'chai';
import { CHECKS } from '../../../lib/engine/policy/custom.js';
import { MaskError, type Problem } from '../../../lib/errors.js';
import { createMasker } from '../../../lib/index.js';
import type { CustomDetector } from '../../../lib/model.js';

const badge: CustomDetector = { id: 'acme.badge', category: 'identity', pattern: 'BDG-[0-9]{6}' };
const maskerOf = (...custom: CustomDetector[]) => createMasker({ detectors: { custom } });

function problemsOf(custom: unknown): readonly Problem[] {
  try {
    createMasker({ detectors: { custom: [custom as CustomDetector] } });
  } catch (error) {
    if (error instanceof MaskError) return error.problems;
    throw error;
  }
  return [];
}

describe('engine/policy/custom', () => {
  it('finds what a pattern matches, each match', () => {
    const masker = maskerOf(badge);
    expect(masker.maskText('BDG-104233 opened for BDG-1 and BDG-999999')).to.equal(
      '[REDACTED:acme.badge] opened for BDG-1 and [REDACTED:acme.badge]',
    );
    expect(masker.maskValue('app.note', { who: ['😀 BDG-104233'] })).to.deep.equal({
      who: ['😀 [REDACTED:acme.badge]'],
    });
    expect(masker.maskText('nothing of that kind')).to.equal('nothing of that kind');
    expect(masker.stats().findings['acme.badge']).to.equal(3);
  });

  it('takes several patterns, without a literal and in any case too', () => {
    const masker = maskerOf({ ...badge, pattern: ['(?i)staff[- ]?[0-9]{4}', '[A-Z]{3}[0-9]{3}|Q[0-9]{9}'] });
    expect(masker.maskText('STAFF 1234, ABC123, Q123456789, Q12')).to.equal(
      '[REDACTED:acme.badge], [REDACTED:acme.badge], [REDACTED:acme.badge], Q12',
    );
  });

  it('asks for context where the confidence is low', () => {
    const masker = maskerOf({
      ...badge,
      pattern: '\\bK[0-9]{8}\\b',
      confidence: 0.3,
      context: ['kunde', 'customer'],
      unless: ['catalogue'],
    });
    expect(masker.maskText('customer K12345678')).to.equal('customer [REDACTED:acme.badge]');
    expect(masker.maskText('item K12345678')).to.equal('item K12345678');
    expect(masker.maskText('catalogue K12345678')).to.equal('catalogue K12345678');
  });

  it('takes a check by its name, or a function', () => {
    const named = maskerOf({ ...badge, pattern: '\\b[0-9]{8}\\b', check: 'luhn' });
    expect(named.maskText('12345674 and 12345678')).to.equal('[REDACTED:acme.badge] and 12345678');
    const own = maskerOf({ ...badge, check: (match) => match.endsWith('0') });
    expect(own.maskText('BDG-104230 BDG-104231')).to.equal('[REDACTED:acme.badge] BDG-104231');
  });

  it('knows every check by what it accepts and turns down', () => {
    const cases: Readonly<Record<keyof typeof CHECKS, readonly [string, string]>> = {
      luhn: ['79927398713', '79927398710'],
      card: ['4111111111111111', '4111111111111112'],
      iban: ['DE89370400440532013000', 'DE88370400440532013000'],
      mod97: ['3214282912345698765432161182', '3214282912345698765432161183'],
      aba: ['021000021', '021000022'],
      verhoeff: ['2363', '2364'],
      'mod11-2': ['0000000121032683', '0000000121032684'],
      'mod11-10': ['07945', '07946'],
      'mod37-36': ['A12425GABC1234002M', 'A12425GABC1234002N'],
      base58check: ['1A1zP1eP5QGefi2DMPTfTL5SLmv7DivfNa', '1A1zP1eP5QGefi2DMPTfTL5SLmv7DivfNb'],
      bech32: ['bc1qw508d6qejxtdg4y5r3zarvary0c5xw7kv8f3t4', 'bc1qw508d6qejxtdg4y5r3zarvary0c5xw7kv8f3t5'],
      eip55: ['0x5aAeb6053F3E94C9b9A09f33669435E7Ef1BeAed', '0x5aaeb6053F3E94C9b9A09f33669435E7Ef1BeAed'],
      vin: ['1M8GDM9AXKP042788', '1M8GDM9A1KP042788'],
      ipv4: ['203.0.113.7', '203.0.113.777'],
      ipv6: ['2001:db8::1', '2001:db8::1::2'],
      jwt: [Buffer.from('{"alg":"none"}').toString('base64url'), Buffer.from('{"page":12345}').toString('base64url')],
      random: ['f7Kq93LmZx81Tb', 'organization'],
    };
    for (const [name, [good, bad]] of Object.entries(cases)) {
      expect(CHECKS[name as keyof typeof CHECKS](good), name).to.equal(true);
      expect(CHECKS[name as keyof typeof CHECKS](bad), name).to.equal(false);
    }
    expect(Object.keys(CHECKS)).to.have.members(Object.keys(cases));
  });

  it('takes a function that finds, with and without literals', () => {
    const find = (text: string) =>
      Array.from(text.matchAll(/Zaphod|Trillian/g), ({ index, 0: name }) => [index, index + name.length] as const);
    for (const literals of [undefined, ['Zaphod', 'Trillian']])
      expect(
        maskerOf({ id: 'acme.crew', category: 'identity', find, ...(literals && { literals }) }).maskText(
          'Zaphod met Trillian',
        ),
      ).to.equal('[REDACTED:acme.crew] met [REDACTED:acme.crew]');
  });

  it('has an operator of its own, that the policy may overrule', () => {
    const kept: CustomDetector = { ...badge, operator: 'keep' };
    expect(maskerOf(kept).maskText('BDG-104233')).to.equal('BDG-104233');
    const policy = {
      detectors: { custom: [kept] },
      operators: { detectors: { 'acme.badge': 'placeholder' as const } },
    };
    expect(createMasker(policy).maskText('BDG-104233')).to.equal('[REDACTED:acme.badge]');
  });

  for (const [what, change, path, found] of [
    ['a bracket that nothing closes', { pattern: 'ab(c' }, 'pattern', 'missing closing ) at character 2'],
    ['a bracket that nothing opens', { pattern: 'ab)c' }, 'pattern', 'unexpected ) at character 2'],
    ['look-ahead', { pattern: 'ab(?=c)' }, 'pattern', 'invalid or unsupported Perl syntax at character 2'],
    ['a reference to a group', { pattern: '(a)\\1' }, 'pattern', 'invalid escape sequence at character 3'],
    [
      'a class from the end to the start',
      { pattern: 'x[z-a]' },
      'pattern',
      'invalid character class range at character 2',
    ],
    ['one of several', { pattern: ['ok', 'a**'] }, 'pattern.1', 'invalid nested repetition operator at character 1'],
    ['a pattern of JavaScript', { pattern: /x/ }, 'pattern', 'object'],
    ['an empty pattern', { pattern: '' }, 'pattern', 'an empty text'],
    ['a check that is not there', { check: 'lunh' }, 'check', 'string'],
    ['an operator that is not there', { operator: 'hide' }, 'operator', 'string'],
    ['keeping a secret', { category: 'secret', operator: 'keep' }, 'operator', 'string'],
    ['a find that is no function', { find: 'x' }, 'find', 'string'],
    ['a confidence beyond 1', { confidence: 2 }, 'confidence', 'number'],
    ['literals that are no list', { literals: 'BDG' }, 'literals', 'string'],
  ] as const)
    it(`refuses ${what}, and says where`, () => {
      const [problem, ...others] = problemsOf({ ...badge, ...change });
      expect(others).to.deep.equal([]);
      expect(problem?.path.join('.')).to.equal(`detectors.custom.0.${path}`);
      expect(problem?.found).to.equal(found);
    });

  it('refuses a token without a key, and a detector that finds nothing', () => {
    expect(() => maskerOf({ ...badge, operator: 'token' })).to.throw(MaskError, 'Tokens need a key');
    const [problem] = problemsOf({ id: 'acme.badge', category: 'identity' });
    expect(problem?.expected).to.equal('rules, keys, a pattern or find');
  });
});
