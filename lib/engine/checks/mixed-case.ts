import { looksRandom } from './random.js';

/** Machine-made, and with letters of both cases: what stands behind a short prefix may also be an id or a hash, which are in one case. */
export const isMixedCase = (text: string): boolean => /[a-z]/.test(text) && /[A-Z]/.test(text) && looksRandom(text);
