import type { Example, Examples } from './examples.js';
import { randomText } from './random.js';

const OPAQUE = randomText('alnum', 36, 77);

/**
 * Examples of a token with a telling prefix: alone, in a sentence, a URL, JSON and an environment line; and what is none: the prefix alone, a body
 * too short, a filled-in body.
 */
export function tokenExamples(prefix: string, body: string, nearMisses: readonly Example[] = []): Examples {
  const find = prefix + body;
  return {
    accept: [
      find,
      { text: `login with ${find} failed: 401`, find },
      { text: `https://api.shop.example/v1/items?page=2&t=${find}&sort=asc`, find },
      { text: `{"name":"worker","value":"${find}"}`, find },
      { text: `export VALUE=${find}\n`, find },
    ],
    reject: [
      `values that begin with ${prefix} are read`, // prefix alone
      `the id ${prefix}${body.slice(0, 5)} is too short`, // in the middle of a text nothing was cut
      `${prefix}${'x'.repeat(body.length)}`, // filled in by hand
      ...nearMisses,
    ],
  };
}

/** Examples of a type that only a name tells, given in normalised words (`datadog api key`). */
export function keyedExamples(words: string): Examples {
  const name = words.replaceAll(' ', '_');
  return {
    accept: [
      { text: `${name.toUpperCase()}=${OPAQUE}`, find: OPAQUE },
      { text: `{"${name}":"${OPAQUE}","region":"eu"}`, find: OPAQUE },
      { text: OPAQUE, key: words.replaceAll(' ', '.') },
    ],
    reject: [
      `${name.toUpperCase()}=changeme`, // placeholder
      `"${name}": "\${${name.toUpperCase()}}"`, // variable
      `the ${words} is missing`, // prose
      { text: OPAQUE, key: 'build.fingerprint' }, // nothing says what it is
    ],
  };
}

/** Both: a prefix and a name. */
export function withKey(token: Examples, words: string): Examples {
  const keyed = keyedExamples(words);
  return { accept: [...token.accept, ...keyed.accept], reject: [...token.reject, ...keyed.reject] };
}

/** A random UUID-shaped text. */
export function randomUuid(seed = 1): string {
  return [8, 4, 4, 4, 12].map((length, i) => randomText('hex', length, seed * 10 + i)).join('-');
}
