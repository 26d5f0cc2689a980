import { DiagLogLevel, diag } from '@opentelemetry/api';
import { defaultResource, type Resource, resourceFromAttributes } from '@opentelemetry/resources';
import { expect } from 'chai';
import { createMasker } from '../../lib/index.js';
import { maskResource } from '../../lib/signals/resource.js';
import type { ResourceShape } from '../../lib/signals/shapes.js';
import { email, token } from '../support/canary.js';
import { frozen, resource } from '../support/records.js';

const masker = createMasker();
const mask = (original: ResourceShape) => maskResource(original, masker);
const MASKED = '[REDACTED:contact.email]';

const later = <T>(value: T) => new Promise<T>((resolve) => setTimeout(() => resolve(value), 5));

describe('maskResource', function () {
  it('gives the same object where it is clean', function () {
    for (const original of [
      frozen(resource()),
      frozen(resource({ schemaUrl: 'https://opentelemetry.io/schemas/1.37.0' })),
      defaultResource(),
    ])
      expect(mask(original)).to.equal(original);
  });

  it('masks values, keys and the schema URL', function () {
    const masked = mask(
      frozen(
        resource({
          attributes: { 'service.version': '1.0', 'app.owner': email(1).text, [token(2).text]: 1 },
          schemaUrl: `https://x/${token(3).text}`,
        }),
      ),
    );
    expect(masked.attributes).to.deep.equal({
      'service.version': '1.0',
      'app.owner': MASKED,
      '[REDACTED:source-control.github-token]': 1,
    });
    expect(masked.schemaUrl).to.be.a('string').and.not.include(token(3).secret);
  });

  it('keeps a resource without a schema URL without one', () =>
    expect(mask(resource({ attributes: { a: email(1).text } })).schemaUrl).to.equal(undefined));

  it('masks once', function () {
    const counted = createMasker();
    const masked = maskResource(resource({ attributes: { a: email(1).text } }), counted);
    expect(masked.attributes).to.equal(masked.attributes);
    expect(masked.schemaUrl).to.equal(masked.schemaUrl);
    expect(counted.stats().findings).to.deep.equal({ 'contact.email': 1 });
  });

  describe('asynchronous attributes', function () {
    const pending = () =>
      resourceFromAttributes({
        'host.name': 'web-1',
        'host.id': later('abc') as never,
        'app.owner': later(email(1).text) as never,
      });

    it('arrive and are masked', async function () {
      const masked = mask(pending());
      expect(masked.asyncAttributesPending).to.equal(true);
      await masked.waitForAsyncAttributes?.();
      expect(masked.asyncAttributesPending).to.equal(false);
      expect(masked.attributes).to.deep.equal({ 'host.name': 'web-1', 'host.id': 'abc', 'app.owner': MASKED });
      expect(masked.attributes).to.equal(masked.attributes);
    });

    it('arrive where somebody has looked before', async function () {
      const masked = mask(pending());
      expect(masked.attributes).to.deep.equal({ 'host.name': 'web-1' });
      await masked.waitForAsyncAttributes?.();
      expect(masked.attributes).to.deep.equal({ 'host.name': 'web-1', 'host.id': 'abc', 'app.owner': MASKED });
    });

    it('arrive where they are clean too', async function () {
      const masked = mask(resourceFromAttributes({ 'host.id': later('abc') as never }));
      await masked.waitForAsyncAttributes?.();
      expect(masked.attributes).to.deep.equal({ 'host.id': 'abc' });
    });

    it('that are rejected do not kill, and hide no others', async function () {
      const rejecting = Promise.reject(new Error(token(1).text));
      rejecting.catch(() => undefined);
      const masked = mask(
        resourceFromAttributes({ a: 'x', 'host.id': rejecting as never, 'app.owner': later(email(1).text) as never }),
      );
      await masked.waitForAsyncAttributes?.();
      expect(masked.attributes).to.deep.equal({ a: 'x', 'app.owner': MASKED });
    });

    it('wait resolves where the resource itself rejects or throws', async function () {
      const rejecting = {
        ...resource(),
        asyncAttributesPending: true,
        waitForAsyncAttributes: () => Promise.reject(new Error('late')),
      };
      const throwing = {
        ...resource(),
        asyncAttributesPending: true,
        waitForAsyncAttributes: () => {
          throw new Error('now');
        },
      };
      for (const original of [rejecting, throwing]) {
        const masked = mask(original as ResourceShape);
        await masked.waitForAsyncAttributes?.();
        expect(masked.attributes).to.deep.equal(original.attributes);
      }
    });

    it('are not asked for too early: the SDK logs an error for that', async function () {
      const errors: unknown[] = [];
      const none = () => undefined;
      diag.setLogger(
        { error: (...parts) => errors.push(parts), warn: none, info: none, debug: none, verbose: none },
        { logLevel: DiagLogLevel.ERROR, suppressOverrideMessage: true },
      );
      try {
        await mask(pending()).waitForAsyncAttributes?.();
        expect(errors).to.deep.equal([]);
      } finally {
        diag.disable();
      }
    });
  });

  it('is a resource of the SDK: merge and raw attributes', function () {
    const masked = mask(resourceFromAttributes({ a: 'x', 'app.owner': email(1).text })) as Resource;
    const merged = masked.merge(resourceFromAttributes({ a: 'y', b: email(2).text }));
    expect(merged.attributes).to.deep.equal({ a: 'y', b: MASKED, 'app.owner': MASKED });
    expect(masked.merge(null).attributes).to.deep.equal({ a: 'x', 'app.owner': MASKED });
    expect(masked.getRawAttributes()).to.deep.equal([
      ['a', 'x'],
      ['app.owner', MASKED],
    ]);
  });

  it('holds nothing that cannot be read, and counts it', function () {
    const counted = createMasker();
    const thrown = () => {
      throw new Error(token(1).text);
    };
    const masked = maskResource(
      Object.defineProperties({}, { attributes: { get: thrown }, schemaUrl: { get: thrown } }) as ResourceShape,
      counted,
    );
    expect(masked.attributes).to.deep.equal({});
    expect(masked.schemaUrl).to.equal(undefined);
    expect(masked.asyncAttributesPending).to.equal(false);
    expect(counted.stats().failures['failure.error']).to.be.greaterThan(0);
  });
});
