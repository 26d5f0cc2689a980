import { expect } from 'chai';
import { CommandArguments, programOf, toldByPlace } from '../../../lib/engine/readers/command-argument.js';
import type { Slice } from '../../../lib/model.js';
import { randomText } from '../../support/random.js';
import { plainText } from '../../support/reader-table.js';
import { renderSlices } from '../../support/render-slices.js';

const secret = randomText('alnum', 14);

/** Arguments that a bar divides, with their slices; as they stand in the manuals of the programs. */
const LINES: readonly (readonly [rendered: string, why?: string])[] = [
  // long options
  [`app|--password=⟨mask password:${secret}⟩`],
  [`app|--password|⟨mask password:${secret}⟩`, 'in the next argument'],
  [`app|-password|⟨mask password:${secret}⟩`, 'with one dash, as Java and Go have it'],
  [`app|-password:⟨mask password:${secret}⟩`, 'behind a colon'],
  [`java|-Dhttp.proxyPassword=⟨mask http.proxyPassword:${secret}⟩`, 'a property of Java'],
  ['app|--port=⟨text port:80⟩|--port|80', 'nothing told'],
  ['app|--name:x', 'a colon behind a name that tells nothing is no sign'],
  [`app|--db-user|bob|--db-password|⟨mask db-password:${secret}⟩`],
  ['app|--password|--verbose|x', 'another option: there was no value'],
  ['app|--password|-v|x'],
  ['app|--password|⟨mask password:-5x!⟩', 'a password that begins with a dash'],
  ['app|--password|⟨mask password:--⟩'],
  ['app|--password|⟨mask password:-xy9⟩'],
  ['app|--password||x', 'an empty one'],
  ['app|--no-password|x'],
  ['app|--password-file|x'],
  ['app|--|x|-|y'],
  [`app|--${'p'.repeat(120)}password|x`, 'no option has so long a name'],
  [`app|--${'p'.repeat(120)}=x`],
  [`openssl|-passin|⟨mask passin:pass:${secret}⟩`],
  ['openssl|-passin|env:PASS', 'read from elsewhere'],

  // of one letter, by their program
  [`mysql|-p⟨mask:${secret}⟩`],
  [`mysql|-p|⟨mask:${secret}⟩`],
  ['mysql|-p', 'it asks for one'],
  [`/usr/bin/mysql|-p⟨mask:${secret}⟩`],
  [`C:\\bin\\mysql.exe|-p⟨mask:${secret}⟩`],
  [`sudo|-u|app|mysql|-p⟨mask:${secret}⟩`],
  ['docker|run|-p|80:80', 'a port there'],
  [`docker|login|-p|⟨mask:${secret}⟩`],
  [`redis-cli|-a|⟨mask:${secret}⟩|get|-p|x`],
  [`curl|-u|⟨text user:bob⟩:⟨mask password:${secret}⟩`],
  [`curl|-sSu|⟨text user:bob⟩:⟨mask password:${secret}⟩`, 'the last of several letters'],
  [`curl|-sSfLkvu|bob:x`, 'so many are a name'],
  [`curl|--user|⟨text user:bob⟩:⟨mask password:${secret}⟩`],
  ['app|--user|bob:x', 'to another program it is a name'],
  [`app|--user=⟨text user:bob⟩:⟨mask password:${secret}⟩`],
  [`curl|-H|Authorization: Bearer ⟨mask:${secret}⟩`],
  [`sh|-c|⟨command-line:mysql -p${secret}⟩`],
  ['sh|-cx', 'a script is the next one'],

  // variables and settings
  [`PASSWORD=⟨text PASSWORD:${secret}⟩|app`, 'told by its name'],
  [`docker|-e|KEY=⟨text KEY:v⟩`],
  ['a=|app'],
  ['=x|app'],
  [`aws|configure|set|aws_secret_access_key|⟨mask aws_secret_access_key:${secret}⟩`],
  ['aws|configure|set|region|x'],
  [`pulumi|config|set|--secret|name|⟨mask name:${secret}⟩`, 'a flag behind it says that it is one'],
  ['pulumi|config|set|name|x'],
  [`helm|--set|a=⟨text a:1⟩,b.password=⟨text b.password:${secret}⟩`],

  // Windows
  [`app|/password:⟨mask password:${secret}⟩`],
  [`app|/p|x`],
  ['app|/usr/password:x', 'a path'],
  ['app|/password/x:y'],
  ['app|/port:80'],

  // what a word is by itself
  ['app|⟨url:https://u:p@h/⟩'],
  ['app|⟨json:{"a":1}⟩'],
  ['app|⟨connection-string:Server=h;Password=p⟩'],
  ['app|server.js'],
];

/** Slices of each argument, and the text that they stand in. */
function read(rendered: string, isList = false): string {
  const reader = new CommandArguments(isList);
  const text = plainText(rendered);
  let start = 0;
  const slices: Slice[] = [];
  for (const argument of text.split('|')) {
    slices.push(...(reader.read(text, start, start + argument.length) ?? []));
    start += argument.length + 1;
  }
  return renderSlices(text, slices);
}

describe('readers/command-argument', function () {
  for (const [rendered, why] of LINES)
    it(`reads ${rendered}${why === undefined ? '' : ` (${why})`}`, () => expect(read(rendered)).to.equal(rendered));

  it('takes what stands behind a long option of a list for its value', function () {
    const rendered = 'app|--last-name|⟨text last-name:Roe⟩|-n|x|--a|--b|⟨text b:y⟩|z';
    expect(read(rendered, true)).to.equal(rendered);
    expect(read(rendered)).to.equal(plainText(rendered));
    const other = `app|--verbose|mysql|-p⟨mask:${secret}⟩`.replace('mysql', '⟨text verbose:mysql⟩');
    expect(read(other, true), 'and for a program, too').to.equal(other);
  });

  it('tells an option from a word for which nothing is known', function () {
    const reader = new CommandArguments();
    expect(reader.read('word', 0, 4)).to.equal(undefined);
    expect(reader.read('', 0, 0)).to.equal(undefined);
    expect(reader.read('--password', 0, 10), 'it holds nothing itself').to.deep.equal([]);
  });

  it('forgets what an option said behind the next argument', function () {
    const reader = new CommandArguments();
    reader.read('--password', 0, 10);
    expect(reader.read('x', 0, 1)).to.have.length(1);
    expect(reader.read('x', 0, 1)).to.equal(undefined);
  });

  describe('programOf', function () {
    const PROGRAMS: readonly (readonly [text: string, program: string | undefined])[] = [
      ['mysql', 'mysql'],
      ['/usr/bin/mysql', 'mysql'],
      ['mysql.exe', 'mysql'],
      ['C:\\Program Files\\mysql.exe', 'mysql'],
      ['./mysql', 'mysql'],
      ['mysql/', undefined],
      ['mysql.sh', undefined],
      ['MYSQL', undefined],
      ['constructor', undefined],
      ['//server/mysql', undefined],
      ['ls', undefined],
      ['', undefined],
      [`/${'a'.repeat(40)}`, undefined],
      [`${'a/'.repeat(100)}mysql`, 'mysql'],
    ];
    for (const [text, program] of PROGRAMS)
      it(`of ${text.slice(0, 40)} is ${program}`, function () {
        expect(programOf(text, 0, text.length)).to.equal(program);
        expect(programOf(`x ${text} y`, 2, 2 + text.length)).to.equal(program);
      });
  });

  describe('toldByPlace', function () {
    const text: Slice = { start: 5, end: 9, as: 'text' };
    const mask: Slice = { start: 7, end: 9, as: 'mask' };
    it('leaves what was read where the place tells nothing of it', function () {
      expect(toldByPlace(undefined, 5, 9, [text])).to.deep.equal([text]);
      expect(toldByPlace(undefined, 5, 9, undefined)).to.equal(undefined);
      expect(toldByPlace(4, 5, 9, [text]), 'another argument').to.deep.equal([text]);
      expect(toldByPlace(5, 5, 9, [mask]), 'masked for its name').to.deep.equal([mask]);
    });
    it('masks it from where it begins', function () {
      expect(renderSlices('user:pass', toldByPlace(5, 5, 9, [text]))).to.equal('user:⟨mask:pass⟩');
      expect(renderSlices('user:pass', toldByPlace(5, 5, 9, undefined))).to.equal('user:⟨mask:pass⟩');
      expect(renderSlices('user:b=pw', toldByPlace(7, 5, 9, [text]))).to.equal('user:⟨text:b=⟩⟨mask:pw⟩');
      expect(toldByPlace(5, 5, 9, undefined)?.[0]?.detector).to.equal('credential.secret');
    });
  });

  it('reads long arguments in time that grows with their length', function () {
    for (const unit of ['a', '-', '/', '=', 'a/', 'a=', '\\', '.', ':'])
      for (const before of ['', '-', '--', '/', '-D', 'a='])
        for (const name of ['curl', 'app']) {
          const reader = new CommandArguments();
          reader.read(name, 0, name.length);
          const argument = before + unit.repeat(200_000);
          for (const { start, end } of reader.read(argument, 0, argument.length) ?? [])
            expect(start >= 0 && start < end && end <= argument.length, `${before}${unit}`).to.equal(true);
        }
  });
});
