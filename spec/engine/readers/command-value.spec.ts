import { expect } from 'chai';
import type { OptionKind } from '../../../lib/engine/readers/command-options.js';
import { formOf, readCommandValue } from '../../../lib/engine/readers/command-value.js';
import { randomText } from '../../support/random.js';
import { plainText } from '../../support/reader-table.js';
import { renderSlices } from '../../support/render-slices.js';

const secret = randomText('alnum', 14);

/** By what an option says of its value; the option is `name`. */
const VALUES: Readonly<Record<OptionKind, readonly (readonly [rendered: string, why?: string])[]>> = {
  secret: [
    [`⟨mask name:${secret}⟩`],
    [`"⟨mask name:${secret}⟩"`, 'quotes stay outside'],
    [`'⟨mask name:${secret}⟩'`],
    [`⟨mask name:"${secret}⟩`, 'a quote that is not closed is a character of it'],
    ['⟨mask name:"⟩', 'nor is one by itself a pair'],
    ['""', 'empty'],
    // what stands in place of a secret
    ['$TOKEN', 'a variable of a shell'],
    ['"$TOKEN"'],
    ['$' + '{TOKEN}'],
    ['$(cat token.txt)'],
    ["'$TOKEN'", 'of the environment, left for a template'],
    ['$token', 'of a script'],
    ["'⟨mask name:$token⟩'", 'but in single quotes'],
    [`"'⟨mask name:${secret}⟩'"`, 'quotes in quotes'],
    [`"⟨mask name:'${secret}⟩"`],
    ['%TOKEN%', 'of Windows'],
    ['@token.txt', 'a file, to curl'],
    ['env:TOKEN', 'to openssl'],
    ['file:/run/secrets/token', 'to openssl'],
    ['fd:3'],
    ['stdin'],
    ['-', 'standard input'],
    ['./key.pem'],
    ['../key.pem'],
    ['~/.ssh/id_ed25519'],
    ['/etc/ssl/key.pem'],
    ['true', 'no value but a switch'],
    ['FALSE'],
    ['none'],
    ['basic', 'a scheme'],
    // and what only begins so
    ['⟨mask name:$ecret!⟩'],
    ['⟨mask name:%x⟩'],
    ['⟨mask name:@⟩'],
    ['⟨mask name:env:⟩'],
    ['⟨mask name:trueish⟩'],
    ['⟨mask name:/x⟩', 'no file'],
    ['⟨mask name:.x⟩'],
    ['⟨mask name:-x⟩'],
    [`⟨mask name:/${secret}+/${secret}==⟩`, 'base64'],
  ],
  user: [
    [`⟨text user:bob⟩:⟨mask password:${secret}⟩`, 'curl'],
    [`⟨text user:bob⟩%⟨mask password:${secret}⟩`, 'smbclient'],
    [`⟨text user:bob⟩:⟨mask password:a:b%c⟩`, 'the first sign divides'],
    [`:⟨mask password:${secret}⟩`],
    ['⟨text user:bob⟩:'],
    ['⟨text user:bob⟩'],
    [`"⟨text user:bob⟩:⟨mask password:${secret}⟩"`],
    [':', 'nothing'],
  ],
  header: [
    [`Authorization: Bearer ⟨mask:${secret}⟩`],
    [`"X-Api-Key: ⟨mask x-api-key:${secret}⟩"`],
    ['Accept: */*'],
    [`Cookie: sid=⟨mask sid:${secret}⟩`],
    ['⟨text:no header⟩'],
    [`⟨text:${'x'.repeat(101)}: y⟩`, 'no name is so long'],
    ['X-Api-Key:', 'no value'],
  ],
  cookie: [[`sid=⟨mask sid:${secret}⟩; theme=⟨text theme:dark⟩`], ['cookies.txt', 'a file, to curl']],
  pairs: [
    [`a.b=⟨text a.b:1⟩,c.password=⟨text c.password:${secret}⟩`, 'told by their names'],
    ['a=⟨text a:1\\,2⟩,b=⟨text b:3⟩', 'a comma behind a backslash'],
    ['a=⟨text a:b=c⟩', 'the first sign divides'],
    ['⟨text:a⟩,b=,,⟨text:c⟩', 'what is no pair, and empty ones'],
    ['a=⟨url a:https://u:p@h/⟩'],
  ],
  command: [[`⟨command-line:mysql -p${secret} -h db⟩`], [`'⟨command-line:echo "a b"⟩'`]],
  text: [
    ['⟨text name:x⟩'],
    ['"⟨text name:x y⟩"'],
    ['⟨url name:https://u:p@h/?a=b⟩'],
    ['⟨json name:{"a":1}⟩'],
    ['⟨connection-string name:Server=h;Password=p⟩'],
    ['⟨connection-string name:jdbc:postgresql://h/d⟩'],
  ],
};

describe('readers/command-value', function () {
  for (const [kind, rows] of Object.entries(VALUES))
    for (const [rendered, why] of rows)
      it(`reads ${rendered} for ${kind}${why === undefined ? '' : ` (${why})`}`, function () {
        const text = plainText(rendered);
        const read = (all: string, start: number) =>
          readCommandValue(all, start, start + text.length, kind as OptionKind, 'name');
        expect(renderSlices(text, read(text, 0))).to.equal(rendered);

        const before = '--option="x" --name=';
        const moved = read(`${before}${text} --c="d":e%f,g=h;`, before.length).map((slice) => ({
          ...slice,
          start: slice.start - before.length,
          end: slice.end - before.length,
        }));
        expect(renderSlices(text, moved), 'among others').to.equal(rendered);
      });

  it('names what it masks', function () {
    for (const kind of ['secret', 'user'] as const)
      for (const { as, detector } of readCommandValue(`a:${secret}`, 0, secret.length + 2, kind, 'name'))
        if (as === 'mask') expect(detector).to.equal('credential.secret');
    expect(readCommandValue(secret, 0, secret.length, 'secret', undefined)).to.deep.equal([
      { start: 0, end: secret.length, as: 'mask', name: undefined, detector: 'credential.secret' },
    ]);
  });

  const FORMS: readonly (readonly [text: string, form: string, why?: string])[] = [
    ['https://h/', 'url'],
    ['git+ssh://h/', 'url', 'RFC 3986: letters, digits, +, - and .'],
    ['a1.b-c+d://h', 'url'],
    ['mongodb+srv://h/d', 'url'],
    ['HTTPS://H/', 'url'],
    ['c://x', 'text', 'a drive'],
    ['1http://h', 'text', 'a scheme begins with a letter'],
    ['http:/h', 'text'],
    ['://h', 'text'],
    ['ht tp://h', 'text'],
    [`${'s'.repeat(40)}://h`, 'text', 'no scheme is so long'],
    ['jdbc:mysql://h/d', 'connection-string'],
    ['{"a":1}', 'json'],
    ['[{"a":1}]', 'json'],
    ['{a}', 'text'],
    ['Server=h;Database=d', 'connection-string'],
    ['Data Source=h;', 'connection-string'],
    ['Server=h', 'text', 'one pair'],
    ['a;b', 'text', 'no pair'],
    [';Server=h', 'text'],
    ['9Server=h;', 'text'],
    [`${'S'.repeat(40)}=h;`, 'text'],
    ['', 'text'],
  ];
  for (const [text, form, why] of FORMS)
    it(`takes ${JSON.stringify(text)} for ${form}${why === undefined ? '' : ` (${why})`}`, function () {
      expect(formOf(text, 0, text.length)).to.equal(form);
      expect(formOf(`x${text} ;`, 1, 1 + text.length), 'before others').to.equal(form);
    });

  it('reads a long value in time that grows with its length', function () {
    for (const unit of [',', 'a=', ':', '"', '\\,', '$', '%', ';', '{', 'a=b,', "'"])
      for (const kind of Object.keys(VALUES) as OptionKind[]) {
        const text = unit.repeat(60_000);
        let at = 0;
        for (const { start, end } of readCommandValue(text, 0, text.length, kind, 'name')) {
          if (start < at || end < start) expect.fail(`${kind}: ${unit}`);
          at = end;
        }
        expect(at, `${kind}: ${unit}`).to.be.at.most(text.length);
      }
  });
});
