import { readFileSync } from 'node:fs';
import { expect } from 'chai';
import { catalogueDocs } from '../../scripts/catalogue-docs.js';

describe('docs/catalogue.md', () => {
  it('is what scripts/catalogue-docs.ts writes', () => {
    const page = readFileSync(new URL('../../docs/catalogue.md', import.meta.url), 'utf8');
    expect(page === catalogueDocs(), 'out of date: run `npx tsx scripts/catalogue-docs.ts`').to.equal(true);
  });
});
