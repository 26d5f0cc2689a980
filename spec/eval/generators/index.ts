import type { SensitiveType } from '../sensitive-type.js';
import { contact } from './contact.js';
import { credentials } from './credentials.js';
import { crypto } from './crypto.js';
import { devices } from './devices.js';
import { health } from './health.js';
import { nationalAmericas } from './national-americas.js';
import { nationalEast } from './national-east.js';
import { nationalEurope } from './national-europe.js';
import { payment } from './payment.js';
import { vendors } from './vendors.js';

/** All types that are generated. */
export const TYPES: readonly SensitiveType[] = [
  ...payment,
  ...contact,
  ...nationalEurope,
  ...nationalEast,
  ...nationalAmericas,
  ...health,
  ...devices,
  ...crypto,
  ...credentials,
  ...vendors,
];
