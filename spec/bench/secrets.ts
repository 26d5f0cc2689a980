/** Sensitive values for the workload, made at run time from a seed. */
import { card, email, jwt } from '../support/canary.js';
import { randomText } from '../support/random.js';

export type SecretKind = 'email' | 'card' | 'jwt' | 'token' | 'cloud key' | 'password' | 'phone' | 'iban';

const german = (seed: number): string => {
  const bban = `37040044${randomText('digit', 10, seed)}`;
  const check = 98n - (BigInt(`${bban}131400`) % 97n);
  return `DE${String(check).padStart(2, '0')}${bban}`;
};

/** One value of each kind, another for each seed. */
export const SECRETS: Readonly<Record<SecretKind, (seed: number) => string>> = {
  email: (seed) => email(seed).text,
  card: (seed) => card(seed).text,
  jwt: (seed) => jwt(seed).text,
  token: (seed) => ['glpat', randomText('base64url', 20, seed).replaceAll('-', 'x')].join('-'),
  'cloud key': (seed) => ['AKIA', randomText('base32', 16, seed)].join(''),
  password: (seed) => randomText('alnum', 15, seed),
  phone: (seed) => `+49 171 ${2 + (seed % 8)}${randomText('digit', 6, seed)}`,
  iban: german,
};
