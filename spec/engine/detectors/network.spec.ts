import { network } from '../../../lib/engine/detectors/network.js';
import { describeFamily } from '../../support/describe-family.js';
import type { ExamplesOf } from '../../support/examples.js';

const examples: ExamplesOf<typeof network> = {
  'network.ipv4': {
    accept: [
      { text: '203.0.113.7', key: 'client_ip' },
      { text: '203.0.113.7:443', key: 'remote_addr' },
      { text: 'client ip: 203.0.113.7', find: '203.0.113.7' },
      { text: '2001:db8::7', key: 'x-real-ip' },
      { text: '203.0.113.7 - - [01/May/2024:12:00:00 +0000] "GET / HTTP/1.1" 200 1', find: '203.0.113.7' },
      { text: '2001:db8::7 - jane [01/Dec/2024:12:00:00 +0000] "GET / HTTP/1.1" 200 1', find: '2001:db8::7' },
      { text: 'haproxy[1]: 203.0.113.7:5432 [01/Jan/2024:12:00:00.1] fe be/s 0/0', find: '203.0.113.7' },
      { text: '::ffff:203.0.113.7 - GET /x HTTP/1.1 200 12 - 5 ms', find: '::ffff:203.0.113.7' },
      { text: 'open() failed, client: 203.0.113.7, server: _', find: '203.0.113.7' },
      { text: '[error] [client 203.0.113.7:5432] no such file', find: '203.0.113.7' },
      { text: 'Started GET "/x" for 203.0.113.7 at 2024-05-01', find: '203.0.113.7' },
      { text: 'h2 2024-05-01T12:00:00Z app/lb/50dc 203.0.113.7:48160 10.0.0.6:90', find: '203.0.113.7' },
    ],
    reject: [
      '127.0.0.1 - - [01/May/2024:12:00:00 +0000] "GET / HTTP/1.1" 200 1', // the machine itself
      '10.0.0.1 - - [01/May/2024:12:00:00 +0000] "GET / HTTP/1.1" 200 1', // a proxy's
      'version 1.2.3.4 - GET /x', // a version
      'upstream 203.0.113.7 - GET failed', // no line of a log
      '300.1.1.1 - - [01/May/2024:12:00:00 +0000] "GET /"', // no address
      'connect ECONNREFUSED 203.0.113.7:5432', // infrastructure
      { text: '203.0.113.256', key: 'client_ip' }, // no address
      { text: '203.0.113', key: 'client_ip' }, // three parts
      { text: 'unknown', key: 'x-forwarded-for' }, // RFC 7239 allows it
    ],
  },
  'network.ipv6': {
    accept: [
      { text: '2001:db8:85a3::8a2e:370:7334', key: 'client.ipv6' },
      { text: '::1', key: 'ipv6' },
      { text: '[2001:db8::7]:443', key: 'remote_ipv6' },
      { text: 'fe80::1%eth0', key: 'ipv6_address' },
    ],
    reject: [
      'listening on [2001:db8::7]:443', // infrastructure
      { text: '2001:db8::85a3::1', key: 'ipv6' }, // two gaps
      { text: '2001:db8', key: 'ipv6' }, // two groups
      { text: '203.0.113.7', key: 'ipv6' }, // the other version
    ],
  },
  'network.mac': {
    accept: [
      '00:1b:44:11:3a:b7',
      { text: 'from AA:BB:CC:DD:EE:0F up', find: 'AA:BB:CC:DD:EE:0F' },
      { text: 'mac address 00-1B-44-11-3A-B7', find: '00-1B-44-11-3A-B7' },
      { text: 'mac 001b.4411.3ab7', find: '001b.4411.3ab7' },
      '00-1B-44-11-3A-B7',
      { text: '001b44113ab7', key: 'device.mac' },
    ],
    reject: [
      '00:1b:44:11:3a', // five pairs
      '16:27:ac:a5:76:28:2d:36:63:1b:56:4d:eb:df:a6:48', // a fingerprint
      '12:00:00', // a time
      'ff:ff:ff:ff:ff:ff', // broadcast
      '001b.4411.3ab7', // dots and no word
      '2001:0db8:85a3:0000:0000:8a2e:0370:7334', // IPv6
      '550e8400-e29b-41d4-a716-446655440000', // UUID
    ],
  },
};

describeFamily('network', network, examples);
