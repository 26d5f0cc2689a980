import type { ExportResult, LogRecordExporter, PushMetricExporter, SpanExporter } from '../otel/interfaces.js';
import type { LogRecordShape, ResourceMetricsShape, SpanShape } from '../signals/shapes.js';
import type { Canaries, Canary } from './canaries.js';
import { expectNoLeaks, type LeakOptions } from './expect-no-leaks.js';
import { type PlacedText, textsOfLogRecord, textsOfMetrics, textsOfSpan } from './texts.js';

const SUCCESS = 0;

/** Keeps what a test's application exports, as it was in that moment. For tests of any runner, with any version of the SDK. */
abstract class TestExporter<Exported> {
  readonly #textsOf: (exported: Exported) => PlacedText[];
  readonly #exported: Exported[] = [];
  readonly #texts: PlacedText[] = [];

  constructor(textsOf: (exported: Exported) => PlacedText[]) {
    this.#textsOf = textsOf;
  }

  protected get exported(): readonly Exported[] {
    return this.#exported;
  }

  /** Every text that was exported, read when it was. */
  get texts(): readonly PlacedText[] {
    return this.#texts;
  }

  protected keep(exported: readonly Exported[], resultCallback: (result: ExportResult) => void): void {
    for (const one of exported) {
      this.#exported.push(one);
      // the application may still write to its objects
      this.#texts.push(...this.#textsOf(one));
    }
    resultCallback({ code: SUCCESS });
  }

  /** @throws AssertionError that names every leak by its place and kind, and none by its value */
  expectNoLeaks(canaries?: Canaries | readonly Canary[], options?: LeakOptions): void {
    expectNoLeaks(this, canaries, options);
  }

  /** Forgets everything. */
  reset(): void {
    this.#exported.length = 0;
    this.#texts.length = 0;
  }

  async forceFlush(): Promise<void> {}

  async shutdown(): Promise<void> {}
}

/** Keeps spans in memory. */
export class TestSpanExporter extends TestExporter<SpanShape> implements SpanExporter {
  constructor() {
    super(textsOfSpan);
  }

  get spans(): readonly SpanShape[] {
    return this.exported;
  }

  export(spans: SpanShape[], resultCallback: (result: ExportResult) => void): void {
    this.keep(spans, resultCallback);
  }
}

/** Keeps log records in memory. */
export class TestLogRecordExporter extends TestExporter<LogRecordShape> implements LogRecordExporter {
  constructor() {
    super(textsOfLogRecord);
  }

  get logRecords(): readonly LogRecordShape[] {
    return this.exported;
  }

  export(records: LogRecordShape[], resultCallback: (result: ExportResult) => void): void {
    this.keep(records, resultCallback);
  }
}

/** Keeps metrics in memory. */
export class TestMetricExporter extends TestExporter<ResourceMetricsShape> implements PushMetricExporter {
  constructor() {
    super(textsOfMetrics);
  }

  /** One for each export. */
  get metrics(): readonly ResourceMetricsShape[] {
    return this.exported;
  }

  export(metrics: ResourceMetricsShape, resultCallback: (result: ExportResult) => void): void {
    this.keep([metrics], resultCallback);
  }
}
