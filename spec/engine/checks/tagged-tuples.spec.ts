import { expect } from 'chai';
import { taggedTuples } from '../../../lib/engine/checks/tagged-tuples.js';

const { find, literals } = taggedTuples(['password', 'api_key']);
const found = (text: string): string[] => find(text).map(([start, end]) => text.slice(start, end));

describe('checks/tagged-tuples', function () {
  const TABLE: readonly (readonly [text: string, found: readonly string[], why: string])[] = [
    ['[{host,"db"},{password,"hunter22"}]', ['hunter22'], 'a string of Erlang'],
    ['{password, <<"hunter22">>}', ['hunter22'], 'a binary'],
    ['{:password, "hunter22"}', ['hunter22'], 'Elixir'],
    ['[:api_key, "hunter22"]', ['hunter22'], 'Ruby'],
    ['"{:password, \\"hunter22\\"}"', ['hunter22'], 'in a string'],
    ['{:password, "hunter22", []}', ['hunter22'], 'more of the tuple'],
    ['{:api_key, "k2x!"} {password,"hunter22"}', ['k2x!', 'hunter22'], 'several, in order'],
    ['{:password, "can\'t be blank"}', [], 'what is said of it'],
    ['{:password, "is too short (minimum is 8)"}', [], 'the same with a number'],
    ['{password,"confirm_password"}', [], 'another field'],
    ['{:password, "[REDACTED]"}', [], 'masked already'],
    ['{password,"a1"}', [], 'too short'],
    ['{password, Password}', [], 'a variable'],
    ['{password,"hunter22" ++ X}', [], 'an expression'],
    ['{ password, "hunter22" }', [], 'no tuple'],
    ['{password,"hunter22', [], 'a text that is cut'],
    ['', [], 'nothing'],
  ];
  for (const [text, expected, why] of TABLE)
    it(`finds ${expected.length}: ${why}`, () => expect(found(text), text).to.deep.equal(expected));

  it('names what must stand in a text', () =>
    expect(literals).to.include.members(['{password,', '{:password,', '[:password,']));

  it('is linear', () => expect(found('{password,"a'.repeat(20_000))).to.deep.equal([]));
});
