import { expect } from 'chai';
import { BadPattern } from '../../lib/engine/policy/custom.js';
import { compilePattern } from '../../lib/otel/linear-patterns.js';

const found = (pattern: string, text: string): string[] =>
  Array.from(compilePattern(pattern)(text), ([start, end]) => text.slice(start, end));

describe('otel/linear-patterns', () => {
  it('finds what stands in a text, by offsets of JavaScript', () => {
    expect(found('[0-9]+', 'a 12 😀 345 é6')).to.deep.equal(['12', '345', '6']);
    expect(found('x*', 'axxb')).to.deep.equal(['xx']);
    expect(found('\\p{Greek}+', 'aαβγb')).to.deep.equal(['αβγ']);
    expect(found('nothing', 'a text')).to.deep.equal([]);
  });

  it('takes what is left of a hostile text for a match', () => {
    const text = 'x'.repeat(20_000);
    const matches = [...compilePattern('x*y|x')(text)];
    expect(matches.length).to.be.lessThan(200);
    expect(matches.at(-1)?.[1]).to.equal(text.length);
    let end = 0;
    for (const match of matches) {
      expect(match[0]).to.equal(end);
      end = match[1];
    }
  });

  it('says what is wrong with a pattern, and where, and shows none of it', () => {
    expect(() => compilePattern('secret(')).to.throw(BadPattern, 'missing closing ) at character 6');
    expect(() => compilePattern('a\\(b(c(d)')).to.throw(BadPattern, 'missing closing ) at character 4');
  });
});
