import { expect } from 'chai';
import { alone } from './alone.js';
import type { Section } from './section.js';

describe('a section in a process of its own', function () {
  this.timeout(30_000);

  it('hands its table over', async () => {
    const { title, rows } = await alone<Section>('./run-section.ts', ['batch', 'tiny']);
    expect(title).to.include('batch');
    expect(rows).to.have.lengthOf(2);
  });

  it('is an error where the process ends without one', async () => {
    let said = '';
    await alone('./run-section.ts', ['nothing', 'tiny'], { quiet: true }).catch((error: Error) => {
      said = error.message;
    });
    expect(said).to.equal('./run-section.ts nothing tiny ended with 1');
  });
});
