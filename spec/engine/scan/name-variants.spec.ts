import { expect } from 'chai';
import { detectors } from '../../../lib/engine/detectors/index.js';
import { KeyWords, nameWords } from '../../../lib/engine/scan/key-words.js';
import {
  isSole,
  NO_VARIANT,
  SAME,
  startOfVariant,
  variantKind,
  variantsOf,
  WHERE,
  WHICH,
} from '../../../lib/engine/scan/name-variants.js';

const keyWords = new KeyWords(detectors);
const idOf = (name: string): string | undefined => detectors[keyWords.find(nameWords(name))]?.id;
const idInText = (name: string): string | undefined => detectors[keyWords.findBefore(name, 0, name.length)]?.id;

describe('scan/name-variants', function () {
  const VARIANTS: readonly (readonly [name: string, before: string, kind: number])[] = [
    ['password_value', 'password_', SAME],
    ['password2', 'password', WHICH],
    ['password_2', 'password_', SAME],
    ['password_3', 'password_', WHICH],
    ['SECRET_KEY_2024', 'SECRET_KEY_', WHICH],
    ['apiKeyV2', 'apiKey', WHICH],
    ['api-key-v12', 'api-key-', WHICH],
    ['passwordConfirm', 'password', WHICH],
    ['ACCESS_TOKEN_OLD', 'ACCESS_TOKEN_', WHICH],
    ['DB_PASSWORD_PROD', 'DB_PASSWORD_', WHERE],
    ['privateKeyBase64', 'privateKey', WHERE],
    ['PRIVATE_KEY_B64', 'PRIVATE_KEY_', WHERE],
    ['password_length', 'password_length', NO_VARIANT],
    ['passwordconfirm', 'passwordconfirm', NO_VARIANT],
    ['order_20240506', 'order_20240506', NO_VARIANT],
    ['éprod', 'éprod', NO_VARIANT],
    [`${'x'.repeat(20)}prod`, `${'x'.repeat(20)}prod`, NO_VARIANT],
  ];
  for (const [name, before, kind] of VARIANTS)
    it(`reads ${JSON.stringify(name)} as ${JSON.stringify(before)} and what is behind it`, function () {
      const start = startOfVariant(name, 0, name.length);
      expect(name.slice(0, start)).to.equal(before);
      expect(start === name.length ? NO_VARIANT : variantKind(name, start, name.length)).to.equal(kind);
    });

  it('does not read before the part', () => expect(startOfVariant('apiProd', 4, 7)).to.equal(7));

  it('gives a credential more of them than a place', () =>
    expect([variantsOf('secret'), variantsOf('identity'), variantsOf('location')]).to.deep.equal([WHERE, WHICH, SAME]));

  it('knows names that stand for other things with a word behind them', () =>
    expect([
      isSole('auth', 0, 4, 1),
      isSole('auth', 0, 4, 2),
      isSole('pass', 0, 4, 1),
      isSole('pass', 0, 4, 2),
      isSole('token', 0, 5, 1),
    ]).to.deep.equal([true, true, true, false, false]));

  const TELLING: readonly (readonly [string, string])[] = [
    ['DB_PASSWORD_PROD', 'credential.password'],
    ['db.password.prod', 'credential.password'],
    ['user.password2', 'credential.password'],
    ['password_confirmation2', 'credential.password'],
    ['passwordAgain', 'credential.password'],
    ['newPasswordRepeat', 'credential.password'],
    ['password_old', 'credential.password'],
    ['DB_PASS_STAGING', 'credential.password'],
    ['otp2', 'credential.password'],
    ['pinConfirm', 'credential.pin'],
    ['apiKey1', 'credential.api-key'],
    ['API_KEY_US_EAST_1', 'credential.api-key'],
    ['api-key-live-v2', 'credential.api-key'],
    ['STRIPE_SECRET_KEY_LIVE', 'commerce.stripe-secret-key'],
    ['ACCESS_TOKEN_OLD', 'credential.token'],
    ['app.tokenPrimary', 'credential.token'],
    ['JWT_SECRET_PREVIOUS', 'credential.secret'],
    ['PRIVATE_KEY_BASE64', 'credential.secret'],
    ['clientSecretB64', 'credential.secret'],
    ['SECRET_KEY_DEV', 'credential.api-key'],
    ['firstName2', 'person.name'],
    ['phone_primary', 'contact.phone'],
  ];
  for (const [name, id] of TELLING)
    it(`takes ${name} for ${id}`, () => expect([idOf(name), idInText(name)]).to.deep.equal([id, id]));

  const OTHERS: readonly (readonly [string, string])[] = [
    ['password_length', 'a property of it'],
    ['password_policy', 'what it must be'],
    ['password_expires_at', 'a time'],
    ['password_hash_algorithm', 'how it is hashed'],
    ['password_hash_us', 'microseconds'],
    ['password_verified', 'whether it was'],
    ['token_count', 'a number of them'],
    ['max_tokens', 'a limit'],
    ['tokens_used', 'a number of them'],
    ['usage.cacheReadInputTokens', 'a number of them'],
    ['token_type', 'what it is'],
    ['token_url', 'where it comes from'],
    ['token_expiry', 'a time'],
    ['token_next', 'of the next page'],
    ['page_token_2', 'a place in a list'],
    ['token_user', 'whose it is'],
    ['auth_user', 'whose it is'],
    ['secret_name', 'what it is called'],
    ['secret_version', 'which one it is'],
    ['key_id', 'which one it is'],
    ['public_key_prod', 'for everybody'],
    ['publishable_key_live', 'for everybody'],
    ['api_key_enabled', 'a flag'],
    ['otp_sent', 'a flag'],
    ['pin_count', 'a number of them'],
    ['keyboard', 'another word'],
    ['token_data', 'what stands in it'],
    ['auth0', 'a service'],
    ['auth_dev', 'a way to sign in'],
    ['oauth2', 'a protocol'],
    ['OAuth 2.0', 'a protocol'],
    ['set-cookie2', 'a header of RFC 2965'],
    ['Unexpected_token_1012', 'a message'],
    ['token_1012', 'a number of something'],
    ['token68', 'a grammar of RFC 9110'],
    ['session-3', 'one of a list'],
    ['session_test', 'a test'],
    ['Cookie2', 'a header of RFC 2965'],
    ['pass_3', 'one of several passes'],
    ['lat_prod', 'latency'],
    ['first_name_prod', 'no credential'],
    ['value', 'nothing before it'],
    ['prod_2', 'nothing before it'],
  ];
  for (const [name, why] of OTHERS)
    it(`takes ${name} for no secret: ${why}`, () =>
      expect([idOf(name), idInText(name)]).to.deep.equal([undefined, undefined]));

  it('takes no word of a sentence for one', function () {
    expect(idInText('password test')).to.equal(undefined);
    expect(idInText('the session backup')).to.equal(undefined);
    expect(idInText('Password 2'), 'a place in a list').to.equal('credential.password');
    expect(idInText('api key prod_2')).to.equal(undefined);
    expect(idInText('a_test = 1, password_test'), 'other words before it').to.equal('credential.password');
  });
});
