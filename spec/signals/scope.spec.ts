import { expect } from 'chai';
import { createMasker } from '../../lib/index.js';
import { maskScope } from '../../lib/signals/scope.js';
import type { ScopeShape } from '../../lib/signals/shapes.js';
import { email, token } from '../support/canary.js';
import { frozen, scope } from '../support/records.js';

const masker = createMasker();
const mask = (original: ScopeShape, by = masker): ScopeShape => maskScope(original, by);

describe('maskScope', function () {
  const CLEAN: readonly ScopeShape[] = [
    { name: 'shop' },
    { name: '', version: '' },
    {
      name: '@opentelemetry/instrumentation-http',
      version: '0.223.0',
      schemaUrl: 'https://opentelemetry.io/schemas/1.37.0',
    },
    { name: 'shop', version: undefined, schemaUrl: undefined, attributes: undefined },
    { name: 'shop', attributes: { tenant: 'north' } },
  ];
  for (const original of CLEAN)
    it(`gives the same object: ${JSON.stringify(original)}`, () => expect(mask(frozen(original))).to.equal(original));

  const DIRTY: readonly [place: string, original: ScopeShape, secret: string][] = [
    ['name', scope({ name: `shop ${email(1).text}` }), email(1).secret],
    ['version', scope({ version: token(2).text }), token(2).secret],
    ['schema URL', scope({ schemaUrl: `https://x/${token(3).text}` }), token(3).secret],
    ['attribute', scope({ attributes: { owner: email(4).text } }), email(4).secret],
    ['attribute key', scope({ attributes: { [token(5).text]: 1 } }), token(5).secret],
  ];
  for (const [place, original, secret] of DIRTY) {
    it(`masks the ${place} and keeps the rest`, function () {
      const masked = mask(frozen(original));
      expect(JSON.stringify(masked)).to.not.include(secret);
      const changed = Object.keys(original).filter(
        (field) =>
          JSON.stringify(masked[field as keyof ScopeShape]) !== JSON.stringify(original[field as keyof ScopeShape]),
      );
      expect(changed).to.have.length(1);
    });
  }

  it('keeps the count of dropped attributes, which OTLP logs carry', function () {
    const original = { ...scope({ attributes: { owner: email(1).text } }), droppedAttributesCount: 3 };
    expect(mask(original)).to.include({ droppedAttributesCount: 3 });
  });

  it('is a placeholder where it cannot be read, and counted', function () {
    const counted = createMasker();
    const broken = Object.defineProperty({ name: email(1).text }, 'version', {
      get: () => {
        throw new Error(token(1).text);
      },
    });
    expect(mask(broken, counted)).to.deep.equal({ name: '[REDACTED:failure.error]' });
    expect(counted.stats().failures).to.deep.equal({ 'failure.error': 1 });
  });
});
