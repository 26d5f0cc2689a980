import type { Masker } from '../../engine/masker.js';
import { maskResource } from '../../signals/resource.js';
import { maskScope } from '../../signals/scope.js';
import { type SharedMasks, sharedMasks } from '../../signals/shared-masks.js';
import { attributesBack, decodeAttributes } from './any-value.js';
import { type Json, listOf, mapList, maskUnknown, type Schema, withFields } from './json-object.js';
import { maskOtlpLog } from './mask-log.js';
import { maskMetric } from './mask-metric.js';
import { maskOtlpSpan } from './mask-span.js';

/** Is told where the walk is: which service the next findings belong to. */
export interface OtlpVisitor {
  /** Before a resource is looked at. */
  leave(): void;
  /** The resource's `service.name`, masked. */
  enter(service: string | undefined): void;
  /** A record is done. */
  record(): void;
}

const GROUPS = [
  ['resourceSpans', 'scopeSpans', 'spans'],
  ['resourceLogs', 'scopeLogs', 'logRecords'],
  ['resourceMetrics', 'scopeMetrics', 'metrics'],
] as const;
type Items = (typeof GROUPS)[number][2];

const MASKS: Readonly<Record<Items, (item: Json, masker: Masker, shared: SharedMasks) => Json | undefined>> = {
  spans: maskOtlpSpan,
  logRecords: maskOtlpLog,
  metrics: maskMetric,
};

const REQUEST: Schema = { resourceSpans: 'list', resourceLogs: 'list', resourceMetrics: 'list' };
const RESOURCE: Schema = { attributes: 'attributes', droppedAttributesCount: 'plain', entityRefs: 'plain' };
const SCOPE: Schema = { name: 'text', version: 'text', attributes: 'attributes', droppedAttributesCount: 'plain' };

/** Whether a JSON value is an export request of OTLP, or what a file exporter writes: the same, one to a line. */
export const isOtlp = (value: unknown): value is Json =>
  typeof value === 'object' && value !== null && GROUPS.some(([group]) => Array.isArray((value as Json)[group]));

/** An export request with all its text masked; the same objects where they are clean. */
export function maskOtlp(request: Json, masker: Masker, visitor: OtlpVisitor): Json {
  const fields: Record<string, unknown> = {};
  for (const [group, scopes, items] of GROUPS)
    fields[group] = mapList(request[group], (entry) => maskGroup(entry, scopes, items, masker, visitor));
  return maskUnknown(withFields(request, fields), REQUEST, masker, 'log');
}

function maskGroup(group: Json, scopes: string, items: Items, masker: Masker, visitor: OtlpVisitor): Json {
  visitor.leave();
  const resource = maskOwnResource(group['resource'], masker);
  visitor.enter(serviceOf(resource));
  const shared = sharedMasks(masker);
  const fields = {
    resource,
    schemaUrl: maskSchemaUrl(group['schemaUrl'], masker),
    [scopes]: mapList(group[scopes], (entry) => maskScopeGroup(entry, items, masker, shared, visitor)),
  };
  const schema: Schema = { resource: 'object', schemaUrl: 'text', [scopes]: 'list' };
  return maskUnknown(withFields(group, fields), schema, masker, 'resource');
}

function serviceOf(resource: unknown): string | undefined {
  const { 'service.name': name } = decodeAttributes(listOf((resource as Json | null | undefined)?.['attributes']));
  return typeof name === 'string' && name !== '' ? name : undefined;
}

const maskSchemaUrl = (url: unknown, masker: Masker): unknown =>
  typeof url === 'string' ? masker.maskText(url, { key: 'schema_url', signal: 'resource' }) : url;

function maskOwnResource(resource: unknown, masker: Masker): unknown {
  if (typeof resource !== 'object' || resource === null) return resource;
  const own = resource as Json;
  const before = decodeAttributes(listOf(own['attributes']));
  const attributes = attributesBack(maskResource({ attributes: before }, masker).attributes, before, own['attributes']);
  return maskUnknown(withFields(own, { attributes }), RESOURCE, masker, 'resource');
}

function maskScopeGroup(group: Json, items: Items, masker: Masker, shared: SharedMasks, visitor: OtlpVisitor): Json {
  const fields = {
    scope: maskOwnScope(group['scope'], masker),
    schemaUrl: maskSchemaUrl(group['schemaUrl'], masker),
    [items]: mapList(group[items], (item) => {
      const masked = MASKS[items](item, masker, shared);
      visitor.record();
      return masked;
    }),
  };
  const schema: Schema = { scope: 'object', schemaUrl: 'text', [items]: 'list' };
  return maskUnknown(withFields(group, fields), schema, masker, 'scope');
}

function maskOwnScope(scope: unknown, masker: Masker): unknown {
  if (typeof scope !== 'object' || scope === null) return scope;
  const own = scope as Json;
  const { name, version } = own;
  const attributes = decodeAttributes(listOf(own['attributes']));
  const before = {
    name: typeof name === 'string' ? name : '',
    version: typeof version === 'string' ? version : undefined,
    attributes,
  };
  const masked = maskScope(before, masker);
  const fields = {
    name: masked.name === before.name ? name : masked.name,
    version: masked.version === before.version ? version : masked.version,
    attributes: attributesBack(masked.attributes ?? {}, attributes, own['attributes']),
  };
  return maskUnknown(withFields(own, fields), SCOPE, masker, 'scope');
}
