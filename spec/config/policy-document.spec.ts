import { expect } from 'chai';
import { readPolicyDocument } from '../../lib/config/policy-document.js';
import { token } from '../support/canary.js';

const env = { SIZE: '12', WORD: 'drop' };
const read = (text: string) => readPolicyDocument(text, { name: 'p.yaml', env });
const placesOf = (text: string): string[] =>
  read(text).problems.map(({ line, column, path, found }) => `${line}:${column} ${path.join('.')}: ${found}`);
const reference = (inside: string): string => `\${${inside}}`;

describe('config/policy-document', function () {
  it('reads YAML and JSON as plain data', function () {
    const yaml = 'a: 1\nb:\n  - x\n  - true\n"c d": 0x10\ne: |\n  text\nf: {g: [1.5, ~]}\n1: one\n';
    const value = { a: 1, b: ['x', true], 'c d': 16, e: 'text\n', f: { g: [1.5, null] }, 1: 'one' };
    expect(read(yaml).value).to.deep.equal(value);
    expect(read(JSON.stringify(value)).value).to.deep.equal(value);
    expect(read(JSON.stringify(value, undefined, '\t')).value).to.deep.equal(value);
  });

  it('fills in references in values, and tells types afterwards; quotes keep a text', function () {
    const text = `a: ${reference('SIZE')}\nb: "${reference('SIZE')}"\nc: ['${reference('env:WORD')}']\n${reference('SIZE')}: x\nd: ${reference('NOT_SET')}\ne: |\n  ${reference('WORD')}\n`;
    const document = read(text);
    expect(document.value).to.deep.equal({
      a: 12,
      b: '12',
      c: ['drop'],
      [reference('SIZE')]: 'x',
      d: null,
      e: 'drop\n',
    });
    expect(document.unsetAt(['d'])).to.equal('NOT_SET');
    expect(document.unsetAt(['a'])).to.equal(undefined);
  });

  it('takes no structure from a variable', function () {
    const document = readPolicyDocument(`a: ${reference('X')}`, { name: 'p', env: { X: '{b: 1}\nc: 2' } });
    expect(document.value).to.deep.equal({ a: '{b: 1}\nc: 2' });
  });

  it('has names of objects as plain names', function () {
    const { value } = read('__proto__: {polluted: true}\nconstructor: x\n');
    expect(Object.keys(value as object)).to.deep.equal(['__proto__', 'constructor']);
    expect(({} as { polluted?: true }).polluted).to.equal(undefined);
  });

  for (const [what, text, problems] of [
    ['a name twice', 'a: 1\nb: 2\na: 3\n', ['3:1 : a name for the second time']],
    ['an alias', 'a: &x 1\nb: *x\n', ['2:4 b: an alias']],
    ['a merge key', 'a:\n  <<: {b: 1}\n', ['2:3 a: a merge key']],
    ['a tag', 'a: !custom b\n', ['1:4 : a tag']],
    ['several documents', 'a: 1\n---\nb: 2\n', ['2:1 : several']],
    ['a name that is none', '? [a]\n: b\n', ['1:3 : something else']],
    ['a tab', 'a:\n\tb: 1\n', ['2:1 : a tab as indentation']],
    ['a quote that nothing closes', 'a: "b\n', ['2:1 : something before which a character is missing']],
    ['a bracket that nothing closes', 'a: [1, 2\nb: 1\n', ['2:1 : indentation that does not fit']],
    ['nothing', '', ['1:1 : nothing']],
    ['a comment', '# nothing\n', ['1:1 : nothing']],
    ['null', 'null', ['1:1 : nothing']],
    ['a wrong reference', `a:\n  b: ${reference('1X')}\n`, ['2:6 a.b: another one']],
    [
      'several of them',
      'a: &x 1\nb: *x\nc: *x\nb: 1\n',
      ['4:1 : a name for the second time', '2:4 b: an alias', '3:4 c: an alias'],
    ],
  ] as const)
    it(`refuses ${what}, and says where`, () => expect(placesOf(text)).to.deep.equal(problems));

  it('refuses what is too long, too deep, or too much for the parser', function () {
    expect(placesOf(`a: ${'x'.repeat(1 << 20)}`)).to.deep.equal(['1:1 : more of them']);
    const deep = [
      `${'['.repeat(70)}${']'.repeat(70)}`,
      '['.repeat(30_000),
      '{a: '.repeat(30_000),
      '- '.repeat(30_000),
      Array.from({ length: 1000 }, (_, i) => `${' '.repeat(i)}a:\n`).join(''),
      Array.from({ length: 70 }, (_, i) => `${' '.repeat(i)}a:\n`).join(''),
    ];
    for (const text of deep) expect(placesOf(text)[0], text.slice(0, 9)).to.match(/more of them$/);
    expect(read(`a: '${'[a]'.repeat(1000)}'`).problems).to.deep.equal([]);
  });

  it('shows nothing of what is written', function () {
    const secret = token(1).text;
    for (const text of [
      `a: "${secret}`,
      `${secret}: 1\n${secret}: 2`,
      `a: !${secret} x`,
      `a: [${secret}\nb`,
      `a: ${reference(`1${secret}`)}`,
      `a: &${secret} 1\nb: *${secret}`,
      `? [${secret}]\n: x`,
    ])
      expect(JSON.stringify(read(text).problems)).to.not.include(secret);
  });

  it('takes no reference where a policy comes from elsewhere', function () {
    const { problems, value } = readPolicyDocument(`placeholder: ${reference('SIZE')}`, {
      name: 'https://x.example/p',
    });
    expect(problems).to.have.length(1);
    expect(problems[0]).to.include({ file: 'https://x.example/p', line: 1, column: 14 });
    expect(value).to.deep.equal({ placeholder: null });
  });

  describe('locate', function () {
    const text = 'a: 1\nb:\n  - x\n  - {c: 2}\nd:\n  e: y\n';
    const at = (path: (string | number)[], of: 'name' | 'value') => {
      const { line, column } = read(text).locate({ path, expected: '', found: '' }, path, of);
      return `${line}:${column}`;
    };
    it('a value', () =>
      expect([at(['a'], 'value'), at(['b', 0], 'value'), at(['b', 1, 'c'], 'value')]).to.deep.equal([
        '1:4',
        '3:5',
        '4:9',
      ]));
    it('a name', () => expect([at(['a'], 'name'), at(['d', 'e'], 'name')]).to.deep.equal(['1:1', '6:3']));
    it('what is in lines below, at its name', () => expect(at(['b'], 'value')).to.equal('2:1'));
    it('what is missing, where it is missing', () =>
      expect([at(['d', 'f'], 'value'), at(['z'], 'value')]).to.deep.equal(['5:1', '1:1']));
  });
});
