import type { MaskContext, Reader, Slice } from '../../model.js';
import { looksRandom } from '../checks/random.js';
import { authorizationSlices, challengeSlices } from './authorization.js';
import { addressSlices, forwardedSlices } from './client-addresses.js';
import { cookieReader } from './cookie.js';
import { findCode, skipBlanks, trimEnd } from './find-code.js';
import { HEADER_KINDS, type HeaderKind, SECRET_WORDS } from './header-names.js';
import { hasLongRun } from './long-run.js';
import { setCookieReader } from './set-cookie.js';
import { urlReader } from './url.js';

/**
 * The value of one header or of one RPC metadata entry. The last segment of `context.key` is the name: `http.request.header.x-api-key`,
 * `rpc.grpc.request.metadata.authorization`, and the underscores of old instrumentations (`header.x_api_key`).
 */
export const headerReader: Reader = {
  id: 'header',
  read(text: string, context: MaskContext): readonly Slice[] | undefined {
    const start = skipBlanks(text, 0, text.length);
    const end = trimEnd(text, start, text.length);
    if (start === end) return undefined;
    const name = headerName(context.key ?? '');
    return READ[headerKind(name)](text, start, end, name, context);
  },
};

/** `http.request.header.X_Api_Key` -> `x-api-key`. */
export function headerName(key: string): string {
  return key
    .slice(key.lastIndexOf('.') + 1)
    .toLowerCase()
    .replaceAll('_', '-');
}

/** How the value of a header is read; `text` for one that nothing is known of. */
export function headerKind(name: string): HeaderKind | 'text' {
  const kind = HEADER_KINDS.get(name);
  if (kind !== undefined) return kind;
  // numbers of tokens that a model may still be asked for
  if (name.includes('ratelimit')) return 'safe';
  // gRPC: binary metadata has this suffix and is base64.
  const bare = name.endsWith('-bin') ? name.slice(0, -4) : name;
  return SECRET_WORDS.has(bare.slice(bare.lastIndexOf('-') + 1)) ? 'secret' : 'text';
}

type Read = (
  text: string,
  start: number,
  end: number,
  name: string,
  context: MaskContext,
) => readonly Slice[] | undefined;

const READ: Readonly<Record<HeaderKind | 'text', Read>> = {
  safe: (text, start, end) => (hasLongRun(text, start, end) ? [{ start, end, as: 'identifier' }] : undefined),
  url: (text, start, end, _name, context) =>
    start === 0 && end === text.length ? urlReader.read(text, context) : [{ start, end, as: 'url' }],
  link: linkSlices,
  cookie: (text, _start, _end, _name, context) => cookieReader.read(text, context),
  'set-cookie': (text, _start, _end, _name, context) => setCookieReader.read(text, context),
  addresses: addressSlices,
  forwarded: forwardedSlices,
  authorization: authorizationSlices,
  challenge: challengeSlices,
  subprotocols: subprotocolSlices,
  json: (_text, start, end) => [{ start, end, as: 'json' }],
  secret: (_text, start, end, name) => [{ start, end, as: 'mask', name, detector: 'credential.header' }],
  text: (_text, start, end, name) => [{ start, end, as: 'text', name: name === '' ? undefined : name }],
};

/** RFC 6455, section 11.3.4: names in a list. Programs in browsers can set no other header, and have their tokens in it. */
function subprotocolSlices(text: string, start: number, end: number): readonly Slice[] {
  const slices: Slice[] = [];
  for (let at = start; at < end; ) {
    const comma = findCode(text, 44, at, end);
    const from = skipBlanks(text, at, end);
    const to = trimEnd(text, from, comma < 0 ? end : comma);
    const isToken = to - from >= SHORTEST_TOKEN && looksRandom(text.slice(from, to));
    if (to > from)
      slices.push(
        isToken
          ? { start: from, end: to, as: 'mask', detector: 'credential.header' }
          : { start: from, end: to, as: 'text' },
      );
    at = comma < 0 ? end : comma + 1;
  }
  return slices;
}

/** Names of subprotocols are words and versions. */
const SHORTEST_TOKEN = 16;

/** RFC 8288: `<url>; rel="next", <url> ...`. What is not in angle brackets and before `;` is parameters. */
function linkSlices(text: string, start: number, end: number): readonly Slice[] | undefined {
  const slices: Slice[] = [];
  let at = findCode(text, 60, start, end);
  if (at < 0) return [{ start, end, as: 'url' }];
  while (at >= 0) {
    const close = findCode(text, 62, at + 1, end);
    const urlEnd = close < 0 ? end : close;
    if (urlEnd > at + 1) slices.push({ start: at + 1, end: urlEnd, as: 'url' });
    const next = findCode(text, 60, urlEnd, end);
    const parametersEnd = next < 0 ? end : next;
    if (parametersEnd - urlEnd > 1) slices.push({ start: urlEnd + 1, end: parametersEnd, as: 'text' });
    at = next;
  }
  return slices;
}
