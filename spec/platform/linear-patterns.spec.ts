import { expect } from 'chai';
import { BadPattern } from '../../lib/engine/policy/custom.js';
import { createMasker } from '../../lib/index.js';
import { compilePattern } from '../../lib/platform/linear-patterns.js';

const found = (pattern: string, text: string): string[] =>
  Array.from(compilePattern(pattern)(text), ([start, end]) => text.slice(start, end));

describe('platform/linear-patterns', () => {
  it('finds what stands in a text, by offsets of JavaScript', () => {
    expect(found('[0-9]+', 'a 12 😀 345 é6')).to.deep.equal(['12', '345', '6']);
    expect(found('x*', 'axxb')).to.deep.equal(['xx']);
    expect(found('\\p{Greek}+', 'aαβγb')).to.deep.equal(['αβγ']);
    expect(found('nothing', 'a text')).to.deep.equal([]);
  });

  it('lets nothing of a hostile text pass, whatever a check says of its matches', () => {
    const text = `${'x'.repeat(20_000)} BDG-104233`;
    expect(() => [...compilePattern('x*y|x')(text)]).to.throw(RangeError);
    const masker = createMasker({
      detectors: {
        custom: [{ id: 'acme.badge', category: 'identity', pattern: ['x*y|x', 'BDG-[0-9]{6}'], check: 'random' }],
      },
    });
    expect(masker.maskText(text)).to.equal('[REDACTED:failure.error]');
    expect(masker.maskAttributes({ 'app.note': text, 'app.page': 2 })).to.deep.equal({
      'app.note': '[REDACTED:failure.error]',
      'app.page': 2,
    });
  });

  it('says what is wrong with a pattern, and where, and shows none of it', () => {
    expect(() => compilePattern('secret(')).to.throw(BadPattern, 'missing closing ) at character 6');
    expect(() => compilePattern('a\\(b(c(d)')).to.throw(BadPattern, 'missing closing ) at character 4');
  });
});
