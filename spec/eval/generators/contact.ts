import type { Draw } from '../draw.js';
import { two } from '../draw.js';
import type { SensitiveType } from '../sensitive-type.js';

const FIRST = [
  'anna',
  'bruno',
  'chloe',
  'dmitri',
  'elena',
  'farid',
  'greta',
  'hiro',
  'ines',
  'jonas',
  'katja',
  'luca',
  'mei',
  'noah',
  'olga',
  'priya',
];
const LAST = ['almeida', 'brandt', 'castillo', 'dubois', 'eriksen', 'fischer', 'garcia', 'haddad', 'ivanova', 'jensen', 'kowalski', 'lindqvist', 'moreau', 'nakamura', 'okafor', 'petrov']; // biome-ignore format: a list
const DOMAINS = ['mail.example.com', 'corp.example', 'posteo.de', 'uni-koeln.de', 'company.co.uk', 'startup.io', 'firma.com.br', 'post.museum', 'xn--mnchen-3ya.de', 'team.dev', 'kunden.online']; // biome-ignore format: a list

const capital = (word: string): string => word.charAt(0).toUpperCase() + word.slice(1);

function email(draw: Draw): string {
  const [first, last] = [draw.pick(FIRST), draw.pick(LAST)];
  const local = draw.pick([
    `${first}.${last}`,
    `${first[0]}${last}${draw.between(1, 99)}`,
    `${first}_${last}`,
    `${first}.${last}+news`,
    `${first}-${last}`,
    `${capital(first)}.${capital(last)}`,
    `${last}${draw.digits(3)}`,
  ]);
  return `${local}@${draw.pick(DOMAINS)}`;
}

/** Ranges of mobile numbers in the national numbering plans that the ITU lists. */
const PHONES: readonly (readonly [
  country: string,
  code: string,
  national: (draw: Draw) => string,
  written: (national: string) => string,
])[] = [
  ['US', '1', (d) => `${d.pick(['212', '415', '305', '702', '617'])}${d.between(2, 9)}${d.pick(['23', '46', '57'])}${d.digits(4)}`, (n) => `(${n.slice(0, 3)}) ${n.slice(3, 6)}-${n.slice(6)}`],
  ['GB', '44', (d) => `7${d.pick(['400', '711', '912', '712', '801'])}${d.digits(6)}`, (n) => `0${n.slice(0, 4)} ${n.slice(4)}`],
  ['DE', '49', (d) => `15${d.pick(['12', '14', '15'])}${d.digits(7)}`, (n) => `0${n.slice(0, 4)} ${n.slice(4)}`],
  ['FR', '33', (d) => `6${d.pick(['12', '20', '33', '61'])}${d.digits(6)}`, (n) => `0${n}`.replace(/(..)(?=.)/g, '$1 ')],
  ['ES', '34', (d) => `6${d.pick(['12', '29', '50'])}${d.digits(6)}`, (n) => n.replace(/(...)(?=.)/g, '$1 ')],
  ['IT', '39', (d) => `3${d.pick(['28', '33', '47', '90'])}${d.digits(7)}`, (n) => `${n.slice(0, 3)} ${n.slice(3)}`],
  ['NL', '31', (d) => `6${d.pick(['12', '24', '51'])}${d.digits(6)}`, (n) => `06-${n.slice(1)}`],
  ['CH', '41', (d) => `7${d.pick(['6', '8', '9'])}${d.between(2, 8)}${d.digits(6)}`, (n) => `0${n.slice(0, 2)} ${n.slice(2, 5)} ${n.slice(5, 7)} ${n.slice(7)}`],
  ['SE', '46', (d) => `7${d.pick(['02', '30', '61'])}${d.digits(6)}`, (n) => `0${n.slice(0, 2)}-${n.slice(2, 5)} ${n.slice(5, 7)} ${n.slice(7)}`],
  ['PL', '48', (d) => `${d.pick(['501', '602', '660'])}${d.digits(6)}`, (n) => n.replace(/(...)(?=.)/g, '$1 ')],
  ['BR', '55', (d) => `${d.pick(['11', '21', '31'])}9${d.between(6, 9)}${d.digits(7)}`, (n) => `(${n.slice(0, 2)}) ${n.slice(2, 7)}-${n.slice(7)}`],
  ['IN', '91', (d) => `9${d.pick(['8', '9'])}${d.digits(8)}`, (n) => `0${n.slice(0, 5)} ${n.slice(5)}`],
  ['JP', '81', (d) => `90${d.between(1, 9)}${d.digits(7)}`, (n) => `0${n.slice(0, 2)}-${n.slice(2, 6)}-${n.slice(6)}`],
  ['AU', '61', (d) => `4${d.pick(['01', '12', '39'])}${d.digits(6)}`, (n) => `0${n.slice(0, 3)} ${n.slice(3, 6)} ${n.slice(6)}`],
]; // biome-ignore format: a table

const phone = (variant: string, names: readonly string[], make: (draw: Draw) => string): SensitiveType => ({
  id: 'contact.phone',
  variant,
  category: 'contact',
  group: 'structured',
  source: 'https://www.itu.int/rec/T-REC-E.164 and the national numbering plans',
  names,
  make,
});

const international: readonly SensitiveType[] = PHONES.map(([country, code, national]) =>
  phone(`+${code} ${country}`, ['phone', 'mobile', 'msisdn', 'phone_number'], (draw) => {
    const number = national(draw);
    const spaced = `${number.slice(0, 3)} ${number.slice(3, 6)} ${number.slice(6)}`;
    return `+${code}${draw.pick([number, ` ${spaced}`, `-${spaced.replaceAll(' ', '-')}`])}`;
  }),
);

const nationals: readonly SensitiveType[] = PHONES.map(([country, , national, written]) =>
  phone(`national ${country}`, ['phone', 'mobile', 'phone_number', 'telephone'], (draw) => written(national(draw))),
);

const STREETS = [
  'Lindenstraße 14',
  '22 Baker Street',
  '1600 Elm Avenue, Apt 4B',
  '8 rue de la Paix',
  'Calle de Alcalá 45',
  'Via Garibaldi 3',
];

export const contact: readonly SensitiveType[] = [
  {
    id: 'contact.email',
    category: 'contact',
    group: 'structured',
    source: 'https://www.rfc-editor.org/rfc/rfc5322#section-3.4.1',
    names: ['email', 'user', 'recipient', 'value', 'note'],
    make: email,
    near: (draw) => [
      { why: 'prefix', text: `${draw.pick(FIRST)}@${draw.between(1, 20)}.${draw.below(10)}.${draw.below(10)}` },
      { why: 'prefix', text: `@${draw.pick(['nestjs', 'types', 'angular'])}/${draw.pick(['core', 'node', 'common'])}` },
      { why: 'length', text: `${draw.pick(FIRST)}@` },
    ],
  },
  ...international,
  ...nationals,
  {
    id: 'person.birth-date',
    category: 'identity',
    group: 'structured',
    source: 'https://www.iso.org/iso-8601-date-and-time-format.html and national ways to write a date',
    names: ['date_of_birth', 'birth_date', 'dob', 'birthday'],
    make: (draw) => {
      const { year, month, day } = draw.day();
      const [mm, dd] = [two(month), two(day)];
      return draw.pick([`${year}-${mm}-${dd}`, `${dd}.${mm}.${year}`, `${mm}/${dd}/${year}`, `${dd}/${mm}/${year}`]);
    },
  },
  {
    id: 'person.name',
    category: 'identity',
    group: 'labelled',
    source: 'https://www.hhs.gov/hipaa/for-professionals/special-topics/de-identification (Safe Harbor, A)',
    names: ['full_name', 'customer_name', 'patient_name', 'cardholder_name'],
    make: (draw) => {
      const [first, last] = [capital(draw.pick(FIRST)), capital(draw.pick(LAST))];
      return draw.pick([`${first} ${last}`, `${first} ${last}`, `${last}, ${first}`, `Dr. ${first} ${last}`]);
    },
  },
  {
    id: 'contact.postal-address',
    category: 'contact',
    group: 'labelled',
    source: 'https://www.upu.int/en/postal-solutions/programmes-services/addressing-solutions (UPU S42)',
    names: ['street', 'street_address', 'billing_address', 'home_address', 'shipping_address'],
    make: (draw) => `${draw.pick(STREETS)}${draw.pick(['', ', 10115 Berlin', ', London NW1 6XE'])}`,
  },
];
