import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from 'chai';
import { plantCanaries } from '../../lib/testing/index.js';
import { root } from '../support/sources.js';

const SEED = 11;
const { email } = plantCanaries({ seed: SEED });

/** What a user's test does: an application with a real SDK, a canary, and a look at what it exported. */
const TEST = `
  const canaries = plantCanaries({ seed: ${SEED} });
  const exporter = new TestSpanExporter();
  const inner = new SimpleSpanProcessor(exporter);
  const provider = new BasicTracerProvider({ spanProcessors: [process.env.WRAPPED ? new MaskingSpanProcessor(inner) : inner] });
  const span = provider.getTracer('shop').startSpan('checkout');
  span.setAttribute('app.note', 'paid by ' + canaries.email.value);
  span.end();
  exporter.expectNoLeaks(canaries);`;
const NAMES = [
  ['otel-mask', ['MaskingSpanProcessor']],
  ['otel-mask/testing', ['plantCanaries', 'TestSpanExporter']],
  ['@opentelemetry/sdk-trace-base', ['BasicTracerProvider', 'SimpleSpanProcessor']],
] as const;
const IMPORTS = NAMES.map(([from, names]) => `import { ${names.join(', ')} } from '${from}';`).join('\n');
const REQUIRES = NAMES.map(([from, names]) => `const { ${names.join(', ')} } = require('${from}');`).join('\n');

/** By runner: the name of its file, what is in it, and how it is started. */
const RUNNERS: Readonly<Record<string, readonly [file: string, code: string, command: readonly string[]]>> = {
  'mocha and chai': [
    'mocha.spec.mjs',
    `import { expect } from 'chai';\n${IMPORTS}\nit('leaks nothing', () => {${TEST}\n  expect(exporter.spans).to.have.length(1); });`,
    ['node_modules/mocha/bin/mocha.js', '--no-config', '--reporter', 'spec'],
  ],
  'node:test': [
    'node.test.mjs',
    `import test from 'node:test';\n${IMPORTS}\ntest('leaks nothing', () => {${TEST}});`,
    ['--test'],
  ],
  Jest: [
    'jest.test.cjs',
    `${REQUIRES}\ntest('leaks nothing', () => {${TEST}});`,
    ['node_modules/jest/bin/jest.js', '--config', '{"testMatch":["**/*.test.cjs"],"transform":{}}', '--rootDir'],
  ],
  Vitest: [
    'vitest.test.mjs',
    `import { test } from 'vitest';\n${IMPORTS}\ntest('leaks nothing', () => {${TEST}});`,
    ['node_modules/vitest/vitest.mjs', 'run', '--root'],
  ],
};

describe('testing with', function () {
  this.timeout(60_000);

  for (const [runner, [file, code, command]] of Object.entries(RUNNERS)) {
    describe(runner, function () {
      let folder = '';
      before(function () {
        folder = mkdtempSync(join(root, 'spec', '.snippet-'));
        writeFileSync(join(folder, file), code);
      });
      after(() => rmSync(folder, { recursive: true }));
      const run = (env: Record<string, string>): { status: number | null; output: string } => {
        // not the settings of the run that this is a part of
        const own = Object.entries(process.env).filter(
          ([name]) => !/^NODE_OPTIONS$|^NODE_TEST|^VITEST|^JEST/.test(name),
        );
        const target = command.at(-1)?.startsWith('--ro') ? folder : join(folder, file);
        const { status, stdout, stderr } = spawnSync(process.execPath, [...command, target], {
          cwd: root,
          encoding: 'utf8',
          env: { ...Object.fromEntries(own), NO_COLOR: '1', ...env },
        });
        return { status, output: stdout + stderr };
      };

      it('passes behind our processor', function () {
        const { status, output } = run({ WRAPPED: '1' });
        expect(status, output).to.equal(0);
      });

      it('fails without it, and says where but not what', function () {
        const { status, output } = run({});
        expect(status, output).to.not.equal(0);
        expect(output).to.include('span attributes > app.note: email, as it is');
        expect(output).to.not.include(email.secret);
      });
    });
  }
});
