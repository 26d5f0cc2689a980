import type { DetectorFamily } from '../../model.js';
import { digits } from '../checks/compact.js';
import { labelled } from '../checks/labelled.js';
import { luhn } from '../checks/luhn.js';
import { vin } from '../checks/vin.js';

const isImei = (match: string): boolean =>
  /^\d{2}[ -]?\d{6}[ -]?\d{6}[ -]?\d$/.test(match) && luhn(match) && !/^0+$/.test(digits(match));

/** 15 digits that begin with a mobile country code (ITU-T E.212: 201 to 799, 901). */
const isImsi = (match: string): boolean => /^(?:[2-7]\d\d|901)\d{12}$/.test(match);

const VINS_ENGLISH = ['vin ', 'vin#', 'vin number ', 'vehicle ', 'chassis ', 'chassis number '];
const VINS = [
  'fahrgestellnummer', 'fahrzeug-identifizierungsnummer', 'numéro de châssis', 'numero de chassis', 'número de bastidor', 'numero de bastidor', 'bastidor', 'número do chassi', 'numero do chassi', 'numero di telaio',
  'telaio', 'chassisnummer',
]; // biome-ignore format: a table
const VIN = /[A-HJ-NPR-Z\d]{17}(?![A-Z\d])/iy;

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
    context: [
      'imei',
      'device',
      'handset',
      'equipment identity',
      'gerät',
      'geräte',
      'geraet',
      'appareil',
      'dispositivo',
      'aparelho',
      'apparecchio',
      'toestel',
      'apparaat',
    ],
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
    context: [
      'imsi',
      'subscriber',
      'teilnehmer',
      'abonné',
      'abonne',
      'abonado',
      'suscriptor',
      'assinante',
      'abbonato',
      'abonnee',
    ],
    keys: ['imsi', 'subscriber identity'],
    keyed: 'check',
  },
  {
    id: 'device.vin',
    title: 'Vehicle identification number (VIN)',
    category: 'identity',
    source: 'ISO 3779; 49 CFR 565.15',
    rules: [
      { rule: 'anchor', literals: VINS_ENGLISH, ignoreCase: true, boundary: 'left', keepLiteral: true, after: VIN },
      {
        rule: 'function',
        ...labelled(VINS, VIN, { marks: ['ahrgest', 'hrzeug-', 'astidor', 'elaio', 'ro do c', 'hassi', 'hâssis'] }),
      },
    ],
    check: vin,
    keys: [
      'vin',
      'vin number',
      'vehicle identification number',
      'chassis number',
      'fahrgestellnummer',
      'numéro de châssis',
      'numero de chassis',
      'número de bastidor',
      'numero de bastidor',
      'numero bastidor',
      'número do chassi',
      'numero do chassi',
      'numero di telaio',
      'numero telaio',
      'chassisnummer',
    ],
    keyed: 'check',
    normalize: (match) => match.toUpperCase(),
  },
] as const satisfies DetectorFamily;
