import type { DetectorFamily } from '../../model.js';
import { digits } from '../checks/compact.js';
import { luhn } from '../checks/luhn.js';
import { vin } from '../checks/vin.js';

const isImei = (match: string): boolean =>
  /^\d{2}[ -]?\d{6}[ -]?\d{6}[ -]?\d$/.test(match) && luhn(match) && !/^0+$/.test(digits(match));

/** 15 digits that begin with a mobile country code (ITU-T E.212: 201 to 799, 901). */
const isImsi = (match: string): boolean => /^(?:[2-7]\d\d|901)\d{12}$/.test(match);

export const device = [
  {
    id: 'device.imei',
    title: 'International mobile equipment identity (IMEI)',
    category: 'identity',
    source: 'ETSI TS 123 003 (3GPP), section 6.2',
    rules: [
      { rule: 'shape', shapes: ['999999999999999'], confidence: 0.1 },
      { rule: 'shape', shapes: ['99 999999 999999 9'], confidence: 0.6 },
    ],
    check: isImei,
    context: ['imei', 'device', 'handset', 'equipment identity'],
    keys: ['imei', 'imei number', 'imei1', 'imei2', 'device imei'],
    keyed: 'check',
    normalize: digits,
  },
  {
    id: 'device.imsi',
    title: 'International mobile subscriber identity (IMSI)',
    category: 'identity',
    source: 'ETSI TS 123 003 (3GPP), section 2.2',
    rules: [{ rule: 'shape', shapes: ['999999999999999'], confidence: 0.1 }],
    check: isImsi,
    context: ['imsi', 'subscriber'],
    keys: ['imsi', 'subscriber identity'],
    keyed: 'check',
  },
  {
    id: 'device.vin',
    title: 'Vehicle identification number (VIN)',
    category: 'identity',
    source: 'ISO 3779; 49 CFR 565.15',
    rules: [
      {
        rule: 'anchor',
        literals: ['vin ', 'vin: ', 'vin is ', 'vin#', 'vin number ', 'vehicle ', 'chassis ', 'chassis number '],
        ignoreCase: true,
        boundary: 'left',
        keepLiteral: true,
        after: { charset: 'alnum', min: 17 },
        exact: true,
        cut: 0,
      },
    ],
    check: vin,
    keys: ['vin', 'vin number', 'vehicle identification number', 'chassis number', 'fahrgestellnummer'],
    keyed: 'check',
    normalize: (match) => match.toUpperCase(),
  },
] as const satisfies DetectorFamily;
