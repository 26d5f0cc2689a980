import type { DetectorFamily } from '../../model.js';
import { COMMAND_LITERALS, secretArguments } from '../checks/command-arguments.js';
import { isShellVariable } from '../checks/shell-variable.js';

/** A word of a shell, in quotes or not; what follows a colon of it where it is `user:password`. */
const WORD = String.raw`(?:"[^"\n]{1,256}"|'[^'\n]{1,256}'|[^\s"'|;&]{1,256})`;
const LONGEST = 2048;

/** Their `-p` has the password glued to it: with a blank behind it they ask for one (MySQL and MariaDB manuals, option --password). */
const MYSQL = ['mysql', 'mysqldump', 'mysqladmin', 'mariadb', 'mariadb-dump'];

/** The same of archivers, where `-p` alone asks. */
const ARCHIVERS = ['7z', '7za', '7zz', 'rar', 'unrar'];

const SNMP = ['snmpwalk', 'snmpget', 'snmpset', 'snmpbulkwalk'];

const LDAP = ['ldapsearch', 'ldapmodify', 'ldapadd', 'ldapdelete', 'ldappasswd', 'ldapwhoami'];

const MONGO = ['mongo', 'mongosh', 'mongodump', 'mongorestore', 'mongoexport', 'mongoimport'];

/** Commands and the options that take a password as they do nothing else: the tools' manuals. `user` options take `user:password`. */
const COMMANDS: readonly (readonly [command: string, options: RegExp, hasUser: boolean])[] = [
  ['curl', either(option('-u|--user|-U|--proxy-user'), /(?<=[ \t])-[uU](?=[^\s:-][^\s:]{0,128}:)/), true],
  ...MYSQL.map((command) => [command, /(?<=[ \t])-p(?=[^\s-])/g, false] as const),
  ['redis-cli', option('-a|--pass'), false],
  ['valkey-cli', option('-a|--pass'), false],
  // glued only where no option of the command behind it stands
  ['sshpass', either(option('-p'), /(?<=^sshpass[ \t]{1,3}(?:-v[ \t]{1,3})?)-p(?=[^\s-])/), false],
  ['sqlcmd', option('-P'), false],
  ['bcp', either(option('-P'), /(?<=[ \t])-P(?=[^\s-])/), false],
  ['psexec', option('-p'), false],
  ['schtasks', option('/rp|/RP'), false],
  ['crane auth login', option('-p|--password'), false],
  ['beeline', option('-p'), false],
  ['rdesktop', option('-p'), false],
  ['evil-winrm', option('-p|--password'), false],
  ['ssh-keygen', option('-N|-P'), false],
  ['etcdctl', option('--user'), true],
  ['jenkins-cli.jar', option('-auth'), true],
  ['docker login', option('-p|--password'), false],
  ['podman login', option('-p|--password'), false],
  ['helm registry login', option('-p|--password'), false],
  ['oc login', option('-p|--password'), false],
  ['az login', option('-p|--password'), false],
  ['cf login', option('-p'), false],
  ...MONGO.map((command) => [command, option('-p|--password'), false] as const),
  ['cqlsh', option('-p|--password'), false],
  ['cypher-shell', option('-p|--password'), false],
  ['twine upload', option('-p|--password'), false],
  ['unzip', option('-P'), false],
  ['zip', option('-P'), false],
  ['mosquitto_pub', option('-P|--pw'), false],
  ['mosquitto_sub', option('-P|--pw'), false],
  ['secretsmanager', option('--secret-string'), false],
  ...ARCHIVERS.map((command) => [command, /(?<=[ \t])-h?p(?=[^\s-])/g, false] as const),
  ...SNMP.map((command) => [command, option('-A|-X'), false] as const),
  ...LDAP.map((command) => [command, option('-w'), false] as const),
  ['keytool', option('-(?:src|dest)?(?:store|key)pass'), false],
  ['jarsigner', option('-(?:store|key)pass'), false],
  ['openssl enc', option('-k|-K'), false],
  ['ipmitool', option('-P'), false],
  ['useradd', option('-p|--password'), false],
  ['usermod', option('-p|--password'), false],
];

function option(names: string): RegExp {
  return new RegExp(`(?<=[ \\t])(?:${names})[ \\t=]{1,3}`, 'g');
}

function either(one: RegExp, other: RegExp): RegExp {
  return new RegExp(`${one.source}|${other.source}`, 'g');
}

const AT_WORD = new RegExp(WORD, 'y');

/** [start, end) of each password that an option of a command in a text takes. */
function* findPasswords(text: string): Generator<readonly [number, number]> {
  const found = commandsIn(text);
  let done = 0;
  for (let i = 0; i < found.length; i++) {
    const [at, index] = found[i] as [number, number];
    const [, options, hasUser] = COMMANDS[index] as (typeof COMMANDS)[number];
    const part = text.slice(at, Math.min(found[i + 1]?.[0] ?? text.length, at + LONGEST));
    const line = part.indexOf('\n');
    for (const match of (line < 0 ? part : part.slice(0, line)).matchAll(options)) {
      AT_WORD.lastIndex = at + match.index + match[0].length;
      const word = AT_WORD.exec(text)?.[0] ?? '';
      const start = AT_WORD.lastIndex - word.length;
      const range = withinQuotes(text, start, start + word.length, hasUser);
      if (word !== '' && range !== undefined && range[0] >= done) {
        yield range;
        done = range[1];
      }
    }
  }
}

/** Where each command begins a line or stands behind a blank, a quote or a sign of a shell, in order. */
function commandsIn(text: string): [number, number][] {
  const found: [number, number][] = [];
  COMMANDS.forEach(([command], index) => {
    const literal = `${command} `;
    for (let at = text.indexOf(literal); at >= 0; at = text.indexOf(literal, at + literal.length))
      if (at === 0 || !/[\w.-]/.test(text.charAt(at - 1))) found.push([at, index]);
  });
  return found.sort(([a], [b]) => a - b);
}

function withinQuotes(text: string, from: number, to: number, hasUser: boolean): readonly [number, number] | undefined {
  const isQuoted = text.charAt(from) === '"' || text.charAt(from) === "'";
  const [start, end] = isQuoted ? [from + 1, to - 1] : [from, to];
  if (!hasUser) return start < end ? [start, end] : undefined;
  const colon = text.slice(start, end).indexOf(':');
  return colon < 0 || start + colon + 1 >= end ? undefined : [start + colon + 1, end];
}

/** Passwords on command lines that stand in a text: those of an attribute have a reader. */
export const commands = [
  {
    id: 'credential.command-option',
    title: 'Password in an option of a command: `curl -u user:...`',
    category: 'credential',
    source: 'https://curl.se/docs/manpage.html#-u',
    rules: [
      {
        rule: 'function',
        literals: COMMANDS.map(([command]) => `${command} `.replace('upload ', 'u')),
        find: findPasswords,
      },
    ],
    check: (text) => !isShellVariable(text) && !/^(?:%|\{\{|<.*>$)/.test(text),
  },
  {
    id: 'credential.command-argument',
    title: 'Secret that its place among the arguments of a command tells: `vault login`, `net user`, `mc alias set`',
    category: 'credential',
    source: 'https://developer.hashicorp.com/vault/docs/commands/login; manuals of the programs',
    rules: [{ rule: 'function', literals: COMMAND_LITERALS, find: secretArguments }],
  },
] as const satisfies DetectorFamily;
