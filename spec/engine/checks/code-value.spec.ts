import { expect } from 'chai';
import { isCodeValue, isScope } from '../../../lib/engine/checks/code-value.js';
import { randomText } from '../../support/random.js';

const SECRET = randomText('alnum', 24);

describe('scan/code-value', () => {
  const types = [
    'str, retries: int = 3', 'string;', 'String)', 'Optional[str] = None', 'Option<String>,', 'Vec<u8>', 'char* p', 'bytes', 'string[]', 'string | undefined', 'SecretStr', 'String?', 'List[str],', '*string)',
  ]; // biome-ignore format: a list
  for (const text of types) {
    it(`takes a type: ${text}`, () => {
      expect(isCodeValue(text, 0, true, false)).to.equal(true);
      expect(isCodeValue(text, 0, false, false), 'not behind an equal sign').to.equal(false);
    });
  }

  const expressions: readonly (readonly [string, boolean, string])[] = [
    ['SecretString::new(x.into());', false, 'a path and a call'],
    ['next(tokens); key = 1', true, 'a call, with blanks around the sign'],
    ['get_token(user)', false, 'a call of what is named like a function'],
    ['getToken()', false, 'likewise'],
    ['token.key  # x', true, 'a property'],
    ['this.config.secret;', false, 'a property of this'],
    ['form.password', false, 'a property with a telling name'],
    ['user?.password ?? x', false, 'a property of what may be none'],
    ['$this->password;', false, 'a property in PHP'],
    ['config.get("db.password")', false, 'a setting'],
    ['data["password"]', true, 'an element'],
    ['await vault.read(path);', true, 'a call to wait for'],
    ['new Token(user, name)', true, 'a new object'],
    ['Permission::READ', false, 'a constant'],
  ];
  for (const [text, apart, why] of expressions)
    it(`takes ${text}: ${why}`, () => expect(isCodeValue(text, 0, false, apart)).to.equal(true));

  const values: readonly (readonly [string, string])[] = [
    ['hunter22', 'a word'],
    ['john.smith', 'a password with a point'],
    ['summer(2024)', 'digits in brackets'],
    ['Summer(time)x', 'something behind the bracket'],
    ['abc(def', 'no end'],
    ['john.smith@shop.example', 'an address'],
    ['SecretStr("hunter22")', 'a literal inside'],
    [`${SECRET}.key`, 'a secret before the point'],
    [`config.${SECRET}`, 'a secret behind the point'],
    [`next(${SECRET})`, 'a secret inside'],
    ['strong-password', 'begins like a type'],
    ['string22', 'begins like a type'],
    ['Optional', 'a type of nothing'],
    ['', 'nothing'],
  ];
  for (const [text, why] of values)
    it(`leaves ${JSON.stringify(text)}: ${why}`, () => expect(isCodeValue(text, 0, true, true)).to.equal(false));

  it('knows what a name is compared with', () => {
    for (const text of ['password === confirm)', 'password === user.password', 'cookie===undefined;'])
      expect(isCodeValue(text, text.search(/(?<== ?)[a-z]/), false, true), text).to.equal(true);
    for (const text of ['password === hunter22', 'password = confirm', 'password == swordfish'])
      expect(isCodeValue(text, text.search(/(?<== ?)[a-z]/), false, true), text).to.equal(false);
  });

  it('knows the sign of a path in code', () => {
    for (const text of [
      'Authorization::authorize(user, x)',
      'Token::Ident',
      'secret::Kind::Raw',
      'session::tests::roundtrip ... ok',
      'auth::token::verify',
      'Auth::TokenService#refresh',
      'auth::token::decode::h649e1269a6f51e2c',
    ])
      expect(isScope(text, text.indexOf(':')), text).to.equal(true);
    for (const text of [
      'password::hunter22',
      'password:: hunter22',
      `token::${SECRET}(`,
      'password:Hunter',
      'pin::1234',
      'password::swordfish',
      'session::user9::x',
      `session::user::${SECRET}`,
    ])
      expect(isScope(text, text.indexOf(':')), text).to.equal(false);
  });

  it('knows one part in small letters behind a path', () => {
    const path = 'app::auth::password::hashed';
    expect(isScope(path, path.lastIndexOf('::'))).to.equal(true);
    expect(isScope(`app::auth::password::${SECRET}`, path.lastIndexOf('::'))).to.equal(false);
    expect(isScope('app::auth::password::hunter22', path.lastIndexOf('::'))).to.equal(false);
  });

  it('is bounded', () => {
    for (const piece of ['a.', 'a', 'f(', 'a::', 'Optional[', '["'])
      expect(isCodeValue(piece.repeat(100_000), 0, true, true), piece).to.equal(false);
  });
});
