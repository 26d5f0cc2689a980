import { card, email, token } from '../../support/canary.js';
import { describeInstrumentation } from '../../support/describe-instrumentation.js';

const RESET = 'No reset with token=[REDACTED:source-control.github-token] for [REDACTED:contact.email]';
const DECLINED = 'Card [REDACTED:payment.card] was declined by the issuer';

describeInstrumentation('express', {
  canaries: { token: token(21).secret, email: email(22).secret, card: card(23).secret },
  leaks: [
    ['span attribute url.path', 'email', '/customers/REDACTED/orders'],
    ['span attribute url.query', 'token', 'token=REDACTED&email=REDACTED&lang=en'],
    ['span status', 'token', RESET],
    ['span status', 'card', DECLINED],
    ['event attribute exception.message', 'email', RESET],
    ['event attribute exception.message', 'card', DECLINED],
    ['event attribute exception.stacktrace', 'token', `Error: ${RESET}`],
    ['event attribute exception.stacktrace', 'card', `TypeError: ${DECLINED}`],
  ],
  kept: [
    'span name: GET /customers/:email/orders',
    'span name: request handler',
    'span attribute http.route: /customers/:email/orders',
    'span attribute http.response.status_code: 500',
    'span attribute express.type: request_handler',
    'span attribute express.name: /reset',
    'event attribute exception.type: TypeError',
    'metric attribute http.route: /pay',
  ],
});
