import { expect } from 'chai';
import { findEmails } from '../../../lib/engine/checks/email.js';

const find = (text: string) => findEmails(text).map(([start, end]) => text.slice(start, end));

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
    ['用户@例子.公司', ['用户@例子.公司'], 'international'],
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

  // a megabyte in well under a second: quadratic code needs minutes
  for (const hostile of ['@', 'a@', 'a.', 'a@a.', '%40', '"', '"a"@', 'a@b.cc@', '://a@b.cc']) {
    it(`stays linear for ${JSON.stringify(hostile)}`, () => {
      const text = hostile.repeat(Math.ceil(1_000_000 / hostile.length));
      const start = performance.now();
      findEmails(text);
      expect(performance.now() - start).to.be.below(3000);
    });
  }
});
