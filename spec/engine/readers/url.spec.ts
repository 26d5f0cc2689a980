import { expect } from 'chai';
import { urlReader } from '../../../lib/engine/readers/url.js';
import { describeReads, type ReadExample } from '../../support/reader-table.js';
import { renderRead } from '../../support/render-slices.js';

const LONG_HOST = `${'abcdefgh'.repeat(3)}.example.com`;
const UUID = '550e8400-e29b-41d4-a716-446655440000';

const READS: readonly ReadExample[] = [
  // Nothing to look at
  ['https://example.com'],
  ['https://example.com:8443/api/v2/users?#'],
  ['http://[2001:db8::1]:8080/x'],
  ['http://10.0.0.1/health'],
  ['http://localhost:8080/health'],
  ['/users/{id}/posts/:post'],
  ['//cdn.example.com/x.js'],
  [''],

  // Userinfo
  ['https://⟨mask:u⟩:⟨mask:p⟩@example.com/'],
  ['https://⟨mask:u⟩@example.com/'],
  ['redis://:⟨mask:p⟩@example.com'],
  ['https://⟨mask:u⟩:@example.com'],
  ['https://⟨mask:u⟩:⟨mask:p@w:x⟩@example.com/a', 'the last @ ends it'],
  ['https://⟨mask:a%40b⟩:⟨mask:p%20⟩@example.com/a'],
  ['//⟨mask:u⟩:⟨mask:p⟩@example.com/a', 'scheme-relative'],
  ['https:\\\\⟨mask:u⟩:⟨mask:p⟩@example.com', 'the URL standard reads \\ as /'],
  ['https://⟨mask:u⟩:⟨mask:pa/ss⟩@example.com/a', 'an unescaped delimiter in the password'],
  ['postgres://⟨mask:u⟩:⟨mask:#pass⟩@db:5432/shop', 'or before it'],
  ['redis://:⟨mask:?pass⟩@cache/0', 'or before it, without a user'],
  ['https://⟨mask:u⟩:⟨mask:pa#s?s/⟩@example.com/a'],
  ['https://⟨mask:user⟩:⟨mask:hunter⟩', 'cut: no port'],
  ['https://host:8080', 'may be cut, but is a port'],
  ['http://localhost:{port}/', 'a template'],
  ['mongodb://a:27017,b', 'hosts of a cluster'],
  ['ssh://git@example.com/x/y.git', 'a service, not a person'],
  ['⟨mask:user⟩:⟨mask:hunter2⟩@example.com/a', 'no scheme'],
  ['example.com:8080/a?b=⟨text b:1⟩', 'no scheme but a port'],
  ['localhost:443', 'CONNECT'],

  // Host
  [`https://⟨identifier:${LONG_HOST}⟩/a`],

  // Path
  [`/users/⟨text users:${UUID}⟩/posts`],
  ['/users/⟨text:a@b.example⟩'],
  ['/users/⟨text:a%40b.example⟩/x'],
  ['/reset-token/⟨text reset-token:1a2b3c4d⟩', 'the segment before names it'],
  ['/token/refresh', 'a word'],
  ['/token/42', 'a number'],
  ['/cart;jsessionid=⟨text jsessionid:1A2B⟩/x', 'matrix parameter'],
  ['/a;k=⟨text k:v⟩;l=⟨text l:w⟩/year=⟨text year:2024⟩/x'],
  ['/call/⟨text:555-1234-567⟩'],
  ['/git/commit/⟨text commit:0123456789abcdef0123456789abcdef01234567⟩'],

  ['/proxy/⟨url:https://u:p@example.com/x⟩?token=⟨mask token:x⟩', 'a URL in a path'],
  [' https://⟨mask:u⟩:⟨mask:p⟩@example.com/', 'blanks before it'],

  // Query
  ['https://example.com/?q=⟨text q:a+b⟩&empty=&flag=⟨text flag:1⟩'],
  ['/a?⟨text:justtext⟩'],
  ['/a?X-Amz-Signature=⟨mask X-Amz-Signature:0a1b⟩&X-Amz-Date=⟨text X-Amz-Date:20240101T000000Z⟩'],
  ['/a?sig=⟨mask sig:x⟩&Sig=⟨text Sig:x⟩', 'case-sensitive, as the conventions have it'],
  ['/a?AWSAccessKeyId=⟨mask AWSAccessKeyId:x⟩&Signature=⟨mask Signature:y⟩&X-Goog-Signature=⟨mask X-Goog-Signature:z⟩'],
  ['/cb?code=⟨mask code:4/0AX4Xf-1b2⟩&state=⟨mask state:af0ifjsldkj9⟩', 'OAuth'],
  ['/cb?code=⟨text code:NOT_FOUND⟩&state=⟨text state:California⟩', 'words'],
  ['/cb?code=⟨text code:12345⟩&state=⟨text state:completed⟩'],
  ['/saml?SAMLResponse=⟨mask SAMLResponse:PHNhbWxwOlI⟩&RelayState=⟨mask RelayState:/home/page⟩'],
  ['/a?⟨text:u%5Bpassword%5D⟩=⟨text u[password]:x⟩', 'the name is decoded'],
  ['/a?a=⟨text a:1⟩&amp;token=⟨mask token:x⟩', 'escaped for HTML'],
  ['/a?a=⟨text a:1⟩;b=⟨text b:2⟩', 'old separator'],
  ['/a?password=⟨text password:x;y⟩&b=⟨text b:2⟩', 'no separator here'],
  [`/a?⟨identifier:${'k'.repeat(17)}⟩=⟨text ${'k'.repeat(17)}:v⟩`, 'a key may be a secret'],
  ['/a?next=⟨url next:https://u:p@example.com/⟩'],
  ['/a?next=⟨url next:https%3A%2F%2Fu%3Ap%40example.com%2F⟩&b=⟨text b:1⟩'],
  ['/a?next=⟨url next:https%253a%252f%252fexample.com⟩', 'escaped twice'],
  ['/a?next=⟨url next:%2Freset%3Ftoken%3Dx⟩', 'relative'],
  ['/a?next=⟨text next:/home⟩'],
  ['/a?v=⟨json v:%7B%22a%22%3A1%7D⟩&w=⟨json w:[{"a":1}]⟩&x=⟨text x:{id}⟩'],

  // Fragment
  ['/a#section-2'],
  ['/a#access_token=⟨mask access_token:x⟩&token_type=⟨text token_type:bearer⟩'],
  ['/a#/reset?token=⟨mask token:x⟩', 'a route of a single-page application'],
  ['/a?b=⟨text b:c⟩#⟨text:a@b.example⟩'],

  // Without an authority
  ['mailto:⟨text:a@b.example⟩?subject=⟨text subject:hi⟩'],
  ['tel:⟨text phone:+15550100⟩'],
  ['urn:⟨text:isbn:0451450523⟩'],
  ['data:text/plain,⟨text:hello%20a@b.example⟩'],
  ['data:image/png;base64,⟨text:iVBORw0K⟩'],
  ['npm:⟨text:left-pad@1.3.0⟩', 'no userinfo'],
  ['blob:https://⟨mask:u⟩@example.com/x'],
  ['⟨connection-string:jdbc:postgresql://example.com/db?password=x⟩'],
  ['file://⟨text:/home/jane/x.txt⟩'],
  ['⟨text:C:\\Users\\jane⟩'],
  ['⟨url:https%3A%2F%2Fexample.com%2Fa⟩', 'escaped as a whole'],

  // URLs that are the secret
  ['https://hooks.slack.com/services/⟨mask:T0/B0/xxxxxxxxxxxxxxxx⟩'],
  ['https://Discord.com/api/webhooks/⟨mask:1/xxxxxxxxxxxxxxxx⟩?wait=⟨text wait:true⟩'],
  ['https://api.telegram.org/bot⟨mask:1:x/sendMessage⟩'],
  ['https://open.feishu.cn/open-apis/bot/v2/hook/⟨mask:xxxxxxxxxxxxxxxx⟩'],
  ['https://open.larksuite.com/open-apis/bot/v2/hook/⟨mask:xxxxxxxxxxxxxxxx⟩'],
  ['https://hook.eu1.make.com/⟨mask:xxxxxxxxxxxxxxxxxxxx⟩?a=⟨text a:b⟩'],
  ['https://www.make.com/en/help/tools/webhooks', 'no hook'],
  ['https://endpoint1.collection.eu.sumologic.com/receiver/v1/http/⟨mask:xxxxxxxxxxxxxxxx⟩'],
  ['https://mainnet.infura.io/v3/⟨mask:xxxxxxxxxxxxxxxx⟩'],
  ['https://eth-mainnet.g.alchemy.com/v2/⟨mask:xxxxxxxxxxxxxxxx⟩'],
  ['https://cool-name.matic.quiknode.pro/⟨mask:xxxxxxxxxxxxxxxx/⟩'],
  ['https://qyapi.weixin.qq.com/cgi-bin/webhook/send?key=⟨mask:xxxxxxxxxxxxxxxx⟩'],
  ['https://qyapi.weixin.qq.com/cgi-bin/webhook/send?key=⟨mask:xxxxxxxxxxxxxxxx⟩&a=⟨text a:b⟩#c'],
  ['https://discord.com/api/guilds/1', 'not a webhook'],
  ['https://nothooks.slack.com/services/T0/B0/⟨text:xxxxxxxxxxxxxxxx⟩'],
];

describe('urlReader', function () {
  describeReads(urlReader, READS);

  it('says how to write what replaces a part', function () {
    const text = 'https://u:p@example.com/a%40b.example?q=x&next=https://example.com&v={"a":1}&sig=s';
    const rendered = renderRead(urlReader, text, {}, { encodings: true, detectors: true });
    expect(rendered).to.equal(
      'https://⟨mask!credential.url-userinfo:u⟩:⟨mask!credential.url-userinfo:p⟩@example.com/⟨text^percent:a%40b.example⟩' +
        '?q=⟨text q^form:x⟩&next=⟨url next^percent:https://example.com⟩&v=⟨json v^form:{"a":1}⟩&sig=⟨mask sig:s⟩',
    );
    for (const slice of urlReader.read(text, {}) ?? []) expect(slice.substitute).to.equal('REDACTED');
  });
});
