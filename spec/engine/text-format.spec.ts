import { expect } from 'chai';
import { formatOf } from '../../lib/engine/text-format.js';

describe('engine/text-format', function () {
  const TABLE: readonly (readonly [string, 'json' | 'url' | undefined, string])[] = [
    ['{"a":1}', 'json', 'an object'],
    ['{ }', 'json', 'an empty one'],
    ['{\\"a\\":1}', 'json', 'an escaped one'],
    ['{"a":"cut of', 'json', 'one that was cut'],
    ['[{"a":1}', 'json', 'a list that was cut'],
    ["[{'a': 1}]", undefined, 'what Python prints'],
    ["[ [ 'a', 'b' ] ]", undefined, 'what JavaScript prints'],
    ['[1, 2]', 'json', 'numbers'],
    ['["a"', 'json', 'texts'],
    ['{name} was here', undefined, 'a template'],
    ['["a":"User":private]=>', undefined, 'a member that PHP prints'],
    ['[INFO] started', undefined, 'a log level'],
    ['[2026-11-24] GET /', undefined, 'a date'],
    ['[REDACTED:contact.email] wrote', undefined, 'a placeholder'],
    ['https://shop.example/a?b=c', 'url', 'a URL'],
    ['postgres://u:p@h/db', 'url', 'of any scheme'],
    ['see https://shop.example/', undefined, 'a URL in a sentence'],
    ['https://shop.example/ failed', undefined, 'a sentence that begins with one'],
    ['://', undefined, 'no scheme'],
    ['', undefined, 'nothing'],
  ];
  for (const [text, format, why] of TABLE)
    it(`${JSON.stringify(text)}: ${why}`, () => expect(formatOf(text)).to.equal(format));
});
