import { expect } from 'chai';
import { isRuleList } from '../../../lib/engine/checks/rule-list.js';

describe('checks/rule-list', function () {
  for (const text of ['[required, min:8]', '[required,confirmed]', '[string, same:password, nullable]'])
    it(`knows ${text}`, () => expect(isRuleList(text, 0)).to.equal(true));
  for (const text of [
    '[required]',
    '[horse, battery]',
    '[required, Tiger22]',
    '[required, x=1]',
    '[required, min:8',
    'required, min:8',
  ])
    it(`does not take ${text}`, () => expect(isRuleList(text, 0)).to.equal(false));
});
