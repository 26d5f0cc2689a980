import { expect } from 'chai';
import fc from 'fast-check';
import { Finder } from '../../../lib/engine/scan/find.js';
import { OwnRegions } from '../../../lib/engine/scan/own-regions.js';
import { compileScanner } from '../../../lib/engine/scan/scanner.js';
import type { Detector, Rule } from '../../../lib/model.js';
import { detectorOf, foundIn, matchesOf } from '../../support/found.js';

const anchor = detectorOf([{ rule: 'anchor', literals: ['key-'], after: { charset: 'hex', min: 8 } }], {
  id: 'spec.anchor',
});
const shape = detectorOf([{ rule: 'shape', shapes: ['9999 9999'] }], { id: 'spec.shape' });
const start = detectorOf([{ rule: 'start', starts: ['AA99'], pattern: /[A-Z]{2}\d{2}[A-Z]{4}/y }], {
  id: 'spec.start',
});
const called = detectorOf(
  [
    {
      rule: 'function',
      find: (text) => [...text.matchAll(/!!\w+/g)].map((m) => [m.index, m.index + m[0].length] as const),
    },
  ],
  { id: 'spec.function' },
);
const keyed: Detector = { id: 'spec.keyed', title: '', category: 'credential', source: '', keys: ['password'] };
const all = [anchor, shape, start, called, keyed];

const TEXT = 'key-0123abcd 1234 5678 DE12ABCD !!now password=hunter22';

describe('scan/find', function () {
  it('finds every kind of rule in one text', function () {
    expect(foundIn(all, TEXT)).to.deep.equal(['key-0123abcd', '1234 5678', 'DE12ABCD', '!!now', 'hunter22']);
  });

  it('says whose each match is, and how sure', function () {
    const matches = matchesOf(all, TEXT);
    expect(matches.map(({ detector }) => all[detector]?.id)).to.deep.equal([
      'spec.anchor',
      'spec.shape',
      'spec.start',
      'spec.function',
      'spec.keyed',
    ]);
    expect(matches.map(({ confidence }) => confidence)).to.deep.equal([0.9, 0.9, 0.9, 0.9, 1]);
  });

  it('finds only what a telling literal gives away among secrets', function () {
    expect(foundIn(all, TEXT, { scope: 'secrets' })).to.deep.equal(['key-0123abcd']);
  });

  it('asks a function about the texts that hold one of its literals, once for each', function () {
    const asked: string[] = [];
    const find = (text: string): [number, number][] => {
      asked.push(text);
      return [[0, 1]];
    };
    const marked = detectorOf([{ rule: 'function', literals: ['mark', 'MARK'], find }], { id: 'spec.marked' });
    const other = detectorOf([{ rule: 'function', literals: ['other'], find }], { id: 'spec.other' });
    const finder = new Finder(compileScanner([marked, other]), 0.5);
    expect(finder.find('a mark, a MARK', '', 'all')).to.have.length(1);
    // what a narrower look saw is of no concern to the next text
    expect(finder.find('another mark', '', 'secrets')).to.equal(undefined);
    expect(finder.find('nothing', '', 'all')).to.equal(undefined);
    expect(asked).to.deep.equal(['a mark, a MARK']);
  });

  it('gives nothing at all for a clean text', function () {
    const finder = new Finder(compileScanner(all), 0.5);
    expect(finder.find('a clean text, 12 34', '', 'all')).to.equal(undefined);
    expect(finder.find('', '', 'all')).to.equal(undefined);
  });

  it('lets a check veto, and hands it exactly the match', function () {
    const seen: string[] = [];
    const checked = detectorOf([{ rule: 'shape', shapes: ['9999'] }], {
      check: (text) => {
        seen.push(text);
        return text !== '1234';
      },
    });
    expect(foundIn([checked], 'a 1234 b 4321')).to.deep.equal(['4321']);
    expect(seen).to.deep.equal(['1234', '4321']);
  });

  it('takes confidence from the rule, then from the detector, then the default', function () {
    const rules = [
      { rule: 'anchor', literals: ['one-'], confidence: 0.7 },
      { rule: 'anchor', literals: ['two-'] },
    ] as const;
    const confidences = (more: Partial<Detector>) =>
      matchesOf([detectorOf(rules, more)], 'one- two-', { threshold: 0 }).map((m) => m.confidence);
    expect(confidences({ confidence: 0.6 })).to.deep.equal([0.7, 0.6]);
    expect(confidences({})).to.deep.equal([0.7, 0.9]);
  });

  it('leaves what is below the threshold, and takes what is at it', function () {
    const weak = detectorOf([{ rule: 'anchor', literals: ['weak-'] }], { confidence: 0.5 });
    expect(foundIn([weak], 'weak-', { threshold: 0.5 })).to.deep.equal(['weak-']);
    expect(foundIn([weak], 'weak-', { threshold: 0.51 })).to.deep.equal([]);
  });

  it('keeps the bounds that a function gives within the text', function () {
    const wild = detectorOf([
      {
        rule: 'function',
        find: () => [
          [-1, 2],
          [0, 99],
          [2, 2],
          [3, 1],
          [1, 3],
        ],
      },
    ]);
    expect(foundIn([wild], 'abcd').sort()).to.deep.equal(['ab', 'abcd', 'bc']);
  });

  it('keeps nothing of one text in the next', function () {
    const finder = new Finder(compileScanner(all), 0.5);
    const spans = (text: string) => (finder.find(text, '', 'all') ?? []).map((m) => text.slice(m.start, m.end));
    for (let i = 0; i < 3; i++) {
      expect(spans(`key-${'a1'.repeat(20)}`)).to.deep.equal([`key-${'a1'.repeat(20)}`]);
      expect(spans('key-a1a1a1a1 zzzz')).to.deep.equal(['key-a1a1a1a1']);
      expect(spans('password="x y z"')).to.deep.equal(['x y z']);
      expect(spans('clean')).to.deep.equal([]);
    }
  });

  it('keeps nothing of a text whose check threw', function () {
    const touchy = detectorOf([{ rule: 'anchor', literals: ['boom-'], after: { charset: 'hex', min: 4 } }], {
      id: 'spec.touchy',
      check: (text) => {
        if (text.startsWith('boom-dead')) throw new Error('a check of a user');
        return true;
      },
    });
    const finder = new Finder(compileScanner([touchy, anchor]), 0.5);
    expect(() => finder.find(`boom-dead${'a'.repeat(40)}`, '', 'all')).to.throw('a check');
    const text = 'key-0123abcd--------------------------------- key-0123abcd';
    expect(finder.find(text, '', 'all')?.map((m) => text.slice(m.start, m.end))).to.deep.equal([
      'key-0123abcd',
      'key-0123abcd',
    ]);
  });

  it('finds a planted match wherever it stands', function () {
    const filler = fc.string({ unit: fc.constantFrom(...'ab 0-=:.,\n"é'), maxLength: 60 });
    fc.assert(
      fc.property(filler, filler, (before, after) => {
        expect(foundIn([anchor], `${before} key-0123abcd ${after}`)).to.include('key-0123abcd');
        expect(foundIn([called], `${before} !!now ${after}`)).to.include('!!now');
        expect(foundIn([keyed], `${before}\npassword=hunter22\n${after}`)).to.include('hunter22');
      }),
    );
  });

  it('gives offsets within the text, for any text', function () {
    const pieces = fc.constantFrom(
      'key-',
      '0123abcd',
      '1234 ',
      '5678',
      'DE12',
      'ABCD',
      '!!',
      'password',
      '=',
      '"',
      ': ',
      'é',
      '\n',
      '\\',
    );
    fc.assert(
      fc.property(fc.array(pieces, { maxLength: 30 }), (parts) => {
        const text = parts.join('');
        for (const { start: from, end } of matchesOf(all, text)) {
          expect(from).to.be.within(0, text.length);
          expect(end).to.be.within(from + 1, text.length);
        }
      }),
    );
  });

  describe('many candidates in one long run', function () {
    let checks = 0;
    const counted = (accepts: (match: string) => boolean): Detector =>
      detectorOf([{ rule: 'anchor', literals: ['ab-'], after: { charset: 'base64url', min: 8 } }], {
        check: (match) => {
          checks++;
          return accepts(match);
        },
      });
    const RUN = 'ab-'.repeat(1000);
    beforeEach(() => {
      checks = 0;
    });

    it('looks at none that is inside a match', function () {
      expect(foundIn([counted(() => true)], RUN)[0]).to.equal(RUN);
      expect(checks).to.be.lessThan(40); // the short ones at the end
    });

    it('takes the next for a match where many were turned down', function () {
      expect(foundIn([counted(() => false)], RUN)).to.deep.equal([RUN.slice(16 * 3)]);
      expect(checks).to.be.lessThan(60);
    });

    it('does not where they are few, or in runs of their own', function () {
      expect(foundIn([counted(() => false)], `${'ab-'.repeat(15)}${'x'.repeat(100)}`)).to.deep.equal([]);
      expect(foundIn([counted(() => false)], `ab-${'x'.repeat(100)} `.repeat(40))).to.deep.equal([]);
    });

    it('finds one behind a match that was the masker’s own', function () {
      const finder = new Finder(compileScanner([counted(() => true)]), 0.5);
      const matches = finder.find(RUN, '', 'all', new OwnRegions([[0, 6]]));
      expect(matches?.[0]).to.include({ start: 6, end: RUN.length });
    });
  });

  describe('beside what an operator made', function () {
    const again = '[own] a[own]9 '.repeat(3);
    const own = new OwnRegions(
      [0, 14, 28].flatMap((at): [number, number][] => [
        [at, at + 5],
        [at + 7, at + 12],
      ]),
    );
    const startsIn = (rules: readonly Rule[]) =>
      new Finder(compileScanner([detectorOf(rules)]), 0.5).find(again, '', 'all', own)?.map(({ start }) => start);

    it('finds what goes on into it', () =>
      expect(startsIn([{ rule: 'anchor', literals: [' a[ow'] }])).to.deep.equal([5, 19, 33]));
    it('finds what ends with its bracket', () =>
      expect(startsIn([{ rule: 'anchor', literals: [' a['], boundary: 'none' }])).to.deep.equal([5, 19, 33]));
    it('finds what begins behind it', () =>
      expect(startsIn([{ rule: 'anchor', literals: ['9'], boundary: 'none' }])).to.deep.equal([12, 26, 40]));
    it('finds nothing in it', () =>
      expect(startsIn([{ rule: 'anchor', literals: ['own'], boundary: 'none' }])).to.equal(undefined));
    it('calls in what one of its words calls in', () =>
      expect(startsIn([{ rule: 'function', literals: ['own'], find: () => [[12, 13]] }])).to.deep.equal([12]));
  });

  it('finds the same again in the same text, in a list of its own', function () {
    const finder = new Finder(compileScanner(all), 0.5);
    const first = finder.find(TEXT, '', 'all');
    const second = finder.find(TEXT, '', 'all');
    expect(second).to.deep.equal(first);
    expect(second).to.not.equal(first);
    expect(finder.find(TEXT, '', 'secrets')).to.deep.equal(first?.filter(({ detector }) => detector === 0));
  });

  it('takes what is no place for a failure', function () {
    for (const place of [Number.NaN, 1.5, '1' as unknown as number]) {
      const wild = detectorOf([{ rule: 'function', find: () => [[place, 3]] }]);
      expect(() => foundIn([wild], 'abcd')).to.throw(TypeError);
    }
  });

  it('ends a function of the user that does not end', function () {
    const endless = detectorOf([
      {
        rule: 'function',
        *find() {
          for (;;) yield [0, 1] as const;
        },
      },
    ]);
    const finder = new Finder(compileScanner([endless]), 0.5);
    expect(() => finder.find('abc', '', 'all')).to.throw(RangeError);
  });
});
