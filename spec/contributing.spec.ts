import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from 'chai';
import { tokenBody } from '../lib/engine/checks/token-body.js';
import { compileScanner } from '../lib/engine/scan/scanner.js';
import type { Detector } from '../lib/model.js';
import { around, named } from './support/around.js';
import type { Example, Examples } from './support/examples.js';
import { detectorOf, foundIn } from './support/found.js';
import { randomText } from './support/random.js';
import { root } from './support/sources.js';

const PAGE = readFileSync(join(root, 'CONTRIBUTING.md'), 'utf8');

/** What a block of the page evaluates to, with what its file has imported. */
function evaluated(kind: string): unknown {
  const [, code = ''] = new RegExp(`\`\`\`ts ${kind}\\n([\\s\\S]*?)\`\`\``).exec(PAGE) ?? [];
  expect(code, kind).to.not.equal('');
  const body = code.trim().replace(/,$/, '');
  const expression = body.startsWith('{') ? body : `{ ${body} }`;
  return new Function('tokenBody', 'around', 'named', 'randomText', `return (${expression});`)(
    tokenBody,
    around,
    named,
    randomText,
  );
}

describe('CONTRIBUTING.md', function () {
  const detector = evaluated('detector') as Detector;
  const examples = evaluated('examples') as Readonly<Record<string, Examples>>;
  const { accept, reject } = examples[detector.id] as Examples;
  const textOf = (example: Example): string => (typeof example === 'string' ? example : example.text);

  it('shows a detector that compiles, and examples of that detector', function () {
    expect(Object.keys(examples)).to.deep.equal([detector.id]);
    expect(detectorOf([], { ...detector })).to.include({ id: 'registry.acme-key' });
    expect(() => compileScanner([detector])).to.not.throw();
  });

  it('is found in each of its examples', function () {
    expect(accept).to.not.deep.equal([]);
    for (const example of accept) {
      if (typeof example !== 'string' && example.key !== undefined) continue;
      const wanted = typeof example === 'string' ? example : (example.find ?? example.text);
      expect(foundIn([detector], textOf(example)), textOf(example)).to.deep.equal([wanted]);
    }
  });

  it('is found in none of the near misses', function () {
    expect(reject).to.not.deep.equal([]);
    for (const example of reject) expect(foundIn([detector], textOf(example))).to.deep.equal([]);
  });

  it('names commands and files that are there', function () {
    const scripts = Object.keys(JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')).scripts);
    for (const [, name] of PAGE.matchAll(/npm run ([a-z:-]+)/g)) expect(scripts).to.include(name);
    for (const [, path = ''] of PAGE.matchAll(/(?:npx tsx|npm run spec) (\S+\.ts)/g))
      expect(() => readFileSync(join(root, path)), path).to.not.throw();
  });
});
