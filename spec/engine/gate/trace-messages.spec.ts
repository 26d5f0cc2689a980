import { expect } from 'chai';
import { detectors } from '../../../lib/engine/detectors/index.js';
import { Gate } from '../../../lib/engine/gate/gate.js';
import { TraceMessages } from '../../../lib/engine/gate/trace-messages.js';
import { compilePolicy } from '../../../lib/engine/policy/compile.js';
import { TextBytes } from '../../../lib/engine/scan/text-bytes.js';

const plan = compilePolicy({}, detectors);
const trace = new TraceMessages(new Gate(plan.scanner, plan.threshold));
const find = (text: string): number => trace.find(new TextBytes().load(text));
const isClean = (text: string): boolean => find(text) === 0;
const FRAME = '    at f (/usr/src/app/a.js:1:2)';

describe('gate/trace-messages', function () {
  const TABLE: readonly (readonly [text: string, isClean: boolean, why: string])[] = [
    [`TypeError: x is undefined\n${FRAME}\n    at node:internal/a:95:5`, true, 'what Node prints'],
    ['java.lang.IllegalStateException: x\n\tat com.shop.Orders.place(Orders.java:42)', true, 'what Java prints'],
    [`Error: a\nb\n${FRAME}\nCaused by: Error: c\n${FRAME}`, true, 'several messages'],
    [`Error: jane@corp.com\n${FRAME}`, false, 'a message in which something is found'],
    [`Error: a\n${FRAME}\nCaused by: Error: jane@corp.com`, false, 'in the last message'],
    [`TypeError glpat-A0ARAaAb\nError: a\n${FRAME}`, false, 'a token that the end of its message cuts'],
    [`Error: {"a":1}\n${FRAME}`, false, 'JSON in a message'],
    [`Error: https://x.example/\n${FRAME}`, false, 'a URL for a message'],
    ['Error: a\n    at f (/home/jane/a.js:1:2)', false, 'a home directory'],
    ['Error: a\n    at f (https://x.example/a.js?token=abc:1:2)', false, 'a query in a frame'],
    ['Error: a\n    at f (/app/caf\u00e9.js:1:2)', false, 'a frame that is no ASCII'],
    ['Error: a\n    at f (/app/a\u2010b.js:1:2)', false, 'a dash of typography in a frame'],
    ['Error: a\n  File "/app/a.py", line 3, in f', false, 'frames of another language'],
    ['Error: a\n    at f (/app/-----BEGIN PRIVATE KEY-----:1:2)\nMIIEvQ', false, 'what goes on behind a frame'],
    ['\0at f (/app/a.js:1:2)', true, 'no frame, and nothing in it'],
  ]; // biome-ignore format: a table
  for (const [text, expected, why] of TABLE)
    it(`says ${expected ? 'clean' : 'nothing'} of ${JSON.stringify(text.slice(0, 80))}: ${why}`, () =>
      expect(isClean(text)).to.equal(expected));

  it('knows frames again by what stands before their numbers, and only those', function () {
    for (let i = 0; i < 3; i++) {
      expect(isClean(`Error: a\n    at g (/usr/src/app/b.js:${i}:7)`)).to.equal(true);
      expect(isClean(`Error: a\n    at g (/home/jane/b.js:${i}:7)`)).to.equal(false);
      expect(isClean(`Error: a\n    at g (/usr/src/app/b\u2010c.js:${i}:7)`)).to.equal(false);
      expect(isClean(`Error: a\n    at g (/usr/src/app/b-c.js:${i}:7)`)).to.equal(true);
    }
  });

  it('looks through a frame once, also where others differ from it in a character or two', function () {
    let asked = 0;
    const gate = new Gate(plan.scanner, plan.threshold);
    const counted = Object.assign(Object.create(gate) as Gate, {
      mayHoldLines: (...args: Parameters<Gate['mayHoldLines']>) => {
        asked++;
        return gate.mayHoldLines(...args);
      },
    });
    const one = new TraceMessages(counted);
    const lines = Array.from({ length: 700 }, (_, i) => `    at Shop.step${i} (/srv/shop/dist/step.js:${i % 90}:9)`);
    const text = `Error: a\n${lines.join('\n')}`;
    expect(one.find(new TextBytes().load(text))).to.equal(0);
    expect(asked).to.be.at.least(lines.length);
    asked = 0;
    expect(one.find(new TextBytes().load(text))).to.equal(0);
    expect(asked).to.be.below(lines.length / 50);
  });

  it('tells where the messages are in which something may be', function () {
    const text = `Error: a\n${FRAME}\nCaused by: Error: ask jane@corp.com\nor bob@corp.com\n${FRAME}\nError: b`;
    expect(find(text)).to.equal(1);
    expect(text.slice(trace.offsets[0], trace.offsets[1])).to.equal('ask jane@corp.com\nor bob@corp.com');
    expect(find(`Error: {"a": 1}\n${FRAME}`), "JSON is the reader's").to.equal(-1);
    expect(find('Error: a\n    at f (/home/jane/a.js:1:2)'), 'a home directory').to.equal(-1);
  });
});
