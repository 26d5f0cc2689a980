import { card, email, phone } from '../../support/canary.js';
import { describeInstrumentation } from '../../support/describe-instrumentation.js';

const QUERY = 'span attribute db.query.text';
const INVALID =
  'One or more parameter values were invalid: Type mismatch for key card: [REDACTED:payment.card] is no number';

describeInstrumentation('aws-sdk', {
  canaries: { email: email(101).secret, phone: phone(102).secret, card: card(103).secret },
  leaks: [
    [QUERY, 'email', '{"TableName":"customers","Key":{"email":{"S":?}},"ConsistentRead":true}'],
    [
      QUERY,
      'email',
      '{"TableName":"orders","KeyConditionExpression":"buyer = :buyer","ExpressionAttributeValues":{":buyer":{"S":?}},"ProjectionExpression":"id, amount","Limit":?}',
    ],
    [QUERY, 'card', '{"TableName":"cards","Item":{"id":{"N":?},"card":{"S":?}}}'],
    ['span status', 'card', INVALID],
    ['event attribute exception.message', 'card', INVALID],
    ['event attribute exception.stacktrace', 'card', `ValidationException: ${INVALID}`],
    // whoever gets a text message is its destination
    ['span attribute messaging.destination', 'phone', '[REDACTED:contact.phone]'],
    ['span attribute messaging.destination.name', 'phone', '[REDACTED:contact.phone]'],
  ],
  kept: [
    'span name: DynamoDB.Query',
    'span name: phone_number send',
    'span name: parcels send',
    'span attribute rpc.system: aws-api',
    'span attribute rpc.service: DynamoDB',
    'span attribute rpc.method: PutItem',
    'span attribute db.namespace: customers',
    'span attribute aws.dynamodb.table_names: orders',
    'span attribute aws.dynamodb.projection: id, amount',
    'span attribute aws.request.id: c1f5f8ba-8c0a-4d8b-9d0c-6a9df1cbd001',
    'span attribute http.response.status_code: 400',
    'span attribute messaging.destination.name: arn:aws:sns:eu-central-1:000000000000:parcels',
    'span attribute cloud.region: eu-central-1',
    'event attribute exception.type: ValidationException',
  ],
});
