import type { Encoding, Slice } from '../../model.js';

/** Last words of names whose value is a password or a key; lower case, without blanks, `-`, `_` and `.`. */
const SECRET_ENDINGS = [
  'password',
  'passwd',
  'pwd',
  'passphrase',
  'secret',
  'secretvalue',
  'token',
  'apikey',
  'accountkey',
  'accesskey',
  'secretkey',
  'sharedkey',
  'privatekey',
  'encryptionkey',
  'accesssignature',
  'credentials',
];

const SECRET_NAMES: ReadonlySet<string> = new Set(['pass', 'pw', 'key', 'sig', 'auth', 'secretaccesskey']);
const USER_NAMES: ReadonlySet<string> = new Set([
  'user',
  'userid',
  'uid',
  'username',
  'login',
  'loginname',
  'usr',
  'dbuser',
]);
const PLACE_NAMES: ReadonlySet<string> = new Set([
  'server',
  'host',
  'hostaddr',
  'datasource',
  'address',
  'addr',
  'networkaddress',
  'port',
]);

const MAX_NAME = 48;

/** A password or a key. */
export function connectionMask(start: number, end: number, name?: string): Slice {
  return { start, end, as: 'mask', name, detector: 'credential.connection-string', substitute: 'REDACTED' };
}

export function connectionText(start: number, end: number, name: string | undefined, encoding?: Encoding): Slice {
  return { start, end, as: 'text', name, encoding };
}

/** The slice for the value of one property, by its name as it is written. */
export function connectionValue(start: number, end: number, written: string, encoding?: Encoding): Slice {
  const name = bareName(written);
  if (SECRET_NAMES.has(name) || SECRET_ENDINGS.some((ending) => name.endsWith(ending)))
    return connectionMask(start, end, written);
  if (USER_NAMES.has(name)) return connectionText(start, end, 'user', encoding);
  if (PLACE_NAMES.has(name)) return { start, end, as: 'identifier' };
  return connectionText(start, end, written, encoding);
}

function bareName(written: string): string {
  if (written.length > MAX_NAME) return bareName(written.slice(-MAX_NAME));
  return written.toLowerCase().replaceAll(' ', '').replaceAll('_', '').replaceAll('-', '').replaceAll('.', '');
}
