import { expect } from 'chai';
import { isNameService } from '../../../lib/engine/checks/name-service.js';

const at = (text: string): boolean => isNameService(text, text.search(/(?<=:\s*)\S/));

describe('checks/name-service', function () {
  for (const text of [
    'passwd: files systemd',
    'passwd:files',
    'passwd:         sss files\ngroup: files',
    'passwd: compat\r\n',
  ])
    it(`knows ${JSON.stringify(text)}`, () => expect(at(text)).to.equal(true));

  for (const [text, why] of [
    ['passwd: filesystem1', 'a longer word'],
    ['passwd: hunter', 'another word'],
    ['password: files', 'another name'],
    ['shadow: files', 'nothing that a secret stands under'],
  ] as const)
    it(`leaves ${text}: ${why}`, () => expect(at(text)).to.equal(false));
});
