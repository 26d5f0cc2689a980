import type { DetectorFamily } from '../../model.js';
import { digits } from '../checks/compact.js';
import { iin } from '../checks/iin.js';
import { luhnDigits } from '../checks/luhn.js';

const SEPARATORS = ' -._';

const isCard = (match: string): boolean => {
  const number = digits(match);
  return number.length >= 13 && number.length <= 19 && iin(number) && luhnDigits(number) && !/^(\d)\1+$/.test(number);
};

/** Track 1 begins `%B`, track 2 `;`; the number must be one of a card. */
const isTrack = (match: string): boolean => {
  const number = /\d{12,19}/.exec(match.slice(0, 24));
  return number !== null && luhnDigits(number[0]);
};

const EXPIRY = /(?:0[1-9]|1[0-2])[ ]?[/.-][ ]?(?:20)?[2-4]\d(?![\d/.-])/y;

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
      { rule: 'shape', shapes: ['9999999999999999', '999999999999999', '99999999999999'], glued: true, confidence: 1 },
      {
        rule: 'shape',
        shapes: ['999999 9999999999999', '9999 999 999 999'],
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
    check: isCard,
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
    ],
    keyed: 'check',
    normalize: digits,
  },
  {
    id: 'payment.cvv',
    title: 'Card verification code',
    category: 'financial',
    source: 'PCI DSS v4.0.1, requirement 3.3.1.2',
    rules: [
      {
        rule: 'anchor',
        literals: [
          'cvv ',
          'cvc ',
          'cvv2 ',
          'cvc2 ',
          'cvv is ',
          'cvc is ',
          'cvv code ',
          'cvc code ',
          'security code ',
          'security code is ',
          'verification value ',
        ],
        ignoreCase: true,
        boundary: 'left',
        keepLiteral: true,
        after: /\d{3,4}(?!\d)/y,
      },
    ],
    check: (match) => /^\d{3,4}$/.test(match),
    keys: [
      'cvv',
      'cvc',
      'cvv2',
      'cvc2',
      'cid code',
      'csc',
      'cvn',
      'cvv code',
      'cvc code',
      'card cvv',
      'card cvc',
      'card security code',
      'card verification value',
      'card verification code',
      'verification value',
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
        literals: [
          'exp ',
          'exp: ',
          'exp. ',
          'expiry ',
          'expiry: ',
          'exp date ',
          'exp date: ',
          'valid thru ',
          'valid thru: ',
          'good thru ',
          'valid until ',
        ],
        ignoreCase: true,
        boundary: 'left',
        keepLiteral: true,
        after: EXPIRY,
      },
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
      'valid thru',
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
