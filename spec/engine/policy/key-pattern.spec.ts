import { expect } from 'chai';
import fc from 'fast-check';
import { isKeyPattern, isOfPattern, weightOf } from '../../../lib/engine/policy/key-pattern.js';

/** Slow and plain: `**.` at the start of a segment is any number of segments, other `**` any characters, `*` any but dots. */
const slow = (pattern: string): RegExp =>
  new RegExp(
    `^${pattern
      .split(/((?:^|(?<=\.))\*\*\.|\*\*|\*)/)
      .map((part) =>
        part === '**.' ? '(?:.*\\.)?' : part === '**' ? '.*' : part === '*' ? '[^.]*' : part.replace(/\./g, '\\.'),
      )
      .join('')}$`,
  );

describe('policy/key-pattern', function () {
  const TABLE: readonly (readonly [pattern: string, key: string, isOf: boolean])[] = [
    ['app.*', 'app.x', true],
    ['app.*', 'app.x.y', false],
    ['app.*', 'apps.x', false],
    ['app.**', 'app.x.y', true],
    ['app.**', 'app', false],
    ['**.email', 'a.b.email', true],
    ['**.email', 'email', true],
    ['**.email', 'a.b.emails', false],
    ['**email', 'a.b.work_email', true],
    ['**', '', true],
    ['**', 'a.b', true],
    ['*', 'a.b', false],
    ['a.**.z', 'a.z', true],
    ['a.**.z', 'a.b.c.z', true],
    ['a.**.z', 'a.bz', false],
    ['*_id', 'user_id', true],
    ['*_id', 'user_ids', false],
    ['app.*.id', 'app.user.id', true],
    ['app.*.id', 'app.user.x.id', false],
    ['x', 'x', true],
    ['x', 'y', false],
  ];
  for (const [pattern, key, isOf] of TABLE)
    it(`${key} is ${isOf ? '' : 'not '}of ${pattern}`, () => expect(isOfPattern(pattern, key)).to.equal(isOf));

  it('agrees with the slow rule', function () {
    const pattern = fc
      .array(fc.constantFrom('a', 'b', '.', '*', '**', '**.'), { maxLength: 8 })
      .map((parts) => parts.join(''));
    const key = fc.array(fc.constantFrom('a', 'b', '.'), { maxLength: 10 }).map((parts) => parts.join(''));
    fc.assert(
      fc.property(pattern, key, (one, of) => {
        fc.pre(!one.includes('***'));
        expect(isOfPattern(one, of), `${one} ${of}`).to.equal(slow(one).test(of));
      }),
      { numRuns: 20_000 },
    );
  });

  it('tells patterns, and how much of them is fixed', function () {
    expect(isKeyPattern('a.b')).to.equal(false);
    expect(isKeyPattern('a.*')).to.equal(true);
    expect(weightOf('a.**.b*')).to.equal(4);
  });
});
