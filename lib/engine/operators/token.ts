import type { Detector } from '../../model.js';
import { compact } from '../checks/compact.js';
import type { Hmac, Operator, TokenKey } from './operator.js';

const HEX_DIGITS = 32; // 128 bits

/** Recognises a token: `[contact.email:k1:5f3a...]`. */
export const TOKEN = /\[[a-z0-9-]+\.[a-z0-9-]+:[A-Za-z0-9_-]{1,32}:[0-9a-f]{32}\]/y;

/** Families of numbers, which are written with separators and without, in small letters and capitals. */
const NUMBERS = /^(?:national|health|device|bank|network\.mac$)/;

const asNumber = (value: string): string => compact(value) || value;
const asItStands = (value: string): string => value;

/** The same value gives the same token under the same key, over what `normalize` makes of it, of numbers over their digits and letters. The id separates types. */
export function token(detector: Detector, hmac: Hmac, { key, keyId }: TokenKey): Operator {
  const normalize = detector.normalize ?? (NUMBERS.test(detector.id) ? asNumber : asItStands);
  return (value) =>
    `[${detector.id}:${keyId}:${hmac(key, `${detector.id}\0${normalize(value)}`).slice(0, HEX_DIGITS)}]`;
}
