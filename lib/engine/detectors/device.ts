import type { DetectorFamily } from '../../model.js';
import { digits } from '../checks/compact.js';
import { labelled } from '../checks/labelled.js';
import { luhn } from '../checks/luhn.js';
import { namedVin } from '../checks/vin.js';

const isImei = (match: string): boolean =>
  /^\d{2}[ -]?\d{6}[ -]?\d{6}[ -]?\d$/.test(match) && luhn(match) && !/^0+$/.test(digits(match));

/** 15 digits that begin with a mobile country code (ITU-T E.212: 201 to 799, 901). */
const isImsi = (match: string): boolean => /^(?:[2-7]\d\d|901)\d{12}$/.test(match);

const VIN = /[A-HJ-NPR-Z\d]{17}(?![A-Z\d])/iy;
const VINS = [
  'vehicle', 'vehicle id', 'vehicle identification number', 'vehicle identification no', 'chassis', 'chassis number', 'chassis no',
  'fahrgestellnummer', 'fahrgestellnr', 'fahrzeug-identifizierungsnummer', 'fahrzeug-ident-nr', 'numéro de châssis', 'numero de chassis', "numéro d'identification du véhicule", 'numéro d\u2019identification du véhicule',
  'número de bastidor', 'numero de bastidor', 'bastidor', 'número de identificación del vehículo', 'número do chassi', 'numero do chassi', 'número de identificação do veículo',
  'numero di telaio', 'telaio', 'numero di identificazione del veicolo', 'chassisnummer', 'voertuigidentificatienummer',
]; // biome-ignore format: a table
const VIN_MARKS = ['ahrgest', 'hrzeug-', 'astidor', 'elaio', 'ro do c', 'hassi', 'hâssis', 'ehicle', 'hicule', 'hículo', 'eículo', 'eicolo', 'tuigid']; // biome-ignore format: one line
/** `vin` is in many a word: it is looked for with what stands behind it. */
const VIN_SIGNS = [' ', ':', '=', '#', '>'].flatMap((sign) => [`vin${sign}`, `VIN${sign}`, `Vin${sign}`]);
const VIN_LABELS = labelled(['vin', 'vin number', 'vin no', 'vin code', ...VINS], VIN, { opened: true });
const VIN_LITERALS = [...labelled(VINS, VIN, { marks: VIN_MARKS }).literals, ...VIN_SIGNS];

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
      {
        rule: 'function',
        ...VIN_LABELS,
        labels: ['vin ', 'vin number', ...VINS],
        literals: VIN_LITERALS,
      },
    ],
    check: namedVin,
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
