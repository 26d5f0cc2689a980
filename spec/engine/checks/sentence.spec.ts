import { expect } from 'chai';
import { Sentence } from '../../../lib/engine/checks/sentence.js';
import { WordSet } from '../../../lib/engine/checks/word-set.js';
import { randomText } from '../../support/random.js';

/** Put together at run time, so that no scanner takes them for secrets. */
const A = ['Ginger', '!', '1846'].join('');
const B = ['Violin', '$0', 'rchid7'].join('');
const NAME = ['Tiger', '2774'].join('');
const SMALL = ['lemon', '3391!'].join('');
const MADE = randomText('alnum', 20, 8);
const HEX = randomText('hex', 32, 9);

const PROSE = new WordSet(['rejected', 'id']);

function told(text: string, own?: { touches(start: number, end: number): boolean }): string[] {
  const sentence = new Sentence(PROSE);
  const found = { start: -1, end: -1 };
  const all: string[] = [];
  sentence.begin(text, 0);
  while (sentence.next(found, own)) all.push(text.slice(found.start, found.end));
  return all;
}

describe('checks/sentence', function () {
  const TABLE: readonly (readonly [text: string, found: readonly string[], why: string])[] = [
    [`changed to ${A}`, [A], 'a word that nothing else is written like'],
    [`changed from ${A} to ${B}`, [A, B], 'both'],
    [`update "${A}" (or '${B}'), now`, [A, B], 'in quotes and brackets'],
    [`update \\"${A}\\" now`, [A], 'in quotes that are escaped'],
    [`it is ${A}. Keep it`, [A], 'before a full stop'],
    [`is it ${A}?`, [A], 'in a question'],
    [`use ${SMALL} now`, [SMALL], 'the sign that ends it may be one of its own'],
    [`refresh failed for ${MADE}`, [MADE], 'machine-made'],
    [`refresh failed for request ${MADE}`, [], 'behind what names it'],
    [`geändert auf ${NAME}`, [NAME], 'a name and a number'],
    [`changed on ${NAME}`, [], 'a place'],
    [`changed by ${NAME}`, [], 'who did it'],
    [`renewed, now ${HEX}`, [HEX], 'digits behind what tells a value'],
    [`rejected: ${HEX}`, [HEX], 'behind a colon of prose'],
    [`renewed for ${HEX}`, [], 'what may be an id'],
    [`id: ${MADE}`, [], 'another name, that is a word of prose as well'],
    [`update etag: ${A}`, [], 'the next pair'],
    [`update etag = ${A}`, [], 'with blanks'],
    [`update etag=${A}`, [], 'without'],
    [`was -> ${A}`, [A], 'behind an arrow'],
    [`update | ${A}`, [], 'the next cell'],
    [`update failed. Log ${A}`, [], 'the next sentence'],
    [`update\n${A}`, [], 'the next line'],
    [`update", "${A}"`, [], 'the end of the text that the sentence stands in'],
    [`update","x":"${A}"`, [], 'without a blank'],
    [`${'word '.repeat(15)}${A}`, [A], 'the last word that is looked at'],
    [`${'word '.repeat(16)}${A}`, [], 'one more'],
    [`${'x'.repeat(600)} ${A}`, [], 'a very long word'],
    [`update     ${A}`, [], 'many blanks'],
    ['minimum 12 characters, of which 2 are numbers', [], 'a rule'],
    ['retrying in 30s (attempt #3/5)', [], 'numbers'],
    ['', [], 'nothing'],
  ];
  for (const [text, found, why] of TABLE)
    it(`finds ${found.length} in what is told: ${why}`, () => expect(told(text), text).to.deep.equal(found));

  it('passes over what operators made', function () {
    const text = `from ${A} to ${B}`;
    expect(told(text, { touches: (start) => start < 10 })).to.deep.equal([B]);
  });

  it('says how far it came', function () {
    const sentence = new Sentence();
    const found = { start: -1, end: -1 };
    sentence.begin('word '.repeat(20), 0);
    expect(sentence.next(found)).to.equal(false);
    expect([sentence.reached, sentence.isCut]).to.deep.equal([16 * 5 - 1, true]);
    sentence.begin('one two.', 0);
    expect(sentence.next(found)).to.equal(false);
    expect([sentence.reached, sentence.isCut]).to.deep.equal([8, false]);
  });
});
