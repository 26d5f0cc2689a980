import type { Draw } from '../draw.js';
import { ANYWHERE, type GuardKind } from './guard-kind.js';

const PATHS = ['products', 'categories/shoes', 'search', 'static/js', 'cart/items', 'help/returns', 'v2/catalog'];

const minified = (d: Draw): string => {
  const [a, b, c] = [d.chars('lower', 1), d.chars('lower', 1), d.chars('alnum', 2)];
  const id = d.between(100, 9999);
  return d.pick([
    `!function(${a},${b}){"use strict";var _${c}=${b}(${id});${a}.exports=function(t){return t&&t.length>${id}?_${c}.a(t):void 0}}(module,r);`,
    `(self.webpackChunkshop=self.webpackChunkshop||[]).push([[${id}],{${id + 1}:(${a},${b},n)=>{n.d(${b},{Z:()=>_${c}});const _${c}=0x${d.chars('hex', 6)}}}]);`,
    `const ${a}=${b}=>${b}.map(({k:_${c},v})=>[_${c},v?.x??null]).filter(([,v])=>v!==${id});export{${a} as default};`,
    `var e=${id},t=e>>>${d.below(16)},n="${d.chars('lower', 3)}-${d.chars('lower', 4)}";for(let r=0;r<e;r++)t^=r*${d.digits(9)};`,
    `.css-${d.chars('lowerAlnum', 6)}{margin:0 ${d.below(40)}px;color:#${d.chars('hex', 6)};background:url(/i/${d.chars('hex', 20)}.svg)}`,
    `//# sourceMappingURL=main.${d.chars('hex', 8)}.js.map`,
    `{"version":3,"sources":["../src/${d.chars('lower', 5)}.ts"],"mappings":"AAAA,SAAS,${d.chars('upper', 4)},CAAC;${d.chars('upper', 4)},${d.chars('upper', 4)}"}`,
  ]);
};

/** Beginnings of the formats, then what compressed bytes look like. */
const image = (d: Draw): string => {
  const [type, head] = d.pick([
    ['png', 'iVBORw0KGgoAAAANSUhEUgAA'],
    ['jpeg', '/9j/4AAQSkZJRgABAQ'],
    ['gif', 'R0lGODlhAQABAIAAAA'],
    ['webp', 'UklGRiQAAABXRUJQVlA4'],
    ['svg+xml', 'PHN2ZyB4bWxucz0iaHR0'],
  ] as const);
  const bytes = Buffer.from(d.bytes(d.between(30, 400))).toString('base64');
  return `data:image/${type};base64,${head}${bytes}`;
};

export const web: readonly GuardKind[] = [
  {
    kind: 'URLs',
    keys: ['url.full', 'log.body', 'http.request.header.referer', 'app.link'],
    make: (d) => d.pick([
      `https://www.shop.example/${d.pick(PATHS)}?page=${d.between(1, 90)}&sort=price_asc&color=%2300${d.chars('hex', 4)}`,
      `https://cdn.shop.example/assets/${d.chars('hex', 20)}/app.${d.chars('hex', 8)}.js`,
      `http://checkout.internal:8080/${d.pick(PATHS)}/${d.digits(6)}/status#top`,
      `https://api.shop.example/v3/${d.pick(PATHS)}?ids=${d.digits(4)},${d.digits(5)}&utm_source=mail&utm_campaign=spring_${d.between(2019, 2026)}`,
      `wss://live.shop.example/socket?EIO=4&transport=websocket&t=${d.chars('base64url', 7)}`,
      `https://www.shop.example/_next/image?url=%2Fimg%2F${d.chars('lowerAlnum', 6)}.png&w=${d.pick([640, 1080])}&q=75`,
      `https://tiles.example.com/${d.between(3, 18)}/${d.digits(4)}/${d.digits(4)}.png`,
    ]),
  },
  { kind: 'minified JavaScript and CSS', keys: ['log.body', 'app.source', 'exception.message'], make: minified },
  {
    kind: 'base64 images',
    keys: ['log.body', 'app.avatar', 'app.preview'],
    make: (d) => d.pick([image(d), `<img src="${image(d)}" alt="logo">`, `{"thumbnail":"${image(d)}","width":64}`]),
  },
  {
    kind: 'headers',
    keys: ['log.body', 'app.headers'],
    make: (d) => d.pick([
      `Content-Security-Policy: default-src 'self'; script-src 'nonce-${d.chars('base64', 22)}==' 'sha256-${d.chars('base64', 43)}='`,
      `cache-control: public, max-age=${d.digits(6)}, immutable`,
      `content-type: multipart/form-data; boundary=----WebKitFormBoundary${d.chars('alnum', 16)}`,
      `x-request-id: ${d.uuid()}`,
      `x-amz-cf-id: ${d.chars('base64url', 54)}==`,
      `cf-ray: ${d.chars('hex', 16)}-FRA`,
      `etag: "${d.chars('hex', 32)}"`,
      `x-amz-request-id: ${d.chars('upperAlnum', 16)}`,
      `sec-websocket-accept: ${d.chars('base64', 27)}=`,
      `server-timing: db;dur=${d.digits(2)}.${d.digits(1)}, app;dur=${d.digits(3)}.${d.digits(1)}`,
      `accept-language: de-DE,de;q=0.9,en;q=0.${d.below(10)}`,
    ]),
  },
  {
    kind: 'certificates and public keys',
    keys: ['log.body', 'app.certificate'],
    make: (d) => d.pick([
      `-----BEGIN CERTIFICATE-----\nMIID${d.chars('base64', 60)}\n${d.chars('base64', 64)}\n-----END CERTIFICATE-----`,
      `-----BEGIN PUBLIC KEY-----\nMFkwEwYHKoZIzj0CAQYIKoZIzj0DAQcDQgAE${d.chars('base64', 28)}\n${d.chars('base64', 58)}==\n-----END PUBLIC KEY-----`,
      `ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAI${d.chars('base64', 43)} deploy`,
      `fingerprint SHA256:${d.chars('base64', 43)}`,
      `subject=CN=*.shop.example, O=Example; serial=${d.chars('hex', 32).toUpperCase()}`,
    ]),
  },
  {
    kind: 'access logs without a client',
    keys: ['log.body'],
    make: (d) => d.pick([
      `"GET /${d.pick(PATHS)} HTTP/1.1" ${d.pick([200, 304, 404])} ${d.digits(5)} rt=0.${d.digits(3)}`,
      `method=POST path=/${d.pick(PATHS)} format=json controller=Cart action=add status=200 duration=${d.digits(2)}.${d.digits(2)}`,
      `[${d.pick(['GET', 'PUT'])}] /${d.pick(PATHS)} -> ${d.pick([200, 201, 500])} (${d.digits(3)} ms)`,
    ]),
  },
  {
    kind: 'placeholders and masks',
    keys: ANYWHERE,
    make: (d) => {
      const name = `${d.pick(['stripe', 'billing', 'shop_db', 'smtp', 'gateway', 'partner', 'queue', 'kyc', 'pg', 'ldap'])}${d.pick(['', `_${d.between(2, 99)}`, '_eu', '_test'])}`;
      const upper = name.toUpperCase();
      return d.pick([`password=${'*'.repeat(d.between(4, 16))}`, `token: \${${upper}_TOKEN}`, `{"apiKey":"<${name}-api-key>"}`, `secret={{ vault.${name} }}`, `set ${upper}_PASSWORD before you start`, `card **** **** **** ${d.digits(4)}`, `user=[REDACTED:contact.email] id=${d.digits(6)}`, `password: $${upper}_PASSWORD`, `api_key=process.env.${upper}_KEY`, `password="<${name} password>"`]);
    },
  },
]; // biome-ignore format: a table
