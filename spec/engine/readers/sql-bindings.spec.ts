import { expect } from 'chai';
import {
  beginsStatement,
  boundValues,
  isBindingsName,
  isStatementName,
} from '../../../lib/engine/readers/sql-bindings.js';

const isTelling = (name: string): boolean => /^(?:password|pin)$/i.test(name);
/** The columns of the values, `?` where they cannot be told, `-` where they tell nothing. */
const told = (statement: string): string | undefined => {
  const bound = boundValues(statement, isTelling);
  return (
    bound && Array.from(bound, (one) => (one === undefined ? '-' : one === 'unknown' ? '?' : one.column)).join(' ')
  );
};

describe('engine/readers/sql-bindings', function () {
  const TABLE: readonly (readonly [statement: string, told: string | undefined, why: string])[] = [
    ['insert into users (name, password) values (?, ?)', '- password', 'knex, mysql2'],
    ['insert into "users" ("name", "password") values ($1, $2), ($3, $4)', '- password - password', 'several rows'],
    ['UPDATE u SET password = $1 WHERE id = $2', 'password -', 'pg'],
    ['UPDATE u SET note = $2, password = $1 WHERE id = $2', 'password -', 'numbers in any order'],
    ['UPDATE u SET password = @p0 WHERE id = @p1', 'password -', 'numbers from 0 on'],
    ['UPDATE u SET password=:1 WHERE id=:2', 'password -', 'Oracle'],
    ['UPDATE u SET password = %s WHERE id = %s', 'password -', 'Python'],
    ["SELECT '?', \"a?\", a ?| b /* ? */ FROM u WHERE password = ? -- ?", 'password', 'places that are none'],
    ['SELECT * FROM u WHERE password = crypt(?, salt) AND id = ?', '? -', 'a column that cannot be told'],
    ['INSERT INTO u (pin) SELECT ?', '?', 'the same'],
    ['SELECT id FROM orders WHERE state = ?', undefined, 'no telling column'],
    ['where is the password?', undefined, 'no statement'],
    ['SELECT password FROM u', '', 'nothing bound'],
  ]; // biome-ignore format: a table
  for (const [statement, expected, why] of TABLE)
    it(`takes ${expected} from ${statement}: ${why}`, () => expect(told(statement)).to.equal(expected));

  it('tells where a statement begins', function () {
    for (const text of ['x select a', 'x \n  INSERT INTO', 'x\\n\\tupdate\\nt'])
      expect(beginsStatement(text, 1), text).to.equal(true);
    for (const text of ['x selected', 'x a select 1', '']) expect(beginsStatement(text, 1), text).to.equal(false);
  });

  it('knows the keys', function () {
    expect(['sql', 'query', 'Text', 'note'].map(isStatementName)).to.deep.equal([true, true, true, false]);
    expect(['bindings', 'values', 'Params', 'sql'].map(isBindingsName)).to.deep.equal([true, true, true, false]);
  });

  it('is linear', function () {
    for (const piece of ["'", '"', '/*', '--', '? ', '$1', '(?', 'a,', 'x.'])
      expect(told(`insert into password ${piece.repeat(50_000)}`), piece).not.to.equal(undefined);
  });
});
