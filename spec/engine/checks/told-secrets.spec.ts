import { expect } from 'chai';
import { toldSecrets } from '../../../lib/engine/checks/told-secrets.js';

/** Put together at run time, so that no scanner takes them for secrets. */
const A = ['Ginger', '!', '1846'].join('');
const B = ['Violin', '$0', 'rchid7'].join('');

const rule = toldSecrets(['password', 'mot de passe'], ['assword', 'de passe']);
const find = (text: string): string[] => [...new Set(rule.find(text).map(([start, end]) => text.slice(start, end)))];

describe('checks/told-secrets', function () {
  const TABLE: readonly (readonly [text: string, found: readonly string[], why: string])[] = [
    [`password set to ${A}`, [A], 'words that tell of a value'],
    [`password changed from ${A} to ${B}`, [A, B], 'both'],
    [`your password will then be ${A}`, [A], 'words of any kind'],
    [`le mot de passe sera ${A}`, [A], 'another language'],
    [`the password is currently ${A}`, [A], 'a verb and more'],
    [
      `password ${'word '.repeat(12)}password ${'word '.repeat(12)}${A}`,
      [A],
      'the sentence of the second name goes on',
    ],
    [`one password of a password. Log ${A}`, [], 'that of the second ends with that of the first'],
    [`password: then ${A}`, [], 'the reader of assignments has it'],
    [`/password/reset ${A}`, [], 'a path'],
    [`passwords ${A}`, [], 'a longer word'],
    ['the password of user-42 was checked in 12ms', [], 'no secret'],
  ];
  for (const [text, found, why] of TABLE)
    it(`finds ${found.length}: ${why}`, () => expect(find(text), text).to.deep.equal(found));

  it('names what must stand in a text', () => expect(rule.literals).to.include.members(['assword ', 'de passe ']));

  it('is linear on many names', function () {
    for (const piece of ['password ', 'password is ', `password ${A} `, 'password a1b2c3d4 '])
      expect(() => rule.find(piece.repeat(20_000)), piece).to.not.throw();
  });
});
