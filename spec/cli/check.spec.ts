import { expect } from 'chai';
import { changesOf } from '../../lib/cli/check.js';
import { createMasker } from '../../lib/index.js';
import { randomText } from '../support/random.js';
import { runHere, withFiles } from '../support/terminal.js';

const KEY = randomText('alnum', 32, 9);

describe('cli: check', function () {
  it('tells the version of the plan and what differs from the preset', () =>
    withFiles(
      {
        'p.yaml':
          'preset: gdpr\nconfidence: 0.4\nattributes:\n  app.note: drop\ndetectors: { disable: [device.imei] }\n',
      },
      async (at) => {
        const { code, out, err } = await runHere(['check', at('p.yaml')]);
        expect([code, err]).to.deep.equal([0, '']);
        expect(out)
          .to.match(/valid/)
          .and.match(/preset {2}gdpr/)
          .and.match(/attributes\.app\.note +drop/)
          .and.match(/detectors\.disable +device\.imei/);
        const policy = {
          preset: 'gdpr',
          confidence: 0.4,
          attributes: { 'app.note': 'drop' },
          detectors: { disable: ['device.imei'] },
        } as const;
        expect(out).to.include(createMasker(policy).planVersion);
      },
    ));

  it('tells all problems at once, with exit code 2', () =>
    withFiles({ 'p.yaml': 'confidense: 1\noperators: { default: keep }\nlimits: { maxDepth: 0 }\n' }, async (at) => {
      const { code, out } = await runHere(['check', at('p.yaml')]);
      expect(code).to.equal(2);
      for (const text of ['confidense', 'operators.default', 'limits.maxDepth', '3 problems'])
        expect(out).to.include(text);
      const json = await runHere(['check', '--json', at('p.yaml')]);
      expect(json.code).to.equal(2);
      expect(JSON.parse(json.out))
        .to.deep.include({ valid: false, code: 'policy.invalid' })
        .and.have.property('problems')
        .with.lengthOf(3);
    }));

  it('shows no key and no value that is let through', () =>
    withFiles(
      {
        'p.json': JSON.stringify({
          token: { key: KEY, keyId: 'k1', retired: [{ key: `${KEY}2`, keyId: 'k0' }] },
          allow: { values: [KEY] },
        }),
      },
      async (at) => {
        for (const args of [[], ['--json']]) {
          const { code, out, err } = await runHere(['check', at('p.json'), ...args]);
          expect(code).to.equal(0);
          expect(out + err).to.not.include(KEY);
          expect(out).to.include('k1');
        }
      },
    ));

  it('says where a file is no YAML, and nothing of it', () =>
    withFiles({ 'p.yaml': `confidence: 1\n  x: [${KEY}\n` }, async (at) => {
      const { code, out, err } = await runHere(['check', at('p.yaml')]);
      expect([code, err]).to.deep.equal([2, '']);
      expect(out)
        .to.match(/p\.yaml:\d+:\d+/)
        .and.not.include(KEY);
    }));

  it('refuses what is no object', () =>
    withFiles({ list: '- a\n', text: 'hello', number: '5' }, async (at) => {
      for (const name of ['list', 'text', 'number'])
        expect((await runHere(['check', at(name)])).code, name).to.equal(2);
    }));

  it('holds the defaults for valid', async () => expect(await runHere(['check'])).to.include({ code: 0, err: '' }));

  it('counts lists of values', () =>
    expect(changesOf({ allow: { values: ['a', 'b'] }, declare: { x: { type: 'string', enum: ['m'] } } })).to.deep.equal(
      [
        { path: 'allow.values', value: '(2)' },
        { path: 'declare.x.type', value: 'string' },
        { path: 'declare.x.enum', value: '(1)' },
      ],
    ));
});
