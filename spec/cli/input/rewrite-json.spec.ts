import { expect } from 'chai';
import fc from 'fast-check';
import { isWhole, rewriteJson } from '../../../lib/cli/input/rewrite-json.js';

const rewrite = (text: string, masked: unknown): string => rewriteJson(text, JSON.parse(text), masked);

/** A copy with every text changed, and some members renamed or gone. */
function changed(value: unknown, depth = 0): unknown {
  if (typeof value === 'string') return `<${value.length}>`;
  if (Array.isArray(value)) return value.map((item) => changed(item, depth + 1));
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value).map(([key, item]) => [
    key.length % 5 === 4 ? `${key}#` : key,
    changed(item, depth + 1),
  ]);
  return Object.fromEntries(entries.filter(([key]) => String(key).length % 7 !== 6));
}

describe('cli: rewritten JSON', function () {
  it('keeps blanks, numbers and escapes of what stays', () => {
    const text = '{ "id" : 12345678901234567890,\n  "f": 1.0, "e":"\\u00e9", "x": "old" , "list": [ 1, "a" ]}';
    const value = { ...JSON.parse(text), x: 'new' };
    value.list = [1, 'b'];
    expect(rewrite(text, value)).to.equal(text.replace('"old"', '"new"').replace('"a"', '"b"'));
  });

  it('writes an object anew whose members are others', () =>
    expect(rewrite('{"a": {"secret": 1, "n": 2.50}, "b": 1.0}', { a: { hidden: 1, n: 2.5 }, b: 1 })).to.equal(
      '{"a": {"hidden":1,"n":2.5}, "b": 1.0}',
    ));

  it('is for texts that are parsed to all that is in them', function () {
    const isParsedWhole = (text: string) => isWhole(text, JSON.parse(text));
    const whole = ['{"a":"x","b":1}', '{"a":{"a":1},"b":[{"a":"\\"a\\":"}]}', '[]', '{}', '[1,["a"]]'];
    expect(whole.filter((text) => !isParsedWhole(text))).to.deep.equal([]);
    const hidden = ['{"a":"hidden","a":"x"}', '{"b":{"a":1},"b":{"c":1}}', `${'['.repeat(600)}${']'.repeat(600)}`];
    expect(hidden.filter(isParsedWhole)).to.deep.equal([]);
  });

  it('is what was masked, whatever that is', function () {
    fc.assert(
      fc.property(
        fc.oneof(fc.object({ maxDepth: 4 }), fc.array(fc.jsonValue())),
        fc.constantFrom(undefined, 2),
        (one, indent) => {
          const text = JSON.stringify(one, undefined, indent);
          const value = JSON.parse(text);
          const masked = JSON.parse(JSON.stringify(changed(value)));
          expect(JSON.parse(rewriteJson(text, value, masked))).to.deep.equal(masked);
          expect(rewriteJson(text, value, value)).to.equal(text);
        },
      ),
    );
  });
});
