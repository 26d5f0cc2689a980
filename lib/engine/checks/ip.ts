const IPV4 = /^(?:(?:25[0-5]|2[0-4]\d|1\d\d|[1-9]?\d)(?:\.(?!$)|$)){4}$/;
const LONGEST = 64;
const DOT = 46;
const ZERO = 48;
const NINE = 57;
const KEPT_GROUPS = 3; // of 16 bits: /48

/** Dotted quad without leading zeros (RFC 6943, section 3.1.1, strict). */
export function isIpv4(text: string): boolean {
  return text.length <= 15 && IPV4.test(text);
}

/** IPv6 address as in RFC 4291, section 2.2, with an embedded IPv4 address and a zone (RFC 4007) where there is one. */
export function isIpv6(text: string): boolean {
  return parseIpv6(text) !== undefined;
}

/**
 * Cuts an address to its network: /24 of IPv4 (`203.0.113.0`), /48 of IPv6 (`2001:db8:85a3::`), /24 of an IPv4-mapped address. Keeps a port (`:443`,
 * `[...]:443`) and drops a zone. `undefined` where the text is no address.
 */
export function truncateIp(text: string): string | undefined {
  if (text.length > LONGEST) return undefined;
  const lastDot = lastDotOfIpv4(text);
  if (lastDot > 0) return `${text.slice(0, lastDot)}.0`;
  const bracketed = /^\[([^\]]{2,50})\](:\d{1,5})?$/.exec(text);
  if (bracketed) {
    const network = truncateIpv6(bracketed[1] ?? '');
    return network === undefined ? undefined : `[${network}]${bracketed[2] ?? ''}`;
  }
  const withPort = /^([\d.]{7,15})(:\d{1,5})?$/.exec(text);
  if (withPort) return isIpv4(withPort[1] ?? '') ? truncateIpv4(withPort[1] ?? '') + (withPort[2] ?? '') : undefined;
  return truncateIpv6(text);
}

/** Whether an address, with or without a port, names the machine itself (`127.0.0.0/8`, `::1`) or none (`0.0.0.0`, `::`): nobody's client. */
export function isLoopback(text: string): boolean {
  const first = text.charCodeAt(0);
  // most client addresses begin neither with 12 nor with 0 nor with a bracket or a colon
  if (first === 49 ? text.charCodeAt(1) !== 50 : first !== ZERO && first !== 91 && first !== 58) return false;
  return (
    /^(?:127\.\d{1,3}\.\d{1,3}\.\d{1,3}|0\.0\.0\.0)(?::\d{1,5})?$/.test(text) ||
    /^\[?(?:::ffff:127\.[\d.]{5,11}|::1?)(?:\]:\d{1,5}|\])?$/i.test(text)
  );
}

/** Place of the last dot of a dotted quad as `isIpv4` has it, or -1: told without a pattern, as most client addresses are one. */
function lastDotOfIpv4(text: string): number {
  const { length } = text;
  if (length < 7 || length > 15) return -1;
  let dots = 0;
  let dot = -1;
  let value = -1;
  for (let i = 0; i < length; i++) {
    const code = text.charCodeAt(i);
    if (code === DOT) {
      if (value < 0 || ++dots > 3) return -1;
      dot = i;
      value = -1;
    } else {
      // a leading zero is octal to some
      if (code < ZERO || code > NINE || value === 0) return -1;
      value = value < 0 ? code - ZERO : value * 10 + code - ZERO;
      if (value > 255) return -1;
    }
  }
  return dots === 3 && value >= 0 ? dot : -1;
}

function truncateIpv4(text: string): string {
  return `${text.slice(0, text.lastIndexOf('.'))}.0`;
}

function truncateIpv6(text: string): string | undefined {
  const groups = parseIpv6(text);
  if (!groups) return undefined;
  const isMapped = groups[5] === 0xffff && groups.slice(0, 5).every((group) => group === 0);
  if (isMapped) return `::ffff:${groups[6]! >> 8}.${groups[6]! & 255}.${groups[7]! >> 8}.0`;
  const kept = groups.slice(0, KEPT_GROUPS);
  while (kept.at(-1) === 0) kept.pop();
  return `${kept.map((group) => group.toString(16)).join(':')}::`;
}

/** The eight groups of 16 bits, or `undefined`. */
function parseIpv6(text: string): number[] | undefined {
  if (text.length < 2 || text.length > LONGEST) return undefined;
  const zone = text.indexOf('%');
  const address = zone < 0 ? text : text.slice(0, zone);
  const halves = address.split('::');
  if (halves.length > 2) return undefined;
  const [head, tail] = halves.map((half) => parseGroups(half));
  if (!head || (halves.length === 2 && !tail)) return undefined;
  if (!tail) return head.length === 8 ? head : undefined;
  const missing = 8 - head.length - tail.length;
  return missing < 1 || /\./.test(halves[0] ?? '')
    ? undefined
    : [...head, ...new Array<number>(missing).fill(0), ...tail];
}

function parseGroups(half: string): number[] | undefined {
  if (half === '') return [];
  const groups: number[] = [];
  const parts = half.split(':');
  for (const [i, part] of parts.entries()) {
    if (i === parts.length - 1 && isIpv4(part)) {
      const [a, b, c, d] = part.split('.').map(Number) as [number, number, number, number];
      groups.push((a << 8) | b, (c << 8) | d);
    } else if (/^[0-9a-fA-F]{1,4}$/.test(part)) groups.push(Number.parseInt(part, 16));
    else return undefined;
  }
  return groups;
}
