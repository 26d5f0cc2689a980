import { card, email } from '../../support/canary.js';
import { describeInstrumentation } from '../../support/describe-instrumentation.js';
import { randomText } from '../../support/random.js';

const QUERY = 'span attribute db.query.text';

describeInstrumentation('mongodb', {
  canaries: {
    email: email(61).secret,
    name: ['Ottilie', 'Brandtner'].join(' '),
    card: card(62).secret,
    password: randomText('alnum', 12, 63),
  },
  leaks: [
    [QUERY, 'email', '{"find":"customers","filter":{"email":?,"status":{"$in":[?,?]}},"limit":?}'],
    [QUERY, 'password', '{"name":?,"password":?,"tries":?,"_id":?}'],
    [QUERY, 'card', '{"update":"customers","updates":[{"q":{"email":?},"u":{"$set":{"card":?}}}],"ordered":true}'],
    [QUERY, 'email', '{"aggregate":"orders","pipeline":[{"$match":{"buyer.email":?}},{"$count":?}],"cursor":{}}'],
    [
      QUERY,
      'name',
      '{"findAndModify":"customers","query":{"name":?},"remove":false,"new":false,"upsert":false,"update":{"$set":{"email":?}}}',
    ],
    // not only with enhanced reporting
    [
      'span status',
      'email',
      'E11000 duplicate key error collection: shop.customers index: email_1 dup key: {[REDACTED:database.row]}',
    ],
  ],
  kept: [
    'span name: find customers',
    'span name: update customers',
    'span attribute db.system.name: mongodb',
    'span attribute db.namespace: shop',
    'span attribute db.collection.name: customers',
    'span attribute db.operation.name: aggregate',
    'span attribute server.address: 127.0.0.1',
    'metric attribute db.client.connection.pool.name: mongodb://127.0.0.1:PORT/shop',
  ],
});
