import { createHmac } from 'node:crypto';
import { expect } from 'chai';
import { nodeHmac } from '../../lib/platform/node-hmac.js';

const bytes = (hex: string) => new Uint8Array(Buffer.from(hex, 'hex'));

describe('nodeHmac', function () {
  // RFC 4231, test cases 1, 2, 6
  const CASES: readonly [name: string, key: string | Uint8Array, text: string, mac: string][] = [
    ['1', bytes('0b'.repeat(20)), 'Hi There', 'b0344c61d8db38535ca8afceaf0bf12b881dc200c9833da726e9376c2e32cff7'],
    ['2', 'Jefe', 'what do ya want for nothing?', '5bdcc146bf60754e6a042426089575c75a003f089d2739839dec58b964ec3843'],
    [
      '6',
      bytes('aa'.repeat(131)),
      'Test Using Larger Than Block-Size Key - Hash Key First',
      '60e431591ee0b67f0d8a26aacbf5b77f8e0bc6213728c5140546040f0ee37f54',
    ],
  ];
  for (const [name, key, text, mac] of CASES)
    it(`gives what RFC 4231 gives: case ${name}`, () => expect(nodeHmac(key, text)).to.equal(mac));

  it('reads text as UTF-8', function () {
    const want = createHmac('sha256', 'key').update(bytes('7a6fc3ab')).digest('hex');
    expect(nodeHmac('key', 'zoë')).to.equal(want);
    expect(nodeHmac(new TextEncoder().encode('key'), 'zoë')).to.equal(want);
  });
});
