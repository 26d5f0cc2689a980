import { expect } from 'chai';
import { isColumnsName, isRowsName, tellingColumns } from '../../../lib/engine/readers/columns.js';
import { createMasker } from '../../../lib/index.js';

const NAME = '[REDACTED:person.name]';
const masker = createMasker();
/** What was recorded, what becomes of it in a body and as JSON, and why. */
const TABLE: readonly (readonly [value: Record<string, unknown>, masked: Record<string, unknown>, why: string])[] = [
  [{ columns: ['id', 'last_name'], rows: [[1, 'Roe'], [2, 'Poe']] }, { columns: ['id', 'last_name'], rows: [[1, NAME], [2, NAME]] }, 'rows'],
  [{ fields: ['id', 'last_name'], values: ['1', 'Roe'] }, { fields: ['id', 'last_name'], values: ['1', NAME] }, 'one row'],
  [{ columns: ['last_name'], index: [0], data: [['Roe']] }, { columns: ['last_name'], index: [0], data: [[NAME]] }, 'pandas'],
  [{ columns: [{ name: 'id', type: 'long' }, { name: 'last_name', type: 'text' }], rows: [[1, 'Roe']] }, { columns: [{ name: 'id', type: 'long' }, { name: 'last_name', type: 'text' }], rows: [[1, NAME]] }, 'Elasticsearch'],
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
