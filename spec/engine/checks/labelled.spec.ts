import { expect } from 'chai';
import { labelled } from '../../../lib/engine/checks/labelled.js';
import { detectors } from '../../../lib/engine/detectors/index.js';
import type { Detector } from '../../../lib/model.js';

const LABELS = ['born', 'born on', 'fecha de nacimiento', 'né le'];
const DIGITS = /\d{1,8}(?!\d)/y;
const { find, literals } = labelled(LABELS, DIGITS);
const found = (text: string, of = find) => [...of(text)].map(([start, end]) => text.slice(start, end));

/** The ways to write a label in which none of the literals stands. */
const unseen = (labels: readonly string[], seen: readonly string[]): string[] =>
  labels
    .flatMap((label) => {
      const title = label.replace(/(?<= )[a-z](?=[a-z]{3})/g, (letter) => letter.toUpperCase());
      return [label, label.toUpperCase(), capital(label), capital(title)];
    })
    .filter((text) => !seen.some((literal) => text.includes(literal)));
const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

describe('labelled', () => {
  const cases = [
    ['born 1, born: 2, born = 3, born on 4, born is 5', ['1', '2', '3', '4', '5'], 'whatever stands between'],
    ['BORN ON: 7', ['7'], 'capitals'],
    ['Fecha de Nacimiento : 7', ['7'], 'capitals of a form'],
    ['NÉ LE 7', ['7'], 'capitals with an accent'],
    ['stubborn 7', [], 'a part of a word'],
    ['unborn 7, born 8', ['8'], 'a part of a word, and then the word'],
    ['donné le 7', [], 'a part of a word with an accent'],
    ['born in 7', [], 'another word between'],
    ['born7', [], 'nothing between'],
    ['born on (7), born "8", born is `9`', ['7', '8', '9'], 'a bracket or a quote that opens'],
    ['born ((7)), born [8]', [], 'more than one, or another bracket'],
    ['bORn on 7', [], 'a case that nobody writes, which no literal stands in'],
    ['born\n7', [], 'another line'],
    ['born', [], 'nothing behind'],
    ['', [], 'nothing'],
  ] as const;
  for (const [text, expected, why] of cases) it(why, () => expect(found(text)).to.deep.equal(expected));

  const opened = labelled(LABELS, DIGITS, { opened: true }).find;
  it('passes over what opens a value where it may', () =>
    expect(
      found('born (1), born "2", born: [3], born #4, born was 5, born no. 6, <born>7</born>, born -> 8', opened),
    ).to.deep.equal(['1', '2', '3', '4', '5', '6', '7', '8']));
  it('passes over no other word', () => expect(found('born in 7, born, 8', opened)).to.deep.equal([]));

  it('passes over words of a sentence where it may', () =>
    expect(
      found(
        'born was changed from 1, born for jane = 2, born too short: 3, born with the value 4',
        labelled(LABELS, DIGITS, { told: true }).find,
      ),
    ).to.deep.equal(['1', '2', '3']));

  it('asks for a sign where it must', () =>
    expect(found('born 1 born: 2', labelled(LABELS, DIGITS, { signOnly: true }).find)).to.deep.equal(['2']));

  it('has literals of which one stands in each way that a label is written', () =>
    expect([
      ...unseen(LABELS, literals),
      ...unseen(LABELS, labelled(LABELS, DIGITS, { marks: ['nacim'] }).literals),
    ]).to.deep.equal([]));

  for (const { id, rules = [] } of detectors as readonly Detector[]) {
    const own = rules.flatMap((rule) => (rule.rule === 'function' && rule.labels ? [rule] : []));
    if (own.length > 0)
      it(`has such literals for ${id}`, () =>
        // a blank at their end is that behind the label
        expect(
          own.flatMap(({ labels = [], literals = [] }) =>
            unseen(
              labels,
              literals.map((literal) => literal.trimEnd()),
            ),
          ),
        ).to.deep.equal([]));
  }
});
