import { expect } from 'chai';
import fc from 'fast-check';
import type { Policy } from '../../lib/engine/policy/schema.js';
import { createMasker } from '../../lib/index.js';
import type { OperatorName } from '../../lib/model.js';
import { composed, FREE_KEYS, KEYS, TEXT_KEYS } from '../support/composed.js';
import { around, prefixed, secret, structured, words } from '../support/planted.js';

const TEMPLATES = ['[REDACTED:{id}]', '***', '<{category}>', 'REDACTED', '{id}-hidden', '█{category}█'];
const OPERATORS: readonly OperatorName[] = ['placeholder', 'partial', 'token', 'truncate', 'drop'];
const TOKEN = { key: 'k'.repeat(32), keyId: 'k1' };
const RUNS = 400;

const masker = createMasker();
const planted = secret.chain((s) => around(s.text).map((p) => ({ ...p, secret: s })));
const inFormat = secret.chain((s) => structured(s.text).map((p) => ({ ...p, secret: s })));
/** A text under a key that it may stand under. */
const placed: fc.Arbitrary<{ readonly key: string; readonly text: string }> = fc.oneof(
  fc.record({ key: fc.constantFrom(...TEXT_KEYS), text: composed }),
  inFormat,
  fc.record({
    key: fc.constantFrom(
      'client.address',
      'network.peer.address',
      'http.request.header.x-forwarded-for',
      'geo.location.lat',
      'client.geo.postal_code',
    ),
    text: fc.oneof(
      fc.ipV4(),
      fc.ipV6(),
      fc.constantFrom(
        '203.0.113.77, 10.0.0.1',
        '[2001:db8::1]:8080',
        '52.520008',
        'SW1A 1AA',
        'jane@corp.com',
        'proxy.shop.example',
      ),
    ),
  }),
);
/** How a secret may be written: as it is, or percent-encoded. */
const spellings = (text: string): string[] => [text, encodeURIComponent(text), text.toLowerCase()];
const holds = (output: string, text: string): boolean =>
  spellings(text).some((spelling) => output.includes(spelling) || output.toLowerCase().includes(spelling));

describe('engine/properties', function () {
  this.timeout(120_000);

  describe('a planted secret', function () {
    it('is taken out of any text, and nothing else is', function () {
      fc.assert(
        fc.property(planted, ({ key, text, before = '', after = '', secret: { text: value } }) => {
          const masked = masker.maskText(text, { key });
          expect(holds(masked, value), masked).to.equal(false);
          expect(masked.startsWith(before), `before: ${masked}`).to.equal(true);
          expect(masked.endsWith(after), `behind: ${masked}`).to.equal(true);
          expect(masked.slice(before.length, masked.length - after.length)).to.match(
            /^\[REDACTED:[a-z0-9-]+\.[a-z0-9-]+\]$/,
          );
        }),
        { numRuns: RUNS },
      );
    });

    it('is taken out of any format, which stays one', function () {
      fc.assert(
        fc.property(inFormat, ({ place, key, text, broken, secret: { text: value } }) => {
          const masked = masker.maskText(text, { key });
          expect(holds(masked, value), `${place}: ${masked}`).to.equal(false);
          expect(broken(masked), place).to.equal(undefined);
        }),
        { numRuns: RUNS * 2 },
      );
    });

    for (const operator of OPERATORS.filter((name) => name !== 'drop')) {
      it(`is taken out of any format by ${operator}, which leaves its neighbours alone`, function () {
        const own = createMasker({ operators: { default: operator }, token: TOKEN });
        fc.assert(
          fc.property(inFormat, ({ place, key, text, broken, secret: { text: value } }) => {
            const masked = own.maskText(text, { key });
            expect(holds(masked, value), `${place}: ${masked}`).to.equal(false);
            expect(broken(masked), place).to.equal(undefined);
          }),
          { numRuns: RUNS },
        );
      });
    }

    it('is taken out by drop', function () {
      const own = createMasker({ operators: { default: 'drop' } });
      fc.assert(
        fc.property(planted, ({ key, text, secret: { text: value } }) => {
          expect(holds(own.maskText(text, { key }), value)).to.equal(false);
        }),
        { numRuns: RUNS },
      );
    });

    it('is found where it stands, and no finding holds it', function () {
      fc.assert(
        fc.property(planted, ({ key, text, before = '', secret: { text: value } }) => {
          const findings = masker.inspectText(text, { key, signal: 'log' });
          const spans = findings.map(({ start, end }) => [start, end]);
          expect(spans).to.deep.equal([[before.length, before.length + value.length]]);
          expect(holds(JSON.stringify(findings), value)).to.equal(false);
          for (const finding of findings)
            expect(Object.keys(finding).sort()).to.deep.equal([
              'category',
              'confidence',
              'detector',
              'end',
              'key',
              'operator',
              'signal',
              'start',
            ]);
        }),
        { numRuns: RUNS },
      );
    });

    it('is counted, and no counter holds it', function () {
      fc.assert(
        fc.property(planted, ({ key, text, secret: { text: value } }) => {
          const own = masker.stats().findings;
          const [finding] = masker.inspectText(text, { key });
          masker.maskText(text, { key });
          const stats = masker.stats();
          const id = finding?.detector ?? 'none.none';
          expect(stats.findings[id]).to.equal((own[id] ?? 0) + 1);
          expect(holds(JSON.stringify(stats), value)).to.equal(false);
        }),
        { numRuns: 100 },
      );
    });

    it('with a telling prefix is taken out under every key, of whatever else stands there', function () {
      fc.assert(
        fc.property(
          fc.constantFrom(...KEYS),
          composed,
          prefixed,
          composed,
          fc.constantFrom(' ', '\n', '; ', ', '),
          (key, before, { text }, after, gap) => {
            const masked = masker.maskText(`${before}${gap}${text}${gap}${after}`, { key });
            expect(holds(masked, text), masked).to.equal(false);
          },
        ),
        { numRuns: RUNS * 4 },
      );
    });

    it('is taken out of attributes of any shape, which keep theirs', function () {
      fc.assert(
        fc.property(secret, words, ({ text }, some) => {
          const attributes = {
            note: some,
            list: [some, text, some],
            map: { deep: { value: `${some} ${text}` }, n: 1 },
            n: 5,
            ok: true,
          };
          const masked = masker.maskAttributes(attributes);
          const json = JSON.stringify(masked);
          expect(holds(json, text), json).to.equal(false);
          expect(masked.note).to.equal(some);
          expect([masked.list[0], masked.list[2], masked.n, masked.ok, masked.map.n]).to.deep.equal([
            some,
            some,
            5,
            true,
            1,
          ]);
          expect(masked.map.deep.value.startsWith(`${some} `)).to.equal(true);
          expect(Object.keys(masked)).to.deep.equal(Object.keys(attributes));
        }),
        { numRuns: RUNS },
      );
    });
  });

  describe('any value at all', function () {
    const anything = fc.anything({
      withBigInt: true,
      withBoxedValues: true,
      withDate: true,
      withMap: true,
      withNullPrototype: true,
      withObjectString: true,
      withSet: true,
      withSparseArray: true,
      withTypedArray: true,
      withUnicodeString: true,
    });
    const key = fc.oneof(fc.constantFrom(...KEYS), fc.string({ maxLength: 20 }));

    it('is masked without a throw, and what came back stays as it is', function () {
      fc.assert(
        fc.property(key, anything, (name, value) => {
          const once = masker.maskValue(name, value);
          expect(masker.maskValue(name, once)).to.satisfy((twice: unknown) => Object.is(twice, once));
        }),
        { numRuns: 1500 },
      );
    });

    it('is masked as attributes without a throw, and what came back stays as it is', function () {
      fc.assert(
        fc.property(anything, (value) => {
          const once = masker.maskAttributes(value as never);
          expect(masker.maskAttributes(once)).to.equal(once);
        }),
        { numRuns: 1000 },
      );
    });

    it('that is text is masked without a throw, and findings are within it and in order', function () {
      fc.assert(
        fc.property(key, fc.oneof(fc.string({ unit: 'binary', maxLength: 300 }), composed), (name, text) => {
          expect(masker.maskText(text, { key: name })).to.be.a('string');
          let from = 0;
          for (const { start, end, confidence } of masker.inspectText(text, { key: name })) {
            expect(start).to.be.at.least(from);
            expect(end).to.be.within(start, text.length);
            expect(confidence).to.be.within(0.5, 1);
            from = start;
          }
        }),
        { numRuns: 1500 },
      );
    });

    it('that is text is masked just where something is found', function () {
      fc.assert(
        fc.property(key, composed, (name, text) => {
          const changed = masker.maskText(text, { key: name }) !== text;
          if (changed) expect(masker.inspectText(text, { key: name }), text).to.not.deep.equal([]);
        }),
        { numRuns: 1000 },
      );
    });

    it('that is clean is given back itself', function () {
      fc.assert(
        fc.property(fc.constantFrom(...FREE_KEYS), words, (name, text) => {
          const value = { text, list: [text, 1, null], deep: { text } };
          expect(masker.maskText(text, { key: name })).to.equal(text);
          expect(masker.maskValue(name, value)).to.equal(value);
          const attributes = { [name]: text, n: 1 };
          expect(masker.maskAttributes(attributes)).to.equal(attributes);
        }),
      );
    });
  });

  describe('masking twice changes nothing', function () {
    for (const placeholder of TEMPLATES) {
      for (const operator of OPERATORS) {
        it(`with ${placeholder} by ${operator}`, function () {
          const own = createMasker(policyOf(placeholder, operator));
          fc.assert(
            fc.property(placed, ({ key, text }) => {
              const once = own.maskText(text, { key });
              expect(own.maskText(once, { key }), `${key}: ${text}`).to.equal(once);
            }),
            { numRuns: 250 },
          );
        });
      }
    }
  });
});

function policyOf(placeholder: string, operator: OperatorName): Policy {
  return {
    placeholder,
    operators: { default: operator, categories: { network: operator, location: operator } },
    token: TOKEN,
  };
}
