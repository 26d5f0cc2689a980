import { expect } from 'chai';
import { createMasker, MaskingSpanExporter } from '../../lib/index.js';
import { email } from '../support/canary.js';
import { describeExporter } from '../support/exporter-contract.js';
import { recordingSpanExporter } from '../support/recording.js';
import { frozen, resource, span } from '../support/records.js';

const masker = createMasker();

describe('MaskingSpanExporter', function () {
  describeExporter({
    wrap: (inner, options) => new MaskingSpanExporter(inner, options),
    clean: () => [span()],
    dirty: (secret) => [span({ attributes: { to: secret } })],
    none: [null, undefined, 7],
  });

  it('forwards the originals that are clean, in order, in an array of its own', function () {
    const inner = recordingSpanExporter();
    const batch = frozen([span(), span({ name: email(1).text }), span()]);
    new MaskingSpanExporter(inner, { masker }).export(batch, () => undefined);
    const exported = inner.exported[0];
    expect(exported).to.have.length(3);
    expect(exported).to.not.equal(batch);
    expect(exported?.[0]).to.equal(batch[0]);
    expect(exported?.[1]?.name).to.equal('[REDACTED:contact.email]');
    expect(exported?.[2]).to.equal(batch[2]);
  });

  it('leaves out what is no span, and counts it', function () {
    const counted = createMasker();
    const inner = recordingSpanExporter();
    const good = span();
    new MaskingSpanExporter(inner, { masker: counted }).export(
      [null, good, undefined, 'span'] as never,
      () => undefined,
    );
    expect(inner.exported).to.deep.equal([[good]]);
    expect(counted.stats().failures).to.not.deep.equal({});
  });

  it('gives 100 spans of one resource one masked resource', function () {
    const inner = recordingSpanExporter();
    const shared = resource({ attributes: { owner: email(1).text } });
    new MaskingSpanExporter(inner, { masker }).export(
      Array.from({ length: 100 }, () => span({ resource: shared })),
      () => undefined,
    );
    expect(new Set(inner.exported[0]?.map((exported) => exported.resource)).size).to.equal(1);
  });

  it('has no forceFlush where the inner one has none: the interface lets it be absent', function () {
    const inner = { export: () => undefined, shutdown: async () => undefined };
    expect(typeof new MaskingSpanExporter(inner, { masker }).forceFlush).to.equal('undefined');
  });
});
