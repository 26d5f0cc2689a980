import type { Detector } from '../../model.js';
import type { Hmac, Operator, TokenKey } from './operator.js';

const HEX_DIGITS = 32; // 128 bits

/** Recognises a token: `[contact.email:k1:5f3a...]`. */
export const TOKEN = /\[[a-z0-9-]+\.[a-z0-9-]+:[A-Za-z0-9_-]{1,32}:[0-9a-f]{32}\]/y;

/** The same value gives the same token under the same key, over what `normalize` makes of it. The id separates types. */
export function token(detector: Detector, hmac: Hmac, { key, keyId }: TokenKey): Operator {
  const normalize = detector.normalize ?? ((value: string) => value);
  return (value) =>
    `[${detector.id}:${keyId}:${hmac(key, `${detector.id}\0${normalize(value)}`).slice(0, HEX_DIGITS)}]`;
}
