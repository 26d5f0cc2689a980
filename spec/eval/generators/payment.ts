import { lettersAsNumbers, luhn, remainder } from '../check-digits.js';
import { type Draw, two } from '../draw.js';
import { type SensitiveType, wrongLastDigit } from '../sensitive-type.js';

/** Issuer ranges and lengths as the brands publish them. */
const BRANDS: readonly (readonly [brand: string, starts: (draw: Draw) => string, lengths: readonly number[]])[] = [
  ['visa', () => '4', [16, 16, 16, 19]],
  ['mastercard', (draw) => String(draw.between(51, 55)), [16]],
  ['mastercard 2-series', (draw) => String(draw.between(2221, 2720)), [16]],
  ['american express', (draw) => draw.pick(['34', '37']), [15]],
  ['discover', (draw) => draw.pick(['6011', '644', '647', '649', '65']), [16]],
  ['jcb', (draw) => String(draw.between(3528, 3589)), [16]],
  ['diners club', (draw) => draw.pick(['300', '305', '36', '38', '39']), [14]],
  ['unionpay', (draw) => draw.pick(['6212', '6222', '6228', '6258']), [16, 17, 18, 19]],
  ['maestro', (draw) => draw.pick(['5018', '5020', '5038', '6304', '6759', '6761', '6763']), [16]],
  ['mir', (draw) => String(draw.between(2200, 2204)), [16]],
  ['rupay', (draw) => draw.pick(['6521', '8172', '8201', '5085']), [16]],
  ['troy', () => '9792', [16]],
];

function grouped(digits: string, separator: string): string {
  const groups = digits.length === 15 ? /^(.{4})(.{6})(.+)$/ : digits.length === 14 ? /^(.{4})(.{6})(.+)$/ : undefined;
  if (groups) return digits.replace(groups, `$1${separator}$2${separator}$3`);
  return digits.replace(/(.{4})(?=.)/g, `$1${separator}`);
}

const cards: readonly SensitiveType[] = BRANDS.map(([brand, starts, lengths]) => ({
  id: 'payment.card',
  variant: brand,
  category: 'financial',
  group: 'structured',
  source: 'https://www.iso.org/standard/70484.html (ISO/IEC 7812-1) and the ranges that the brand publishes',
  names: ['card_number', 'pan', 'credit_card', 'card'],
  make: (draw) => {
    const start = starts(draw);
    const body = start + draw.digits(draw.pick(lengths) - start.length - 1);
    return grouped(body + luhn(body), draw.pick(['', '', ' ', '-']));
  },
  near: (draw) => {
    const start = starts(draw);
    const body = start + draw.digits(draw.pick(lengths) - start.length - 1);
    return [wrongLastDigit(body + luhn(body)), { why: 'length', text: body.slice(0, 11) }];
  },
}));

/** Country, and its BBAN as the SWIFT IBAN registry writes it. */
const IBANS =
  'AD 4n4n12c AE 3n16n AL 8n16c AT 5n11n BA 16n BE 12n BG 4a6n8c BH 4a14c BR 23n1a1c CH 5n12c CY 8n16c CZ 20n DE 18n DK 14n DO 4c20n EE 16n ES 20n FI 14n ' +
  'FO 14n FR 10n11c2n GB 4a14n GE 2a16n GI 4a15c GR 7n16c HR 17n HU 24n IE 4a14n IL 19n IS 22n IT 1a10n12c JO 4a4n18c KW 4a22c KZ 3n13c LB 4n20c LI 5n12c ' +
  'LT 16n LU 3n13c LV 4a13c MC 10n11c2n MD 2c18c ME 18n MK 3n10c2n MT 4a5n18c NL 4a10n NO 11n PK 4a16c PL 24n PT 21n QA 4a21c RO 4a16c RS 18n SA 2n18c ' +
  'SE 20n SI 15n SK 20n SM 1a10n12c TN 20n TR 6n16c UA 6n19c XK 16n';

const COUNTRIES: readonly (readonly [country: string, bban: string])[] = [...IBANS.matchAll(/([A-Z]{2}) (\S+)/g)].map(
  ([, country = '', bban = '']) => [country, bban],
);

const KINDS = { n: '0123456789', a: 'ABCDEFGHIJKLMNOPQRSTUVWXYZ', c: 'ABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789' } as const;

/** ISO 13616: the check digits make the whole 1 modulo 97. */
export function iban(draw: Draw, [country, structure]: readonly [string, string]): string {
  const bban = [...structure.matchAll(/(\d+)([nac])/g)]
    .map(([, length, kind]) => draw.chars({ of: KINDS[kind as keyof typeof KINDS] }, Number(length)))
    .join('');
  const check = 98 - remainder(lettersAsNumbers(`${bban}${country}00`), 97);
  return `${country}${two(check)}${bban}`;
}

const ibans: SensitiveType = {
  id: 'bank.iban',
  category: 'financial',
  group: 'structured',
  source: 'https://www.swift.com/standards/data-standards/iban-international-bank-account-number',
  names: ['iban', 'account', 'payee', 'value'],
  make: (draw) => {
    const text = iban(draw, draw.pick(COUNTRIES));
    return draw.chance(0.4) ? text.replace(/(.{4})(?=.)/g, '$1 ') : text;
  },
  near: (draw) => {
    const text = iban(draw, draw.pick(COUNTRIES));
    return [
      { why: 'check digit', text: text.slice(0, 3) + ((Number(text[3]) + 1) % 10) + text.slice(4) },
      { why: 'prefix', text: `ZX${text.slice(2)}` },
    ];
  },
};

/** The nine digits of the American Bankers Association: 3-7-1, the first two a district. */
function routing(draw: Draw): string {
  const body = two(draw.pick([draw.between(1, 12), draw.between(21, 32)])) + draw.digits(6);
  const sum = [3, 7, 1, 3, 7, 1, 3, 7].reduce((total, weight, i) => total + weight * Number(body[i]), 0);
  return body + ((10 - (sum % 10)) % 10);
}

const others: readonly SensitiveType[] = [
  {
    id: 'bank.us-routing',
    category: 'financial',
    group: 'structured',
    source: 'https://www.aba.com/about-us/routing-number',
    names: ['routing_number', 'aba_number', 'aba_routing_number'],
    make: routing,
    near: (draw) => [wrongLastDigit(routing(draw))],
  },
  {
    id: 'bank.account-number',
    category: 'financial',
    group: 'structured',
    source: 'https://www.nacha.org (account numbers have 4 to 17 digits)',
    names: ['bank_account_number', 'account_number', 'bank_account'],
    make: (draw) => draw.digits(draw.between(8, 12)),
  },
  {
    id: 'payment.cvv',
    category: 'financial',
    group: 'structured',
    source: 'https://www.pcisecuritystandards.org (PCI DSS 4.0, 3.3.1)',
    names: ['cvv', 'cvc', 'cvv2', 'security_code'],
    make: (draw) => draw.digits(draw.pick([3, 3, 4])),
    // three digits may stand in the text around them
    formats: ['json', 'url', 'header', 'sql', 'logfmt'],
  },
  {
    id: 'payment.card-expiry',
    category: 'financial',
    group: 'structured',
    source: 'https://www.pcisecuritystandards.org (PCI DSS 4.0, 3.3)',
    names: ['card_expiry', 'expiry_date', 'exp_date'],
    make: (draw) => `${two(draw.between(1, 12))}/${draw.pick(['', '20'])}${draw.between(27, 34)}`,
  },
  {
    id: 'payment.track-data',
    category: 'financial',
    group: 'structured',
    source: 'https://www.iso.org/standard/43317.html (ISO/IEC 7813)',
    names: ['track2', 'track_data', 'value'],
    make: (draw) => {
      const body = `4${draw.digits(14)}`;
      return `;${body}${luhn(body)}=${draw.between(27, 34)}${two(draw.between(1, 12))}${draw.pick(['101', '201'])}${draw.digits(10)}?`;
    },
    formats: ['bare', 'json', 'sentence', 'sql'],
  },
];

export const payment: readonly SensitiveType[] = [...cards, ibans, ...others];
