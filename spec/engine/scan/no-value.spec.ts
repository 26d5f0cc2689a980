import { expect } from 'chai';
import { isNoValue } from '../../../lib/engine/scan/no-value.js';

describe('scan/no-value', function () {
  const NONE: readonly (readonly [text: string, why: string])[] = [
    ['[Function: login]', 'what Node.js prints of a function'],
    ['[Function (anonymous)],', 'one without a name'],
    ['[class User extends Model]', 'of a class'],
    ['[Getter/Setter]', 'of an accessor'],
    ['[Circular *1]', 'of a cycle'],
    ['AccessDeniedException: not authorized', 'an exception'],
    ['ENOENT: no such file', 'an error of the system'],
    ['EOF', 'the end of a file'],
    ['(sensitive value)', 'Terraform'],
    ['(known after apply)', 'Terraform'],
    ["<set to the key 'password' in secret 'db'>", 'kubectl'],
    ['24 bytes', 'the size of a value'],
    ['3 found', 'a count'],
    ['3 attempts left', 'a count'],
    ['minimum 12 characters', 'a sentence'],
    ['0x0)', 'a null pointer'],
    ['0x7ffd5c0a1b2c ""', 'an address'],
  ];
  for (const [text, why] of NONE)
    it(`knows ${JSON.stringify(text)}: ${why}`, () => expect(isNoValue(`x: ${text}`, 3)).to.equal(true));

  const VALUES: readonly (readonly [text: string, why: string])[] = [
    ['[Function', 'cut'],
    ['hunter22', 'a word with digits'],
    ['Exception1', 'no name of an exception'],
    ['EASY', 'no name of an error'],
    ['EOFx', 'a longer word'],
    ['(sensitive', 'cut'],
    ['24', 'a number alone'],
    ['482913 sent', 'a code, and what became of it'],
    ['737 attempts', 'a code before a count'],
    ['public RenderPass {', 'a word behind no class'],
    ['737 found', 'likewise'],
    ['ELEPHANT', 'a word in capitals'],
    ['Winter2024Denied', 'a word with digits'],
    ['24 bytes-x', 'a longer word'],
    ['3 blind mice', 'a count of something else'],
    ['0x14ed93111f20057', 'no address of the user half'],
    ['0x7ffd5c0a1b2c3d4e5f', 'too long for an address'],
    ['hover', 'a word behind a blank'],
    ['', 'nothing'],
    ['ä', 'no ASCII'],
  ];
  for (const [text, why] of VALUES)
    it(`does not know ${JSON.stringify(text)}: ${why}`, () => expect(isNoValue(`x: ${text}`, 3)).to.equal(false));

  it('knows what stands behind names that are other things as well', function () {
    for (const [text, value] of [
      ['class ShadowPass : public RenderPass {', 'public'],
      ['passwd: files systemd', 'files'],
      ['(CONNECT_DATA=(SID=ORCLPDB1))', 'ORCL'],
    ] as const)
      expect(isNoValue(text, text.indexOf(value)), text).to.equal(true);
    for (const [text, value] of [
      ['passwd: filesystem9', 'files'],
      ['SID=ORCLPDB1', 'ORCL'],
      ['pass : public', 'public'],
    ] as const)
      expect(isNoValue(text, text.indexOf(value)), text).to.equal(false);
  });

  it('knows pseudo-classes right behind a name', function () {
    for (const text of ['#password:hover{color:red}', 'input[type=password]:focus {', '#token:not(.a)'])
      expect(isNoValue(text, text.indexOf(':') + 1), text).to.equal(true);
    expect(isNoValue('password:hoverboard', 9)).to.equal(false);
  });
});
