import type { CatalogueData } from '../../model.js';
import { identifier, message, name, text } from './entry.js';

/** Pseudo keys: the fields of a record that are no attributes. */
export const record = {
  'event.name': name,
  'log.body': message,
  'log.event_name': name,
  'log.severity_text': name,
  'metric.description': text,
  'metric.name': name,
  'metric.unit': identifier,
  schema_url: name,
  'scope.name': name,
  'scope.version': identifier,
  'span.name': name,
  'status.message': message,
  // Of one list member: a hit drops it.
  tracestate: text,
} as const satisfies CatalogueData;
