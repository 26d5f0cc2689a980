import { expect } from 'chai';
import { roundCoordinate, shortenPostalCode, truncate } from '../../../lib/engine/operators/truncate.js';
import { detectorOf } from '../../support/found.js';

const network = detectorOf([], { id: 'network.ipv4', category: 'network' });
const coordinates = detectorOf([], { id: 'location.coordinates', category: 'location' });
const postalCode = detectorOf([], { id: 'location.postal-code', category: 'location' });
const email = detectorOf([], { id: 'contact.email', category: 'contact' });

describe('operators/truncate', function () {
  const table = [
    [network, '203.0.113.77', '203.0.113.0', 'an IPv4 address to /24'],
    [network, '2001:db8:85a3:8d3::7', '2001:db8:85a3::', 'an IPv6 address to /48'],
    [network, 'host', undefined, 'no address'],
    [coordinates, '52.520008', '52.5', 'one decimal'],
    [coordinates, '-0.04', '0', 'to nothing'],
    [coordinates, 'north', undefined, 'no number'],
    [postalCode, '10115', '10***', 'the region'],
    [postalCode, 'SW1A 1AA', 'SW** ***', 'blanks stay'],
    [postalCode, 'a long text, no code', undefined, 'too long for one'],
    [email, 'jane@corp.com', undefined, 'less of it has no meaning'],
  ] as const;
  for (const [detector, value, expected, why] of table) {
    it(`${detector.id} ${value} -> ${expected}: ${why}`, () => expect(truncate(value, detector)).to.equal(expected));
  }

  it('rounds what is a number and nothing else', function () {
    for (const [text, expected] of [
      ['1.25', '1.3'],
      ['-73.98765', '-74'],
      ['1e2', '100'],
      ['', undefined],
      [' ', undefined],
      ['Infinity', undefined],
      ['NaN', undefined],
      ['12,5', undefined],
    ] as const) {
      expect(roundCoordinate(text), text).to.equal(expected);
    }
  });

  it('gives the same again for what it gave', function () {
    for (const text of ['203.0.113.77', '2001:db8:85a3:8d3::7'])
      expect(truncate(truncate(text, network) ?? '', network)).to.equal(truncate(text, network));
    for (const text of ['52.520008', '-0.04', '180'])
      expect(roundCoordinate(roundCoordinate(text) ?? '')).to.equal(roundCoordinate(text));
    for (const text of ['10115', 'SW1A 1AA', '1'])
      expect(shortenPostalCode(shortenPostalCode(text) ?? '')).to.equal(shortenPostalCode(text));
  });
});
