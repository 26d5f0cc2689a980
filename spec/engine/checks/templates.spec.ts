import { expect } from 'chai';
import { templates } from '../../../lib/engine/checks/templates.js';

const TABLE: readonly (readonly [template: string, text: string, found: readonly string[], why: string])[] = [
  ["bad '%v' for ", "bad 'x' for y", ['x'], 'a value and what ends it'],
  ["bad '%v' for ", "bad 'a' for y, bad 'b' for y", ['a', 'b'], 'each of several'],
  ["bad '%v' for ", "bad 'it's' for y", ["it's"], 'a quote inside'],
  ["bad '%v' for ", "bad 'x\ny' for z", ['x\ny'], 'over lines'],
  ["bad '%v' for ", "bad 'jan", ['jan'], 'cut'],
  ["bad '%v' for ", "bad 'jan\n    at f (x.js:1:2)", ['jan'], 'cut before the frames'],
  ["bad '%V' for ", "bad 'jan", [], 'an end that must be there'],
  ["bad '%v' for ", "bad '' for y", [], 'empty'],
  ["bad '%v'| or", "bad x or 'y'", [], 'another form'],
  ['bad "%v" (a|" at ', 'bad "x" at 1, bad "y" (a)', ['x', 'y'], 'alternatives'],
  ['bad "%v"', 'bad "x", then "y"', ['x'], 'the quote that closes'],
  ['bad "%v"', 'bad "say "hi" to x" now', ['say "hi" to x'], 'quotes inside'],
  ['bad "%v"', 'bad "a\\"b" now', ['a\\"b'], 'an escaped quote'],
  ['row (%v)', 'row (a (b) c) d', ['a (b) c'], 'the bracket that pairs'],
  ['row {%v}', 'row { a: "}" } d', [' a: "}" '], 'a bracket in quotes'],
  ['row (%v).', 'row (a :) b). c', ['a :) b'], 'a bracket that pairs with none'],
  ['of %v$', 'of x\nnext', ['x'], 'the end of the line'],
  ['of %v$', 'of x\r\nnext', ['x'], 'the end of the line in Windows'],
  ['of %v]$', 'of a] b]\nc', ['a] b'], 'what ends the line'],
  ['no %n: %v$', 'no a: x\nno b\nc: y', ['x'], 'a name of one line'],
  ['no %N: %v$', 'no b\nc: y', ['y'], 'a name of several lines'],
  ['^in: [%v]', 'a in: [x]\n  in: [y]', ['y'], 'the begin of a line'],
  ["'%v' is bad", "that 'x y' is bad", ['x y'], 'what stands behind'],
  ["'%v' is bad", "it's 'x' is bad", ['x'], 'an apostrophe before'],
  ["'%v' is bad", 'x is bad', [], 'no quote'],
]; // biome-ignore format: a table

/** What a template begins with, or goes on with where the value is first. */
const marksOf = (template: string): string[] =>
  template.startsWith("'%v") ? [template.slice(3)] : [template.replace('^', '').split(/%/)[0] as string];

/** What the rules find whose literal the text holds. */
const foundBy = (rules: ReturnType<typeof templates>, text: string) =>
  rules.filter(({ literals }) => literals.some((literal) => text.includes(literal))).flatMap(({ find }) => find(text));

describe('templates', function () {
  for (const [template, text, expected, why] of TABLE) {
    it(`${why}: ${template} in ${JSON.stringify(text)}`, function () {
      const found = foundBy(templates([template], marksOf(template)), text);
      expect(found.map(([start, end]) => text.slice(start, end))).to.deep.equal(expected);
    });
  }

  it('leaves what is no value', function () {
    const rules = templates([["bad '%v'", (value) => value !== 'null']], ['bad ']);
    expect(foundBy(rules, "bad 'null', bad 'x'")).to.deep.equal([[17, 18]]);
  });

  it('tries of the templates of one mark those that are there', function () {
    const rules = templates(["bad '%V' for ", "so bad '%v'.", "'%v' is bad| was bad", 'row (%V) bad'], ['bad']);
    expect(rules).to.have.length(1);
    const values = (text: string) => foundBy(rules, text).map(([start, end]) => text.slice(start, end));
    expect(values("bad 'x' for y")).to.deep.equal(['x']);
    expect(values("bad, so bad 'x'.")).to.deep.equal(['x']);
    expect(values("'x' is bad, 'y' is bad")).to.deep.equal(['x', 'y']);
    expect(values('row (x) bad')).to.deep.equal(['x']);
    expect(values("'x' is b, bad, badly bad")).to.deep.equal([]);
  });

  it('refuses a template without a value', () => expect(() => templates(['x'], ['x'])).to.throw(TypeError));

  it('refuses one that no mark finds', () => expect(() => templates(['a %v'], ['b'])).to.throw(TypeError));

  it('is linear', function () {
    const list = ["bad '%v' for ", 'no %n: %v$', 'row (%v).', "'%v' is bad", 'q "%v"'];
    const rules = templates(list, list.flatMap(marksOf));
    for (const piece of ["bad '", 'no a', 'row (', "' is bad", "'", 'q "', ' "a'])
      expect(foundBy(rules, piece.repeat(50_000)).length).to.be.at.most(300_000);
  });
});
