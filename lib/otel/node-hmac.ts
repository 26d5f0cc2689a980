import { createHmac } from 'node:crypto';
import type { Hmac } from '../engine/operators/operator.js';

/** HMAC-SHA-256 by Node's own library, in lower-case hex. */
export const nodeHmac: Hmac = (key, text) => createHmac('sha256', key).update(text, 'utf8').digest('hex');
