import type { DetectorFamily } from '../../model.js';
import * as check from '../checks/national-asia-pacific.js';
import { TAX_NAMES } from './national-names.js';
import { OTHER_NUMBERS } from './other-numbers.js';

/** Australia and New Zealand. */
export const nationalOceania = [
  {
    id: 'national.au-tfn',
    title: 'Australian tax file number',
    category: 'identity',
    source: 'https://www.ato.gov.au/individuals-and-families/tax-file-number',
    rules: [
      { rule: 'shape', shapes: ['999 999 999'], separators: ' ', confidence: 0.2 },
      { rule: 'shape', shapes: ['999999999', '99999999', '99 999 999'], separators: ' ', confidence: 0.1 },
    ],
    check: check.auTfn,
    context: [
      'tfn',
      'tax file number',
      'tax file no',
      'tax file',
      't.f.n',
      'tfn number',
      'australian taxation',
      ...TAX_NAMES,
    ],
    unless: OTHER_NUMBERS,
    keys: ['tfn', 'tax file number', 'tax file no', 'tfn number', 'australian tfn', 'tfn no'],
  },
  {
    id: 'national.nz-ird',
    title: 'New Zealand IRD number',
    category: 'identity',
    source: 'https://www.ird.govt.nz/managing-my-tax/ird-numbers',
    rules: [
      { rule: 'shape', shapes: ['999-999-999', '99-999-999'], confidence: 0.3 },
      { rule: 'shape', shapes: ['999999999', '99999999'], confidence: 0.1 },
    ],
    check: check.nzIrd,
    context: ['ird', 'ird number', 'inland revenue', 'ird no', 'te tari taake', ...TAX_NAMES],
    unless: OTHER_NUMBERS,
    keys: ['ird', 'ird number', 'ird no', 'ird num', 'nz ird', 'inland revenue number'],
    keyed: 'check',
  },
] as const satisfies DetectorFamily;
