import type { DetectorId } from '../model.js';

/** A value that looks sensitive and is nobody's, unlike any other of its kind. */
export interface Canary {
  /** What an application under test is to be fed. */
  readonly value: string;
  /** What of it must not leave: the value itself, or the secret part of it. */
  readonly secret: string;
  /** The type that otel-mask finds it as. */
  readonly detector: DetectorId;
}

/** Canaries by what they are. */
export interface Canaries {
  /** A card number of sixteen digits with a valid check digit (ISO/IEC 7812-1). */
  readonly card: Canary;
  /** A German account number with valid check digits (ISO 13616). */
  readonly iban: Canary;
  readonly email: Canary;
  /** A number of the North American plan, written internationally. */
  readonly phone: Canary;
  /** `Authorization: Bearer` and a token. */
  readonly bearer: Canary;
  /** A signed JSON Web Token (RFC 7519). */
  readonly jwt: Canary;
  readonly githubToken: Canary;
  readonly stripeKey: Canary;
  readonly awsAccessKey: Canary;
  /** A connection string with a password in it. */
  readonly databaseUrl: Canary;
  /** `password=` and one. */
  readonly password: Canary;
  /** A private key in PEM. */
  readonly privateKey: Canary;
}

const DIGIT = '0123456789';
const LOWER = 'abcdefghijklmnopqrstuvwxyz';
const UPPER = LOWER.toUpperCase();
const ALNUM = DIGIT + LOWER + UPPER;

/**
 * Makes canaries: new ones at each call, or with a seed the same again.
 * @param options `seed`: any integer
 */
export function plantCanaries({ seed = newSeed() }: { readonly seed?: number } = {}): Canaries {
  const random = generator(seed);
  const text = (alphabet: string, length: number): string =>
    Array.from({ length }, () => alphabet.charAt(Math.floor(random() * alphabet.length))).join('');
  // a key of a vendor has letters and digits among each other
  const mixed = (length: number): string =>
    `${text(LOWER, 1)}${text(DIGIT, 1)}${text(UPPER, 1)}${text(ALNUM, length - 3)}`;
  const whole = (detector: DetectorId, value: string): Canary => ({ value, secret: value, detector });
  const behind = (detector: DetectorId, before: string, secret: string, after = ''): Canary => ({
    value: before + secret + after,
    secret,
    detector,
  });
  const json = (value: object): string => base64url(JSON.stringify(value));
  return {
    card: whole('payment.card', card(`4${text(DIGIT, 14)}`)),
    iban: whole('bank.iban', iban(text(DIGIT, 18))),
    email: whole('contact.email', `${text(LOWER, 10)}.${text(LOWER, 8)}@corp.com`),
    phone: whole('contact.phone', `+1 212 ${2 + Math.floor(random() * 7)}${text(DIGIT, 2)} ${text(DIGIT, 4)}`),
    bearer: behind('credential.authorization', 'Authorization: Bearer ', mixed(40)),
    jwt: whole(
      'credential.jwt',
      [json({ alg: 'HS256', typ: 'JWT' }), json({ sub: mixed(16), iat: 1_700_000_000 }), mixed(43)].join('.'),
    ),
    githubToken: whole('source-control.github-token', `ghp_${mixed(36)}`),
    stripeKey: whole('commerce.stripe-secret-key', `sk_live_${mixed(24)}`),
    awsAccessKey: whole('cloud.aws-access-key', `AKIA${text(`${UPPER}234567`, 16)}`),
    databaseUrl: behind('credential.url-userinfo', 'postgres://app:', mixed(20), '@db.internal:5432/shop'),
    password: behind('credential.password', 'password=', mixed(16)),
    privateKey: whole('key.pem-private-key', pem(Array.from({ length: 6 }, () => text(`${ALNUM}+/`, 64)))),
  };
}

const newSeed = (): number => process.getBuiltinModule('node:crypto').randomInt(2 ** 32);

/** Mulberry32: numbers of [0, 1), the same for the same seed. */
function generator(seed: number): () => number {
  let state = seed | 0;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** With its check digit. */
function card(digits: string): string {
  const sum = [...digits].reverse().reduce((total, digit, i) => {
    const doubled = i % 2 === 0 ? Number(digit) * 2 : Number(digit);
    return total + (doubled > 9 ? doubled - 9 : doubled);
  }, 0);
  return digits + ((10 - (sum % 10)) % 10);
}

/** With its check digits: DE is 13 14, and they stand at the end. */
const iban = (account: string): string =>
  `DE${String(98n - (BigInt(`${account}131400`) % 97n)).padStart(2, '0')}${account}`;

const pem = (lines: readonly string[]): string =>
  ['-----BEGIN PRIVATE', ' KEY-----\n', lines.join('\n'), '\n-----END PRIVATE', ' KEY-----'].join('');

const base64url = (text: string): string => Buffer.from(text, 'utf8').toString('base64url');
