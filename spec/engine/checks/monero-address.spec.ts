import { expect } from 'chai';
import { moneroAddress } from '../../../lib/engine/checks/monero-address.js';
import { moneroText } from '../../support/base58.js';
import { randomText } from '../../support/random.js';

describe('checks/monero-address', () => {
  it('takes addresses of the main network', () => {
    for (let seed = 1; seed < 20; seed++) {
      expect(moneroAddress(moneroText(18, 64, seed)), 'standard').to.equal(true);
      expect(moneroAddress(moneroText(42, 64, seed)), 'subaddress').to.equal(true);
      expect(moneroAddress(moneroText(19, 72, seed)), 'integrated').to.equal(true);
    }
  });

  it('refuses another character anywhere, another length and another network', () => {
    const address = moneroText(18);
    for (let at = 0; at < address.length; at++) {
      const other = address.slice(0, at) + (address[at] === '5' ? '6' : '5') + address.slice(at + 1);
      expect(moneroAddress(other), `${at}`).to.equal(false);
    }
    for (const text of ['', address.slice(1), `${address}4`, moneroText(53), `4A${randomText('base58', 93)}`])
      expect(moneroAddress(text), text).to.equal(false);
  });
});
