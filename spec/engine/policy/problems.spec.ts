import { expect } from 'chai';
import { Problems, shownPath } from '../../../lib/engine/policy/problems.js';
import { token } from '../../support/canary.js';

describe('policy/problems', function () {
  it('shows names of the schema and plain ones, not what could be a secret', function () {
    expect(shownPath(['attributes', 'app.note', 0, 'maxValueLength'])).to.deep.equal([
      'attributes',
      'app.note',
      0,
      'maxValueLength',
    ]);
    for (const name of [token(1).text, 'x'.repeat(65), 'a b', 'Jörg'])
      expect(shownPath(['attributes', name])).to.deep.equal(['attributes', '[key]']);
  });

  it('tells of values, words, names and fields, by type', function () {
    const problems = new Problems();
    problems.add(['a'], 'a number', 'x');
    problems.addWord(['b'], 'one of on, off', 'onn', ['on', 'off']);
    problems.addWord(['b'], 'one of on, off', 7, ['on', 'off']);
    problems.addName(['c', 'colour'], 'one of color', ['color']);
    problems.addField(['maxDepth'], 'one of limits', ['limits']);
    expect(problems.list).to.deep.equal([
      { path: ['a'], expected: 'a number', found: 'string' },
      { path: ['b'], expected: 'one of on, off', found: 'string', suggestion: 'on' },
      { path: ['b'], expected: 'one of on, off', found: 'number' },
      { path: ['c', 'colour'], expected: 'one of color', found: 'an unknown name', suggestion: 'color' },
      { path: ['maxDepth'], expected: 'one of limits', found: 'an unknown name', suggestion: 'limits.maxDepth' },
    ]);
    expect(problems.list.every((one) => Object.isFrozen(one) && Object.isFrozen(one.path))).to.equal(true);
  });

  it('lets what knows the file say where, by the names as they are', function () {
    const asked: unknown[] = [];
    const problems = new Problems((problem, raw, of) => {
      asked.push([raw, of]);
      return { ...problem, file: 'p.yaml', line: 3, column: 1 };
    });
    const name = token(2).text;
    problems.addName(['attributes', name], 'another', []);
    problems.add(['attributes'], 'an object', 7);
    expect(asked).to.deep.equal([
      [['attributes', name], 'name'],
      [['attributes'], 'value'],
    ]);
    expect(problems.list[0]).to.include({ file: 'p.yaml', line: 3, column: 1 });
    expect(JSON.stringify(problems.list)).to.not.include(name);
  });
});
