import { token } from '../../../support/canary.js';
import type { ErrorFamily } from './family.js';

const key = token(7).text;

export const services: readonly ErrorFamily[] = [
  {
    // provoked
    library: 'axios 1.21',
    frames: 'node',
    type: 'AxiosError: ',
    messages: [
      'Request failed with status code 404',
      'timeout of 1000ms exceeded',
      'connect ECONNREFUSED 127.0.0.1:9',
      'Network Error',
      'Error: {"message":"Request failed with status code 404","name":"AxiosError","config":{"timeout":0,"xsrfCookieName":"XSRF-TOKEN","xsrfHeaderName":"X-XSRF-TOKEN","headers":{"Accept":"application/json, text/plain, */*","Authorization":"⟨Bearer abcdefgh12345678⟩","User-Agent":"axios/1.21.1"},"method":"post","url":"http://10.0.0.1:8080/users","data":"{\\"email\\":\\"⟨jane.roe@corp.com⟩\\",\\"password\\":\\"⟨hunter2x⟩\\"}"},"code":"ERR_BAD_REQUEST","status":404}'.replace(
        '⟨Bearer abcdefgh12345678⟩',
        'Bearer ⟨abcdefgh12345678⟩',
      ),
    ],
    traces: [
      `AxiosError: Request failed with status code 404
    at settle (/usr/src/app/node_modules/axios/dist/node/axios.cjs:2019:12)
    at process.processTicksAndRejections (node:internal/process/task_queues:95:5) {
  isAxiosError: true,
  code: 'ERR_BAD_REQUEST',
  config: [Object: null prototype] {
    xsrfCookieName: 'XSRF-TOKEN',
    xsrfHeaderName: 'X-XSRF-TOKEN',
    headers: Object [AxiosHeaders] {
      Accept: 'application/json, text/plain, */*',
      Authorization: 'Bearer ⟨abcdefgh12345678⟩',
      'X-Api-Key': '⟨k3y-of-jane-99⟩',
      'User-Agent': 'axios/1.21.1'
    },
    method: 'post',
    url: 'http://10.0.0.1:8080/users?page=2&access_token=⟨abcdef123⟩',
    data: '{"email":"⟨jane.roe@corp.com⟩","password":"⟨hunter2x⟩"}',
    allowAbsoluteUrls: true
  },
  status: 404
}`,
    ],
  },
  {
    // provoked
    library: 'got 14, undici 7, requests 2.34, superagent',
    frames: 'node',
    type: 'HTTPError: ',
    messages: [
      'Request failed with status code 404 (Not Found): GET http://10.0.0.1:8080/404?access_token=⟨q7Zk3m9xW2⟩',
      "HTTPConnectionPool(host='10.0.0.1', port=9): Max retries exceeded with url: /x?access_token=⟨q7Zk3m9xW2⟩ (Caused by NewConnectionError(\"HTTPConnection(host='10.0.0.1', port=9): Failed to establish a new connection: [Errno 111] Connection refused\"))",
      "Invalid URL '⟨jane roe⟩': No scheme supplied. Perhaps you meant https://⟨jane roe⟩?",
      'Response code 503 (Service Unavailable)',
      "Timeout awaiting 'request' for 1000ms",
      '404 Client Error: Not Found for url: http://10.0.0.1:8080/users?page=2',
      'Invalid URL',
    ],
  },
  {
    // provoked
    library: 'graphql 16.15',
    frames: 'node',
    type: 'GraphQLError: ',
    messages: [
      'Int cannot represent non-integer value: "⟨Jane Roe⟩"',
      'Variable "$id" got invalid value "⟨Jane Roe⟩"; Int cannot represent non-integer value: "⟨Jane Roe⟩"',
      'Variable "$r" got invalid value "⟨Jane Roe⟩"; Value "⟨Jane Roe⟩" does not exist in "R" enum.',
      'Variable "$i" got invalid value ⟨{ name: "Jane Roe" }⟩; Field "age" of required type "Int!" was not provided.',
      'Variable "$i" got invalid value "⟨forty⟩" at "i.age"; Int cannot represent non-integer value: "⟨forty⟩"',
      'String cannot represent a non string value: ⟨{ name: "Jane Roe" }⟩',
      'Expected value of type "Role", found "⟨Jane Roe⟩".',
      'Syntax Error: Expected Name, found "}".\n\nGraphQL request:1:35\n1 | { user(email: "⟨jane.roe@corp.com⟩" }\n  |                                   ^',
      'Cannot query field "emial" on type "Query". Did you mean "email"?',
      'Variable "$id" of required type "Int!" was not provided.',
      'Syntax Error: Unterminated string.',
      'Cannot return null for non-nullable field User.email.',
    ],
  },
  {
    // provoked
    library: 'grpc-js 1.14',
    frames: 'node',
    type: 'Error: ',
    messages: [
      '5 NOT_FOUND: user ⟨jane.roe@corp.com⟩ does not exist',
      '3 INVALID_ARGUMENT: invalid value "⟨Jane Roe⟩" for field age',
      'Metadata string value "⟨Jäne\n⟩" contains illegal characters',
      '14 UNAVAILABLE: No connection established. Last error: Error: connect ECONNREFUSED 127.0.0.1:9. Resolution note: ',
      '4 DEADLINE_EXCEEDED: Deadline exceeded after 5.002s,LB pick: 0.001s',
      '12 UNIMPLEMENTED: The server does not implement the method /shop.Users/Get',
      '8 RESOURCE_EXHAUSTED: Received message larger than max (4194308 vs 4194304)',
      '13 INTERNAL: Received RST_STREAM with code 2 triggered by internal client error: Protocol error',
    ],
  },
  {
    // provoked
    library: 'jsonwebtoken 9, jose 6',
    frames: 'node',
    type: 'JsonWebTokenError: ',
    messages: [
      'jwt audience invalid. expected: ⟨jane.roe@corp.com⟩',
      'jwt subject invalid. expected: ⟨jane.roe@corp.com⟩',
      'jwt expired',
      'jwt malformed',
      'invalid signature',
      'invalid algorithm',
      '"exp" claim timestamp check failed',
      'no applicable key found in the JSON Web Key Set',
    ],
  },
  {
    library: 'kafkajs 2.2, node-rdkafka',
    frames: 'node',
    type: 'KafkaJSNumberOfRetriesExceeded: ',
    messages: [
      'SASL PLAIN authentication failed: Authentication failed during authentication due to invalid credentials with SASL mechanism PLAIN for password=⟨hunter2x99⟩',
      'Connection error: connect ECONNREFUSED 127.0.0.1:9',
      'This server does not host this topic-partition',
      'The group is rebalancing, so a rejoin is needed',
      'The coordinator is not aware of this member',
      'Broker: Unknown topic or partition',
      'Local: Message timed out',
    ],
  },
  {
    library: 'amqplib 2.3',
    frames: 'node',
    type: 'IllegalOperationError: ',
    messages: [
      'Handshake terminated by server: 403 (ACCESS-REFUSED) with message "ACCESS_REFUSED - Login was refused using authentication mechanism PLAIN. For details see the broker logfile."',
      "Channel closed by server: 404 (NOT-FOUND) with message \"NOT_FOUND - no queue 'orders' in vhost '/'\"",
      'Cannot connect to amqp://⟨jane:hunter2x⟩@10.0.0.1:5672/v',
      "Channel closed by server: 406 (PRECONDITION-FAILED) with message \"PRECONDITION_FAILED - inequivalent arg 'durable' for queue 'orders' in vhost '/': received 'false' but current is 'true'\"",
      'Channel closed',
    ],
  },
  {
    // provoked
    library: 'aws-sdk 3',
    frames: 'node',
    type: 'AccessDenied: ',
    messages: [
      'User: arn:aws:sts::123456789012:assumed-role/shop/⟨jane.roe@corp.com⟩ is not authorized to perform: s3:GetObject on resource: "arn:aws:s3:::shop-bucket/x"',
      "1 validation error detected: Value '⟨Jane Roe⟩' at 'queueName' failed to satisfy constraint: Member must satisfy regular expression pattern: [a-z]+",
      'The specified queue does not exist.',
      'User: arn:aws:sts::123456789012:assumed-role/shop/i-0abcdef1234567890 is not authorized to perform: sqs:SendMessage on resource: arn:aws:sqs:eu-west-1:123456789012:orders',
      'The security token included in the request is expired',
      'Missing credentials in config, if using AWS_CONFIG_FILE, set AWS_SDK_LOAD_CONFIG=1',
      'Rate exceeded',
      'NoSuchKey: The specified key does not exist.',
    ],
    traces: [
      `QueueDoesNotExist: The specified queue does not exist.
    at AwsJson1_0Protocol.handleError (/usr/src/app/node_modules/@aws-sdk/core/dist-cjs/submodules/protocols/index.js:263:27)
    at async /usr/src/app/node_modules/@smithy/core/dist-cjs/submodules/retry/index.js:211:50 {
  '$fault': 'client',
  '$retryable': undefined,
  '$metadata': {
    httpStatusCode: 400,
    requestId: 'b25f48e8-84fd-11e6-80d9-574e0c4664cb',
    extendedRequestId: undefined,
    cfId: undefined,
    attempts: 1,
    totalRetryDelay: 0
  },
  __type: 'com.amazonaws.sqs#QueueDoesNotExist'
}`,
    ],
  },
  {
    library: 'google-cloud, azure-core',
    frames: 'node',
    type: 'RestError: ',
    messages: [
      '7 PERMISSION_DENIED: ⟨jane.roe@corp.com⟩ does not have storage.objects.get access to the Google Cloud Storage object.',
      'Could not load the default credentials. Browse to https://cloud.google.com/docs/authentication/getting-started for more information.',
      'No such object: shop-bucket/orders/42.json',
      'AADSTS50034: The user account ⟨jane.roe@corp.com⟩ does not exist in the corp.onmicrosoft.com directory.',
      'AADSTS7000215: Invalid client secret provided. Ensure the secret being sent in the request is the client secret value, not the client secret ID.',
      'The specified blob does not exist.\nRequestId:9e3c1f8a-001e-0052-1c2d-7a3b2c000000\nTime:2024-05-01T10:00:00.0000000Z',
      "The value '⟨Jane Roe⟩' is not valid for property 'age'.",
    ],
  },
  {
    // provoked
    library: 'stripe 23',
    frames: 'node',
    type: 'StripeInvalidRequestError: ',
    messages: [
      "No such customer: 'cus_NffrFeUfNV2Hib'",
      'Your card has insufficient funds.',
      `Invalid API Key provided: ⟨${key}⟩`,
      'Invalid email address: ⟨jane.roe@corp.com⟩',
      'Invalid integer: ⟨forty Jane⟩',
      "You passed an empty string for 'email'. We assume empty values are an attempt to unset a parameter.",
      'Missing required param: amount.',
      'Received unknown parameter: emial',
      'Amount must be at least 50 cents',
    ],
  },
  {
    library: 'twilio 5, sendgrid',
    frames: 'node',
    type: 'RestException: ',
    messages: [
      "Invalid 'To' Phone Number: ⟨+14155550123⟩",
      "The 'To' number ⟨+14155550123⟩ is not a valid phone number.",
      'Authenticate',
      'The requested resource /2010-04-01/Accounts/x/Messages.json was not found',
    ],
  },
  {
    // provoked
    library: 'nodemailer 10 (SMTP)',
    frames: 'node',
    type: 'Error: ',
    messages: [
      "Can't send mail - all recipients were rejected: 550 5.1.1 <⟨jane.roe@corp.com⟩>: Recipient address rejected: User unknown in virtual mailbox table",
      'Invalid login: 535 5.7.8 Error: authentication failed: Invalid credentials',
      'No recipients defined',
      'Greeting never received',
      '421 4.7.0 Try again later, closing connection.',
      'Message failed: 552 5.3.4 Message size exceeds fixed limit',
    ],
  },
  {
    library: 'ldapts 8 (LDAP)',
    frames: 'node',
    type: 'InvalidCredentialsError: ',
    messages: [
      '80090308: LdapErr: DSID-0C09044E, comment: AcceptSecurityContext error, data 52e, v2580 Code: 0x31',
      "0000208D: NameErr: DSID-0310020A, problem 2001 (NO_OBJECT), data 0, best match of:\n\t'⟨CN=Jane Roe,OU=People,⟩DC=corp,DC=com'\n".replace(
        '⟨CN=Jane Roe,OU=People,⟩',
        'CN=⟨Jane Roe⟩,OU=People,',
      ),
      'No such object: uid=⟨jane⟩,ou=people,dc=corp,dc=com',
      'Invalid DN syntax Code: 0x22',
      'connect ECONNREFUSED 10.0.0.1:389',
    ],
  },
  {
    // provoked
    library: 'csv-parse 7, yaml 2.9, fast-xml-parser 5',
    frames: 'node',
    type: 'CsvError: ',
    messages: [
      'Invalid Opening Quote: a quote is found on field 0 at line 2, value is "⟨Jane ⟩"',
      'Nested mappings are not allowed in compact mappings at line 1, column 7:\n\nuser: x\n      ^\n',
      'Invalid Record Length: columns length is 2, got 3 on line 2',
      "Expected closing tag 'name' (opened in line 1, col 4) instead of closing tag 'b'.",
    ],
  },
  {
    library: 'express, fastify, Nest, multer',
    frames: 'node',
    type: 'BadRequestError: ',
    messages: [
      "Failed to decode param '⟨%E0%A4%A⟩'",
      'request entity too large',
      'request aborted',
      '{"statusCode":400,"code":"FST_ERR_CTP_INVALID_JSON_BODY","error":"Bad Request","message":"Body is not valid JSON but content-type is set to \'application/json\'"}',
      'Cannot GET /orders/42',
      "Nest can't resolve dependencies of the OrdersService (?). Please make sure that the argument UsersRepository at index [0] is available in the OrdersModule context.",
      'Cannot set headers after they are sent to the client',
      'Unexpected field',
    ],
  },
];
