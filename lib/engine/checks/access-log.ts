import { isLoopback } from './ip.js';

const IP = '(?:(?:::ffff:)?\\d{1,3}(?:\\.\\d{1,3}){3}|(?=[\\dA-Fa-f:]{0,4}:)[\\dA-Fa-f:]{3,39})';
const METHOD = '(?:GET|HEAD|POST|PUT|PATCH|DELETE|OPTIONS)';
const MONTH = '(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)';

/** By server: the line around the address of the client, which is the first group. All parts are bounded. */
const LINES: readonly string[] = [
  // Apache and nginx (common, combined), HAProxy with a port
  `(?<![\\w.:[])(${IP})(?::\\d{1,5})?(?: [^\\s"]{1,64} [^\\s"]{1,64})? \\[\\d{2}/${MONTH}/\\d{4}:`,
  // morgan, short
  `(?<![\\w.:[]|version |v)(${IP}) - ${METHOD} /`,
  // nginx, error log
  `\\bclient: (${IP}),`,
  // Apache, error log
  `\\[client (${IP})(?::\\d{1,5})?\\]`,
  // Rails
  `\\bStarted ${METHOD} "[^"\\n]{0,2048}" for (${IP}) at `,
  // AWS, Application and Network Load Balancer
  `Z (?:app|net)/[\\w/-]{1,128} (${IP}):\\d{1,5} `,
];

const each = (words: string, literal: (word: string) => string): string[] => words.split(' ').map(literal);

/** What one of them has in it. */
export const ACCESS_LOG_MARKS: readonly string[] = [
  ...each('Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec', (month) => `/${month}/2`),
  ...each('GET HEAD POST PUT PATCH DELETE OPTIONS', (method) => ` - ${method} /`),
  ...each('GET HEAD POST PUT PATCH DELETE OPTIONS', (method) => `Started ${method} "`),
  ' client: ',
  '[client ',
  'Z app/',
  'Z net/',
];

let pattern: RegExp | undefined;

/**
 * Addresses of clients in the lines of access logs: Apache httpd `mod_log_config`, nginx `ngx_http_log_module` and its error log, HAProxy 8.2.3, morgan, Rails,
 * Elastic Load Balancing. [start, end) of each.
 */
export function* findClients(text: string): Generator<readonly [number, number]> {
  pattern ??= new RegExp(LINES.join('|'), 'dg');
  for (const { indices } of text.matchAll(pattern)) {
    const [start, end] = indices?.slice(1).find((group) => group !== undefined) ?? [-1, -1];
    if (start >= 0 && !isOfNobody(text.slice(start, end))) yield [start, end];
  }
}

/** RFC 1918, RFC 4193: behind a proxy it is the proxy that is written there. */
const PRIVATE = /^(?:::ffff:)?(?:10|172\.(?:1[6-9]|2\d|3[01])|192\.168)\.|^f[cd]|^fe[89ab]/i;

const isOfNobody = (address: string): boolean => isLoopback(address) || PRIVATE.test(address);
