import { laidOut } from '../../../lib/engine/detectors/laid-out.js';
import { describeFamily } from '../../support/describe-family.js';
import type { ExamplesOf } from '../../support/examples.js';
import { randomText } from '../../support/random.js';

const chosen = ['Tiger', '2774'].join('');
const word = ['kimu', 'rah'].join('');
const token = randomText('alnum', 28);

const examples: ExamplesOf<typeof laidOut> = {
  'credential.laid-out': {
    accept: [
      { text: `a:1:{s:8:"password";s:7:"${word}";}`, find: word },
      { text: `a:1:{s:8:"password";s:${word.length + 4}:"ab"c${word}";}`, find: `ab"c${word}` },
      { text: `O:4:"User":2:{s:2:"id";i:4;s:9:"api_token";s:28:"${token}";}`, find: token },
      { text: `<key>password</key>\n\t<string>${chosen}</string>`, find: chosen },
      { text: `<key>ClientSecret</key><string>${token}</string>`, find: token },
      { text: `<input type="password" name="password" value="${word}">`, find: word },
      { text: `<input value='${word}' name='password'>`, find: word },
      { text: `| User | bob |\n| Password | ${chosen} |`, find: chosen },
      { text: `| \`api_key\` | ${token} |`, find: token },
      { text: `-[ RECORD 1 ]--\nid            | 1\nclient_secret | ${token}\n`, find: token },
      { text: `rotated: password -> ${chosen}`, find: chosen },
      { text: `"access_token" -> "${token}"`, find: token },
      { text: `DB_PASSWORD \u2192 ${chosen}, DB_HOST \u2192 db1`, find: chosen },
      { text: `Username/Password: admin / ${word}`, find: word },
      { text: `login/pwd=bob:${word}`, find: word },
      { text: `user\tbob\npassword\t${chosen}`, find: chosen },
      { text: `[{username,"bob"},{password,"${word}"}]`, find: word },
      { text: `[{<<"password">>,<<"${word}">>}]`, find: word },
      { text: `#{<<"user">> => <<"bob">>,<<"password">> => <<"${word}">>}`, find: word },
      { text: `variable "db_password" {\n  type = string\n  default = "${word}"\n}`, find: word },
      { text: `- {name: DB_PASSWORD, value: "${chosen}"}`, find: chosen },
      { text: `- { name: 'DB_PASSWORD', value: ${chosen} }`, find: chosen },
      { text: `args:\n  - --db-password\n  - ${chosen}\n  - --verbose`, find: chosen },
      { text: `args:\n- "--api-key"\n- "${token}"`, find: token },
      { text: `List((password,${chosen}), (user,bob))`, find: chosen },
      { text: `("api_key", "${token}")`, find: token },
      { text: `Field(name=password, value=${chosen})`, find: chosen },
      { text: `NameValuePair [name=password,value=${chosen}]`, find: chosen },
      { text: `KeyValuePair { Key = ApiKey, Value = ${token} }`, find: token },
      { text: `{ Key = "client_secret", Value = "${token}" }`, find: token },
      { text: `Pair(first=password, second=${chosen})`, find: chosen },
      { text: `Cookie(name=JSESSIONID, value=${token}, path=/)`, find: token },
      { text: `OAuth2AccessToken{value='${token}', type=Bearer}`, find: token },
      { text: `new NetworkCredential("bob", "${chosen}")`, find: chosen },
      { text: `AuthService.login("bob", "${chosen}") called`, find: chosen },
      { text: `Success(Credentials(bob,${chosen}))`, find: chosen },
      { text: `UsernamePasswordCredentials[bob:${chosen}]`, find: chosen },
      { text: `Password ........ ${chosen}`, find: chosen },
      {
        text: `Please use the following password to proceed to installation:\n\n${token}\n\nIt is also at`,
        find: token,
      },
      { text: `The generated password for the elastic built-in superuser is : ${token}`, find: token },
      { text: `[AnyHashable("password"): "${word}"]`, find: word },
      { text: `[Username, bob], [Password, ${chosen}]`, find: chosen },
      { text: `Some(Password("${chosen}"))`, find: chosen },
      { text: `ApiKey("${token}")`, find: token },
      { text: `UserPassword(value=${chosen})`, find: chosen },
      { text: `User(bob,Secret(${chosen}))`, find: chosen },
      { text: `<tr><td>Password</td><td>${chosen}</td></tr>`, find: chosen },
      { text: `<tr><th>API Key:</th>\n  <td class="mono"><code>${token}</code></td></tr>`, find: token },
      { text: `<dt>Password</dt><dd>${chosen}</dd>`, find: chosen },
      { text: `CEF:0|A|B|1|2|x|5|cs1Label=password src=10.0.0.5 cs1=${word} act=x`, find: word },
    ],
    reject: [
      '{password,"can\'t be blank"}', // what is said of it
      '[{<<"token">>,<<"invalid">>}]',
      'sign(password, salt)', // a call
      '(password, user)', // names
      'Field(name=password, value=null)', // none
      'Field(name=password, value=required)',
      'Cookie(name=theme, value=dark7blue9, path=/)', // another name
      'Token{value=IDENTIFIER, line=3}', // of a parser
      'at AuthService.login(AuthService2.java:10)', // a frame
      'login(user, options)', // a call
      'reset password ... done', // what became of it
      'password for the next step:\n\ncontinue', // prose
      'variable "db_password" {\n  type = string\n}', // no value
      '- {name: DB_PASSWORD, value: $(DB_PASSWORD)}', // a variable
      '- {name: DB_PASSWORD, valueFrom: {secretKeyRef: {name: db2}}}',
      'args:\n  - --db-password\n  - --verbose', // another option
      '{password,undefined}', // none
      '[Password, Token, Secret]', // names
      'Password("must have a digit")', // what is said of it
      'resetPassword("bob")', // a call
      'at com.shop.Password(Password2.java:10)', // a frame
      '<td>Password</td><td>required</td>', // what is said of it
      '<label>Password</label><input type="password">', // empty
      'CEF:0|A|B|1|2|x|5|cs1Label=rule cs1=block-42', // another name
      'a:1:{s:4:"name";s:3:"bob";}', // another name
      'a:1:{s:8:"password";s:4:"****";}', // none
      '<key>CFBundleName</key><string>shop</string>',
      '<key>password</key><string>Password</string>', // what is shown
      '<key>invalid_token</key><string>The token has expired</string>',
      '<input type="password" name="password" placeholder="Password">', // empty
      '<input type="text" name="city" value="Berlin">',
      '| Password | required |', // what is said of it
      '| Password | Description |',
      'password:\n  type: string\n', // a schema
      'password:\n  required', // a message
      'errors in password:\n  too short',
      'password -> hash', // a step
      'username/password: invalid credentials', // what is said of both
      'POST /user/password: 200 in 12 ms', // a route
      'token -> IDENTIFIER', // of a parser
      'password -> argon2id', // the name of a hash
      'token->expires_at_2', // a member
      'reset_password | sent', // a state
      'password - optional', // a list
      'user forgot password - redirecting to /reset',
      'password\tstring',
      'let token: string = "primary"',
      'let name: string = "Tiger"',
    ],
  },
};

describeFamily('laid out', laidOut, examples);
