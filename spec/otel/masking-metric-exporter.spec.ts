import { expect } from 'chai';
import { createMasker, MaskingMetricExporter } from '../../lib/index.js';
import type { PushMetricExporter } from '../../lib/otel/interfaces.js';
import { token } from '../support/canary.js';
import { describeExporter } from '../support/exporter-contract.js';
import { recordingMetricExporter } from '../support/recording.js';
import { frozen, metric, metrics, point } from '../support/records.js';

const masker = createMasker();
const wrap = (inner: object) => new MaskingMetricExporter(inner as PushMetricExporter, { masker });

describe('MaskingMetricExporter', function () {
  describeExporter({
    wrap: (inner, options) => new MaskingMetricExporter(inner as PushMetricExporter, options),
    clean: () => metrics(),
    dirty: (secret) => metrics([metric({ dataPoints: [point({ to: secret })] })]),
    none: [null, undefined, 7],
  });

  it('forwards the original where it is clean', function () {
    const inner = recordingMetricExporter();
    const batch = frozen(metrics());
    wrap(inner).export(batch, () => undefined);
    expect(inner.exported).to.have.length(1);
    expect(inner.exported[0]).to.equal(batch);
  });

  it('still exports where every metric is dropped, so that a reader hears of it', function () {
    const inner = recordingMetricExporter();
    const dirty = metric({ descriptor: { name: token(1).text, description: '', unit: '' } });
    const results: unknown[] = [];
    wrap(inner).export(metrics([dirty]), (result) => results.push(result));
    expect(inner.exported[0]?.scopeMetrics.flatMap(({ metrics }) => metrics)).to.deep.equal([]);
    expect(results).to.deep.equal([{ code: 0 }]);
  });

  const SELECTORS = ['selectAggregation', 'selectAggregationTemporality'] as const;
  for (const name of SELECTORS) {
    it(`has ${name} where the inner one has it, and asks it as it is`, function () {
      const answer = name === 'selectAggregation' ? { type: 4, options: { boundaries: [1] } } : 0;
      const inner = {
        ...recordingMetricExporter(),
        mine: answer,
        [name](this: { mine: unknown }, type: unknown) {
          return type === 'HISTOGRAM' ? this.mine : undefined;
        },
      };
      const select = wrap(inner)[name] as ((type: unknown) => unknown) | undefined;
      expect(select?.('HISTOGRAM')).to.equal(answer);
      expect(select?.('COUNTER')).to.equal(undefined);
    });

    it(`has no ${name} where the inner one has none`, () =>
      expect(typeof wrap(recordingMetricExporter())[name]).to.equal('undefined'));
  }
});
