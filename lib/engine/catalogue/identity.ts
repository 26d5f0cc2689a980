import type { CatalogueData } from '../../model.js';
import { enumOf, identifier, linkable, message, sensitive, text, userId } from './entry.js';

/** Users, devices, sessions, and the flag evaluations that are made for them. */
export const identity = {
  'device.id': userId('identity.device-id'),
  'device.manufacturer': identifier,
  'device.model.identifier': identifier,
  'device.model.name': identifier,
  'enduser.id': userId(),
  'enduser.pseudo.id': linkable,
  // The targeting key: usually the id of a user.
  'feature_flag.context.id': userId(),
  'feature_flag.error.message': message,
  'feature_flag.key': identifier,
  'feature_flag.provider.name': identifier,
  'feature_flag.result.reason': enumOf(
    'cached',
    'default',
    'disabled',
    'error',
    'split',
    'stale',
    'static',
    'targeting_match',
    'unknown',
  ),
  'feature_flag.result.value': text,
  'feature_flag.result.variant': identifier,
  'feature_flag.set.id': identifier,
  'feature_flag.version': identifier,
  // Correlates, but grants no access: it stays.
  'session.id': linkable,
  'session.previous_id': linkable,
  'user.email': sensitive('contact.email'),
  'user.full_name': sensitive('person.name'),
  'user.hash': userId(),
  'user.id': userId(),
  'user.name': userId(),
  'user.roles': text,
} as const satisfies CatalogueData;
