import { expect } from 'chai';
import { createMasker } from '../../../lib/engine/masker.js';
import { readMultipart } from '../../../lib/engine/readers/multipart.js';
import { describeReads } from '../../support/reader-table.js';

const TELLING = ['password', 'first name'];
const reader = { id: 'multipart', read: (text: string) => readMultipart(text, (name) => TELLING.includes(name)) };
const part = (headers: string, body: string): string => `--b1\r\n${headers}\r\n\r\n${body}\r\n`;
const form = 'Content-Disposition: form-data; name=';

describe('engine/readers/multipart', function () {
  describeReads(reader, [
    [`${part(`${form}"password"`, '⟨text password:x y⟩')}${part(`${form}"page"`, '7')}--b1--\r\n`],
    [part(`${form}"password"`, '⟨text password:x\r\ny⟩').replaceAll('\r\n', '\n'), 'line feeds alone'],
    [part(`content-type: text/plain\r\n${form}password`, '⟨text password:x⟩'), 'a name without quotes, headers in any case'],
    [part(`${form}"a";\r\n filename="b"\r\nContent-Type: x/y`, 'z'), 'folded headers'],
    [part("Content-Disposition: form-data; name*=UTF-8''first%20name", '⟨text first name:x⟩'), 'RFC 8187'],
    [part(`${form}"a"`, '⟨text:{"password":"x"}⟩'), 'JSON is read on'],
    [part('Content-Type: multipart/mixed; boundary=b2', '⟨text:--b2\r\nContent-Type: text/plain\r\n\r\nx\r\n--b2--⟩'), 'and parts of a part'],
    [`POST /a HTTP/1.1\r\nContent-Type: multipart/form-data; boundary=b1\r\n\r\n${part(`${form}"password"`, '⟨text password:x⟩')}--b1--`, 'behind other headers'],
    [`--b1\r\n${form}"password"\r\n\r\n⟨text password:x⟩`, 'cut in a value'],
    [`--b1\r\n${form}"password"\r\n\r\n⟨text password:x⟩\r\n--b`, 'cut in a delimiter'],
    [`--b1\r\n${form}"password"`, 'cut in a header'],
    [`--b1\r\n${form}"password"\r\nno header\r\n\r\nx`, 'a line that is no header'],
    [part(`${form}"password"`, ''), 'nothing'],
    ['-- a rule --\nno part', 'no headers'],
    ['--password x\n--other y'],
  ]); // biome-ignore format: a table

  it('masks by the names and keeps the parts', function () {
    const masker = createMasker();
    const text = `${part(`${form}"password"`, 'a b c')}${part(`${form}"meta"`, '{"first_name":"Ann","page":7}')}--b1--\r\n`;
    expect(masker.maskText(text)).to.equal(
      text.replace('a b c', '[REDACTED:credential.password]').replace('"Ann"', '"[REDACTED:person.name]"'),
    );
    expect(masker.maskText(JSON.stringify({ body: part(`${form}"password"`, 'abc') }))).to.equal(
      JSON.stringify({ body: part(`${form}"password"`, '[REDACTED:credential.password]') }),
    );
    const clean = part(`${form}"page"`, 'open');
    expect(masker.maskText(clean)).to.equal(clean);
  });
});
