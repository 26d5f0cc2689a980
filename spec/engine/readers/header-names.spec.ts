import { expect } from 'chai';
import { HEADER_KINDS, type HeaderKind, SECRET_WORDS } from '../../../lib/engine/readers/header-names.js';

/** What each header is, by the document that defines it. */
const DEFINED: Readonly<Partial<Record<HeaderKind, readonly (readonly [source: string, names: string])[]>>> = {
  safe: [
    [
      'RFC 9110',
      'accept allow content-type date etag if-match max-forwards range retry-after server te trailer vary via',
    ],
    ['RFC 9111', 'age cache-control expires'],
    ['RFC 6455: a nonce, no key', 'sec-websocket-key sec-websocket-accept'],
    ['Trace Context', 'traceparent tracestate'],
    ['Surrogate keys name what is cached', 'surrogate-key x-cache-key'],
    ['Idempotency-Key opens nothing', 'idempotency-key'],
    ['RFC 9421: what was signed, and how', 'signature-input'],
  ],
  url: [
    ['RFC 9110', 'location content-location referer'],
    ['Fetch', 'origin access-control-allow-origin'],
    ['RFC 9113', ':path'],
  ],
  link: [['RFC 8288', 'link']],
  cookie: [
    ['RFC 6265', 'cookie'],
    ['RFC 2965', 'cookie2'],
  ],
  'set-cookie': [['RFC 6265', 'set-cookie']],
  addresses: [['proxies', 'x-forwarded-for x-real-ip true-client-ip cf-connecting-ip']],
  forwarded: [['RFC 7239', 'forwarded']],
  authorization: [['RFC 9110, section 11', 'authorization proxy-authorization']],
  challenge: [
    ['RFC 9110, section 11', 'www-authenticate proxy-authenticate authentication-info proxy-authentication-info'],
  ],
  subprotocols: [['RFC 6455', 'sec-websocket-protocol']],
  json: [['Reporting API', 'report-to']],
  secret: [
    ['RFC 9449', 'dpop'],
    ['RFC 9421', 'signature'],
    ['RFC 9440', 'client-cert client-cert-chain'],
    ['vendors', 'x-api-key x-vault-token private-token x-amz-security-token x-hub-signature-256 stripe-signature'],
    ['Model Context Protocol', 'mcp-session-id'],
    ['one-time codes', 'x-github-otp x-otp x-mfa-code'],
  ],
};

/** Ends of names of headers that tell no secret, though a word in them does. */
const HARMLESS = [
  'token-count',
  'key-id',
  'secretary',
  'monkey',
  'turkey',
  'author',
  'cookies-accepted',
  'hash',
  'id',
  'date',
];

describe('readers/header-names', function () {
  for (const [kind, rows] of Object.entries(DEFINED))
    for (const [source, names] of rows)
      it(`knows ${names} for ${kind} (${source})`, function () {
        for (const name of names.split(' ')) expect(HEADER_KINDS.get(name), name).to.equal(kind);
      });

  it('has an example of each kind', () =>
    expect([...new Set(HEADER_KINDS.values())].sort()).to.deep.equal(Object.keys(DEFINED).sort()));

  it('has names as they are looked up: lower case, with dashes', function () {
    // RFC 9110, section 5.1: a token; RFC 9113, section 8.3: a colon before it
    const wrong = [...HEADER_KINDS.keys()].filter((name) => !/^:?[a-z0-9]+(?:-[a-z0-9]+)*$/.test(name));
    expect(wrong).to.deep.equal([]);
  });

  it('has its words as they are looked up: without a dash', () =>
    expect([...SECRET_WORDS].filter((word) => !/^[a-z]+$/.test(word))).to.deep.equal([]));

  it('masks no header less for its being in the table', function () {
    // those whose last word is telling are there because they hold none, or are read for it
    const last = (name: string) => name.slice(name.lastIndexOf('-') + 1);
    const spared = [...HEADER_KINDS].filter(([name, kind]) => SECRET_WORDS.has(last(name)) && kind === 'safe');
    expect(spared.map(([name]) => name).sort()).to.deep.equal([
      'access-control-allow-credentials',
      'idempotency-key',
      'sec-websocket-key',
      'surrogate-key',
      'x-cache-key',
      'x-idempotency-key',
      'x-partition-key',
      'x-routing-key',
    ]);
  });

  for (const word of [
    'token',
    'secret',
    'key',
    'signature',
    'password',
    'authorization',
    'credentials',
    'otp',
    'cookie',
    'jwt',
    'hmac',
    'sessionid',
  ])
    it(`takes ${word} at the end of a name for telling`, () => expect(SECRET_WORDS.has(word)).to.equal(true));
  for (const name of HARMLESS)
    it(`takes ${name} for nothing`, () =>
      expect(SECRET_WORDS.has(name.slice(name.lastIndexOf('-') + 1))).to.equal(false));
});
