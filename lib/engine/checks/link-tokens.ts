import { looksRandom } from './random.js';

/** Segments of a path behind which stands the token of a link that is sent to somebody, with dashes between their words. */
export const LINKS: readonly string[] = (
  'reset reset-password password-reset passwordreset resetpassword forgot-password set-password recover recovery recover-password password-recovery ' +
  'magic magic-link magiclink magic-login invite invites invitation invitations accept-invite accept-invitation verify verify-email verify-account ' +
  'email-verification verification confirm confirm-email confirm-account email-confirmation confirmation activate activate-account activation ' +
  'account-activation account-activations password-resets unlock unsubscribe'
).split(' ');
const NAMES: ReadonlySet<string> = new Set(LINKS);

/** Those that no id of a record stands behind: what acts for somebody who cannot sign in. */
const GRANTING =
  /password|magic|(?:verify|confirm)-email|email-(?:verification|confirmation)|accept-|activate-account|account-activation/;
const UNNAMED = new Set(['reset', 'forgot', 'recover', 'recovery']);

/** Shorter ones are ids. */
export const LINK_TOKEN = 20;
const UUID = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;
/** What MongoDB counts. */
const OBJECT_ID = /^[0-9a-f]{24}$/i;
/** Of a container image: `/verify/sha256:...`. */
const DIGEST = /^sha\d{3}:/;

/** Whether a text is the id of a record, whatever it stands behind. */
export const isRecordId = (text: string): boolean => UUID.test(text) || OBJECT_ID.test(text);

const named = (segment: string): string => segment.toLowerCase().replaceAll('_', '-');

/** Whether a segment may be the token of a link behind this one. */
export const isLinkName = (name: string): boolean => NAMES.has(named(name));

/**
 * Whether a segment with letters and digits is the token of a link.
 * @param word the segment that says it: `reset`
 * @param before the one before that: `password`
 */
export function isLinkToken(before: string, word: string, segment: string): boolean {
  if (segment.length < LINK_TOKEN || !isLinkName(word)) return false;
  if (OBJECT_ID.test(segment) || DIGEST.test(segment)) return false;
  return !UUID.test(segment) || isGranting(before, named(word));
}

function isGranting(before: string, word: string): boolean {
  return GRANTING.test(word) || (UNNAMED.has(word) && /^(?:passwords?|passwd)$/i.test(before));
}

/** The same of the segment behind the next: the id of the user may stand between (`/reset/MQ/c5q2p1-...`, `/verify/12/5f3a...`), or a word. */
export function isLaterLinkToken(word: string, segment: string): boolean {
  return !UUID.test(segment) && isLinkToken('', word, segment) && looksRandom(segment);
}

/** What a segment is made of where it stands in a text: the sign that ends a sentence is none of it. */
const SEGMENT = /[\w.~%:=+-]{0,511}[\w=-]/y;
const BEFORE = /[\w-]{1,24}$/;
const LONGEST_BEFORE = 24;
const WRITTEN: readonly string[] = [...new Set(LINKS.flatMap((name) => [name, name.replaceAll('-', '_')]))];
const LINK = new RegExp(`/(${WRITTEN.join('|')})(?=/)`, 'g');

/** What every token of a link stands behind in a text. */
export const LINK_LITERALS: readonly string[] = WRITTEN.map((name) => `/${name}/`);

/** [start, end) of each token of a link in a text that holds a URL or a path. There it must look made by a machine: files have paths, too. */
export function linkTokens(text: string): (readonly [start: number, end: number])[] {
  const found: [number, number][] = [];
  LINK.lastIndex = 0;
  for (let match = LINK.exec(text); match !== null; match = LINK.exec(text)) {
    const first = segmentAt(text, LINK.lastIndex + 1);
    if (first === undefined) continue;
    const before = BEFORE.exec(text.slice(Math.max(0, match.index - LONGEST_BEFORE), match.index))?.[0] ?? '';
    const word = match[1] as string;
    const segment = text.slice(...first);
    if (isLinkToken(before, word, segment) && (UUID.test(segment) || looksRandom(segment))) found.push(first);
    const second = text.charAt(first[1]) === '/' ? segmentAt(text, first[1] + 1) : undefined;
    if (second !== undefined && isLaterLinkToken(word, text.slice(...second))) found.push(second);
  }
  return inOrder(found);
}

function segmentAt(text: string, at: number): [start: number, end: number] | undefined {
  SEGMENT.lastIndex = at;
  return SEGMENT.test(text) ? [at, SEGMENT.lastIndex] : undefined;
}

/** Without those that were found behind two words: `/confirm/verify/5f3a...`. */
const inOrder = (found: readonly [number, number][]): [number, number][] =>
  found.filter(([start], i) => i === 0 || start > (found[i - 1] as [number, number])[0]);
