import { expect } from 'chai';
import { detectors } from '../../lib/engine/detectors/index.js';
import { gateOf } from '../../lib/engine/gate/text-gate.js';
import { compilePolicy } from '../../lib/engine/policy/compile.js';
import type { Policy } from '../../lib/engine/policy/schema.js';
import { TextRun } from '../../lib/engine/text-run.js';
import { TextScanner } from '../../lib/engine/text-scanner.js';
import type { Slice } from '../../lib/model.js';
import { email, token } from '../support/canary.js';

const mail = email(1).text;
const key = token(2).text;

/** A scanner, the ids of what it found, and the slices that it asked to be masked. */
function scannerOf(policy: Policy = {}) {
  const plan = compilePolicy(policy, detectors);
  const found: string[] = [];
  const spliced: (readonly Slice[] | undefined)[] = [];
  const scanner = new TextScanner(plan, gateOf(plan), (text, slices) => {
    spliced.push(slices);
    return text;
  });
  const sink = {
    found: (index: number) => void found.push(plan.scanner.detectors[index]?.id ?? ''),
    failed: () => undefined,
  };
  const run = new TextRun({ context: {}, sink }, undefined, 0, 0);
  const mask = (text: string, scope: 'all' | 'secrets' = 'all', placeholderOnly = false) =>
    scanner.mask(text, plan.treatments.name(''), run, scope, placeholderOnly);
  return { scanner, mask, found, spliced };
}

describe('engine/text-scanner', function () {
  it('gives back the same text where nothing is found', function () {
    const { mask, found, scanner } = scannerOf();
    expect(mask('order 17 of 20')).to.equal('order 17 of 20');
    expect(found).to.deep.equal([]);
    expect(scanner.findsNothing('order 17 of 20', '', 'all')).to.equal(true);
  });

  it('has everything replaced that is found, and says whether it looked to the end', function () {
    const { mask, found, scanner } = scannerOf();
    expect(mask(`to ${mail} with ${key}`)).to.equal(
      'to [REDACTED:contact.email] with [REDACTED:source-control.github-token]',
    );
    expect(found).to.deep.equal(['contact.email', 'source-control.github-token']);
    expect(scanner.isSettled).to.equal(true);
  });

  it('looks for secrets only where it is told so', function () {
    const { mask } = scannerOf();
    expect(mask(`to ${mail} with ${key}`, 'secrets')).to.equal(
      `to ${mail} with [REDACTED:source-control.github-token]`,
    );
  });

  it('sees through escapes, and asks for what base64 holds', function () {
    const { mask, spliced, scanner } = scannerOf();
    expect(mask(`to ${mail.replace('@', '%40')}`)).to.equal('to [REDACTED:contact.email]');
    const hidden = `x ${Buffer.from(`the mail of ${mail}`).toString('base64')} y`;
    expect(scanner.findsNothing(hidden, '', 'all')).to.equal(false);
    spliced.length = 0;
    expect(mask(hidden)).to.equal(hidden);
    expect(spliced.flatMap((slices) => slices?.map(({ as }) => as) ?? [])).to.deep.equal(['text']);
  });

  it('drops a text that is one value, and puts a placeholder for one inside of a text', function () {
    const { mask } = scannerOf({ operators: { detectors: { 'contact.email': 'drop' } } });
    expect(mask(mail)).to.equal(undefined);
    expect(mask(`to ${mail}`)).to.equal('to [REDACTED:contact.email]');
  });

  it('writes placeholders only, where a name must stay of few kinds', function () {
    const { mask } = scannerOf({ operators: { detectors: { 'contact.email': 'partial' } } });
    expect(mask(mail)).to.match(/^\*/);
    expect(mask(mail, 'all', true)).to.equal('[REDACTED:contact.email]');
  });

  it('knows what operators of the plan have made', function () {
    const { scanner } = scannerOf();
    expect(scanner.isOwn('[REDACTED:contact.email]')).to.equal(true);
    for (const text of ['[REDACTED:contact.mail]', 'x', '[REDACTED:contact.email] x', ''])
      expect(scanner.isOwn(text), text).to.equal(false);
  });
});
