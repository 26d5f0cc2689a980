import { expect } from 'chai';
import { literalValues, sqlColumns } from '../../../lib/engine/readers/sql-values.js';

/** Statements in which literals stand in «»; and what they are, with their columns. */
const TABLE: readonly (readonly [statement: string, values: readonly (readonly [string, string | undefined])[]])[] = [
  ["SELECT * FROM users WHERE last_name = «'Ruiz'»", [['Ruiz', 'last_name']]],
  ["select 1 from t where u.email='x' and t.state <> «'open'»", [['open', 'state']]],
  ['SELECT * FROM users WHERE "lastName" = «\'Ruiz\'»', [['Ruiz', 'lastName']]],
  ["SELECT * FROM users WHERE `users`.`email` LIKE «'%anna%'»", [['anna', 'email']]],
  ["SELECT * FROM users WHERE [Email] NOT LIKE «N'anna%'»", [['anna', 'Email']]],
  [
    "SELECT * FROM users WHERE email IN («'a1@x', 'b2@x'»)",
    [
      ['a1@x', 'email'],
      ['b2@x', 'email'],
    ],
  ],
  ["SELECT * FROM users WHERE name = «'O''Brien'»", [["O'Brien", 'name']]],
  ['SELECT * FROM users WHERE phone = «5551234567»', [['5551234567', 'phone']]],
  [
    "UPDATE users SET city = «'Bern'», zip = «'3001'» WHERE id = «7»",
    [
      ['Bern', 'city'],
      ['3001', 'zip'],
      ['7', 'id'],
    ],
  ],
  [
    "INSERT INTO users (id, first_name, \"last_name\") VALUES («17», «'Anna'», «'Ruiz'»), («18», «'Zoe'», «'Quux'»)",
    [
      ['17', 'id'],
      ['Anna', 'first_name'],
      ['Ruiz', 'last_name'],
      ['18', 'id'],
      ['Zoe', 'first_name'],
      ['Quux', 'last_name'],
    ],
  ],
  [
    "INSERT INTO users (id, made, name) VALUES (nextval(«'ids'»), now(), «'Anna'»)",
    [
      ['ids', 'id'],
      ['Anna', 'name'],
    ],
  ],
  [
    "INSERT INTO users VALUES («1», «'Anna'»)",
    [
      ['1', undefined],
      ['Anna', undefined],
    ],
  ],
  ["SELECT «'hello'»", [['hello', undefined]]],
  ["WHERE lower(email) = lower(«'Anna'»)", [['Anna', undefined]]],
  ['SELECT * FROM t WHERE a = «"x""y"»', [['x"y', 'a']]],
  ["WHERE a = «'cut", [['cut', 'a']]],
];

describe('engine/readers/sql-values', function () {
  for (const [marked, values] of TABLE) {
    it(marked, function () {
      const offsets: number[] = [];
      let text = '';
      for (const part of marked.split(/([«»])/)) {
        if (part === '«' || part === '»') offsets.push(text.length);
        else text += part;
      }
      if (offsets.length % 2 === 1) offsets.push(text.length);
      const found: (readonly [string, string | undefined])[] = [];
      const columns = sqlColumns(text, offsets, offsets.length / 2);
      columns.forEach((column, i) => {
        literalValues(text, offsets[2 * i] as number, offsets[2 * i + 1] as number, (value) =>
          found.push([value, column]),
        );
      });
      expect(found).to.deep.equal(values);
    });
  }
});
