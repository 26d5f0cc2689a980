import { expect } from 'chai';
import { createMasker } from '../../lib/index.js';
import { nodeHmac } from '../../lib/platform/node-hmac.js';
import { email } from '../support/canary.js';
import { randomText } from '../support/random.js';
import { runHere, withFiles } from '../support/terminal.js';

const KEYS = [1, 2].map((seed) => randomText('alnum', 32, seed)) as [string, string];
const policy = {
  token: { key: KEYS[0], keyId: 'k2', retired: [{ key: KEYS[1], keyId: 'k1' }] },
  operators: { categories: { contact: 'token' } },
} as const;
const files = { p: JSON.stringify(policy) };

describe('cli: token', function () {
  it('is the token that stands in telemetry, and those of before', () =>
    withFiles(files, async (at) => {
      const { text } = email(1);
      const { code, out, err } = await runHere(['token', '-p', at('p')], { stdin: `${text}\n` });
      expect([code, err]).to.deep.equal([0, '']);
      expect(out).to.include(createMasker(policy).maskText(text));
      const old = nodeHmac(KEYS[1], `contact.email\0${text.toLowerCase()}`).slice(0, 32);
      expect(out)
        .to.match(/k2 +current/)
        .and.match(new RegExp(`k1 +retired +\\[contact\\.email:k1:${old}\\]`));
      for (const raw of [text, ...KEYS]) expect(out).to.not.include(raw);
    }));

  it('normalises the value', () =>
    withFiles(files, async (at) => {
      const ask = async (stdin: string) => (await runHere(['token', '-p', at('p'), '--json'], { stdin })).out;
      expect(await ask('Jane@Shop.example')).to.equal(await ask('jane@shop.example'));
    }));

  it('takes the type that it is told', () =>
    withFiles(files, async (at) => {
      const { out } = await runHere(['token', '-p', at('p'), '--as', 'identity.user-id', '--json'], { stdin: 'u-17' });
      expect(
        JSON.parse(out).map(({ detector, keyId }: { detector: string; keyId: string }) => [detector, keyId]),
      ).to.deep.equal([
        ['identity.user-id', 'k2'],
        ['identity.user-id', 'k1'],
      ]);
    }));

  it('takes no value from the command line, and does not repeat it', () =>
    withFiles(files, async (at) => {
      const { code, out, err } = await runHere(['token', '-p', at('p'), email(2).text]);
      expect([code, out]).to.deep.equal([2, '']);
      expect(err).to.not.include(email(2).text);
    }));

  it('says what is missing', () =>
    withFiles({ ...files, none: '{}' }, async (at) => {
      const said = async (args: string[], stdin: string) => (await runHere(['token', ...args], { stdin })).err;
      expect(await said(['-p', at('none')], 'x')).to.match(/no token key/);
      expect(await said(['-p', at('p')], '')).to.match(/no value/);
      expect(await said(['-p', at('p')], 'some words')).to.match(/--as/);
      expect(await said(['-p', at('p'), '--as', 'no.such'], 'x')).to.match(/id of a detector/);
    }));
});
