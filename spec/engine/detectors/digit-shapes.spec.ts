import { expect } from 'chai';
import { digitShapes } from '../../../lib/engine/detectors/digit-shapes.js';

describe('digitShapes', () => {
  it('gives one shape for each length, both ends with it', () =>
    expect(digitShapes(2, 4)).to.deep.equal(['99', '999', '9999']));
  it('gives one where the ends are the same', () => expect(digitShapes(3, 3)).to.deep.equal(['999']));
});
