import type { CatalogueData } from '../../model.js';
import { enumOf, identifier, latitude, longitude, place, postalCode } from './entry.js';

/** The attributes of one place: `client.geo.location.lat`. */
function geoUnder(prefix: string): CatalogueData {
  return {
    [`${prefix}.continent.code`]: enumOf('AF', 'AN', 'AS', 'EU', 'NA', 'OC', 'SA'),
    [`${prefix}.country.iso_code`]: identifier,
    [`${prefix}.locality.name`]: place,
    [`${prefix}.location.lat`]: latitude,
    [`${prefix}.location.lon`]: longitude,
    [`${prefix}.postal_code`]: postalCode,
    [`${prefix}.region.iso_code`]: identifier,
  };
}

/** `geo`, alone and embedded in the namespaces of whatever has a place. */
export const geo = {
  ...geoUnder('geo'),
  ...geoUnder('client.geo'),
  ...geoUnder('destination.geo'),
  ...geoUnder('device.geo'),
  ...geoUnder('host.geo'),
  ...geoUnder('network.local.geo'),
  ...geoUnder('network.peer.geo'),
  ...geoUnder('server.geo'),
  ...geoUnder('source.geo'),
  ...geoUnder('user.geo'),
} as const satisfies CatalogueData;
