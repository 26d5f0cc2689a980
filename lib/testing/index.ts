export { type Canaries, type Canary, plantCanaries } from './canaries.js';
export { expectNoLeaks, type LeakOptions, type LeakSource } from './expect-no-leaks.js';
export { TestLogRecordExporter, TestMetricExporter, TestSpanExporter } from './exporters.js';
export type { PlacedText } from './texts.js';
