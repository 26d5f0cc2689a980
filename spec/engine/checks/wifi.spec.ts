import { expect } from 'chai';
import { findWifiPasswords } from '../../../lib/engine/checks/wifi.js';

const find = (text: string) => [...findWifiPasswords(text)].map(([start, end]) => text.slice(start, end));

describe('checks/wifi', function () {
  it('finds the password wherever it stands', () => {
    expect(find('WIFI:S:shop;T:WPA;P:hunter22;;')).to.deep.equal(['hunter22']);
    expect(find('WIFI:P:hunter22;S:shop;;')).to.deep.equal(['hunter22']);
    expect(find('WIFI:T:WPA2-EAP;S:a\\;P:b;PH2:MSCHAPV2;P:c\\:d;;')).to.deep.equal(['c\\:d']);
    expect(find('WIFI:P:a;; WIFI:P:b;;')).to.deep.equal(['a', 'b']);
  });

  it('finds nothing else', () => {
    expect(find('WIFI:S:shop;T:nopass;;')).to.deep.equal([]);
    expect(find('WIFI: P:x')).to.deep.equal([]);
  });

  it('is linear', () => expect(find('WIFI:S:'.repeat(50_000)).length).to.equal(0));
});
