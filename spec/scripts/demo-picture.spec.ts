import { expect } from 'chai';
import { demoPicture, pictureLines } from '../../scripts/demo-picture.js';
import { runSample } from '../samples/run-sample.js';
import { readSource } from '../support/sources.js';

describe('docs/demo.svg', function () {
  this.timeout(60_000);
  let output: string;
  before(async function () {
    ({ output } = await runSample('shop/main.ts', { NO_COLOR: '1' }));
  });

  it('shows what the demonstration prints (if not: npx tsx scripts/demo-picture.ts)', function () {
    expect(readSource('docs', 'demo.svg')).to.equal(demoPicture(output));
  });

  it('has no line that the demonstration did not print', function () {
    const [command, ...lines] = pictureLines(output);
    expect(command).to.equal('$ npm start');
    expect(output.split('\n')).to.include.members(lines);
    expect(lines).to.include('canaries found in the received bytes: 0');
  });
});
