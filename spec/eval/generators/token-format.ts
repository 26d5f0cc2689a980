import { crc32 } from 'node:zlib';
import { ALPHABETS } from '../../support/random.js';
import type { Draw } from '../draw.js';
import type { NearMiss, Planted, SensitiveType } from '../sensitive-type.js';

const BASE62 = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz';

function base62(number: number, length: number): string {
  let text = '';
  for (let rest = number; rest > 0; rest = Math.floor(rest / 62)) text = BASE62[rest % 62] + text;
  return text.padStart(length, '0');
}

/**
 * A token as its vendor documents it. In a format `<alnum 36>` is so many characters of an alphabet, `<alnum 8-10>` a length between both, `<uuid>` a
 * UUID, `<snowflake>` Base64 of an id of 18 digits, `<json>` Base64url of a JSON object, `<crc>` six characters of base 62 with the CRC-32 of the random characters before them.
 */
export function token(draw: Draw, format: string): string {
  let random = '';
  return format.replace(/<(\w+)(?: (\d+)(?:-(\d+))?)?>/g, (_, kind: string, least?: string, most?: string) => {
    if (kind === 'uuid') return draw.uuid();
    if (kind === 'snowflake') return Buffer.from(`1${draw.digits(17)}`).toString('base64');
    if (kind === 'crc') return base62(crc32(random), 6);
    if (kind === 'json')
      return Buffer.from(JSON.stringify({ iat: 1_700_000_000 + draw.below(1e8), org: draw.chars('lower', 8), region: 'us' })).toString('base64url'); // biome-ignore format: a fixture
    if (!(kind in ALPHABETS)) throw new Error(`no alphabet "${kind}"`);
    random = draw.chars(kind as keyof typeof ALPHABETS, draw.between(Number(least), Number(most ?? least)));
    return random;
  });
}

/** Letters of the telling beginning moved on by one; a prefix that nobody gives out. */
const otherPrefix = (text: string, length: number): string =>
  text.slice(0, length).replace(/[a-z]/gi, (letter) => (/z/i.test(letter) ? 'q' : String.fromCharCode(letter.charCodeAt(0) + 1))) +
  text.slice(length); // biome-ignore format: two parts

/** A secret with a shape of its own: `[id, format, vendor's page]`; names that tell nothing are among those it stands under. */
export function shaped([id, format, source]: readonly [string, string, string]): SensitiveType {
  const literal = /^[^<]*/.exec(format)?.[0] ?? '';
  return {
    id,
    variant: format.replace(/<[^>]*>/g, '*'),
    category: 'secret',
    group: 'secret',
    source: `https://${source}`,
    names: ['value', 'input', 'api_key', 'token'],
    make: (draw) => (literal.startsWith('https:') ? webhook(token(draw, format)) : token(draw, format)),
    ...(literal.length > 3 &&
      !literal.includes(':') && { near: (draw: Draw) => shapedMisses(token(draw, format), literal) }),
  };
}

/** The host and the path's beginning are no secret. */
const webhook = (text: string): Planted => ({ text, secrets: [text.slice(text.lastIndexOf('/') + 1)] });

/** A literal inside, or JSON, tells of a token whatever is before it. */
const tellsInside = (text: string): boolean => /T3BlbkFJ|eyJ/.test(text);

function shapedMisses(text: string, literal: string): NearMiss[] {
  return [
    ...(tellsInside(text) ? [] : [{ why: 'prefix' as const, text: otherPrefix(text, literal.length) }]),
    { why: 'length', text: text.slice(0, literal.length + 3) },
    { why: 'placeholder', text: `${literal}${'x'.repeat(text.length - literal.length)}` },
    { why: 'placeholder', text: `${literal}...` },
    { why: 'placeholder', text: `${literal}YOUR_KEY_HERE` },
  ];
}

/** A secret that only its name tells: `[id, name, format, vendor's page]`. */
export const named = ([id, names, format, source]: readonly [string, string, string, string]): SensitiveType => ({
  id,
  variant: names.split(' ')[0] ?? '',
  category: 'secret',
  group: 'secret',
  source: `https://${source}`,
  names: names.split(' '),
  make: (draw) => token(draw, format),
});
