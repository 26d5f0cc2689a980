import { card, email, token } from '../../support/canary.js';
import { describeInstrumentation } from '../../support/describe-instrumentation.js';
import { randomText } from '../../support/random.js';

const QUERY = 'span attribute db.query.text';

describeInstrumentation('ioredis', {
  canaries: {
    session: randomText('hex', 32, 51),
    email: email(52).secret,
    token: token(53).secret,
    card: card(54).secret,
  },
  leaks: [
    [QUERY, 'session', 'get session:[REDACTED:identity.session-id]'],
    [QUERY, 'email', 'del reset:[REDACTED:contact.email] cart:42'],
    [QUERY, 'email', 'SRANDMEMBER emails:[REDACTED:contact.email]'],
    [QUERY, 'token', 'setex token:[REDACTED:source-control.github-token] [2 other arguments]'],
    // where the script ends and its arguments begin is lost
    [QUERY, 'card', 'eval ? ? ? ? ? ? ?'],
  ],
  kept: [
    'span name: getex',
    'span attribute db.system.name: redis',
    'span attribute db.operation.name: setex',
    'span attribute db.query.text: set cart:42 [1 other arguments]',
    'span attribute db.query.text: hset customer:42 email [1 other arguments]',
    'span attribute db.query.text: getex cart:42 EX 60',
    'span attribute db.query.text: auth [2 other arguments]',
    'span status: WRONGPASS invalid username-password pair or user is disabled.',
    'event attribute exception.type: ReplyError',
    'event attribute exception.message: ERR value is not an integer or out of range',
  ],
});
