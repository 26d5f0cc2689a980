import { card, email, iban, token } from '../../support/canary.js';
import { describeInstrumentation } from '../../support/describe-instrumentation.js';
import { randomText } from '../../support/random.js';

describeInstrumentation('pino', {
  canaries: {
    email: email(81).secret,
    password: randomText('alnum', 12, 82),
    token: token(83).secret,
    card: card(84).secret,
    iban: iban(85).secret,
  },
  leaks: [
    ['log body', 'email', 'order 1042 confirmed to [REDACTED:contact.email] in 12 ms'],
    ['log attribute user.credentials.password', 'password', '[REDACTED:credential.password]'],
    ['log attribute exception.message', 'card', 'card [REDACTED:payment.card] is over its limit'],
    ['log attribute exception.stacktrace', 'card', 'RangeError: card [REDACTED:payment.card] is over its limit'],
    ['log attribute request.headers.authorization', 'token', 'Bearer [REDACTED:credential.authorization]'],
    ['log attribute iban', 'iban', '[REDACTED:bank.iban]'],
  ],
  kept: [
    'span name: checkout',
    'log body: login failed',
    'log severity text: warn',
    'log attribute user.id: 42',
    'log attribute user.password: [Redacted]',
    'log attribute attempt: 3',
    'log attribute exception.type: RangeError',
    'log attribute request.method: POST',
    'log attribute request.headers.accept: */*',
    'log attribute component: refunds',
    'log attribute orders: SKU-2',
  ],
});
