import { mkdtempSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { context as contexts, trace } from '@opentelemetry/api';
import { InMemoryLogRecordExporter, LoggerProvider, SimpleLogRecordProcessor } from '@opentelemetry/sdk-logs';
import {
  BasicTracerProvider,
  BatchSpanProcessor,
  InMemorySpanExporter,
  SimpleSpanProcessor,
} from '@opentelemetry/sdk-trace-base';
import { expect } from 'chai';
import { type ConfiguredMasker, createConfiguredMasker } from '../../lib/config/index.js';
import {
  MaskingLogRecordExporter,
  MaskingLogRecordProcessor,
  MaskingMetricExporter,
  MaskingSpanExporter,
  MaskingSpanProcessor,
} from '../../lib/index.js';
import { email } from '../support/canary.js';
import { eventually } from '../support/eventually.js';
import { recordingMetricExporter } from '../support/recording.js';
import { metric, metrics as metricsOf, point } from '../support/records.js';

const SPANS = 10_000;
const SWAPS = 25;
const BROKEN = ['placeholder: "<', 'mod: enforce\n', '', 'placeholder: jane@corp.com\n'];

describe('a policy file that changes under load', function () {
  this.timeout(120_000);
  let folder = '';
  let configured: ConfiguredMasker;
  const file = () => join(folder, 'otel-mask.yaml');
  const publish = (text: string): void => {
    writeFileSync(join(folder, '.next'), text);
    renameSync(join(folder, '.next'), file());
  };

  before(function () {
    folder = mkdtempSync(join(tmpdir(), 'otel-mask-'));
    publish('placeholder: "<v0>"\n');
    configured = createConfiguredMasker({ OTEL_MASK_POLICY: file() });
  });
  after(async function () {
    await configured.close();
    rmSync(folder, { recursive: true });
  });

  it('masks each record by one version, drops none, and keeps the last good one through broken files', async function () {
    const { masker, live } = configured;
    const options = { masker };
    const [spansOfProcessor, spansOfExporter] = [new InMemorySpanExporter(), new InMemorySpanExporter()];
    const [logsOfProcessor, logsOfExporter] = [new InMemoryLogRecordExporter(), new InMemoryLogRecordExporter()];
    const metrics = recordingMetricExporter();
    const metricExporter = new MaskingMetricExporter(metrics, options);
    const spans = new BasicTracerProvider({
      spanProcessors: [
        new MaskingSpanProcessor(new SimpleSpanProcessor(spansOfProcessor), options),
        new BatchSpanProcessor(new MaskingSpanExporter(spansOfExporter, options), { maxQueueSize: 2 * SPANS }),
      ],
    });
    const logs = new LoggerProvider({
      processors: [
        new MaskingLogRecordProcessor(new SimpleLogRecordProcessor({ exporter: logsOfProcessor }), options),
        new SimpleLogRecordProcessor({ exporter: new MaskingLogRecordExporter(logsOfExporter, options) }),
      ],
    });

    const versions = new Set<string>();
    live.onChange(({ planVersion }) => versions.add(planVersion));
    const failures: string[] = [];
    live.onChange(({ local }) => local?.failed && failures.push(local.failed.code));
    let published = 0;
    const tracer = spans.getTracer('load');
    for (let i = 0; i < SPANS; i++) {
      const { text } = email(i);
      const span = tracer.startSpan(`send ${text}`, { attributes: { 'app.to': text, 'app.note': `from ${text}` } });
      span.addEvent('sent', { 'app.to': text });
      span.recordException(new Error(`no mailbox ${text}`));
      span.setStatus({ code: 2, message: text });
      span.end();
      if (i % 10 === 0) {
        logs.getLogger('load').emit({
          body: { to: text, note: `to ${text}` },
          attributes: { 'app.to': text },
          context: trace.setSpan(contexts.active(), span),
        });
        const points = [point({ 'app.to': text, 'app.note': `to ${text}` })];
        metricExporter.export(metricsOf([metric({ dataPoints: points })]) as never, () => undefined);
      }
      if (i % (SPANS / SWAPS) === 0) {
        published++;
        const broken = published % 5 === 0 ? BROKEN[(published / 5) % BROKEN.length] : undefined;
        publish(broken ?? `placeholder: "<v${published}>"\n`);
        // some are replaced before they are read, as when a file is saved twice
        if (broken !== undefined) await eventually(() => live.status().local?.failed !== undefined);
        else if (published % 3 === 0) await eventually(() => masker.maskText(text) === `<v${published}>`);
        else await new Promise((resolve) => setTimeout(resolve, 20));
      } else if (i % 50 === 0) await new Promise((resolve) => setImmediate(resolve));
    }
    publish('placeholder: "<last>"\n');
    await eventually(() => masker.maskText(email(1).text) === '<last>');
    await spans.forceFlush();

    const records: Record<string, readonly unknown[]> = {
      'span processor': spansOfProcessor.getFinishedSpans().map(textsOfSpan),
      'span exporter': spansOfExporter.getFinishedSpans().map(textsOfSpan),
      'log processor': logsOfProcessor.getFinishedLogRecords().map(({ body, attributes }) => [body, attributes]),
      'log exporter': logsOfExporter.getFinishedLogRecords().map(({ body, attributes }) => [body, attributes]),
      'metric exporter': metrics.exported.map(({ scopeMetrics }) => scopeMetrics),
    };
    for (const [wrapper, list] of Object.entries(records)) {
      expect(list.length, wrapper).to.equal(wrapper.startsWith('span') ? SPANS : SPANS / 10);
      const used = new Set<string>();
      for (const record of list) {
        const text = JSON.stringify(record);
        expect(text, wrapper).to.not.include('@corp.com');
        const own = new Set(text.match(/<(?:v\d+|last)>/g));
        expect([...own].sort(), `${wrapper}: versions in one record`).to.have.length(1);
        for (const version of own) used.add(version);
      }
      if (wrapper !== 'span exporter') expect(used.size, `${wrapper}: versions seen`).to.be.at.least(3);
    }
    expect(versions.size).to.be.at.least(4);
    expect(failures.length).to.be.at.least(SWAPS / 5);
    expect(masker.stats().failures).to.deep.equal({});
    await Promise.all([spans.shutdown(), logs.shutdown()]);
  });
});

interface SpanLike {
  readonly name: string;
  readonly attributes: unknown;
  readonly events: unknown;
  readonly status: unknown;
}

const textsOfSpan = ({ name, attributes, events, status }: SpanLike): unknown => [name, attributes, events, status];
