import { expect } from 'chai';
import { detectors } from '../../lib/engine/detectors/index.js';
import { gateOf } from '../../lib/engine/gate/text-gate.js';
import { compilePolicy } from '../../lib/engine/policy/compile.js';
import type { Policy } from '../../lib/engine/policy/schema.js';
import { TextRun } from '../../lib/engine/text-run.js';
import { TextScanner } from '../../lib/engine/text-scanner.js';
import { WholeValues } from '../../lib/engine/whole-values.js';

const EMAIL = ['jane.roe', 'corp.com'].join('@');

function valuesOf(policy: Policy = {}) {
  const plan = compilePolicy(policy, detectors);
  const values = new WholeValues(plan, new TextScanner(plan, gateOf(plan), (text) => text));
  const found: string[] = [];
  const sink = {
    found: (detector: number) => found.push(plan.scanner.detectors[detector]?.id ?? ''),
    failed: () => undefined,
  };
  const run = () => new TextRun({ context: {}, sink }, undefined, 0, 0);
  return { values, found, run, plan };
}

describe('engine/whole-values', function () {
  it('masks a value as what its key says, whatever it is', function () {
    const { values, found, run, plan } = valuesOf();
    expect(values.mask('anything', plan.indexOf('person.name'), run())).to.equal('[REDACTED:person.name]');
    expect(found).to.deep.equal(['person.name']);
  });

  const KEPT: readonly (readonly [text: string, why: string])[] = [
    ['null', 'what says that there is no value'],
    ['[REDACTED:person.name]', 'what an operator has made'],
    ['REDACTED;', 'what stands in a URL for what was masked, with a sign behind it'],
    ['Jane', 'what the policy lets pass'],
  ];
  for (const [text, why] of KEPT)
    it(`keeps ${why}`, function () {
      const { values, found, run, plan } = valuesOf({ allow: { values: ['Jane'] } });
      expect(values.mask(text, plan.indexOf('person.name'), run())).to.equal(text);
      expect(found).to.deep.equal([]);
    });

  it('keeps a value whose type is switched off', function () {
    const { values, run } = valuesOf();
    expect(values.mask('anything', -1, run())).to.equal('anything');
  });

  it('looks into what stands in place of a value', function () {
    const { values, run, plan } = valuesOf();
    expect(values.mask(`<write ${EMAIL} here>`, plan.indexOf('person.name'), run())).to.not.include(EMAIL);
  });

  const ADDRESSES: readonly (readonly [text: string, masked: string, why: string])[] = [
    ['203.0.113.77', '203.0.113.0', 'a network'],
    ['203.0.113.77:443', '203.0.113.0:443', 'a port stays'],
    ['2001:db8:1:2::7', '2001:db8:1::', 'a network of version 6'],
    ['127.0.0.1', '127.0.0.1', 'the machine itself'],
    ['12.7.0.1', '12.7.0.0', 'an address that begins like that'],
    ['203.0.113.0', '203.0.113.0', 'a network already'],
    ['proxy.shop.example', 'proxy.shop.example', 'a name'],
    [`of ${EMAIL}`, 'of [REDACTED:contact.email]', 'what is no address is text'],
  ];
  for (const [text, masked, why] of ADDRESSES)
    it(`shortens addresses: ${why}`, function () {
      const { values, run, plan } = valuesOf();
      expect(values.maskAddress(text, plan.treatments.attribute('client.address'), run())).to.equal(masked);
    });

  it('keeps a part, or nothing where there is none', function () {
    const { values, found, run } = valuesOf();
    expect(values.maskPart('10115', '10***', 'location.postal-code', run())).to.equal('10***');
    expect(values.maskPart('x', undefined, 'location.coordinates', run())).to.equal('[REDACTED:location.coordinates]');
    expect(values.maskPart('1', '1', 'location.coordinates', run())).to.equal('1');
    expect(found).to.deep.equal(['location.postal-code', 'location.coordinates']);
  });
});
