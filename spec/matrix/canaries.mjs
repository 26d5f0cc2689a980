// Values that look sensitive, each once: made at run time, so that none stands in a file.
import { randomBytes } from 'node:crypto';

const letters = (length) => Array.from(randomBytes(length), (byte) => String.fromCharCode(97 + (byte % 26))).join('');

/** Canaries by the position that they are planted in. */
export class Canaries {
  secrets = {};

  /** An e-mail address, or (in turns) a token of a source-code host. */
  plant(position) {
    const isToken = Object.keys(this.secrets).length % 2 === 1;
    const secret = isToken
      ? `ghp_${letters(17)}${1 + (randomBytes(1)[0] % 9)}${letters(18).toUpperCase()}`
      : `${letters(12)}@corp.com`;
    if (position in this.secrets) throw new Error(`${position} is planted twice`);
    this.secrets[position] = secret;
    return secret;
  }
}
