import { expect } from 'chai';
import { HELP, parseOptions } from './options.js';
import { sections } from './sections.js';

describe('command line of the benchmarks', () => {
  it('measures everything for the record by default', () =>
    expect(parseOptions([])).to.deep.include({ effort: 'full', chosen: Object.keys(sections), save: 'new' }));

  it('prints only what is chosen, in its own order', () =>
    expect(parseOptions(['worst', 'tax'])).to.deep.include({ chosen: ['tax', 'worst'], save: 'no' }));

  it('puts chosen sections into the record where asked to', () =>
    expect(parseOptions(['tax', '--save'])).to.include({ save: 'into' }));

  it('writes nothing after a quick run or on another Node', () => {
    expect(parseOptions(['quick'])).to.include({ effort: 'quick', save: 'no' });
    expect(parseOptions(['--node', '22'])).to.include({ node: '22', save: 'no' });
    expect(() => parseOptions(['quick', 'tax', '--save'])).to.throw('--save');
    expect(() => parseOptions(['--node', '22', 'tax', '--save'])).to.throw('--save');
  });

  it('refuses what it does not know', () => {
    expect(() => parseOptions(['texas'])).to.throw('there is no section "texas"');
    expect(() => parseOptions(['--fast'])).to.throw('--fast');
  });

  it('lists every section in its help', () => {
    for (const name of Object.keys(sections)) expect(HELP).to.include(`\n  ${name} `);
  });
});
