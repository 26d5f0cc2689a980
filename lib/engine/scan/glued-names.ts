import { isDigit } from './charsets.js';

/** Names that other words are written in front of without anything between: `ADMINPASSWORD`, `mysqlpassword`, `stripeapikey`. */
const NAMES = [
  'password', 'passwd', 'passphrase', 'passwort', 'kennwort', 'apikey', 'secretkey', 'privatekey', 'accesskey', 'accesstoken', 'refreshtoken', 'authtoken', 'apitoken', 'clientsecret', 'apisecret',
]; // biome-ignore format: a table
/** What makes another name of one: whether there is one, what is done with it, what is wrong with it. */
const OTHERS = new Set((
  'no not non has have had is was with without use uses using need needs require requires required allow allows enable disable get set put add ask prompt enter send sent reset forgot forgotten lost ' +
  'change changed update show hide toggle check validate hash encrypt decrypt generate rotate invalid wrong bad missing empty weak strong expired public'
).split(' ')); // biome-ignore format: a table
const LONGEST_BEFORE = 24;

/** By their last letter, in lower case. */
const BY_LAST = new Map<number, readonly string[]>();
for (const name of NAMES) {
  const last = name.charCodeAt(name.length - 1);
  BY_LAST.set(last, [...(BY_LAST.get(last) ?? []), name]);
}

/** Where the name begins that the word text[start, end) ends with; `end` where it ends with none. */
export function gluedName(text: string, start: number, end: number): number {
  const names = BY_LAST.get(text.charCodeAt(end - 1) | 32);
  if (names === undefined) return end;
  for (const name of names) {
    const at = end - name.length;
    if (at - start > LONGEST_BEFORE || !isBefore(text, start, at) || !endsWith(text, end, name)) continue;
    return isDigit(text.charCodeAt(at - 1)) || OTHERS.has(text.slice(start, at).toLowerCase()) ? end : at;
  }
  return end;
}

/** More than a letter, or the `D` of `-Dpassword=x`. */
const isBefore = (text: string, start: number, at: number): boolean =>
  at - start > 1 || (at > start && (text.charCodeAt(start) | 32) === SMALL_D);

const SMALL_D = 100;

function endsWith(text: string, end: number, name: string): boolean {
  for (let i = 1; i <= name.length; i++)
    if ((text.charCodeAt(end - i) | 32) !== name.charCodeAt(name.length - i)) return false;
  return true;
}
