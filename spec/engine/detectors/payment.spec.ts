import { payment } from '../../../lib/engine/detectors/payment.js';
import { describeFamily } from '../../support/describe-family.js';
import type { ExamplesOf } from '../../support/examples.js';

const examples: ExamplesOf<typeof payment> = {
  'payment.card': {
    accept: [
      '4111111111111111',
      { text: 'paid with 4111 1111 1111 1111 today', find: '4111 1111 1111 1111' },
      { text: 'pan=5555-5555-5555-4444;', find: '5555-5555-5555-4444' },
      { text: 'Amex 3782 822463 10005 declined', find: '3782 822463 10005' },
      '378282246310005',
      '3056.930902.5904',
      '30569309025904',
      '3056 9309 0259 04', // in fours
      { text: '6011-1111 1111.1117 mixed', find: '6011-1111 1111.1117' },
      { text: 'Mastercard 2 series 2223003122003222', find: '2223003122003222' },
      { text: 'JCB 3530111333300000', find: '3530111333300000' },
      { text: 'card4111111111111111end', find: '4111111111111111' },
      { text: 'card number 4222222222222', find: '4222222222222' },
      { text: 'order 123: card 4111111111111111', find: '4111111111111111' },
      { text: 'order 123 paid by 4111111111111111', find: '4111111111111111' },
      { text: 'invoice 4111 1111 1111 1111', find: '4111 1111 1111 1111' }, // grouped as cards are
      { text: 'order_id=7 card_id=4111111111111111', find: '4111111111111111' },
      { text: 'refund 4111111111111111 for order 12', find: '4111111111111111' },
      { text: '4111111111111111', key: 'order.card' },
      '6212 3456 7890 0002 9',
      '6212-3456-7890-0002-67',
      { text: 'unionpay 6212345678900000003', find: '6212345678900000003' },
      { text: '4111111111111111', key: 'payment.card_number' },
      { text: 'Kartennummer 4222222222222', find: '4222222222222' },
      { text: 'numéro de carte 4222222222222', find: '4222222222222' },
      { text: 'tarjeta 4222222222222', find: '4222222222222' },
      { text: 'cartão 4222222222222', find: '4222222222222' },
      { text: 'carta di credito 4222222222222', find: '4222222222222' },
      { text: 'kaartnummer 4222222222222', find: '4222222222222' },
      { text: 'a,1,4111111111111111,b', find: '4111111111111111' }, // a row, and no decimal comma
      { text: 'paid by.4111111111111111', find: '4111111111111111' }, // a sentence, and no decimal point
      { text: '4111 1111 1111 1111 1226 123', find: '4111 1111 1111 1111' }, // expiry and code behind it
      { text: '4111 1111 1111 1111 2500 EUR', find: '4111 1111 1111 1111' }, // an amount behind it
      { text: 'cards 1234 5678 4111 1111 1111 1111', find: '4111 1111 1111 1111' }, // a list, and a word for them
      { text: 'ref 1Y4111111111111111', find: '4111111111111111' },
    ],
    reject: [
      '4111111111111112', // check digit
      '3056 9309 0259 05', // check digit
      '411111111111111', // 15 digits, and Visa has none
      '1234567812345670', // passes Luhn, no issuer
      '0000000000000000', // one digit throughout
      '4222222222222', // 13 digits and no word for it
      '1700000000000', // milliseconds
      'duration 0.4111111111111111 s', // decimals
      'took 0.4111111111111111ms', // likewise, with a unit
      '{"loss":4.111111111111111e-7,"x":2.4111111111111111e+4}', // likewise, with an exponent
      'rate .4111111111111111', // likewise, with nothing before the point
      'dauer 0,4111111111111111 s', // likewise, with a comma
      'hist 568 4111 1111 1111 1111 566 4736', // neighbours in a list
      'pids 4111 1111 1111 1111 5846', // likewise
      '9012-4111-1111-1111-1111-5846', // a longer number in groups
      '0014020 4111 1111 1111 1111 32c0', // bytes in hexadecimal
      '1Z4111111111111111', // a parcel
      'f24111111111111111ab34cd56ef7890ab', // hexadecimal word
      'trace_id=6212345678900000003', // an id of 64 bits
      '550e8400-e29b-41d4-a716-446655440000', // UUID
      '41111111111111111111', // 20 digits
      'order 4111111111111111', // what the number is of, directly before it
      'tracking number 4111111111111111 was shipped', // likewise
      'shipment: 378282246310005', // likewise
      'could not load ticket #4111111111111111', // likewise
      '?orderNumber=4111111111111111&page=2', // likewise
      '{"invoice_id":4111111111111111}', // likewise
      'GET /v2/tweet_id/6212345678900000003/items', // an id
      'tweetId: 6212345678900000003', // an id
      'transaction id 4111111111111111', // likewise
      { text: '4111111111111111', key: 'order.number' }, // likewise
      'cnpj 30569309025904', // another type
      '50000000000009', // 14 digits that Diners Club has none of
      { text: '4111111111111112', key: 'card_number' }, // check digit
    ],
  },
  'payment.cvv': {
    accept: [
      { text: 'cvv 123', find: '123' },
      { text: 'CVC is 9876', find: '9876' },
      { text: 'the security code is 321.', find: '321' },
      { text: 'cvv=123&x=1', find: '123' },
      { text: '123', key: 'card.cvv' },
      { text: 'Security code: 321', find: '321' },
      { text: 'Sicherheitscode 321', find: '321' },
      { text: 'Kartenprüfnummer: 321', find: '321' },
      { text: 'code de sécurité : 321', find: '321' },
      { text: 'cryptogramme visuel 321', find: '321' },
      { text: 'código de seguridad 321', find: '321' },
      { text: 'código de segurança: 321', find: '321' },
      { text: 'codice di sicurezza 321', find: '321' },
      { text: 'beveiligingscode 321', find: '321' },
      { text: 'security code (4321) is wrong', find: '4321' },
      { text: "cvv '321'", find: '321' },
      { text: 'card verification number 321', find: '321' },
      { text: 'X-Security-Code: 321', find: '321' },
      { text: '321', key: 'securityCode' },
      { text: '4321', key: 'card_verification' },
      { text: '321', key: 'karte.sicherheitscode' },
      { text: '321', key: 'codigo_seguridad_tarjeta.cvv' },
      { text: '321', key: 'carta.codice_di_sicurezza' },
    ],
    reject: [
      'status 200', // no word for it
      'cvv 12', // two digits
      'cvv 12345', // five digits
      'cvv check passed', // no digits
      { text: '12a', key: 'cvv' }, // a letter
      'security code 2024-01', // a date
      'security code 123.45', // a number
      { text: '123456', key: 'security_code' }, // of a message
      { text: '12', key: 'security_code' }, // two digits
      'security code (123456)', // of a message
      'card verification 404', // a status
      'security code "expired"', // a state
      'Sicherheitscode fehlt', // prose
      'code de sécurité invalide', // prose
      'el código de seguridad no es válido', // prose
      'o código de segurança expirou', // prose
      'codice di sicurezza errato', // prose
      'beveiligingscode ontbreekt', // prose
      'código de error 321', // another code
      'code retour 321', // another code
    ],
  },
  'payment.card-expiry': {
    accept: [
      { text: 'exp 12/28', find: '12/28' },
      { text: 'valid thru 01/2031', find: '01/2031' },
      { text: 'Expiry: 05-27', find: '05-27' },
      { text: '12/28', key: 'card_expiry' },
      { text: '2028-12', key: 'payment.exp_date' },
      { text: 'the card expires 12/28.', find: '12/28' }, // the end of a sentence
      { text: 'gültig bis 12/28', find: '12/28' },
      { text: 'Ablaufdatum: 12/2028', find: '12/2028' },
      { text: "date d'expiration : 12/28", find: '12/28' },
      { text: 'fecha de caducidad 12/28', find: '12/28' },
      { text: 'Fecha de vencimiento: 12/2028', find: '12/2028' },
      { text: 'validade 12/28', find: '12/28' },
      { text: 'válido até: 12/28', find: '12/28' },
      { text: 'scadenza: 12/2028', find: '12/2028' },
      { text: 'vervaldatum 12/28', find: '12/28' },
      { text: 'geldig tot 12/28', find: '12/28' },
      { text: 'invalid expiry date 07/2029', find: '07/2029' },
      { text: 'card expiry (04/2030)', find: '04/2030' },
      { text: "the exp date '04/30'", find: '04/30' },
      { text: 'Expiration Date: 04/30', find: '04/30' },
      { text: 'expires on 04/30', find: '04/30' },
      { text: 'valid through 04/30', find: '04/30' },
      { text: '04/30', key: 'card.expiration_date' },
      { text: '12/28', key: 'karte.ablaufdatum' },
      { text: '12/28', key: 'fechaCaducidad' },
      { text: '12/28', key: 'data_validade' },
    ],
    reject: [
      'page 12/28', // no word for it
      'exp 13/28', // no such month
      'exp 12/2010', // long over
      'exp 12/28/2024', // a date
      'exp 12.28.5', // a version
      'expiry date 12/28/2024', // a date
      'expiration (12/10)', // a day
      'expires in 12/28', // another word between
      { text: '13/28', key: 'card_expiry' }, // no such month
      'gültig bis auf Weiteres', // prose
      'gültig bis 12.10.2028', // a date
      'ablaufdatum 2028', // a year
      'expire le 12/10/2028', // a date
      'la tarjeta caduca pronto', // prose
      'validade de 30 dias', // prose
      'scadenza 12/10', // a day
      'geldig tot morgen', // prose
    ],
  },
  'payment.track-data': {
    accept: [
      '%B4111111111111111^DOE/JOHN^28121011000000000000?',
      ';4111111111111111=28121011000000000000?',
      { text: 'swipe ;5555555555554444=2812101 read', find: ';5555555555554444=2812101' },
      { text: 'raw=%B378282246310005^ROE/JANE^2812', find: '%B378282246310005^ROE/JANE^2812' },
    ],
    reject: [
      '%B4111111111111112^DOE/JOHN^28121011000000000000?', // check digit
      ';4111111111111112=28121011000000000000?', // check digit
      ';41111111111=2812101', // 11 digits
      '%B4111111111111111 DOE', // no separators
      ';key=2812101', // no number
    ],
  },
};

describeFamily('payment', payment, examples);
