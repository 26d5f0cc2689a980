import { createServer, type IncomingMessage } from 'node:http';
import { AwsInstrumentation } from '@opentelemetry/instrumentation-aws-sdk';
import { listen } from '../../../support/loopback.js';
import { runScenario } from '../../../support/scenario.js';

await runScenario<'email' | 'phone' | 'card'>(
  [
    new AwsInstrumentation({
      // what its documentation gives as the way to see a statement
      dynamoDBStatementSerializer: (_operation, input) => JSON.stringify(input),
    }),
  ],
  async (require, { email, phone, card }) => {
    const { DynamoDBClient, GetItemCommand, PutItemCommand, QueryCommand } =
      require('@aws-sdk/client-dynamodb') as typeof import('@aws-sdk/client-dynamodb');
    const { PublishCommand, SNSClient } = require('@aws-sdk/client-sns') as typeof import('@aws-sdk/client-sns');
    const server = await listen(
      createServer(async (request, response) => {
        const body = await textOf(request);
        const [status, text] = answer(String(request.headers['x-amz-target'] ?? ''), body);
        response.writeHead(status, { 'x-amzn-requestid': 'c1f5f8ba-8c0a-4d8b-9d0c-6a9df1cbd001' }).end(text);
      }),
    );
    const config = {
      endpoint: server.url,
      region: 'eu-central-1',
      credentials: { accessKeyId: 'none', secretAccessKey: 'none' },
      maxAttempts: 1,
    };
    const db = new DynamoDBClient(config);
    const sns = new SNSClient(config);
    const run = (sent: Promise<unknown>) => sent.catch(() => undefined);
    await run(
      db.send(new GetItemCommand({ TableName: 'customers', Key: { email: { S: email } }, ConsistentRead: true })),
    );
    await run(
      db.send(
        new QueryCommand({
          TableName: 'orders',
          KeyConditionExpression: 'buyer = :buyer',
          ExpressionAttributeValues: { ':buyer': { S: email } },
          ProjectionExpression: 'id, amount',
          Limit: 5,
        }),
      ),
    );
    await run(db.send(new PutItemCommand({ TableName: 'cards', Item: { id: { N: '42' }, card: { S: card } } })));
    await run(sns.send(new PublishCommand({ PhoneNumber: phone, Message: 'Your parcel is there' })));
    const TopicArn = 'arn:aws:sns:eu-central-1:000000000000:parcels';
    await run(sns.send(new PublishCommand({ TopicArn, Message: `parcel for ${email}` })));
    await server.close();
  },
);

async function textOf(request: IncomingMessage): Promise<string> {
  let text = '';
  for await (const chunk of request.setEncoding('utf8')) text += chunk;
  return text;
}

/** DynamoDB speaks JSON and names the operation in a header, SNS takes a form and answers in XML. A card is refused with what it holds. */
function answer(target: string, body: string): readonly [status: number, text: string] {
  if (target.endsWith('.PutItem')) {
    const value = (JSON.parse(body) as { Item: { card: { S: string } } }).Item.card.S;
    const message = `One or more parameter values were invalid: Type mismatch for key card: ${value} is no number`;
    return [400, JSON.stringify({ __type: 'com.amazon.coral.validate#ValidationException', message })];
  }
  if (target !== '') return [200, '{}'];
  const id = '<MessageId>94f20ce6-13c5-43a0-9a9e-ca52d816e90b</MessageId>';
  return [200, `<PublishResponse><PublishResult>${id}</PublishResult></PublishResponse>`];
}
