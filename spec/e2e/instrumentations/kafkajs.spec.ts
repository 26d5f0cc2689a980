import { card, email } from '../../support/canary.js';
import { describeInstrumentation } from '../../support/describe-instrumentation.js';

describeInstrumentation('kafkajs', {
  canaries: { email: email(131).secret, card: card(132).secret },
  leaks: [
    ['span attribute messaging.kafka.message.key', 'email', '[REDACTED:contact.email]'],
    ['span status', 'card', 'card [REDACTED:payment.card] is over its limit'],
  ],
  kept: [
    'span name: send orders',
    'span name: process orders',
    'span attribute messaging.system: kafka',
    'span attribute messaging.destination.name: orders',
    'span attribute messaging.destination.partition.id: 0',
    'span attribute messaging.kafka.offset: 0',
    'span attribute error.type: RangeError',
    'metric attribute messaging.operation.name: Fetch',
    'metric attribute server.address: 127.0.0.1',
  ],
});
