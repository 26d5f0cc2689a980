import type { ErrorFamily } from './family.js';

/** https://dev.mysql.com/doc/mysql-errors/8.4/en/server-error-reference.html */
export const mysql: readonly ErrorFamily[] = [
  {
    library: 'mysql2 3.24 (MySQL 8.4)',
    frames: 'node',
    type: 'Error: ',
    messages: [
      "Duplicate entry '⟨Jane Roe⟩' for key 'users.name'",
      "Duplicate entry '⟨O'Neil⟩' for key 'users.name'",
      "Duplicate entry '⟨Jane\nRoe⟩' for key 'users.name'",
      "Duplicate entry '⟨7-Jane-1980⟩' for key 'PRIMARY'",
      "Incorrect integer value: '⟨forty Jane⟩' for column 'age' at row 1",
      "Incorrect datetime value: '⟨Jane Roe⟩' for column 'born' at row 1",
      "Incorrect string value: '⟨\\xE4\\xB8\\xAD Jane⟩' for column 'name' at row 1",
      "Incorrect DATE value: '⟨Jane⟩'",
      "Incorrect decimal value: '⟨Jane⟩' for column `shop`.`users`.`age` at row 1",
      "Truncated incorrect INTEGER value: '⟨forty Jane⟩'",
      "Truncated incorrect DOUBLE value: '⟨Jane Roe⟩'",
      'Invalid JSON text: "Invalid value." at position 0 in value for column \'users.doc\'.',
      "Data truncated for column 'role' at row 1",
      "Data too long for column 'name' at row 1",
      "You have an error in your SQL syntax; check the manual that corresponds to your MySQL server version for the right syntax to use near '⟨Neil' AND pin = 4711⟩' at line 1",
      "You have an error in your SQL syntax; check the manual that corresponds to your MySQL server version for the right syntax to use near 'FORM users' at line 1",
      'Cannot add or update a child row: a foreign key constraint fails (`shop`.`orders`, CONSTRAINT `orders_user` FOREIGN KEY (`user_id`) REFERENCES `users` (`id`))',
      "Column 'name' cannot be null",
      "Unknown column 'emial' in 'field list'",
      "Table 'shop.users_archive' doesn't exist",
      "Out of range value for column 'age' at row 1",
      "Field 'email' doesn't have a default value",
      'Deadlock found when trying to get lock; try restarting transaction',
      'Lock wait timeout exceeded; try restarting transaction',
      "Access denied for user 'app'@'10.0.0.7' (using password: YES)",
      'Too many connections',
      'Out of sort memory, consider increasing server sort buffer size',
      "Got a packet bigger than 'max_allowed_packet' bytes",
      'Bind parameters must not contain undefined. To pass SQL NULL specify JS null',
      'connect ECONNREFUSED 10.0.0.1:3306',
    ],
    traces: [
      `Error: Duplicate entry '⟨Jane Roe⟩' for key 'users.name'
    at PromisePool.query (/usr/src/app/node_modules/mysql2/lib/promise/pool.js:36:22)
    at process.processTicksAndRejections (node:internal/process/task_queues:95:5) {
  code: 'ER_DUP_ENTRY',
  errno: 1062,
  sqlState: '23000',
  sqlMessage: "Duplicate entry '⟨Jane Roe⟩' for key 'users.name'",
  sql: "insert into users (note, name) values (⟨'hello you'⟩, ⟨'Jane Roe'⟩)"
}`,
    ],
  },
  {
    library: 'Connector/J 9',
    frames: 'java',
    type: 'java.sql.SQLIntegrityConstraintViolationException: ',
    messages: [
      "Duplicate entry '⟨Jane Roe⟩' for key 'users.UK_name'",
      "Column 'email' specified twice",
      'Communications link failure\n\nThe last packet sent successfully to the server was 0 milliseconds ago.',
    ],
    traces: [
      `org.springframework.dao.DataIntegrityViolationException: could not execute statement [Duplicate entry '⟨Jane Roe⟩' for key 'users.UK_name'] [insert into users (name,id) values (?,?)]; SQL [insert into users (name,id) values (?,?)]; constraint [users.UK_name]
\tat org.springframework.orm.jpa.vendor.HibernateJpaDialect.convertHibernateAccessException(HibernateJpaDialect.java:290)
Caused by: org.hibernate.exception.ConstraintViolationException: could not execute statement [Duplicate entry '⟨Jane Roe⟩' for key 'users.UK_name'] [insert into users (name,id) values (?,?)]
\tat org.hibernate.exception.internal.SQLExceptionTypeDelegate.convert(SQLExceptionTypeDelegate.java:62)
\t... 23 more
Caused by: java.sql.SQLIntegrityConstraintViolationException: Duplicate entry '⟨Jane Roe⟩' for key 'users.UK_name'
\tat com.mysql.cj.jdbc.exceptions.SQLError.createSQLException(SQLError.java:118)
\t... 41 common frames omitted`,
    ],
  },
];
