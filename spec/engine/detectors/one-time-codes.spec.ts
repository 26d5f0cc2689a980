import { expect } from 'chai';
import { ONE_TIME_CODES } from '../../../lib/engine/detectors/one-time-codes.js';
import { detectorOf, foundIn } from '../../support/found.js';

const find = (text: string) => foundIn([detectorOf(ONE_TIME_CODES)], text);

/** `#` stands for the code. */
const MESSAGES = [
  'Your verification code is: #', '# is your verification code', '# is your OTP', 'G-# is your Google verification code', 'Use # to verify your account', 'Use code # to log in.', 'Enter # to sign in', 'Your code is #',
  'Your code is: #.', 'OTP is: #', 'OTP: #', '"otp": "#"', 'Your OTP for login is #', 'OTP for bob: #', 'verification code for bob: #', 'sms code #', 'TOTP # rejected', 'MFA token # invalid', 'passcode #',
  'one-time password (#)', 'Your Acme security code is #', 'login code #. Do not share it', 'otp # for jane',
  'Ihr Code lautet #', 'Dein Bestätigungscode ist #', '# ist dein Bestätigungscode', 'Verifizierungscode für Jane: #', 'Einmalcode #', 'votre code est #', 'Ton code de vérification est #',
  "Votre code d'authentification : #", '# est votre code de confirmation', 'Su código de verificación es #', '# es su código de verificación', 'Il tuo codice di verifica è #', 'il tuo codice è #',
  'Seu código de verificação é #', 'Je verificatiecode is #', '验证码[#]，5分钟内有效', '認証コード [#]', '인증번호 [#]를 입력하세요', '# is je verificatiecode', 'Je code is #',
]; // biome-ignore format: a table

const OTHERS: readonly (readonly [text: string, why: string])[] = [
  ['status code is 404000', 'of HTTP'],
  ['error code is 482913', 'of an error'],
  ['exit code 1234', 'of a process'],
  ['postal code is 80331', 'of a place'],
  ['process exited with code 482913', 'of a process'],
  ['your code is 200', 'too short'],
  ['4000 is your limit', 'of nothing'],
  ['otp sent in 1200 ms', 'a time'],
  ['验证码 123', 'too short'],
  ['验证码 有效期 3000 秒', 'a time'],
  ['OTP for bob expired after: 300000', 'a time'],
  ['otp ttl 300000 ms', 'a time'],
  ['verification code 4829 bytes', 'a size'],
  ['verification code is required', 'prose'],
  ['otp 2024-05-01', 'a date'],
  ['laptop 482913', 'another word'],
  ['security code 4829', 'of a card'],
  ['Use 8080 to complete', 'a port'],
  ['Use 482913 to index', 'to do something else with it'],
  ['failed to verify 482913', 'nothing of a code'],
];

describe('detectors/one-time-codes', function () {
  for (const message of MESSAGES)
    for (const code of ['482913', '482-913'])
      it(message.replace('#', code), () => expect(find(message.replace('#', code))).to.deep.equal([code]));

  for (const [text, why] of OTHERS) it(`${text}: ${why}`, () => expect(find(text)).to.deep.equal([]));

  it('finds several', () => expect(find('otp 482913, otp 482914; 482915 is your otp')).to.have.lengthOf(3));

  it('is linear', function () {
    for (const piece of ['otp ', 'otp for a b c d ', '123456 is your ', 'OTP: 12 '])
      expect(find(piece.repeat(20_000)).length).to.be.at.most(20_000);
  });
});
