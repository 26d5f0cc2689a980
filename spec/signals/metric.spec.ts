import { expect } from 'chai';
import { createMasker } from '../../lib/index.js';
import { maskMetrics } from '../../lib/signals/metric.js';
import type { MetricShape, ResourceMetricsShape } from '../../lib/signals/shapes.js';
import { SharedMasks } from '../../lib/signals/shared-masks.js';
import { card, email, jwt, password, token } from '../support/canary.js';
import { frozen, metric, metrics, POINT_TYPE, point, resource, scope } from '../support/records.js';

const masker = createMasker();
const mask = (batch: ResourceMetricsShape, by = masker) =>
  maskMetrics(batch, by, new SharedMasks('spec')) as ResourceMetricsShape;
const listOf = (batch: ResourceMetricsShape): readonly MetricShape[] =>
  batch.scopeMetrics.flatMap(({ metrics }) => metrics);
const written = (batch: ResourceMetricsShape): string =>
  JSON.stringify([batch.scopeMetrics, batch.resource.attributes, batch.resource.schemaUrl], (_, value) =>
    value instanceof Uint8Array ? new TextDecoder().decode(value) : value,
  );
const named = (name: string): MetricShape => metric({ descriptor: { name, description: '', unit: '1' } });

describe('maskMetrics', function () {
  describe('masks every place', function () {
    const PLACES: readonly [place: string, secret: string, batch: ResourceMetricsShape][] = [
      [
        'description',
        email(1).secret,
        metrics([metric({ descriptor: { name: 'a', description: `by ${email(1).text}`, unit: 's' } })]),
      ],
      ['unit', token(2).secret, metrics([metric({ descriptor: { name: 'a', description: '', unit: token(2).text } })])],
      ['attribute', password(3).secret, metrics([metric({ dataPoints: [point({ 'app.note': password(3).text })] })])],
      ['attribute key', token(4).secret, metrics([metric({ dataPoints: [point({ [token(4).text]: 1 })] })])],
      ['attribute item', jwt(5).secret, metrics([metric({ dataPoints: [point({ 'app.list': ['a', jwt(5).text] })] })])],
      [
        'attribute number',
        card(6).secret,
        metrics([metric({ dataPoints: [point({ 'app.number': Number(card(6).text) })] })]),
      ],
      [
        'nested attribute',
        email(7).secret,
        metrics([metric({ dataPoints: [point({ 'app.map': { a: [email(7).text] } })] })]),
      ],
      [
        'resource',
        email(8).secret,
        metrics([metric()], { resource: resource({ attributes: { 'app.owner': email(8).text } }) }),
      ],
      [
        'resource schema URL',
        token(9).secret,
        metrics([metric()], { resource: resource({ schemaUrl: `https://x/${token(9).text}` }) }),
      ],
      ['scope name', token(10).secret, metrics([metric()], { scope: scope({ name: token(10).text }) })],
      [
        'scope attribute',
        email(11).secret,
        metrics([metric()], { scope: scope({ attributes: { owner: email(11).text } }) }),
      ],
    ];
    for (const [place, secret, batch] of PLACES) {
      it(place, function () {
        expect(written(batch), 'planted').to.include(secret);
        const masked = mask(batch);
        expect(written(masked)).to.not.include(secret);
        expect(listOf(masked), 'metric is kept').to.have.length(1);
        expect(listOf(masked)[0]?.dataPoints, 'point is kept').to.have.length(1);
      });
    }
  });

  it('gives the same object where all is clean', function () {
    const batch = frozen(metrics([metric(), named('queue.size')]));
    expect(mask(batch)).to.equal(batch);
  });

  it('keeps what is clean beside what is not', function () {
    const clean = metric();
    const points = [point({ a: 'x' }), point({ to: email(1).text }, 7)];
    const dirty = metric({ dataPoints: points, isMonotonic: true });
    const batch = frozen(metrics([clean, dirty]));
    const masked = mask(batch);
    expect(masked.resource).to.equal(batch.resource);
    expect(masked.scopeMetrics[0]?.scope).to.equal(batch.scopeMetrics[0]?.scope);
    expect(listOf(masked)[0]).to.equal(clean);
    expect(listOf(masked)[1]?.descriptor).to.equal(dirty.descriptor);
    expect(listOf(masked)[1]?.dataPoints[0]).to.equal(points[0]);
    expect(listOf(masked)[1]).to.deep.equal({
      ...dirty,
      dataPoints: [points[0], { ...points[1], attributes: { to: '[REDACTED:contact.email]' } }],
    });
  });

  it('keeps array attributes that are clean', function () {
    const batch = metrics([metric({ dataPoints: [point({ list: ['a', 'b'] })] })]);
    expect(mask(batch)).to.deep.equal(batch);
  });

  it('drops a metric whose name is hit, and counts it', function () {
    const counted = createMasker();
    const masked = mask(
      metrics([named('orders.created'), named(`orders.${token(1).text}`), named('orders.deleted')]),
      counted,
    );
    expect(listOf(masked).map(({ descriptor }) => descriptor.name)).to.deep.equal(['orders.created', 'orders.deleted']);
    expect(counted.stats().findings).to.deep.equal({ 'source-control.github-token': 1 });
  });

  it('merges points that become equal', function () {
    const points = [point({ to: email(1).text }, 2), point({ to: 'nobody' }, 5), point({ to: email(2).text }, 3)];
    const masked = mask(metrics([metric({ dataPoints: points })]));
    expect(listOf(masked)[0]?.dataPoints.map(({ attributes, value }) => [attributes['to'], value])).to.deep.equal([
      ['[REDACTED:contact.email]', 5],
      ['nobody', 5],
    ]);
  });

  it('does not merge points across metrics, and leaves those alone that were equal before', function () {
    const twins = [point({ a: 'x' }, 1), point({ a: 'x' }, 2)];
    const batch = metrics([
      metric({ dataPoints: twins }),
      metric({ dataPoints: [point({ to: email(1).text }, 1)] }),
      metric({ dataPoints: [point({ to: email(2).text }, 2)] }),
    ]);
    expect(listOf(mask(batch)).map(({ dataPoints }) => dataPoints.map(({ value }) => value))).to.deep.equal([
      [1, 2],
      [1],
      [2],
    ]);
  });

  it('counts exports', function () {
    const counted = createMasker();
    mask(metrics(), counted);
    expect(counted.stats().records.metric).to.equal(1);
    expect(counted.stats().failures).to.deep.equal({});
  });

  it('gives nothing where there are no metrics', function () {
    for (const batch of [null, undefined, 'metrics']) expect(mask(batch as never)).to.equal(undefined);
  });

  describe('leaves out what cannot be read, keeps the neighbours, and counts it', function () {
    const thrown = () => {
      throw new Error(token(1).text);
    };
    const BROKEN: readonly [what: string, metric: unknown][] = [
      ['null', null],
      ['a metric without a descriptor', { ...metric(), descriptor: undefined }],
      ['a metric whose points throw', Object.defineProperty({ ...metric() }, 'dataPoints', { get: thrown })],
      ['a metric whose points are none', { ...metric(), dataPoints: 'points' }],
      ['a point that is null', metric({ dataPoints: [null as never] })],
    ];
    for (const [what, broken] of BROKEN) {
      it(what, function () {
        const counted = createMasker();
        const masked = mask(metrics([named('first'), broken as MetricShape, named('last')]), counted);
        expect(listOf(masked).map(({ descriptor }) => descriptor.name)).to.deep.equal(['first', 'last']);
        expect(counted.stats().failures['failure.error']).to.be.greaterThan(0);
      });
    }

    it('a scope', function () {
      const counted = createMasker();
      const good = metrics().scopeMetrics[0];
      const bad = Object.defineProperty({ scope: scope() }, 'metrics', { get: thrown });
      const masked = mask({ resource: resource(), scopeMetrics: [bad, null, good] as never }, counted);
      expect(masked.scopeMetrics).to.deep.equal([good]);
      expect(counted.stats().failures['failure.error']).to.equal(2);
    });

    it('the resource', function () {
      const broken = Object.defineProperty({ ...metrics() }, 'resource', { get: thrown });
      const masked = mask(broken);
      expect(masked.resource.attributes).to.deep.equal({});
      expect(listOf(masked)).to.have.length(1);
    });

    it('the value of an attribute', function () {
      const attributes = Object.defineProperty({ a: 'x' }, 'b', { enumerable: true, get: thrown });
      const masked = mask(metrics([metric({ dataPoints: [point(attributes)] })]));
      expect(listOf(masked)[0]?.dataPoints[0]?.attributes).to.deep.equal({ a: 'x', b: '[REDACTED:failure.error]' });
    });
  });

  it('keeps the type of the points', () => {
    for (const dataPointType of Object.values(POINT_TYPE)) {
      const masked = mask(metrics([metric({ dataPointType, dataPoints: [point({ to: email(1).text }, 4)] })]));
      expect(listOf(masked)[0]).to.include({ dataPointType, aggregationTemporality: 1 });
      expect(listOf(masked)[0]?.dataPoints[0]?.value).to.equal(4);
    }
  });
});
