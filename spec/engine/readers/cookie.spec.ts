import { expect } from 'chai';
import { cookieReader } from '../../../lib/engine/readers/cookie.js';
import { describeReads } from '../../support/reader-table.js';

describe('cookieReader', function () {
  describeReads(cookieReader, [
    ['sid=⟨mask sid:x⟩; theme=⟨text theme:Dark%20Blue⟩'],
    ['sessionid=⟨mask sessionid:abc⟩;pin=⟨mask pin:1234⟩', 'short, but grants access'],
    ['seen=⟨text seen:true⟩; n=⟨text n:42⟩; view=⟨text view:list⟩', 'plainly harmless'],
    ['n=⟨mask n:12345⟩', 'five digits'],
    ['a=⟨mask a:Abc⟩', 'no plain word'],
    ['a="⟨mask a:x=y==⟩"', 'quotes stay'],
    ['a=; b=""', 'empty'],
    ['⟨mask:Nameless1⟩; ⟨text:word⟩'],
    ['cookie-consent=⟨text cookie-consent:{analytics:false}⟩; NEXT_LOCALE=⟨text NEXT_LOCALE:en-GB⟩'],
    [' ; ;'],
    [''],
  ]);

  it('names the type', function () {
    expect(cookieReader.read('sid=x', {})?.[0]?.detector).to.equal('credential.cookie');
  });
});
