import { email, token } from '../../support/canary.js';
import { describeInstrumentation } from '../../support/describe-instrumentation.js';
import { randomText } from '../../support/random.js';

describeInstrumentation('http', {
  canaries: {
    token: token(1).secret,
    cookie: randomText('alnum', 24, 2),
    key: randomText('alnum', 28, 3),
    email: email(4).secret,
    signature: randomText('hex', 64, 5),
    address: '203.0.113.77',
  },
  leaks: [
    ['span attribute url.full', 'token', 'http://127.0.0.1:PORT/orders/42?access_token=REDACTED&page=2'],
    ['span attribute url.full', 'key', 'http://127.0.0.1:PORT/customers/REDACTED/invoices?api_key=REDACTED&lang=en'],
    ['span attribute url.full', 'signature', 'http://127.0.0.1:PORT//[2024]/export?X-Amz-Signature=REDACTED&page=3'],
    ['span attribute url.full', 'email', 'http://127.0.0.1:PORT/pay?email=REDACTED'],
    ['span attribute url.path', 'email', '/customers/REDACTED/invoices'],
    ['span attribute url.query', 'token', 'access_token=REDACTED&page=2'],
    ['span attribute url.query', 'key', 'api_key=REDACTED&lang=en'],
    ['span attribute client.address', 'address', '203.0.113.0'],
    ['span attribute http.request.header.authorization', 'token', 'Bearer [REDACTED:credential.header]'],
    ['span attribute http.request.header.cookie', 'cookie', 'session=[REDACTED:credential.cookie]; theme=dark'],
    ['span attribute http.request.header.x-api-key', 'key', '[REDACTED:credential.header]'],
    [
      'span attribute http.response.header.set-cookie',
      'cookie',
      'session=[REDACTED:credential.cookie]; Path=/; HttpOnly',
    ],
  ],
  kept: [
    'span name: GET',
    'span status: socket hang up',
    'span attribute http.request.method: GET',
    'span attribute http.response.status_code: 200',
    'span attribute http.request.header.user-agent: shop/1.4.2',
    'span attribute http.response.header.content-type: application/json',
    'span attribute url.path: /orders/42',
    'span attribute server.address: 127.0.0.1',
    'event attribute exception.type: ECONNRESET',
    'event attribute exception.message: socket hang up',
    'metric name: http.client.request.duration',
    'metric attribute http.response.status_code: 200',
  ],
});
