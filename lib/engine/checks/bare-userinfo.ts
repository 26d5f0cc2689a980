import { isChosenPassword } from './chosen-password.js';
import { isIpv4 } from './ip.js';
import { isPlaceholderText, looksRandom } from './random.js';

const LONGEST_USER = 64;
const LONGEST_PASSWORD = 128;
const SHORTEST_PASSWORD = 3;
const COLON = 58;
const SLASH = 47;

/** What may stand in a password here: no blank, quote or bracket, and nothing that separates pairs, parts or items of a list. */
const OF_PASSWORD = new Uint8Array(128);
for (let code = 33; code < 127; code++)
  OF_PASSWORD[code] = ':@/"\'`<>\\,;|&=(){}[]'.includes(String.fromCharCode(code)) ? 0 : 1;

const USER = /(?:^|[^\w@/:.%$#-])([A-Za-z_][\w.-]{0,63})$/;
/** Schemes, and what a mailbox or an address is of. */
const NO_USER =
  /^(?:mailto|e?mail|e-mail|sips?|tel|xmpp|im|acct|npm|jsr|pkg|urn|git|ssh|scp|docker|oci|file|https?|wss?|to|from|c?cc|bcc|reply-to|sender|recipient|user|username|login|owner|author|host|node|server|sasl|digest|auth|ip|world|x509|image|tag|version|level)$/i;
const HOST = /([A-Za-z\d](?:[\w.-]{0,252}[A-Za-z\d])?)(:\d{2,5}(?![\w.:]))?(?![\w@])/y;
/** Digests, versions, numbers, hashes of objects, kinds of archives. */
const NO_HOST =
  /^(?:sha\d{3}|v?\d+(?:\.\d+){0,2}(?:[.+-][\w.+-]*)?|(?=[a-f]{0,16}\d)[\da-f]{5,16}|[ajw]ar|zip|pom|exe|bundle|sources|test)$/i;
/** What is a mailbox rather: `contact:John.Smith1990@example.com`. */
const LOCAL = /^[\w.+-]+$/;
const DOMAIN = /\.[A-Za-z]{2,24}$/;
const VERSION = /^v?\d+\.\d/;
const SIGN = /[!#$*^?~]|%(?![\da-f]{2})/i;
const LETTER = /[A-Za-z]/;
const DIGIT = /\d/;
/** Accounts that come with databases and brokers. */
const COME_WITH =
  /^(?:root|admin|administrator|postgres|mysql|mariadb|mongo|mongodb|redis|default|guest|rabbitmq|sa|elastic|kibana|neo4j|cassandra|oracle|system|clickhouse|test)$/i;
const LEAST = 8;

/** Oracle's way of a user and a password, by what connects so, and by the host behind it. */
const ORACLE_USER = /(?:^|[^\w@/:.%$#-]|oracle:\/\/)([A-Za-z][\w$#]{0,63})$/;
const ORACLE_HOST = /(?:\/\/[\w.-]{1,253}|[\w.-]{1,253}:(?:15[23]\d|2484)[/:][A-Za-z])/y;
const ORACLE = /(?:oracle:\/\/|(?:sqlplus|sqlldr|expdp?|impdp?|rman)(?: -{0,2}\w{1,16}){0,4} )[A-Za-z][\w$#]{0,63}$/i;

/** Passwords between a user and a host without a scheme: `jane:…@db:5432`, `jane/…@//db:1521/shop`, as [start, end) pairs in order. */
export function findBareUserinfo(text: string): (readonly [start: number, end: number])[] {
  const found: [number, number][] = [];
  for (let at = text.indexOf('@'); at >= 0; at = text.indexOf('@', at + 1)) {
    let start = at;
    while (start > 0 && at - start < LONGEST_PASSWORD && OF_PASSWORD[text.charCodeAt(start - 1)] === 1) start--;
    if (at - start < SHORTEST_PASSWORD) continue;
    const sign = text.charCodeAt(start - 1);
    if (sign === COLON ? isAuthority(text, start, at) : sign === SLASH && isOfOracle(text, start, at))
      found.push([start, at]);
  }
  return found;
}

function isAuthority(text: string, start: number, at: number): boolean {
  const user = USER.exec(text.slice(Math.max(0, start - 2 - LONGEST_USER), start - 1))?.[1];
  if (user === undefined || NO_USER.test(user)) return false;
  HOST.lastIndex = at + 1;
  const [, host = '', port] = HOST.exec(text) ?? [];
  if (host === '' || (NO_HOST.test(host) && !isIpv4(host))) return false;
  const password = text.slice(start, at);
  if (VERSION.test(password) || isPlaceholderText(password)) return false;
  if (port === undefined && DOMAIN.test(host) && LOCAL.test(password)) return false;
  if (isChosenPassword(password) || (SIGN.test(password) && LETTER.test(password) && DIGIT.test(password))) return true;
  return port !== undefined && (COME_WITH.test(user) || isMachineMade(password));
}

const isMachineMade = (password: string): boolean =>
  password.length >= LEAST && DIGIT.test(password) && LETTER.test(password) && looksRandom(password);

function isOfOracle(text: string, start: number, at: number): boolean {
  const head = text.slice(Math.max(0, start - 2 - LONGEST_PASSWORD), start - 1);
  if (!ORACLE_USER.test(head) || isPlaceholderText(text.slice(start, at))) return false;
  ORACLE_HOST.lastIndex = at + 1;
  return ORACLE.test(head) || ORACLE_HOST.test(text);
}
