import type { RecordSession } from '../engine/record-session.js';
import type { ScopeShape } from './shapes.js';

/** Name, version, schema URL and attributes of an instrumentation scope; the same object where they are clean. */
export function maskScope(scope: ScopeShape, session: RecordSession): ScopeShape {
  session.in('scope');
  try {
    const { name, version, schemaUrl, attributes } = scope;
    const masked = {
      name: session.text(name, 'scope.name') ?? '',
      version: session.text(version, 'scope.version'),
      schemaUrl: session.text(schemaUrl, 'schema_url'),
      ...(attributes !== undefined && attributes !== null && { attributes: session.attributes(attributes) }),
    };
    const clean =
      masked.name === name &&
      masked.version === version &&
      masked.schemaUrl === schemaUrl &&
      masked.attributes === (attributes ?? undefined);
    return clean ? scope : masked;
  } catch {
    return { name: session.failure('failure.error') };
  }
}
