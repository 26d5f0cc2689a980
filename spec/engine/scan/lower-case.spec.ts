import { expect } from 'chai';
import { lowerCase } from '../../../lib/engine/scan/lower-case.js';

describe('scan/lower-case', function () {
  it('gives for every character what the language gives, of two the first', function () {
    for (let code = 0; code < 0x10000; code++)
      if (lowerCase(code) !== String.fromCharCode(code).toLowerCase().charCodeAt(0))
        expect.fail(`differs for ${code.toString(16)}`);
  });
});
