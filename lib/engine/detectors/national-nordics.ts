import type { DetectorFamily } from '../../model.js';
import * as check from '../checks/national-europe.js';
import { OTHER_NUMBERS } from './other-numbers.js';

export const nationalNordics = [
  {
    id: 'national.dk-cpr',
    title: 'Danish personal identification number (CPR)',
    category: 'identity',
    source: 'https://www.cpr.dk/cpr-systemet/opbygning-af-cpr-nummeret',
    rules: [
      { rule: 'shape', shapes: ['999999-9999'], confidence: 0.4 },
      { rule: 'shape', shapes: ['9999999999', '999999 9999'], separators: ' ', confidence: 0.1 },
    ],
    check: check.dkCpr,
    context: ['cpr', 'cpr-nummer', 'cpr-nr', 'personnummer', 'cprnr'],
    unless: OTHER_NUMBERS,
    keys: ['cpr', 'cpr nummer', 'cpr nr', 'cpr number'],
  },
  {
    id: 'national.se-pnr',
    title: 'Swedish personal identity number',
    category: 'identity',
    source: 'https://www.skatteverket.se/privat/folkbokforing/personnummer.4.3810a01c150939e893f18c29.html',
    // Dates with a serial number (builds, invoices) are written likewise, and a tenth of them passes Luhn's check.
    rules: [
      { rule: 'shape', shapes: ['999999-9999', '99999999-9999', '999999+9999'], confidence: 0.4 },
      { rule: 'shape', shapes: ['9999999999', '999999999999'], confidence: 0.1 },
    ],
    check: check.sePnr,
    context: ['personnummer', 'pnr', 'person-nr', 'samordningsnummer', 'personal identity number'],
    unless: OTHER_NUMBERS,
    keys: ['personnummer', 'person nummer', 'person nr', 'samordningsnummer', 'personal identity number', 'pnr'],
    keyed: 'check',
  },
  {
    id: 'national.no-fnr',
    title: 'Norwegian birth number',
    category: 'identity',
    source: 'https://www.skatteetaten.no/en/person/national-registry/identitetsnummer/fodselsnummer/',
    rules: [
      { rule: 'shape', shapes: ['999999 99999'], separators: ' ', confidence: 0.5 },
      // Norway sets a blank; a dash is how Latvia writes its code
      { rule: 'shape', shapes: ['999999-99999', '99999999999'], confidence: 0.3 },
    ],
    check: check.noFnr,
    context: ['fødselsnummer', 'fodselsnummer', 'personnummer', 'fnr', 'd-nummer', 'birth number'],
    unless: OTHER_NUMBERS,
    keys: ['fodselsnummer', 'fødselsnummer', 'fnr', 'birth number'],
  },
  {
    id: 'national.fi-hetu',
    title: 'Finnish personal identity code',
    category: 'identity',
    source: 'https://dvv.fi/en/personal-identity-code',
    // With a digit as its check character it looks like a date with a serial number.
    rules: [
      { rule: 'shape', shapes: ['999999-999a', '999999+999*', '999999A999*'], confidence: 0.7 },
      { rule: 'shape', shapes: ['999999-9999'], confidence: 0.4 },
    ],
    check: check.fiHetu,
    context: ['hetu', 'henkilötunnus', 'henkilotunnus', 'personbeteckning', 'personal identity code'],
    unless: OTHER_NUMBERS,
    keys: ['hetu', 'henkilotunnus', 'henkilötunnus', 'personal identity code'],
  },
  {
    id: 'national.is-kennitala',
    title: 'Icelandic identity number',
    category: 'identity',
    source: 'https://www.skra.is/english/people/me-and-my-family/my-registration/about-id-numbers/',
    rules: [
      { rule: 'shape', shapes: ['999999-9999'], confidence: 0.4 },
      { rule: 'shape', shapes: ['9999999999'], confidence: 0.2 },
    ],
    check: check.isKennitala,
    context: ['kennitala', 'kt.', 'icelandic id'],
    unless: OTHER_NUMBERS,
    keys: ['kennitala'],
  },
] as const satisfies DetectorFamily;
