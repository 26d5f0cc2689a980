import { expect } from 'chai';
import { isOtherNumber } from '../../../lib/engine/checks/phone-context.js';

const MATCH = '01711234567';

describe('engine/checks/phone-context', function () {
  const TABLE: readonly (readonly [before: string, isOther: boolean, why: string])[] = [
    ['phone ', false, 'a word for it'],
    ['my mobile number is: ', false, 'a sentence with a colon'],
    ['sms to=', false, 'whom a message goes to'],
    ['customerPhone=', false, 'a name with the word in it'],
    ['"contact_number": "', false, 'the name of a number'],
    ['phone: primary=', false, 'one of several'],
    ['cell-phone ', false, 'two words for it'],
    ['phone_number ', false, 'its name in prose'],
    ['POST /sms/send?to=', false, 'a parameter'],
    ['https://x.example/telefon/', false, 'a segment with the word'],
    ['channel=mobile order=', true, 'the value of another name'],
    ['{"phone":true,"orders":', true, 'of another key'],
    ['mobile ts:', true, 'of another name with a colon'],
    ['sms-gateway: sent to ', false, 'whom a service with the word in its name writes to'],
    ['Mobile Safari/537.36 sms to ', false, 'behind the name of a browser, too'],
    ['mobile-bff took ', true, 'a service that has the word in its name'],
    ['sms-gateway accepted ', true, 'another one'],
    ['https://mobile.example/items/', true, 'the word in a host'],
    ['Mobile Safari/537.36 200 ', true, 'the name of a browser'],
    ['cell id', true, 'a key that names an id'],
    ['{"smsTo":"', false, 'humps: whom a message goes to'],
    ['telPortable=', false, 'humps: the word among them'],
    ['{"客户手机号":"', false, 'a name in Chinese'],
    ['{"携帯電話":"', false, 'one in Japanese'],
    ['{"телефон":"', false, 'one in Russian'],
    ['{"мотель":"', true, 'the word in another one'],
    ['{"订单号":"', true, 'another number in Chinese'],
    ['mobileAppVersion=', true, 'humps: a version'],
    ['{"mobileSessions":', true, 'humps: a count'],
    ['{"phoneId":"', true, 'humps: an id'],
    ['phone.verified_at', true, 'a key that names a time'],
  ];
  for (const [before, isOther, why] of TABLE)
    it(`takes a number behind "${before}" for ${isOther ? 'another one' : 'one to call'}: ${why}`, () =>
      expect(isOtherNumber(before, MATCH)).to.equal(isOther));

  it('takes a decimal for none', function () {
    expect(isOtherNumber('mobile took ', '12.3456789')).to.equal(true);
    expect(isOtherNumber('mobile ', '01.23.45.67.89')).to.equal(false);
  });

  it('says nothing of what is told by itself', function () {
    for (const match of ['+491711234567', '%2B491711234567', '00491711234567', '555-123-4567', '(555) 123-4567'])
      expect(isOtherNumber('order=', match), match).to.equal(false);
  });
});
