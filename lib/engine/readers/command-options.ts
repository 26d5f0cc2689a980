/** What the value of an option is. */
export type OptionKind = 'secret' | 'user' | 'header' | 'cookie' | 'command' | 'pairs' | 'text';

type ShortOptions = Readonly<Record<string, OptionKind>>;

const PASSWORD: ShortOptions = { p: 'secret' };
const UPPER_PASSWORD: ShortOptions = { P: 'secret' };
const LDAP: ShortOptions = { w: 'secret' };

/**
 * Options of one letter that only their program gives a meaning: `docker run -p 80:80` is a port, `docker login -p` a password. From the programs' manual
 * pages.
 */
const SHORT_OPTIONS: Readonly<Record<string, ShortOptions>> = {
  mysql: PASSWORD,
  mysqldump: PASSWORD,
  mysqladmin: PASSWORD,
  mysqlimport: PASSWORD,
  mysqlcheck: PASSWORD,
  mariadb: PASSWORD,
  'mariadb-dump': PASSWORD,
  'mariadb-admin': PASSWORD,
  sshpass: PASSWORD,
  twine: PASSWORD,
  ipmitool: UPPER_PASSWORD,
  mongo: PASSWORD,
  mongosh: PASSWORD,
  mongodump: PASSWORD,
  mongorestore: PASSWORD,
  mongoexport: PASSWORD,
  mongoimport: PASSWORD,
  cqlsh: PASSWORD,
  'cypher-shell': PASSWORD,
  rabbitmqadmin: PASSWORD,
  login: PASSWORD,
  '7z': PASSWORD,
  '7za': PASSWORD,
  rar: PASSWORD,
  unrar: PASSWORD,
  'redis-cli': { a: 'secret' },
  'valkey-cli': { a: 'secret' },
  curl: { u: 'user', U: 'user', H: 'header', b: 'cookie' },
  http: { a: 'user' },
  https: { a: 'user' },
  ab: { A: 'user', P: 'user', H: 'header', C: 'cookie' },
  hey: { a: 'user', H: 'header' },
  wrk: { H: 'header' },
  websocat: { H: 'header' },
  grpcurl: { H: 'header' },
  smbclient: { U: 'user' },
  ldapsearch: LDAP,
  ldapadd: LDAP,
  ldapmodify: LDAP,
  ldapwhoami: LDAP,
  sqlcmd: UPPER_PASSWORD,
  bcp: UPPER_PASSWORD,
  isql: UPPER_PASSWORD,
  zip: UPPER_PASSWORD,
  unzip: UPPER_PASSWORD,
  mosquitto_pub: UPPER_PASSWORD,
  mosquitto_sub: UPPER_PASSWORD,
  snmpwalk: { c: 'secret', A: 'secret', X: 'secret' },
  snmpget: { c: 'secret', A: 'secret', X: 'secret' },
  openssl: { k: 'secret', K: 'secret' },
  sh: { c: 'command' },
  bash: { c: 'command' },
  zsh: { c: 'command' },
  dash: { c: 'command' },
  ash: { c: 'command' },
  ksh: { c: 'command' },
};

const LONG_OPTIONS: Readonly<Record<string, OptionKind>> = {
  user: 'user',
  'proxy-user': 'user',
  header: 'header',
  cookie: 'cookie',
  passin: 'secret',
  passout: 'secret',
  'secret-string': 'secret',
  set: 'pairs',
  'set-string': 'pairs',
  'from-literal': 'pairs',
};

const SECRET_WORDS = new Set([
  'password',
  'passwd',
  'pwd',
  'pass',
  'passphrase',
  'passcode',
  'secret',
  'secrets',
  'token',
  'apikey',
  'auth',
  'credential',
  'credentials',
  'bearer',
  'jwt',
]);
/** Endings of words that are written together: `storepass`, `dbpassword`. `bypass` and `compass` are not among them. */
const SECRET_ENDING =
  /(?:password|passwd|passphrase|secret|apikey|accesskey|secretkey|privatekey|storepass|keypass|requirepass|masterauth|authtoken|authkey)$/;
/** What makes a `key` a secret; a `--key` alone is mostly a file. */
const KEY_QUALIFIERS = new Set([
  'api',
  'access',
  'secret',
  'private',
  'encryption',
  'signing',
  'master',
  'account',
  'auth',
  'license',
  'shared',
  'storage',
  'session',
  'admin',
  'app',
  'application',
  'service',
]);
/** `--no-password`, `--max-token`. */
const HARMLESS_FIRST = new Set(['no', 'max', 'min', 'num', 'with', 'without', 'disable', 'enable', 'use']);
const MAX_NAME = 100;

/** Options of one letter of a program; `program` is the bare name of the file, without `.exe`. */
export function shortOptions(program: string): ShortOptions | undefined {
  return Object.hasOwn(SHORT_OPTIONS, program) ? SHORT_OPTIONS[program] : undefined;
}

/** What stands behind a long option or an equals sign: by its name, whatever the program. */
export function optionKind(name: string): OptionKind {
  if (!mayTell(name)) return 'text';
  const known = kinds.get(name);
  if (known !== undefined) return known;
  const kind = kindOf(name);
  if (kinds.size >= MAX_KINDS) kinds.clear();
  kinds.set(name, kind);
  return kind;
}

/** Whether a name ends in a letter that telling names end in, before what is no letter or digit. */
function mayTell(name: string): boolean {
  let at = name.length - 1;
  while (at >= 0 && !/[a-z0-9]/i.test(name.charAt(at))) at--;
  return at >= 0 && LAST_LETTERS.includes(name.charAt(at).toLowerCase());
}

/** Of the long options, of `key`, and of what SECRET_WORDS and SECRET_ENDING end in. */
const LAST_LETTERS = 'rentdsylhg';

/** Of the names seen last: a command line repeats few of them. */
const MAX_KINDS = 512;
const kinds = new Map<string, OptionKind>();

function kindOf(name: string): OptionKind {
  if (Object.hasOwn(LONG_OPTIONS, name)) return LONG_OPTIONS[name] ?? 'text';
  return isSecretName(name) ? 'secret' : 'text';
}

/** Whether the last words of a name say that its value is a secret: `db-password`, `apiKey`, `AWS_SECRET_ACCESS_KEY`; not `password-file`, `PWD`. */
export function isSecretName(name: string): boolean {
  if (name.length < 3 || name.length > MAX_NAME || name === 'PWD' || name === 'OLDPWD') return false;
  const words = name
    .replace(/([a-z0-9])([A-Z])/g, '$1 $2')
    .toLowerCase()
    .split(/[^a-z0-9]+/)
    .filter((word) => word !== '');
  const last = words[words.length - 1] ?? '';
  if (words.length > 1 && HARMLESS_FIRST.has(words[0] ?? '')) return false;
  if (SECRET_WORDS.has(last) || SECRET_ENDING.test(last)) return true;
  return last === 'key' && KEY_QUALIFIERS.has(words[words.length - 2] ?? '');
}
