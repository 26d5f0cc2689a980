import { expect } from 'chai';
import { holdsObject, readObjects } from '../../../lib/engine/readers/objects.js';
import { renderSlices } from '../../support/render-slices.js';

const isTelling = (name: string): boolean => /(?:^|\.)(?:password|pin|user\.name)$/i.test(name);
const rendered = (text: string): string => renderSlices(text, readObjects(text, isTelling));

describe('engine/readers/objects', function () {
  const TABLE: readonly (readonly [text: string, rendered: string, why: string])[] = [
    ['saved {"a":"b","password":"x"} now', 'saved {"a":"b","password":"⟨text password:x⟩"} now', 'JSON in a text'],
    [
      "Error { path: [ 'user', 'pin' ], received: 'x' }",
      "Error { path: [ 'user', 'pin' ], received: '⟨text pin:x⟩' }",
      'what JavaScript prints',
    ],
    ["{'password': ['x', 'y'], 'n': None}", "{'password': ['⟨text password:x⟩', '⟨text password:y⟩'], 'n': None}", 'Python'],
    ['a {"password":{"$eq":"x"}}', 'a {"password":{"$eq":"⟨text password:x⟩"}}', 'a query of MongoDB'],
    ['a {"password":{"name":"n","value":"x"}}', 'a {"password":{"name":"n","value":"⟨text password:x⟩"}}', 'a label that tells nothing'],
    ['a {"password":{"S":"x"}}', 'a {"password":{"S":"⟨text password:x⟩"}}', 'a value of DynamoDB'],
    ['{"a":1} and {"pin":1234}', '{"a":1} and {"pin":⟨text pin:1234⟩}', 'the second of two'],
    ['{"a":1} password: {"b":"c"}', '{"a":1} password: {"b":"⟨text password:c⟩"}', 'a name before an object'],
    ['{"a":1} no password {"b":"c"}', '{"a":1} no password {"b":"c"}', 'what stands behind one is no part of it'],
    ['user = {"name":"x","n":"y"}', 'user = {"name":"⟨text user.name:x⟩","n":"y"}', 'a name that tells with that in it'],
    ["password=('x', 'y') ('z')", "password=('⟨text password:x⟩', '⟨text password:y⟩') ('z')", 'a tuple'],
    ["password = {'x', 'y'}", "password = {'⟨text password:x⟩', '⟨text password:y⟩'}", 'a set'],
    ["{'a': (1, 'x'), 'password': {'y'}}", "{'a': (1, 'x'), 'password': {'⟨text password:y⟩'}}", 'both in an object'],
    ['pin => [["x"], [\n"y"\n]]', 'pin => [["⟨text pin:x⟩"], [\n"⟨text pin:y⟩"\n]]', 'lists in a list'],
    ["Command '['mysql', '-u', 'root', '-px']' failed", "Command '['mysql', '-u', 'root', '-p⟨mask:x⟩']' failed", 'a command'],
    ["headers.set('pin', 'x1'); f('a', 'x1')", "headers.set('pin', '⟨text pin:x1⟩'); f('a', 'x1')", 'arguments of a call'],
    ['define( "pin", "x1");', 'define( "pin", "⟨text pin:x1⟩");', 'the same'],
    ["f('pin', 'email') g('pin', 'x1', 'y') ('pin', 'email')", "f('pin', 'email') g('pin', 'x1', 'y') ('pin', 'email')", 'names of fields, other arguments'],
    ["entry ('pin', 'x1')", "entry ('pin', '⟨text pin:x1⟩')", 'a tuple of Python'],
    ["f('pin', 'must be longer than 8')", "f('pin', 'must be longer than 8')", 'a message'],
    ["one of ['a', 'b'] or a['pin']", "one of ['a', 'b'] or a['pin']", 'other lists'],
    ["{ query: 'INSERT INTO t (pin) VALUES ($1)', parameters: [ 'x' ] }", "{ query: 'INSERT INTO t (pin) VALUES ($1)', parameters: [ '⟨text pin:x⟩' ] }", 'what is bound to a statement'],
    ["Headers([('a', 'x'), ('pin', 'y')])", "Headers([('a', 'x'), ('pin', '⟨text pin:y⟩')])", 'entries'],
    ["[ [ 'pin', 'y' ] ]", "[ [ 'pin', '⟨text pin:y⟩' ] ]", 'of JavaScript'],
    ['[{"pin", "y1"}]', '[{"pin", "⟨text pin:y1⟩"}]', 'of Elixir'],
    ['fields [["a"], "pin", "x1"] and [pin] (pin)', 'fields [["a"], "pin", "x1"] and [pin] (pin)', 'no entries'],
    ['"pin": [ {"a":"x"} ]', '"pin": [ {"a":"⟨text pin:x⟩"} ]', 'objects in a list'],
    ['pin [1] password(a) "x" note=("y")', 'pin [1] password(a) "x" note=("y")', 'brackets behind no telling name'],
    ['{"password":{"type":"string","minLength":123,"a":"x"}}', '{"password":{"type":"string","minLength":123,"a":"⟨text password:x⟩"}}', 'what is said about it'],
    ['/users/{id}/{password}', '/users/{id}/{password}', 'places of a route'],
    ['query { user(id: 1) { pin } }', 'query { user(id: 1) { pin } }', 'a document of GraphQL'],
    ["{ target: User { a: 1 }, value: 'x', property: 'pin' }", "{ target: User { a: 1 }, value: '⟨text pin:x⟩', property: 'pin' }", 'an object of a class in it'],
    ["{ target: user { a: 1 }, pin: 'x' }", "{ target: user { a: 1 }, pin: 'x' }", 'no class'],
    ['{ it broke {"pin":"x"}', '{ it broke {"pin":"⟨text pin:x⟩"}', 'a brace that opens nothing'],
    ['{"pin":"x', '{"pin":"⟨text pin:x⟩', 'a text that is cut'],
    ['{ pin: hunter2, a: "b" }', '{ pin: hunter2, a: "b" }', 'a bare word is left to the finder'],
  ]; // biome-ignore format: a table
  for (const [text, expected, why] of TABLE)
    it(`reads ${JSON.stringify(text)}: ${why}`, () => expect(rendered(text)).to.equal(expected));

  it('tells where one may be', function () {
    for (const text of ['a {', 'a [[', 'a [ (', 'a [\n [', "[ '"])
      expect(holdsObject(text, 0, text.length), text).to.equal(true);
    for (const text of ['', '[a]', '[ a [', '(((', '(a) f(b, "c")', '[0] [1]'])
      expect(holdsObject(text, 0, text.length), text).to.equal(false);
    expect(holdsObject('{a', 1, 2)).to.equal(false);
  });

  it('is linear', function () {
    const hostile: readonly (readonly [piece: string, found: number])[] = [
      ['{"a":', 0],
      ['{"', 0],
      ['{a:', 0],
      ["{'", 0],
      ['{ ', 0],
      ['[{"path":["', 0],
      ['{"pin":"x"}', 30_000],
      ['pin=(', 0],
      ["pin=('", 15_000],
      ['a=[[', 0],
      ["=('x')", 0],
    ];
    // what takes time by the square takes minutes here
    for (const [piece, found] of hostile)
      expect(readObjects(piece.repeat(30_000), isTelling)?.length ?? 0, piece).to.equal(found);
  });
});
