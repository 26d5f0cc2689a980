import { readFileSync } from 'node:fs';
import { expect } from 'chai';
import { readEnvironment, VARIABLES } from '../../lib/config/environment.js';
import { MaskError } from '../../lib/errors.js';
import { randomText } from '../support/random.js';
import { root } from '../support/sources.js';

const key = randomText('alnum', 24, 7);

function problemsOf(env: Record<string, string>): string[] {
  try {
    readEnvironment(env);
    return [];
  } catch (error) {
    if (!(error instanceof MaskError)) throw error;
    expect(error.code).to.equal('config.environment');
    return error.problems.map(
      ({ path, found, suggestion }) => `${path.join('.')}: ${found}${suggestion ? ` (${suggestion})` : ''}`,
    );
  }
}

describe('config/environment', function () {
  it('has nothing to say where nothing is set', () =>
    expect(readEnvironment({ PATH: '/bin', OTEL_MASK_PRESET: '' })).to.deep.equal({
      defaults: {},
      file: undefined,
      watches: true,
      url: undefined,
      opampEndpoint: undefined,
    }));

  it('reads every variable', function () {
    const env = {
      OTEL_MASK_POLICY: '/etc/otel-mask.yaml',
      OTEL_MASK_WATCH: 'off',
      OTEL_MASK_ENV: 'dev',
      OTEL_MASK_POLICY_URL: 'https://x.example/policy',
      OTEL_MASK_OPAMP_ENDPOINT: 'http://localhost:4320/v1/opamp',
      OTEL_MASK_PRESET: 'strict',
      OTEL_MASK_MODE: 'observe',
      OTEL_MASK_UNKNOWN_ATTRIBUTES: 'drop',
      OTEL_MASK_OPAQUE_IDS: 'mask',
      OTEL_MASK_TAINT: 'trace',
      OTEL_MASK_OPERATOR: 'token',
      OTEL_MASK_PLACEHOLDER: '***',
      OTEL_MASK_KEY: key,
      OTEL_MASK_KEY_ID: 'k7',
    };
    expect(Object.keys(VARIABLES).filter((name) => !Object.hasOwn(env, name))).to.deep.equal(['OTEL_MASK_KEY_FILE']);
    expect(readEnvironment(env)).to.deep.equal({
      defaults: {
        preset: 'strict',
        mode: 'observe',
        unknownAttributes: 'drop',
        opaqueIds: 'mask',
        taint: 'trace',
        operators: { default: 'token' },
        placeholder: '***',
        token: { key, keyId: 'k7' },
      },
      file: '/etc/otel-mask.yaml',
      watches: false,
      url: 'https://x.example/policy',
      opampEndpoint: 'http://localhost:4320/v1/opamp',
    });
  });

  it('gives a key an id, and leaves an id without a key to the file', function () {
    expect(readEnvironment({ OTEL_MASK_KEY: key }).defaults.token).to.deep.equal({ key, keyId: 'k1' });
    expect(readEnvironment({ OTEL_MASK_KEY_ID: 'k2' }).defaults.token).to.deep.equal({ keyId: 'k2' });
    expect(readEnvironment({ OTEL_MASK_OPERATOR: 'token' }).defaults.operators).to.deep.equal({ default: 'token' });
  });

  it('reads the key from a file', () =>
    expect(
      readEnvironment({ OTEL_MASK_KEY_FILE: `${root}/LICENSE`.replace('LICENSE', '.mocharc.json') }).defaults.token
        ?.key,
    ).to.include('"spec"'));

  for (const [env, problems] of [
    [{ OTEL_MASK_PRESET: 'stric' }, ['OTEL_MASK_PRESET: string (strict)']],
    [{ OTEL_MASK_MODE: 'off', OTEL_MASK_TAINT: 'none' }, ['OTEL_MASK_MODE: string', 'OTEL_MASK_TAINT: string']],
    [{ OTEL_MASK_OPERATOR: 'keep' }, ['OTEL_MASK_OPERATOR: string']],
    [{ OTEL_MASK_KEY: 'short' }, ['OTEL_MASK_KEY: string']],
    [{ OTEL_MASK_KEY: key, OTEL_MASK_KEY_ID: 'a:b' }, ['OTEL_MASK_KEY_ID: string']],
    [{ OTEL_MASK_KEY_FILE: '/not/there' }, ['OTEL_MASK_KEY_FILE: none']],
    [{ OTEL_MASK_WATCH: 'yes' }, ['OTEL_MASK_WATCH: another word']],
    [{ OTEL_MASK_POLICY_URL: 'policy.example' }, ['OTEL_MASK_POLICY_URL: none']],
    [{ OTEL_MASK_OPAMP_ENDPOINT: 'file:///x' }, ['OTEL_MASK_OPAMP_ENDPOINT: none']],
    [{ OTEL_MASK_PRESTE: 'strict' }, ['OTEL_MASK_PRESTE: an unknown name (OTEL_MASK_PRESET)']],
    [{ OTEL_MASK_KEYS: key }, ['OTEL_MASK_KEYS: an unknown name (OTEL_MASK_KEY)']],
  ] as const)
    it(`refuses ${Object.keys(env).join(', ')}: ${problems}`, () => expect(problemsOf(env)).to.deep.equal(problems));

  for (const name of [
    'OTEL_MASK_KEY_OLD',
    'OTEL_MASK_KEY2',
    'OTEL_MASK_SOMETHING_ELSE',
    'OTEL_MASKING',
    'MASK_PRESETS',
  ])
    it(`leaves ${name} to whoever it is of`, () => expect(problemsOf({ [name]: 'x' })).to.deep.equal([]));

  it('tells no value', function () {
    try {
      readEnvironment({ OTEL_MASK_PRESET: key, OTEL_MASK_KEY: key.slice(0, 12), OTEL_MASK_POLICY_URL: key });
      expect.fail('nothing thrown');
    } catch (error) {
      expect(`${(error as MaskError).message} ${JSON.stringify(error)}`).to.not.include(key.slice(0, 12));
    }
  });

  it('is documented: every variable has its row in docs/policy.md', function () {
    const page = readFileSync(`${root}/docs/policy.md`, 'utf8');
    const rows = [...page.matchAll(/^\| `(OTEL_MASK_\w+)` \| (.*) \|$/gm)].map(([, name, about]) => [name, about]);
    expect(rows).to.deep.equal(Object.entries(VARIABLES).map(([name, { about }]) => [name, about]));
  });
});
