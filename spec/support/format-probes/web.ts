import { ANYWHERE, probes } from './probe.js';

const BODY = ['http.request.body.content', ...ANYWHERE];
const MULTIPART = [
  '--X-BOUNDARY-7',
  'Content-Disposition: form-data; name="password"',
  '',
  'Tr0ub4dour',
  '--X-BOUNDARY-7',
  'Content-Disposition: form-data; name="first_name"',
  'Content-Type: text/plain; charset=utf-8',
  '',
  'Annabel',
  '--X-BOUNDARY-7',
  'Content-Disposition: form-data; name="upload"; filename="report.pdf"',
  'Content-Type: application/pdf',
  '',
  '%PDF-1.4',
  '--X-BOUNDARY-7--',
  '',
];

/** URLs, forms, multipart bodies, headers. */
export const webProbes = [
  // URLs
  ...probes('url.full', 'https://anna:Tr0ub4dour@shop.example:8443/v1/orders/42?page=2&access_token=abc123def#top', 'anna|Tr0ub4dour|abc123def', 'shop.example:8443/v1/orders/42?page=2&access_token='),
  ...probes('url.full', 'https://shop.example/cb?next=https%3A%2F%2Fidp.example%2Flogin%3Fcode%3Dq1w2e3r4t5%26state%3Dxyz', 'q1w2e3r4t5', 'https://shop.example/cb?next='),
  ...probes('url.full', 'https://app.example/#access_token=q1w2e3r4t5&token_type=bearer&expires_in=3600', 'q1w2e3r4t5', 'token_type=bearer&expires_in=3600'),
  ...probes('url.full', 'https://shop.example/cars;color=red;jsessionid=8F3A9C1D7B5E2460/list;email=anna%40corp.com', '8F3A9C1D7B5E2460|anna%40corp.com', '/cars;color=red;jsessionid=|/list;email='),
  ...probes('url.full', '/reset?password=Tr0ub4dour&lang=de', 'Tr0ub4dour', '/reset?password=|&lang=de'),
  ...probes('url.full', '//anna:Tr0ub4dour@shop.example/a', 'Tr0ub4dour', 'shop.example/a'),
  ...probes('url.full', 'mailto:anna@corp.com?subject=Hello', 'anna@corp.com', 'mailto:|subject='),
  ...probes('url.full', 'tel:+493012345678', '3012345678', 'tel:'),
  ...probes('url.full', 'data:text/plain,password=Tr0ub4dour', 'Tr0ub4dour', 'data:text/plain'),
  ...probes(['url.full', 'app.image'], `data:application/json;base64,${btoa('{"password":"Tr0ub4dour","n":1}')}`, btoa('{"password":"Tr0ub4dour","n":1}'), 'data:application/json;base64,'),
  ...probes(['url.full', ...ANYWHERE], 'data:application/json,%7B%22password%22%3A%22Tr0ub4dour%22%7D', 'Tr0ub4dour', 'data:application/json,'),
  ...probes('url.full', 'data:image/png;base64,iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==', '', 'data:image/png;base64,iVBORw0KGgoAAAANSUhEUg'),
  ...probes('url.full', 'urn:uuid:f81d4fae-7dec-11d0-a765-00a0c91e6bf6', '', 'urn:uuid:f81d4fae-7dec-11d0-a765-00a0c91e6bf6'),
  ...probes('url.full', 'https://shop.example/?password=Tr0ub', 'Tr0ub', 'https://shop.example/?password='),
  ...probes('url.full', 'https://shop.example/%zz?password=%zzTr0ub4dour&x=1', 'Tr0ub4dour', '&x=1'),
  ...probes('url.full', 'https://shop.example/users/anna@corp.com/orders', 'anna@corp.com', '/users/|/orders'),
  // forms
  ...probes([...BODY, 'url.query'], 'grant_type=password&username=anna%40corp.com&password=Tr0ub+4dour%21&scope=read', 'Tr0ub+4dour%21|Tr0ub|anna%40', 'grant_type=password&username=|&scope=read'),
  ...probes(BODY, 'firstName=Annabel&city=Berlin&cvv=737&qty=2', 'Annabel|737', '&city=|&qty=2'),
  ...probes(BODY, 'user%5Bpassword%5D=Tr0ub4dour&user%5Blocale%5D=de', 'Tr0ub4dour', 'user%5Blocale%5D=de'),
  ...probes(BODY, 'user[password]=Tr0ub4dour&user[locale]=de', 'Tr0ub4dour', 'user[locale]=de'),
  ...probes('http.request.body.content', 'comment=hello+world&password=Tr0ub', 'Tr0ub', 'comment=hello+world&password='),
  // multipart
  ...probes(BODY, MULTIPART.join('\r\n'), 'Tr0ub4dour|Annabel', 'name="password"|name="first_name"|Content-Type: text/plain; charset=utf-8|--X-BOUNDARY-7--|filename="report.pdf"'),
  ...probes(BODY, MULTIPART.join('\n'), 'Tr0ub4dour|Annabel', 'name="password"|--X-BOUNDARY-7--'),
  ...probes(BODY, MULTIPART.join('\r\n').slice(0, 75), 'Tr0u', '--X-BOUNDARY-7|name="password"'),
  ...probes(BODY, MULTIPART.join('\r\n').slice(0, 80), 'Tr0u', '--X-BOUNDARY-7|name="password"'),
  ...probes(BODY, '--b1\r\nContent-Disposition: form-data; name=meta\r\nContent-Type: application/json\r\n\r\n{"password":"Tr0ub4dour","page":7}\r\n--b1--', 'Tr0ub4dour', '"page":7|name=meta'),
  ...probes(BODY, "------WebKitFormBoundary7MA4YWxkTrZu0gW\r\nContent-Disposition: form-data; name*=UTF-8''pass%77ord\r\n\r\nTr0ub4dour\r\n------WebKitFormBoundary7MA4YWxkTrZu0gW--\r\n", 'Tr0ub4dour', '------WebKitFormBoundary7MA4YWxkTrZu0gW--'),
  ...probes('http.request.body.content', '--b1\r\ncontent-disposition: form-data; name="note"\r\n\r\ncall anna@corp.com\r\n--b1--', 'anna@corp.com', 'content-disposition: form-data; name="note"|call '),
  // headers
  ...probes('http.request.header.authorization', 'Basic YW5uYTpUcjB1YjRkb3Vy', 'YW5uYTpUcjB1YjRkb3Vy', 'Basic '),
  ...probes('http.request.header.authorization', 'Bearer abc123def456', 'abc123def456', 'Bearer '),
  ...probes('http.request.header.authorization', 'Digest username="anna", realm="shop", nonce="dcd98b", uri="/a", response="6629fae49393a05397450978507c4ef1"', 'anna|6629fae49393a05397450978507c4ef1', 'Digest |realm="shop"'),
  ...probes('http.request.header.authorization', 'AWS4-HMAC-SHA256 Credential=AKIDEXAMPLE/20260101/us-east-1/s3/aws4_request, SignedHeaders=host;x-amz-date, Signature=fe5f80f77d5fa3beca038a248ff027d0445342fe2855ddc963176630326f1024', 'fe5f80f77d5fa3beca038a248ff027d0445342fe2855ddc963176630326f1024', 'SignedHeaders=host;x-amz-date'),
  ...probes('http.request.header.cookie', 'theme=dark; sessionid=abc123def456; _ga=GA1.2.3.4', 'abc123def456', 'theme=|sessionid='),
  ...probes('http.response.header.set-cookie', 'sid=abc123def456; Path=/; HttpOnly; Max-Age=3600; SameSite=Lax', 'abc123def456', '; Path=/; HttpOnly; Max-Age=3600; SameSite=Lax'),
  ...probes('http.request.header.forwarded', 'for=203.0.113.77;proto=https;by=10.0.0.1', '203.0.113.77', 'proto=https'),
  ...probes('http.request.header.referer', 'https://shop.example/a?token=abc123def', 'abc123def', 'https://shop.example/a?token='),
  ...probes('http.request.header.user-agent', 'Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/126.0.0.0 Safari/537.36', '', 'Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/126.0.0.0 Safari/537.36'),
  ...probes('http.request.header.x-api-key', 'abc', 'abc'),
  ...probes(ANYWHERE, 'POST /login HTTP/1.1\r\nHost: shop.example\r\nAuthorization: Bearer abc123def456\r\nCookie: sid=zxy987\r\nContent-Type: application/json\r\n\r\n{"password":"Tr0ub4dour","page":7}', 'abc123def456|zxy987|Tr0ub4dour', 'POST /login HTTP/1.1|Host: shop.example|Content-Type: application/json|"page":7'),
  // user agents
  ...probes('user_agent.original', 'okhttp/4.12.0', '', 'okhttp/4.12.0'),
  ...probes('user_agent.original', 'ShopApp/7.1 (iPhone; iOS 18.1; Scale/3.00) contact=anna@corp.com', 'anna@corp.com', 'ShopApp/7.1 (iPhone; iOS 18.1; Scale/3.00)'),
  ...probes(ANYWHERE, 'Mozilla/5.0 (compatible; Googlebot/2.1; +http://www.google.com/bot.html)', '', 'Mozilla/5.0 (compatible; Googlebot/2.1; +http://www.google.com/bot.html)'),
]; // biome-ignore format: a table
