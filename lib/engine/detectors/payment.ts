import type { DetectorFamily } from '../../model.js';
import { card } from '../checks/card.js';
import { digits } from '../checks/compact.js';
import { isFraction } from '../checks/fraction.js';
import { labelled } from '../checks/labelled.js';
import { luhnDigits } from '../checks/luhn.js';
import { isInNumberList } from '../checks/number-list.js';
import { isOtherNumber } from '../checks/other-number.js';
import { LOCAL_CARD_CODES, LOCAL_CARDS } from './local-names.js';

const SEPARATORS = ' -._';

/** Track 1 begins `%B`, track 2 `;`; the number must be one of a card. */
const isTrack = (match: string): boolean => {
  const number = /\d{12,19}/.exec(match.slice(0, 24));
  return number !== null && luhnDigits(number[0]);
};

/** `1Z` and 16 characters: a parcel of UPS. */
const PARCEL = /(?:^|[^A-Za-z\d])1Z$/;

const isNoCard = (before: string, match: string, behind: string): boolean =>
  isOtherNumber(before, match) ||
  isFraction(before, match, behind) ||
  isInNumberList(before, match, behind) ||
  PARCEL.test(before);

/** A number of three or four digits, and no first part of a longer one. */
const CODE = /\d{3,4}(?![\p{L}\d]|[-./:]\d)/uy;

const CVV = [
  'cvv', 'cvc', 'cvv2', 'cvc2', 'cvv code', 'cvc code', 'cvv number', 'cvc number', 'security code', 'card security number', 'verification value', 'card verification code',
  'card verification number', 'kartenprüfnummer', 'kartenprüfziffer', 'prüfnummer der karte', 'sicherheitscode',
  'code de sécurité', 'cryptogramme', 'cryptogramme visuel', 'código de seguridad', 'codigo de seguridad', 'código de segurança', 'codigo de seguranca', 'codice di sicurezza',
  'beveiligingscode', 'veiligheidscode', 'kaartverificatiecode',
]; // biome-ignore format: a table
const CVV_MARKS = ['digo de s', 'artenprüf', 'ryptogr', 'eiligh', 'eveilig', 'erificatieco', 'erification va', 'ard verif', 'ard security n', 'vv number', 'vc number', 'rüfnummer der', 'herheitscode', 'icurezza', 'ecurity code', 'vv code', 'vc code', 'cvv2', 'cvc2', 'cvv', 'cvc', 'de sécu']; // biome-ignore format: a table

/** Short ones, with what stands behind them: their letters are in many words. */
const EXPIRES_SHORT = [
  'exp ',
  'exp: ',
  'exp. ',
  'exp (',
  'valid thru ',
  'valid through ',
  'good thru ',
  'valid until ',
];
const EXPIRES = [
  'exp date', 'expiry', 'expiry date', 'expires', 'expires on', 'expiration', 'expiration date', 'card expiry',
  'gültig bis', 'ablaufdatum', 'verfallsdatum', "date d'expiration", "valable jusqu'au", 'fecha de caducidad', 'fecha de vencimiento', 'caduca', 'caduca el',
  'válida hasta', 'válido hasta', 'data de validade', 'validade', 'válido até', 'data di scadenza', 'scadenza', 'valida fino al', 'vervaldatum', 'geldig tot', 'geldig t/m',
]; // biome-ignore format: a table
const EXPIRES_MARKS = ['xp date', 'xpiry', 'xpires', 'xpiratio', '\'expira', 'scadenza', 'aduca', 'aducida', 'dig t', 'cha de ven', 'erfallsdatum', 'blaufdatum', 'ervaldatum', 'tig bis', 'usqu\'au', 'álida hasta', 'alida f', 'lido até', 'alidade', 'álido hasta']; // biome-ignore format: a table

const EXPIRY = /(?:0[1-9]|1[0-2])[ ]?[/.-][ ]?(?:20)?[2-4]\d(?![\d/-]|\.\d)/y;

export const payment = [
  {
    id: 'payment.card',
    title: 'Payment card number (PAN)',
    category: 'financial',
    source: 'ISO/IEC 7812-1; https://www.pcisecuritystandards.org/glossary/primary-account-number-pan/',
    rules: [
      {
        rule: 'shape',
        shapes: [
          '9999 9999 9999 9999',
          '9999 999999 99999',
          '9999 9999 9999 999',
          '9999 999999 9999',
          '9999 9999 9999 9999 999',
        ],
        separators: SEPARATORS,
        glued: true,
        confidence: 1,
      },
      { rule: 'shape', shapes: ['9999999999999999', '999999999999999'], glued: true, confidence: 1 },
      // so has a Brazilian company 14
      { rule: 'shape', shapes: ['99999999999999'], glued: true, confidence: 0.9 },
      {
        rule: 'shape',
        shapes: [
          '999999 9999999999999',
          '9999 999 999 999',
          '9999 9999 9999 9999 9',
          '9999 9999 9999 9999 99',
          '9999 9999 9999 99',
        ],
        separators: SEPARATORS,
        glued: true,
        confidence: 0.6,
      },
      // ids of 64 bits have 17 to 19 digits, and one in a hundred of them looks like a card
      {
        rule: 'shape',
        shapes: ['99999999999999999', '999999999999999999', '9999999999999999999'],
        glued: true,
        confidence: 0.6,
      },
      // so have article numbers (EAN-13) and milliseconds 13
      { rule: 'shape', shapes: ['9999999999999'], confidence: 0.1 },
    ],
    check: card,
    notAmid: isNoCard,
    context: [
      'card',
      'credit',
      'debit',
      'pan',
      'visa',
      'mastercard',
      'maestro',
      'amex',
      'american express',
      'discover',
      'diners',
      'jcb',
      'unionpay',
      'kreditkarte',
      'kartennummer',
      'tarjeta',
      'carte',
      'carta di credito',
      'cartão',
      'cartao',
      'creditcard',
      'kaartnummer',
      'payment',
      'cc number',
    ],
    unless: [
      'trace',
      'span',
      'snowflake',
      'timestamp',
      'offset',
      'nanos',
      'unix nano',
      'isbn',
      'ean',
      'gtin',
      'imei',
      'tracking',
      'message id',
      'cnpj',
    ],
    keys: [
      'card number',
      'card no',
      'card num',
      'cardnum',
      'credit card',
      'credit card number',
      'debit card',
      'debit card number',
      'cc number',
      'cc num',
      'cc no',
      'ccnum',
      'pan',
      'primary account number',
      'payment card',
      'account pan',
      'kreditkartennummer',
      'kartennummer',
      'numero tarjeta',
      'numero de tarjeta',
      'número de tarjeta',
      'numéro de carte',
      'numero de carte',
      'numero carte',
      'número do cartão',
      'numero do cartao',
      'numero cartao',
      'numero della carta',
      'numero carta',
      'kaartnummer',
      'creditcardnummer',
      ...LOCAL_CARDS,
    ],
    keyed: 'check',
    normalize: digits,
  },
  {
    id: 'payment.cvv',
    title: 'Card verification code',
    category: 'financial',
    source: 'PCI DSS v4.0.1, requirement 3.3.1.2',
    rules: [{ rule: 'function', ...labelled(CVV, CODE, { marks: CVV_MARKS }) }],
    check: (match) => /^\d{3,4}$/.test(match),
    keys: [
      'cvv',
      'cvc',
      'cvv2',
      'cvc2',
      'cid code',
      'csc',
      'cvn',
      'ccv',
      'cvd',
      'cv2',
      'ccv code',
      'cvd code',
      'cvd number',
      'cvd value',
      'card code',
      'card validation num',
      'card validation number',
      'card validation code',
      'card validation value',
      'cvv code',
      'cvc code',
      'card cvv',
      'card cvc',
      'card security code',
      'card security number',
      'security code',
      'card verification',
      'card verification value',
      'card verification code',
      'card verification number',
      'cvv number',
      'cvc number',
      'cvv2 code',
      'cvc2 code',
      'verification value',
      ...LOCAL_CARD_CODES,
      'kartenprüfnummer',
      'kartenpruefnummer',
      'kartenprüfziffer',
      'sicherheitscode',
      'code de sécurité',
      'code de securite',
      'cryptogramme',
      'cryptogramme visuel',
      'código de seguridad',
      'codigo de seguridad',
      'código de segurança',
      'codigo de seguranca',
      'codice di sicurezza',
      'codice sicurezza',
      'beveiligingscode',
      'veiligheidscode',
    ],
    keyed: 'check',
  },
  {
    id: 'payment.card-expiry',
    title: 'Expiry date of a payment card',
    category: 'financial',
    source: 'PCI DSS v4.0.1, requirement 3; ISO/IEC 7813',
    rules: [
      {
        rule: 'anchor',
        literals: EXPIRES_SHORT,
        ignoreCase: true,
        boundary: 'left',
        keepLiteral: true,
        after: EXPIRY,
      },
      { rule: 'function', ...labelled(EXPIRES, EXPIRY, { marks: EXPIRES_MARKS }) },
    ],
    check: (match) =>
      /^(?:0?[1-9]|1[0-2]) ?[/.-]? ?(?:20)?[2-4]\d$/.test(match) || /^20[2-4]\d-?(?:0[1-9]|1[0-2])$/.test(match),
    keys: [
      'card expiry',
      'card expiry date',
      'card expiration',
      'card expiration date',
      'card exp',
      'cc exp',
      'cc expiry',
      'exp date',
      'expiry date',
      'expiration date',
      'expire date',
      'card valid thru',
      'valid thru',
      'ablaufdatum',
      'verfallsdatum',
      'gültig bis',
      'gueltig bis',
      'date d expiration',
      'date expiration',
      'fecha de caducidad',
      'fecha caducidad',
      'fecha de vencimiento',
      'fecha vencimiento',
      'data de validade',
      'data validade',
      'validade',
      'data di scadenza',
      'data scadenza',
      'scadenza',
      'vervaldatum',
      'geldig tot',
    ],
    keyed: 'check',
  },
  {
    id: 'payment.track-data',
    title: 'Magnetic stripe data, track 1 or 2',
    category: 'financial',
    source: 'ISO/IEC 7813; PCI DSS v4.0.1, requirement 3.3.1.1',
    rules: [
      {
        rule: 'anchor',
        literals: ['%B'],
        boundary: 'none',
        after: /\d{12,19}\^[^^?\r\n]{2,26}\^\d{4}[^?\r\n]{0,60}\??/y,
      },
      { rule: 'anchor', literals: [';'], boundary: 'none', after: /\d{12,19}=\d{4,30}\??/y },
    ],
    check: isTrack,
    keys: [
      'track data',
      'track1',
      'track2',
      'track 1',
      'track 2',
      'track1 data',
      'track2 data',
      'magstripe',
      'magnetic stripe',
    ],
    keyed: 'opaque',
  },
] as const satisfies DetectorFamily;
