import { expect } from 'chai';
import {
  decodeAny,
  decodeAttributes,
  encodeAny,
  encodeAttributes,
  isAnyValue,
  isAttributeList,
} from '../../../lib/cli/otlp/any-value.js';

/** AnyValue, what it stands for. */
const VALUES: [Record<string, unknown>, unknown][] = [
  [{ stringValue: 'x' }, 'x'],
  [{ stringValue: '' }, ''],
  [{ boolValue: false }, false],
  [{ intValue: '12' }, 12],
  [{ intValue: 12 }, 12],
  [{ intValue: '9223372036854775807' }, 9223372036854775807n],
  [{ doubleValue: 1.5 }, 1.5],
  [{ doubleValue: 2 }, 2],
  [{ doubleValue: 'NaN' }, Number.NaN],
  [{ arrayValue: { values: [{ intValue: '1' }, { stringValue: 'a' }] } }, [1, 'a']],
  [{ arrayValue: {} }, []],
  [{ kvlistValue: { values: [{ key: 'a', value: { boolValue: true } }] } }, { a: true }],
  [{ bytesValue: 'AQI=' }, new Uint8Array([1, 2])],
  [{}, undefined],
];

describe('cli: AnyValue', function () {
  for (const [any, value] of VALUES) {
    it(`${JSON.stringify(any)}`, function () {
      expect(isAnyValue(any)).to.equal(true);
      expect(decodeAny(any)).to.deep.equal(value);
      expect(decodeAny(encodeAny(value, any))).to.deep.equal(value);
    });
  }

  it('keeps the form of what stays', function () {
    const list = [
      { key: 'a', value: { arrayValue: { values: [{ doubleValue: 2 }, { intValue: 7 }, { stringValue: 'x' }] } } },
    ];
    const attributes = decodeAttributes(list);
    attributes['a'] = [2, 7, 'masked'];
    expect(encodeAttributes(attributes, list)).to.deep.equal([
      { key: 'a', value: { arrayValue: { values: [{ doubleValue: 2 }, { intValue: 7 }, { stringValue: 'masked' }] } } },
    ]);
  });

  it('loses no attribute of a name that is there twice', () =>
    expect(
      decodeAttributes([
        { key: 'a', value: { stringValue: '1' } },
        { key: 'a', value: { stringValue: '2' } },
      ]),
    ).to.deep.equal({ a: '1', 'a#2': '2' }));

  const NONE: unknown[] = [
    'x', null, [], { other: 'x' }, { stringValue: 1 }, { stringValue: 'a', note: 'b' }, { intValue: 'secret' }, { doubleValue: 'x' }, { arrayValue: { values: 'x' } }, { arrayValue: { values: ['x'] } },
    { kvlistValue: { values: [{ key: 'a', value: 'x' }] } }, { kvlistValue: { a: 'x' } }, { bytesValue: 'not base64!' }, { boolValue: 'x' },
  ]; // biome-ignore format: a table
  for (const value of NONE) it(`is none: ${JSON.stringify(value)}`, () => expect(isAnyValue(value)).to.equal(false));

  it('tells a list of attributes from anything else', function () {
    expect(isAttributeList([{ key: 'a', value: { stringValue: 'x' } }, { key: 'b' }])).to.equal(true);
    for (const list of [{ a: 'x' }, ['x'], [{ key: 1 }], [{ key: 'a', value: { stringValue: 'x' }, note: 'x' }]])
      expect(isAttributeList(list)).to.equal(false);
  });
});
