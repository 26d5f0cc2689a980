import { expect } from 'chai';
import fc from 'fast-check';
import { detectors } from '../../../lib/engine/detectors/index.js';
import { CleanUrl } from '../../../lib/engine/gate/clean-url.js';
import { FieldNames } from '../../../lib/engine/gate/field-names.js';
import { Gate } from '../../../lib/engine/gate/gate.js';
import { UrlPairs } from '../../../lib/engine/gate/url-pairs.js';
import { compilePolicy } from '../../../lib/engine/policy/compile.js';
import { TextBytes } from '../../../lib/engine/scan/text-bytes.js';

const plan = compilePolicy({}, detectors);
const pairs = new UrlPairs(
  new Gate(plan.scanner, plan.threshold),
  new FieldNames((name) => plan.treatments.name(name)),
);
const source = new TextBytes();
const find = (url: string): number => pairs.find(source.load(url));
const findInQuery = (query: string): number => pairs.findInQuery(source.load(query), 0, query.length);

/** Keeps a URL where nothing is found in it, as the gate does. */
function cleanUrl(url: string): CleanUrl | undefined {
  if (find(url) !== 0) return undefined;
  const clean = new CleanUrl();
  clean.keep(url, pairs.pathStart);
  return clean;
}

describe('gate/clean-url', function () {
  const URL = 'https://shop.example:8443/api/orders/42?page=2&q=two+words';

  const TABLE: readonly (readonly [url: string, path: string, isPath: boolean, why: string])[] = [
    [URL, '/api/orders/42', true, 'the path'],
    [URL, '/api/orders/42?page=2&q=two+words', true, 'the path with its query'],
    ['https://shop.example/a#', '/a', true, 'the path before an empty fragment'],
    ['https://shop.example/a', '/a', true, 'the path at the end'],
    [URL, '/api/orders/4', false, 'a part of the path'],
    [URL, '/api/orders/42?page=2', false, 'a part of the query'],
    [URL, '/api/orders/42?page=2&q=two+words&x=1', false, 'more than the URL'],
    [URL, 'api/orders/42', false, 'no path'],
    [URL, '', false, 'nothing'],
    ['https://shop.example//evil.example/a', '//evil.example/a', false, 'two slashes: they begin a host'],
  ]; // biome-ignore format: a table
  for (const [url, path, expected, why] of TABLE)
    it(`${expected ? 'knows' : 'does not know'} ${JSON.stringify(path)} of ${url}: ${why}`, () =>
      expect(cleanUrl(url)?.hasPath(path)).to.equal(expected));

  it('knows the query, and nothing that is only a part of it', function () {
    const clean = cleanUrl(URL);
    for (const [query, isQuery] of [
      ['page=2&q=two+words', true],
      ['q=two+words', false],
      ['', false],
      [`x${URL}`, false],
    ] as const)
      expect(clean?.endsInQuery(query), query).to.equal(isQuery);
  });

  it('keeps none without a host, and none that is long', function () {
    const clean = new CleanUrl();
    clean.keep('/a?b=1', 0);
    expect([clean.hasPath('/a'), clean.endsInQuery('b=1')]).to.deep.equal([false, false]);
    clean.keep(`https://shop.example/a?b=${'1 '.repeat(2000)}`, 20);
    expect(clean.hasPath('/a')).to.equal(false);
  });

  it('knows nothing in which something would be found by itself', function () {
    this.timeout(60_000);
    const segment = fc.oneof(
      fc.constantFrom('api', 'v1', 'reset', 'token', 'orders', 'a.b', '', 'users', 'SKU-ABC-12345', 'key'),
      fc.stringMatching(/^[a-z0-9_.~-]{1,40}$/),
      fc.stringMatching(/^[0-9]{1,16}$/),
    );
    const pair = fc
      .tuple(
        fc.oneof(fc.constantFrom('q', 'page', 'token', 'phone', 'sig', 'id', ''), fc.stringMatching(/^[a-z_]{1,9}$/)),
        fc.oneof(
          fc.stringMatching(/^[0-9]{1,16}$/),
          fc.stringMatching(/^[A-Za-z0-9+/:,._-]{0,40}$/),
          fc.constantFrom('a+b', '2026-01-02'),
        ),
      )
      .map(([name, value]) => `${name}=${value}`);
    const path = fc.array(segment, { maxLength: 4 }).map((parts) => `/${parts.join('/')}`);
    const query = fc.array(pair, { maxLength: 3 }).map((pairs) => pairs.join('&'));
    let known = 0;
    fc.assert(
      fc.property(path, query, (path, query) => {
        const clean = cleanUrl(`https://shop.example${path}${query && '?'}${query}`);
        for (const text of [path, `${path}${query && '?'}${query}`])
          if (clean?.hasPath(text)) {
            known++;
            expect(find(text), text).to.equal(0);
          }
        if (clean?.endsInQuery(query)) expect(findInQuery(query), query).to.equal(0);
      }),
      { numRuns: 5000 },
    );
    expect(known).to.be.greaterThan(1000);
  });
});
