import { expect } from 'chai';
import fc from 'fast-check';
import { type Escape, mayBegin, mayFold, readEscape } from '../../../lib/engine/escapes/escape.js';

function read(text: string, at = 0): Escape {
  const out: Escape = { length: 0, value: '', style: 'unicode', isTelling: false };
  readEscape(text, at, out);
  return out;
}

/** Escape, what it stands for, its style. */
const TOLD: readonly (readonly [text: string, value: string, style: Escape['style']])[] = [
  ['%40', '@', 'percent'],
  ['%2d', '-', 'percent'],
  ['%C3%A9', 'é', 'percent'],
  ['%F0%9F%98%80', '😀', 'percent'],
  ['%E2%80%8B', '', 'percent'],
  ['&#64;', '@', 'entity'],
  ['&#064', '@', 'entity'],
  ['&#x40;', '@', 'entity'],
  ['&#X4F;', 'O', 'entity'],
  ['&commat;', '@', 'entity'],
  ['&quot;', '"', 'entity'],
  ['&shy;', '', 'entity'],
  ['\\u0040', '@', 'backslash'],
  ['\\\\u0040', '@', 'backslash'],
  ['\\\\\\\\u0040', '@', 'backslash'],
  ['\\u{1F600}', '😀', 'backslash'],
  ['\\U00000040', '@', 'backslash'],
  ['\\x40', '@', 'backslash'],
  ['=40', '@', 'quoted-printable'],
  ['=3D', '=', 'quoted-printable'],
  ['=C3=A9', 'é', 'quoted-printable'],
  ['=\n', '', 'quoted-printable'],
  ['=\r\n', '', 'quoted-printable'],
  ['４', '4', 'unicode'],
  ['＠', '@', 'unicode'],
  ['Ａ', 'A', 'unicode'],
  ['٤', '4', 'unicode'],
  ['𝟒', '4', 'unicode'],
  ['𝐀', 'A', 'unicode'],
  ['\u200b', '', 'unicode'],
  ['\u00ad', '', 'unicode'],
  ['\u2060', '', 'unicode'],
  ['\ufeff', '', 'unicode'],
  ['\u001b[31m', '', 'unicode'],
  ['\u001b[38;2;255;0;0m', '', 'unicode'],
  ['\u001b[m', '', 'unicode'],
];

/** What begins alike and stands for itself. */
const PLAIN = [
  '\u001b',
  '\u001b[31',
  '\u001b[2K',
  '\u001b]0;m',
  '%',
  '%4',
  '%zz',
  '%80',
  '100% of it',
  '&',
  '&amp',
  '&nosuch;',
  '&page=2',
  '&#;',
  '&#x;',
  '&#0;',
  '&#xD800;',
  '&#9999999;',
  '\\',
  '\\u00',
  '\\u00zz',
  '\\u{110000}',
  '\\u{40',
  '\\x4',
  '\\Users',
  '\\documents',
  '=',
  '=4',
  '=41',
  '=30',
  '=3d',
  '=4096',
  '=2048',
  '=zz',
  '=\t',
  'a',
  '4',
  'é',
  '漢',
  'Ω',
  '😀',
  '\ud835',
];

describe('engine/escapes/escape', () => {
  for (const [text, value, style] of TOLD)
    it(`${JSON.stringify(text)} stands for ${JSON.stringify(value)}`, () => {
      expect(mayBegin(text.charCodeAt(0))).to.equal(true);
      for (const [around, at] of [
        [text, 0],
        [`ab${text}.z`, 2],
      ] as const)
        expect(read(around, at)).to.deep.equal({ length: text.length, value, style, isTelling: true });
    });

  for (const text of PLAIN)
    it(`${JSON.stringify(text)} stands for itself`, () => expect(read(text).length).to.equal(0));

  it('tells nothing by the escapes of paths and code', () => {
    for (const [text, value] of [
      ['\\n', '\n'],
      ['\\"', '"'],
      ['\\\\"', '"'],
      ['\\/', '/'],
    ] as const)
      expect(read(text)).to.deep.equal({ length: text.length, value, style: 'backslash', isTelling: false });
  });

  it('never throws, never reads beyond the text, never gives more than it takes', () => {
    const piece = fc.constantFrom(
      '%',
      '&',
      '#',
      'x',
      'u',
      '\\',
      '=',
      '4',
      '0',
      'C3',
      ';',
      '{',
      '}',
      '\ud835',
      '\udfd2',
      '\n',
      'amp',
      'é',
      '４',
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 30 }), (pieces) => {
        const text = pieces.join('');
        for (let at = 0; at < text.length; at++) {
          const { length, value } = read(text, at);
          expect(at + length).to.be.at.most(text.length);
          if (length > 0) expect(value.length).to.be.at.most(length);
          if (length > 0) expect(mayBegin(text.charCodeAt(at))).to.equal(true);
        }
      }),
    );
  });

  it('tells of every character whether it may read as another one', function () {
    for (let code = 128; code < 0x10000; code++) {
      const folds = read(String.fromCharCode(code)).length > 0;
      const isFirstHalf = code === 0xd835;
      expect(mayFold(code), code.toString(16)).to.equal(folds || isFirstHalf);
    }
  });

  it('tells that a line break is written so only where a word or a number follows, in no path of Windows', function () {
    const told: readonly (readonly [text: string, isTelling: boolean])[] = [
      ['a\\nb', true],
      ['a\\n+49', true],
      ['a\\\\t1', true],
      ['a\\n b', false],
      ['a\\n', false],
      ['a\\n"', false],
      ['C:\\src\\new', false],
      ['C:\\new', false],
      ['"at: a\\nb"', true],
      ['a\\bc', false],
    ];
    for (const [text, isTelling] of told) {
      const at = Math.max(text.lastIndexOf('\\n'), text.indexOf('\\\\t'), text.lastIndexOf('\\b'));
      expect(read(text, at).isTelling, text).to.equal(isTelling);
    }
  });
});
