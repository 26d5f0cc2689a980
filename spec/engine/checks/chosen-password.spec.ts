import { expect } from 'chai';
import { isChosenPassword } from '../../../lib/engine/checks/chosen-password.js';

describe('isChosenPassword', function () {
  for (const text of [
    'Tr0ub4dor_9x',
    'hunter2-Zq9!',
    'Maple6948#',
    'Harbor129?',
    'Tiger_Harbor1986',
    'Meadow-Copper-orbit-42',
    'Ml2zz2QzrEj9',
    'Jj4Jig!ejZWp~4EmB',
    'sum$mer4me7',
    'velvet3391!',
    'Harbor5048%',
    'Tiger2774',
  ])
    it(`takes ${text}`, () => expect(isChosenPassword(text)).to.equal(true));

  for (const [text, why] of [
    ['Zq9!x', 'too short'],
    ['correcthorse', 'letters alone'],
    ['20241126!', 'no letters'],
    ['reset2fa', 'lower case and a digit'],
    ['changed2024!', 'a word, a year, and the end of a sentence'],
    ['error4012!', 'an error'],
    ['Summer2024', 'a word and a year'],
    ['Tiger27', 'a word with a short number'],
    ['Release4012', 'a release'],
    ['Argon2id', 'a hash'],
    ['PBKDF2-SHA256', 'a hash in capitals'],
    ['Sha256-Hmac!', 'a hash'],
    ['ResetPasswordV2', 'a class'],
    ['validateV2Hash', 'a function'],
    ['MyClass#method2', 'a method'],
    ['OAuth2Provider', 'a class'],
    ['Policy-Check-2024', 'a document'],
    ['Release_Train2024', 'a release'],
    ['CVE-2021-44228', 'an id'],
    ['JIRA-12345a', 'an id'],
    ['2.4.1-Beta3', 'a version'],
    ['shop-db-creds-7f9c8', 'a secret of Kubernetes, by its name'],
    [`${'Ab1!'.repeat(17)}`, 'too long'],
  ] as const)
    it(`refuses ${text}: ${why}`, () => expect(isChosenPassword(text)).to.equal(false));
});
