import { expect } from 'chai';
import { detectors } from '../../lib/engine/detectors/index.js';
import { compileScanner } from '../../lib/engine/scan/scanner.js';
import { createMasker } from '../../lib/index.js';
import { ALLOWED, anchorFaults, anchorRates, corpus, TOTAL_LIMIT } from '../../scripts/anchor-lint.js';
import { detectorOf } from '../support/found.js';

const text = corpus();
const ratesOf = (literals: readonly string[], ignoreCase = false) =>
  anchorRates(compileScanner([detectorOf([{ rule: 'anchor', literals, ignoreCase }])]), text);

describe('scripts/anchor-lint', function () {
  it('finds nothing wrong with the anchors of today', () =>
    expect(anchorFaults(anchorRates(compileScanner(detectors), text))).to.deep.equal([]));

  it('counts what is compared: a literal of one character as often as it stands', function () {
    const { rates, total } = ratesOf([';']);
    const expected = ((text.split(';').length - 1) * 1000) / text.length;
    expect(rates.map(({ perThousand }) => perThousand)).to.deep.equal([expected]);
    expect(total).to.equal(expected);
    expect(rates[0]).to.include({ detector: 'spec.type', literal: ';', trigger: ';' });
  });

  it('counts either case where case does not count', () =>
    expect(ratesOf(['select'], true).total).to.be.greaterThan(ratesOf(['select']).total));

  it('refuses an anchor that stands everywhere, unless there is a reason', function () {
    const everywhere = ratesOf(['er']);
    expect(anchorFaults(everywhere, {})).to.have.length(1);
    expect(anchorFaults(everywhere, {})[0]).to.match(/^too often: .*"er" of "er", spec\.type$/);
    expect(anchorFaults(everywhere, { er: 'a spec' })).to.deep.equal([]);
  });

  it('refuses a reason for what does not need one', () =>
    expect(anchorFaults(ratesOf(['zqx']), { zqx: 'a spec' })).to.deep.equal(['allowed for no reason: "zqx"']));

  it('refuses many anchors that are seldom compared each', function () {
    const many = Array.from({ length: 40 }, (_, i) => `er${String.fromCharCode(97 + (i % 26))}${i}x`);
    expect(anchorFaults({ ...ratesOf(many), total: TOTAL_LIMIT + 1 }, {})).to.deep.equal([
      `too many comparisons: ${TOTAL_LIMIT + 1}.0 in 1,000 characters`,
    ]);
    expect(anchorFaults({ ...ratesOf(many), total: TOTAL_LIMIT }, {})).to.deep.equal([]);
  });

  it('has a reason for every exception', () =>
    expect(Object.values(ALLOWED).filter((reason) => reason.length < 20)).to.deep.equal([]));

  it('has texts of many kinds with nothing sensitive in them', function () {
    expect(text.length).to.be.within(20_000, 100_000);
    const masker = createMasker();
    const lines = text.split('\n').filter(Boolean);
    expect(lines.filter((line) => masker.maskText(line) !== line)).to.deep.equal([]);
  });
});
