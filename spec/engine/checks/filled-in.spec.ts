import { expect } from 'chai';
import { isFilledIn, isSampleToken } from '../../../lib/engine/checks/filled-in.js';
import { ALPHABETS, randomText } from '../../support/random.js';

const x = (count: number): string => 'x'.repeat(count);

describe('checks/filled-in', () => {
  const samples = [
    `sk_live_51${x(97)}`, `hvs.CAES${x(100)}`, `pypi-AgEIcHlwaS5vcmc${x(120)}`, `ops_eyJ${x(260)}`, `xapp-1-A${'X'.repeat(80)}`, `HRKU-AA${'*'.repeat(58)}`, `ghp_${'0'.repeat(36)}`, 'AQVNYOUR_KEY_HERE',
    'glpat-your-access-token', 'sk-insert-your-key-here', 'dp.st.prd.REDACTED', 'AKIAIOSFODNN7EXAMPLE', 'xoxb-example-token', 'sk_test_placeholder', 'dapiYourTokenHere',
  ]; // biome-ignore format: a list
  for (const text of samples) it(`takes ${text.slice(0, 40)}`, () => expect(isSampleToken(text)).to.equal(true));

  const tokens: readonly (readonly [string, string])[] = [
    [`sk_live_51${randomText('alnum', 97)}`, 'a token'],
    [`sk_live_51${x(6)}${randomText('alnum', 20)}`, 'a short run'],
    [`sk_live_51${x(20)}${randomText('alnum', 40)}`, 'less than half'],
    [`https://hooks.example/EXAMPLE/${randomText('alnum', 24)}`, 'an address'],
    [`${'A'.repeat(30)}`, 'zeros in base64'],
    [`gl_examples${randomText('alnum', 24)}`, 'a longer word'],
    [`k${x(2000)}`, 'longer than any'],
    ['', 'nothing'],
  ];
  for (const [text, why] of tokens)
    it(`leaves ${text.slice(0, 40)}: ${why}`, () => expect(isSampleToken(text)).to.equal(false));

  it('takes no random text for one', () => {
    for (const alphabet of Object.keys(ALPHABETS) as (keyof typeof ALPHABETS)[])
      for (let seed = 0; seed < 500; seed++)
        expect(isSampleToken(randomText(alphabet, 40, seed)), `${alphabet} ${seed}`).to.equal(false);
  });

  it('knows of a value that may be a password the letter x alone', () => {
    expect([`key_${x(12)}`, `key_${'0'.repeat(12)}`, 'hunter********', 'EXAMPLE'].map(isFilledIn)).to.deep.equal([
      true,
      false,
      false,
      false,
    ]);
  });
});
