import { expect } from 'chai';
import { Progress } from '../../lib/cli/progress.js';
import { fakeTerminal } from '../support/terminal.js';

const input = {
  name: 'a.log',
  isCompressed: false,
  isBinary: false,
  size: 100,
  bytesRead: () => 25,
  chunks: [] as never,
};

describe('cli: progress', function () {
  it('says nothing of a short input, nor where nobody sits', function () {
    for (const isInteractive of [true, false]) {
      const { terminal, err } = fakeTerminal({ isInteractive });
      const progress = new Progress(terminal, input);
      progress.update();
      progress.done();
      expect(err()).to.equal('');
    }
  });

  it('shows how far a long one is, on a line that goes away', async function () {
    const { terminal, err } = fakeTerminal({ isInteractive: true, env: { NO_COLOR: '1' } });
    const progress = new Progress(terminal, input);
    await new Promise((resolve) => setTimeout(resolve, 1050));
    progress.update();
    expect(err()).to.match(/a\.log {2}━+ +25 %/);
    progress.done();
    expect(err().endsWith('\r\x1b[2K')).to.equal(true);
  });
});
