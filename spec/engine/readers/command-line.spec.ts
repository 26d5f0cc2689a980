import { expect } from 'chai';
import { commandLineReader } from '../../../lib/engine/readers/command-line.js';
import { isSecretName } from '../../../lib/engine/readers/command-options.js';
import { describeReaderContract } from '../../support/reader-contract.js';
import { renderRead } from '../../support/render-slices.js';

const LINES: readonly (readonly [text: string, rendered: string])[] = [
  ['node server.js --inspect', '⟨text:node server.js --inspect⟩'],
  ['mysql -u root -phunter2 db', '⟨text:mysql -u root⟩ -p⟨mask:hunter2⟩ ⟨text:db⟩'],
  ['/usr/bin/mysqldump -p x', '⟨text:/usr/bin/mysqldump⟩ -p ⟨mask:x⟩'],
  ['sshpass -p x ssh h', '⟨text:sshpass⟩ -p ⟨mask:x⟩ ⟨text:ssh h⟩'],
  ['redis-cli -a x PING', '⟨text:redis-cli⟩ -a ⟨mask:x⟩ ⟨text:PING⟩'],
  ['curl -u bob:pw https://u:p@h/x?y=1', '⟨text:curl⟩ -u ⟨text user:bob⟩:⟨mask password:pw⟩ ⟨url:https://u:p@h/x?y=1⟩'],
  ['curl -sSu a:b u', '⟨text:curl⟩ -sSu ⟨text user:a⟩:⟨mask password:b⟩ ⟨text:u⟩'],
  ['curl -H "Authorization: Bearer abc"', '⟨text:curl⟩ -H "Authorization: Bearer ⟨mask:abc⟩"'],
  ['curl --json \'{"a":1}\'', '⟨text:curl --json⟩ \'⟨json:{"a":1}⟩\''],
  ['A=b PASSWORD=x node a.js', 'A=⟨text A:b⟩ PASSWORD=⟨text PASSWORD:x⟩ ⟨text:node a.js⟩'],
  ["app --password='a b' --token x -v", "⟨text:app⟩ --password='⟨mask password:a b⟩' --token ⟨mask token:x⟩ ⟨text:-v⟩"],
  ['app "--password=a b"', '⟨text:app⟩ "--password=⟨mask password:a b⟩"'],
  ['app --password --verbose', '⟨text:app⟩ --password ⟨text:--verbose⟩'],
  ['app --password -5x! y', '⟨text:app⟩ --password ⟨mask password:-5x!⟩ ⟨text:y⟩'],
  ['app --password "not closed', '⟨text:app⟩ --password ⟨mask password:"not⟩ ⟨text:closed⟩'],
  ['docker run -p 80:80 -e KEY=v img', '⟨text:docker run -p 80:80 -e⟩ KEY=⟨text KEY:v⟩ ⟨text:img⟩'],
  ['docker login -u x -p y', '⟨text:docker login -u x⟩ -p ⟨mask:y⟩'],
  ['java -Ddb.password=x -jar a.jar', '⟨text:java⟩ -Ddb.password=⟨mask db.password:x⟩ ⟨text:-jar a.jar⟩'],
  ['sh -c "mysql -px"', '⟨text:sh⟩ -c "⟨command-line:mysql -px⟩"'],
  ['app --api-key ./k.pem --access-key $K', '⟨text:app⟩ --api-key ./k.pem --access-key $K'],
  ['app --password-file p --max-tokens 5 --auth-type x', '⟨text:app --password-file p --max-tokens 5 --auth-type x⟩'],
  ["don't --password x", "⟨text:don't⟩ --password ⟨mask password:x⟩"],
  ['app.exe /password:x /p C:\\a', '⟨text:app.exe⟩ /password:⟨mask password:x⟩ ⟨text:/p C:\\a⟩'],
  ['app --dsn "Server=x;Password=y"', '⟨text:app --dsn⟩ "⟨connection-string:Server=x;Password=y⟩"'],
  ['psql postgres://u:p@h/d', '⟨text:psql⟩ ⟨url:postgres://u:p@h/d⟩'],
  ['openssl rsa -passin pass:x -in k', '⟨text:openssl rsa⟩ -passin ⟨mask passin:pass:x⟩ ⟨text:-in k⟩'],
  [
    'helm upgrade a ./c --set db.password=x,replicas=3 --set-string a\\,b=c',
    '⟨text:helm upgrade a ./c⟩ --set db.password=⟨text db.password:x⟩,replicas=⟨text replicas:3⟩ --set-string a\\,b=⟨text a\\,b:c⟩',
  ],
  [
    'kubectl create secret generic a --from-literal=password=x',
    '⟨text:kubectl create secret generic a⟩ ⟨text:--from-literal=password=⟩⟨mask:x⟩',
  ],
  ['kubectl create configmap a --from-literal=b=x', '⟨text:kubectl create configmap a⟩ --from-literal=b=⟨text b:x⟩'],
  ['mc alias set m http://h access sesame', '⟨text:mc alias set m⟩ ⟨url:http://h⟩ ⟨text:access⟩ ⟨mask:sesame⟩'],
  ['pulumi config set --secret name sesame', '⟨text:pulumi config set --secret⟩ name ⟨mask name:sesame⟩'],
  ['smbclient //s/sh -U bob%sesame', '⟨text:smbclient //s/sh⟩ -U ⟨text user:bob⟩%⟨mask password:sesame⟩'],
  [
    'aws configure set aws_secret_access_key x --profile p',
    '⟨text:aws configure set⟩ aws_secret_access_key ⟨mask aws_secret_access_key:x⟩ ⟨text:--profile p⟩',
  ],
  ['git config --global github.token x', '⟨text:git config --global⟩ github.token ⟨mask github.token:x⟩'],
  ['redis-cli config set maxmemory 1', '⟨text:redis-cli config set maxmemory 1⟩'],
  ['app --url=https://h/ --name=bob', '⟨text:app⟩ --url=⟨url url:https://h/⟩ --name=⟨text name:bob⟩'],
];

const SECRET_NAMES = [
  'password',
  'db-password',
  'apiKey',
  'API_KEY',
  'AWS_SECRET_ACCESS_KEY',
  'storepass',
  'x-auth-token',
  'requirepass',
];
/** Files, counters, switches and the working directory. */
const OTHER_NAMES = [
  'password-file',
  'max-tokens',
  'no-password',
  'key',
  'PWD',
  'bypass',
  'compass',
  'token-url',
  'primary-key',
  'author',
];

describe('command-line reader', function () {
  for (const [text, rendered] of LINES) {
    it(text, () => expect(renderRead(commandLineReader, text)).to.equal(rendered));
  }

  it('knows secret names by their last words', function () {
    expect(SECRET_NAMES.filter((name) => !isSecretName(name))).to.deep.equal([]);
    expect(OTHER_NAMES.filter(isSecretName)).to.deep.equal([]);
  });
});

describeReaderContract(
  commandLineReader,
  LINES.map(([text]) => text),
);
