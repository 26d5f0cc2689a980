import { expect } from 'chai';
import { isPhpMember } from '../../../lib/engine/readers/php-member.js';

describe('engine/readers/php-member', function () {
  const MEMBERS = [
    '["password":"User":private]=>',
    '["password":"App\\Models\\User":private]=>\n  string(7) "x"',
    '["password":"Zwölf":private]=>',
    '["password":"class@anonymous":private]=>',
    '["password":protected]=>',
    '["password":private]=>', // before PHP 5.3
  ];
  const OTHERS = [
    '["password"]=>',
    '["password", "x"]',
    '["a":"b"]',
    '["password":private, 1]',
    '["password":public]=>',
  ];
  for (const text of MEMBERS) it(`knows ${text}`, () => expect(isPhpMember(text, 1)).to.equal(true));
  for (const text of OTHERS) it(`knows none in ${text}`, () => expect(isPhpMember(text, 1)).to.equal(false));
});
