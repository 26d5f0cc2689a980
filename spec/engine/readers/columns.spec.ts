import { expect } from 'chai';
import { isColumnsName, isRowsName, tellingColumns } from '../../../lib/engine/readers/columns.js';
import { createMasker } from '../../../lib/index.js';

const NAME = '[REDACTED:person.name]';
const masker = createMasker();
const MANY = new Array<string>(300).fill('id');
/** What was recorded, what becomes of it in a body and as JSON, and why. */
const TABLE: readonly (readonly [value: Record<string, unknown>, masked: Record<string, unknown>, why: string])[] = [
  [{ columns: ['id', 'last_name'], rows: [[1, 'Roe'], [2, 'Poe']] }, { columns: ['id', 'last_name'], rows: [[1, NAME], [2, NAME]] }, 'rows'],
  [{ fields: ['id', 'last_name'], values: ['1', 'Roe'] }, { fields: ['id', 'last_name'], values: ['1', NAME] }, 'one row'],
  [{ columns: ['last_name'], index: [0], data: [['Roe']] }, { columns: ['last_name'], index: [0], data: [[NAME]] }, 'pandas'],
  [{ columns: [{ name: 'id', type: 'long' }, { name: 'last_name', type: 'text' }], rows: [[1, 'Roe']] }, { columns: [{ name: 'id', type: 'long' }, { name: 'last_name', type: 'text' }], rows: [[1, NAME]] }, 'Elasticsearch'],
  [{ columns: [...MANY, 'last_name'], rows: [[...MANY, 'Roe']] }, { columns: [...MANY, 'last_name'], rows: [[...MANY, NAME]] }, 'hundreds of columns'],
  [{ meta: ['id'], columns: ['id', 'last_name'], rows: [[1, 'Roe']] }, { meta: ['id'], columns: ['id', 'last_name'], rows: [[1, NAME]] }, 'two lists, of which one tells'],
  [{ columns: ['id', 'status'], rows: [[1, 'open']] }, { columns: ['id', 'status'], rows: [[1, 'open']] }, 'nothing telling'],
  [{ columns: ['last_name', 'id'], page: ['Roe', 'x'] }, { columns: ['last_name', 'id'], page: ['Roe', 'x'] }, 'no rows'],
  [{ columns: ['password'], rows: [] }, { columns: ['password'], rows: [] }, 'none'],
  [{ fields: ['password'], values: ['is required'] }, { fields: ['password'], values: ['is required'] }, 'what a validator says'],
]; // biome-ignore format: a table

describe('engine/readers/columns', function () {
  for (const [value, masked, why] of TABLE)
    it(why, () => {
      expect(masker.maskValue('log.body', value)).to.deep.equal(masked);
      expect(masker.maskText(JSON.stringify(value))).to.equal(JSON.stringify(masked));
      expect(masker.maskText(`got ${JSON.stringify(value)} back`)).to.equal(`got ${JSON.stringify(masked)} back`);
    });
  it('gives on no array that holds more than its cells', () => {
    const row = Object.assign([1, null], { more: 'Roe' });
    for (const rows of [[row], Object.assign([[1, null]], { more: 'Roe' })]) {
      const masked = masker.maskValue('log.body', { columns: ['id', 'last_name'], rows }) as { rows: unknown[][] };
      expect(masked.rows).to.deep.equal([[1, null]]);
      expect([...Object.keys(masked.rows), ...Object.keys(masked.rows[0] ?? [])]).to.not.include('more');
    }
  });
  it('looks for the columns of a map once, however many of its keys may have rows', () => {
    let reads = 0;
    const value: Record<string, unknown> = {};
    for (let i = 0; i < 16; i++)
      value[Array.from('rows', (c, j) => ((i >> j) & 1 ? c.toUpperCase() : c)).join('')] = [[i, 'Roe']];
    Object.defineProperty(value, 'columns', {
      enumerable: true,
      get: () => {
        reads++;
        return ['id', 'last_name'];
      },
    });
    const masked = masker.maskValue('log.body', value) as Record<string, unknown>;
    expect(masked.ROWS).to.deep.equal([[15, NAME]]);
    expect(reads).to.be.at.most(2);
  });
  it('knows which keys take part', () => {
    expect(['columns', 'Fields', 'rows', 'column'].map(isColumnsName)).to.deep.equal([true, true, false, false]);
    expect(['rows', 'Values', 'columns', 'x'.repeat(20)].map(isRowsName)).to.deep.equal([true, true, false, false]);
  });
  it('gives the columns that tell, at their places', () => {
    const isTelling = (name: string) => name === 'pin';
    expect(tellingColumns(['a', 'pin', { name: 'pin' }, 5, null], isTelling)).to.deep.equal([
      ...new Array<undefined>(1),
      'pin',
      'pin',
    ]);
    expect(tellingColumns(['a'], isTelling)).to.equal(undefined);
  });
});
