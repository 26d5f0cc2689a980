import { expect } from 'chai';
import { distinctKeys } from '../../lib/engine/distinct-keys.js';
import { createMasker } from '../../lib/index.js';

/** What an operator made, in these texts. */
const OWN = '[R]';

function distinct(text: string): string {
  return distinctKeys(
    text,
    [...text.matchAll(/\[R\]/g)].map(({ index }) => [index, index + OWN.length] as const),
  );
}

describe('engine/distinct-keys', function () {
  const TABLE: readonly (readonly [text: string, expected: string, why: string])[] = [
    ['{"[R]":1,"[R]":2,"[R]":3}', '{"[R]":1,"[R]#2":2,"[R]#3":3}', 'three of one object'],
    ['{"[R]":{"n":1},"[R]":{"n":2}}', '{"[R]":{"n":1},"[R]#2":{"n":2}}', 'with objects between'],
    ['saved {"[R]" : 1, "[R]" : 2} ok', 'saved {"[R]" : 1, "[R]#2" : 2} ok', 'with a text around it'],
    ["{ '[R]': 1, '[R]': 2 }", "{ '[R]': 1, '[R]#2': 2 }", 'as programs print it'],
    ['{"a":"{\\"[R]\\":1,\\"[R]\\":2}"}', '{"a":"{\\"[R]\\":1,\\"[R]#2\\":2}"}', 'JSON in JSON'],
    ['{"u-[R]":1,"u-[R]":2}', '{"u-[R]":1,"u-[R]#2":2}', 'a part of a key'],
    ['{"[R]":1,"[R]#2":2,"[R]":3}', '{"[R]":1,"[R]#2":2,"[R]#3":3}', 'one that has a suffix already'],
  ];
  for (const [text, expected, why] of TABLE)
    it(`${text}: ${why}`, function () {
      expect(distinct(text)).to.equal(expected);
      expect(distinct(expected), 'again').to.equal(expected);
    });

  const SAME: readonly (readonly [text: string, why: string])[] = [
    ['[{"[R]":1},{"[R]":2}]', 'two objects'],
    ['{"[R]":{"[R]":1}}', 'one in the other'],
    ['{"u-[R]":1,"v-[R]":2}', 'different keys'],
    ['{"a":"[R]","b":"[R]"}', 'values'],
    ['{"[R]":"[R]"}', 'a key and its value'],
    ['"[R]": bounced, "[R]": ok', 'no object'],
    ['{"[R]":1}', 'one key'],
    ['{"x":"[R]: [R]"}', 'a colon in a string'],
    ['{[R]:1,[R]:2}', 'no quotes'],
    ['[R] [R]', 'no keys'],
  ];
  for (const [text, why] of SAME) it(`leaves ${text}: ${why}`, () => expect(distinct(text)).to.equal(text));

  it('takes linear time for very many keys', function () {
    this.timeout(5000);
    const text = `{${'"[R]":1,'.repeat(20_000)}}`;
    expect(distinct(text)).to.contain('[R]#20000"');
    expect(distinct(`${'{"[R]":'.repeat(20_000)}`)).to.not.contain('#');
  });

  it('keeps keys of masked texts apart, as of objects', function () {
    const masker = createMasker();
    const users = { 'zoe@corp.example.org': 1, 'bob@corp.example.org': 2 };
    const masked = masker.maskValue('log.body', users) as Record<string, unknown>;
    expect(Object.keys(masked)).to.have.length(2);
    for (const text of [JSON.stringify(users), JSON.stringify({ users })])
      expect(masker.maskText(text)).to.equal(text.replace(/\{"zoe.*?\}/, JSON.stringify(masked)));
    expect(masker.maskText(`saved ${JSON.stringify(users)}`)).to.equal(`saved ${JSON.stringify(masked)}`);
    expect(masker.maskAttributes({ 'app.users': JSON.stringify(users) })['app.users']).to.equal(JSON.stringify(masked));
  });
});
