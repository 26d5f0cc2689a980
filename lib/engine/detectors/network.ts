import type { DetectorFamily } from '../../model.js';
import { ACCESS_LOG_MARKS, findClients } from '../checks/access-log.js';
import { isIpv6, truncateIp } from '../checks/ip.js';

const MAC =
  /^[0-9A-Fa-f]{2}(?:[:-][0-9A-Fa-f]{2}){5}$|^[0-9A-Fa-f]{4}\.[0-9A-Fa-f]{4}\.[0-9A-Fa-f]{4}$|^[0-9A-Fa-f]{12}$/;

/** Not the broadcast address nor the empty one: they are nobody's. */
const isMac = (match: string): boolean => MAC.test(match) && !/^(?:[0:.-]{12,17}|[fF:.-]{12,17})$/.test(match);

/** A name does not tell the version, and one name belongs to one type: what is under a client's name may be of either. */
const isAddress = (match: string): boolean => truncateIp(match) !== undefined;

const isV6 = (match: string): boolean => isIpv6(match.replace(/^\[|\](?::\d{1,5})?$/g, ''));

/** Names under which an address is a client's. Addresses in texts are infrastructure and stay, unless a line of an access log says whose one is. */
const CLIENT_KEYS = [
  'ipv4',
  'ipv4 address',
  'client ipv4',
  'client ip',
  'client address',
  'client addr',
  'remote addr',
  'remote address',
  'remote ip',
  'user ip',
  'visitor ip',
  'caller ip',
  'source ip',
  'src ip',
  'ip address',
  'ip addr',
  'x forwarded for',
  'forwarded for',
  'x real ip',
  'real ip',
  'true client ip',
  'cf connecting ip',
  'connecting ip',
  'x client ip',
  'fastly client ip',
  'customer ip',
  'cloudfront viewer address',
  'login ip',
  'last login ip',
] as const;

export const network = [
  {
    id: 'network.ipv4',
    title: 'IP address of a client (IPv4, or IPv6 under a name that does not tell)',
    category: 'network',
    source: 'RFC 791; Court of Justice of the European Union, C-582/14 (Breyer)',
    rules: [{ rule: 'function', literals: ACCESS_LOG_MARKS, find: findClients }],
    check: isAddress,
    keys: CLIENT_KEYS,
    keyed: 'check',
  },
  {
    id: 'network.ipv6',
    title: 'IPv6 address of a client',
    category: 'network',
    source: 'RFC 4291, section 2.2',
    check: isV6,
    keys: ['ipv6', 'ipv6 address', 'client ipv6', 'remote ipv6', 'user ipv6', 'source ipv6'],
    keyed: 'check',
    normalize: (match) => match.toLowerCase(),
  },
  {
    id: 'network.mac',
    title: 'MAC address (EUI-48)',
    category: 'network',
    source: 'IEEE 802-2014, section 8.1',
    rules: [
      {
        rule: 'anchor',
        literals: [':'],
        before: { charset: 'hex', min: 2 },
        boundary: 'left',
        exact: true,
        // a fingerprint has more pairs than six
        after: /(?<![0-9A-Fa-f]:[0-9A-Fa-f]{2}:)[0-9A-Fa-f]{2}(?::[0-9A-Fa-f]{2}){4}(?![0-9A-Za-z:])/y,
      },
      {
        rule: 'anchor',
        literals: ['mac ', 'mac: ', 'mac=', 'mac address ', 'mac address: ', 'hwaddr ', 'ether ', 'bssid ', 'lladdr '],
        ignoreCase: true,
        boundary: 'left',
        keepLiteral: true,
        after:
          /(?:[0-9A-Fa-f]{2}(?:-[0-9A-Fa-f]{2}){5}|[0-9A-Fa-f]{4}\.[0-9A-Fa-f]{4}\.[0-9A-Fa-f]{4})(?![0-9A-Za-z:-])/y,
      },
      { rule: 'shape', shapes: ['99-**-**-**-**-**', '9a-**-**-**-**-**', 'a9-**-**-**-**-**'], confidence: 0.9 },
    ],
    check: isMac,
    keys: ['mac', 'mac address', 'mac addr', 'hardware address', 'hwaddr', 'ethernet address', 'bluetooth address'],
    keyed: 'check',
    normalize: (match) => match.replace(/[^0-9A-Fa-f]/g, '').toLowerCase(),
  },
] as const satisfies DetectorFamily;
