import { createRequire } from 'node:module';
import type { Instrumentation } from '@opentelemetry/instrumentation';
import { resourceFromAttributes } from '@opentelemetry/resources';
import { PeriodicExportingMetricReader } from '@opentelemetry/sdk-metrics';
import { NodeSDK } from '@opentelemetry/sdk-node';
import { logPipeline, metricExporter, spanPipeline, type Wrapping } from './pipelines.js';

/** One way out of the process: which wrapper of ours it has, and how it writes. */
export interface Route {
  readonly wrapping: Wrapping;
  readonly encoding: 'json' | 'protobuf';
  readonly url: string;
}

/** What the spec hands to its scenario, as JSON in the environment. */
export interface Setting {
  readonly routes: readonly Route[];
  readonly canaries: Readonly<Record<string, string>>;
}

export const SETTING = 'SCENARIO';

/**
 * Runs an application under the SDK, in the process that `describeInstrumentation` starts: every record leaves by each route of the setting. The
 * application gets its libraries by `require`, which instrumentations patch; what it imports is not instrumented, as are fakes that must not show.
 */
export async function runScenario<Name extends string>(
  instrumentations: readonly Instrumentation[],
  application: (require: NodeJS.Require, canaries: Readonly<Record<Name, string>>) => Promise<void>,
): Promise<void> {
  const { routes, canaries } = JSON.parse(process.env[SETTING] ?? '') as Setting;
  const sdk = new NodeSDK({
    autoDetectResources: false,
    resource: resourceFromAttributes({ 'service.name': 'scenario' }),
    instrumentations: [...instrumentations],
    spanProcessors: routes.map(({ wrapping, encoding, url }) => spanPipeline(wrapping, encoding, url)),
    logRecordProcessors: routes.map(({ wrapping, encoding, url }) => logPipeline(wrapping, encoding, url)),
    // metrics have no processor: the exporter is the one place to wrap
    metricReaders: routes.map(
      ({ wrapping, encoding, url }) =>
        new PeriodicExportingMetricReader({
          exporter: metricExporter(wrapping === 'nothing' ? wrapping : 'exporter', encoding, url),
        }),
    ),
  });
  sdk.start();
  await application(createRequire(import.meta.url), canaries);
  await sdk.shutdown();
}
