import { expect } from 'chai';
import { cellOf, goalTable, isMet, markdownOf, shown } from './section.js';

describe('tables of the benchmarks', () => {
  it('groups thousands and keeps the digits that the column asks for', () => {
    const column = { key: 'n', title: 'n', digits: 2 };
    expect(cellOf({ n: 1234567.891 }, column)).to.equal('1,234,567.89');
    expect(cellOf({ n: 0.5 }, column)).to.equal('0.50');
    expect(cellOf({ n: -0.001 }, column)).to.equal('0.00');
    expect(cellOf({ n: -0.01 }, column)).to.equal('-0.01');
    expect(cellOf({ n: null }, column)).to.equal('–');
    expect(cellOf({}, column)).to.equal('–');
    expect(cellOf({ n: 'text' }, { key: 'n', title: 'n' })).to.equal('text');
  });

  it('shows three digits that count', () => {
    for (const [value, text] of [
      [0, '0'],
      [0.01234, '0.012'],
      [0.2, '0.200'],
      [1.345, '1.34'],
      [18.42, '18.4'],
      [187.6, '188'],
      [3679.6, '3,680'],
      [15, '15'],
    ] as const)
      expect(shown(value)).to.equal(text);
  });

  it('is Markdown, figures to the right', () => {
    const columns = [
      { key: 'what', title: 'what' },
      { key: 'us', title: 'µs', digits: 1 },
    ];
    expect(markdownOf({ columns, rows: [{ what: 'mix', us: 7 }] })).to.equal(
      '| what | µs |\n| --- | ---: |\n| mix | 7.0 |',
    );
  });

  it('says which goals are missed', () => {
    const goal = { what: 'tax', limit: 0.2, reached: 0.2, unit: '' };
    expect(isMet(goal)).to.equal(true);
    expect(isMet({ ...goal, reached: Number.NaN }), 'not measured is not met').to.equal(false);
    expect(goalTable([goal])).to.include('| tax | 0.200 | 0.200 | met |');
    expect(goalTable([{ ...goal, reached: 1.5, unit: 'ms' }])).to.include('| tax | 0.200 ms | 1.50 ms | **missed** |');
  });
});
