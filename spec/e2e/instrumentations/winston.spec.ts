import { card, email } from '../../support/canary.js';
import { describeInstrumentation } from '../../support/describe-instrumentation.js';
import { randomText } from '../../support/random.js';

describeInstrumentation('winston', {
  canaries: {
    email: email(91).secret,
    password: randomText('alnum', 12, 92),
    token: randomText('alnum', 28, 93),
    card: card(94).secret,
  },
  leaks: [
    ['log body', 'email', 'user [REDACTED:contact.email] signed in after 2 tries'],
    ['log body', 'email', 'no account for [REDACTED:contact.email]'],
    ['log body', 'token', 'GET https://shop.example/reset?token=[REDACTED:credential.token]&lang=en 302'],
    ['log attribute password', 'password', '[REDACTED:credential.password]'],
    ['log attribute payload', 'card', '{"card":"[REDACTED:payment.card]","amount":12.5}'],
    ['log attribute exception.message', 'email', 'no account for [REDACTED:contact.email]'],
    // the transport takes the first value that is put into a message for an error's
    ['log attribute exception.message', 'email', '[REDACTED:contact.email]'],
    ['log attribute exception.stacktrace', 'email', 'TypeError: no account for [REDACTED:contact.email]'],
  ],
  kept: [
    'span name: sign in',
    'log body: login failed',
    'log severity text: debug',
    'log attribute attempt: 3',
    'log attribute component: accounts',
    'log attribute code: card_declined',
    'log attribute exception.type: TypeError',
  ],
});
