import type { DetectorFamily, Rule } from '../../model.js';
import { decodeBase64, isUtf8Text } from '../checks/base64.js';
import { isChosenPassword } from '../checks/chosen-password.js';
import { isPlaceholderText, looksRandom } from '../checks/random.js';
import { isShellVariable } from '../checks/shell-variable.js';

/** Base64, as lines of a dialogue have it. */
const BASE64 = '[A-Za-z0-9+/_-]{4,4096}={0,2}';
/** What a log has before a line of a dialogue: `C: `, `> `, `send: '`, `CLIENT -> SERVER: `. */
const SAID = String.raw`(?:[^\n]{0,80}?[>:] {0,2}b?['"]?)?`;
/** Where a line of a dialogue ends, also as debuggers print it. */
const END = String.raw`(?=['"]?[ \t]{0,3}(?:$|[\r\n]|\\[rn]))`;

interface Dialogue {
  readonly literals: readonly string[];
  /** Each `value` in it is one. */
  readonly pattern: RegExp;
  /** What stands before it. */
  readonly before?: RegExp;
  readonly tells?: (value: string) => boolean;
}

/** Whether base64 holds a name and a password, or a token, as mechanisms of SASL send them: parts that a control character ends (RFC 4616, RFC 7628). */
function isSasl(value: string): boolean {
  const parts = decodeBase64(value)?.split(/[\0\x01]/) ?? [];
  return parts.length >= 3 && parts.every(isUtf8Text);
}

/** How far back what stands before may begin. */
const REACH = 512;

const isBase64Text = (value: string): boolean => value.length % 4 === 0 && isUtf8Text(decodeBase64(value) ?? '\0');
const isMade = (value: string): boolean => looksRandom(value) || isChosenPassword(value);
/** What a log or a manual has in place of a password, or says about it. */
const isPassword = (value: string): boolean =>
  !isPlaceholderText(value) &&
  !isShellVariable(value) &&
  !/^(?:\?|%\w|:\w+$|<|password$|is$|was$|not$|command|directive|string)/i.test(value);

const DIALOGUES: readonly Dialogue[] = [
  // SMTP, POP3, IMAP, ManageSieve, IRC: the mechanism, and what is sent for it at once or in the line behind the answer
  {
    literals: ['AUTH PLAIN', 'AUTH XOAUTH', 'OAUTHBEA', 'AUTHENTICATE ', 'authenticate PLAIN', 'authenticate XOAUTH'],
    pattern: new RegExp(
      `(?:AUTHENTICATE|auth(?:enticate)?(?= [PXO])|auth) {1,2}(?:"?(?:PLAIN|XOAUTH2?|OAUTHBEARER)"?(?: {1,2}|[ '\\\\rn]{0,8}\\r?\\n(?:[^\\n]{0,80}(?:334|\\+)[^\\n]{0,24}\\n){1,2}${SAID}))?["']?(?<value>${BASE64})`,
      'dgi',
    ),
    tells: isSasl,
  },
  // AUTH LOGIN asks for `Password:`, in base64; debuggers print what is asked for more than once
  {
    literals: ['UGFzc3dvcmQ6', 'cGFzc3dvcmQ6'],
    pattern: new RegExp(
      `[Uc]GFzc3dvcmQ6[^\\nA-Za-z0-9]{0,8}(?:\\\\r\\\\n['"]?)?\\r?\\n(?:[^\\n]{0,80}[Uc]GFzc3dvcmQ6[^\\n]{0,16}\\n)?${SAID}(?<value>${BASE64})${END}`,
      'dg',
    ),
    tells: isBase64Text,
  },
  // IMAP: a tag, a name and a password
  {
    literals: [' LOGIN '],
    pattern:
      /(?<![\w.-])[A-Za-z]{0,4}\d{1,6} LOGIN (?:"(?:[^"\\\n]|\\.){1,128}"|[^\s"(){%*]{1,128}) (?:"(?<value>(?:[^"\\\n]|\\.){1,256})"|(?<made>[^\s"(){%*]{4,256}))/dg,
    tells: isPassword,
  },
  // POP3, FTP: behind the name, in a line of its own
  {
    literals: ['PASS '],
    pattern: new RegExp(String.raw`(?<![^\s>:'"])PASS (?<value>[^\s'"\\]{1,256})${END}`, 'dg'),
    before: /(?:(?:^|[\s>:'"])USER \S{1,128}\s{0,3}\n(?:[^\n]{0,160}\n)?(?:[^\n]{0,80}[>:] {0,2}['"]?)?|(?:^|\n)> )$/,
    // a file of tests is none
    tells: (value) => isPassword(value) && !/[/\\].*\.\w{1,5}$/.test(value),
  },
  // Redis: MONITOR and logs of clients; its own settings
  {
    literals: ['"AUTH" "', '"auth" "', '"Auth" "'],
    pattern: /"auth"(?: "[^"\\\n]{1,128}")?? "(?<value>(?:[^"\\\n]|\\.){1,512})"(?! ")/dgi,
    tells: isPassword,
  },
  {
    literals: ['auth(['],
    pattern:
      /(?<!\w)(?:auth\(\[ ?(?:['"][^'"\n]{1,128}['"], ?)?)(?:'(?<value>[^'\n]{1,512})'|"(?<quoted>[^"\n]{1,512})") ?[\])]/dg,
    tells: isPassword,
  },
  {
    literals: ['requirep', 'rau'],
    pattern:
      /(?:(?:^|\n|config["']? ["']?set["']? ["']?)(?:requirepass|masterauth)["']? (?:"(?<quoted>[^"\n]{1,512})"|'(?<value>[^'\n]{1,512})'|(?<bare>[^\s"']{1,512})(?=[ \t]{0,3}(?:$|[\r\n"'])))|(?:requirepass|masterauth)["']? ["']?(?<made>[^\s"'=:]{4,512}))/dgi,
    tells: isPassword,
  },
  // files of LDAP servers and clients
  {
    literals: ['bindpw ', 'bindpw\t', 'rootpw ', 'rootpw\t'],
    pattern:
      /(?:(?:^|\n)(?:bind|root)pw[ \t]{1,8}(?<value>[^\s"']{1,256})(?=[ \t]{0,3}(?:$|[\r\n]))|(?<!\w)(?:bind|root)pw[ \t]{1,8}["']?(?<made>[^\s"']{4,256}))/dg,
    tells: isPassword,
  },
  // MongoDB: what a client of PLAIN says first
  {
    literals: ['saslStart'],
    pattern: new RegExp(`saslStart[^\\n]{0,200}?payload[^\\n]{0,60}?["(](?<value>${BASE64})["')]`, 'dg'),
    tells: isSasl,
  },
  // a WebSocket of a browser has no other header for a token; Kubernetes encodes it
  {
    literals: ['WebSocket-P', 'websocket-p', 'bearer.authorization.k8s.io.'],
    pattern:
      /(?:websocket-protocol["']?\]?: ?["'[]{0,2}(?:[\w.-]{1,64}, ?){0,3}?(?:bearer|access_token|authorization|jwt|token|auth), ?["']?|bearer\.authorization\.k8s\.io\.)(?<made>[\w.~+/=-]{16,8192})/dgi,
  },
  // users of Redis
  {
    literals: ['SETUSER', 'setuser', 'user default '],
    pattern: /(?:(?<!\w)setuser["']? |(?:^|\n)user )[^\n>]{1,200}?[ "']>(?<value>[^\s"'>]{1,256})/dgi,
    tells: isPassword,
  },
  // Apache, HAProxy; Postfix has the host before the user
  {
    literals: ['BindPassword ', 'stats auth '],
    pattern: /(?:BindPassword[ \t]{1,8}["']?(?:exec:)?|stats auth [\w.@-]{1,64}:)(?<made>[^\s"']{4,256})/dg,
  },
  {
    literals: [']:587', ']:465', ']:25', ':5432:', ':3306:', ':*:*:'],
    pattern:
      /(?:(?:^|\n)\[[\w.-]{1,128}\]:(?:587|465|25)[ \t]{1,8}[^\s:]{1,128}|(?:^|\n)(?:[\w.-]{1,128}|\*):(?:5432|3306|\*):[\w*.-]{1,64}:[\w*.-]{1,64}):(?<made>[^\s]{4,256})(?=[ \t]{0,3}(?:$|[\r\n]))/dg,
  },
  // Cisco IOS and ASA: passwords as they are (0) and as they are only hidden (7)
  {
    literals: ['word 7 ', 'word 0 ', 'ecret 0 ', 'key 7 ', 'key 0 ', 'pre-shared-key '],
    pattern:
      /(?:(?<!\w)(?:password|secret|key|key-string) (?:7 (?<hidden>[\dA-Fa-f]{6,128})|0 (?<made2>[^\s"']{4,128}))(?=\s|$)|(?<![\w-])pre-shared-key (?:(?:ascii-text|hexadecimal|local|remote) )?["']?(?<made>[^\s"']{4,256}))/dg,
    tells: isPassword,
  },
  // Windows: `net use`
  {
    literals: [' /user:', ' /USER:'],
    pattern: /(?<!\w)net1?(?:\.exe)? use [^\n]{1,300}? \/user:[^\s"]{1,128} ["']?(?<made>[^\s"'/]{4,128})/dgi,
  },
  // communities of SNMP, which are its passwords
  {
    literals: ['er communi', 'rocommunity', 'rwcommunity', 'snmp community '],
    pattern:
      /(?:snmp-server community|set snmp community|(?:^|\n)r[ow]community6?) {1,4}["']?(?<value>[^\s"']{1,128})|r[ow]community6? {1,4}["']?(?<made>[^\s"']{4,128})/dg,
    tells: (value) => isPassword(value) && !/^(?:public|private|strings?|and|names?)$/i.test(value),
  },
]; // biome-ignore format: a table

/** [start, end) of each value of a dialogue; what may be a word beside the name must be machine-made or chosen as passwords are. */
function* valuesIn(text: string, { literals, pattern, before, tells }: Dialogue): Generator<readonly [number, number]> {
  for (const { 0: whole, index, groups = {}, indices } of text.matchAll(pattern)) {
    // the literals are a promise: what is written in another case, `Auth Plain`, is none
    if (!literals.some((literal) => whole.includes(literal))) continue;
    if (before?.test(text.slice(Math.max(0, index - REACH), index)) === false) continue;
    for (const [name, value] of Object.entries(groups)) {
      const range = indices?.groups?.[name];
      if (range === undefined || value === undefined) continue;
      if ((tells?.(value) ?? true) && (!name.startsWith('made') || isMade(value))) yield range;
    }
  }
}

/** Passwords where protocols and their logs have them without a telling name. */
export const protocols = [
  {
    id: 'credential.protocol-password',
    title:
      'Password in a dialogue of a protocol: SMTP `AUTH`, IMAP `LOGIN`, FTP and POP3 `PASS`, Redis `AUTH`, SNMP communities',
    category: 'credential',
    source:
      'https://www.rfc-editor.org/rfc/rfc4954; RFC 4616, RFC 9051, RFC 1939, RFC 959; https://redis.io/docs/latest/commands/auth/',
    rules: DIALOGUES.map(
      (dialogue): Rule => ({ rule: 'function', literals: dialogue.literals, find: (text) => valuesIn(text, dialogue) }),
    ),
  },
] as const satisfies DetectorFamily;
