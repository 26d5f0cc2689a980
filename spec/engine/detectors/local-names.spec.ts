import { expect } from 'chai';
import * as lists from '../../../lib/engine/detectors/local-names.js';
import { createMasker } from '../../../lib/index.js';
import { randomText } from '../../support/random.js';

const masker = createMasker();
const password = `${randomText('lower', 5)}#${randomText('digit', 3)}`;

/** A name as it is written in a form, what stands under it, and what it is. */
const NAMES: readonly (readonly [name: string, value: string, detector: string])[] = [
  ['Contraseña actual', password, 'credential.password'],
  ['Nytt lösenord', password, 'credential.password'],
  ['nyt_kodeord', password, 'credential.password'],
  ['hesloZnovu', password, 'credential.password'],
  ['yeniŞifre', password, 'credential.password'],
  ['novéHeslo', password, 'credential.password'],
  ['Passwort bestätigen', password, 'credential.password'],
  ['новый_пароль', password, 'credential.password'],
  ['συνθηματικό', password, 'credential.password'],
  ['새 비밀번호', password, 'credential.password'],
  ['登录密码', password, 'credential.password'],
  ['كلمة السر', password, 'credential.password'],
  ['पासवर्ड', password, 'credential.password'],
  ['Mot de passe'.normalize('NFD'), password, 'credential.password'],
  ['Contraseña'.normalize('NFD'), password, 'credential.password'],
  ['секретный ключ', password, 'credential.secret'],
  ['api_anahtari', `${randomText('lower', 6)}${randomText('digit', 6)}`, 'credential.api-key'],
  ['PIN-kod', '4821', 'credential.pin'],
  ['Förnamn', 'Lina', 'person.name'],
  ['prijmeni', 'Dvořák', 'person.name'],
  ['Vezetéknév', 'Nagy', 'person.name'],
  ['soyisim', 'Kaya', 'person.name'],
  ['прізвище', 'Коваль', 'person.name'],
  ['ονοματεπώνυμο', 'Μαρία Παππά', 'person.name'],
  ['真实姓名', '王小明', 'person.name'],
  ['예금주', '김철수', 'person.name'],
  ['الاسم الكامل', 'محمد علي', 'person.name'],
  ['पूरा नाम', 'राजेश कुमार', 'person.name'],
  ['fodselsdato', '14.03.1987', 'person.birth-date'],
  ['Doğum günü', '14.03.1987', 'person.birth-date'],
  ['생일', '1987-03-14', 'person.birth-date'],
  ['Telefonní číslo', '601 123 456', 'contact.phone'],
  ['мобильный телефон', '8 (912) 345-67-89', 'contact.phone'],
  ['联系电话', '13812345678', 'contact.phone'],
  ['رقم الجوال', '0501234567', 'contact.phone'],
  ['Gatuadress', 'Storgatan 3', 'contact.postal-address'],
  ['lakcím', 'Fő utca 5', 'contact.postal-address'],
  ['адрес доставки', 'ул. Ленина, д. 5', 'contact.postal-address'],
  ['번호 카드번호', ['4111', '1111', '1111', '1111'].join(''), 'payment.card'],
  ['E-postadress', 'lina@corp.example', 'contact.email'],
];

/** Behind what says whose it is, and with blanks in it. */
const IN_TEXTS: readonly (readonly [text: string, masked: string])[] = [
  ['Geburtsdatum des Kunden: 14.03.1987', 'Geburtsdatum des Kunden: [REDACTED:person.birth-date]'],
  ['생년월일: 1987년 3월 14일', '생년월일: [REDACTED:person.birth-date]'],
  ['телефон: 8 (912) 345-67-89', 'телефон: [REDACTED:contact.phone]'],
];

/** What is said of a field, and other things under names that look alike. */
const OTHERS: readonly (readonly [text: string, reason: string])[] = [
  ['heslo: povinné', 'prose'],
  ['lösenord: krävs', 'prose'],
  ['пароль: обязательное поле', 'prose'],
  ['密码: 错误', 'prose'],
  ['修改密码: 成功', 'what is done'],
  ['パスワード: 不正', 'prose'],
  ['비밀번호: 오류', 'prose'],
  ['имя: checkout', 'the name of anything'],
  ['名前: checkout', 'the name of anything'],
  ['индекс: 1024', 'a place in a list'],
  ['cap: 1024', 'a capacity'],
  ['Parola: ciao', 'a word'],
  ['Adresa: 10.0.0.1', 'infrastructure'],
];

describe('detectors/local-names', () => {
  for (const [name, value, detector] of NAMES)
    it(`${JSON.stringify(name)} is that of ${detector}`, () => {
      expect(masker.maskValue(`app.${name}`, value)).to.equal(`[REDACTED:${detector}]`);
      const said = JSON.stringify({ page: 2, [name]: value });
      expect(masker.maskText(said)).to.equal(JSON.stringify({ page: 2, [name]: `[REDACTED:${detector}]` }));
    });
  for (const [text, masked] of IN_TEXTS)
    it(`masks ${text}`, () => {
      expect(masker.maskText(text)).to.equal(masked);
    });
  for (const [text, reason] of OTHERS)
    it(`leaves ${text}: ${reason}`, () => {
      expect(masker.maskText(text)).to.equal(text);
    });
  it('has no name of more words than are looked at', () => {
    for (const names of Object.values(lists))
      for (const name of names) expect(name.split(' ').length, name).to.be.at.most(4);
  });
});
