import { expect } from 'chai';
import { isAlnum, isDigit, isLetter, isUpper, letterIndex } from '../../../lib/engine/checks/ascii.js';

/** The characters below U+0200 that a function takes. */
const taken = (isOne: (code: number) => boolean) =>
  String.fromCharCode(...Array.from({ length: 512 }, (_, code) => code).filter(isOne));
const matching = (pattern: RegExp) => taken((code) => pattern.test(String.fromCharCode(code)));

describe('checks/ascii', () => {
  for (const [isOne, pattern] of [
    [isDigit, /[0-9]/],
    [isUpper, /[A-Z]/],
    [isLetter, /[A-Za-z]/],
    [isAlnum, /[A-Za-z0-9]/],
  ] as const)
    it(`${isOne.name} takes ${pattern.source} and nothing else`, () =>
      expect(taken(isOne)).to.equal(matching(pattern)));

  it('numbers letters in either case', () =>
    expect([...'aAzZ9_@`{\u00e1\u0161'].map((c) => letterIndex(c.charCodeAt(0)))).to.deep.equal([
      0, 0, 25, 25, -1, -1, -1, -1, -1, -1, -1,
    ]));
});
