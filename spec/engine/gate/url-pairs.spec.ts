import { expect } from 'chai';
import { detectors } from '../../../lib/engine/detectors/index.js';
import { FieldNames } from '../../../lib/engine/gate/field-names.js';
import { Gate } from '../../../lib/engine/gate/gate.js';
import { UrlPairs } from '../../../lib/engine/gate/url-pairs.js';
import { compilePolicy } from '../../../lib/engine/policy/compile.js';
import { TextBytes } from '../../../lib/engine/scan/text-bytes.js';
import { randomText } from '../../support/random.js';

const plan = compilePolicy({}, detectors);
const url = new UrlPairs(new Gate(plan.scanner, plan.threshold), new FieldNames((name) => plan.treatments.name(name)));
const isClean = (text: string): boolean => url.find(new TextBytes().load(text)) === 0;
const isCleanQuery = (text: string): boolean => url.findInQuery(new TextBytes().load(text), 0, text.length) === 0;

describe('gate/url-pairs', function () {
  const TABLE: readonly (readonly [text: string, isClean: boolean, why: string])[] = [
    ['https://shop.example:8443/api/v1/orders/42?page=2&sort=asc', true, 'what clients record'],
    ['/orders/42?q=two+words', true, 'a path with a query'],
    ['https://shop.example', true, 'a host alone'],
    ['https://shop.example/#', true, 'an empty fragment'],
    ['https://jane@shop.example/', false, 'a user'],
    ['https://shop.example/a%40b', false, 'an escape'],
    ['https://shop.example/?token=abc', false, 'a telling name'],
    ['https://shop.example/?sig=abc', false, 'a name that grants access'],
    ['https://shop.example/#access_token=abc', false, 'a fragment'],
    ['https://shop.example/?next=https://x.example/', false, 'a URL in a value'],
    ['https://shop.example/reset/3f9a2c1b8d7e6f50', true, 'an id'],
    ['https://shop.example/token/3f9a2c1b8d7e6f50', false, 'a code behind a telling word'],
    ['https://shop.example/u/ghp_AbCdEfGhIjKlMnOpQrStUvWxYz0123456789', false, 'a segment that is found'],
    ['https://hooks.slack.com/services/T0/B0/abc', false, 'a webhook'],
    ['file:///home/jane/a', false, 'a file'],
    ['//shop.example/a', false, 'no scheme'],
    ['mailto:jane', false, 'no authority'],
    ['/a\u2010b', false, 'a dash of typography'],
    ['shop.example/a', false, 'no path'],
  ]; // biome-ignore format: a table
  for (const [text, expected, why] of TABLE)
    it(`says ${expected ? 'clean' : 'nothing'} of ${JSON.stringify(text.slice(0, 80))}: ${why}`, () =>
      expect(isClean(text)).to.equal(expected));

  const QUERIES: readonly (readonly [text: string, isClean: boolean, why: string])[] = [
    ['page=2&sort=asc', true, 'pairs'],
    ['', true, 'nothing'],
    ['q=', true, 'an empty value'],
    ['flag', true, 'a value without a name'],
    ['q=a+b', true, 'blanks'],
    [`q=${['glc', randomText('base64', 40)].join('_')}+${randomText('alnum', 9)}`, false, 'base64 as it stands'],
    [`q=${['glc', 'aB3+dE6/gH9'.repeat(4)].join('_')}`, false, 'base64 with short parts'],
    ['a+b=1', false, 'a blank in a name'],
    ['=x', false, 'no name'],
    ['q=%41', false, 'an escape'],
    ['q=/home/jane', false, 'a path'],
    ['q=jane@corp.com', false, 'a character that is left to the reader'],
    ['phone=4930901820', false, 'a telling name'],
    ['tOken=1-2-days', false, 'a secret by its name, in any case'],
    ['page\u2010token=x', false, 'a dash of typography'],
  ];
  for (const [text, expected, why] of QUERIES)
    it(`says ${expected ? 'clean' : 'nothing'} of the query ${JSON.stringify(text)}: ${why}`, () =>
      expect(isCleanQuery(text)).to.equal(expected));

  /** The pairs that are left to the reader; `undefined` where all of the text is. */
  const pairsOf = (text: string): string[] | undefined => {
    const count = url.find(new TextBytes().load(text));
    return count < 0
      ? undefined
      : Array.from({ length: count }, (_, i) => text.slice(url.offsets[2 * i], url.offsets[2 * i + 1]));
  };
  const PAIRS: readonly (readonly [text: string, pairs: string[] | undefined, why: string])[] = [
    ['https://shop.example/a?page=2&token=abc&sort=asc', ['token=abc'], 'a name that grants access'],
    ['/a?email=jane%40corp.com&q=b%20c', ['email=jane%40corp.com', 'q=b%20c'], 'escapes'],
    ['/a?q=jane@corp.com', ['q=jane@corp.com'], 'a value that is found'],
    ['/a?next=https://x.example/&n=1', ['next=https://x.example/'], 'a URL in a value'],
    ['/a?token=REDACTED&email=REDACTED', [], 'what was masked before'],
    ['/a?token=REDACTEDx', ['token=REDACTEDx'], 'what goes on behind that'],
    ['/a?jane@corp.com=1&4539578763621486=', ['jane@corp.com=1', '4539578763621486='], 'names that are data'],
    ['/a?n=1&&token=abc&', ['token=abc'], 'empty pairs'],
    ['/a?q=caf\u00e9', ['q=caf\u00e9'], 'a letter that is no ASCII'],
    ['/a?token=abc;x=1', undefined, 'another sign between pairs'],
    ['/a?token=abc#top', undefined, 'a fragment'],
    ['/a?token=abc d', undefined, 'a blank'],
    ['/reset/3f9a2c1b8d7e6f50/ghp_AbCdEfGhIjKlMnOpQrStUvWxYz0123456789?token=abc', undefined, 'a segment that is found'],
    [`/a?${'token=abc&'.repeat(40)}`, undefined, 'many pairs'],
  ]; // biome-ignore format: a table
  for (const [text, pairs, why] of PAIRS)
    it(`leaves ${pairs === undefined ? 'all' : pairs.join(' and ') || 'nothing'} of ${JSON.stringify(text.slice(0, 60))} to the reader: ${why}`, () =>
      expect(pairsOf(text)).to.deep.equal(pairs));
});
