import { expect } from 'chai';
import { compact, digits } from '../../../lib/engine/checks/compact.js';

describe('compact', () => {
  it('leaves letters and digits, upper case', () => expect(compact(' ab 12-34.56/c ')).to.equal('AB123456C'));
  it('leaves nothing of separators', () => expect(compact(' -./')).to.equal(''));
});

describe('digits', () => {
  it('leaves the digits of a written-out number', () => expect(digits('529.982.247-25')).to.equal('52998224725'));
  it('takes a text with a letter for no number', () => expect(digits('529.982.247-2S')).to.equal(''));
});
