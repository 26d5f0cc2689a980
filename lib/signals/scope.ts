import type { Masker } from '../engine/masker.js';
import type { ScopeShape } from './shapes.js';

/**
 * Name, version, schema URL and attributes of an instrumentation scope; the same object where they are clean. Under a budget of its own: the record that
 * happens to come first may have spent its.
 */
export function maskScope(scope: ScopeShape, masker: Masker): ScopeShape {
  const session = masker.openRecord({ signal: 'scope', isolate: 'nested' });
  try {
    const { name, version, schemaUrl, attributes, droppedAttributesCount } = scope;
    const masked = {
      name: session.text(name, 'scope.name') ?? '',
      version: session.text(version, 'scope.version'),
      schemaUrl: session.text(schemaUrl, 'schema_url'),
      ...(attributes !== undefined && attributes !== null && { attributes: session.attributes(attributes) }),
      ...(typeof droppedAttributesCount === 'number' && { droppedAttributesCount }),
    };
    const isSame = masked.name === name && masked.version === version && masked.schemaUrl === schemaUrl;
    return isSame && masked.attributes === (attributes ?? undefined) ? scope : masked;
  } catch {
    return { name: session.failure('failure.error') };
  } finally {
    session.close();
  }
}
