import { expect } from 'chai';
import {
  characterTable,
  charsetTables,
  isAlnum,
  isDigit,
  isForeignLetter,
  isLetter,
  isUpper,
  RunEnds,
  UnbrokenEnds,
  WordRunEnds,
} from '../../../lib/engine/scan/charsets.js';
import type { Charset } from '../../../lib/model.js';

/** What each set is, said another way. */
const PATTERNS: Readonly<Record<Charset, RegExp>> = {
  digit: /[0-9]/,
  hex: /[0-9a-fA-F]/,
  lower: /[a-z]/,
  upper: /[A-Z]/,
  letter: /[a-zA-Z]/,
  'lower-alnum': /[a-z0-9]/,
  'upper-alnum': /[A-Z0-9]/,
  alnum: /[A-Za-z0-9]/,
  base32: /[A-Z2-7]/,
  base58: /[1-9A-HJ-NP-Za-km-z]/,
  word: /\w/,
  base64: /[A-Za-z0-9+/=]/,
  base64url: /[\w-]/,
  token: /[\w\-.~+/=]/,
};

describe('scan/charsets', function () {
  for (const [charset, pattern] of Object.entries(PATTERNS)) {
    it(`has the members of ${charset}`, function () {
      const table = charsetTables[charset as Charset];
      expect(table).to.have.length(128);
      for (let code = 0; code < 128; code++) {
        // RFC 6750 has no underscore beside `_`: letters, digits and -._~+/=
        expect(table[code], String.fromCharCode(code)).to.equal(pattern.test(String.fromCharCode(code)) ? 1 : 0);
      }
    });
  }

  it('tells digits and letters apart for every code unit', function () {
    for (let code = 0; code < 0x3000; code++) {
      const c = String.fromCharCode(code);
      expect(isDigit(code), c).to.equal(/[0-9]/.test(c));
      expect(isUpper(code), c).to.equal(/[A-Z]/.test(c));
      expect(isLetter(code), `${code} ${c}`).to.equal(/[A-Za-z]/.test(c));
      expect(isAlnum(code), c).to.equal(/[A-Za-z0-9]/.test(c));
    }
  });

  it('tells the letters of all scripts from other signs, the second time too', function () {
    for (const c of 'éßЖاआ電あก한\u0301') expect(isForeignLetter(c.charCodeAt(0)), c).to.equal(true);
    for (const c of '\u202f\u00a0“”’—·،。：€№→٣５\ud83d') expect(isForeignLetter(c.charCodeAt(0)), c).to.equal(false);
    expect([isForeignLetter(0xe9), isForeignLetter(0x2019)]).to.deep.equal([true, false]);
    const wrong: string[] = [];
    for (let code = 128; code < 1 << 16; code++)
      if (isForeignLetter(code) !== /[\p{L}\p{M}]/u.test(String.fromCharCode(code))) wrong.push(code.toString(16));
    expect(wrong).to.deep.equal([]);
  });

  it('measures runs, from within them too', function () {
    const ends = new RunEnds(characterTable('abc'));
    const text = 'abcabc-abéc';
    expect([0, 3, 5, 6, 7, 8, 9, 10, 11].map((from) => ends.end(text, from))).to.deep.equal([
      6, 6, 6, 6, 9, 9, 9, 11, 11,
    ]);
    expect(ends.end(text, 1), 'before what it remembers').to.equal(6);
  });

  it('forgets the text before', function () {
    const ends = new RunEnds(characterTable('a'));
    expect(ends.end('aaaa', 0)).to.equal(4);
    ends.reset();
    expect(ends.end('a-aa', 0)).to.equal(1);
  });

  for (const [name, runs] of Object.entries({
    RunEnds: new RunEnds(charsetTables.alnum),
    WordRunEnds: new WordRunEnds(charsetTables.alnum),
    UnbrokenEnds: new UnbrokenEnds(),
  }))
    it(`${name}: walks no long run again, whatever was asked about others in between`, function () {
      // 1e10 steps else: beyond mocha's timeout
      const text = `${'a'.repeat(400_000)} ${'b'.repeat(200_000)} c  ${'d'.repeat(300)}`;
      const wrong: number[] = [];
      for (let at = 0; at < 50_000; at++) {
        const ends = [at, 400_001, 600_002, 600_004, 600_005].map((from) => runs.end(text, from));
        if (ends.join() !== '400000,600001,600003,600004,600305') wrong.push(at);
      }
      expect(wrong).to.deep.equal([]);
      runs.reset();
      expect(runs.end('ab', 0)).to.equal(2);
    });
});
