import { expect } from 'chai';
import { createMasker } from '../../lib/index.js';
import { maskLogRecord } from '../../lib/signals/log.js';
import { sharedMasks } from '../../lib/signals/shared-masks.js';
import { maskSpan } from '../../lib/signals/span.js';
import { email } from '../support/canary.js';
import { logRecord, resource, scope, span } from '../support/records.js';

const dirtyResource = () => resource({ attributes: { owner: email(1).text } });
const dirtyScope = () => scope({ name: email(2).text });

describe('sharedMasks', function () {
  it('gives 100 records of one resource and scope one masked resource and scope', function () {
    const masker = createMasker();
    const [shared, instrumentationScope] = [dirtyResource(), dirtyScope()];
    const masked = Array.from({ length: 100 }, (_, i) => [
      maskSpan(span({ name: `GET /${i}`, resource: shared, instrumentationScope }), masker, sharedMasks(masker)),
      maskLogRecord(logRecord({ body: `n ${i}`, resource: shared, instrumentationScope }), masker, sharedMasks(masker)),
    ]).flat();
    expect(new Set(masked.map((record) => record?.resource)).size).to.equal(1);
    expect(new Set(masked.map((record) => record?.instrumentationScope)).size).to.equal(1);
    expect(masked[0]?.resource.attributes).to.deep.equal({ owner: '[REDACTED:contact.email]' });
    expect(masked[0]?.instrumentationScope.name).to.equal('[REDACTED:contact.email]');
  });

  it('gives records that take turns among resources and scopes one for each', function () {
    const masker = createMasker();
    const originals = [1, 2, 3].map(() => ({ resource: dirtyResource(), instrumentationScope: dirtyScope() }));
    const masked = Array.from({ length: 30 }, (_, i) => maskSpan(span(originals[i % 3]), masker, sharedMasks(masker)));
    expect(new Set(masked.map((record) => record?.resource)).size).to.equal(3);
    expect(new Set(masked.map((record) => record?.instrumentationScope)).size).to.equal(3);
  });

  it('keeps equal resources of different identity apart, as the exporters do', function () {
    const masker = createMasker();
    const shared = sharedMasks(masker);
    expect(shared.resource(dirtyResource(), masker)).to.not.equal(shared.resource(dirtyResource(), masker));
  });

  it('is one for a masker, and another for another', function () {
    const [a, b] = [createMasker(), createMasker()];
    expect(sharedMasks(a)).to.equal(sharedMasks(a));
    expect(sharedMasks(a)).to.not.equal(sharedMasks(b));
  });

  it('is forgotten with the policy', function () {
    const masker = createMasker({ detectors: { disable: ['contact.email'] } });
    const shared = dirtyResource();
    expect(sharedMasks(masker).resource(shared, masker)).to.equal(shared);
    masker.replacePolicy({});
    expect(sharedMasks(masker).resource(shared, masker).attributes).to.deep.equal({
      owner: '[REDACTED:contact.email]',
    });
  });

  for (const none of [undefined, null, 'resource', 7]) {
    it(`gives something that exporters can read for ${none}`, async function () {
      const masker = createMasker();
      const empty = sharedMasks(masker).resource(none, masker);
      expect(empty.attributes).to.deep.equal({});
      await empty.waitForAsyncAttributes?.();
      const masked = maskSpan(
        span({ resource: none as never, instrumentationScope: none as never }),
        masker,
        sharedMasks(masker),
      );
      expect(masked?.resource).to.equal(empty);
      expect(masked?.instrumentationScope.name).to.equal('');
    });
  }

  it('does not remember the mask of a scope that a greedy record could not pay for', function () {
    const masker = createMasker();
    const instrumentationScope = scope({ name: 'shop' });
    const attributes = Object.fromEntries(
      Array.from({ length: 60 }, (_, i) => [`app.k${i}`, `${'ab cd '.repeat(40_000)}${i}`]),
    );
    maskSpan(span({ attributes, instrumentationScope }), masker, sharedMasks(masker));
    expect(masker.stats().failures['limit.budget'], 'greedy').to.be.greaterThan(0);
    expect(maskSpan(span({ instrumentationScope }), masker, sharedMasks(masker))?.instrumentationScope).to.equal(
      instrumentationScope,
    );
  });
});
