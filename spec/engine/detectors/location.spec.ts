import { location } from '../../../lib/engine/detectors/location.js';
import { describeFamily } from '../../support/describe-family.js';
import type { ExamplesOf } from '../../support/examples.js';

const examples: ExamplesOf<typeof location> = {
  'location.coordinates': {
    accept: [
      { text: '48.137154', key: 'latitude' },
      { text: '48.137154,11.576124', key: 'geo' },
      { text: '[11.576124, 48.137154]', key: 'coordinates' },
      { text: 'lat=48.137154&lng=11.576124', find: '11.576124' },
      { text: 'geo:48.137154,11.576124', find: 'geo:48.137154,11.576124' },
      { text: 'gps 48.137154, 11.576124', find: '48.137154, 11.576124' },
      { text: 'Standort: 48.137154, 11.576124', find: '48.137154, 11.576124' },
      { text: 'coordonnées 48.137154, 11.576124', find: '48.137154, 11.576124' },
      { text: 'ubicación: 40.416775, -3.703790', find: '40.416775, -3.703790' },
      { text: 'localização 38.722252, -9.139337', find: '38.722252, -9.139337' },
      { text: 'posizione 41.902782, 12.496366', find: '41.902782, 12.496366' },
      { text: 'location: (48.137154, 11.576124)', find: '(48.137154, 11.576124)' },
      { text: 'coords=[11.5761,48.1371]', find: '[11.5761,48.1371]' },
      { text: 'location: 48.137154', find: '48.137154' },
    ],
    reject: [
      'UV coords: 0.5000, 0.2500', // in a texture
      'read lat=12.345 write lat=3.456', // latencies
      { text: '12.345', key: 'avg_lat' }, // likewise
      '48.137154, 11.576124', // no word for it
      { text: '48.137154', key: 'value' }, // any number
      { text: '248.137154', key: 'latitude' }, // off the globe
      { text: '48', key: 'lat' }, // no place yet
      { text: 'eu-central-1', key: 'location' }, // a region
      'Standort Berlin', // a town
      'localização 12', // no place
      'position 12.5, 13.5', // coarse
    ],
  },
  'location.postal-code': {
    accept: [
      { text: '80331', key: 'postal_code' },
      { text: 'SW1A 1AA', key: 'postcode' },
      { text: '94105-1234', key: 'address.zip' },
      { text: 'plz=80331', find: '80331' },
      { text: 'ZIP code 94105-1234', find: '94105-1234' },
      { text: 'postcode SW1A 1AA', find: 'SW1A 1AA' },
      { text: 'postal code K1A 0B1', find: 'K1A 0B1' },
      { text: 'PLZ 80331 München', find: '80331' },
      { text: 'Postleitzahl: 80331', find: '80331' },
      { text: 'code postal 75002', find: '75002' },
      { text: 'Código postal: 28013', find: '28013' },
      { text: 'CEP 01310-100', find: '01310-100' },
      { text: 'codice postale 00184', find: '00184' },
      { text: 'postcode 1012 AB', find: '1012 AB' },
      { text: '75002', key: 'client.code_postal' },
      { text: '28013', key: 'códigoPostal' },
      { text: '00184', key: 'codice_postale' },
    ],
    reject: [
      'status installed zip:amd64 3.0-13', // a package
      'zip: 12345678 bytes', // a size
      '80331', // no word for it
      { text: 'application', key: 'zip' }, // a word
      { text: 'archive.zip', key: 'file' }, // a file
      { text: '12', key: 'zip' }, // too short
      'zip code invalid', // prose
      'zip 12345 files', // an archive
      'postcode 2024-01-02', // a date
      'postcode 10.12', // a number
      'PLZ fehlt', // prose
      'code postal inconnu', // prose
      'código de error 28013', // another code
    ],
  },
};

describeFamily('location', location, examples);
