import { expect } from 'chai';
import { LivePolicy, type LiveStatus } from '../../lib/config/live-policy.js';
import { parsePolicyText, readRemotePolicy } from '../../lib/config/policy-file.js';
import { createMasker } from '../../lib/index.js';
import { email, token } from '../support/canary.js';

const local = (text: string) => () => parsePolicyText(text, 'local.yaml', { env: {} });
const remote = (text: string) => () => readRemotePolicy(text, 'https://x.example/p', {});
const { text } = email(1);

describe('config/live-policy', function () {
  it('puts a local policy in force and tells of it', function () {
    const live = new LivePolicy(createMasker());
    const told: LiveStatus[] = [];
    const end = live.onChange((status) => told.push(status));
    expect(live.useLocal('local.yaml', local('placeholder: "<{id}>"'))).to.equal(true);
    expect(live.masker.maskText(text)).to.equal('<contact.email>');
    expect(told).to.deep.equal([live.status()]);
    expect(live.status()).to.deep.include({ planVersion: live.masker.planVersion });
    expect(live.status().local).to.have.keys('source', 'applied');
    end();
    live.useLocal('local.yaml', local('placeholder: x'));
    expect(told).to.have.length(1);
  });

  it('keeps the last good one, and tells of a failure once', function () {
    const live = new LivePolicy(createMasker());
    const told: LiveStatus[] = [];
    live.onChange((status) => told.push(status));
    live.useLocal('local.yaml', local('placeholder: "<{id}>"'));
    const applied = live.status().local?.applied;
    for (const broken of ['mod: x', 'mod: x', 'placeholder: "', 'placeholder: jane@corp.com'])
      expect(live.useLocal('local.yaml', local(broken))).to.equal(false);
    expect(told).to.have.length(4);
    expect(live.masker.maskText(text)).to.equal('<contact.email>');
    expect(live.status().local?.applied).to.equal(applied);
    expect(live.status().local?.failed).to.deep.include({ code: 'policy.placeholder' });
    expect(live.status().local?.failed?.problems[0], 'what only compiling finds').to.include({
      file: 'local.yaml',
      line: 1,
      column: 14,
    });
    live.useLocal('local.yaml', local('placeholder: "<{id}>"'));
    expect(live.status().local).to.have.keys('source', 'applied');
  });

  it('holds no value, whatever goes wrong', function () {
    const secret = token(4).text;
    const live = new LivePolicy(createMasker());
    live.useLocal('local.yaml', () => {
      throw new Error(secret);
    });
    live.useRemote('https://x.example/p', remote(`placeholder: "${secret}"`));
    expect(live.status().local?.failed?.code).to.equal('config.unreadable');
    expect(JSON.stringify(live.status())).to.not.include(secret);
  });

  it('does not mind what a listener throws', function () {
    const live = new LivePolicy(createMasker());
    live.onChange(() => {
      throw new Error('of the application');
    });
    expect(live.useLocal('local.yaml', local('taint: off'))).to.equal(true);
  });

  describe('from elsewhere', function () {
    it('tightens the local one', function () {
      const live = new LivePolicy(createMasker({ operators: { detectors: { 'contact.email': 'partial' } } }), {
        operators: { detectors: { 'contact.email': 'partial' } },
      });
      expect(
        live.useRemote('https://x.example/p', remote('operators: { detectors: { contact.email: drop } }')),
      ).to.equal(true);
      expect(live.masker.maskText(text)).to.equal('');
      expect(live.status().remote).to.have.keys('source', 'applied');
    });

    it('is refused where it does not, and the last one stays', function () {
      const live = new LivePolicy(createMasker());
      live.useRemote('https://x.example/p', remote('operators: { default: drop }'));
      const applied = live.status().remote?.applied;
      expect(live.useRemote('https://x.example/p', remote('mode: observe'))).to.equal(false);
      expect(live.masker.maskText(text)).to.equal('');
      expect(live.status().remote?.applied).to.equal(applied);
      expect(live.status().remote?.failed?.code).to.equal('policy.looser');
      expect(live.status().remote?.failed?.problems[0]).to.include({ line: 1, column: 7 });
    });

    it('may take back what it said itself', function () {
      const live = new LivePolicy(createMasker());
      live.useRemote('https://x.example/p', remote('operators: { default: drop }'));
      expect(live.useRemote('https://x.example/p', remote('{}'))).to.equal(true);
      expect(live.masker.maskText(text)).to.equal('[REDACTED:contact.email]');
    });

    it('stays over a new local policy, or goes where it does not tighten that one', function () {
      const live = new LivePolicy(createMasker());
      live.useRemote('https://x.example/p', remote('operators: { default: drop }\nattributes: { a: placeholder }'));
      live.useLocal('local.yaml', local('attributes: { b: drop }'));
      expect(live.masker.maskText(text)).to.equal('');
      expect(live.masker.maskValue('b', 'x')).to.equal(undefined);
      expect(live.useLocal('local.yaml', local('attributes: { a: drop }'))).to.equal(true);
      expect(live.masker.maskText(text)).to.equal('[REDACTED:contact.email]');
      expect(live.masker.maskValue('a', 'x')).to.equal(undefined);
      expect(live.status().remote).to.have.keys('source', 'failed');
    });
  });
});
