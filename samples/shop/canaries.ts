import type { DetectorId } from 'otel-mask';
import { ALNUM, createRandom, DIGITS, type Random, UPPER } from './random.js';

/** A made-up sensitive value that must not leave the process. */
export interface Canary {
  /** Detector that is to find it. */
  readonly type: CanaryType;
  /** Where it was planted, in words. */
  readonly planted: string;
  readonly value: string;
}

type Make = (random: Random) => string;

/** One recipe for each type. No value stands in this file: prefixes are joined and bodies are drawn when the demonstration runs. */
const RECIPES = {
  'contact.email': (r) => `${r.pick(FIRST)}.${r.pick(LAST)}${r.text(DIGITS, 2)}@${r.pick(DOMAINS)}`.toLowerCase(),
  'contact.phone': (r) => `+4930${1 + r.integer(9)}${r.text(DIGITS, 7)}`,
  'person.name': (r) => `${r.pick(FIRST)} ${r.pick(LAST)}`,
  'payment.card': (r) => withLuhn(`4${r.text(DIGITS, 14)}`),
  'payment.cvv': (r) => `${1 + r.integer(9)}${r.text(DIGITS, 3)}`,
  'bank.iban': (r) => iban('DE', `50010517${r.text(DIGITS, 10)}`),
  'national.us-ssn': (r) => `${r.pick(['123', '219', '457', '536'])}-${10 + r.integer(89)}-${1000 + r.integer(8999)}`,
  'person.birth-date': (r) => `19${60 + r.integer(39)}-0${1 + r.integer(9)}-${10 + r.integer(18)}`,
  'network.ipv4': (r) => `81.${2 + r.integer(200)}.${2 + r.integer(200)}.${100 + r.integer(99)}`,
  'location.coordinates': (r) => `52.${r.text('123456789', 6)}`,
  'identity.home-directory': (r) => `/home/${r.pick(FIRST).toLowerCase()}.${r.pick(LAST).toLowerCase()}`,
  'credential.password': (r) => `${r.pick(LAST)}${r.text(ALNUM, 7)}-${r.text(DIGITS, 2)}!`,
  'credential.cookie': (r) => r.text(ALNUM, 32),
  'credential.api-key': (r) => r.text(ALNUM, 28),
  'credential.jwt': (r) =>
    [{ alg: 'HS256', typ: 'JWT' }, { sub: r.text(DIGITS, 10) }].map(base64url).concat(r.text(ALNUM, 43)).join('.'),
  'cloud.aws-access-key': (r) => ['AK', 'IA', r.text(`${UPPER}234567`, 16)].join(''),
  'source-control.github-token': (r) => ['gh', 'p_', r.text(ALNUM, 36)].join(''),
  'commerce.stripe-secret-key': (r) => ['sk', 'live', r.text(ALNUM, 24)].join('_'),
  'chat.slack-token': (r) => ['xo' + 'xb', r.text(DIGITS, 12), r.text(DIGITS, 12), r.text(ALNUM, 24)].join('-'),
} as const satisfies Partial<Record<DetectorId, Make>>;

/** Type of a canary: what the report calls it. */
export type CanaryType = keyof typeof RECIPES;

export interface Canaries {
  readonly planted: readonly Canary[];
  /** A fresh value of a type; `where` says in words where it goes. */
  plant(type: CanaryType, where: string): string;
}

/** All canaries are different from one another; the same seed gives the same ones. */
export function createCanaries(seed: number): Canaries {
  const random = createRandom(seed);
  const planted: Canary[] = [];
  return {
    planted,
    plant(type, where) {
      let value = RECIPES[type](random);
      while (planted.some((other) => other.value.includes(value) || value.includes(other.value)))
        value = RECIPES[type](random);
      planted.push({ type, planted: where, value });
      return value;
    },
  };
}

const FIRST = [
  'Amelie',
  'Bruno',
  'Chiara',
  'Dmitri',
  'Emilia',
  'Farid',
  'Greta',
  'Henrik',
  'Ingrid',
  'Joaquin',
  'Katarina',
  'Leopold',
];
const LAST = [
  'Abernathy',
  'Bergstrom',
  'Castellan',
  'Dombrowski',
  'Eichenwald',
  'Fairweather',
  'Gundersen',
  'Hollander',
  'Ivanov',
];
const DOMAINS = ['mail.example', 'post.example', 'corp.example', 'home.example'];

function base64url(value: object): string {
  return Buffer.from(JSON.stringify(value)).toString('base64url');
}

function withLuhn(digits: string): string {
  const sum = [...digits].reverse().reduce((total, digit, i) => {
    const doubled = Number(digit) * (i % 2 === 0 ? 2 : 1);
    return total + (doubled > 9 ? doubled - 9 : doubled);
  }, 0);
  return `${digits}${(10 - (sum % 10)) % 10}`;
}

/** ISO 13616: 98 minus the number, letters as 10 to 35 and the country moved behind, modulo 97. */
function iban(country: string, account: string): string {
  const digits = [...`${account}${country}00`].map((c) => Number.parseInt(c, 36)).join('');
  const check = 98n - (BigInt(digits) % 97n);
  return `${country}${String(check).padStart(2, '0')}${account}`;
}
