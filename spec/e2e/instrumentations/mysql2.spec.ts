import { card, email, token } from '../../support/canary.js';
import { describeInstrumentation } from '../../support/describe-instrumentation.js';
import { randomText } from '../../support/random.js';

const QUERY = 'span attribute db.query.text';

describeInstrumentation('mysql2', {
  canaries: {
    email: email(41).secret,
    card: card(42).secret,
    token: token(43).secret,
    hash: randomText('alnum', 24, 44),
  },
  leaks: [
    [QUERY, 'email', 'SELECT id, `name` FROM customers WHERE email = ? AND status IN (?)'],
    [QUERY, 'card', 'UPDATE cards SET number = ?, tries = ? WHERE id = ?'],
    [QUERY, 'token', 'SELECT id FROM sessions WHERE token = ? LIMIT ? -- by the login page'],
    [QUERY, 'token', 'DELETE FROM sessions WHERE token = ?'],
    [QUERY, 'hash', 'INSERT INTO customers SET `email` = ?, `password_hash` = ?'],
    ['span status', 'email', "Duplicate entry '[REDACTED:database.row]' for key 'customers.email'"],
  ],
  kept: [
    'span name: SELECT',
    'span name: INSERT',
    'span attribute db.system.name: mysql',
    'span attribute db.namespace: shop',
    'span attribute server.address: 127.0.0.1',
    'span status: This command is not supported in the prepared statement protocol yet',
  ],
});
