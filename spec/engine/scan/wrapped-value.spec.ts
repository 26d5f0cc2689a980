import { expect } from 'chai';
import { opensNested, unwrapped } from '../../../lib/engine/scan/wrapped-value.js';

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
    ['String(x)', 'String(x)', 'a call with a name'],
    ["don't", "don't", 'an apostrophe'],
    ['<<"x">>', '"x">>', 'a binary of Erlang'],
    ['<x>', '<x>', 'what stands for a value'],
    ['[ ]', '[ ]', 'an empty list'],
    ['', '', 'nothing'],
  ];
  for (const [text, inner, why] of TABLE)
    it(`takes ${inner || 'nothing'} from ${text || 'nothing'}: ${why}`, () =>
      expect(`=${text}`.slice(unwrapped(`=${text}`, 1))).to.equal(inner));

  it('knows what has names of its own in it, or nothing', function () {
    const nested = ['{ a: 1 }', '{"a":1}', '{', '[{', '[ [', '[ ]', '{\n', '[]', '{}', '[\n  1', '(\r\n', '['];
    const whole = ['{x}', '{{x}}', '[x]', '(x)', '[REDACTED:a.b]', '$(X)', 'x'];
    expect(nested.filter((text) => !opensNested(text, 0))).to.deep.equal([]);
    expect(whole.filter((text) => opensNested(text, 0))).to.deep.equal([]);
  });

  it('is bounded', function () {
    // what is read to its end from each place takes minutes here
    for (const piece of ['[', 'Some(', '[ ', 'new ', '\\']) {
      const text = piece.repeat(4_000);
      for (let i = 0; i < text.length; i++) expect(unwrapped(text, i) - i).to.be.at.most(64);
    }
  });
});
