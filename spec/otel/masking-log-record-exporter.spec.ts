import { expect } from 'chai';
import { createMasker, MaskingLogRecordExporter } from '../../lib/index.js';
import { email } from '../support/canary.js';
import { describeExporter } from '../support/exporter-contract.js';
import { recordingLogRecordExporter } from '../support/recording.js';
import { logRecord, resource, scope } from '../support/records.js';

const masker = createMasker();

describe('MaskingLogRecordExporter', function () {
  describeExporter({
    wrap: (inner, options) => new MaskingLogRecordExporter(inner, options),
    clean: () => [logRecord()],
    dirty: (secret) => [logRecord({ body: { to: secret } })],
    none: [null, undefined, 7],
  });

  it('keeps the records in order', function () {
    const inner = recordingLogRecordExporter();
    const batch = ['first', email(1).text, 'last'].map((body) => logRecord({ body }));
    new MaskingLogRecordExporter(inner, { masker }).export(batch, () => undefined);
    expect(inner.exported[0]?.map(({ body }) => body)).to.deep.equal(['first', '[REDACTED:contact.email]', 'last']);
  });

  it('leaves out what is no record, and counts it', function () {
    const counted = createMasker();
    const inner = recordingLogRecordExporter();
    new MaskingLogRecordExporter(inner, { masker: counted }).export(
      [null, logRecord(), undefined, 'log'] as never,
      () => undefined,
    );
    expect(inner.exported[0]).to.have.length(1);
    expect(counted.stats().failures).to.not.deep.equal({});
  });

  it('gives 100 records of one resource and scope one masked resource and scope', function () {
    const inner = recordingLogRecordExporter();
    const shared = {
      resource: resource({ attributes: { owner: email(1).text } }),
      instrumentationScope: scope({ name: email(2).text }),
    };
    new MaskingLogRecordExporter(inner, { masker }).export(
      Array.from({ length: 100 }, () => logRecord(shared)),
      () => undefined,
    );
    expect(new Set(inner.exported[0]?.map((exported) => exported.resource)).size).to.equal(1);
    expect(new Set(inner.exported[0]?.map((exported) => exported.instrumentationScope)).size).to.equal(1);
  });
});
