import { MAX_LABEL, mayLabel } from './label.js';

/** What may be the name of a field or header: `X-Api-Key`, `DB_PASSWORD`, `db.password`. */
const NAME = /^[A-Za-z_$][\w.$-]*$/;
/** Names of fields look like that, too: `["password", "confirm_password"]`. */
const WORDS = /^[A-Za-z][A-Za-z_. -]*$/;

/**
 * Whether the first of two may be the name of the second: `["X-Api-Key", "..."]`, as `Headers` and `Map` print their entries, and `('password', '...')`.
 * @param key that the list stands under: what a label has in it is a path
 */
export const mayBeFirst = (text: string, key: string | undefined): boolean =>
  text.length <= MAX_LABEL && NAME.test(text) && (key === undefined || !mayLabel(key));

/** Whether the second may be what the first names. @param isEntry whether it is one of a list of pairs: then words may be, too */
export const mayBeSecond = (text: string, isEntry: boolean): boolean => isEntry || !WORDS.test(text);
