import { expect } from 'chai';
import { checkShape } from '../../../lib/engine/policy/check-shape.js';
import { Problems } from '../../../lib/engine/policy/problems.js';
import { fields, flag, number, type Shape, text, words } from '../../../lib/engine/policy/shape.js';
import { compilePattern } from '../../../lib/platform/linear-patterns.js';

const known = new Map([['contact.email', { category: 'contact' } as const]]);

/** `path: found (suggestion)` of each problem. */
function problemsOf(value: unknown, shape: Shape): string[] {
  const problems = new Problems();
  checkShape([], value, shape, { problems, known, compilePattern });
  return problems.list.map(
    ({ path, found, suggestion }) => `${path.join('.')}: ${found}${suggestion ? ` (${suggestion})` : ''}`,
  );
}

const shape = fields(
  {
    mode: words(['on', 'off'], ''),
    size: number(1, 9, true, ''),
    list: { is: 'list', of: text, minItems: 1 },
    pattern: { is: 'pattern' },
    byId: { is: 'entries', names: ['contact'], ids: true, of: () => flag('') },
    own: { is: 'entries', of: (name) => words([name], '') },
    either: { is: 'either', of: [words(['x'], ''), fields({ y: flag('') }, '')] },
    kind: {
      is: 'variants',
      by: 'is',
      of: {
        one: fields({ is: words(['one'], ''), a: flag('') }, '', ['is', 'a']),
        two: fields({ is: words(['two'], ''), b: flag('') }, ''),
      },
    },
    id: { ...words([], '', 'the id of a detector'), ids: true },
  },
  '',
  ['mode'],
);

describe('policy/check-shape', function () {
  it('takes what fits, and what is left out', function () {
    const good = {
      mode: 'on', size: 9, list: ['x'], pattern: 'a+', byId: { contact: true, 'contact.email': false }, own: { z: 'z' }, either: { y: true }, kind: { is: 'one', a: true }, id: 'contact.email',
    }; // biome-ignore format: a table
    expect(problemsOf(good, shape)).to.deep.equal([]);
    expect(problemsOf({ mode: 'off', size: undefined, either: 'x' }, shape)).to.deep.equal([]);
  });

  for (const [value, problems] of [
    [7, [': number']],
    [{}, ['mode: nothing']],
    [{ mode: 'of' }, ['mode: string (on)']],
    [{ mode: 'on', sizes: 1 }, ['sizes: an unknown name (size)']],
    [{ mode: 'on', size: 1.5 }, ['size: number']],
    [{ mode: 'on', size: Number.NaN }, ['size: number']],
    [{ mode: 'on', list: [] }, ['list: array']],
    [{ mode: 'on', list: ['', 7] }, ['list.0: string', 'list.1: number']],
    [{ mode: 'on', pattern: '(' }, ['pattern: missing closing ) at character 0']],
    [{ mode: 'on', pattern: '' }, ['pattern: an empty text']],
    [
      { mode: 'on', byId: { contacts: true, 'contact.email': 1 } },
      ['byId.contacts: an unknown name (contact)', 'byId.contact.email: number'],
    ],
    [{ mode: 'on', own: { z: 'y' } }, ['own.z: string']],
    [{ mode: 'on', either: { z: true } }, ['either.z: an unknown name']],
    [{ mode: 'on', either: 7 }, ['either: number']],
    [{ mode: 'on', kind: { is: 'three' } }, ['kind.is: string']],
    [{ mode: 'on', kind: { is: 'one', b: true } }, ['kind.b: an unknown name', 'kind.a: nothing']],
    [{ mode: 'on', kind: { si: 'one' } }, ['kind.si: an unknown name (is)', 'kind.is: nothing']],
    [{ mode: 'on', id: 'contact.mail' }, ['id: string (contact.email)']],
  ] as const)
    it(`refuses ${JSON.stringify(value)}`, () => expect(problemsOf(value, shape)).to.deep.equal(problems));
});
