import { expect } from 'chai';
import { accepts } from '../../../lib/engine/scan/assignments.js';
import type { Detector } from '../../../lib/model.js';
import { foundIn } from '../../support/found.js';
import { randomText } from '../../support/random.js';

const CHOSEN = ['Tiger', '2774', '!x'].join('');

const password: Detector = {
  id: 'spec.password',
  title: '',
  category: 'credential',
  source: '',
  keys: ['password', 'pass phrase', 'contraseña'],
};
const token: Detector = {
  id: 'spec.token',
  title: '',
  category: 'credential',
  source: '',
  keys: ['token', 'authorization'],
  keyed: 'opaque',
};
const even: Detector = {
  id: 'spec.even',
  title: '',
  category: 'identity',
  source: '',
  keys: ['number'],
  keyed: 'check',
  check: (text) => /^\d*[02468]$/.test(text),
};

const name: Detector = {
  id: 'spec.name',
  title: '',
  category: 'identity',
  source: '',
  keys: ['customer name'],
  spaced: 'name',
};
const street: Detector = {
  id: 'spec.street',
  title: '',
  category: 'contact',
  source: '',
  keys: ['street'],
  spaced: 'address',
};

const find = (text: string): string[] => foundIn([password, token, even, name, street], text);

const TOLD = ['Ginger', '!', '1846'].join('');
const OPAQUE = randomText('alnum', 24, 3);

/** Text, what is found, and why. */
const TABLE: readonly (readonly [string, readonly string[], string])[] = [
  ['password=hunter22', ['hunter22'], 'bare'],
  ['password: hunter22', ['hunter22'], 'colon and blank'],
  ['the password is: hunter22', ['hunter22'], 'a verb before the colon'],
  ['[sudo] password for jane: hunter22', ['hunter22'], 'whose it is'],
  ['invalid value for password: hunter22', ['hunter22'], 'a preposition before the name'],
  ['password for jane: Sorry, try again', [], 'words that go on behind whose it is'],
  ['the password is: "hunter"', ['hunter'], 'a word in quotes'],
  ["headers['password'] = header", [], 'a variable behind an index'],
  ["headers['password'] = hunter22", ['hunter22'], 'no name of a variable'],
  ['core::token::{impl#2}::new', [], 'a path of Rust'],
  ['msg="{\\"password\\":{\\"a\\":\\"b\\"}}"', [], 'an object in an escaped one'],
  [`Your new password is:\n\n  ${CHOSEN}\n\nKeep it safe`, [CHOSEN], 'in a line of its own below'],
  [`password = new Plain("${CHOSEN}")`, [CHOSEN], 'what an object is made of, where it looks like a secret'],
  ["const password = new PathScurry('/a/b/c')", [], 'an object that a source makes'],
  ['password = new Name("fullFormats")', [], 'of a text that is none'],
  [`password:\n${CHOSEN}`, [CHOSEN], 'below its name'],
  ['password:\n  minLength: 8', [], 'settings below a name'],
  [`password=\n${CHOSEN}`, [], 'an equals sign ends with its line'],
  ['password for jane: incorrect', [], 'no value of what is said of her'],
  ['**password:** hunter22', ['hunter22'], 'Markdown'],
  ['**password**: hunter22', ['hunter22'], 'Markdown around the name alone'],
  ['<b>password:</b> hunter22', ['hunter22'], 'the tag before the value ends'],
  ['user["password"] = "hunter22"', ['hunter22'], 'an index'],
  ['#{password => <<"hunter22">>}', ['hunter22'], 'a binary of Erlang'],
  ['~ password = "winter 21" -> "hunter22"', ['winter 21" -> "hunter22'], 'a value and the one after it'],
  ['password: AccessDeniedException: no', [], 'an error'],
  ['could not read password: timeout', [], 'a cause'],
  ['password: server message: no', [], 'the subject of a cause'],
  ['could not get password: password "a" not found', [], 'the name begins the next sentence'],
  ['["password"]=>\n  string(8) "hunter22"', ['hunter22'], 'var_dump of PHP'],
  ['["password":"User":private]=>\n  string(8) "hunter22"', ['hunter22'], 'a member of an object there'],
  ['["password":protected]=>\n  string(8) "hunter22"', ['hunter22'], 'one of a class below'],
  ['["number":protected]=>\n  int(1234)', ['1234'], 'a number there'],
  ['["password":"User":private]=>\n  NULL', [], 'nothing there'],
  ['["password":protected]=>\n  array(1) {', [], 'a list there'],
  ['["id":"App\\Password":private]=>\n  int(5)', [], 'a telling class there'],
  ['[password:protected] => hunter22', ['hunter22'], 'print_r of PHP'],
  ['[password:App\\User:private] => hunter22\n', ['hunter22'], 'a private member there'],
  ['[password:protected] => \n  [id] => 5', [], 'an empty one there'],
  ['[password:protected] => Array\n(', [], 'a list there'],
  ['[password:App\\User:private] => App\\Secret Object\n(', [], 'an object there'],
  ['[id:App\\Password:private] => 5', [], 'a telling class there'],
  ['this.password = password;', [], 'a variable of its name'],
  ['login(user=user, password=password)', [], 'an argument of its name'],
  ['password=password', ['password'], 'its name as a value'],
  ['password = parts[1]', [], 'a place in a list'],
  ["password = req.body.authorization.split(' ')[1];", [], 'a call of what a request holds'],
  ['password = get_password(\n  1)', [], 'a call that goes on in the next line'],
  ["'User#password=': wrong number of arguments", [], 'the name of a method'],
  ['password=": hunter22"', [': hunter22'], 'a value that begins with a colon'],
  ['password: [Function: password]', [], 'what a program prints of a function'],
  ['password: []', [], 'an empty list'],
  ['password: {}', [], 'an empty object'],
  ['password: [\n  1\n]', [], 'a list in the lines below'],
  ['password: /run/secrets/db', [], 'the file that holds it'],
  ['password: AES-256-GCM', [], 'an algorithm'],
  ['password = hunter22', ['hunter22'], 'blanks around'],
  ['password => hunter22', ['hunter22'], 'arrow'],
  ['password == hunter22', ['hunter22'], 'comparison'],
  ['password === "hunter22"', ['hunter22'], 'comparison of JavaScript'],
  ['password === hunter22', ['hunter22'], 'the same, with no name of a variable'],
  ["password='hunter 22'", ['hunter 22'], 'quoted: blanks belong to it'],
  ['password="hunter 22", x=1', ['hunter 22'], 'to the closing quote'],
  ['password=`hunter 22`', ['hunter 22'], 'backticks'],
  ['"password":"hunter22"', ['hunter22'], 'JSON'],
  ['"password" : "hun\\"ter22", "a":1', ['hun\\"ter22'], 'escaped quote'],
  ['{\\"password\\":\\"hunter22\\",\\"a\\":1}', ['hunter22'], 'JSON in JSON'],
  ['"password":"hunter22', ['hunter22'], 'without end: to the end'],
  ['user[password]=hunter22&x=1', ['hunter22'], 'a form, to the separator'],
  ['db.password=hunter22;database=shop', ['hunter22'], 'path before, semicolon behind'],
  ['DB_PASSWORD=hunter22\nREGION=west', ['hunter22'], 'to the end of the line'],
  ['dbPassword=hunter22', ['hunter22'], 'camel case'],
  ['PASSWORD=hunter22', ['hunter22'], 'upper case'],
  ['pass phrase: hunter22', ['hunter22'], 'two words'],
  ['passPhrase=hunter22', ['hunter22'], 'two words in one'],
  ['password=hunter22)', ['hunter22'], 'a closing bracket is none of it'],
  ['password=hunter(2)x2 ok', ['hunter(2)x2'], 'one that it has opened is'],
  ['f(password=hunter22(x), 1)', ['hunter22(x)'], 'and no more than that'],
  ['(password=hunter22, retries=3)', ['hunter22'], 'nor is a comma'],
  ['the password: hunter22.', ['hunter22'], 'nor is the full stop of a sentence'],
  ['password=hunter22.', ['hunter22.'], 'in a pair it is'],
  ['password=a=b=c', ['a=b=c'], 'equal signs'],
  ['password: hunter=22', ['hunter=22'], 'an equal sign behind a colon'],
  ['password: dGVzdGluZzEyMw==', ['dGVzdGluZzEyMw=='], 'base64'],
  ['password= region=west', [], 'empty: the next pair is none of it'],
  ['contraseña=hunter22', ['hunter22'], 'letters of other languages'],
  [`password=\${A}hunter22`, [`\${A}hunter22`], 'more than a variable'],
  [`password=\${ A }`, [], 'a variable with blanks'],
  ['password= hunter22', ['hunter22'], 'a blank behind the sign'],
  ['password:     hunter22', [], 'more than three blanks'],
  ['password: invalid', [], 'prose'],
  ['password: is too short', [], 'prose'],
  ['Password: Required!', [], 'prose, any case'],
  [`password: update to ${TOLD}`, [TOLD], 'what a sentence tells'],
  [`password: changed from ${CHOSEN} to ${TOLD}`, [CHOSEN, TOLD], 'and more of it'],
  [`password: "${TOLD}" from ${CHOSEN}`, [TOLD], 'a value in quotes is whole'],
  [`password: neulich ${TOLD}`, ['neulich', TOLD], 'a word that may be a value, and what stands behind it'],
  [`token: temporary ${OPAQUE}`, [OPAQUE], 'a word that is none'],
  [`password: changed by bob, user: ${TOLD}`, [], 'another name'],
  [`password: str, ${TOLD}`, [], 'behind a type'],
  [`customer name: changed to ${TOLD}`, [], 'no name of a secret'],
  ['password: update user-42 with SHA256 in 12ms', [], 'words of a sentence'],
  [`password=\${DB_PASSWORD}`, [], 'a variable'],
  ['password={{ password }}', [], 'a template'],
  ['password=<password>', [], 'a placeholder'],
  ['password: $KYC_EU_PASSWORD', [], 'a variable, whatever its name'],
  ['password=$(cat /run/secrets/key) next', [], 'a command'],
  ['password=$(cat /run/secrets/key)hunter22', ['$(cat /run/secrets/key)hunter22'], 'more than a command: not cut'],
  [`password=$(login ${OPAQUE})`, [`$(login ${OPAQUE})`], 'a secret in a command: not cut'],
  ['password=os.environ["TOKEN"] attempt=3', [], 'the environment'],
  [`password=\${{ secrets.TOKEN }} x`, [], 'a secret of a pipeline'],
  ['"password":"os.environ[\\"TOKEN\\"]"', [], 'the environment in JSON'],
  [`password=\${DB`, [`\${DB`], 'a variable without end'],
  ['def f(self, password: str, retries: int)', [], 'the type of a parameter'],
  ['token = next(tokens); x', [], 'a call'],
  ['let password = SecretString::new(x.into());', [], 'a path and a call'],
  ['password::login(user)', [], 'a path in code'],
  ['password::hunter22', [':hunter22'], 'two colons and a value'],
  ['password=john.smith', ['john.smith'], 'a point inside'],
  ['password=$ecret9x! next', ['$ecret9x!'], 'a sign before'],
  ['password=pa$$word', ['pa$$word'], 'signs inside'],
  ['password=********', [], 'masked already'],
  ['password=[REDACTED:credential.password]', [], 'masked by us'],
  ['password=null', [], 'nothing'],
  ['password=', [], 'empty'],
  ['password=""', [], 'empty in quotes'],
  ['password: “hunter22”', ['hunter22'], 'quotes of typography'],
  ['password: „hunter22“', ['hunter22'], 'those of German'],
  ["password='' user='x'", [], 'and another pair'],
  ["password = '''hunter22'''", ['hunter22'], 'three quotes, as TOML has them'],
  ['password="""hunter22"""', ['hunter22'], 'three quotes of Python'],
  ["{'password': ['This field is required.']}", [], 'what a validator says'],
  ['{:password=>["is too short (minimum is 6 characters)"]}', [], 'and in Ruby'],
  ["{'password': ['hunter 22 required']}", ['hunter 22 required'], 'a number among words'],
  ["{'password': 'correct horse battery staple'}", ['correct horse battery staple'], 'words that say nothing of it'],
  ['{User:jane Password: Token: Enabled:true}', [], 'empty members of a struct'],
  ['{Password: Enabled:true}', [], 'the first one'],
  ['{User:jane Password:hunter22 Token:}', ['hunter22'], 'one that is not empty'],
  ['Password: Summer:2024', ['Summer:2024'], 'no struct'],
  ['user: jane Password: Summer:2024', ['Summer:2024'], 'a label in a line'],
  ['password: Some(\n        "hunter22",\n    )', ['hunter22'], 'a line of its own in Rust'],
  ['number: Some(\n        4712,\n    )', ['4712'], 'a number there'],
  ['password: Some(\n        Plain {\n            inner: "x",', [], 'a struct there'],
  ['password: Secret([REDACTED alloc::string::String])', [], 'a holder that shows nothing'],
  ['token: SecretBox<alloc::string::String>([REDACTED])', [], 'a newer one'],
  ['{:id "shop/password" :region "eu"}', [], 'a keyword behind a text that ends with a name'],
  ['{"password" :"hunter22"}', ['hunter22'], 'a blank before the colon'],
  ['password=yes', [], 'a truth'],
  ['password://host', [], 'a scheme'],
  ['passwordless=hunter22', [], 'another word'],
  ['wordpass=hunter22', [], 'another word'],
  ['password hunter22', [], 'no separator'],
  [`token=${OPAQUE}`, [OPAQUE], 'opaque'],
  ['token=refresh', [], 'opaque: a word is none'],
  ['token=page-token', [], 'opaque: words are none'],
  ['token=ab1', [], 'opaque: too short'],
  [`authorization: Bearer \t ${OPAQUE}`, [OPAQUE], 'whatever blanks are behind the scheme'],
  [`authorization: Bearer ${OPAQUE}`, [OPAQUE], 'the scheme stays'],
  [`"authorization":"Basic ${OPAQUE}"`, [OPAQUE], 'the scheme stays in quotes too'],
  [`"authorization":"wide ${OPAQUE}"`, [], 'no scheme: a blank makes it no opaque text'],
  [`https://token:${OPAQUE}@git.example/a.git`, [], 'a user of a URL: its own detector takes both'],
  ['number=1234', ['1234'], 'checked'],
  ['number=1233', [], 'checked'],
  ['number=123456789012 302 in 14 ms', ['123456789012'], 'whole: what follows is none of it'],
  ['password=123 456 in', ['123 456'], 'even groups'],
  ['password=123456 302 in 14 ms', ['123456'], 'uneven groups'],
  ['password=geheimÜ123 x', ['geheimÜ123'], 'letters beyond ASCII inside'],
  ['password: ключ-٣٤; x', ['ключ-٣٤'], 'letters and digits of other scripts'],
  ['password=a𝒳b😀c&x=1', ['a𝒳b😀c'], 'characters of two code units'],
  ['password=hunter22→x', ['hunter22'], 'an arrow is none of it'],
  ['password=["hunter22","x"]', ['hunter22'], 'in a list'],
  ["password: [ 'hunter22' ]", ['hunter22'], 'in a list as JavaScript prints it'],
  ['password: [ hunter22 ]', ['hunter22'], 'in a list of bare words'],
  ['password: Some("hunter22")', ['hunter22'], 'in an option'],
  ['Config { password: Secret { value: "hunter22" } }', ['hunter22'], 'in a struct of any name'],
  ['Password:(*string)("hunter22")', ['hunter22'], 'behind a type of Go'],
  ['password: Cow::Borrowed("hunter22")', ['hunter22'], 'in a type of any name'],
  ['{password = Just "hunter22", x = 1}', ['hunter22'], 'in an option of Haskell'],
  ['password: t("login.password")', [], 'a text that is translated'],
  ['password: TooShort("at least 8")', [], 'what a validator says'],
  ['password: TooShort("hunter 22")', ['hunter 22'], 'what nobody knows'],
  ['password: [104 117 110 116]', ['104 117 110 116'], 'as bytes of Go'],
  ['password: <Buffer 68 75 6e 74>', ['68 75 6e 74'], 'as bytes of Node.js'],
  ['password: Hunter22 { user: "x" }', ['Hunter22'], 'a word with an object behind it'],
  ["password=b'hunter22'", ['hunter22'], 'as bytes'],
  ['"password":{"type":"string"}', [], 'an object is no value'],
  ['password: { min: 8 }', [], 'nor as JavaScript prints it'],
  ['password: [{"a":1}]', [], 'nor a list of them'],
  ['password=[hunter22]', ['[hunter22]'], 'a word in brackets is one'],
  ['password= last_name= number=1234', ['1234'], 'an empty value, and another one'],
  ['password= aGVsbG8=', ['aGVsbG8='], 'base64 is no name of a pair'],
  ['arn:aws:secretsmanager:eu-west-1:123456789012:token:prod/db-Ab1Cd2', [], 'the type of a resource'],
  ['token: ungültig', [], 'opaque: a word is none, whatever its letters'],
  ['Passwort: falsch, password: falsch', [], 'prose in German'],
  ['password: ungültig!', [], 'prose in German'],
  ['password: incorrecte', [], 'prose in French'],
  ['contraseña: inválida', [], 'prose in Spanish'],
  ['password: incorreta', [], 'prose in Portuguese'],
  ['password: sbagliata', [], 'prose in Italian'],
  ['password: ongeldig', [], 'prose in Dutch'],
  ['X-Customer-Name: Jane Roe\r\nAccept: */*', ['Jane Roe'], 'a name goes on behind blanks, to the end of the line'],
  ['customer_name: Ana María de la Cruz; x=1', ['Ana María de la Cruz'], 'over small words'],
  ['customer name: Roe, Jane logged in', ['Roe, Jane'], 'and a comma, to a small word'],
  ["customer name: O'Neil, Jane", ["O'Neil, Jane"], 'an apostrophe inside'],
  ['customer name: Dr. J. Roe. The end', ['Dr. J. Roe'], 'to the full stop, not that of a title'],
  ['customer name: Jane Status: open', ['Jane'], 'to the next name'],
  ['customer name: Jane Status=open', ['Jane'], 'to the next name'],
  ['customer name: Jane 302 in 14 ms', ['Jane'], 'to a number'],
  ['customer_name=Jane Roe x=1', ['Jane Roe'], 'behind an equals sign to the next pair'],
  ["customer_name=O'Neil x=1", ["O'Neil"], 'with an apostrophe'],
  ['customer_name=Jane Roe was here', ['Jane'], 'behind an equals sign a blank ends it'],
  ['{customer_name=Jane Roe, x=1}', ['Jane Roe'], 'but not in a list with commas'],
  ['customer_name=Roe, Jane\n\tat f(x)', ['Roe, Jane'], 'or at the end of a line'],
  ["bad customer name: Jane Roe'", ['Jane Roe'], 'a quote that closes is none of it'],
  ['"customer name": "Jane" Roe', ['Jane'], 'a quote ends it'],
  ['customer name: null Roe', [], 'nothing'],
  ['customer name: <name> Roe', [], 'a placeholder'],
  ['street: 1600 Elm Avenue, Apt 4B; x=1', ['1600 Elm Avenue, Apt 4B'], 'an address goes on over digits'],
  ['street: 8 rue de la Paix,75002 Paris was', ['8 rue de la Paix,75002 Paris'], 'a comma and a postal code'],
  ['street: Hauptstr. 5 (rear)', ['Hauptstr. 5'], 'to a bracket'],
];

describe('scan/assignments', function () {
  for (const [text, expected, why] of TABLE) {
    it(`${JSON.stringify(text)}: ${why}`, () => expect(find(text)).to.deep.equal(expected));
  }

  it('finds all pairs of a text', function () {
    expect(find(`password=one1;token=${OPAQUE}&number=42 password: "two two"`)).to.deep.equal([
      'one1',
      OPAQUE,
      '42',
      'two two',
    ]);
  });

  it('ends a value at the quote of its own level, whatever was open around it', function () {
    const inner = JSON.stringify({ password: 'one1' });
    const nested = JSON.stringify({ token: inner });
    expect(find(nested.slice(0, nested.lastIndexOf('\\"') + 2))).to.deep.equal(['one1']);
  });

  const values: readonly (readonly [Detector, string, boolean])[] = [
    [password, '', false],
    [password, 'x', true],
    [password, '0', false],
    [password, 'off', false],
    [password, 'offs', true],
    [password, 'changeme', false],
    [token, OPAQUE, true],
    [token, 'with blank 123', false],
    [token, 'bearer', false],
    [token, '12345', false],
    [token, '123456', true],
    [even, '2', true],
    [even, '3', false],
    [{ ...even, keyed: 'check', check: undefined as never }, '3', true],
  ];
  for (const [detector, value, expected] of values) {
    it(`${expected ? 'accepts' : 'refuses'} ${JSON.stringify(value)} as ${detector.id} (${detector.keyed ?? 'any'})`, function () {
      expect(accepts(detector, value)).to.equal(expected);
    });
  }

  it('is linear on many names, quotes and separators', function () {
    for (const piece of [
      'password=',
      'password="',
      '"password":"\\"',
      'password=\\\\\\"',
      '= ',
      ':"',
      'pass phrase ',
      // each value goes on over all names behind it
      'password:',
      'password::',
      'password:a.',
      'password=a&',
      'password=a1B,',
      'password:\n',
      'password:new ',
      // sentences
      'password: update ',
      'contraseña : update a1b2c3d4 ',
      `password: new ${TOLD} `,
    ]) {
      const text = piece.repeat(Math.ceil(200_000 / piece.length));
      expect(() => find(text), piece).to.not.throw();
    }
  });

  it('takes the next for a value where many names in one long value were turned down', function () {
    const text = 'number=x.'.repeat(40);
    expect(foundIn([even], text)[0]).to.equal(text.slice(16 * 9 + 7));
    expect(foundIn([even], `number=x${'y'.repeat(100)}`)).to.deep.equal([]);
  });

  it('is linear where one long value is made of names', function () {
    const text = 'token='.repeat(100_000);
    expect(foundIn([token], text)[0]).to.equal(text.slice(6));
  });
});
