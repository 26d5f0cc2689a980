import type { Masker } from '../engine/masker.js';
import type { Policy } from '../engine/policy/schema.js';
import type { RecordSession } from '../engine/record-session.js';
import type { Attributes } from '../model.js';
import type { Entry } from './input/entries.js';
import { rewriteJson } from './input/rewrite-json.js';
import { isOtlp, maskOtlp, type OtlpVisitor } from './otlp/mask-otlp.js';

const MOST_WORK = 2 ** 31 - 1;

/** Names under which a log line holds attributes of OpenTelemetry, whole, with their own keys. */
const ATTRIBUTE_MAPS: ReadonlySet<string> = new Set([
  'attributes',
  'resource',
  'resourceattributes',
  'tags',
  'labels',
  'fields',
]);

/** Names under which a log line says which service wrote it. */
const SERVICE_NAMES = ['service.name', 'service_name', 'serviceName', 'service', 'app', 'application'];

/** The policy for files: nobody waits for one record, so none is too much work. */
export const forFiles = (policy: Policy): Policy =>
  typeof policy !== 'object' || policy === null
    ? policy
    : { ...policy, limits: { budget: MOST_WORK, ...(policy.limits as object) } };

/** A record of a file with all that is sensitive masked, written as it was; the same text where it is clean. */
export function maskEntry({ json, text }: Entry, masker: Masker, visitor: OtlpVisitor): string {
  if (json === undefined) {
    visitor.leave();
    visitor.enter(undefined);
    masker.countRecord('log');
    const masked = text.trim() === '' ? text : masker.maskText(text, { key: 'log.body', signal: 'log' });
    visitor.record();
    return masked;
  }
  const { value } = json;
  return rewriteJson(text, value, maskJson(value, masker, visitor));
}

/** An export request, a log line, or a list of them. */
function maskJson(value: unknown, masker: Masker, visitor: OtlpVisitor): unknown {
  if (isOtlp(value)) return maskOtlp(value, masker, visitor);
  if (!Array.isArray(value)) return maskLine(value as Attributes, masker, visitor);
  const masked = value.map((item) =>
    typeof item === 'object' && item !== null
      ? maskJson(item, masker, visitor)
      : masker.maskValue('log.body', item, { signal: 'log' }),
  );
  return masked.every((item, i) => Object.is(item, value[i])) ? value : masked;
}

/** A log line: its members are attributes, and so are those of a member that holds attributes. */
function maskLine(line: Attributes, masker: Masker, visitor: OtlpVisitor): Attributes {
  visitor.leave();
  masker.countRecord('log');
  const session = masker.openRecord({ signal: 'log', isolate: 'none' });
  try {
    const masked = session.inBothWalks('log', line, (parts) => withMaps(session.attributes(parts), session));
    visitor.enter(serviceOf(masked));
    return masked;
  } finally {
    session.close();
    visitor.record();
  }
}

/** What stands under its own key in a nested map is read once more, by that key alone. */
function withMaps(line: Attributes, session: RecordSession): Attributes {
  let copy: Record<string, unknown> | undefined;
  for (const [key, value] of Object.entries(line)) {
    if (!isMap(value) || !ATTRIBUTE_MAPS.has(key.toLowerCase())) continue;
    const masked = session.attributes(value, line);
    if (masked === value) continue;
    copy ??= { ...line };
    copy[key] = masked;
  }
  return copy ?? line;
}

const isMap = (value: unknown): value is Attributes =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

function serviceOf(line: Attributes): string | undefined {
  for (const name of SERVICE_NAMES) {
    const value = line[name];
    const own = isMap(value) ? value['name'] : value;
    if (typeof own === 'string' && own !== '') return own;
  }
  for (const [key, value] of Object.entries(line))
    if (isMap(value) && ATTRIBUTE_MAPS.has(key.toLowerCase()) && typeof value['service.name'] === 'string')
      return value['service.name'];
  return undefined;
}
