import { expect } from 'chai';
import { authorizationSlices, challengeSlices } from '../../../lib/engine/readers/authorization.js';
import { randomText } from '../../support/random.js';
import { plainText } from '../../support/reader-table.js';
import { renderSlices } from '../../support/render-slices.js';

type Row = readonly [rendered: string, why?: string];

/** token68 of RFC 9110, section 11.2: what may stand in one, and its padding. */
const token68 = `${randomText('base64url', 24)}-._~+/==`;

const CREDENTIALS: readonly Row[] = [
  // RFC 9110, section 11.4: a scheme, one or more blanks, and a token68 or parameters
  [`Bearer ⟨mask:${token68}⟩`, 'RFC 6750'],
  [`Basic ⟨mask:${token68}⟩`, 'RFC 7617'],
  [`bEaReR ⟨mask:${token68}⟩`, 'a scheme in any letters'],
  [`Bearer \t  ⟨mask:${token68}⟩`],
  [`DPoP ⟨mask:${token68}⟩`, 'RFC 9449'],
  [`Negotiate ⟨mask:${token68}⟩`, 'RFC 4559'],
  ['Bearer ⟨mask:a, b=c⟩', 'a scheme of a token has all behind it for one'],
  ['Basic ⟨mask:a b c⟩', 'malformed'],
  ['Bearer ⟨mask:⟩', 'only the scheme'],
  ['Digest'],

  // no scheme that is known: all of it may be the secret
  [`⟨mask:${token68}⟩`],
  [`⟨mask:Frobnicate ${token68}⟩`],
  [`⟨mask:Frobnicate realm="x"⟩`, 'with parameters, too'],
  ['⟨mask:Bearer:x⟩', 'malformed'],
  ['⟨mask:Bearer=x⟩'],
  [`⟨mask:${'bearer-'.repeat(8)} x⟩`, 'a long word'],
  ['⟨mask:bearer-of-good-news x⟩', 'one that begins as a scheme does'],

  // RFC 7616
  [
    'Digest username="⟨mask:Mufasa⟩", realm="⟨text:api@example.org⟩", uri="⟨url:/doe.json?x=y⟩", algorithm=⟨text:MD5⟩, nonce="⟨mask:7ypf⟩", nc=⟨text:00000001⟩, cnonce="⟨mask:f2/w⟩", qop=⟨text:auth⟩, response="⟨mask:8ca5⟩", opaque="⟨mask:FQhe⟩", userhash=⟨text:false⟩',
  ],
  ["Digest ⟨mask:username*=UTF-8''J%C3%A4s⟩", 'RFC 8187: all of it'],
  ['Digest username = "⟨mask:u⟩" , realm\t=\t"⟨text:r⟩"', 'blanks around the sign (BWS)'],
  ['Digest USERNAME="⟨mask:u⟩",REALM="⟨text:r⟩"', 'names in any letters'],
  ['Digest response="⟨mask:a, b=c⟩"', 'a comma in quotes'],
  ['Digest response="⟨mask:a\\", realm=\\"b⟩", realm="⟨text:c⟩"', 'a quote behind a backslash'],
  ['Digest response="⟨mask:a\\\\⟩", realm="⟨text:c⟩"', 'a backslash behind one'],
  ['Digest response="⟨mask:cut, realm=⟩', 'a quote that is not closed'],
  ['Digest response="⟨mask:cut\\⟩'],
  ['Digest response="", realm="⟨text:r⟩"', 'an empty value'],
  ['Digest response=, realm=⟨text:r⟩'],
  ['Digest realm=⟨text:r⟩, ⟨mask:stray⟩, nc=⟨text:1⟩', 'what has no name'],
  ['Digest realm=⟨text:r⟩, ⟨mask:"stray"⟩', 'nor a value'],
  ['Digest realms=⟨mask:r⟩', 'a name that is not known to be safe'],
  [`Digest ${'realm'.repeat(20)}=⟨mask:r⟩`],
  [`Digest ⟨mask:${token68}⟩`, 'a token68 where parameters were expected'],
  ['Digest ⟨mask:abc=⟩', 'its padding is no sign'],
  ['Digest ⟨mask:abc==⟩'],

  // other schemes with parameters
  [
    'OAuth realm="⟨text:r⟩", oauth_consumer_key="⟨mask:0685⟩", oauth_token="⟨mask:ad18⟩", oauth_signature_method="⟨text:HMAC-SHA1⟩", oauth_signature="⟨mask:wOJI⟩", oauth_timestamp="⟨text:137131200⟩", oauth_nonce="⟨mask:4572⟩", oauth_version="⟨text:1.0⟩"',
    'RFC 5849',
  ],
  ['Signature keyId="⟨mask:k⟩",algorithm="⟨text:hs2019⟩",headers="⟨text:(request-target) host⟩",signature="⟨mask:s⟩"'],
  ['SharedAccessSignature sr=⟨url:sb%3a%2f%2fx.example⟩&sig=⟨mask:y%3d⟩&se=⟨text:1⟩&skn=⟨text:Root⟩', 'joined by &'],
  ['Token ⟨mask:x⟩', 'a scheme of both kinds: a token'],
  ['Token token="⟨mask:x⟩", realm="⟨text:r⟩"', 'and parameters'],
];

const CHALLENGES: readonly Row[] = [
  ['Basic realm="⟨text:x⟩", charset="⟨text:UTF-8⟩"', 'RFC 7617'],
  ['Bearer realm="⟨text:x⟩", error="⟨text:invalid_token⟩", error_description="⟨text:it expired, sorry⟩"', 'RFC 6750'],
  [
    'Digest realm="⟨text:r⟩", qop="⟨text:auth, auth-int⟩", algorithm=⟨text:SHA-256⟩, nonce="⟨mask:7ypf⟩", opaque="⟨mask:FQhe⟩", stale=⟨text:true⟩, Basic realm="⟨text:r⟩"',
    'several schemes (RFC 9110, section 11.6.1)',
  ],
  ['Negotiate'],
  ['Negotiate, Basic realm="⟨text:r⟩"'],
  [`Negotiate ⟨mask:${token68}⟩`],
  ['⟨mask:Newauth⟩ realm="⟨text:x⟩"', 'a word that no scheme is known by'],
  ['nextnonce="⟨mask:n⟩", rspauth="⟨mask:r⟩", cnonce="⟨mask:c⟩", nc=⟨text:00000001⟩, qop=⟨text:auth⟩', 'RFC 7616'],
  [' ,, ; & \t', 'nothing but separators'],
];

describe('readers/authorization', function () {
  const TABLES = { authorizationSlices, challengeSlices };
  for (const [name, rows] of Object.entries({ authorizationSlices: CREDENTIALS, challengeSlices: CHALLENGES })) {
    const read = TABLES[name as keyof typeof TABLES];
    for (const [rendered, why] of rows) {
      const text = plainText(rendered);
      const expected = rendered.replace(/⟨mask:⟩/, '');
      it(`${name}: ${expected}${why === undefined ? '' : ` (${why})`}`, function () {
        const slices = read(text, 0, text.length);
        expect(renderSlices(text, slices)).to.equal(expected);
        expect(slices, 'no list of nothing').to.not.deep.equal([]);
        for (const { as, detector } of slices ?? [])
          expect(detector).to.equal(as === 'mask' ? 'credential.header' : undefined);
      });

      it(`${name} looks at nothing around it: ${expected}`, function () {
        const before = 'x="y" ';
        const moved = (read(`${before}${text}="z", q=r`, before.length, before.length + text.length) ?? []).map(
          (slice) => ({ ...slice, start: slice.start - before.length, end: slice.end - before.length }),
        );
        expect(renderSlices(text, moved)).to.equal(expected);
      });
    }
  }

  it('covers a secret parameter wherever it stands among others', function () {
    const secret = randomText('alnum', 20);
    const others = ['realm="r"', 'qop=auth', 'x="a, b"', 'y', 'z=', '', 'w="\\""', 'v = 1'];
    for (const one of others)
      for (const other of others)
        for (const value of [secret, `"${secret}"`]) {
          const text = `Digest ${one}, ${other}, response=${value}, ${one}`;
          const start = text.indexOf(secret);
          const covers = authorizationSlices(text, 0, text.length)?.some(
            (slice) => slice.as === 'mask' && slice.start <= start && slice.end >= start + secret.length,
          );
          expect(covers, text).to.equal(true);
        }
  });

  it('reads a long value in time that grows with its length', function () {
    for (const unit of ['a=', '"', 'a="', ', ', 'a ', 'a =', '\\"', '= ', 'a'])
      for (const read of [authorizationSlices, challengeSlices]) {
        const text = `Digest ${unit.repeat(100_000)}`;
        let at = 0;
        const wrong = (read(text, 0, text.length) ?? []).filter(({ start, end }) => {
          const isOrdered = at <= start && start < end;
          at = end;
          return !isOrdered;
        });
        expect(wrong, unit).to.deep.equal([]);
        expect(at, unit).to.be.at.most(text.length);
      }
  });
});
