import type { Masker } from '../../engine/masker.js';
import type { RecordSession } from '../../engine/record-session.js';
import { attributesBack, decodeAttributes } from './any-value.js';
import { type Json, listOf, mapList, maskUnknown, plainFields, type Schema, withFields } from './json-object.js';

const METRIC: Schema = { name: 'text', description: 'text', unit: 'text', metadata: 'attributes' };
const KINDS: Schema = {
  gauge: 'object',
  sum: 'object',
  histogram: 'object',
  exponentialHistogram: 'object',
  summary: 'object',
};
const DATA: Schema = { dataPoints: 'list', ...plainFields('aggregationTemporality', 'isMonotonic') };
const POINT: Schema = {
  attributes: 'attributes',
  exemplars: 'list',
  ...plainFields(
    'startTimeUnixNano', 'timeUnixNano', 'asDouble', 'asInt', 'flags', 'count', 'sum', 'bucketCounts', 'explicitBounds', 'min', 'max', 'scale', 'zeroCount', 'zeroThreshold', 'positive', 'negative',
    'quantileValues',
  ), // biome-ignore format: a table
};
const EXEMPLAR: Schema = {
  filteredAttributes: 'attributes',
  ...plainFields('timeUnixNano', 'asDouble', 'asInt', 'spanId', 'traceId'),
};

/**
 * A metric of OTLP/JSON with all its text masked; the same object where it is clean. `undefined` where its name is hit, as in the SDK's exporters. Points that become equal stay
 * apart: a file is no series.
 */
export function maskMetric(metric: Json, masker: Masker): Json | undefined {
  masker.countRecord('metric');
  const session = masker.openRecord({ signal: 'metric', taints: false });
  try {
    const { name, description, unit } = metric;
    if (typeof name === 'string' && session.text(name, 'metric.name') !== name) return undefined;
    const fields: Record<string, unknown> = {
      description: typeof description === 'string' ? session.text(description, 'metric.description') : description,
      unit: typeof unit === 'string' ? session.text(unit, 'metric.unit') : unit,
      metadata: maskList(metric['metadata'], session),
    };
    for (const kind of Object.keys(KINDS)) fields[kind] = maskData(metric[kind], session, masker);
    if (session.isToBeDropped()) return undefined;
    return maskUnknown(withFields(metric, fields), { ...METRIC, ...KINDS }, masker, 'metric');
  } catch {
    session.failed('failure.error');
    return undefined;
  } finally {
    session.close();
  }
}

function maskList(list: unknown, session: RecordSession): unknown {
  const attributes = decodeAttributes(listOf(list));
  return attributesBack(session.attributes(attributes), attributes, list);
}

function maskData(data: unknown, session: RecordSession, masker: Masker): unknown {
  if (typeof data !== 'object' || data === null) return data;
  const points = mapList((data as Json)['dataPoints'], (point) => {
    const exemplars = mapList(point['exemplars'], (exemplar) => {
      const filteredAttributes = maskList(exemplar['filteredAttributes'], session);
      return maskUnknown(withFields(exemplar, { filteredAttributes }), EXEMPLAR, masker, 'metric');
    });
    const attributes = maskList(point['attributes'], session);
    return maskUnknown(withFields(point, { attributes, exemplars }), POINT, masker, 'metric');
  });
  return maskUnknown(withFields(data as Json, { dataPoints: points }), DATA, masker, 'metric');
}
