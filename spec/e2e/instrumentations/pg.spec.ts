import { email, iban, token } from '../../support/canary.js';
import { describeInstrumentation } from '../../support/describe-instrumentation.js';

describeInstrumentation('pg', {
  canaries: {
    email: email(31).secret,
    name: ['Ottilie', 'Brandtner'].join(' '),
    iban: iban(33).secret,
    token: token(34).secret,
  },
  leaks: [
    ['span attribute db.postgresql.values', 'name', '[REDACTED:database.value]'],
    ['span attribute db.postgresql.values', 'email', '[REDACTED:database.value]'],
    [
      'span attribute db.query.text',
      'email',
      'SELECT id, "name" FROM customers WHERE email = ? AND born < $1 ORDER BY id',
    ],
    ['span attribute db.query.text', 'iban', 'INSERT INTO accounts (iban, balance) VALUES (?, -?)'],
    ['span attribute db.query.text', 'token', 'SELECT ?::uuid'],
    ['span status', 'token', 'invalid input syntax for type uuid: "[REDACTED:source-control.github-token]"'],
  ],
  kept: [
    'span name: pg.connect',
    'span name: pg.query:INSERT postgres',
    'span attribute db.system.name: postgresql',
    'span attribute db.query.text: INSERT INTO customers (name, email) VALUES ($1, $2)',
    'span status: duplicate key value violates unique constraint "customers_email_key"',
    'span status: new row for relation "accounts" violates check constraint "accounts_balance_check"',
    "event attribute exception.message: PostgreSQL error of type 'error' occurred (code: 23505)",
    'metric attribute db.operation.name: SELECT',
  ],
  changed: { 'span attribute db.postgresql.values': 'what an application passes is never shown' },
});
