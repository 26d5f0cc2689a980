import { expect } from 'chai';
import { namedPairs } from '../../../lib/engine/checks/named-pairs.js';

const find = (text: string) => namedPairs.find(text).map(([start, end]) => text.slice(start, end));

describe('checks/named-pairs', function () {
  const FOUND: readonly (readonly [text: string, pair: string])[] = [
    ['credentials jane:Maple6948% rejected', 'jane:Maple6948%'],
    ['Here are my credentials: jane / Maple6948%.', 'jane / Maple6948%'],
    ['username/password jane:Tr0ub4dor_9x', 'jane:Tr0ub4dor_9x'],
    ['creds=jane:Maple6948#', 'jane:Maple6948#'],
    ['Zugangsdaten: jane/Maple6948!x', 'jane/Maple6948!x'],
    ['credenciales (jane@corp.com / Maple6948#)', 'jane@corp.com / Maple6948#'],
  ];
  for (const [text, pair] of FOUND) it(text, () => expect(find(text)).to.deep.equal([pair]));

  const OTHERS: readonly (readonly [text: string, why: string])[] = [
    ['credentials: user/role', 'words'],
    ['credentials provider:default', 'words'],
    ['creds shop/db-creds', 'the name of a secret'],
    ['invalid credentials: status:401', 'a status'],
    ['credentials for jane were rejected', 'prose'],
    ['username/password: required / missing', 'prose'],
    ['credentials arn:aws:iam', 'a resource'],
    ['jane:Maple6948%', 'no name before it'],
  ];
  for (const [text, why] of OTHERS) it(`${text}: ${why}`, () => expect(find(text)).to.deep.equal([]));

  it('is linear', () => expect(find('credentials a:b '.repeat(20_000)).length).to.equal(0));
});
