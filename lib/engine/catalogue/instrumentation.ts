import type { CatalogueData } from '../../model.js';
import { identifier, message, sensitive, text } from './entry.js';

/** Names outside the conventions that the instrumentations of OpenTelemetry write. */
export const instrumentation = {
  // @opentelemetry/instrumentation-pg with enhanced database reporting.
  'db.postgresql.plan': identifier,
  'db.postgresql.values': sensitive('database.value'),
  // @opentelemetry/instrumentation-graphql: the document, and with allowValues its variables, which are what parameters are to SQL.
  'graphql.source': text,
  'graphql.variables.<key>': sensitive('database.value'),
  // @opentelemetry/instrumentation-http.
  'http.error_message': message,
  'http.error_name': identifier,
  'http.status_text': identifier,
} as const satisfies CatalogueData;
