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
    {
      place: 'span attribute url.full',
      canary: 'token',
      becomes: 'http://127.0.0.1:PORT/orders/42?access_token=REDACTED&page=2',
    },
    {
      place: 'span attribute url.full',
      canary: 'key',
      becomes: 'http://127.0.0.1:PORT/customers/REDACTED/invoices?api_key=REDACTED&lang=en',
    },
    {
      place: 'span attribute url.full',
      canary: 'signature',
      becomes: 'http://127.0.0.1:PORT//[2024]/export?X-Amz-Signature=REDACTED&page=3',
    },
    { place: 'span attribute url.full', canary: 'email', becomes: 'http://127.0.0.1:PORT/pay?email=REDACTED' },
    { place: 'span attribute url.path', canary: 'email', becomes: '/customers/REDACTED/invoices' },
    { place: 'span attribute url.query', canary: 'token', becomes: 'access_token=REDACTED&page=2' },
    { place: 'span attribute url.query', canary: 'key', becomes: 'api_key=REDACTED&lang=en' },
    { place: 'span attribute client.address', canary: 'address', becomes: '203.0.113.0' },
    {
      place: 'span attribute http.request.header.authorization',
      canary: 'token',
      becomes: 'Bearer [REDACTED:credential.header]',
    },
    {
      place: 'span attribute http.request.header.cookie',
      canary: 'cookie',
      becomes: 'session=[REDACTED:credential.cookie]; theme=dark',
    },
    {
      place: 'span attribute http.request.header.x-api-key',
      canary: 'key',
      becomes: '[REDACTED:credential.header]',
    },
    {
      place: 'span attribute http.response.header.set-cookie',
      canary: 'cookie',
      becomes: 'session=[REDACTED:credential.cookie]; Path=/; HttpOnly',
    },
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
