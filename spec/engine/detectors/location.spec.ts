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
    ],
    reject: [
      '48.137154, 11.576124', // no word for it
      { text: '48.137154', key: 'value' }, // any number
      { text: '248.137154', key: 'latitude' }, // off the globe
      { text: '48', key: 'lat' }, // no place yet
      { text: 'eu-central-1', key: 'location' }, // a region
    ],
  },
  'location.postal-code': {
    accept: [
      { text: '80331', key: 'postal_code' },
      { text: 'SW1A 1AA', key: 'postcode' },
      { text: '94105-1234', key: 'address.zip' },
      { text: 'plz=80331', find: '80331' },
    ],
    reject: [
      '80331', // no word for it
      { text: 'application', key: 'zip' }, // a word
      { text: 'archive.zip', key: 'file' }, // a file
      { text: '12', key: 'zip' }, // too short
    ],
  },
};

describeFamily('location', location, examples);
