/**
 * The live demonstration: runs a shop under OpenTelemetry with otel-mask, receives what it sends, and looks for what must not be in it.
 * Exits with 1 when anything leaked. Environment: OTEL_EXPORTER_OTLP_ENDPOINT sends to a real backend too; OTEL_MASK_DEMO_DISABLE is a
 * list of detectors to switch off, OTEL_MASK_DEMO_SEED a number that other canaries are made from.
 */
import type { DetectorId } from 'otel-mask';
import { startReceiver } from '../otlp-receiver/receiver.js';
import { createCanaries } from './canaries.js';
import { compare } from './compare.js';
import { startDatabase } from './database.js';
import { createActs, drive } from './drive.js';
import { type Request, readRequests } from './otlp-json.js';
import { startPaymentsApi } from './payments-api.js';
import { createRecorder } from './recorder.js';
import { reportTally } from './report.js';
import { tellStory } from './story.js';
import { count } from './tally.js';
import { startTelemetry } from './telemetry.js';

const LEAST_CANARIES = 40;

const canaries = createCanaries(Number(process.env.OTEL_MASK_DEMO_SEED ?? 20_26));
const disabled = (process.env.OTEL_MASK_DEMO_DISABLE ?? '').split(',').filter(Boolean) as DetectorId[];
const { plant } = canaries;

// The SDK reports the command line and the environment's attributes as they are, so this is where a password gets into every record.
const databasePassword = plant('credential.password', 'command line: database password');
process.argv.push(`--database-url=postgres://shop:${databasePassword}@db.internal:5432/shop`, '--port', '8080');
process.env.OTEL_RESOURCE_ATTRIBUTES = `${process.env.OTEL_RESOURCE_ATTRIBUTES ?? 'team=web'},team.contact=${plant('contact.email', 'OTEL_RESOURCE_ATTRIBUTES')}`;

const receiver = await startReceiver();
const recorder = createRecorder();
const resource = {
  'service.name': 'web-shop',
  'service.version': '1.4.2',
  'deployment.environment.name': 'demo',
  'deployment.pager': plant('contact.phone', 'resource: phone of the team'),
  'deployment.license_key': plant('credential.api-key', 'resource: licence key'),
};
const telemetry = startTelemetry(receiver.url, recorder, resource, disabled);

const [database, payments] = await Promise.all([startDatabase(), startPaymentsApi()]);
const { startShop } = await import('./shop.js');
const shop = await startShop({
  databaseUrl: `postgres://shop:${databasePassword}@${database.address}/postgres`,
  paymentsUrl: payments.url,
  paymentsKey: plant('commerce.stripe-secret-key', 'third party: key in the query'),
  fraudToken: plant('credential.api-key', 'third party: token in the query'),
  maintainer: plant('contact.email', 'name of a scope'),
  auditor: plant('contact.email', 'attribute of a scope'),
  analyst: plant('contact.email', 'description of a metric'),
  quotaToken: plant('source-control.github-token', 'name of a metric'),
  home: plant('identity.home-directory', 'path in a system error'),
});
const acts = createActs(canaries);
await drive(shop.url, acts);
await shop.close();
const objection = await telemetry.shutdown();
payments.close();
await database.close();

const recorded = readRequests(recorder.requests() as readonly Request[]);
const received = readRequests(receiver.bodies.map((body) => body.json as Request));
const pairs = [...compare(recorded, received)];
const tally = count(pairs, canaries.planted, receiver.text());
await receiver.close();

const arrived = `received: ${received.spans.length} of ${recorded.spans.length} spans, ${received.logs.length} of ${recorded.logs.length} log records`;
const lines = [...tellStory(acts, pairs, canaries.planted), ...reportTally(tally, telemetry.counts(), arrived)];
process.stdout.write(`${lines.join('\n')}\n`);
if (objection !== undefined) process.stdout.write(`An endpoint did not take everything: ${objection}\n`);

// Nothing found proves nothing unless the canaries were there and the records arrived.
const complete = received.spans.length === recorded.spans.length && received.logs.length === recorded.logs.length;
const controlled = tally.planted >= LEAST_CANARIES && tally.missing.length === 0;
process.exitCode = complete && controlled && tally.found.length === 0 && tally.leaks.length === 0 ? 0 : 1;
