import { expect } from 'chai';
import { PERSON_MARKS, printedNames } from '../../../lib/engine/checks/printed-persons.js';

describe('engine/checks/printed-persons', function () {
  const TABLE: readonly (readonly [text: string, found: readonly string[], why: string])[] = [
    ['Customer(id=12, name=Jane Roe, email=x)', ['Jane Roe'], 'Kotlin'],
    ["User{id=12, name='Jane Roe'}", ['Jane Roe'], 'Java'],
    ['Patient[name=Jane Roe]', ['Jane Roe'], 'a record of Java'],
    ['User { Id = 5, Name = Jane Roe, Email = x }', ['Jane Roe'], 'a record of C#'],
    ['main.User{ID:5, Name:"Jane Roe"}', ['Jane Roe'], 'Go with types'],
    ['User{ID:5 Name:Jane Roe Phone:1}', ['Jane Roe'], 'Go without'],
    ["<User(id=5, name='Jane Roe')>", ['Jane Roe'], 'Python'],
    ['User {\n    id: 5,\n    name: Some(\n        "Jane Roe",\n    ),\n}', ['Jane Roe'], 'Rust'],
    ['User(name=Some(Jane Roe), x=1)', ['Jane Roe'], 'Scala'],
    ['%App.User{name: "Jane Roe"}', ['Jane Roe'], 'Elixir'],
    ['User {name = "Jane Roe", age = 5}', ['Jane Roe'], 'Haskell'],
    ['List(User(1,x), User(id=2, name=Jane Roe))', ['Jane Roe'], 'a list'],
    ['User(role=Role(name=Site Admin), name=Jane Roe)', ['Jane Roe'], 'an object inside'],
    ['User(id=1) Queue(name=Jane Roe)', [], 'another object behind it'],
    ['User(username=Jane Roe, className=Jane Roe)', [], 'other members'],
    ['User(name=jane)', [], 'a small letter'],
    ['Order(name=Jane Roe)', [], 'another class'],
    ['User logged in (name=Jane Roe)', [], 'no object'],
    ['User (name=Jane Roe)', [], 'a word of prose'],
  ];
  for (const [text, expected, why] of TABLE)
    it(`reads ${expected[0] ?? 'nothing'} from ${JSON.stringify(text)}: ${why}`, () =>
      expect(printedNames(text).map(([start, end]) => text.slice(start, end))).to.deep.equal(expected));

  it('knows the marks of what it reads', () => {
    for (const [text, found] of TABLE)
      if (found.length > 0)
        expect(
          PERSON_MARKS.some((mark) => text.includes(mark)),
          text,
        ).to.equal(true);
  });

  it('is linear', () => {
    expect(printedNames('User('.repeat(40_000))).to.deep.equal([]);
    expect(printedNames(`User(${'name='.repeat(40_000)}`)).to.deep.equal([]);
    expect(printedNames('User(name=A'.repeat(20_000))).to.deep.equal([]);
  });
});
