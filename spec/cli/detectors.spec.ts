import { expect } from 'chai';
import { detectors } from '../../lib/engine/detectors/index.js';
import { runHere, withFiles } from '../support/terminal.js';

const listed = async (...args: string[]): Promise<{ id: string; operator: string }[]> =>
  JSON.parse((await runHere(['detectors', '--json', ...args])).out);

describe('cli: detectors', function () {
  it('lists every type that has rules or names', async function () {
    const ids = detectors.filter(({ rules, keys }) => rules !== undefined || keys !== undefined).map(({ id }) => id);
    expect((await listed()).map(({ id }) => id)).to.deep.equal(ids);
  });

  it('filters by id, title, category and names', async function () {
    for (const filter of ['payment.card', 'PAN', 'track', 'card number']) {
      const { code, out } = await runHere(['detectors', filter]);
      expect(code).to.equal(0);
      expect(out).to.include('payment.');
    }
    expect(await runHere(['detectors', 'no such thing'])).to.deep.equal({ code: 1, out: '0 types\n', err: '' });
  });

  it('says what becomes of each under the policy', () =>
    withFiles(
      {
        p: 'detectors: { disable: [device.imei], custom: [{ id: acme.badge, category: identity, pattern: "BDG-[0-9]{6}", operator: drop }] }\n',
      },
      async (at) => {
        const operators = Object.fromEntries((await listed('-p', at('p'))).map(({ id, operator }) => [id, operator]));
        expect(operators).to.include({
          'device.imei': 'off',
          'acme.badge': 'drop',
          'network.ipv4': 'truncate',
          'contact.email': 'placeholder',
        });
        expect((await listed('--preset', 'pci', 'payment.card'))[0]?.operator).to.equal('partial');
      },
    ));

  it('is no wider than the terminal', async function () {
    for (const line of (await runHere(['detectors'], { columns: 100 })).out.split('\n'))
      expect(Array.from(line).length).to.be.at.most(100);
  });
});
