import { expect } from 'chai';
import fc from 'fast-check';
import { createMasker } from '../../../lib/engine/masker.js';
import { readTable } from '../../../lib/engine/readers/table.js';

const TELLING = ['password', 'email', 'card number'];
const isTelling = (name: string): boolean => TELLING.includes(name);
const cells = (text: string) =>
  readTable(text, isTelling)?.map(({ start, end, name }) => `${name}: ${text.slice(start, end)}`);

const TABLES: readonly (readonly [what: string, text: string, cells: readonly string[] | undefined])[] = [
  ['comma-separated values', 'id,password\n1,abc\n2,d e f', ['password: abc', 'password: d e f']],
  ['quotes', 'id,"password",note\n1,"a,b","x"\n2,c,', ['password: a,b', 'password: c']],
  ['semicolons', 'password;id\r\nabc;1\r\n', ['password: abc']],
  ['tabs', 'id\tcard number\tname, first\n1\t4111\tx', undefined],
  ['tabs, names only', 'id\tcard number\n1\t4111, x', ['card number: 4111, x']],
  ['Markdown', '| id | password |\n|---|:---|\n| 1 | abc |\n| 2 | de |\nend', ['password: abc', 'password: de']],
  ['psql', ' id | email | note \n----+-------+------\n  1 | a@b   | x\n(1 row)', ['email: a@b']],
  ['mysql', '+----+----------+\n| id | password |\n+----+----------+\n|  1 | abc      |\n+----+----------+\ndone', ['password: abc']],
  ['a box', '┌────┬──────────┐\n│ id │ password │\n├────┼──────────┤\n│ 1  │ abc      │\n└────┴──────────┘', ['password: abc']],
  ['a box of Node.js', '┌─────────┬──────────┐\n│ (index) │ password │\n├─────────┼──────────┤\n│ 0       │ \'abc\'    │\n└─────────┴──────────┘', ['password: abc']],
  ['a box with a heavy head', '┏━━━━┳━━━━━━━━━━┓\n┃ id ┃ password ┃\n┡━━━━╇━━━━━━━━━━┩\n│ 1  │ abc      │\n└────┴──────────┘', ['password: abc']],
  ['names of options in lines of their own', "'orgs',\n'password',\n'registry',\n", undefined],
  ['a box that tells nothing', '│ id │ page │\n│ 1  │ abc  │', undefined],
  ['text around it', 'Result:\nid,password\n1,abc\nThat was all, thanks', ['password: abc', 'password: thanks']],
  ['text with other counts around it', 'Result:\nid,password\n1,abc\nThat was all', ['password: abc']],
  ['two tables', 'id,password\n1,abc\n\nemail,id\nd,2', ['password: abc', 'email: d']],
  ['an empty cell', 'id,password\n1,\n2,x', ['password: x']],
  ['rows that are ruled off from their names', '| user | role |\n|---|---|\n| email | x |\n| abc | y |', undefined],
  ['a table below one that tells nothing', '| a | b |\n|---|---|\n| c | d |\n\n| id | email |\n| 1 | e |', ['email: e']],
  ['the fields of a schema', 'column,dtype\nemail,object\ncreated,datetime', undefined],
  ['fields and types in a document', '| Field | Data type | Note |\n| password | string | long |\n| token | string | x |', undefined],
  ['a schema that goes on in another table', 'name,type\nemail,text\nid,email,x\n1,a,b', ['email: a']],
  ['a type under a telling name', 'email,type\na,text', ['email: a']],
  ['no telling name', 'id,name\n1,abc', undefined],
  ['no line below', 'id,password', undefined],
  ['lines with other counts', 'id,password\n1,2,3', undefined],
  ['a sentence', 'The password, as they say, was wrong!\nTry again, please, now', undefined],
  ['one column', 'password\nabc', undefined],
  ['a long name', `id,password,${'x'.repeat(50)}\n1,2,3`, undefined],
]; // biome-ignore format: a table

describe('engine/readers/table', () => {
  for (const [what, text, due] of TABLES) it(`reads ${what}`, () => expect(cells(text)).to.deep.equal(due));

  it('gives slices in order that do not overlap, and never throws', () => {
    const piece = fc.constantFrom(
      'password',
      'id',
      'a',
      ',',
      '|',
      '\t',
      ';',
      '\n',
      '"',
      ' ',
      '---',
      '+',
      '\r\n',
      'é',
      'email',
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 60 }), (pieces) => {
        const text = pieces.join('');
        let end = 0;
        for (const slice of readTable(text, isTelling) ?? []) {
          expect(slice.start).to.be.at.least(end);
          expect(slice.end).to.be.greaterThan(slice.start);
          expect(text.slice(slice.start, slice.end)).to.not.include('\n');
          end = slice.end;
        }
        expect(end).to.be.at.most(text.length);
      }),
    );
  });

  it('masks what stands under a telling name, and keeps the table', () => {
    const masker = createMasker();
    const password = ['Tr0ub4dor', '3x'].join('-');
    expect(masker.maskText(`id,user,password\n1,joe,${password}\n2,ann,-`)).to.equal(
      'id,user,password\n1,joe,[REDACTED:credential.password]\n2,ann,-',
    );
    expect(masker.maskValue('app.note', `| iban | amount |\n|---|---|\n| DE89370400440532013000 | 12 |`)).to.equal(
      '| iban | amount |\n|---|---|\n| [REDACTED:bank.iban] | 12 |',
    );
    const nested = JSON.stringify({ csv: `user,password\njoe,${password}` });
    expect(JSON.parse(masker.maskText(nested))).to.deep.equal({
      csv: 'user,password\njoe,[REDACTED:credential.password]',
    });
    const clean = 'id,user,state\n1,joe,open\n2,ann,closed';
    expect(masker.maskText(clean)).to.equal(clean);
  });
});
