import { expect } from 'chai';
import { detectors } from '../../../lib/engine/detectors/index.js';
import { CleanJson } from '../../../lib/engine/gate/clean-json.js';
import { FieldNames } from '../../../lib/engine/gate/field-names.js';
import { Gate } from '../../../lib/engine/gate/gate.js';
import { TextBytes } from '../../../lib/engine/gate/text-bytes.js';
import { compilePolicy } from '../../../lib/engine/policy/compile.js';

const plan = compilePolicy({}, detectors);
const json = new CleanJson(
  new Gate(plan.scanner, plan.threshold),
  new FieldNames((name) => plan.treatments.name(name)),
);
const isClean = (text: string): boolean => json.isClean(new TextBytes().load(text));

describe('gate/clean-json', function () {
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
    ['{"value":"x","name":"a"}', true, 'a value that nothing names'],
    ['{"name":"a","value":"x"}', false, 'a value that has a name beside it'],
    ['{"name":"a","data":["x"]}', true, 'a name that is none of a value'],
    ['{"password":{"new":"x"}}', false, 'a value whose name is around it'],
    ['["-x","y"]', false, 'an option'],
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
});
