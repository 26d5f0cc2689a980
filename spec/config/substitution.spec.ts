import { expect } from 'chai';
import { resolvePlain, substitute } from '../../lib/config/substitution.js';

/** The table of the specification's data model: https://opentelemetry.io/docs/specs/otel/configuration/data-model/#environment-variable-substitution */
const env = {
  STRING_VALUE: 'value',
  BOOL_VALUE: 'true',
  INT_VALUE: '1',
  FLOAT_VALUE: '1.1',
  HEX_VALUE: '0xdeadbeef',
  INVALID_MAP_VALUE: 'value\nkey:value',
  DO_NOT_REPLACE_ME: 'Never use this value',
  REPLACE_ME: '${DO_NOT' + '_REPLACE_ME}',
  VALUE_WITH_ESCAPE: 'value$$',
  EMPTY: '',
};

/** Written with `#` for the dollar sign, so that none of it looks like a template. */
const rows: readonly (readonly [written: string, text: string | undefined, value?: unknown])[] = [
  ['#{STRING_VALUE}', 'value', 'value'],
  ['#{BOOL_VALUE}', 'true', true],
  ['#{INT_VALUE}', '1', 1],
  ['#{FLOAT_VALUE}', '1.1', 1.1],
  ['#{HEX_VALUE}', '0xdeadbeef', 3735928559],
  ['#{env:STRING_VALUE}', 'value', 'value'],
  ['#{INVALID_MAP_VALUE}', 'value\nkey:value', 'value\nkey:value'],
  ['foo #{STRING_VALUE} #{FLOAT_VALUE}', 'foo value 1.1', 'foo value 1.1'],
  ['#{UNDEFINED_KEY}', '', null],
  ['#{EMPTY}', '', null],
  ['#{EMPTY:-fallback}', 'fallback'],
  ['#{UNDEFINED_KEY:-fallback}', 'fallback'],
  ['#{UNDEFINED_KEY:-}', '', null],
  ['#{env:UNDEFINED_KEY:-a b:c}', 'a b:c'],
  ['#{REPLACE_ME}', '#{DO_NOT_REPLACE_ME}'],
  ['#{UNDEFINED_KEY:-#{STRING_VALUE}}', '#{STRING_VALUE}'],
  ['##{STRING_VALUE}', '#{STRING_VALUE}'],
  ['###{STRING_VALUE}', '#value'],
  ['####{STRING_VALUE}', '##{STRING_VALUE}'],
  ['##{STRING_VALUE:-fallback}', '#{STRING_VALUE:-fallback}'],
  ['##{STRING_VALUE:-#{STRING_VALUE}}', '#{STRING_VALUE:-value}'],
  ['#{UNDEFINED_KEY:-##{UNDEFINED_KEY}}', '#{UNDEFINED_KEY:-#{UNDEFINED_KEY}}'],
  ['#{VALUE_WITH_ESCAPE}', 'value##'],
  ['a ## b', 'a # b'],
  ['a # b', 'a # b'],
  ['no reference', 'no reference'],
  ['^[a-z]+#', '^[a-z]+#'],
  ['#{toString}', '', null],
  // not of the form
  ['#{STRING_VALUE:?error}', undefined],
  ['#{1API_KEY}', undefined],
  ['#{API_#KEY}', undefined],
  ['#{}', undefined],
  ['#{file:x}', undefined],
];

const dollars = (text: string | undefined): string | undefined => text?.replaceAll('#', '$');

describe('config/substitution', function () {
  for (const [written, text, ...value] of rows) {
    it(`${written} is ${JSON.stringify(text) ?? 'refused'}`, function () {
      const filled = substitute(dollars(written) ?? '', env);
      expect(filled?.text).to.equal(dollars(text));
      if (value.length > 0) expect(resolvePlain(filled?.text ?? '')).to.equal(value[0]);
    });
  }

  it('tells what is not set', function () {
    expect(substitute(dollars('x #{NOT_THERE} #{NEITHER}') ?? '', env)).to.include({
      unset: 'NOT_THERE',
      refers: true,
    });
    expect(substitute(dollars('#{STRING_VALUE}') ?? '', env)).to.not.have.property('unset');
    expect(substitute(dollars('#{NOT_THERE:-x}') ?? '', env)).to.not.have.property('unset');
  });

  /** The core schema of YAML 1.2, section 10.3.2. */
  for (const [text, value] of [
    ['', null],
    ['~', null],
    ['null', null],
    ['Null', null],
    ['NULL', null],
    ['nULL', 'nULL'],
    ['True', true],
    ['FALSE', false],
    ['yes', 'yes'],
    ['0', 0],
    ['-19', -19],
    ['+12', 12],
    ['0o7', 7],
    ['0x3A', 58],
    ['0b1', '0b1'],
    ['1e3', 1000],
    ['-2E+05', -200000],
    ['.5', 0.5],
    ['12.', 12],
    ['+.inf', Infinity],
    ['-.INF', -Infinity],
    ['1_000', '1_000'],
    ['1.2.3', '1.2.3'],
    ['a', 'a'],
  ] as const)
    it(`reads ${text || 'nothing'} as ${value}`, () => expect(resolvePlain(text)).to.equal(value));

  it('reads .nan as no number', () => expect(resolvePlain('.NaN')).to.be.NaN);
});
