import { expect } from 'chai';
import { detectors } from '../../../lib/engine/detectors/index.js';
import { KeyWords, nameWords } from '../../../lib/engine/scan/key-words.js';

const keyWords = new KeyWords(detectors);
const NAMES: readonly (readonly [name: string, detector: string | undefined])[] = [
  ['登录密码', 'credential.password'],
  ['用户的支付密码', 'credential.password'],
  ['新しいパスワード', 'credential.password'],
  ['로그인비밀번호', 'credential.password'],
  ['userの電話番号', 'contact.phone'],
  ['紧急联系人手机号码', 'contact.phone'],
  ['收件人姓名', 'person.name'],
  ['开户银行卡号', 'bank.account-number'],
  ['用户Password', 'credential.password'],
  ['忘记密码', undefined], // a link
  ['修改密码', undefined], // what is done
  ['是否有密码', undefined], // whether there is one
  ['無効なパスワード', undefined], // what is wrong
  ['비밀번호변경', undefined], // another word
  ['密码错误', undefined], // another word
  ['码', undefined], // no name
];

describe('scan/unspaced-names', () => {
  for (const [name, detector] of NAMES)
    it(`${name}: ${detector ?? 'none'}`, () => {
      const index = keyWords.find(nameWords(name));
      expect(index < 0 ? undefined : detectors[index]?.id).to.equal(detector);
      const inText = keyWords.findBefore(`1, ${name}`, 0, name.length + 3);
      expect(inText < 0 ? undefined : detectors[inText]?.id).to.equal(detector);
    });
});
