import type { Hmac } from '../engine/operators/operator.js';

/** HMAC-SHA-256 by Node's own library, in lower-case hex. Loaded at the first token: most policies ask for none, and a token is wanted at once. */
export const nodeHmac: Hmac = (key, text) =>
  process.getBuiltinModule('node:crypto').createHmac('sha256', key).update(text, 'utf8').digest('hex');
