import { credential } from '../../../lib/engine/detectors/credential.js';
import { describeFamily } from '../../support/describe-family.js';
import type { Example, ExamplesOf } from '../../support/examples.js';
import { randomText } from '../../support/random.js';

const OPAQUE = randomText('alnum', 32, 21);
const HEX = randomText('hex', 64, 22);
const BASIC = Buffer.from('jane:hunter22').toString('base64');
const encoded = (text: string): string => Buffer.from(text).toString('base64url');
const jwt = [
  encoded('{"alg":"HS256","typ":"JWT"}'),
  encoded('{"sub":"1234567890","iat":1}'),
  randomText('base64url', 43, 23),
].join('.');
const jwe = [
  encoded('{"alg":"dir","enc":"A256GCM"}'),
  '',
  randomText('base64url', 16, 24),
  randomText('base64url', 40, 25),
  randomText('base64url', 22, 26),
].join('.');
const encodedBasic = (pair: Buffer): Example => ({
  text: `Basic ${pair.toString('base64')} refused`,
  find: pair.toString('base64'),
});

/** What a value under each of the names is: found as an attribute, in a pair and in JSON. */
const under = (value: string, ...names: readonly string[]): Example[] =>
  names.flatMap((name) => [
    { text: value, key: name },
    { text: `${name}=${value}`, find: value },
    { text: `{"a":1,"${name}":"${value}"}`, find: value },
  ]);

const CHOSEN_SIGN = ['dbnj', '71TTR'].join('#');
const CHOSEN_BODY = ['Zk4', 'wq', 'T7'].join('');

const examples: ExamplesOf<typeof credential> = {
  'credential.password': {
    accept: [
      ...[
        'Das Passwort für jane@corp.example lautet #',
        'Le mot de passe de jane est #',
        'Mot de passe incorrect : #',
        'La contraseña de jane es #',
        'Contraseña incorrecta: #',
        'La password di jane è #',
        'Senha incorreta: #',
        'Het wachtwoord van jane is #',
        'Lösenordet är #',
        'Heslo je #',
        'пароль # не подходит',
        '密码是 #',
        '비밀번호는 # 입니다',
      ].map((text) => ({ text: text.replace('#', CHOSEN_SIGN), find: CHOSEN_SIGN })),
      ...under('hunter22', 'password', 'DB_PASSWORD', 'userPassword', 'pwd', 'smtp.pass', 'passphrase', 'contraseña'),
      { text: 'PGPASSWORD=hunter22 psql -h db', find: 'hunter22' },
      ...under(
        'hunter22',
        'SSHPASS',
        'bindpw',
        'rootpw',
        'keystorepass',
        'PassWord',
        'pswd',
        'SMTP_PASS_PROD',
        'пароль',
        'hasło',
        'heslo',
        'psw',
        'mật khẩu',
        '口令',
        'סיסמה',
        'كلمة المرور',
        '密码',
        'mysqlpassword',
      ),
      { text: 'java -Dpassword=kimurah', find: 'kimurah' },
      { text: '/hunter22', key: 'password' },
      { text: 'the password Tr0ub4dor_9x was rejected', find: 'Tr0ub4dor_9x' },
      { text: `password "P@${CHOSEN_BODY}!" rejected for user ann`, find: `P@${CHOSEN_BODY}!` },
      { text: `Passwort '${CHOSEN_BODY}/${CHOSEN_BODY}@' ungültig`, find: `${CHOSEN_BODY}/${CHOSEN_BODY}@` },
      { text: 'passwd Jj4Jig!ejZWp~4EmB, which', find: 'Jj4Jig!ejZWp~4EmB' },
      { text: 'the db password (Meadow-Copper-orbit-42) is old', find: 'Meadow-Copper-orbit-42' },
      { text: 'Kennwort "Tiger_Harbor1986" abgelehnt', find: 'Tiger_Harbor1986' },
      { text: 'Login failed for bob with password Harbor5048%', find: 'Harbor5048%' },
      { text: 'password set to Tr0ub4dor_9x', find: 'Tr0ub4dor_9x' },
      { text: 'password too short: hunter2!xq', find: 'hunter2!xq' },
      { text: 'Generated password for admin = Tr0ub4dor_9x', find: 'Tr0ub4dor_9x' },
      { text: 'password changed from Maple6948# to somewhere', find: 'Maple6948#' },
      { text: 'password changed from somewhere to Maple6948#', find: 'Maple6948#' },
      { text: `[{user,"bob"},{password,<<"${CHOSEN_BODY}">>}]`, find: CHOSEN_BODY },
      { text: `your password will then be ${CHOSEN_BODY}!9`, find: `${CHOSEN_BODY}!9` },
      { text: `Passwort: neu ist ${CHOSEN_BODY}!9`, find: `${CHOSEN_BODY}!9` },
      { text: 'password=geheimÜ12 x', find: 'geheimÜ12' },
      { text: 'hunter22', key: 'otp' },
      { text: 'password: "two words"', find: 'two words' },
      { text: 'my password is hunter22, thanks', find: 'hunter22,' }, // prose: to the next blank
      { text: 'Das Passwort ist geheim!1', find: 'geheim!1' },
      { text: 'votre contraseña: hunter22', find: 'hunter22' },
      ...under(
        'hunter22',
        'passwort',
        'datenbankpasswort',
        'kennwort',
        'mdp',
        'mot_de_passe',
        'contrasena',
        'senha',
        'wachtwoord',
      ),
      { text: 'Das Kennwort lautet geheim!1', find: 'geheim!1' },
      { text: 'le mot de passe est secret99', find: 'secret99' },
      { text: 'la contraseña es secreto99', find: 'secreto99' },
      { text: 'a senha é segredo99', find: 'segredo99' },
      { text: 'la password è segreta99', find: 'segreta99' },
      { text: "la parola d'ordine: segreta99", find: 'segreta99' },
      { text: 'het wachtwoord is geheim99', find: 'geheim99' },
      { text: "CREATE USER 'a'@'%' IDENTIFIED BY 'hunter@22'", find: "'hunter@22'" },
      { text: 'GRANT ALL ON *.* TO a identified by "hunter22"', find: '"hunter22"' },
      { text: "ALTER ROLE a PASSWORD 'Kq7%vB3m'", find: 'Kq7%vB3m' },
    ],
    reject: [
      'password "user_2" not found', // a name in quotes
      'password "strength" field',
      'password "$DB_PASS"', // a variable
      'Get-Item -Password $cred',
      "wrong password 'invalid' given", // a word
      'sudo: deploy : TTY=pts/0 ; PWD=/srv/app ; USER=root ; COMMAND=/usr/bin/systemctl restart api', // where it runs
      { text: '/', key: 'PWD' }, // where it runs
      'export PWD=/workspace', // where it runs
      { text: '1.0.5', key: 'pgpass' }, // a version
      '%wheel ALL=(ALL) NOPASSWD: ALL', // there is none
      'records are identified by their id', // prose
      'the password is too short', // prose
      'the password is required.', // prose
      'password is incorrect', // prose
      'password: required', // prose
      'password=changeme', // placeholder
      `password=\${DB_PASSWORD}`, // variable
      'using password: YES', // a driver's message
      'password reset2fa was called', // a word
      'password Argon2id and password PBKDF2-SHA256', // hashes
      'password OAuth2Provider failed in password MyClass#method2', // classes
      'password Policy-Check-2024 and password changed2024!', // documents, the end of a sentence
      'Passwort: falsch, contraseña: incorrecta, mot de passe: invalide', // prose
      'senha: incorreta, password: sbagliata, wachtwoord: ongeldig', // prose
      { text: 'success', key: 'aspnetcore.identity.password_check_result' }, // another name
      { text: 'true', key: 'has_password_changed' }, // another name
      'compass=north', // another word
      'das Passwort ist abgelaufen', // prose
      'das Kennwort lautet anders', // prose
      'le mot de passe est obligatoire', // prose
      'la contraseña es incorrecta', // prose
      'a senha é curta', // prose
      'la password è scaduta', // prose
      "la parola d'ordine è errata", // prose
      'het wachtwoord is verlopen', // prose
      { text: 'true', key: 'passwort_vergessen' }, // another name
      { text: 'x', key: 'palabra_clave' }, // a keyword
    ],
  },
  'credential.one-time-code': {
    accept: [
      { text: 'Your verification code is 482913', find: '482913' },
      { text: 'Ihr Bestätigungscode lautet 4829', find: '4829' },
      { text: '2FA code: 296657 expires', find: '296657' },
      { text: 'login code 12345678.', find: '12345678' },
      { text: 'otp: "296657"', find: '296657' },
      { text: 'Your verification code is:\n\n  482913\n\nIt expires', find: '482913' },
      { text: '482913 is your verification code', find: '482913' },
      { text: 'Use 482913 to verify your account', find: '482913' },
      { text: 'OTP for jane: 482913', find: '482913' },
      { text: 'SMS body: Your Acme Bank code is: 482913', find: '482913' },
      { text: '<p>Your code is <b>482913</b></p>', find: '482913' },
      { text: '482913 is your Acme code', find: '482913' },
      { text: '**482913** is your code', find: '482913' },
      { text: 'Use 482913 as your one-time passcode', find: '482913' },
      { text: 'Your one-time password (OTP) is 482913', find: '482913' },
      { text: 'Kod weryfikacyjny: 482913', find: '482913' },
      { text: 'SETEX otp:user:5 300 482913', find: '482913' },
      { text: '1714564800.1 [0 10.0.0.1:5] "SETEX" "otp:user:5" "300" "482913"', find: '482913' },
      { text: 'mTAN: 482913', find: '482913' },
      { text: '482913', key: 'verification_code' },
      ...under(
        '482913',
        'otpCode',
        'otp_code',
        'totpCode',
        'ConfirmationCode',
        'two_factor_code',
        '2fa_code',
        'reset_code',
        'sms.code',
        'smsTan',
      ),
    ],
    reject: [
      'verification code sent in 1200 ms', // a time
      'status code 404000', // another code
      'Your order code is 482913', // what is written small says which one
      'Your Promo Code is 482913, your Order code is 482913', // the same in capitals
      'exit code is 4829, error code: 482913', // nobody's
      '482913 is your order number', // no code
      'SET user:5 482913 EX 300', // any key of a store
      'verification code is required', // prose
      'verification code:\n482913 rows', // a line that goes on
      'otp 2024-05-01', // a date
      'error code: 482913', // of an error
      'otp for jane expires in: 300000', // a time
      'Use 8080 to complete the setup', // a port
      { text: '482913', key: 'phone_code' }, // of a country
      { text: '482913', key: 'email.code' }, // what became of it
    ],
  },
  'credential.pin': {
    accept: [
      { text: '1234', key: 'card.pin' },
      { text: '4821', key: 'mpin' },
      { text: '4821', key: 'body.pins' },
      { text: '{"pin":"1234"}', find: '1234' },
      { text: 'pin=987654', find: '987654' },
      { text: 'your PIN 1234 was changed', find: '1234' },
      { text: 'the pin is 1234.', find: '1234' },
      { text: 'pin code: 1234', find: '1234' },
      { text: 'Ihre Geheimzahl lautet 4711', find: '4711' },
      { text: 'code PIN : 4711', find: '4711' },
      { text: 'código PIN 4711', find: '4711' },
      { text: 'codice PIN 4711', find: '4711' },
      { text: 'wrong pin 4711 entered', find: '4711' },
      { text: '12345678', key: 'sim.puk' },
      { text: 'pincode 4711', find: '4711' },
      { text: '4711', key: 'karte.geheimzahl' },
      { text: '4711', key: 'carte.code_pin' },
      { text: '4711', key: 'tarjeta.códigoPin' },
      { text: '4711', key: 'kaart.pincode' },
    ],
    reject: [
      { text: '13', key: 'gpio.pin' }, // too short
      { text: 'GPIO13', key: 'pin' }, // no number
      'spin: 1234', // another word
      'pin 1234', // one of a board
      'GPIO PIN 12', // one of a board
      'PIN 2024-01-02', // a date
      'the pin is wrong', // prose
      'Geheimzahl falsch', // prose
      'code PIN incorrect', // prose
      'el código PIN no es válido', // prose
      'codice PIN errato', // prose
      'pincode onjuist', // prose
    ],
  },
  'credential.secret': {
    accept: [
      ...under(OPAQUE, 'client_secret', 'clientSecret', 'signing-key', 'app.private_key', 'X-Amz-Signature'),
      ...under(
        OPAQUE,
        'zugangsdaten',
        'privater_schlüssel',
        'cle_secrete',
        'clé_privée',
        'clave-secreta',
        'credenciales',
      ),
      ...under(OPAQUE, 'chave_privada', 'segredo', 'chiave_segreta', 'credenziali', 'inloggegevens', 'geheime-sleutel'),
      { text: `New-LocalUser -Name ann -Password 'P@${CHOSEN_BODY}!'`, find: `P@${CHOSEN_BODY}!` },
      { text: `New-ADUser -AccountPassword "P@${CHOSEN_BODY}!"`, find: `P@${CHOSEN_BODY}!` },
      { text: 'the secret hunter2-Zq9! is known', find: 'hunter2-Zq9!' },
      { text: 'invalid client secret Maple6948#', find: 'Maple6948#' },
      { text: 'Command failed: node a.js --password horse42barn', find: 'horse42barn' },
      { text: 'run --db-token Kx7qP2vLw9 --verbose', find: 'Kx7qP2vLw9' },
      { text: '--client-secret "two words"', find: 'two words' },
    ],
    reject: [
      'use --password to set it; --token is required', // prose
      '{"credentials":"include","mode":"cors"}', // how fetch sends them
      "credentials: 'same-origin'", // how fetch sends them
      'credentials: /etc/app/creds.json', // a file
      'private key: /etc/ssl/private/server.key', // a file
      'encryption key: AES-256-GCM', // an algorithm
      'signing key: RS256', // an algorithm
      'secret: kubernetes.io/tls', // a type
      { text: 'regcred', key: 'imagePullSecrets' }, // a name of one
      'access-token 42', // no option
      '--password-file /run/secrets/db1', // a file
      '--token $TOKEN1', // a variable
      { text: 'publicValue123', key: 'public_key' }, // public
      'secret santa at 5', // prose
      'mounted secret db-creds-7f9', // what it is called
      'the secret Garden2024', // a word and a year
      'secret: ***', // masked already
      'ein Geheimnis um 5', // prose
      'en secreto y en silencio', // prose
      { text: OPAQUE, key: 'clave_primaria' }, // data
      { text: OPAQUE, key: 'chave' }, // anything
      { text: OPAQUE, key: 'geheimnis_name' }, // what it is called
    ],
  },
  'credential.token': {
    accept: [
      ...under(OPAQUE, 'token', 'access_token', 'refreshToken', 'csrf-token', 'app.auth'),
      ...under(
        OPAQUE,
        'zugriffstoken',
        'jeton',
        'token_de_acceso',
        'token_de_sessão',
        'tokenDiAccesso',
        'toegangstoken',
      ),
    ],
    reject: [
      { text: '512', key: 'gen_ai.usage.max_token' }, // a count
      { text: 'oauth2', key: 'auth' }, // a method
      { text: '-0.23451', key: 'llm.token.3' }, // how likely it is
      'auth: scram-sha-256', // a method
      'auth: v1.2.3', // a version
      'AUTH0=https://tenant.eu.auth0.com', // a service
      { text: OPAQUE, key: 'next_page_token' }, // where to go on
      'token=refresh', // a word
      'token_type=Bearer', // a scheme
      { text: 'Bearer', key: 'token_type' },
      'jeton=expiré', // a word
      { text: OPAQUE, key: 'token_de_página' }, // where to go on
    ],
  },
  'credential.api-key': {
    accept: [
      ...under(OPAQUE, 'api_key', 'apikey', 'x-functions-key', 'AccountKey', 'license-key'),
      ...under(
        OPAQUE,
        'api_schluessel',
        'zugriffsschlüssel',
        'cle_api',
        'clave_api',
        'chave_de_api',
        'chiave_api',
        'api-sleutel',
      ),
      { text: `Incorrect API key provided: ${OPAQUE}. You can find`, find: OPAQUE },
      { text: `your token is: "${OPAQUE}"`, find: OPAQUE },
    ],
    reject: [
      'no API key provided in the header', // prose
      'the token is anIdentifierOfAThing', // a word
      { text: OPAQUE, key: 'partition_key' }, // data
      { text: OPAQUE, key: 'idempotency-key' }, // a request
      'api_key=your-api-key', // placeholder
      { text: 'enabled', key: 'api_key' }, // a word
      { text: 'gesperrt', key: 'api_schluessel' }, // a word
      { text: OPAQUE, key: 'clave_de_partición' }, // data
    ],
  },
  'credential.key': {
    accept: under(OPAQUE, 'key', 'config.key'),
    reject: [
      { text: 'user:42:cart', key: 'key' }, // a place in a cache
      { text: HEX, key: 'key' }, // a hash
      'key=ArrowDown', // a keyboard's
      { text: OPAQUE, key: 'cache_key' }, // data
      `key ${OPAQUE}`, // no pair
    ],
  },
  'credential.authorization': {
    accept: [
      { text: OPAQUE, key: 'authorization' },
      { text: `Authorization: Bearer ${OPAQUE}`, find: OPAQUE },
      { text: `proxy-authorization: Basic ${BASIC}`, find: BASIC },
      { text: `authorization=${OPAQUE}`, find: OPAQUE },
      { text: `Authorization: Acme ${OPAQUE} retry=3`, find: `Acme ${OPAQUE}` }, // a scheme that nobody knows
      { text: `Authorization: Hawk id=${OPAQUE}, mac="a1b2"`, find: `id=${OPAQUE}, mac="a1b2"` }, // parameters
    ],
    reject: [
      'Authorization: required',
      'authorization: failed for order 1234567',
      'authorization failed: expired',
      { text: 'true', key: 'authorization.enabled' },
    ],
  },
  'credential.bearer': {
    accept: [
      { text: `Bearer ${OPAQUE}`, find: OPAQUE },
      { text: `sent "bearer ${OPAQUE}" again`, find: OPAQUE },
      { text: `BEARER ${OPAQUE}`, find: OPAQUE },
      { text: `-H 'x: Bearer ${OPAQUE}'`, find: OPAQUE },
      { text: `Bearer ${BASIC.replace(/=*$/, '==')}`, find: BASIC.replace(/=*$/, '==') }, // an equal sign at the end
      { text: `Bearer ${OPAQUE}=x`, find: `${OPAQUE}=x` }, // a secret before the sign
      { text: `Bearer ${OPAQUE.slice(0, 8)}`, find: OPAQUE.slice(0, 8) }, // cut by an SDK limit
    ],
    reject: [
      'the bearer of this message', // prose
      'Bearer authentication required', // prose
      `overbearer ${OPAQUE}`, // a part of a word
      'Bearer <token>', // placeholder
      'token_type=Bearer expires_in=4595', // the next field
      'token_type: bearer refresh_expires_in=1800', // likewise
    ],
  },
  'credential.basic': {
    accept: [
      { text: `Basic ${BASIC}`, find: BASIC },
      { text: `{"header":"basic ${BASIC}"}`, find: BASIC },
      ...['jane:hünter22', ':hunter22', 'jane:'].map((pair) => encodedBasic(Buffer.from(pair))),
      encodedBasic(Buffer.from('jane:hünter22', 'latin1')),
      { text: `Basic ${BASIC.slice(0, 9)}`, find: BASIC.slice(0, 9) }, // cut by an SDK limit
    ],
    reject: [
      'basic settings',
      'Basic Options, Basic Overview and Basic Optimization', // words whose bytes hold a colon
      'basic functionNameOverride', // likewise
      'Basic authentication',
      `Basic ${Buffer.from('no colon here').toString('base64')}`,
      'visual basic programming',
    ],
  },
  'credential.digest': {
    accept: [
      { text: `Digest username="jane", response="${HEX.slice(0, 32)}"`, find: HEX.slice(0, 32) },
      { text: `Digest username="jane", realm="shop"`, find: 'jane' },
      { text: `nc=1, cnonce="${HEX.slice(0, 16)}"`, find: HEX.slice(0, 16) },
    ],
    reject: ['response="ok"', 'Digest algorithm="MD5"', `digest ${HEX}`],
  },
  'credential.aws-signature': {
    accept: [
      { text: `AWS4-HMAC-SHA256 SignedHeaders=host, Signature=${HEX}`, find: HEX },
      { text: `X-Amz-Signature=${HEX}`, find: HEX },
    ],
    reject: ['Signature=none', `Signature=${HEX.slice(0, 20)} and more`, `signature ${HEX}`],
  },
  'credential.jwt': {
    accept: [
      jwt,
      { text: `sent ${jwt}, refused`, find: jwt },
      { text: `{"t":"${jwt}"}`, find: jwt },
      { text: `https://shop.example/a?x=${jwt}&page=2`, find: jwt },
      jwe,
      [encoded('{"user":7}'), randomText('base64url', 6, 29), randomText('base64url', 27, 30)].join('.'), // a signed session
      { text: `got ${jwt.slice(0, 60)}`, find: jwt.slice(0, 60) }, // cut by an SDK limit
      jwt.slice(0, jwt.indexOf('.') + 1), // cut behind the header
      ...[
        '{ "alg": "HS256" }',
        '{\n  "alg": "HS256"\n}',
        '{\r\n"typ":"JWT"}',
        '{\n"alg":"none"}',
        '{\t"alg":"none"}',
      ].map(
        (header) => [encoded(header), encoded('{"sub":"1"}'), randomText('base64url', 43, 23)].join('.'), // blanks in the header
      ),
    ],
    reject: [
      'eyJ is how they begin',
      'eyJfoo.bar',
      `${encoded('{"page":2,"size":10}')} next`,
      'KeyJournal.append.flush',
      `${encoded('{ "page": 2, "size": 10 }')}.next.page`, // JSON that is no header
      'ewoi.example.com is a host',
      `SHA256:OeyJ${randomText('alnum', 30, 27)}.log.gz`, // in the middle of a hash
      `in_leyJ${randomText('alnum', 20, 28)}`, // in the middle of an id
    ],
  },
  'credential.paseto': {
    accept: [
      `v4.public.${randomText('base64url', 160)}`,
      {
        text: `token v2.local.${randomText('base64url', 200)}.${randomText('base64url', 40, 2)} expired`,
        find: `v2.local.${randomText('base64url', 200)}.${randomText('base64url', 40, 2)}`,
      },
    ],
    reject: [
      'v1.local.example.com', // a host
      'v4.public.api/v1/orders/of/all/customers/of/this/year', // a path
    ],
  },
  'credential.url-userinfo': {
    accept: [
      { text: 'https://jane:hunter22@shop.example/a', find: 'jane:hunter22' },
      { text: 'cloning https://hunter22token@git.example/a.git', find: 'hunter22token' },
      { text: 'redis://:p%40ss@cache:6379/0 refused', find: ':p%40ss' },
      { text: 'postgres://app:pa/ss@db:5432/shop', find: 'app:pa/ss' }, // a slash in a password
      { text: 'amqp://app:a@b@mq/', find: 'app:a@b' }, // up to the last @
    ],
    reject: [
      'ssh://git@github.com/org/repo', // everybody's
      'https://shop.example/@jane', // a path
      'https://shop.example:8080/a@b', // a port
      'https://REDACTED:REDACTED@shop.example/', // masked already
      'https://***:***@shop.example/', // masked already
      'https://shop.example/a?mail=x@y', // a query
    ],
  },
  'credential.wifi-password': {
    accept: [
      { text: 'WIFI:S:shop;T:WPA;P:hunter22;;', find: 'hunter22' },
      { text: 'scanned "WIFI:T:WPA2;S:shop;P:a\\;b;H:true;;"', find: 'a\\;b' },
      { text: 'WIFI:P:hunter22', find: 'hunter22' }, // cut
    ],
    reject: ['WIFI:S:shop;T:nopass;;', 'WIFI: off; P:0', 'wifi:S:shop;P:x;'],
  },
  'credential.header': {
    accept: under(OPAQUE, 'x-api-key', 'X-Vault-Token', 'x-goog-api-key'),
    reject: [{ text: OPAQUE, key: 'x-request-id' }, 'x-api-key: null', { text: '<api-key>', key: 'x-api-key' }],
  },
  'credential.cookie': {
    accept: [
      { text: 'session=abc; theme=dark', key: 'http.cookie' },
      { text: `{"cookie":"sid=${OPAQUE}"}`, find: `sid=${OPAQUE}` },
      { text: `Set-Cookie: a=${OPAQUE}`, find: `a=${OPAQUE}` },
    ],
    reject: [
      'cookie: missing',
      '"cookie": "^0.7.1"',
      { text: 'true', key: 'cookie_enabled' },
      'cookies are not accepted',
    ],
  },
  'credential.connection-string': {
    accept: [
      { text: 'dial: app:hunter22@tcp(db1:3306)/shop', find: 'hunter22' },
      { text: 'open app:p@ss:w@unix(/var/run/mysqld.sock)/', find: 'p@ss:w' },
      { text: 'jdbc:oracle:thin:app/hunter22@//db1:1521/XE', find: 'hunter22' },
      { text: 'connect app:Maple6948%@db.internal:5432', find: 'Maple6948%' }, // no scheme
      { text: 'app/kimurah@db1:1521/XE', find: 'kimurah' }, // likewise
    ],
    reject: [
      'dial tcp 10.0.0.1:3306: connection refused', // an address
      '@tcp(db1:3306)/shop', // no user
      'jdbc:oracle:thin:@//db1:1521/XE', // no user
      'shop/api:1.4.2@sha256:0123456789abcdef', // an image
      'npm:lodash@4.17.21', // a package
      'ssh app@db1:22', // no password
    ],
  },
  'identity.session-id': {
    accept: under(OPAQUE, 'JSESSIONID', 'PHPSESSID', 'connect.sid', 'ASP.NET_SessionId'),
    reject: [
      { text: OPAQUE, key: 'session.id' },
      { text: OPAQUE, key: 'session_id' },
      'sid=none',
      { text: `SM${randomText('hex', 32)}`, key: 'MessageSid' }, // of Twilio's
      { text: 'S-1-5-21-3623811015-3361044348-30300820-1013', key: 'userSid' }, // of Windows
      '(CONNECT_DATA=(SID=ORCLPDB1))', // of Oracle's
      { text: 'visible', key: 'side' },
    ],
  },
};

describeFamily('credential', credential, examples);
