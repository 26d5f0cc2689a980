import { expect } from 'chai';
import fc from 'fast-check';
import { type Base64Run, base64Runs } from '../../../lib/engine/escapes/base64-runs.js';
import { randomText } from '../../support/random.js';

const runsOf = (text: string, from = 0, to = text.length): Base64Run[] =>
  base64Runs(Buffer.from(text, 'latin1'), from, to) ?? [];
const found = (text: string): string[] => runsOf(text).map(({ start, end }) => text.slice(start, end));

const readable = fc.string({ minLength: 12, maxLength: 60 }).filter((text) => /^[ -~]*$/.test(text));

describe('engine/escapes/base64-runs', () => {
  it('finds texts in either alphabet, padded or not, wherever they stand', () => {
    const around = fc.constantFrom('', ' ', 'data: ', '"', 'q=', 'a b c, ', 'x'.repeat(5), `${'word '.repeat(9)}(`);
    fc.assert(
      fc.property(readable, around, fc.constantFrom('', ' ', '"', '&b=1', ') and on'), (text, before, behind) => {
        fc.pre(!/[\w]$/.test(before));
        for (const encoding of ['base64', 'base64url'] as const) {
          const written = Buffer.from(text).toString(encoding);
          expect(found(before + written + behind), before + written + behind).to.deep.equal([written]);
        }
      }),
    );
  });

  it('says how it is written', () => {
    expect(runsOf(Buffer.from('twelve bytes').toString('base64'))[0]?.encoding).to.equal('base64');
    expect(runsOf(Buffer.from('thirteen byte').toString('base64'))[0]?.encoding).to.equal('base64');
    expect(runsOf(Buffer.from('thirteen byte').toString('base64url'))[0]?.encoding).to.equal('base64url');
    expect(runsOf(Buffer.from('>>>????? and so on').toString('base64url'))[0]?.encoding).to.equal('base64url');
  });

  it('finds UTF-8 beyond ASCII', () => {
    const written = Buffer.from('Zoë wohnt in Köln, 美咲 nicht').toString('base64');
    expect(found(`a ${written} b`)).to.deep.equal([written]);
  });

  it('finds one behind a path', () => {
    const written = Buffer.from('user jane of the house').toString('base64url');
    expect(found(`GET /api/items/${written}`)).to.deep.equal([written]);
  });

  it('stays inside of the part', () => {
    const written = Buffer.from('a text that is long enough').toString('base64');
    expect(runsOf(`xx${written}`, 2).length).to.equal(1);
    expect(runsOf(written, 0, 14)).to.deep.equal([]);
  });

  it('turns down ids, hashes, words, paths and other bytes', () => {
    for (const text of [
      '0af7651916cd43dd8448eb211c80319c',
      'f81d4fae-7dec-11d0-a765-00a0c91e6bf6',
      'internationalization',
      'AbstractSingletonProxyFactoryBean',
      '/usr/src/app/node_modules/express/lib/router',
      '1790000000123456789',
      'SHORTBASE64',
      Buffer.from('elevenbytes').toString('base64'),
      ...Array.from({ length: 40 }, (_, i) =>
        Buffer.from(Uint8Array.from({ length: 24 }, (_, k) => (i * 37 + k * 91 + 128) & 255)).toString('base64'),
      ),
      ...Array.from({ length: 40 }, () => randomText('alnum', 40)),
    ])
      expect(found(text), text).to.deep.equal([]);
  });
});
