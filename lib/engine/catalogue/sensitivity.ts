import type { CatalogueEntry, Kind, Sensitivity } from '../../model.js';

const OF_KIND: Readonly<Record<Exclude<Kind, 'sensitive'>, Sensitivity>> = {
  enum: 'none',
  number: 'none',
  identifier: 'low',
  name: 'low',
  'service-name': 'low',
  'user-id': 'personal',
  'client-address': 'personal',
  'peer-address': 'personal',
  latitude: 'personal',
  longitude: 'personal',
  'postal-code': 'personal',
  'connection-string': 'secret',
  cookie: 'secret',
  'set-cookie': 'secret',
  named: 'mixed',
  text: 'mixed',
  message: 'mixed',
  url: 'mixed',
  'url-path': 'mixed',
  'url-query': 'mixed',
  header: 'mixed',
  json: 'mixed',
  sql: 'mixed',
  redis: 'mixed',
  'stack-trace': 'mixed',
  'command-line': 'mixed',
  'command-args': 'mixed',
  'key-value': 'mixed',
};

/** What a value under an entry may give away: what the entry says, else what its kind does. */
export function sensitivityOf({ kind, detector, sensitivity }: CatalogueEntry): Sensitivity {
  if (sensitivity !== undefined) return sensitivity;
  if (kind !== 'sensitive') return OF_KIND[kind];
  if (detector?.startsWith('credential.') || detector === 'identity.session-id') return 'secret';
  return detector?.startsWith('database.') ? 'mixed' : 'personal';
}
