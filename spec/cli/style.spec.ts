import { expect } from 'chai';
import { printable, styleOf, wantsColour, widthOf } from '../../lib/cli/style.js';
import { fakeTerminal } from '../support/terminal.js';

describe('cli: style', function () {
  // env, on a terminal, coloured
  const CASES: [Record<string, string>, boolean, boolean][] = [
    [{}, true, true],
    [{}, false, false],
    [{ TERM: 'dumb' }, true, false],
    [{ NO_COLOR: '1' }, true, false],
    [{ NO_COLOR: '' }, true, true], // empty counts for nothing, as no-color.org has it
    [{ FORCE_COLOR: '1' }, false, true],
    [{ FORCE_COLOR: '' }, false, true],
    [{ FORCE_COLOR: '0' }, true, false],
    [{ FORCE_COLOR: '1', NO_COLOR: '1' }, true, false],
  ];
  for (const [env, isInteractive, isColoured] of CASES) {
    it(`${JSON.stringify(env)} ${isInteractive ? 'on a terminal' : 'in a pipe'}: ${isColoured}`, function () {
      const { red } = styleOf(fakeTerminal({ env, isInteractive }).terminal);
      expect(red('x') !== 'x').to.equal(isColoured);
    });
  }

  it('has no opinion where the environment has none', () => expect(wantsColour({})).to.equal(undefined));

  it('measures what is seen', function () {
    const { bold } = styleOf(fakeTerminal({ isInteractive: true }).terminal);
    expect(widthOf(bold('schön'))).to.equal(5);
  });

  it('shows no order to the terminal', function () {
    const texts = ['\x1b[2Jx', 'a\nb', 'a\rb', 'a\u009b31m', 'a\u202eb', '\u0007'];
    for (const text of texts) expect(printable(text)).to.match(/^[\x20-\x7e]*$/);
    expect(printable('schön 漢字')).to.equal('schön 漢字');
  });
});
