import { inspect } from 'node:util';
import { type DiagLogger, DiagLogLevel, diag } from '@opentelemetry/api';
import { expect } from 'chai';
import {
  createMasker,
  type Masker,
  MaskingLogRecordExporter,
  MaskingLogRecordProcessor,
  MaskingMetricExporter,
  MaskingSpanExporter,
  MaskingSpanProcessor,
} from '../../lib/index.js';
import type { LogRecordShape, ResourceMetricsShape, SpanShape } from '../../lib/signals/shapes.js';
import { type Canary, card, email, token } from '../support/canary.js';
import { HOSTILE_VALUES } from '../support/hostile-values.js';
import { logRecord, metric, metrics, point, resource, scope, span } from '../support/records.js';
import { ROUTES, type Route } from '../support/routes.js';

const CANARIES: Readonly<Record<string, Canary>> = { token: token(1), email: email(2), card: card(3) };

describe('fail closed', function () {
  const masker = createMasker();
  const failures = (reason?: string): number =>
    Object.entries(masker.stats().failures).reduce(
      (sum, [id, count]) => sum + (reason && reason !== id ? 0 : count),
      0,
    );
  const said: string[] = [];

  before(function () {
    const note = (...parts: unknown[]) => void said.push(parts.map((part) => inspect(part)).join(' '));
    const logger: DiagLogger = { error: note, warn: note, info: note, debug: note, verbose: note };
    diag.setLogger(logger, { logLevel: DiagLogLevel.ALL, suppressOverrideMessage: true });
  });
  after(() => diag.disable());

  for (const [name, route] of Object.entries(ROUTES) as [string, Route<unknown>][]) {
    describe(name, function () {
      /** Sends, and expects that nothing is thrown, nothing shows, and the clean record beside it arrives whole. */
      const send = (record: unknown, secret: string, by: Masker = masker): string => {
        const [before, after] = [route.clean(), route.clean()];
        const sent = route.send([before, record, after], by);
        const wire = route.wire(sent);
        expect(wire).to.not.include(secret);
        expect(
          inspect(sent, { depth: 50, showHidden: true, maxArrayLength: 1e6, maxStringLength: 1e7 }),
        ).to.not.include(secret);
        expect(said.join('\n')).to.not.include(secret);
        expect(route.wire([sent[0], sent[sent.length - 1]]), 'clean records').to.equal(route.wire([before, after]));
        return wire;
      };

      for (const { what, make, fails, heavy } of HOSTILE_VALUES) {
        it(`closes on ${what}`, function () {
          for (const canary of Object.values(CANARIES).slice(0, heavy ? 1 : undefined)) {
            const reason = fails === undefined ? 'failure.error' : typeof fails === 'string' ? fails : undefined;
            const failed = failures(reason);
            const wire = send(route.holding(make(canary)), canary.secret);
            for (const neighbour of ['neighbour before', 'neighbour after', 'clean record'])
              expect(wire).to.include(neighbour);
            if (fails) expect(failures(reason), 'counted').to.be.greaterThan(failed);
            else if (fails === undefined) expect(failures(reason)).to.equal(failed);
          }
        });
      }

      // a processor reads twice what it forwards as it is; exporters are the guarantee, and what others forward is a copy
      for (const reads of name === 'span processor' ? [1] : [1, 2, 3, 4]) {
        it(`closes on an attribute that changes its mind after ${reads} reads`, function () {
          const { secret } = CANARIES['token'] as Canary;
          let count = 0;
          const attributes = Object.defineProperty({ 'app.before': 'x' }, 'app.value', {
            enumerable: true,
            get: () => (++count > reads ? secret : 'clean'),
          });
          const record = route.clean();
          send(
            'scopeMetrics' in (record as object)
              ? metrics([metric({ dataPoints: [point(attributes)] })])
              : { ...(record as object), attributes },
            secret,
          );
        });
      }

      it('finds a cycle where it closes, and keeps what is clean in it', function () {
        const value = { note: 'a clean note', list: [] as unknown[], self: {} };
        value.self = value;
        value.list.push(value, value);
        const failed = failures();
        const wire = send(route.holding(value), CANARIES['token']?.secret ?? '');
        expect(wire).to.include('a clean note').and.include('neighbour after');
        expect(failures() - failed, 'one for each way back').to.be.within(1, 50);
      });

      for (const record of [null, undefined, 7, 'record', Symbol('record'), () => undefined]) {
        it(`survives ${inspect(record)} as a record`, () => void send(record, CANARIES['token']?.secret ?? ''));
      }

      it('survives a record that is a revoked proxy', function () {
        const { proxy, revoke } = Proxy.revocable(route.clean() as object, {});
        revoke();
        const failed = failures();
        send(proxy, CANARIES['token']?.secret ?? '');
        expect(failures()).to.be.greaterThan(failed);
      });

      it('survives a record of which everything throws', function () {
        const secret = CANARIES['token']?.secret ?? '';
        const failed = failures();
        const thrown = () => {
          throw new Error(secret);
        };
        send(
          new Proxy(
            {},
            { get: thrown, has: thrown, ownKeys: thrown, getOwnPropertyDescriptor: thrown, getPrototypeOf: thrown },
          ),
          secret,
        );
        expect(failures()).to.be.greaterThan(failed);
      });

      it('closes on a resource and a scope that throw or change their mind', function () {
        const { secret } = CANARIES['email'] as Canary;
        const thrown = () => {
          throw new Error(secret);
        };
        const broken = [
          { resource: Object.defineProperty({ ...resource() }, 'attributes', { get: thrown }) },
          { resource: resource({ attributes: { owner: secret, circle: circle() } }) },
          { scope: Object.defineProperty({ ...scope() }, 'name', { get: thrown }) },
          { scope: scope({ name: secret, attributes: { owner: secret, circle: circle() } }) },
        ];
        for (const { resource: of, scope: by } of broken) {
          const record = route.clean() as Partial<SpanShape & ResourceMetricsShape>;
          const scopeMetrics = record.scopeMetrics?.map((one) => ({ ...one, ...(by && { scope: by }) }));
          send(
            {
              ...record,
              ...(of && { resource: of }),
              ...(by && !scopeMetrics && { instrumentationScope: by }),
              ...(scopeMetrics && { scopeMetrics }),
            },
            secret,
          );
        }
      });

      describe("a detector of the user's whose check throws", function () {
        const masker = () =>
          createMasker({
            detectors: {
              custom: [
                {
                  id: 'shop.order',
                  title: 'number of an order',
                  category: 'identity',
                  source: 'https://shop.example/orders',
                  rules: [{ rule: 'anchor', literals: ['ORD-'], after: { charset: 'digit', min: 6 } }],
                  check: (match) => {
                    throw new Error(match);
                  },
                },
              ],
            },
          });

        it('costs the field, and no other', function () {
          const throwing = masker();
          const wire = send(route.holding('order ORD-123456 was paid'), 'ORD-123456', throwing);
          for (const neighbour of ['neighbour before', 'neighbour after']) expect(wire).to.include(neighbour);
          expect(throwing.stats().failures['failure.error']).to.be.greaterThan(0);
        });
      });

      for (const property of ['openRecord', 'planVersion', 'countRecord'] as const) {
        it(`forwards nothing raw where a masker throws in ${property}`, function () {
          const { secret } = CANARIES['email'] as Canary;
          const throwing = new Proxy(createMasker(), {
            get: (target, name) => {
              if (name === property) throw new Error(secret);
              const value = Reflect.get(target, name, target) as unknown;
              return typeof value === 'function' ? value.bind(target) : value;
            },
          });
          const sent = route.send([route.holding(secret)], throwing);
          expect(route.wire(sent)).to.not.include(secret);
          expect(said.join('\n')).to.not.include(secret);
          expect(throwing.stats().failures['failure.error']).to.be.greaterThan(0);
        });
      }
    });
  }

  describe('a text where a number belongs', function () {
    const { secret } = CANARIES['token'] as Canary;
    const WRONG: readonly [what: string, wire: () => string][] = [
      ['code of a status', () => spansOnWire({ status: { code: secret as never } })],
      ['kind of a span', () => spansOnWire({ kind: secret as never })],
      ['severity number of a log record', () => logsOnWire({ severityNumber: secret as never })],
    ];
    const spansOnWire = (overrides: Partial<SpanShape>) =>
      ROUTES['span exporter'].wire(ROUTES['span exporter'].send([span(overrides)], masker));
    const logsOnWire = (overrides: Partial<LogRecordShape>) =>
      ROUTES['log exporter'].wire(ROUTES['log exporter'].send([logRecord(overrides)], masker));
    for (const [what, wire] of WRONG) it(`does not pass: ${what}`, () => expect(wire()).to.not.include(secret));
  });

  describe('inner parts that fail', function () {
    const secret = CANARIES['token']?.secret ?? '';
    const thrown = () => {
      throw new Error(secret);
    };
    const rejected = async () => thrown();

    for (const [how, fail] of [
      ['throw', thrown],
      ['reject', rejected],
    ] as const) {
      it(`${how}: the application hears nothing of it`, async function () {
        const masker = createMasker();
        const spans = new MaskingSpanProcessor(
          { onStart: fail, onEnding: fail, onEnd: fail, forceFlush: rejected, shutdown: rejected } as never,
          { masker },
        );
        const logs = new MaskingLogRecordProcessor(
          { onEmit: fail, enabled: fail, forceFlush: rejected, shutdown: rejected } as never,
          { masker },
        );
        spans.onStart({}, {});
        spans.onEnding?.({});
        spans.onEnd(span());
        logs.onEmit(logRecord());
        expect(Boolean(logs.enabled?.({}))).to.equal(true);
        await new Promise((resolve) => setImmediate(resolve));
        expect(masker.stats().failures['failure.error']).to.be.at.least(4);
        expect(said.join('\n')).to.not.include(secret);
      });

      it(`${how}: an exporter calls back once`, async function () {
        const masker = createMasker();
        const inner = { export: fail, forceFlush: rejected, shutdown: rejected } as never;
        const results: unknown[] = [];
        new MaskingSpanExporter(inner, { masker }).export([span()], (result) => results.push(result));
        new MaskingLogRecordExporter(inner, { masker }).export([logRecord()], (result) => results.push(result));
        new MaskingMetricExporter(inner, { masker }).export(metrics(), (result) => results.push(result));
        await new Promise((resolve) => setImmediate(resolve));
        expect(results).to.have.length(3);
        expect(inspect(results, { showHidden: true })).to.not.include(secret);
      });
    }
  });
});

function circle(): object {
  const value: Record<string, unknown> = {};
  value['self'] = value;
  return value;
}
