import type { DetectorFamily } from '../../model.js';
import { labelled } from '../checks/labelled.js';
import { LOCAL_POSTAL_CODES } from './local-names.js';

const NUMBER = /^[+-]?\d{1,3}\.\d{2,20}$/;

/** With two decimals or more: what is coarser is a region, not a place. */
function isDegrees(text: string): boolean {
  return NUMBER.test(text) && Math.abs(Number(text)) <= 180;
}

/** One number or `latitude, longitude` in either order (GeoJSON), also as an array or a `geo:` URI (RFC 5870). */
function isCoordinates(match: string): boolean {
  if (match.length > 80) return false;
  // the bracket that opens before a pair, of which only the first was taken
  if (/^[[(]/.test(match) !== /[\])]$/.test(match)) return false;
  const parts = match.replace(/^(?:geo:|[[(])|[\])]$/g, '').split(/[,; ] ?/);
  const [first = '', second] = parts;
  if (!isDegrees(first)) return false;
  if (second === undefined) return true;
  // one of them is the latitude; an altitude may follow
  return parts.length <= 3 && isDegrees(second) && Math.min(Math.abs(Number(first)), Math.abs(Number(second))) <= 90;
}

const PLACES_ENGLISH = [
  'coordinates ',
  'coordinates: ',
  'coords ',
  'coords: ',
  'coords=',
  'coordinates=',
  'position ',
  'location ',
  'location: ',
  'location=',
  'located at ',
  'gps ',
  'gps: ',
  'lat/lng ',
  'lat/lng: ',
  'lat,lng=',
];
/** Places in a picture, a texture or a table. */
const IN_PICTURE =
  /(?:uv|pixel|texture|screen|normali[sz]ed|grid|tile|clip)[ _-]?(?:coords?|coordinates?|position|location)[:= ]{1,3}$/i;
const PLACES = ['koordinaten', 'standort', 'coordonnées', 'coordenadas', 'ubicación', 'localização', 'coordinate', 'posizione']; // biome-ignore format: a table
const PLACES_MARKS = ['oordinate', 'oordonn', 'oordenad', 'bicación', 'osizione', 'zação', 'tandort']; // biome-ignore format: a table
const COORDINATES = /[[(]?[+-]?\d{1,3}\.\d{3,20}[,;] ?[+-]?\d{1,3}\.\d{3,20}(?!\d)[\])]?/y;

const POSTAL_CODES = [
  'zip code', 'postal code', 'postcode', 'plz', 'postleitzahl', 'code postal', 'código postal', 'codigo postal', 'codice postale',
]; // biome-ignore format: a table
const POSTAL_MARKS = ['ostleitzahl', 'ostcode', 'ostal', 'plz', 'ip code']; // biome-ignore format: a table
/** `zip:amd64` is a package and what it is made for. */
const PROCESSOR = /^(?:amd|arm|i[3-6]|x|mips|ppc|riscv|s)\d+[a-z]*$/;

/** Digits in the ways of the five continents, of Canada and the United Kingdom, and of the Netherlands. */
const POSTAL_CODE =
  /(?:\d{5}-\d{3,4}|\d{4} ?[A-Z]{2}|\d{4,5}|[A-Z]\d[A-Z] ?\d[A-Z]\d|[A-Z]{1,2}\d[A-Z\d]? ?\d[A-Z]{2})(?![\p{L}\d]|[-./:]\d)/uy;

export const location = [
  {
    id: 'location.coordinates',
    title: 'Geographic coordinates',
    category: 'location',
    source: 'ISO 6709; RFC 5870',
    rules: [
      {
        rule: 'anchor',
        literals: ['geo:'],
        boundary: 'left',
        after: /[+-]?\d{1,3}\.\d{2,20},[+-]?\d{1,3}\.\d{2,20}(?!\d)/y,
      },
      {
        rule: 'anchor',
        literals: PLACES_ENGLISH,
        ignoreCase: true,
        boundary: 'left',
        keepLiteral: true,
        after: COORDINATES,
      },
      { rule: 'function', ...labelled(PLACES, COORDINATES, { marks: PLACES_MARKS }) },
    ],
    check: isCoordinates,
    notAmid: (before) => IN_PICTURE.test(before),
    keys: [
      'latitude',
      'longitude',
      'lat',
      'lng',
      'lon',
      'long',
      'geo',
      'geo location',
      'geolocation',
      'geo point',
      'geopoint',
      'coordinates',
      'coords',
      'coordinate',
      'latlng',
      'lat lng',
      'lat lon',
      'latlon',
      'gps',
      'gps position',
      'gps coordinates',
      'location',
    ],
    keyed: 'check',
  },
  {
    id: 'location.postal-code',
    title: 'Postal code',
    category: 'location',
    source: 'UPU S42; 45 CFR 164.514(b)(2)(i)(B)',
    rules: [
      { rule: 'anchor', literals: ['CEP '], boundary: 'left', keepLiteral: true, after: /\d{5}-\d{3}(?![\d-])/y },
      { rule: 'function', ...labelled(POSTAL_CODES, POSTAL_CODE, { marks: POSTAL_MARKS }) },
    ],
    check: (match) =>
      /^[A-Za-z0-9](?:[ -]?[A-Za-z0-9]){2,9}$/.test(match) && /\d/.test(match) && !PROCESSOR.test(match),
    keys: [
      'postal code',
      'postalcode',
      'postcode',
      'post code',
      'zip code',
      'zipcode',
      'zip',
      'zip 4',
      'plz',
      'postleitzahl',
      'code postal',
      'codigo postal',
      'código postal',
      'cep',
      'codice postale',
      'codice di avviamento postale',
      ...LOCAL_POSTAL_CODES,
    ],
    keyed: 'check',
  },
] as const satisfies DetectorFamily;
