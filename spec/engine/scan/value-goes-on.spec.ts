import { expect } from 'chai';
import type { Detector } from '../../../lib/model.js';
import { foundIn } from '../../support/found.js';
import { randomText } from '../../support/random.js';

const password: Detector = { id: 'spec.password', title: '', category: 'credential', source: '', keys: ['password'] };
const name: Detector = { id: 'spec.name', title: '', category: 'contact', source: '', keys: ['city'] };

/** Parts of letters in both cases and digits, as generators make them. */
const A = `a${randomText('digit', 2)}Bx`;
const B = `c${randomText('digit', 2)}Dy`;

describe('scan/value-goes-on', function () {
  const find = (text: string): string[] => foundIn([password, name], text);

  const WHOLE: readonly (readonly [text: string, value: string, why: string])[] = [
    [`user=app password=${A}&${B} host=db`, `${A}&${B}`, 'no pair of a form'],
    [`password: ${A};${B}`, `${A};${B}`, 'at the end of a line'],
    [`UserDto[id=42, password=${A}"${B}, role=ADMIN]`, `${A}"${B}`, 'a quote that was not opened'],
    [`password=${A}'${B}&x=1`, `${A}'${B}`, 'an apostrophe in a form'],
    [`map[host:db password:${A}\\${B} port:1]`, `${A}\\${B}`, 'a backslash'],
    [`Server=db;Password=${A},${B};Encrypt=True`, `${A},${B}`, 'a comma in a connection string'],
    [`security password: ${A}|${B}`, `${A}|${B}`, 'a bar'],
    [`password=${A}<${B} host=db`, `${A}<${B}`, 'no tag'],
    [`password=${A}>${B}`, `${A}>${B}`, 'nothing was opened'],
    [`password=${A}]${B}`, `${A}]${B}`, 'nothing was opened'],
    [`password=${A}&${B};${A},${B}`, `${A}&${B};${A},${B}`, 'several of them'],
    [`password=${A};#${B} x`, `${A};#${B}`, 'two signs'],
    [`password: ${A}!,${B}`, `${A}!,${B}`, 'behind what may end a sentence'],
  ];
  for (const [text, value, why] of WHOLE)
    it(`takes all of ${JSON.stringify(text)}: ${why}`, () => expect(find(text)).to.deep.equal([value]));

  const ENDS: readonly (readonly [behind: string, before: string, why: string])[] = [
    ['&debug=1', '', 'a pair of a form'],
    [`&${B}`, 'https://x.example/y?', 'a query'],
    [`&${B}`, 'a=1&', 'a form'],
    ['&debug', '', 'a flag'],
    [`&amp;${B}=1`, '', 'an entity'],
    [';Encrypt=True', '', 'a connection string'],
    [';Path=/;HttpOnly', '', 'a cookie'],
    [';HttpOnly;Secure', '', 'flags of one'],
    [';export PASSWORD', '', 'the next command'],
    [',retries=5', '(a=1,', 'logfmt with commas'],
    [`,${B}:1`, '', 'a pair with a colon'],
    [',utf8,ro', '', 'flags'],
    [',5,3', '', 'numbers'],
    [',10.0.0.5', '', 'an address'],
    [',db1.corp.example', '', 'a host'],
    [', role=ADMIN', 'User(', 'a record'],
    [`","n":"${B}"}`, '{"m":"', 'JSON'],
    [`"${B}`, '"', 'a quote that was opened before the name'],
    [`'${B}`, "x='a ", 'or farther before'],
    [`\\n${B}`, '', 'a line break that is escaped'],
    [`\\\\n${B}`, '', 'twice'],
    [`\\"${B}`, '', 'a quote that is'],
    [`\\x22${B}`, '', 'and by nginx'],
    [`|${B}|`, '|', 'the cell of a table'],
    ['|grep x5', '', 'a pipe'],
    ['|user=x5', '', 'a pair behind a bar'],
    [`</b>${B}`, '<b>', 'the end of a tag'],
    [`<br>${B}`, '', 'a tag'],
    [`>${B}`, '<user ', 'the end of the tag that it stands in'],
    [`)${B}`, 'f(', 'brackets around'],
    [`]${B}`, '[', 'brackets around'],
    [`}${B}`, '{', 'brackets around'],
    [') at 5pm', '(', 'a sentence'],
    [`, ${B}`, '', 'a blank'],
  ];
  for (const [behind, before, why] of ENDS)
    it(`leaves ${JSON.stringify(behind)} behind ${JSON.stringify(before)}: ${why}`, () =>
      expect(find(`${before}password=${A}${behind}`)).to.deep.equal([A]));

  it('leaves what stands behind other values', () => expect(find(`city=Bonn,${A}`)).to.deep.equal(['Bonn']));
  it('leaves what stands behind a closing quote', () => expect(find(`password="${A}"&${B}`)).to.deep.equal([A]));

  it('is linear', function () {
    for (const piece of ['password=a1;', `password=${A},${B}`, '"', `;${B}`, 'password=a1>', '(password=a)'])
      expect(() => find(piece.repeat(20_000))).to.not.throw();
  });
});
