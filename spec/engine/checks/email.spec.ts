import { expect } from 'chai';
import { findEmails } from '../../../lib/engine/checks/email.js';

const find = (text: string) => findEmails(text).map(([start, end]) => text.slice(start, end));

/** A local part, a domain that is gone through three times, and as much of a URL as is looked at before it. */
const MOST_READS = 64 + 3 * 253 + 128;

/** How many characters are read of a text. */
function readsOf(text: string): number {
  const counted = new CountedText(text);
  findEmails(counted as unknown as string);
  return counted.reads;
}

class CountedText extends String {
  reads = 0;

  override charCodeAt(index: number): number {
    this.reads++;
    return super.charCodeAt(index);
  }

  override charAt(index: number): string {
    this.reads++;
    return super.charAt(index);
  }

  override slice(start: number, end: number): string {
    const part = super.slice(start, end);
    this.reads += part.length;
    return part;
  }

  override startsWith(part: string, at: number): boolean {
    this.reads += part.length;
    return super.startsWith(part, at);
  }

  override indexOf(part: string, from = 0): number {
    const found = super.indexOf(part, from);
    this.reads += (found < 0 ? this.length : found + part.length) - from;
    return found;
  }
}

describe('findEmails', () => {
  const cases = [
    ['a@b.de, c@d.fr; e@f.it', ['a@b.de', 'c@d.fr', 'e@f.it'], 'several'],
    ['to=john.doe@example.com&x=1', ['john.doe@example.com'], 'behind a name'],
    ['/u/john%40example.com/x', ['john%40example.com'], 'percent-encoded'],
    ['q=%20john%40example.com', ['john%40example.com'], 'behind another percent code'],
    ['<john@example.com>', ['john@example.com'], 'in brackets'],
    ["'john@example.com'", ['john@example.com'], 'in quotes'],
    ['john@example.com...', ['john@example.com'], 'with an ellipsis'],
    ['.john@example.com', ['john@example.com'], 'with a dot before'],
    ['john@example.com:8080', ['john@example.com'], 'with a port'],
    ['acct:john@example.social', ['john@example.social'], 'in an acct URI'],
    ['john@uni.prof', ['john@uni.prof'], 'a top level that looks like a file'],
    ['用户@例子.公司', ['用户@例子.公司'], 'international'],
    ['line\\njohn@example.com', ['john@example.com'], 'behind a line break that is written so'],
    ['\\u003cjohn@example.com', ['john@example.com'], 'behind a bracket that is written so'],
    ['\u001b[31mjohn@example.com', ['john@example.com'], 'behind a colour'],
    ['https://x.example/p?m=john@example.com', ['john@example.com'], 'in a query'],
    ['https://x.example/@john/a', [], 'handle'],
    ['redis://john:pass@cache.example.com:6379/0', [], 'userinfo'],
    ['@types/node@20.19.0', [], 'package'],
    ['nginx@sha256:abc.def', [], 'digest'],
    ['john@@example.com', [], 'two signs'],
    ['john@example..com', [], 'empty label'],
    ['john@-example.com', [], 'label with a dash in front'],
    ['john@example.c', [], 'top level of one letter'],
    ['john@example.123', [], 'top level of digits'],
    ['john @example.com', [], 'blank'],
    ['', [], 'nothing'],
  ] as const;
  for (const [text, expected, reason] of cases) {
    it(`${reason}: ${JSON.stringify(text)}`, () => expect(find(text)).to.deep.equal(expected));
  }

  // reads are counted, for a clock would tell of the machine: twice the text, twice the reads
  for (const hostile of ['@', 'a@', 'a.', 'a@a.', '%40', '"', '"a"@', 'a@b.cc@', '://a@b.cc']) {
    it(`stays linear for ${JSON.stringify(hostile)}`, () => {
      const reads = (length: number) => readsOf(hostile.repeat(Math.ceil(length / hostile.length)));
      const short = reads(8_000);
      expect(reads(16_000)).to.be.at.most(short * 2.1);
      expect(short).to.be.at.most(8_000 * MOST_READS);
    });
  }
});
