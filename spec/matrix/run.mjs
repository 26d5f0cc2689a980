// usage: node spec/matrix/run.mjs: the built package, from its own tarball, on both lines of the SDK, on every version of Node that they support, in both module
// formats. Last line: "N passed, N failed".
import { execFile, execFileSync } from 'node:child_process';
import {
  copyFileSync,
  cpSync,
  existsSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';

const here = dirname(fileURLToPath(import.meta.url));
const root = join(here, '..', '..');
const nodes = join(root, 'spec', 'bench', 'nodes');
/** Versions of Node by line of the SDK, as the releases themselves say. */
const LINES = JSON.parse(readFileSync(join(here, 'lines.json'), 'utf8'));
const FORMATS = { esm: 'cell.mjs', cjs: 'cell.cjs' };
const AT_ONCE = 2;
const TIMEOUT_MILLIS = 180_000;

const run = promisify(execFile);
const npm = (args, cwd) =>
  execFileSync('npm', [...args, '--no-audit', '--no-fund', '--silent'], {
    cwd,
    stdio: ['ignore', 'pipe', 'inherit'],
    encoding: 'utf8',
  });
const nodeOf = (version) => join(nodes, 'node_modules', `node-${version}`, 'bin', 'node');

if (!existsSync(nodeOf(26))) npm(['ci', '--prefix', nodes], root);

const folder = mkdtempSync(join(tmpdir(), 'otel-mask-matrix-'));
let passed = 0;
let failed = 0;
const report = (cell, results) => {
  passed += results.passed;
  failed += results.failed.length;
  console.log(`${cell}: ${results.passed} passed, ${results.failed.length} failed`);
  for (const name of results.failed) console.log(`  FAILED: ${name}`);
};

try {
  const tarball = join(folder, npm(['pack', '--pack-destination', folder], root).trim().split('\n').at(-1));
  const cells = [];
  for (const [line, versions] of Object.entries(LINES)) {
    const project = join(folder, `sdk-${line}`);
    cpSync(join(here, `sdk-${line}`), project, { recursive: true });
    npm(['ci', '--engine-strict=false'], project);
    npm(['install', '--no-save', '--no-package-lock', '--engine-strict=false', tarball], project);
    for (const name of readdirSync(here).filter((file) => /\.[cm]js$/.test(file) && file !== 'run.mjs'))
      copyFileSync(join(here, name), join(project, name));
    writeFileSync(join(project, 'consumer.mts'), consumer());
    writeFileSync(join(project, 'consumer.cts'), consumer());
    cells.push({ name: `SDK ${line}, types`, start: () => types(project) });
    for (const version of versions)
      for (const [format, file] of Object.entries(FORMATS))
        cells.push({
          name: `SDK ${line}, Node ${version}, ${format}`,
          start: () => cell(nodeOf(version), project, file, line),
        });
  }
  const rest = cells.values();
  await Promise.all(
    Array.from({ length: AT_ONCE }, async () => {
      for (const { name, start } of rest) report(name, await start());
    }),
  );
} finally {
  rmSync(folder, { recursive: true, force: true });
}
console.log(`${passed} passed, ${failed} failed`);
process.exit(failed === 0 && passed > 0 ? 0 : 1);

async function cell(node, project, file, line) {
  const env = Object.fromEntries(Object.entries(process.env).filter(([name]) => !/^OTEL_|^NODE_OPTIONS$/.test(name)));
  try {
    const { stdout } = await run(node, [file, line], {
      cwd: project,
      env,
      timeout: TIMEOUT_MILLIS,
      maxBuffer: 1 << 26,
    });
    const results = JSON.parse(stdout.trim().split('\n').at(-1));
    // a cell that checks nothing has failed
    return results.passed > 0 ? results : { passed: 0, failed: ['nothing was checked'] };
  } catch (error) {
    return { passed: 0, failed: [`the cell ended badly: ${String(error.stderr || error.message).slice(0, 2000)}`] };
  }
}

/** What a user's TypeScript says of our declarations with those of this SDK. */
async function types(project) {
  const tsc = join(root, 'node_modules', 'typescript', 'bin', 'tsc');
  const options = [
    '--noEmit',
    '--strict',
    '--skipLibCheck',
    '--module',
    'node16',
    '--moduleResolution',
    'node16',
    '--target',
    'es2022',
    '--types',
    '',
  ];
  const results = { passed: 0, failed: [] };
  for (const file of ['consumer.mts', 'consumer.cts']) {
    try {
      await run(process.execPath, [tsc, ...options, file], { cwd: project, timeout: TIMEOUT_MILLIS });
      results.passed++;
    } catch (error) {
      results.failed.push(`${file}: ${String(error.stdout || error.message).slice(0, 2000)}`);
    }
  }
  return results;
}

function consumer() {
  return `import { OTLPLogExporter } from '@opentelemetry/exporter-logs-otlp-http';
import { OTLPMetricExporter } from '@opentelemetry/exporter-metrics-otlp-http';
import { OTLPTraceExporter } from '@opentelemetry/exporter-trace-otlp-http';
import { BatchLogRecordProcessor } from '@opentelemetry/sdk-logs';
import { PeriodicExportingMetricReader } from '@opentelemetry/sdk-metrics';
import { NodeSDK } from '@opentelemetry/sdk-node';
import { createMasker, MaskingLogRecordExporter, MaskingLogRecordProcessor, MaskingMetricExporter, MaskingSpanExporter, maskNodeSdkConfig, type Policy } from 'otel-mask';
import { expectNoLeaks, plantCanaries, TestLogRecordExporter, TestMetricExporter, TestSpanExporter } from 'otel-mask/testing';

const policy: Policy = { preset: 'strict' };
const masker = createMasker(policy);
export const sdk = new NodeSDK({
  traceExporter: new MaskingSpanExporter(new OTLPTraceExporter(), { masker }),
  logRecordProcessors: [new MaskingLogRecordProcessor(new BatchLogRecordProcessor({ exporter: new MaskingLogRecordExporter(new OTLPLogExporter()) }))],
  metricReaders: [new PeriodicExportingMetricReader({ exporter: new MaskingMetricExporter(new OTLPMetricExporter()) })],
});
export const all = new NodeSDK(maskNodeSdkConfig({ serviceName: 'x', traceExporter: new OTLPTraceExporter() }, { strict: true }));
export const none = new NodeSDK(maskNodeSdkConfig());
export const tests = new NodeSDK({
  traceExporter: new TestSpanExporter(),
  logRecordProcessors: [new BatchLogRecordProcessor({ exporter: new TestLogRecordExporter() })],
  metricReaders: [new PeriodicExportingMetricReader({ exporter: new TestMetricExporter() })],
});
expectNoLeaks(new TestSpanExporter(), plantCanaries());
`;
}
