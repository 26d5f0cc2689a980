import type { DetectorFamily, Run } from '../../model.js';
import { findBareUserinfo } from '../checks/bare-userinfo.js';
import { decodeBase64, isUtf8Text } from '../checks/base64.js';
import { DSN_MARKS, findDsnPasswords } from '../checks/dsn.js';
import { beginsJson, isJwt } from '../checks/jwt.js';
import { labelled } from '../checks/labelled.js';
import { namedPairs } from '../checks/named-pairs.js';
import { isDecimal, isMethod, isOption, isPath, isVersion } from '../checks/other-value.js';
import { isPlaceholderText, looksRandom } from '../checks/random.js';
import { isNameList } from '../checks/reference.js';
import { isShellVariable } from '../checks/shell-variable.js';
import { taggedTuples } from '../checks/tagged-tuples.js';
import { toldSecrets } from '../checks/told-secrets.js';
import { isUnspacedProse } from '../checks/unspaced-prose.js';
import { findWifiPasswords } from '../checks/wifi.js';
import { LOCAL_API_KEYS, LOCAL_CODES, LOCAL_PASSWORDS, LOCAL_PINS, LOCAL_SECRETS } from './local-names.js';
import { ONE_TIME_CODES } from './one-time-codes.js';

const OWASP_SESSION = 'https://cheatsheetseries.owasp.org/cheatsheets/Session_Management_Cheat_Sheet.html';
const OTEL_URL = 'https://opentelemetry.io/docs/specs/semconv/registry/attributes/url/';

/** In ISO 8859-1, as older browsers send it. */
const LATIN_1_PAIR = /^[\x21-\x7e]{3,255}:[\x20-\x7e\xa0-\xff]*$/;

/** `user:password` in base64, as RFC 7617 has it: most words decode to no text. What a limit cut may have a character over. */
function isBasic(text: string): boolean {
  const decoded = decodeBase64(text.length % 4 === 1 ? text.slice(0, -1) : text);
  return decoded?.includes(':') === true && (isUtf8Text(decoded) || LATIN_1_PAIR.test(decoded));
}

const isNoWord = (text: string): boolean => /\d|[^\p{L}\p{M}\w.,;:!?-]/u.test(text) && /[A-Za-z\d]/.test(text);

const hasDigit = (text: string): boolean => /\d/.test(text.slice(0, 256));

/** `expires_in=4595`: the next field behind `token_type=Bearer`. An equal sign stands at the end of a token alone. */
const isPair = (text: string): boolean => {
  const name = /^[A-Za-z_][\w.-]{0,40}(?==[^=])/.exec(text)?.[0];
  return name !== undefined && isNameList(name);
};

const MAX_PART = 8192;

/** Header, payload and signature of a JWS (RFC 7515); a JWE (RFC 7516) has two parts more. */
const JWE_PARTS: Run = {
  charset: 'base64url',
  min: 0,
  max: MAX_PART,
  next: { literal: '.', optional: true, run: { charset: 'base64url', min: 0, max: MAX_PART } },
};
const SIGNATURE: Run = {
  charset: 'base64url',
  min: 0,
  max: MAX_PART,
  next: { literal: '.', optional: true, run: JWE_PARTS },
};
const PAYLOAD: Run = { charset: 'base64url', min: 0, max: 8 * MAX_PART, next: { literal: '.', run: SIGNATURE } };
const JWT: Run = { charset: 'base64url', min: 8, max: MAX_PART, next: { literal: '.', run: PAYLOAD } };

/** Machine-made, and no hash, UUID or path: what else stands under the name `key` is a place in a cache or a table. */
const isBareKey = (text: string): boolean =>
  text.length <= 512 && /^(?=.*\d)(?=.*[a-z])(?=.*[A-Z])[\w+/=.-]{20,512}$/.test(text) && looksRandom(text);

/** Behind `PIN` in prose only with more words, or in capitals: a `pin 1234` may be one of a board. */
const PINS = [
  'pin is',
  'pin code',
  'pin-code',
  'pincode',
  'geheimzahl',
  'geheimzahl lautet',
  'geheimnummer',
  'geheimnummer lautet',
  'wrong pin',
  'invalid pin',
  'incorrect pin',
];
const PIN_MARKS = ['pin is', 'pin c', 'pin-c', 'incod', 'eheim', 'rong pin', 'nvalid pin', 'ncorrect pin'];
const PIN = /\d{4,6}(?![\p{L}\d]|[-./:]\d)/uy;

/** How services say which key they were given. */
const KEYS_IN_PROSE = ['api key provided', 'api key is', 'your api key', 'key provided', 'token provided', 'token is', 'secret provided']; // biome-ignore format: a table
const KEYS_MARKS = ['rovided', 'pi key is', 'our api key', 'oken is'];
const KEY_IN_PROSE = /[A-Za-z\d][\w.~+/=-]{14,511}[\w~+/=-]/y;

/** `--password x` of a command that a message prints; behind an equals sign it is a pair. */
const OPTION =
  /(?<![\w-])--?(?:[a-z][a-z\d]*-){0,3}(?:(?:[A-Z][a-z]{1,20}){0,2}Password|password|passwd|passphrase|pass|pwd|token|secret|api-?key|access-key|secret-key|auth-?key) {1,2}(?:"([^"\n]{4,256})"|'([^'\n]{4,256})'|([^\s"'`<>$({[-][^\s"'`<>]{3,255}))/dg;

/** In prose a word follows: `--token is required`. */
function* findOptions(text: string): Generator<readonly [number, number]> {
  for (const { indices, 1: double, 2: single, 3: bare } of text.matchAll(OPTION)) {
    const place = indices?.[1] ?? indices?.[2] ?? indices?.[3];
    if (place !== undefined && (double !== undefined || single !== undefined || isNoWord(bare ?? ''))) yield place;
  }
}

/** How names of passwords end. */
const QUOTED = ['assword', 'ASSWORD', 'assphrase', 'asswort', 'ennwort'];
const IN_QUOTES = /(?<![\w.-])(?:pass(?:word|phrase|wort)|kennwort) (?:"([^\s"\n]{4,64})"|'([^\s'\n]{4,64})')/dgi;

/** `password "x" rejected`: what is written in quotes there is no name. */
function* findQuoted(text: string): Generator<readonly [number, number]> {
  for (const { 0: whole, 1: double, 2: single, indices } of text.matchAll(IN_QUOTES)) {
    const place = indices?.[1] ?? indices?.[2];
    const value = double ?? single ?? '';
    if (place === undefined || !QUOTED.some((word) => whole.includes(word))) continue;
    if (
      !isPlaceholderText(value) &&
      !isShellVariable(value, single !== undefined) &&
      hasDigit(value) &&
      isNoWord(value) &&
      !(/^[\w.:/-]+$/.test(value) && isNameList(value))
    )
      yield place;
  }
}

/** What `sid` is short for elsewhere: the ids of Twilio's resources, security identifiers of Windows. */
const isPublicSid = (text: string): boolean => /^(?:[A-Z]{2}[\da-f]{32}|S-1-\d{1,2}(?:-\d{1,10}){1,15})$/.test(text);

/** Of the vocabulary of a language model: `<|begin_of_text|>`. */
const SPECIAL_TOKEN = /^<\|[a-z]{2,24}(?:_[a-z]{1,24}){0,5}\|>$/;

/** Names that prose has before a password; other words of theirs stand before them. */
const PASSWORDS = [
  'password', 'passwd', 'pwd', 'passphrase', 'passwort', 'kennwort', 'mot de passe', 'contraseña', 'senha', 'wachtwoord',
  'hasło', 'heslo', 'şifresi', 'lösenord', 'lösenordet', 'adgangskode', 'passord', 'salasana', 'пароль',
]; // biome-ignore format: a table
const PASSWORD_MARKS = [
  'assword',
  'asswd',
  'pwd',
  'assphrase',
  'asswort',
  'ennwort',
  'de passe',
  'ontraseña',
  'senha',
  'achtwoord',
];
const SECRETS = ['secret', 'geheimnis', 'clave secreta', 'clé secrète'];
const SECRET_MARKS = ['ecret', 'eheimnis', 'lave secreta', 'lé secrète'];
/** `密码是 …`: with a blank behind it, since letters beyond ASCII alone stand everywhere in texts of these languages. */
const PASSWORD_IS_EAST = ['密码是 ', '비밀번호는 '];

/** Credentials in texts, and the names under which they stand. */
export const credential = [
  {
    id: 'credential.password',
    title: 'Password under a telling name',
    category: 'credential',
    source: 'https://cwe.mitre.org/data/definitions/532.html',
    rules: [
      {
        rule: 'anchor',
        literals: [
          'password is ', 'passphrase is ', 'password was ', 'passwort ist ', 'passwort lautet ', 'kennwort ist ', 'kennwort lautet ', 'mot de passe est ', 'phrase secrète est ', 'contraseña es ', 'contrasena es ',
          'senha é ', 'palavra-passe é ', 'la password è ', "parola d'ordine è ", "parola d'ordine: ", 'wachtwoord is ',
        ],
        ignoreCase: true,
        keepLiteral: true,
        boundary: 'left',
        after: /[^\s"'<>]{4,64}/y,
        confidence: 0.7,
      },
      { rule: 'function', ...toldSecrets(PASSWORDS, PASSWORD_MARKS), confidence: 0.7 },
      { rule: 'function', ...taggedTuples(['password', 'passwd', 'pass', 'pwd', 'passphrase', 'db_password', 'user_password', 'new_password', 'password_confirmation']) },
      // statements about users, which servers and migrations print
      {
        rule: 'anchor',
        literals: ['identified by '],
        ignoreCase: true,
        keepLiteral: true,
        after: /(?:password |values )?(?:'[^'\n]{1,256}'|"[^"\n]{1,256}")/iy,
      },
      { rule: 'anchor', literals: [" password '"], ignoreCase: true, keepLiteral: true, after: /[^'\n]{4,256}(?=')/y, confidence: 0.7 },
      // of what follows only what no word of these languages is
      {
        rule: 'anchor',
        literals: PASSWORD_IS_EAST,
        keepLiteral: true,
        after: /[!-~]{6,64}(?![!-~])/y,
        confidence: 0.7,
      },
      // a word in quotes right behind its name, wherever the name stands
      { rule: 'function', literals: QUOTED.flatMap((word) => [`${word} "`, `${word} '`]), find: findQuoted, confidence: 0.7 },
    ],
    // in prose only what no word is: `password is required` stays
    check: isNoWord,
    isOther: (text) => isPath(text) || isVersion(text) || isUnspacedProse(text),
    keys: [
      'password', 'passwd', 'passwort', 'pwd', 'passphrase', 'pass phrase', 'user password', 'password user', 'db password', 'pgpassword', 'mysql pwd', 'new password', 'old password', 'current password',
      'password confirmation', 'confirm password', 'password hash', 'hashed password', 'kennwort', 'mot de passe', 'contrasena', 'contraseña', 'senha', 'wachtwoord', 'otp',
      'benutzerpasswort', 'benutzerkennwort', 'datenbankpasswort', 'einmalpasswort', 'einmalkennwort', 'passwortsatz', 'mdp', 'phrase de passe', 'palabra de paso', 'frase de contraseña', 'palavra passe', 'frase secreta',
      'parola d ordine', 'wachtwoordzin', 'pw', 'db pw', 'dbpw', 'dbpass', 'db pass', 'pgpass', 'keypass', 'key pass', 'storepass', 'store pass', 'requirepass', 'masterauth', 'passcode', 'pass code', 'password digest', 'passwords', 'passphrases',
      'pass word', 'pswd', 'pasword', 'passwrd', 'hasło', 'haslo', 'şifre', 'sifre', 'пароль', '密码', '密碼', 'パスワード', '비밀번호', 'lösenord', 'losenord', 'salasana', 'adgangskode', 'passord', 'jelszó', 'jelszo',
      'sshpass', 'bindpw', 'bind pw', 'rootpw', 'root pw', 'adminpw', 'userpw', 'keystorepass', 'keystore pass', 'truststorepass', 'truststore pass', 'smtp pass', 'mail pass', 'email pass', 'redis pass', 'mysql pass',
      'user pass', 'admin pass', 'root pass', 'ssh pass', 'ftp pass', 'ldap pass', 'pg pass', 'postgres pass', 'mongo pass', 'wifi pass', 'otps',
       'toegangscode', 'eenmalig wachtwoord', 'one time password', 'totp',
      'psw', 'heslo', 'lozinka', 'paswoord', 'geheimwort', 'kata sandi', 'matkhau', 'mật khẩu', '口令', 'סיסמה', 'كلمة المرور', 'p12pass', 'pfxpass', 'default authtok', ...LOCAL_PASSWORDS,
    ],
  },
  {
    id: 'credential.one-time-code',
    title: 'One-time code under a telling name',
    category: 'credential',
    source: 'https://www.rfc-editor.org/rfc/rfc6238',
    rules: ONE_TIME_CODES,
    isOther: isUnspacedProse,
    keys: [
      'otp code', 'totp code', 'hotp code', 'confirmation code', 'two factor code', '2fa code', 'tfa code', 'sms code', 'reset code', 'sign in code', 'signin code', 'authentication code', 'authenticator code',
      'one time passcode', 'tan code', 'sms tan', 'mtan', 'm tan',
      '验证码', '驗證碼', '認証コード', '確認コード', '인증번호', 'код подтверждения', 'doğrulama kodu', 'dogrulama kodu', 'kod weryfikacyjny',
      'one time code', 'verification code', 'login code', 'mfa code', 'bestätigungscode', 'einmalcode', 'code de vérification', 'código de verificación', 'codice di verifica', 'código de verificação', 'verificatiecode', ...LOCAL_CODES,
    ],
  },
  {
    id: 'credential.pin',
    title: 'PIN under a telling name',
    category: 'credential',
    source: 'ISO 9564-1, section 8.1',
    rules: [
      { rule: 'function', ...labelled(PINS, PIN, { marks: PIN_MARKS }), confidence: 0.7 },
      { rule: 'anchor', literals: ['PIN ', 'PIN: '], boundary: 'left', keepLiteral: true, after: PIN, confidence: 0.6 },
    ],
    keyed: 'check',
    check: (text) => /^\d{4,12}$/.test(text),
    keys: [
      '暗証番号', 'pins', 'mpin', 'm pin', 'tpin', 'one time pin', 'puk', 'puk code',
      'pin', 'pin number', 'card pin', 'user pin', 'pin code', 'pincode', 'geheimzahl', 'geheimnummer', 'pin nummer', 'pinnummer', 'code pin', 'código pin', 'codigo pin', 'codice pin', 'número pin', 'numero pin', ...LOCAL_PINS,
    ],
  },
  {
    id: 'credential.secret',
    title: 'Secret under a telling name',
    category: 'credential',
    source: 'https://cwe.mitre.org/data/definitions/532.html',
    rules: [
      { rule: 'function', ...toldSecrets(SECRETS, SECRET_MARKS), confidence: 0.7 },
      { rule: 'function', ...taggedTuples(['secret', 'client_secret', 'shared_secret', 'secret_key', 'secret_key_base', 'api_key', 'access_key', 'secret_access_key', 'token', 'access_token', 'refresh_token', 'auth_token', 'api_token']) },
      { rule: 'function', ...namedPairs, confidence: 0.7 },
      {
        rule: 'function',
        literals: ['-password ', 'Password ', '-passwd ', '-passphrase ', '-pass ', '-pwd ', '-token ', '-secret ', 'api-key ', '-apikey ', '-access-key ', '-secret-key ', 'auth-key ', '-authkey '],
        find: findOptions,
      },
    ],
    isOther: (text) => isOption(text) || isMethod(text) || isPath(text),
    keys: [
      'secret binary', 'secret string', 'secret answer', 'secret code', 'secret word',
      'secret', 'client secret', 'shared secret', 'app secret', 'application secret', 'consumer secret', 'signing secret', 'webhook secret', 'jwt secret', 'session secret', 'cookie secret', 'secret key base',
      'encryption key', 'signing key', 'master key', 'private key', 'hmac key', 'signature key', 'client assertion', 'otp secret', 'totp secret', 'recovery code', 'recovery codes', 'backup code', 'backup codes', 'unlock code', 'activation code', 'security answer', 'psk', 'pre shared key', 'passkey', 'x amz signature', 'x goog signature', 'credentials',
      'geheimnis', 'geheimer schlüssel', 'geheimer schluessel', 'privater schlüssel', 'privater schluessel', 'zugangsdaten', 'anmeldedaten', 'clé secrète', 'cle secrete', 'clé privée', 'cle privee', 'code secret',
      'secreto', 'clave secreta', 'clave privada', 'credenciales', 'segredo', 'chave secreta', 'chave privada', 'credenciais', 'segreto', 'chiave segreta', 'chiave privata', 'credenziali',
      'geheime sleutel', 'privésleutel', 'privesleutel', 'inloggegevens', ...LOCAL_SECRETS,
    ],
  },
  {
    id: 'credential.token',
    title: 'Token under a telling name',
    category: 'credential',
    source: 'https://www.rfc-editor.org/rfc/rfc6750',
    keyed: 'opaque',
    isOther: (text) => isMethod(text) || isVersion(text) || isDecimal(text) || SPECIAL_TOKEN.test(text),
    keys: [
      'token', 'access token', 'refresh token', 'id token', 'auth token', 'api token', 'bearer token', 'session token', 'csrf token', 'xsrf token', 'private token', 'security token', 'reset token', 'invite token',
      'verification token', 'device token', 'access tokens', 'refresh tokens', 'api tokens', 'code verifier', 'oauth verifier', 'oauth signature', 'csrfmiddlewaretoken', 'bearer',
       'registration token', 'oauth token', 'user token', 'bot token', 'x auth token', 'x access token', 'xsrf', 'csrf', 'authenticity token', 'nonce token', 'jwt', 'auth', 'auth code',
      'authorization code', 'magic link', 'saml response', 'id token hint', 'push token', 'fcm token', 'device code',
      'zugriffstoken', 'zugangstoken', 'sitzungstoken', 'jeton', 'jeton d accès', 'jeton d acces', 'jeton de session', 'token de acceso', 'token de sesión', 'token de sesion', 'token de acesso', 'token de sessão',
      'token de sessao', 'token di accesso', 'token di sessione', 'toegangstoken', 'sessietoken',
    ],
  },
  {
    id: 'credential.api-key',
    title: 'API key under a telling name',
    category: 'credential',
    source: 'https://cwe.mitre.org/data/definitions/798.html',
    rules: [{ rule: 'function', ...labelled(KEYS_IN_PROSE, KEY_IN_PROSE, { opened: true, marks: KEYS_MARKS }), confidence: 0.7 }],
    check: (text) => hasDigit(text) && looksRandom(text) && !isPlaceholderText(text),
    keyed: 'opaque',
    keys: [
      'api key', 'apikey', 'api secret', 'api secret key', 'api keys', 'apikeys', 'app key', 'access key', 'secret key', 'subscription key', 'account key', 'storage key', 'service key', 'server key', 'auth key',
      'license key', 'licence key', 'x functions key', 'deploy key', 'admin key', 'function key', 'tran key', 'service account key', 'access id',
      'api schlüssel', 'api schluessel', 'zugriffsschlüssel', 'zugriffsschluessel', 'clé api', 'cle api', 'clé d api', 'cle d api', 'clave api', 'clave de api', 'clave de acceso', 'chave api', 'chave de api',
      'chiave api', 'chiave di accesso', 'api sleutel', 'toegangssleutel', ...LOCAL_API_KEYS,
    ],
  },
  {
    id: 'credential.key',
    title: 'Key under the bare name `key`',
    category: 'credential',
    source: 'https://cwe.mitre.org/data/definitions/798.html',
    keyed: 'check',
    check: isBareKey,
    keys: ['key'],
  },
  {
    id: 'credential.authorization',
    title: 'Authorization header',
    category: 'credential',
    source: 'https://www.rfc-editor.org/rfc/rfc9110#name-authorization',
    keys: ['authorization', 'proxy authorization', 'x authorization', 'authorisation'],
    spaced: 'credentials',
  },
  {
    id: 'credential.bearer',
    title: 'Bearer token',
    category: 'credential',
    source: 'https://www.rfc-editor.org/rfc/rfc6750',
    rules: [{ rule: 'anchor', literals: ['bearer '], ignoreCase: true, keepLiteral: true, boundary: 'left', after: { charset: 'token', min: 12, max: 8192 }, cut: 6 }],
    check: (text) => (hasDigit(text) || looksRandom(text)) && !isPlaceholderText(text) && !isPair(text),
  },
  {
    id: 'credential.basic',
    title: 'Basic authentication',
    category: 'credential',
    source: 'https://www.rfc-editor.org/rfc/rfc7617',
    rules: [{ rule: 'anchor', literals: ['basic '], ignoreCase: true, keepLiteral: true, boundary: 'left', after: { charset: 'base64', min: 6, max: 1024 }, cut: 0 }],
    check: isBasic,
  },
  {
    id: 'credential.digest',
    title: 'Digest authentication',
    category: 'credential',
    source: 'https://www.rfc-editor.org/rfc/rfc7616',
    rules: [
      { rule: 'anchor', literals: ['response="', 'cnonce="'], keepLiteral: true, boundary: 'left', after: { charset: 'hex', min: 8, max: 128 } },
      { rule: 'anchor', literals: ['Digest username="', 'Digest username=\\"'], keepLiteral: true, after: /[^"\\\n]{1,256}/y },
    ],
  },
  {
    id: 'credential.aws-signature',
    title: 'AWS Signature Version 4',
    category: 'credential',
    source: 'https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_sigv.html',
    rules: [{ rule: 'anchor', literals: ['Signature='], keepLiteral: true, after: { charset: 'hex', min: 32, max: 128 } }],
  },
  {
    id: 'credential.jwt',
    title: 'JSON Web Token',
    category: 'credential',
    source: 'https://www.rfc-editor.org/rfc/rfc7519',
    rules: [
      {
        rule: 'anchor',
        literals: ['eyJ'],
        boundary: 'none',
        after: JWT,
        cut: 8,
      },
      // JSON that does not begin with a quote: a blank or a line break stands before it
      { rule: 'anchor', literals: ['eyAi', 'eyAg', 'ewog', 'ewoi', 'ewoJ', 'ewki', 'ew0K'], boundary: 'left', after: JWT, cut: 8 },
      // the header cut off: claims and a signature
      { rule: 'anchor', literals: ['.eyJ'], boundary: 'none', after: /[\w-]{8,16384}\.[\w-]{16,4096}/y },
    ],
    // one part alone is a token that was cut, or any JSON: the cursor of a page
    check: (match) => (/^\.?eyJ/.test(match) && match.includes('.') ? beginsJson(match) : isJwt(match)),
  },
  {
    id: 'credential.paseto',
    title: 'Platform-agnostic security token (PASETO)',
    category: 'credential',
    source: 'https://github.com/paseto-standard/paseto-spec',
    rules: [
      {
        rule: 'anchor',
        literals: ['1', '2', '3', '4'].flatMap((version) => [`v${version}.local.`, `v${version}.public.`]),
        boundary: 'left',
        after: /[\w-]{32,16384}(?:\.[\w-]{1,4096})?/y,
      },
    ],
    check: (match) => looksRandom(match.slice(match.lastIndexOf('.', 11) + 1)),
  },
  {
    id: 'credential.url-userinfo',
    title: 'User and password in a URL',
    category: 'credential',
    source: OTEL_URL,
    rules: [
      {
        rule: 'anchor',
        literals: ['://'],
        keepLiteral: true,
        ahead: { pattern: /@/, within: 513 },
        // up to the last @ of the authority; or, where the password holds a slash, from a colon that is no port on
        after: /(?:[^\s"'<>\\/?#]{1,512}|[^\s"'<>\\/?#@:]{0,128}:(?!\d{1,5}[/?#])[^\s"'<>\\@]{1,256})(?=@)/y,
      },
    ],
    substitute: (text) => (text.includes(':') ? 'REDACTED:REDACTED' : 'REDACTED'),
    check: (text) => text !== 'git' && !/^(?:REDACTED|\*+|x+)(?::(?:REDACTED|\*+|x+))?$/i.test(text) && !text.startsWith('[REDACTED'),
  },
  {
    id: 'credential.wifi-password',
    title: 'Password of a wireless network in a QR code',
    category: 'credential',
    source: 'https://github.com/zxing/zxing/wiki/Barcode-Contents#wi-fi-network-config-android-ios-11',
    rules: [{ rule: 'function', literals: ['WIFI:'], find: findWifiPasswords }],
  },
  {
    id: 'credential.header',
    title: 'Header that carries a credential',
    category: 'credential',
    source: 'https://opentelemetry.io/docs/specs/semconv/registry/attributes/http/',
    keys: ['x api key', 'x auth key', 'x vault token', 'x amz security token', 'x goog api key'],
  },
  {
    id: 'credential.cookie',
    title: 'Cookie',
    category: 'credential',
    source: 'https://www.rfc-editor.org/rfc/rfc6265',
    keys: ['cookie', 'set cookie', 'cookies'],
    spaced: 'cookies',
    isOther: isVersion,
  },
  {
    id: 'credential.connection-string',
    title: 'Password of a connection string',
    category: 'credential',
    source: 'https://learn.microsoft.com/en-us/dotnet/framework/data/adonet/connection-string-syntax',
    // whole ones are read as such
    rules: [
      { rule: 'function', literals: DSN_MARKS, find: findDsnPasswords },
      { rule: 'function', literals: ['@'], find: findBareUserinfo },
    ],
  },
  {
    id: 'identity.session-id',
    title: 'Session id that grants access',
    category: 'identity',
    source: OWASP_SESSION,
    keyed: 'opaque',
    isOther: (text) => isVersion(text) || isPublicSid(text),
    keys: ['session', 'session key', 'jsessionid', 'phpsessid', 'asp net session id', 'connect sid', 'sessid', 'session cookie', 'sid', 'sessionid', 'sess'],
  },
] as const satisfies DetectorFamily; // biome-ignore format: tables of names
