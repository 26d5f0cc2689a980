import { urlQueryReader } from '../../../lib/engine/readers/url-query.js';
import { describeReads } from '../../support/reader-table.js';

describe('urlQueryReader', function () {
  describeReads(urlQueryReader, [
    ['a=⟨text a:b⟩&c=⟨text c:d⟩'],
    ['?token=⟨text token:x%20y⟩', 'several words are none'],
    ['token=⟨mask token:abc⟩&API-Key=⟨mask API-Key:q⟩&access_token=⟨mask access_token:s3%2B⟩'],
    [
      'token=⟨mask token:%61bc⟩&token=⟨mask token:[ab⟩&token=⟨mask token:{ab⟩&token=⟨mask token::ab9⟩',
      'no placeholders',
    ],
    ['token=⟨text token:true⟩&api_key=⟨text api_key:{key}⟩&jwt=⟨text jwt:1⟩', 'flags and placeholders'],
    ['grant_type=⟨text grant_type:password⟩&client_assertion=⟨mask client_assertion:aaaa.bbbb⟩', 'a form body'],
    ['oobCode=⟨mask oobCode:aaaabbbb⟩&mode=⟨text mode:resetPassword⟩', 'a link of Firebase'],
    ['login_challenge=⟨mask login_challenge:9f8e7d6c5b4a39281706f5e4d3c2b1a0⟩', 'of Ory'],
    ['reset=⟨text reset:true⟩&signature=⟨text signature:of-the-customer-itself⟩', 'flags and words'],
    ['ticket=⟨mask ticket:ST-1-k3Xq9ZpLm2Vt8Rw5Yb7Nc4Ds6⟩', 'a ticket of CAS'],
    ['ticket=⟨text ticket:SHOP-12345678⟩&code=⟨text code:NOT_FOUND⟩', 'tickets and codes of others'],
    ['assertion=⟨text assertion:short⟩', 'nothing below 8 characters is a grant'],
    ['⟨text:no pair at all⟩'],
    ['=⟨text:nameless⟩'],
    ['&&=&a=&'],
    ['a=⟨text a:b=c==⟩', 'the first = separates'],
    ['password=⟨text password:p;w⟩', 'no name behind the semicolon'],
    [''],
  ]);
});
