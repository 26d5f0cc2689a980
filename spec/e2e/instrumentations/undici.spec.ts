import { email, token } from '../../support/canary.js';
import { describeInstrumentation } from '../../support/describe-instrumentation.js';
import { randomText } from '../../support/random.js';

describeInstrumentation('undici', {
  canaries: {
    token: token(11).secret,
    login: Buffer.from(`shop:${randomText('alnum', 16, 12)}`).toString('base64'),
    cookie: randomText('alnum', 24, 13),
    email: email(14).secret,
    signature: randomText('hex', 64, 15),
  },
  leaks: [
    ['span attribute url.full', 'token', 'http://127.0.0.1:PORT/v1/charges/ch_42?api_key=REDACTED&expand=customer'],
    [
      'span attribute url.full',
      'signature',
      'http://127.0.0.1:PORT/files/report.pdf?X-Amz-Expires=300&X-Amz-Signature=REDACTED',
    ],
    ['span attribute url.full', 'email', 'http://127.0.0.1:PORT/customers?email=REDACTED&page=2'],
    ['span attribute url.query', 'token', '?api_key=REDACTED&expand=customer'],
    ['span attribute url.query', 'signature', '?X-Amz-Expires=300&X-Amz-Signature=REDACTED'],
    ['span attribute url.query', 'email', '?email=REDACTED&page=2'],
    ['span attribute http.request.header.authorization', 'login', 'Basic [REDACTED:credential.header]'],
    ['span attribute http.request.header.referer', 'token', 'http://127.0.0.1:PORT/reset?token=REDACTED'],
    ['span attribute http.response.header.set-cookie', 'cookie', 'sid=[REDACTED:credential.cookie]; Secure'],
  ],
  kept: [
    'span name: GET',
    'span attribute http.request.method: GET',
    'span attribute http.response.status_code: 404',
    'span attribute url.path: /v1/charges/ch_42',
    'span attribute url.path: /files/report.pdf',
    'span attribute server.address: 127.0.0.1',
    'span attribute http.request.header.accept: text/html',
    'span attribute http.response.header.x-ratelimit-remaining: 41',
    'span attribute error.type: UND_ERR_SOCKET',
    'event attribute exception.type: UND_ERR_SOCKET',
    'metric name: http.client.request.duration',
    'metric attribute http.response.status_code: 404',
  ],
});
