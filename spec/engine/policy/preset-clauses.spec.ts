import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from 'chai';
import { createMasker } from '../../../lib/index.js';
import { clauses } from '../../support/preset-clauses.js';
import { root } from '../../support/sources.js';

const docs = readFileSync(join(root, 'docs', 'policy.md'), 'utf8');

describe('policy/presets: clause by clause', function () {
  for (const { preset, clause, examples, not } of clauses) {
    describe(`${preset}: ${clause}`, function () {
      for (const [key, value, gone] of examples) {
        it(`${key}`, function () {
          const masked = createMasker({ preset }).maskAttributes({ [key]: value });
          expect(JSON.stringify(masked)).to.not.include(gone);
          expect(JSON.stringify(value)).to.include(gone);
        });
      }

      it('is in the documentation, with what is not done', function () {
        expect(docs).to.include(`| ${clause} | ${not ?? ''}`.trimEnd());
      });
    });
  }
});
