import { luhn } from '../check-digits.js';
import type { Draw } from '../draw.js';
import { type SensitiveType, wrongLastDigit } from '../sensitive-type.js';

/** 3GPP TS 23.003, 6.2.1: type allocation code, serial number, Luhn. */
export function imei(draw: Draw): string {
  const body = draw.pick(['35', '86', '01', '99']) + draw.digits(12);
  return body + luhn(body);
}

/** 49 CFR 565.15: what the letters stand for, the weights, and the ninth place as the remainder modulo 11. */
export function vin(draw: Draw): string {
  const values: Readonly<Record<string, number>> = Object.fromEntries(
    [...'ABCDEFGHJKLMNPRSTUVWXYZ'].map((letter, i) => [letter, [1, 2, 3, 4, 5, 6, 7, 8, 1, 2, 3, 4, 5, 7, 9, 2, 3, 4, 5, 6, 7, 8, 9][i] ?? 0]),
  ); // biome-ignore format: one row of the table
  const letters = 'ABCDEFGHJKLMNPRSTUVWXYZ0123456789';
  const body = `${draw.pick(['1HG', '1FT', '2T1', '3VW', '5YJ', 'JHM', '1G1'])}${draw.chars({ of: letters }, 5)}`;
  const tail = `${draw.pick(['K', 'L', 'M', 'N', 'P', 'R'])}${draw.chars({ of: 'ABCDEFGH' }, 1)}${draw.digits(6)}`;
  const all = [...`${body}0${tail}`].map((character) => values[character] ?? Number(character));
  const weights = [8, 7, 6, 5, 4, 3, 2, 10, 0, 9, 8, 7, 6, 5, 4, 3, 2];
  const rest = all.reduce((sum, value, i) => sum + value * (weights[i] ?? 0), 0) % 11;
  return `${body}${rest === 10 ? 'X' : rest}${tail}`;
}

/** Public addresses: what a client comes from. */
export function clientAddress(draw: Draw): string {
  const first = draw.pick([23, 45, 62, 81, 93, 109, 151, 178, 185, 203, 213]);
  return `${first}.${draw.between(1, 254)}.${draw.between(1, 254)}.${draw.between(1, 254)}`;
}

const ipv6 = (draw: Draw): string =>
  `2${draw.pick(['001', 'a02', '600', '003'])}:${draw.chars('hex', 4)}:${draw.chars('hex', 4)}:1${draw.chars('hex', 3)}:${draw.pick(['a', 'b', 'c'])}${draw.chars('hex', 3)}:7${draw.chars('hex', 3)}:5${draw.chars('hex', 3)}:9${draw.chars('hex', 3)}`;

/** Where a client's address stands: infrastructure addresses in prose stay on purpose. */
const CLIENT_NAMES = ['client_ip', 'remote_addr', 'ip_address', 'client_address'];

export const devices: readonly SensitiveType[] = [
  {
    id: 'device.imei',
    category: 'network',
    group: 'structured',
    source: 'https://www.3gpp.org/dynareport/23003.htm',
    names: ['imei', 'device_imei'],
    make: (draw) => {
      const text = imei(draw);
      return draw.chance(0.2) ? text.replace(/^(..)(.{6})(.{6})(.)$/, '$1-$2-$3-$4') : text;
    },
    near: (draw) => [wrongLastDigit(imei(draw))],
  },
  {
    id: 'device.vin',
    category: 'identity',
    group: 'structured',
    source: 'https://www.ecfr.gov/current/title-49/section-565.15',
    names: ['vin', 'vehicle_vin', 'vehicle_identification_number'],
    make: vin,
    near: (draw) => {
      const text = vin(draw);
      const check = text[8] === '1' ? '2' : '1';
      return [{ why: 'check digit', text: text.slice(0, 8) + check + text.slice(9) }];
    },
  },
  {
    id: 'device.imsi',
    category: 'network',
    group: 'structured',
    source: 'https://www.itu.int/rec/T-REC-E.212',
    names: ['imsi', 'subscriber_imsi'],
    make: (draw) => draw.pick(['26201', '310260', '20815', '23415', '46000']).padEnd(6, '1') + draw.digits(9),
  },
  {
    id: 'network.mac',
    category: 'network',
    group: 'structured',
    source: 'https://standards.ieee.org/products-programs/regauth/mac/ (IEEE 802)',
    names: ['mac', 'mac_address', 'device_mac'],
    make: (draw) =>
      Array.from({ length: 6 }, (_, i) => (i === 0 ? draw.pick(['00', '3c', 'a4', 'f0']) : draw.chars('hex', 2))).join(
        draw.pick([':', ':', '-']),
      ),
  },
  {
    id: 'network.ipv4',
    category: 'network',
    group: 'structured',
    source: 'https://www.rfc-editor.org/rfc/rfc791',
    names: CLIENT_NAMES,
    make: clientAddress,
    formats: ['bare', 'json', 'url', 'header', 'sql', 'logfmt'],
    shortened: true,
  },
  {
    id: 'network.ipv6',
    category: 'network',
    group: 'structured',
    source: 'https://www.rfc-editor.org/rfc/rfc5952',
    names: CLIENT_NAMES,
    make: ipv6,
    formats: ['bare', 'json', 'url', 'header', 'sql', 'logfmt'],
    shortened: true,
  },
];
