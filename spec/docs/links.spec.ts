import { existsSync } from 'node:fs';
import { posix } from 'node:path';
import { expect } from 'chai';
import { root } from '../support/sources.js';
import { anchorsOf, linksOf, PAGES } from './markdown.js';

const isElsewhere = (target: string): boolean => /^(https?|mailto):/.test(target);

/** Linked from the README, since a reader looks for them there. */
const FROM_README = [
  'policy',
  'detectors',
  'catalogue',
  'architecture',
  'performance',
  'compliance',
  'masked',
  'cli',
  'node-sdk',
  'testing',
  'versioning',
].map((name) => `docs/${name}.md`);

describe('docs: links', function () {
  for (const page of PAGES)
    it(`${page}: files and anchors are there`, function () {
      for (const link of linksOf(page).filter((target) => !isElsewhere(target))) {
        const [path = '', anchor] = link.split('#');
        const target = path === '' ? page : posix.join(posix.dirname(page), path);
        expect(existsSync(posix.join(root, target)), `${page}: ${link}`).to.equal(true);
        if (anchor !== undefined) expect([...anchorsOf(target)], `${page}: ${link}`).to.include(anchor);
      }
    });

  it('the README leads to every page that a reader needs', function () {
    expect(linksOf('README.md').map((link) => link.split('#')[0])).to.include.members(FROM_README);
  });

  it('docs/README.md lists every page of the folder', function () {
    const listed = linksOf('docs/README.md').map((link) => posix.join('docs', link));
    expect(listed).to.have.members(PAGES.filter((page) => /^docs\/|^README/.test(page) && page !== 'docs/README.md'));
  });
});
