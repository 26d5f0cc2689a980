import { expect } from 'chai';
import { Explainer } from '../../lib/engine/explain.js';
import { card, email, password, token } from '../support/canary.js';

const explainer = new Explainer({}, {});
const reasonsOf = (text: string, key = ''): string[] =>
  explainer
    .explain(text, { key })
    .findings.flatMap(({ reasons }) => reasons.map(({ kind, detail }) => `${kind} ${detail}`));

/** What speaks for a finding. */
const CASES: [title: string, text: string, key: string, reasons: string[]][] = [
  ['a literal', `see ${token(1).text}`, '', ['literal ghp_']],
  ['a name before it', password(1).text, '', ['name password']],
  ['the key', password(2).secret, 'app.db.password', ['key db password']],
  [
    'a shape, its check and a context word',
    `card ${card(1).text}`,
    '',
    ['shape 9999999999999999', 'check passed', 'context card'],
  ],
  ['a context word in the key', card(1).text, 'app.card', ['context card']],
  ['a grammar of its own', `mail ${email(1).text}`, '', ['grammar of its own']],
];

describe('reasons of findings', function () {
  for (const [title, text, key, reasons] of CASES)
    it(`names ${title}`, () => expect(reasonsOf(text, key)).to.include.members(reasons));

  it('holds nothing of the value', function () {
    for (const [, text, key] of CASES) {
      const told = reasonsOf(text, key).join(' ');
      for (const word of text.split(/[\s=]+/)) if (word.length > 8) expect(told).to.not.include(word);
    }
  });

  it('says nothing where a place decides', () =>
    expect(explainer.explain("select 'x'", { key: 'db.query.text' }).findings[0]?.reasons).to.deep.equal([]));
});
