import type { CatalogueData } from '../../model.js';
import { fullUrl, identifier, number, urlPath, urlQuery } from './entry.js';

/** `url`. A template has no values, so it is an identifier; a fragment often carries what an OAuth redirect returns, so it is read as a query. */
export const url = {
  'url.domain': identifier,
  'url.extension': identifier,
  'url.fragment': urlQuery,
  'url.full': fullUrl,
  // The conventions say SHOULD NOT be redacted; credentials stand in it as in url.full.
  'url.original': fullUrl,
  'url.path': urlPath,
  'url.port': number,
  'url.query': urlQuery,
  'url.registered_domain': identifier,
  'url.scheme': identifier,
  'url.subdomain': identifier,
  'url.template': identifier,
  'url.top_level_domain': identifier,
} as const satisfies CatalogueData;
