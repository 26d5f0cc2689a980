import { expect } from 'chai';
import { detectors } from '../../../lib/engine/detectors/index.js';
import { Finder } from '../../../lib/engine/scan/find.js';
import { compileScanner } from '../../../lib/engine/scan/scanner.js';
import { corpus } from '../../../scripts/anchor-lint.js';
import { matchesOf } from '../../support/found.js';
import { filledUpTo, syntheticDetectors } from '../../support/synthetic-detectors.js';

describe('scan/synthetic-types', function () {
  const all = syntheticDetectors(1000 - detectors.length);
  const together = [...detectors, ...all.map(({ detector }) => detector)];

  it('are so many, of all kinds, each with an id of its own', function () {
    expect(filledUpTo(1000, detectors)).to.deep.equal(together);
    expect(new Set(together.map(({ id }) => id)).size).to.equal(1000);
    const kinds = all.map(({ detector: { rules } }) => rules?.[0]?.rule ?? 'key');
    for (const kind of ['anchor', 'shape', 'key'])
      expect(kinds.filter((k) => k === kind).length, kind).to.be.at.least(all.length / 12);
    expect(filledUpTo(10, detectors), 'no fewer than there are').to.deep.equal(detectors);
  });

  it('are the same for the same seed, and others for another', function () {
    const examples = (seed: number) => syntheticDetectors(50, seed).map(({ example }) => example);
    expect(examples(3)).to.deep.equal(examples(3));
    expect(examples(3)).to.not.deep.equal(examples(4));
  });

  it('are found among all others', function () {
    const text = all.map(({ example }) => example).join(' ; ');
    const found = new Set(matchesOf(together, text).map(({ detector }) => together[detector]?.id));
    expect(all.filter(({ detector }) => !found.has(detector.id)).map(({ example }) => example)).to.deep.equal([]);
  });

  it('are not found in texts that hold none', function () {
    const finder = new Finder(compileScanner(all.map(({ detector }) => detector)), 0.5);
    const matches = corpus()
      .split('\n')
      .flatMap((line) => finder.find(line, '', 'all') ?? []);
    expect(matches).to.deep.equal([]);
  });
});
