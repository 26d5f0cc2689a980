import { expect } from 'chai';
import { isOutcome } from '../../../lib/engine/checks/outcome.js';

describe('checks/outcome', function () {
  for (const text of ['128', '0', '98.7%', '100%', '2/3', '12/12', '0.98', '12.3ms', '5s', 'PASS', 'skipped'])
    it(`knows ${text}`, () => expect(isOutcome(text)).to.equal(true));
  for (const text of ['1234', '123456', '12.3.2024', '2024/hunter', 'Minimum12!', 'passw0rd', 'pass1', '12msx', ''])
    it(`does not know ${JSON.stringify(text)}`, () => expect(isOutcome(text)).to.equal(false));
});
