import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect } from 'chai';
import { stringify } from 'yaml';
import { fingerprintOf, parsePolicyText, readPolicyFile, readRemotePolicy } from '../../lib/config/policy-file.js';
import { MaskError } from '../../lib/errors.js';
import { createMasker } from '../../lib/index.js';
import { FULL_POLICY } from '../support/bad-policies.js';
import { token } from '../support/canary.js';
import { randomText } from '../support/random.js';

const reference = (inside: string): string => `\${${inside}}`;
const read = (text: string, env: Record<string, string> = {}) => parsePolicyText(text, 'otel-mask.yaml', { env });

function errorOf(run: () => unknown): MaskError {
  try {
    run();
  } catch (error) {
    if (error instanceof MaskError) return error;
    throw error;
  }
  return expect.fail('nothing thrown');
}

/** `line:column path: found` of each problem. */
const problemsOf = (text: string, env: Record<string, string> = {}): string[] =>
  errorOf(() => read(text, env)).problems.map(
    ({ line, column, path, found, suggestion }) =>
      `${line}:${column} ${path.join('.')}: ${found}${suggestion ? ` (${suggestion})` : ''}`,
  );

describe('config/policy-file', function () {
  let folder = '';
  beforeEach(() => (folder = mkdtempSync(join(tmpdir(), 'otel-mask-'))));
  afterEach(() => rmSync(folder, { recursive: true }));
  const write = (name: string, text: string): string => {
    writeFileSync(join(folder, name), text);
    return join(folder, name);
  };

  it('reads YAML, JSON and an object alike', function () {
    const yaml = readPolicyFile(write('a.yaml', stringify(FULL_POLICY)), { env: {} });
    const json = readPolicyFile(write('a.json', JSON.stringify({ $schema: 'x', ...FULL_POLICY })), { env: {} });
    expect(yaml.policy).to.deep.equal(FULL_POLICY);
    expect(json.policy).to.deep.equal(FULL_POLICY);
    expect(createMasker(yaml.policy).planVersion).to.equal(createMasker(FULL_POLICY).planVersion);
  });

  it('tells all problems at once, in the order of the file, with what was meant', function () {
    const text = [
      'preset: stric',
      'operators:',
      '  categories:',
      '    contacts: drop',
      '    secret: keep',
      'maxDepth: 5',
      'confidence: high',
      'limits: { maxDepth: 5000 }',
    ].join('\n');
    expect(problemsOf(text)).to.deep.equal([
      '1:9 preset: string (strict)',
      '4:5 operators.categories.contacts: an unknown name (contact)',
      '5:13 operators.categories.secret: string',
      '6:1 maxDepth: an unknown name (limits.maxDepth)',
      '7:13 confidence: string',
      '8:21 limits.maxDepth: number',
    ]);
  });

  it('prints each like a compiler does', function () {
    const { message } = errorOf(() => read('operators:\n  categories: { contacts: drop }\n'));
    expect(message.split('\n')[1]).to.match(
      /^ {2}otel-mask\.yaml:2:17 operators\.categories\.contacts: expected one of secret, .*contact.*, found an unknown name; did you mean "contact"\?$/,
    );
  });

  it('shows no value, and no name that could be one', function () {
    const secret = token(3).text;
    for (const text of [
      `attributes: { ${secret}: "${secret}" }`,
      `placeholder: [${secret}]`,
      `token: { key: ${secret.slice(0, 9)}, keyId: "${secret}!" }`,
      `${secret}: 1`,
      `environments: { "${secret}": { mode: ${secret} } }`,
    ]) {
      const error = errorOf(() => read(text));
      expect(`${error.message} ${JSON.stringify(error.problems)}`).to.not.include(secret.slice(0, 9));
    }
  });

  it('merges the section of the environment over the rest', function () {
    const text =
      'mode: observe\nlimits: { maxDepth: 9 }\nenvironments:\n  production: { mode: enforce, limits: { budget: 5000 } }\n  dev:\n';
    expect(read(text, { OTEL_MASK_ENV: 'production' })).to.deep.include({
      policy: { mode: 'enforce', limits: { maxDepth: 9, budget: 5000 } },
      environment: 'production',
    });
    for (const env of [{}, { OTEL_MASK_ENV: 'dev' }, { OTEL_RESOURCE_ATTRIBUTES: 'deployment.environment.name=test' }])
      expect(read(text, env as Record<string, string>).policy).to.deep.equal({
        mode: 'observe',
        limits: { maxDepth: 9 },
      });
  });

  it('checks every environment, also those that are not in force', function () {
    const text =
      'limits: { maxDepth: 0 }\nenvironments:\n  dev: { mode: observ }\n  production:\n    operators: { default: keep }\n';
    expect(problemsOf(text, { OTEL_MASK_ENV: 'dev' })).to.deep.equal([
      '1:21 limits.maxDepth: number',
      '3:16 environments.dev.mode: string (observe)',
      '5:27 environments.production.operators.default: string',
    ]);
    expect(problemsOf('environments: [dev]')).to.deep.equal(['1:15 environments: array']);
    expect(problemsOf('environments: { dev: 7 }')).to.deep.equal(['1:22 environments.dev: number']);
  });

  it('leaves variables and files of other environments alone', function () {
    const text = `operators: { default: token }\nenvironments:\n  dev: { token: { key: ${'k'.repeat(16)}, keyId: k1 } }\n  production: { token: { keyFile: /not/there, keyId: "${reference('PRODUCTION_KEY_ID')}" } }\n`;
    expect(read(text, { OTEL_MASK_ENV: 'dev' }).policy.token?.keyId).to.equal('k1');
    expect(problemsOf(text, { OTEL_MASK_ENV: 'production' })).to.deep.equal([
      '4:35 environments.production.token.keyFile: none',
      '4:54 environments.production.token.keyId: nothing, since PRODUCTION_KEY_ID is not set',
    ]);
  });

  it('takes the key of tokens from the environment, digits too, and says when it is not set', function () {
    const text = `token: { keyId: k1, key: "${reference('env:OTEL_MASK_KEY')}" }\n`;
    const plain = `token:\n  keyId: 7\n  key: ${reference('env:OTEL_MASK_KEY')}\n`;
    const digits = randomText('digit', 20, 5);
    expect(read(text, { OTEL_MASK_KEY: digits }).policy.token).to.deep.equal({ key: digits, keyId: 'k1' });
    expect(read(plain, { OTEL_MASK_KEY: digits }).policy.token).to.deep.equal({ key: digits, keyId: '7' });
    expect(problemsOf(plain)).to.deep.equal(['3:8 token.key: nothing, since OTEL_MASK_KEY is not set']);
  });

  it('takes the key from a file beside the policy; a new key is new news', function () {
    write('key', `${randomText('alnum', 32, 1)}\n`);
    const file = write('p.yaml', 'token: { keyFile: key, keyId: k1 }\n');
    const first = readPolicyFile(file, { env: {} });
    expect(first.policy.token?.key).to.equal(randomText('alnum', 32, 1));
    expect(fingerprintOf(file, first.keyFiles)).to.equal(first.fingerprint);
    write('key', randomText('alnum', 32, 2));
    expect(fingerprintOf(file, first.keyFiles)).to.not.equal(first.fingerprint);
    const second = readPolicyFile(file, { env: {} });
    expect(second.revision, 'tells nothing of the key').to.equal(first.revision);
    rmSync(join(folder, 'key'));
    expect(fingerprintOf(file, first.keyFiles)).to.equal(undefined);
  });

  it('has defaults where the file says nothing', function () {
    const { policy } = parsePolicyText('limits: { maxDepth: 5 }', 'p', {
      env: {},
      defaults: { preset: 'pci', limits: { maxDepth: 4, budget: 5000 } },
    });
    expect(policy).to.deep.equal({ preset: 'pci', limits: { maxDepth: 5, budget: 5000 } });
  });

  it('locates what only compiling finds', function () {
    const { locate } = read('mode: enforce\nplaceholder: "jane@corp.com"\n');
    expect(locate({ path: ['placeholder'], expected: '', found: '' }, ['placeholder'], 'value')).to.include({
      line: 2,
      column: 14,
    });
  });

  it('says that there is no file, or that it cannot be read', function () {
    const missing = errorOf(() => readPolicyFile(join(folder, 'nothing.yaml')));
    expect(missing.code).to.equal('config.unreadable');
    expect(missing.problems[0]).to.deep.include({ found: 'none', file: join(folder, 'nothing.yaml') });
    expect(errorOf(() => readPolicyFile(folder)).problems[0]?.found).to.equal('one that cannot');
  });

  it('needs a key for tokens, and says so with a code of its own', function () {
    const error = errorOf(() => read('operators:\n  default: token\n'));
    expect(error.code).to.equal('policy.token-key');
    expect(error.problems[0]).to.include({ line: 1, column: 1 });
  });

  describe('from elsewhere', function () {
    it('is read with its section, and not checked yet', function () {
      const remote = readRemotePolicy('mode: x\nenvironments: { dev: { taint: trace } }\n', 'https://x.example/p', {
        OTEL_MASK_ENV: 'dev',
      });
      expect(remote.content).to.deep.equal({ mode: 'x', taint: 'trace' });
      expect(remote.revision).to.match(/^[0-9a-f]{12}$/);
    });

    it('may not refer to the environment', function () {
      const error = errorOf(() => readRemotePolicy(`placeholder: ${reference('PATH')}`, 'https://x.example/p'));
      expect(error.problems[0]).to.include({ file: 'https://x.example/p', line: 1, column: 14 });
    });

    it('may lack the environment that is named', () =>
      expect(readRemotePolicy('environments: { dev: {} }', 'x', { OTEL_MASK_ENV: 'production' }).content).to.deep.equal(
        {},
      ));
  });
});
