import { expect } from 'chai';
import { ChangeSummary } from '../../lib/engine/change-summary.js';
import { createMasker, MaskingLogRecordExporter, MaskingSpanExporter, MaskingSpanProcessor } from '../../lib/index.js';
import type { SpanShape } from '../../lib/signals/shapes.js';
import { email, token } from '../support/canary.js';
import { RecordingSpanProcessor, recordingLogRecordExporter, recordingSpanExporter } from '../support/recording.js';
import { logRecord, span } from '../support/records.js';

const debug = new ChangeSummary('debug');
const info = new ChangeSummary('info');

describe('engine/change-summary', function () {
  it('tells what was changed and what is gone', function () {
    const before = { a: 1, b: 'x', c: 'y', d: 'z' };
    const masked = { a: 1, b: '[R]', c: '[R]' };
    expect(debug.added(before, masked)).to.deep.equal({
      ...masked,
      'redaction.masked.keys': 'b,c',
      'redaction.masked.count': 2,
      'redaction.redacted.keys': 'd',
      'redaction.redacted.count': 1,
    });
    expect(info.added(before, masked)).to.deep.equal({
      ...masked,
      'redaction.masked.count': 2,
      'redaction.redacted.count': 1,
    });
  });

  it('tells nothing where nothing was, and gives the same object', function () {
    const masked = { a: 1, b: 'x' };
    expect(debug.added({ a: 1, b: 'x' }, masked)).to.equal(masked);
    expect(debug.added(undefined, masked)).to.equal(masked);
  });

  it('names keys as they leave', function () {
    const key = token(1).secret;
    const told = debug.added({ [key]: 1, b: 'x', gone: 1 }, { '[R]': 1, b: '[R]' });
    expect(told).to.deep.equal({
      '[R]': 1,
      b: '[R]',
      'redaction.masked.keys': '[R],b',
      'redaction.masked.count': 2,
      'redaction.redacted.count': 1,
    });
    expect(JSON.stringify(told)).to.not.include(key);
  });

  it('overwrites no attribute of the same name', () =>
    expect(
      info.added({ a: 'x', 'redaction.masked.count': 9 }, { a: '[R]', 'redaction.masked.count': 9 }),
    ).to.deep.equal({
      a: '[R]',
      'redaction.masked.count': 9,
      'redaction.masked.count#2': 1,
    }));

  const note = { 'app.note': email(1).text, 'http.route': '/pay', 'app.gone': 'x' };
  const attributes = { 'app.gone': 'drop' } as const;
  const expected = {
    'app.note': '[REDACTED:contact.email]',
    'http.route': '/pay',
    'redaction.masked.keys': 'app.note',
    'redaction.masked.count': 1,
    'redaction.redacted.keys': 'app.gone',
    'redaction.redacted.count': 1,
  };

  it('is in spans and log records, once, however many wrappers there are', function () {
    const masker = createMasker({ summary: 'debug', attributes });
    const spans = recordingSpanExporter();
    const exporter = new MaskingSpanExporter(spans, { masker });
    const inner = new RecordingSpanProcessor();
    inner.onEnd = (ended: SpanShape) => exporter.export([ended], () => undefined);
    new MaskingSpanProcessor(inner, { masker }).onEnd(span({ attributes: note }));
    expect(spans.exported[0]?.[0]?.attributes).to.deep.equal(expected);
    const logs = recordingLogRecordExporter();
    new MaskingLogRecordExporter(logs, { masker }).export([logRecord({ attributes: note })], () => undefined);
    expect({ ...logs.exported[0]?.[0]?.attributes }).to.deep.equal(expected);
  });

  it('is in none by default', function () {
    const spans = recordingSpanExporter();
    const masker = createMasker({ attributes });
    new MaskingSpanExporter(spans, { masker }).export([span({ attributes: note })], () => undefined);
    expect(Object.keys(spans.exported[0]?.[0]?.attributes ?? {})).to.deep.equal(['app.note', 'http.route']);
  });

  it('leaves clean spans as they are', function () {
    const spans = recordingSpanExporter();
    const clean = span({ attributes: { 'http.route': '/pay' } });
    new MaskingSpanExporter(spans, { masker: createMasker({ summary: 'debug' }) }).export([clean], () => undefined);
    expect(spans.exported[0]?.[0]?.attributes).to.deep.equal({ 'http.route': '/pay' });
  });
});
