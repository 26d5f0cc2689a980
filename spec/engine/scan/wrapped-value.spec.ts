import { expect } from 'chai';
import { listedBytes, opensNested, unwrapped } from '../../../lib/engine/scan/wrapped-value.js';

describe('engine/scan/wrapped-value', function () {
  const TABLE: readonly (readonly [text: string, inner: string, why: string])[] = [
    ['"x"', '"x"', 'a quote'],
    ["['x', 'y']", "'x', 'y']", 'a list'],
    ["[ 'x' ]", "'x' ]", 'a list as JavaScript prints it'],
    ['[["x"]]', '"x"]]', 'a list in a list'],
    ['[]string{"x"}', '"x"}', 'a slice of Go'],
    ['Some("x")', '"x")', 'an option of Rust'],
    ['Ok(Some("x"))', '"x"))', 'holders in each other'],
    ['Optional("x")', '"x")', 'an optional of Swift'],
    ["new Date('x')", "'x')", 'a constructor'],
    ["b'x'", "'x'", 'bytes of Python'],
    ['rb"x"', '"x"', 'raw bytes'],
    ["N'x'", "'x'", 'a literal of SQL Server'],
    ['@"x"', '"x"', 'a string of C# and Objective-C'],
    ['[\\"x\\"]', '\\"x\\"]', 'quotes that are escaped'],
    ['[ x ]', 'x ]', 'a list of bare words'],
    ['[x]', '[x]', 'a word in brackets'],
    ['Some(x)', 'Some(x)', 'no quote'],
    ['getenv("x")', 'getenv("x")', 'a call'],
    ['Borrowed("x")', '"x")', 'a type of any name'],
    ['Cow::Borrowed("x")', '"x")', 'with its path'],
    ['Zeroizing(Inner("x"))', '"x"))', 'in each other'],
    ['Secret { value: "x" }', '"x" }', 'the member of a struct'],
    ["Secret{value='x'}", "'x'}", 'as Java prints it'],
    ['Secret(value=x)', 'x)', 'and without quotes'],
    ['Secret { Value = x }', 'x }', 'a record of C#'],
    ['Value { kind: String("x") }', '"x") }', 'a member that is a holder'],
    ['(*string)("x")', '"x")', 'a pointer of Go'],
    ['(main.Secret)("x")', '"x")', 'a type of Go'],
    ['(string) (len=1) "x"', '"x"', 'what spew prints'],
    ['(*string)(0xc000012345)((len=1) "x")', '"x")', 'and of a pointer'],
    ['Just "x"', '"x"', 'Haskell'],
    ['~c"x"', '"x"', 'a charlist of Elixir'],
    ['<Secret("x")>', '"x")>', 'an object of Python'],
    ['<Buffer 68 75>', '68 75>', 'a buffer of Node.js'],
    ["Hash::make('Tiger2774x')", "'Tiger2774x')", 'a function, with what may be a secret'],
    ['invalid "x"', 'invalid "x"', 'prose'],
    ['Hunter22 { user: "x" }', 'Hunter22 { user: "x" }', 'a word, and an object behind it'],
    ['(*string)(nil)', '(*string)(nil)', 'nothing'],
    ['String(x)', 'String(x)', 'a call with a name'],
    ["don't", "don't", 'an apostrophe'],
    ['<<"x">>', '"x">>', 'a binary of Erlang'],
    ['<x>', '<x>', 'what stands for a value'],
    ['[ ]', '[ ]', 'an empty list'],
    ['Some(\n    "x",\n)', '"x",\n)', 'a line of its own'],
    ['Secret(\n    Inner(\n        "x",\n', '"x",\n', 'lines of holders in each other'],
    ['Some(\n    1985-03-14,\n)', '1985-03-14,\n)', 'a date in one'],
    ['some(\n    "x",\n)', 'some(\n    "x",\n)', 'a call'],
    ['', '', 'nothing'],
  ];
  for (const [text, inner, why] of TABLE)
    it(`takes ${inner || 'nothing'} from ${text || 'nothing'}: ${why}`, () =>
      expect(`=${text}`.slice(unwrapped(`=${text}`, 1))).to.equal(inner));

  // what a program calls with a name is looked up or translated
  const CODE = ['t("login.password")', 'hash("password")', 'form.get("password", "")', 'Joi.string("x").required()', 'TooShortError("is x")', 'Err("x")', 'Some(\n    Plain {\n', 'Secret([REDACTED str])', 'Secret<str>(***)']; // biome-ignore format: a table
  for (const text of CODE) it(`knows code in ${text}`, () => expect(unwrapped(`=${text}`, 1)).to.equal(-1));

  const LISTS: readonly (readonly [text: string, items: string | undefined])[] = [
    ['[104 117 110]', '104 117 110'],
    ['[104, 117, 110]', '104, 117, 110'],
    ['Uint8Array(3) [ 104, 117, 110 ]', '104, 117, 110'],
    ['<Buffer 68 75 6e>', '68 75 6e'],
    ['<Buffer 68 75 6e ... 50 more bytes>', '68 75 6e'],
    ['<<104,117,110>>', '104,117,110'],
    ['[]byte{0x68, 0x75, 0x6e}', '0x68, 0x75, 0x6e'],
    ['[h, u, n, t]', 'h, u, n, t'],
    ['[104, 117]', undefined],
    ['[hunter2, x, y]', undefined],
    ['["a", "b", "c"]', undefined],
    ['[1.5, 2.5, 3.5]', undefined],
  ];
  for (const [text, items] of LISTS)
    it(`takes ${items ?? 'no bytes'} from ${text}`, () => {
      const range = listedBytes(`=${text}`, 1);
      expect(range && `=${text}`.slice(...range)).to.equal(items);
    });

  it('knows what has names of its own in it, or nothing', function () {
    const nested = ['{ a: 1 }', '{"a":1}', '{', '[{', '[ [', '[ ]', '{\n', '[]', '{}', '[\n  1', '(\r\n', '['];
    const whole = ['{x}', '{{x}}', '[x]', '(x)', '[REDACTED:a.b]', '$(X)', 'x'];
    expect(nested.filter((text) => !opensNested(text, 0))).to.deep.equal([]);
    expect(whole.filter((text) => opensNested(text, 0))).to.deep.equal([]);
  });

  it('is bounded', function () {
    // what is read to its end from each place takes minutes here
    for (const piece of ['[', 'Some(', '[ ', 'new ', '\\', 'a::', 'A(', '(a)(', 'A{a:', '<', '(string) ', '1 ']) {
      const text = piece.repeat(4_000);
      for (let i = 0; i < text.length; i++) expect(unwrapped(text, i) - i).to.be.at.most(2048);
    }
  });
});
