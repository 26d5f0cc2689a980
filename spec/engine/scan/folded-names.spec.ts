import { expect } from 'chai';
import { foldedNames } from '../../../lib/engine/scan/folded-names.js';

const NAMES: readonly (readonly [string, readonly string[]])[] = [
  ['password', ['password']],
  ['prénom', ['prénom', 'prenom']],
  ['numéro de sécurité', ['numéro de sécurité', 'numero de securite']],
  ['schlüssel', ['schlüssel', 'schlussel', 'schluessel']],
  ['straße', ['straße', 'strasse']],
  ['hasło', ['hasło', 'haslo']],
  ['doğum', ['doğum', 'dogum']],
  ['soyadı', ['soyadı', 'soyadi']],
  ['nøgle', ['nøgle', 'nogle', 'noegle']],
  ['mật khẩu', ['mật khẩu', 'mat khau']],
  ['пароль', ['пароль']], // other scripts are written in no other way
  ['パスワード', ['パスワード']],
  ['cont\u0061\u0301', ['contá', 'conta']], // a mark of its own
];

describe('scan/folded-names', () => {
  for (const [name, folded] of NAMES)
    it(name, () => {
      expect(foldedNames(name)).to.deep.equal(folded);
    });
});
