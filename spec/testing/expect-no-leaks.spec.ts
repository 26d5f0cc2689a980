import { AssertionError } from 'node:assert';
import { expect } from 'chai';
import { createMasker, MaskingLogRecordExporter, MaskingMetricExporter, MaskingSpanExporter } from '../../lib/index.js';
import {
  expectNoLeaks,
  plantCanaries,
  TestLogRecordExporter,
  TestMetricExporter,
  TestSpanExporter,
} from '../../lib/testing/index.js';
import { context, logRecord, metric, metrics, point, resource, scope, span } from '../support/records.js';

const canaries = plantCanaries({ seed: 3 });
const { email, githubToken } = canaries;
const note = { 'app.note': `to ${email.value}` };

/** Of what is thrown: its message, which holds no canary. */
function messageOf(run: () => void): string {
  try {
    run();
  } catch (error) {
    expect(error).to.be.instanceOf(AssertionError);
    const shown = `${(error as Error).stack} ${JSON.stringify(error)}`;
    for (const { secret } of Object.values(canaries)) expect(shown).to.not.include(secret);
    return (error as Error).message;
  }
  return '';
}

const traceState = `shop=${email.secret}`;

describe('testing/expectNoLeaks', function () {
  const POSITIONS: readonly (readonly [place: string, record: Parameters<typeof expectNoLeaks>[0]])[] = [
    ['span name', span({ name: email.value })],
    ['span status > message', span({ status: { code: 2, message: email.value } })],
    ['span attributes > app.note', span({ attributes: note })],
    ['span attributes > a > 1 > b', span({ attributes: { a: [1, { b: email.value }] as never } })],
    ['span attributes > a key', span({ attributes: { [email.value]: 1 } })],
    ['span attributes > app.bytes', span({ attributes: { 'app.bytes': new TextEncoder().encode(email.value) as never } })],
    ['span context > traceState', span({ spanContext: () => context(traceState) })],
    ['span parent context > traceState', span({ parentSpanContext: context(traceState) })],
    ['span events > 0 > name', span({ events: [{ name: email.value, time: [0, 0] }] })],
    ['span events > 0 > attributes > app.note', span({ events: [{ name: 'x', time: [0, 0], attributes: note }] })],
    ['span links > 0 > attributes > app.note', span({ links: [{ context: context(), attributes: note }] })],
    ['span links > 0 > context > traceState', span({ links: [{ context: context(traceState) }] })],
    ['span resource > attributes > app.note', span({ resource: resource({ attributes: note }) })],
    ['span scope > name', span({ instrumentationScope: scope({ name: email.value }) })],
    ['span scope > attributes > app.note', span({ instrumentationScope: scope({ attributes: note }) })],
    ['log body', logRecord({ body: email.value })],
    ['log body > a > b', logRecord({ body: { a: new Map([['b', email.value]]) } })],
    ['log severityText', logRecord({ severityText: email.value })],
    ['log eventName', logRecord({ eventName: email.value })],
    ['log attributes > app.note', logRecord({ attributes: note })],
    ['metric descriptor > description', metrics([metric({ descriptor: { name: 'm', description: email.value } })])],
    ['metric m > 0 > attributes > app.note', metrics([metric({ descriptor: { name: 'm' }, dataPoints: [point(note)] })])],
  ]; // biome-ignore format: a table
  for (const [place, record] of POSITIONS)
    it(`names ${place}`, function () {
      const message = messageOf(() => expectNoLeaks(record, canaries));
      expect(message.split('\n')).to.have.length(2);
      expect(message).to.match(/^1 leak in what was exported:\n {2}/);
      expect(message).to.include(`  ${place}: email, as it is`.replace(email.value, '[REDACTED:contact.email]'));
      // whatever otel-mask would mask is one without canaries, too
      expect(messageOf(() => expectNoLeaks(record))).to.include(place);
    });

  it('says nothing of records that hold none', function () {
    expectNoLeaks([span({ attributes: { 'http.route': '/pay' } }), logRecord({ body: 'paid' })], canaries);
    expectNoLeaks(span({ attributes: { 'http.route': '/pay', 'app.note': '[REDACTED:contact.email]' } }));
  });

  it('takes a list of canaries, or one of a user', function () {
    const record = span({ attributes: { 'app.note': `${email.value} 4-8-15-16-23-42` } });
    expect(messageOf(() => expectNoLeaks(record, [email]))).to.include('contact.email, as it is');
    expectNoLeaks(record, [githubToken]);
    const own = { value: '4-8-15-16-23-42', secret: '4-8-15-16-23-42', detector: 'spec.numbers' as const };
    expect(messageOf(() => expectNoLeaks(record, [own]))).to.include('spec.numbers');
  });

  it('looks with a masker of the user', function () {
    const masker = createMasker({ attributes: { 'app.note': 'drop' } });
    const record = span({ attributes: { 'app.note': 'anything' } });
    expect(messageOf(() => expectNoLeaks(record, undefined, { masker }))).to.include('span attributes > app.note: ');
    expectNoLeaks(record);
  });

  it('does not pass where there is nothing to look at', function () {
    for (const nothing of [[], new TestSpanExporter()])
      expect(() => expectNoLeaks(nothing, canaries)).to.throw(TypeError, 'nothing was exported');
    for (const wrong of [undefined, 3, { a: 1 }])
      expect(() => expectNoLeaks(wrong as never, canaries)).to.throw(TypeError);
  });

  it('shows the first of many', function () {
    const message = messageOf(() =>
      expectNoLeaks(
        Array.from({ length: 30 }, () => span({ attributes: note })),
        canaries,
      ),
    );
    expect(message.split('\n')).to.have.length(22);
    expect(message).to.match(/^30 leaks.*\n[\s\S]*\.\.\. and 10 more$/);
  });
});

describe('testing/exporters', function () {
  const done = () => undefined;
  const masker = createMasker();
  const record = span({ attributes: note });
  const log = logRecord({ body: note });
  const batch = metrics([metric({ dataPoints: [point(note)] })]);

  it('keep what they are given and find the leaks in it', function () {
    const [spans, logs, points] = [new TestSpanExporter(), new TestLogRecordExporter(), new TestMetricExporter()];
    spans.export([record], done);
    logs.export([log], done);
    points.export(batch, done);
    expect([spans.spans, logs.logRecords, points.metrics]).to.deep.equal([[record], [log], [batch]]);
    for (const exporter of [spans, logs, points]) {
      expect(messageOf(() => exporter.expectNoLeaks(canaries))).to.include('email');
      exporter.reset();
      expect(() => exporter.expectNoLeaks(canaries)).to.throw(TypeError);
    }
  });

  it('find none behind ours', function () {
    const [spans, logs, points] = [new TestSpanExporter(), new TestLogRecordExporter(), new TestMetricExporter()];
    new MaskingSpanExporter(spans, { masker }).export([record], done);
    new MaskingLogRecordExporter(logs, { masker }).export([log], done);
    new MaskingMetricExporter(points, { masker }).export(batch, done);
    for (const exporter of [spans, logs, points]) {
      expect(exporter.texts.map(({ text }) => text)).to.include('to [REDACTED:contact.email]');
      exporter.expectNoLeaks(canaries);
      exporter.expectNoLeaks();
    }
  });

  it('see what was exported, whatever the application writes afterwards', function () {
    const body = { note: email.value };
    const logs = new TestLogRecordExporter();
    logs.export([logRecord({ body })], done);
    body.note = 'nothing';
    expect(messageOf(() => logs.expectNoLeaks(canaries))).to.include('log body > note: email');
  });
});
