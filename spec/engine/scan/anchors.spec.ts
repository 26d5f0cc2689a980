import { expect } from 'chai';
import { mayCrossLines } from '../../../lib/engine/scan/anchors.js';
import { Finder } from '../../../lib/engine/scan/find.js';
import { resolve } from '../../../lib/engine/scan/resolve.js';
import { compileScanner } from '../../../lib/engine/scan/scanner.js';
import type { AnchorRule } from '../../../lib/model.js';
import { detectorOf, foundIn, matchesOf } from '../../support/found.js';
import { randomText } from '../../support/random.js';

type Declared = Omit<AnchorRule, 'rule'>;

const find = (rule: Declared, text: string): string[] => foundIn([detectorOf([{ rule: 'anchor', ...rule }])], text);

const hex8: Declared = { literals: ['key-'], after: { charset: 'hex', min: 8 } };

/** Rule, text, what is found, and why. */
const TABLE: readonly (readonly [Declared, string, readonly string[], string])[] = [
  [{ literals: ['magic'] }, 'a magic word', ['magic'], 'the literal is the whole match'],
  [{ literals: ['magic'] }, 'a Magic word', [], 'case counts'],
  [{ literals: ['magic'], ignoreCase: true }, 'MAGIC mAgIc', ['MAGIC', 'mAgIc'], 'unless it does not'],
  [{ literals: ['one-', 'two-'] }, 'two- one-', ['two-', 'one-'], 'any of the literals'],
  [hex8, 'key-0123abcd', ['key-0123abcd'], 'literal and run'],
  [hex8, 'see key-0123abcd!', ['key-0123abcd'], 'in a sentence'],
  [hex8, 'see key-0123abc!', [], 'too short'],
  [hex8, 'key-0123abcdef99', ['key-0123abcdef99'], 'a longer run is taken whole'],
  [{ ...hex8, exact: true }, 'key-0123abcdef99', [], 'unless it is exact'],
  [{ ...hex8, exact: true }, 'key-0123abcd99', [], 'exact: one too many'],
  [
    { literals: ['key-'], after: { charset: 'hex', min: 4, max: 8 }, exact: true },
    'key-0123ab',
    ['key-0123ab'],
    'exact: within the bounds',
  ],
  [hex8, 'key-0123', ['key-0123'], 'cut by the end of the text'],
  [hex8, 'key-012', [], 'cut too short'],
  [{ ...hex8, cut: 2 }, 'key-01', ['key-01'], 'cut as the rule says'],
  [{ ...hex8, cut: 0 }, 'key-0123abc', [], 'never cut'],
  [hex8, 'key-abcd', [], 'cut behind a short literal: letters of one case are a word'],
  [
    { literals: ['longkey_'], after: { charset: 'lower', min: 8 } },
    'longkey_abcd',
    ['longkey_abcd'],
    'behind a long literal anything is',
  ],
  [{ ...hex8, keepLiteral: true }, 'key-0123abcd', ['0123abcd'], 'the literal is kept'],
  [
    { ...hex8, keepLiteral: true, cut: 0, after: { charset: 'hex', min: 0, max: 8 } },
    'key-',
    [],
    'nothing is no match',
  ],
  [{ ...hex8, boundary: 'left' }, 'akey-0123abcd', [], 'touches a letter'],
  [{ ...hex8, boundary: 'left' }, '_key-0123abcd', ['key-0123abcd'], 'an underscore is no letter'],
  [hex8, 'akey-0123abcd', ['key-0123abcd'], 'literals of four characters may touch'],
  [{ literals: ['ky-'], after: { charset: 'hex', min: 8 } }, 'aky-0123abcd', [], 'shorter ones may not'],
  [{ ...hex8, boundary: 'right' }, 'key-0123abcdx', [], 'a letter behind'],
  [{ ...hex8, boundary: 'both' }, ' key-0123abcd ', ['key-0123abcd'], 'neither side'],
  [{ ...hex8, boundary: 'none' }, '9key-0123abcdx', ['key-0123abcd'], 'no side matters'],
  [
    { literals: ['@'], before: { charset: 'word', min: 2, max: 5 }, after: { charset: 'word', min: 2, max: 5 } },
    'ab@cd',
    ['ab@cd'],
    'before and after',
  ],
  [{ literals: ['@'], before: { charset: 'word', min: 2, max: 5 } }, 'x@', [], 'too little before'],
  [{ literals: ['@'], before: { charset: 'word', min: 2, max: 3 } }, 'abcdef@', ['def@'], 'no more than max before'],
  [{ literals: ['@'], before: { charset: 'word', min: 2, max: 3 }, exact: true }, 'abcdef@', [], 'exact before'],
  [
    { literals: ['@'], before: { charset: 'word', min: 2, max: 3 }, exact: true },
    'жabc@',
    ['abc@'],
    'exact before, behind a foreign letter',
  ],
  [{ literals: ['id='], after: /\d{3}(?=;)/y }, 'id=123;', ['id=123'], 'a pattern from the end of the literal'],
  [{ literals: ['id='], after: /\d{3}(?=;)/y }, 'id= 123;', [], 'a pattern is sticky'],
  [{ literals: ['id='], after: /\d{3}/ }, 'id=x123', [], 'even where it was not declared so'],
  [{ literals: ['id='], after: /\d{3}/g }, 'id=123 id=456', ['id=123', 'id=456'], 'and keeps no state'],
];

describe('scan/anchors', function () {
  for (const [rule, text, expected, why] of TABLE) {
    it(`finds ${JSON.stringify(expected)} in ${JSON.stringify(text)}: ${why}`, () =>
      expect(find(rule, text)).to.deep.equal(expected));
  }

  const dotted: Declared = {
    literals: ['tok_'],
    after: {
      charset: 'alnum',
      min: 4,
      max: 64,
      next: {
        literal: '.',
        run: {
          charset: 'hex',
          min: 4,
          max: 64,
          next: { literal: '.', optional: true, run: { charset: 'digit', min: 2, max: 9 } },
        },
      },
    },
  };
  const segments: readonly (readonly [string, readonly string[], string])[] = [
    ['tok_Ab12.0f0f.77', ['tok_Ab12.0f0f.77'], 'all segments'],
    ['tok_Ab12.0f0f end', ['tok_Ab12.0f0f'], 'without the optional one'],
    ['tok_Ab12.0f0f.x end', ['tok_Ab12.0f0f'], 'what is behind is none'],
    ['tok_Ab12 end', [], 'the second is missing'],
    ['tok_Ab12.zz end', [], 'the second is too short'],
    ['tok_Ab12', ['tok_Ab12'], 'cut before the second'],
    ['tok_Ab12.', ['tok_Ab12.'], 'cut behind the dot'],
    ['tok_Ab12.0f', ['tok_Ab12.0f'], 'cut within the second'],
  ];
  for (const [text, expected, why] of segments) {
    it(`finds ${JSON.stringify(expected)} in ${JSON.stringify(text)}: ${why}`, () =>
      expect(find(dotted, text)).to.deep.equal(expected));
  }

  it('finds every cut of a token that is long enough, whole', function () {
    const token = `key-${randomText('hex', 32)}`;
    const rule: Declared = { literals: ['key-'], after: { charset: 'hex', min: 32 } };
    for (let length = 12; length <= token.length; length++) {
      const text = `login with ${token.slice(0, length)}`;
      expect(find(rule, text), text).to.deep.equal([token.slice(0, length)]);
    }
  });

  it('finds the literal at each place and beside each ASCII character', function () {
    for (let code = 0; code < 128; code++) {
      const c = String.fromCharCode(code);
      expect(find({ literals: ['q9-zx'] }, `${c}q9-zx${c}`), `beside ${code}`).to.deep.equal(['q9-zx']);
    }
    expect(find({ literals: ['q9-zx'] }, `${'é'.repeat(3)}q9-zxé`)).to.deep.equal(['q9-zx']);
  });

  it('finds a literal of one character', () =>
    expect(find({ literals: ['§'.normalize(), '@'] }, 'a@b')).to.deep.equal(['@']));

  it('is linear where one run holds an anchor at every place', function () {
    const text = 'ab-'.repeat(70_000);
    const rule: Declared = { literals: ['b-a'], after: { charset: 'base64url', min: 300_000 }, cut: 0 };
    // quadratic work would be 1e10 steps: beyond mocha's timeout
    expect(find(rule, `${text} `)).to.deep.equal([]);
  });

  describe('a pattern', function () {
    const greedy: Declared = { literals: ['ab-'], after: /[a-z-]{4,5000}/y };

    it('takes everything for a match where very many anchors stand in one', function () {
      const text = `${'ab-'.repeat(40)}. end`;
      expect(joined(greedy, text)).to.deep.equal([text]);
      expect(joined(greedy, `${'ab-'.repeat(10)}. end`)).to.deep.equal(['ab-'.repeat(10)]);
    });

    it('is linear there', function () {
      const text = 'ab-'.repeat(200_000);
      expect(find(greedy, text)[0]).to.equal(text.slice(0, 5003));
    });

    it('is told to end with its line, or not', function () {
      for (const pattern of [/[a-z]{2}\w(?!\d)/y, /[^\n]{1,9}(?=\))/y, /[^\s"]+@|\+?/y, /.\u00a0/y])
        expect(mayCrossLines(pattern), pattern.source).to.equal(false);
      for (const pattern of [/\s/y, /[^a]/y, /a[^"\s][^"]/y, /./sy, /\W/y, /[\r\n]/y, /a(?=\s|$)/y, /\u000a/y])
        expect(mayCrossLines(pattern), pattern.source).to.equal(true);
    });

    it('forgets one text before the next', function () {
      const finder = new Finder(compileScanner([detectorOf([{ rule: 'anchor', ...greedy }])]), 0.5);
      finder.find('ab-'.repeat(40), '', 'all');
      expect(finder.find('  ab-abcd. end', '', 'all')).to.have.length(1);
      expect(finder.find('  ab-abcd. end', '', 'all')?.[0]).to.include({ start: 2, end: 9 });
    });

    const ahead: Declared = {
      literals: ['in ('],
      keepLiteral: true,
      ahead: { pattern: /\) ok/, within: 20, otherwise: /[a-z]{1,9}/y },
      after: /[^\n]{1,20}?(?=\) ok)/y,
    };
    const AHEAD: readonly (readonly [string, readonly string[], string])[] = [
      ['in (a) b) ok', ['a) b'], 'what it needs is ahead'],
      ['in (ab) no', ['ab'], 'it is not: the other one'],
      [`in (ab) ${'x'.repeat(20)}) ok`, ['ab'], 'it is too far'],
      ['in (a) ok in (bc) no', ['a', 'bc'], 'it was, and is no more'],
      ['in (a in (b) ok', ['a in (b'], 'one inside the other adds nothing'],
    ];
    for (const [text, expected, why] of AHEAD)
      it(`${JSON.stringify(text)}: ${why}`, () => expect(joined(ahead, text)).to.deep.equal(expected));
  });
});

/** What remains of the matches when those that overlap are one. */
function joined(rule: Declared, text: string): string[] {
  const detectors = [detectorOf([{ rule: 'anchor', ...rule }])];
  return resolve(matchesOf(detectors, text), detectors).map(({ start, end }) => text.slice(start, end));
}
