import { expect } from 'chai';
import { detectors } from '../../../lib/engine/detectors/index.js';
import { FieldNames } from '../../../lib/engine/gate/field-names.js';
import { Gate } from '../../../lib/engine/gate/gate.js';
import { JsonValues } from '../../../lib/engine/gate/json-values.js';
import { compilePolicy } from '../../../lib/engine/policy/compile.js';
import { TextBytes } from '../../../lib/engine/scan/text-bytes.js';

const plan = compilePolicy({}, detectors);
const json = new JsonValues(
  new Gate(plan.scanner, plan.threshold),
  new FieldNames((name) => plan.treatments.name(name)),
);
const isClean = (text: string): boolean => json.find(new TextBytes().load(text)) === 0;

describe('gate/json-values', function () {
  const TABLE: readonly (readonly [text: string, isClean: boolean, why: string])[] = [
    ['{"status":"open","n":3,"list":[1,true,null,"a"]}', true, 'names and values that tell nothing'],
    ['{\n  "a" : -1.5e3 }\r\n', true, 'blanks between tokens'],
    ['{"note":"two \\"words\\"\\n\\/"}', true, 'simple escapes'],
    ['{"note":"1\u20132 \u201edays\u201c"}', true, 'typography in a value'],
    ['{"password":"x1"}', false, 'a telling name'],
    ['{"password":["x1"]}', false, 'a telling name of a list'],
    ['{"note":"jane@corp.com"}', false, 'a value that is found'],
    ['{"note":"jane\\u0040corp.com"}', false, 'an escape that stands for any character'],
    ['{"note":"mail\\/jane@corp.com"}', false, 'a value that is found without its escapes'],
    ['{"note":"{\\"password\\":1}"}', false, 'JSON in a value'],
    ['{"note":" [1]"}', false, 'what may be JSON behind a blank'],
    ['{"note":"https://x.example/?a=1"}', false, 'a URL in a value'],
    ['{"jane@corp.com":1}', false, 'a key that is data'],
    ['{"4539578763621486":1}', false, 'a key that is a number'],
    ['{"page\u2010token":"x"}', false, 'a name with a dash of typography'],
    ['{"value":"x","note":"a"}', true, 'a value that nothing names'],
    ['{"name":"a","value":"x"}', false, 'a value that has a name beside it'],
    ['{"value":"x","name":"a"}', false, 'a value that has a name behind it'],
    ['{"rawHeaders":["Host","x"]}', false, 'names and values one after the other'],
    ['{"received":"x","path":["a"]}', false, 'what was entered, and the path to it'],
    ['{"value":"x","a":{"name":"b"}}', true, 'a name in another object'],
    ['{"a":{"value":"x"},"name":"b"}', true, 'a value in another object'],
    ['{"name":"a","data":["x"]}', true, 'a name that is none of a value'],
    ['{"password":{"new":"x"}}', false, 'a value whose name is around it'],
    ['{"sql":"select ?","bindings":["x"]}', false, 'what is bound to a statement'],
    ['{"columns":["a","password"],"rows":[["x","y"]]}', false, 'a column that tells'],
    ['{"columns":[{"name":"password"}],"rows":[["x"]]}', false, 'a column that tells, as an object'],
    ['{"columns":["step","size"],"rows":[["big","small"]]}', true, 'columns that do not'],
    ['{"values":["x"],"n":1,"text":"a"}', false, 'the same the other way round'],
    ['{"query":{"a":"b"},"params":["x"]}', true, 'a query that is no statement'],
    ['{"a":{"sql":"select 1"},"params":["x"]}', true, 'a statement in another object'],
    ['["-x","y"]', false, 'an option'],
    ['["password","x1"]', false, 'a name and its value'],
    ['[ "page","password"]', true, 'a telling name that is none of another'],
    ['{"a","b"}', false, 'strings in an object'],
    ['{"note":"of [ (a"}', false, 'lists in a value'],
    ['{"note":"f(\'a\')"}', false, 'a call in a value'],
    ['{"note":"x [INFO] a[0] (b)"}', true, 'brackets in a value'],
    ['{"kind":"Secret"}', false, 'a manifest of secrets'],
    ['{"note":"From: a\\nTo: b"}', false, 'the headers of a message'],
    ['{"note":"query { a }"}', false, 'a document of GraphQL'],
    ['{"note":"</a>"}', false, 'markup'],
    ['{"card":4539578763621486}', false, 'a number under a telling name'],
    ['[4539578763621486]', false, 'a long number'],
    ['{"a":1', true, 'cut between tokens'],
    ['{"a":"x', false, 'cut in a value'],
    ['{"a":1}}', false, 'brackets that do not match'],
    ['{"a":nul}', false, 'no JSON'],
    ['{"a":12-34}', false, 'a sign inside a number'],
    ['{"a":2e-7,"b":1E+5}', true, 'signs of exponents'],
    ['{"a":\u000b1}', false, 'a blank that is none of JSON'],
    ['['.repeat(40), false, 'deep nesting'],
  ]; // biome-ignore format: a table
  for (const [text, expected, why] of TABLE)
    it(`says ${expected ? 'clean' : 'nothing'} of ${JSON.stringify(text.slice(0, 80))}: ${why}`, () =>
      expect(isClean(text)).to.equal(expected));

  /** The values that are looked at further, with their names; `undefined` where the reader has to tell. */
  const valuesOf = (text: string, isMessages = false): string[] | undefined => {
    const count = json.find(new TextBytes().load(text), isMessages);
    if (count < 0) return undefined;
    return Array.from({ length: count }, (_, i) => {
      const value = text.slice(json.offsets[2 * i], json.offsets[2 * i + 1]);
      return `${json.fields[i]?.name}: ${json.isNumber[i] === 1 ? value : JSON.stringify(value)}`;
    });
  };
  const VALUES: readonly (readonly [text: string, values: string[] | undefined, why: string])[] = [
    ['{"a":"x","password":"x1","b":["jane@corp.com",2]}', ['password: "x1"', 'b: "jane@corp.com"'], 'strings'],
    ['{"card":4539578763621486,"n":-1}', ['card: 4539578763621486'], 'a number'],
    ['["jane@corp.com"]', ['undefined: "jane@corp.com"'], 'no name'],
    ['{"user":{"value":"jane@corp.com"}}', ['user.value: "jane@corp.com"'], 'with the name around it'],
    ['{"a":{"b":{"c":{"d":[{"e":"jane@corp.com"}]}}}}', ['b.c.d.e: "jane@corp.com"'], 'the last names of a path'],
    ['{"customer":{"name":"Jane","tier":"gold"}}', ['customer.name: "Jane"'], 'a name that tells with the one around it'],
    ['{"apiKeys":{"shop":"x1","count":2,"on":true}}', undefined, 'what is in a telling name'],
    ['{"apiKeys":{"count":2,"on":true,"createdAt":"x","password":"x1"}}', undefined, 'what is said about it, which may be a secret too'],
    ['{"apiKeys":{"on":true,"password":"x1"}}', ['apiKeys.password: "x1"'], 'but a telling name of its own'],
    ['["password":"x"]', undefined, 'a key in an array'],
    ['{"password":"is too short"}', undefined, 'what may be a message'],
    ['{"value":"jane@corp.com"}', ['value: "jane@corp.com"'], 'one that says nothing alone'],
    ['{"name":"a","value":"jane@corp.com"}', undefined, 'a label beside a value'],
    ['{"errors":{"password":["is too short"]}}', undefined, 'messages about a field'],
    ['{"password":{"x":"x1"}}', undefined, 'a telling name around one that says nothing'],
    ['{"password":{"new":"x1"}}', ['password.new: "x1"'], 'a variant of a telling name'],
    ['{"customer":{"name":"Jane Roe"}}', ['customer.name: "Jane Roe"'], 'words that no validator says'],
    ['{"customer":{"name":"is required"}}', undefined, 'words that one says'],
    ['{"errors":{"password":"+49 170 1234567"}}', ['errors.password: "+49 170 1234567"'], 'no words'],
    ['{"kind":"Secret","a":"x"}', undefined, 'a manifest'],
    ['{"a":"jane@corp.com",}x', undefined, 'no JSON behind it'],
    [`[${'"jane@corp.com",'.repeat(40)}1]`, undefined, 'many values'],
  ]; // biome-ignore format: a table
  for (const [text, values, why] of VALUES)
    it(`finds ${values === undefined ? 'nothing for sure' : values.join(' and ')} in ${JSON.stringify(text.slice(0, 60))}: ${why}`, () =>
      expect(valuesOf(text)).to.deep.equal(values));

  it('leaves the structure of messages to the reader', function () {
    expect(valuesOf('{"role":"jane@corp.com"}', true)).to.equal(undefined);
    expect(valuesOf('{"text":"jane@corp.com"}', true)).to.deep.equal(['text: "jane@corp.com"']);
  });

  it('takes no key for the one that came there before, and no value for one that was clean', function () {
    for (let round = 0; round < 3; round++) {
      expect(valuesOf('{"first":"open","next":"paid"}')).to.deep.equal([]);
      expect(valuesOf('{"first":"open","next_password":"paid1"}')).to.deep.equal(['next_password: "paid1"']);
      expect(valuesOf('{"first_password":"open1","next":"paid"}')).to.deep.equal(['first_password: "open1"']);
      expect(valuesOf('{"first":"open jane@corp.com"}')).to.deep.equal(['first: "open jane@corp.com"']);
      expect(valuesOf('{"password":"open"}')).to.deep.equal(['password: "open"']);
      expect(valuesOf('["x7","jane@corp.com"]')).to.deep.equal(['undefined: "jane@corp.com"']);
      expect(valuesOf('{"first":"open')).to.equal(undefined);
      expect(valuesOf('{"first"')).to.equal(undefined);
    }
  });

  it('remembers few clean values of a key, and none where they hardly repeat', function () {
    const names = new FieldNames((name) => plan.treatments.name(name));
    const own = new JsonValues(new Gate(plan.scanner, plan.threshold), names);
    const field = () => names.at(new TextBytes().load('state').bytes, 0, 5);
    const find = (value: string) => own.find(new TextBytes().load(JSON.stringify({ state: value })));
    for (let i = 0; i < 6; i++) expect(find(`open ${i}`)).to.equal(0);
    expect(field()?.clean.length).to.equal(4);
    for (let i = 0; i < 100; i++) expect(find(`other ${i}`)).to.equal(0);
    expect(field()?.clean.length).to.equal(0);
  });
});
