import { execFileSync } from 'node:child_process';
import { mkdtempSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect } from 'chai';
import { type ConfiguredMasker, createConfiguredMasker } from '../../lib/config/configured-masker.js';
import { MaskError } from '../../lib/errors.js';
import { email } from '../support/canary.js';
import { eventually } from '../support/eventually.js';
import { randomText } from '../support/random.js';
import { root } from '../support/sources.js';

const { text } = email(1);

describe('config/configured-masker', function () {
  let folder = '';
  let made: ConfiguredMasker[] = [];
  beforeEach(() => (folder = mkdtempSync(join(tmpdir(), 'otel-mask-'))));
  afterEach(async () => {
    await Promise.all(made.map((one) => one.close()));
    made = [];
    rmSync(folder, { recursive: true });
  });
  const write = (policy: string): string => {
    writeFileSync(join(folder, '.new'), policy);
    renameSync(join(folder, '.new'), join(folder, 'otel-mask.yaml'));
    return join(folder, 'otel-mask.yaml');
  };
  const create = (env: Record<string, string>): ConfiguredMasker => {
    const one = createConfiguredMasker(env);
    made.push(one);
    return one;
  };

  it('has the default policy where nothing is set', () =>
    expect(create({}).masker.maskText(text)).to.equal('[REDACTED:contact.email]'));

  it('does what the variables say', function () {
    const { masker } = create({
      OTEL_MASK_OPERATOR: 'token',
      OTEL_MASK_KEY: randomText('alnum', 32, 1),
      OTEL_MASK_KEY_ID: 'k9',
    });
    expect(masker.maskText(text)).to.match(/^\[contact\.email:k9:[0-9a-f]{32}\]$/);
  });

  it('does what the file says, before the variables', function () {
    const file = write(
      'placeholder: "<{id}>"\ntoken: { keyId: k3 }\noperators: { categories: { financial: token } }\n',
    );
    const { masker } = create({
      OTEL_MASK_POLICY: file,
      OTEL_MASK_PLACEHOLDER: 'x',
      OTEL_MASK_KEY: randomText('alnum', 32, 1),
    });
    expect(masker.maskText(text)).to.equal('<contact.email>');
  });

  it('takes the section of the environment', function () {
    const file = write(
      'environments:\n  dev: { placeholder: "<dev>" }\n  production: { placeholder: "<production>" }\n',
    );
    const env = { OTEL_MASK_POLICY: file, OTEL_RESOURCE_ATTRIBUTES: 'deployment.environment.name=production' };
    expect(create(env).masker.maskText(text)).to.equal('<production>');
    expect(create({ ...env, OTEL_MASK_ENV: 'dev' }).masker.maskText(text)).to.equal('<dev>');
  });

  it('follows the file, unless it is told not to', async function () {
    const file = write('placeholder: "<1>"');
    const [live, fixed] = [
      create({ OTEL_MASK_POLICY: file }),
      create({ OTEL_MASK_POLICY: file, OTEL_MASK_WATCH: 'off' }),
    ];
    write('placeholder: "<2>"');
    await eventually(() => live.masker.maskText(text) === '<2>');
    expect(fixed.masker.maskText(text)).to.equal('<1>');
    expect(live.live.status().local).to.have.keys('source', 'applied');
  });

  it('throws at the start, with everything that is wrong and where', function () {
    const file = write('placeholder: jane@corp.com\n');
    for (const [env, message] of [
      [{ OTEL_MASK_POLICY: file }, `${file}:1:14 placeholder: expected a template that no detector finds`],
      [{ OTEL_MASK_POLICY: join(folder, 'none') }, 'expected a file that can be read, found none'],
      [{ OTEL_MASK_OPERATOR: 'token' }, 'Tokens need a key'],
      [{ OTEL_MASK_PRESET: 'x' }, 'OTEL_MASK_PRESET: expected one of balanced'],
    ] as const)
      expect(() => create(env)).to.throw(MaskError, message);
  });

  it('takes a policy from elsewhere over that of the file', async function () {
    const server: Server = createServer((_, response) => response.end('operators: { default: drop }'));
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    try {
      const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/`;
      const { masker, live } = create({ OTEL_MASK_POLICY: write('placeholder: x'), OTEL_MASK_POLICY_URL: url });
      await eventually(() => live.status().remote?.applied !== undefined);
      expect(masker.maskText(text)).to.equal('');
    } finally {
      server.closeAllConnections();
      server.close();
    }
  });

  it('keeps no process alive: file, address and OpAMP', function () {
    const server = 'http://127.0.0.1:9/';
    const code = `import { createConfiguredMasker } from './lib/config/index.js'; createConfiguredMasker();`;
    const env = {
      ...process.env,
      OTEL_MASK_POLICY: write('taint: off'),
      OTEL_MASK_POLICY_URL: server,
      OTEL_MASK_OPAMP_ENDPOINT: server,
    };
    execFileSync(process.execPath, ['--import', 'tsx', '--input-type=module', '-e', code], {
      cwd: root,
      env,
      timeout: 20_000,
      stdio: 'pipe',
    });
  });
});
