import { email, token } from '../../support/canary.js';
import { describeInstrumentation } from '../../support/describe-instrumentation.js';
import { randomText } from '../../support/random.js';

describeInstrumentation('amqplib', {
  canaries: { email: email(121).secret, password: randomText('alnum', 12, 122), token: token(123).secret },
  leaks: [
    ['span attribute messaging.url', 'password', 'amqp://REDACTED:REDACTED@127.0.0.1:PORT/?heartbeat=0'],
    ['span attribute messaging.rabbitmq.routing_key', 'email', 'order.paid:[REDACTED:contact.email]'],
    ['span attribute messaging.conversation_id', 'token', 'reset:[REDACTED:source-control.github-token]'],
  ],
  kept: [
    'span name: publish orders',
    'span name: invoices process',
    'span attribute messaging.system: rabbitmq',
    'span attribute messaging.protocol_version: 0.9.1',
    'span attribute messaging.destination: orders',
    'span attribute messaging.operation: process',
    'span attribute messaging.message_id: m-42',
    'span attribute messaging.rabbitmq.routing_key: order.lost',
    'span attribute server.address: 127.0.0.1',
  ],
});
