import { card, email, token } from '../../support/canary.js';
import { describeInstrumentation } from '../../support/describe-instrumentation.js';
import { randomText } from '../../support/random.js';

const SOURCE = 'span attribute graphql.source';
const EMAIL = '[REDACTED:contact.email]';
const PASSWORD = '[REDACTED:credential.password]';
const DECLINED = 'Card [REDACTED:payment.card] was declined';
const TOKEN = '[REDACTED:source-control.github-token]';
const NO_ID = `[{"message":"ID cannot represent a non-string and non-integer value: ${TOKEN}","locations":[{"line":1,"column":25}]}]`;

describeInstrumentation('graphql', {
  canaries: {
    email: email(71).secret,
    card: card(72).secret,
    password: randomText('alnum', 12, 73),
    token: token(74).secret,
  },
  // the instrumentation itself writes a blank for each comma
  leaks: [
    [SOURCE, 'email', 'query Find { customer(email: "?"  first: 0) { id email } }'],
    [SOURCE, 'email', ` customer(email: "${EMAIL}"  first: 5) { id email }`],
    [SOURCE, 'card', 'mutation Pay { pay(card: "?") }'],
    [SOURCE, 'card', ' pay(card: "[REDACTED:payment.card]")'],
    [SOURCE, 'password', 'mutation Inline { login(input: { email: "?"  password: "?" }) }'],
    [SOURCE, 'password', ` login(input: { email: "${EMAIL}"  password: "${PASSWORD}" })`],
    [SOURCE, 'token', `query Order { order(id: ${TOKEN}) }`],
    ['span attribute graphql.variables.input.email', 'email', EMAIL],
    ['span attribute graphql.variables.input.password', 'password', PASSWORD],
    ['span status', 'card', DECLINED],
    ['event attribute exception.message', 'card', DECLINED],
    ['event attribute exception.message', 'token', NO_ID],
    ['event attribute exception.stacktrace', 'card', `Error: ${DECLINED}`],
  ],
  kept: [
    'span name: query Find',
    'span name: graphql.resolve customer.email',
    'span attribute graphql.operation.type: mutation',
    'span attribute graphql.operation.name: Login',
    'span attribute graphql.field.path: customer.email',
    'span attribute graphql.field.type: ID!',
    'span attribute graphql.source: mutation Login($input: Login!  $keep: Boolean = true) { login(input: $input) @include(if: $keep) }',
    'event attribute exception.type: graphql.validation.error',
  ],
});
