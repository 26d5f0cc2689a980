import type { DetectorFamily } from '../../model.js';

const BASE64 = '[A-Za-z0-9+/]';
/** The alphabet of crypt(3). */
const CRYPT = '[./A-Za-z0-9]';

/** Hashes of passwords, which are as good as the password where it is weak. Told by how they begin; plain digests are ids of files as often. */
export const hashes = [
  {
    id: 'credential.password-hash',
    title: 'Hash of a password: crypt, bcrypt, scrypt, Argon2, PBKDF2, SCRAM, LDAP',
    category: 'credential',
    source: 'https://github.com/P-H-C/phc-string-format; crypt(5); RFC 2307, section 5.3',
    rules: [
      {
        rule: 'anchor',
        literals: ['$2a$', '$2b$', '$2x$', '$2y$'],
        after: new RegExp(`\\d\\d\\$${CRYPT}{53}`, 'y'),
      },
      {
        rule: 'anchor',
        literals: ['$argon2id$', '$argon2i$', '$argon2d$'],
        after: new RegExp(`(?:v=\\d{1,3}\\$)?[a-z]=[\\w=,+/]{1,200}\\$${BASE64}{11,64}\\$${BASE64}{16,128}`, 'y'),
      },
      // salt and hash; rounds, or the parameters of yescrypt, before them
      {
        rule: 'anchor',
        literals: ['$1$', '$5$', '$6$', '$y$', '$gy$', '$7$', '$md5$', '$sha1$', '$apr1$'],
        after: new RegExp(`(?:(?:rounds=)?[\\w=.,/]{1,24}\\$)?${CRYPT}{1,86}\\$${CRYPT}{22,128}`, 'y'),
      },
      {
        rule: 'anchor',
        literals: ['$scrypt$', '$pbkdf2$', '$pbkdf2-sha256$', '$pbkdf2-sha512$', '$pbkdf2-digest$'],
        after: /[\w=,]{1,64}\$[A-Za-z0-9./+]{8,128}\$[A-Za-z0-9./+]{20,128}={0,2}/y,
      },
      // Django
      {
        rule: 'anchor',
        literals: ['pbkdf2_sha256$', 'pbkdf2_sha1$', 'bcrypt_sha256$', 'scrypt$', 'argon2$argon2'],
        boundary: 'left',
        after: /[\w$=,+/.]{1,200}\$[A-Za-z0-9+/.]{20,128}={0,2}/y,
      },
      // Werkzeug
      {
        rule: 'anchor',
        literals: ['pbkdf2:sha', 'scrypt:32768:'],
        boundary: 'left',
        after: /[\d:]{1,24}\$[A-Za-z0-9]{1,64}\$[0-9a-f]{40,128}/y,
      },
      // PostgreSQL
      {
        rule: 'anchor',
        literals: ['SCRAM-SHA-256$'],
        after: new RegExp(`\\d{1,9}:${BASE64}{8,88}={0,2}\\$${BASE64}{43}=:${BASE64}{43}=`, 'y'),
      },
      {
        rule: 'anchor',
        literals: ['{SSHA}', '{SHA}', '{SMD5}', '{MD5}', '{SSHA256}', '{SSHA512}', '{PBKDF2}'],
        ignoreCase: true,
        after: new RegExp(`${BASE64}{16,172}={0,2}`, 'y'),
      },
    ],
  },
] as const satisfies DetectorFamily;
