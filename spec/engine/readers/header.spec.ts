import { expect } from 'chai';
import { headerName, headerReader } from '../../../lib/engine/readers/header.js';
import { describeReaderContract } from '../../support/reader-contract.js';
import { plainText } from '../../support/reader-table.js';
import { renderRead } from '../../support/render-slices.js';

const READS: readonly (readonly [header: string, rendered: string, why?: string])[] = [
  // Safe
  ['content-type', 'application/json'],
  ['accept', 'text/html, application/xhtml+xml'],
  ['etag', '⟨identifier:W/"0123456789abcdef"⟩'],
  ['idempotency-key', '⟨identifier:0123-4567-89ab-cdef⟩', 'opens nothing'],
  ['x-request-id', 'abc'],

  // Other readers
  ['referer', 'https://⟨mask:u⟩:⟨mask:p⟩@example.com/'],
  ['location', ' ⟨url:/a?token=x⟩ ', 'blanks around it'],
  ['sec-websocket-protocol', '⟨text:graphql-transport-ws⟩, ⟨text:v12.stomp⟩'],
  ['sec-websocket-protocol', '⟨text:bearer⟩, ⟨mask:qR7tLp2XvN9sKd4WzB8m⟩'],
  ['link', '<⟨url:https://example.com/?page=2⟩>⟨text:; rel="next", ⟩<⟨url:/x⟩>⟨text:; rel=prev⟩'],
  ['cookie', 'sid=⟨mask sid:x⟩; theme=⟨text theme:dark⟩'],
  ['set-cookie', 'sid=⟨mask sid:x⟩; Path=/'],

  // Client addresses
  ['x-forwarded-for', '⟨client-address:192.0.2.1⟩, ⟨client-address:10.0.0.1⟩:4711, [⟨client-address:2001:db8::1⟩]:80'],
  ['x-real-ip', '⟨client-address:2001:db8::1⟩'],
  ['x-forwarded-for', '⟨client-address:192.0.2.1⟩:_web-1, ⟨text:a:_longer-than-a-hidden-port⟩', 'hidden ports'],
  [
    'x-forwarded-for',
    '⟨client-address:192.0.2.1⟩⟨text::http⟩, [⟨client-address:2001:db8::1⟩⟨text:]:http⟩',
    'what is no port',
  ],
  [
    'x-forwarded-for',
    '⟨client-address:192.0.2.1⟩⟨text::123456⟩, [⟨client-address:2001:db8::1⟩',
    'too long, or without its bracket',
  ],
  ['x-forwarded-for', '⟨text:a: Bearer x⟩, ⟨text:[b] Bearer x⟩, ⟨text:[b⟩', 'what is no port is read, too'],
  ['x-forwarded-for', '⟨text:unknown⟩, ⟨text:jane@example.com⟩', 'no addresses'],
  [
    'forwarded',
    'for=⟨client-address:192.0.2.60⟩;proto=http;by=203.0.113.43, For="[⟨client-address:2001:db8::1⟩]:4711"',
  ],
  ['forwarded', 'for=⟨text:_hidden⟩;host=example.com'],

  // Secrets by name
  ['x-api-key', '⟨mask x-api-key:x⟩'],
  ['x_api_key', '⟨mask x-api-key:x⟩', 'old instrumentations write underscores'],
  ['X-Acme-Token', '⟨mask x-acme-token:x⟩', 'told by its last word'],
  ['acme-signature', '⟨mask acme-signature:x⟩'],
  ['auth-token-bin', '⟨mask auth-token-bin:x⟩', 'binary metadata of gRPC'],
  ['x-api-key', '  '],
  ['x-ratelimit-remaining-tokens', '39999', 'how many tokens a model may still be asked for'],
  ['x-ratelimit-reset-tokens', '6m0s', 'and when again'],

  // Authorization
  ['authorization', 'Bearer ⟨mask:x.y.z⟩'],
  ['authorization', 'bearer   ⟨mask:x⟩'],
  ['authorization', 'Basic ⟨mask:dTpw⟩'],
  ['proxy-authorization', 'Negotiate ⟨mask:YII=⟩'],
  ['authorization', 'ApiKey ⟨mask:x:y⟩'],
  ['authorization', 'Token ⟨mask:x⟩'],
  ['authorization', 'Token token="⟨mask:x⟩"'],
  ['authorization', '⟨mask:x-secret⟩', 'no scheme'],
  ['authorization', '⟨mask:Hunter2 and more⟩', 'unknown scheme'],
  ['authorization', 'Bearer'],
  [
    'authorization',
    'Digest username="⟨mask:u⟩", realm="⟨text:a, b⟩", nonce="⟨mask:n⟩", uri="⟨url:/a?b=c⟩", qop=⟨text:auth⟩, response="⟨mask:r⟩"',
  ],
  [
    'authorization',
    'AWS4-HMAC-SHA256 Credential=⟨mask:AK/20240101/us-east-1/s3/aws4_request⟩, SignedHeaders=⟨text:host;x-amz-date⟩, Signature=⟨mask:0a⟩',
  ],
  ['authorization', 'Hawk id="⟨mask:x⟩", ts="⟨text:1353832234⟩", mac="⟨mask:y=⟩"'],
  ['authorization', 'SharedAccessSignature sr=⟨url:x.example⟩&sig=⟨mask:y⟩&se=⟨text:1⟩'],
  ['authorization', 'Digest username="⟨mask:cut⟩', 'cut'],
  ['www-authenticate', 'Bearer realm="⟨text:x⟩", error="⟨text:invalid_token⟩", Basic realm="⟨text:y⟩"'],
  ['www-authenticate', 'Bearer realm="⟨text:x⟩",service="⟨text:ghcr.io⟩",scope="⟨text:y⟩", DPoP algs="⟨text:ES256⟩"'],
  ['www-authenticate', 'Negotiate ⟨mask:YII=⟩'],
  ['authentication-info', 'nextnonce="⟨mask:x⟩", qop=⟨text:auth⟩'],

  // Anything else
  ['x-user-email', '⟨text x-user-email:jane@example.com⟩'],
  ['user-agent', '⟨text user-agent:Mozilla/5.0⟩'],
];

describe('headerReader', function () {
  for (const [header, rendered, why] of READS) {
    it(`reads ${header}: ${rendered}${why === undefined ? '' : ` (${why})`}`, function () {
      const context = { key: `http.request.header.${header}` };
      expect(renderRead(headerReader, plainText(rendered), context)).to.equal(rendered);
    });
  }

  it('takes the last segment of the key for the name', function () {
    expect(headerName('rpc.grpc.request.metadata.Authorization')).to.equal('authorization');
    expect(headerName('header.x_api_key')).to.equal('x-api-key');
    expect(headerName('cookie')).to.equal('cookie');
  });

  it('names the type', function () {
    for (const key of ['x-api-key', 'authorization'])
      expect(headerReader.read('x y', { key })?.[0]?.detector).to.equal('credential.header');
  });

  it('reads the value as text where nothing tells the name', function () {
    expect(renderRead(headerReader, 'abc')).to.equal('⟨text:abc⟩');
  });

  for (const header of new Set(READS.map(([name]) => name))) {
    const corpus = READS.filter(([name]) => name === header).map(([, rendered]) => plainText(rendered));
    describeReaderContract(headerReader, corpus, { key: `http.request.header.${header}` });
  }
});
