import { randomText } from './random.js';

/** A sensitive value made at run time, unlike any other of its kind. */
export interface Canary {
  /** What the application writes. */
  readonly text: string;
  /** What must never be seen behind us: the text, or the sensitive part of it. */
  readonly secret: string;
}

const alike = (text: string): Canary => ({ text, secret: text });

/** A token of a source-code host. */
export const token = (seed: number): Canary => alike(['ghp', randomText('alnum', 36, seed)].join('_'));

/** An e-mail address. */
export const email = (seed: number): Canary => alike(`${randomText('lower', 9, seed)}${seed}@corp.com`);

/** A payment card number with a valid check digit; as a number it is a safe integer. */
export const card = (seed: number): Canary => {
  const payload = `4${randomText('digit', 14, seed)}`;
  const sum = [...payload].reverse().reduce((total, digit, i) => {
    const doubled = i % 2 === 0 ? Number(digit) * 2 : Number(digit);
    return total + (doubled > 9 ? doubled - 9 : doubled);
  }, 0);
  return alike(payload + ((10 - (sum % 10)) % 10));
};

/** A German bank account number with valid check digits. */
export const iban = (seed: number): Canary => {
  const bban = randomText('digit', 18, seed);
  const check = 98n - (BigInt(`${bban}131400`) % 97n);
  return alike(`DE${String(check).padStart(2, '0')}${bban}`);
};

/** A phone number of Berlin, written internationally. */
export const phone = (seed: number): Canary => alike(`+4930${randomText('digit', 8, seed).replace(/^0/, '1')}`);

/** A signed JSON web token. */
export const jwt = (seed: number): Canary => {
  const encode = (value: object) => Buffer.from(JSON.stringify(value)).toString('base64url');
  return alike(
    [encode({ alg: 'HS256', typ: 'JWT' }), encode({ sub: `u${seed}`, iat: 1 }), randomText('base64url', 43, seed)].join(
      '.',
    ),
  );
};

/** A password in a pair: the password alone is what is sensitive. */
export const password = (seed: number): Canary => {
  const secret = randomText('alnum', 14, seed);
  return { text: `login failed for password=${secret} retry=3`, secret };
};
