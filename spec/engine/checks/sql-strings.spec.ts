import { expect } from 'chai';
import { SQL_MARKS, sqlStrings } from '../../../lib/engine/checks/sql-strings.js';

const FOUND: readonly (readonly [text: string, found: readonly string[]])[] = [
  ["select * from users where name = 'Jane' and x like '%roe%'", ["'Jane'", "'%roe%'"]],
  ["INSERT INTO users (a, b) VALUES ('x', N'y', 7)", ["'x'", "'y'"]],
  ["update `users` set `name`='it''s', b = 'a\\'b' where id = 7", ["'it''s'", "'a\\'b'"]],
  ["delete from users where name in ('a','b')", ["'a'", "'b'"]],
  ["SELECT [u].[Id]\nFROM [Users] AS [u]\nWHERE [u].[Name] = N'Jane'", ["'Jane'"]],
  ["select id from users where name =  'Jane Roe'", ["'Jane Roe'"]], // two blanks
  ["select id from users where name\n=\n'Jane'", ["'Jane'"]],
  ["select id from users where name between 'a' and x", ["'a'"]],
  ["LINE 1: ...s where age = 'forty'", ["'forty'"]],
  ["update users set name = 'Jane\nnext", ["'Jane"]],
];

const STAYS: readonly (readonly [text: string, why: string])[] = [
  ["select the user's name from the list of 'open' orders", 'prose'],
  ["update the user's cart and 'orders'", 'prose'],
  ['select * from users where id = $1', 'nothing in it'],
  ["select * from users - Unknown column 'x' in 'field list'", 'names behind the statement'],
  ["name = 'Jane'", 'no statement'],
  ["SELECT a FROM information_schema.columns WHERE table_schema = 'public'", 'names of tables'],
  ["select 1 from pg_class where relname = 'users'", 'names of tables'],
];

describe('sqlStrings', function () {
  for (const [text, found] of FOUND) {
    it(text, function () {
      expect(sqlStrings(text).map(([start, end]) => text.slice(start, end))).to.deep.equal(found);
      expect(SQL_MARKS.some((verb) => text.includes(verb))).to.equal(true);
    });
  }

  for (const [text, why] of STAYS) it(`${why}: ${text}`, () => expect(sqlStrings(text)).to.deep.equal([]));

  it('is linear', function () {
    for (const piece of ['select ', "select '", 'insert into a ', "select a from b = '", "='"])
      expect(sqlStrings(piece.repeat(20_000)).length).to.be.at.most(20_000);
  });
});
