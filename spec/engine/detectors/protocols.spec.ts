import { protocols } from '../../../lib/engine/detectors/protocols.js';
import { describeFamily } from '../../support/describe-family.js';
import type { ExamplesOf } from '../../support/examples.js';
import { randomText } from '../../support/random.js';

const chosen = ['Tiger', '2774'].join('');
const word = ['kimu', 'rah'].join('');
const token = randomText('alnum', 40);
const base64 = (text: string): string => Buffer.from(text).toString('base64');
const plain = base64(`\0bob\0${chosen}`);
const xoauth = base64(`user=bob@corp.example\x01auth=Bearer ${token}\x01\x01`);
const login = base64(chosen);
const asked = base64('Password:');

const examples: ExamplesOf<typeof protocols> = {
  'credential.protocol-password': {
    accept: [
      { text: `1.1 [0 10.0.0.1:5] "AUTH" "$${chosen}"`, find: `$${chosen}` },
      { text: `requirepass $${chosen}`, find: `$${chosen}` },
      { text: `AUTH PLAIN ${plain}`, find: plain },
      { text: `DEBUG C: AUTH PLAIN ${plain}`, find: plain },
      { text: `send: 'AUTH PLAIN ${plain}\\r\\n'`, find: plain },
      { text: `> AUTH PLAIN\n< 334 \n> ${plain}`, find: plain },
      { text: `C: AUTH PLAIN\r\nS: 334\r\nC: ${plain}\r\n`, find: plain },
      { text: `AUTH XOAUTH2 ${xoauth}`, find: xoauth },
      { text: `A1 AUTHENTICATE PLAIN ${plain}`, find: plain },
      { text: `C: a001 AUTHENTICATE XOAUTH2 ${xoauth}`, find: xoauth },
      { text: `AUTHENTICATE "PLAIN" "${plain}"`, find: plain },
      { text: `AUTHENTICATE ${plain}`, find: plain },
      { text: `> AUTH LOGIN\n< 334 VXNlcm5hbWU6\n> Ym9i\n< 334 ${asked}\n> ${login}`, find: login },
      { text: `334 ${asked}\r\n${login}\r\n235 ok`, find: login },
      {
        text: `reply: b'334 ${asked}\\r\\n'\nreply: retcode (334); Msg: b'${asked}'\nsend: '${login}\\r\\n'`,
        find: login,
      },
      { text: `SERVER -> CLIENT: 334 ${asked}\nCLIENT -> SERVER: ${login}`, find: login },
      { text: `a1 LOGIN bob ${chosen}`, find: chosen },
      { text: `C: A0001 LOGIN "bob@corp.example" "${word}"`, find: word },
      { text: `USER bob\r\nPASS ${word}\r\n`, find: word },
      { text: `> USER bob\n< 331 Password required\n> PASS ${word}\n< 230 ok`, find: word },
      { text: `> PASS ${chosen}`, find: chosen },
      { text: `1339518083.107412 [0 127.0.0.1:60866] "AUTH" "${word}"`, find: word },
      { text: `1339518083.107412 [0 127.0.0.1:60866] "AUTH" "default" "${word}"`, find: word },
      { text: `ioredis:redis write command[127.0.0.1:6379]: 0 -> auth([ '${word}' ])`, find: word },
      { text: `write command: 0 -> auth([ 'app', '${word}' ])`, find: word },
      { text: `CONFIG SET requirepass ${word}`, find: word },
      { text: `1339518083.1 [0 h:1] "config" "set" "requirepass" "${word}"`, find: word },
      { text: `port 6379\nrequirepass ${word}\nmasterauth ${chosen}\n`, find: word },
      { text: `set masterauth ${chosen} on the replica`, find: chosen },
      { text: `binddn cn=x\nbindpw ${word}\n`, find: word },
      { text: `nslcd: bindpw ${chosen}`, find: chosen },
      { text: `{ saslStart: 1, mechanism: "PLAIN", payload: BinData(0, "${plain}") }`, find: plain },
      { text: `Sec-WebSocket-Protocol: bearer, ${token}`, find: token },
      { text: `sec-websocket-protocol: graphql-ws, access_token, ${token}`, find: token },
      { text: `base64url.bearer.authorization.k8s.io.${token}, base64.binary.k8s.io`, find: token },
      { text: `snmp-server community ${chosen} RO`, find: chosen },
      { text: `rocommunity ${word} 10.0.0.0/8`, find: word },
      { text: `ACL SETUSER app on >${word} ~* +@all`, find: word },
      { text: `1.1 [0 h:1] "ACL" "SETUSER" "app" "on" ">${word}"`, find: word },
      { text: `port 6379\nuser default on >${word} ~* +@all`, find: word },
      { text: `AuthLDAPBindPassword "${chosen}"`, find: chosen },
      { text: `  stats auth admin:${chosen}\n`, find: chosen },
      { text: `[smtp.corp.example]:587 bob@corp.example:${chosen}`, find: chosen },
      { text: `db.corp.example:5432:shop:app:${chosen}`, find: chosen },
      { text: `*:*:*:postgres:${chosen}\n`, find: chosen },
      { text: 'username admin password 7 0822455D0A16', find: '0822455D0A16' },
      { text: `enable secret 0 ${chosen}`, find: chosen },
      { text: `tunnel-group 1.2.3.4 ipsec-attributes\n pre-shared-key ${chosen}`, find: chosen },
      { text: `net use Z: \\\\srv\\share /user:corp\\bob ${chosen}`, find: chosen },
    ],
    reject: [
      'ACL SETUSER app on nopass ~* +@all', // none
      'user default on nopass',
      'AuthLDAPBindPassword must be set', // prose
      'stats auth admin:password',
      '10.0.0.5:5432:shop:app:ready', // a state
      'retry: password 7 times', // a number
      'password 0 length',
      'the pre-shared-key mismatch',
      'net use Z: \\\\srv\\share /user:corp\\bob /persistent:yes',
      '1.1 [0 10.0.0.1:5] "AUTH" "$REDIS_PASSWORD"', // a variable of a template
      '250-AUTH PLAIN LOGIN XOAUTH2', // what a server can do
      '250 AUTH LOGIN PLAIN',
      'AUTH PLAIN disabled', // prose
      'AUTH PLAIN mechanism not supported',
      'smtp AUTH PLAIN authentication succeeded',
      'C: A1 AUTHENTICATE CRAM-MD5', // no password
      `< 334 ${asked}\n< 535 authentication failed`, // nothing is sent
      'a1 LOGIN failed for user', // prose
      'step2 LOGIN from 10.0.0.1', // no password
      'A1 OK LOGIN completed',
      'PASS src/app.spec.ts', // a test
      'PASS  src/app.spec.ts (5.2 s)',
      '> PASS src/app.spec.ts',
      'USER bob\nRUN PASS all', // no line of its own
      '> PASS ****',
      '"AUTH" "(redacted)"',
      'auth([])',
      'requirepass is not set', // prose
      'the directive requirepass must be set',
      'CONFIG SET requirepass ""',
      'masterauth configured on replica',
      'bindpw is missing in the configuration',
      'bindpw file not found',
      '{ saslStart: 1, mechanism: "SCRAM-SHA-256", payload: BinData(0, "biwsbj11LHI9YWJj") }', // a name and a nonce
      'Sec-WebSocket-Protocol: graphql-transport-ws, graphql-ws',
      'scheme must be bearer, basic or digest',
      'snmp-server community public RO',
      'rocommunity public',
      'the rocommunity directive',
    ],
  },
};

describeFamily('protocols', protocols, examples);
