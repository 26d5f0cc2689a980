import type { CatalogueEntry, DetectorId } from '../../model.js';

/** Entries without a detail of their own are shared constants, so that a data file reads as `key: kind`. */
export const clientAddress = { kind: 'client-address' } as const satisfies CatalogueEntry;
export const commandArgs = { kind: 'command-args' } as const satisfies CatalogueEntry;
export const commandLine = { kind: 'command-line' } as const satisfies CatalogueEntry;
export const connectionString = { kind: 'connection-string' } as const satisfies CatalogueEntry;
export const header = { kind: 'header' } as const satisfies CatalogueEntry;
export const identifier = { kind: 'identifier' } as const satisfies CatalogueEntry;
export const json = { kind: 'json' } as const satisfies CatalogueEntry;
/** A random id of a person, a device or a session: it stays. */
export const linkable = { kind: 'identifier', sensitivity: 'linkable' } as const satisfies CatalogueEntry;
export const latitude = { kind: 'latitude' } as const satisfies CatalogueEntry;
export const longitude = { kind: 'longitude' } as const satisfies CatalogueEntry;
export const message = { kind: 'message' } as const satisfies CatalogueEntry;
export const name = { kind: 'name' } as const satisfies CatalogueEntry;
export const named = { kind: 'named' } as const satisfies CatalogueEntry;
export const number = { kind: 'number' } as const satisfies CatalogueEntry;
export const peerAddress = { kind: 'peer-address' } as const satisfies CatalogueEntry;
export const postalCode = { kind: 'postal-code' } as const satisfies CatalogueEntry;
export const serviceName = { kind: 'service-name' } as const satisfies CatalogueEntry;
export const sql = { kind: 'sql' } as const satisfies CatalogueEntry;
export const stackTrace = { kind: 'stack-trace' } as const satisfies CatalogueEntry;
export const text = { kind: 'text' } as const satisfies CatalogueEntry;
export const fullUrl = { kind: 'url' } as const satisfies CatalogueEntry;
export const urlPath = { kind: 'url-path' } as const satisfies CatalogueEntry;
export const urlQuery = { kind: 'url-query' } as const satisfies CatalogueEntry;

/** An enumeration: its members pass untouched. */
export function enumOf(...members: readonly [string, ...string[]]): CatalogueEntry {
  return { kind: 'enum', members };
}

/** The whole value is of one type, whatever its shape. */
export function sensitive(detector: DetectorId): CatalogueEntry {
  return { kind: 'sensitive', detector };
}

/** A town or what else of a place is coarse enough to stay. */
export const place = { kind: 'identifier', sensitivity: 'personal' } as const satisfies CatalogueEntry;

/** An id of a person or of a person's device: opaque ones stay, a name or an e-mail address is masked. */
export function userId(detector: DetectorId = 'identity.user-id'): CatalogueEntry {
  return { kind: 'user-id', detector };
}
