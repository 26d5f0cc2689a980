import { expect } from 'chai';
import { detectors } from '../../../lib/engine/detectors/index.js';
import { firstCharacters } from '../../../lib/engine/scan/first-characters.js';
import type { Run } from '../../../lib/model.js';

const members = (after: Run | RegExp): string | undefined => {
  const table = firstCharacters(after);
  return table && Array.from(table, (member, code) => (member === 1 ? String.fromCharCode(code) : '')).join('');
};
const DIGITS = '0123456789';

describe('scan/first-characters', function () {
  /** Pattern, what it may begin with, why. */
  const TABLE: readonly (readonly [Run | RegExp, string | undefined, string])[] = [
    [{ charset: 'digit', min: 2 }, DIGITS, 'a run'],
    [{ charset: 'digit', min: 0, max: 4 }, undefined, 'a run that may be empty'],
    [/\d{12,19}=/y, DIGITS, 'an escape'],
    [/[a-c]+x/y, 'abc', 'a class'],
    [/[a-c]{0,2}x/y, undefined, 'a class that may be missing'],
    [/[a-c]?x/y, undefined, 'a class that may be missing'],
    [/[a-c]*x/y, undefined, 'a class that may be missing'],
    [/ab/y, 'a', 'a character'],
    [/ab/iy, 'Aa', 'a character of either case'],
    [/ab|cd/y, undefined, 'one of two'],
    [/(?:ab)/y, undefined, 'a group'],
    [/(?<![0-9]:)(?=\d[)]\))[0-9]{2}/y, DIGITS, 'behind look-arounds'],
    [/[)\]-]x/y, ')-]', 'a class with brackets'],
  ];
  for (const [after, expected, why] of TABLE) {
    it(`${after instanceof RegExp ? after : JSON.stringify(after)}: ${why}`, () =>
      expect(members(after)).to.equal(expected));
  }

  it('counts what is no ASCII, and the end of the text, as the first place', function () {
    for (const [after, expected] of [
      [/[^x]{2}/y, 1],
      [/[^\s"]{4,64}/y, 1],
      [/[\s\d]x/y, 1],
      [/[à-ö]x/y, 1],
      [/[\u0400-\u04ff]x/y, 1],
      [/\w{3}/y, 0],
      [{ charset: 'word', min: 1 }, 0],
    ] as const)
      expect(firstCharacters(after)?.[0], String(after)).to.equal(expected);
  });

  it('leaves no character out that a pattern of ours begins with', function () {
    const patterns = detectors
      .flatMap(({ rules = [] }) => rules)
      .flatMap((rule) => (rule.rule === 'anchor' && rule.after instanceof RegExp ? [rule.after] : []));
    expect(patterns.length).to.be.at.least(30);
    let known = 0;
    for (const pattern of patterns) {
      const table = firstCharacters(pattern);
      if (table === undefined) continue;
      known++;
      const one = new RegExp(pattern.source, pattern.flags);
      for (const code of [...Array.from({ length: 128 }, (_, i) => i), 0xe9, 0x4e00]) {
        if (table[code > 127 ? 0 : code] === 1) continue;
        for (const tail of ['', '0'.repeat(80), 'a'.repeat(80), '0123456789abcdef'.repeat(8)]) {
          one.lastIndex = 0;
          expect(one.test(String.fromCharCode(code) + tail), `${pattern} on ${code}`).to.equal(false);
        }
      }
    }
    expect(known).to.be.at.least(20);
  });
});
