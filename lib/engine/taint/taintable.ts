import type { Detector } from '../../model.js';
import { isPlaceholderText } from '../checks/random.js';
import { isSurprising } from '../checks/surprising.js';
import { WordSet } from '../checks/word-set.js';
import { isOpaqueId } from '../opaque-id.js';
import { REDACTED } from '../readers/url-slices.js';

/**
 * How telling a place is, and so which of its values are looked for in the rest of the record:
 * - `any`: the place is sensitive (a password, a secret header, a telling column): every value but a common word or a short number.
 * - `unworded`: users, cookies: the same without plain words in lower case, which are names of services and settings as often.
 * - `random`: any literal, any argument: only what looks machine-made and is no id of a record.
 * - `never`: places, addresses and home directories, of which a part stays.
 */
export type Taintability = 'any' | 'unworded' | 'random' | 'never';

const BY_DETECTOR: Readonly<Record<string, Taintability>> = {
  'database.value': 'random',
  'database.row': 'random',
  'credential.url-userinfo': 'unworded',
  'credential.cookie': 'unworded',
  'identity.home-directory': 'never',
};

/** What a value masked as this type does to the rest of its record. */
export function taintabilityOf({ id, category }: Pick<Detector, 'id' | 'category'>): Taintability {
  const known = BY_DETECTOR[id];
  if (known !== undefined) return known;
  return category === 'network' || category === 'location' ? 'never' : 'any';
}

const SHORTEST = 4;
/** A longer value is a document, and has its own findings. */
const LONGEST = 16_384;
const LEAST_DIGITS = 5;

/** The stop list: words that stand in records as themselves, wherever else they are somebody's password. */
const COMMON = new WordSet(
  (
    'true false null none undefined void empty blank default unknown other others all any some each ' +
    'admin administrator root user users guest test testing tests tester demo example sample public private anonymous system service ' +
    'account accounts name names email mail phone address password passwords passwd pass secret secrets token tokens login logout key keys ' +
    'value values string number integer boolean object array text json html http https html5 data date time timestamp type types field ' +
    'get put post patch delete head options trace connect select insert update create drop alter table from where into query ' +
    'basic bearer digest negotiate session cookie cookies header headers body path host port server client localhost database ' +
    'active inactive enabled disabled pending failed failure success succeeded error errors warning warn info debug fatal ' +
    'open opened closed close done ready running stopped started start stop finished cancelled canceled completed complete processing ' +
    'production staging development local prod stage dev main master latest stable beta alpha release ' +
    'utf8 utf-8 ascii english german french spanish european america american europe world internal external primary secondary ' +
    'yes no on off low high medium small large first last next previous left right black white dark light ' +
    'male female mister miss mrs divers person people customer customers order orders item items product products invoice payment card ' +
    'postgres postgresql mysql mariadb redis mongo mongodb rabbitmq kafka elastic elasticsearch opensearch oracle mssql cassandra clickhouse memcached nats minio vault consul etcd ' +
    'id ids uuid guid redacted masked hidden filtered removed required optional missing invalid expired'
  ).split(' '),
);

/** Whether a value that was masked at a place is looked for elsewhere. */
export function isTaintable(value: string, taintability: Taintability): boolean {
  if (taintability === 'never' || value.length < SHORTEST || value.length > LONGEST) return false;
  // of most literals this is asked first, and most are words
  if (taintability === 'random' && !isSurprising(value)) return false;
  if (isShortNumber(value) || COMMON.has(value, 0, value.length) || isPlaceholderText(value)) return false;
  // what a reader takes for a value once another one was masked in it
  if (value.includes(REDACTED) && WRITTEN.test(value)) return false;
  if (taintability === 'any') return true;
  if (taintability === 'unworded') return !PLAIN_WORD.test(value);
  return !isOpaqueId(value);
}

/** What stands in place of a value, as a word: a password may hold the letters. */
const WRITTEN = new RegExp(`(?<![A-Za-z\\d])${REDACTED}(?![A-Za-z\\d])`);

/** Letters of one case, with the separators of names. */
const PLAIN_WORD = /^(?:[a-z]+(?:[-_. ][a-z]+)*|[A-Z]+(?:[-_. ][A-Z]+)*)$/;

/** Nothing but digits and what stands between them, fewer than five: quantities, years, status codes. */
function isShortNumber(value: string): boolean {
  let digits = 0;
  for (let i = 0; i < value.length; i++) {
    const code = value.charCodeAt(i);
    if (code >= 48 && code <= 57) digits++;
    else if (code > 58 || code < 32) return false;
    if (digits >= LEAST_DIGITS) return false;
  }
  return true;
}
