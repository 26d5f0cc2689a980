import { iban } from '../../../lib/engine/checks/iban.js';
import { bank } from '../../../lib/engine/detectors/bank.js';
import { describeFamily } from '../../support/describe-family.js';
import type { ExamplesOf } from '../../support/examples.js';
import { withCheckDigit } from '../../support/national.js';

/** Countries whose banks use IBANs without being in the registry. */
const OUT_OF_REGISTRY = [
  'MA??011519000001205000534921',
  'SN??K00100152000025690007542',
  'DZ??0002100001113000000570',
  'MZ??000301080016367102371',
].map((text) => withCheckDigit(text, iban));

const examples: ExamplesOf<typeof bank> = {
  'bank.iban': {
    accept: [
      'DE89370400440532013000',
      { text: 'to DE89 3704 0044 0532 0130 00 was sent', find: 'DE89 3704 0044 0532 0130 00' },
      { text: 'GB82WEST12345698765432 AND MORE', find: 'GB82WEST12345698765432' },
      { text: 'IBAN: NO93-8601-1117-947.', find: 'NO93-8601-1117-947' },
      { text: 'IBAN: NO93\u00a08601\u00a01117\u00a0947.', find: 'NO93\u00a08601\u00a01117\u00a0947' }, // as a page has it
      { text: 'to NO93.8601.1117.947 now', find: 'NO93.8601.1117.947' },
      'FR14 2004 1010 0505 0001 3M02 606',
      'MT84MALT011000012345MTLCAST001S',
      { text: 'gb82 west 1234 5698 7654 32', key: 'customer.iban' },
      { text: 'the iban de89370400440532013000 was refused', find: 'de89370400440532013000' }, // lower case, behind its name
      { text: 'IBAN "gb82 west 1234 5698 7654 32" is closed', find: 'gb82 west 1234 5698 7654 32' },
      ...OUT_OF_REGISTRY,
    ],
    reject: [
      'de89370400440532013000', // lower case without its name
      'DE89370400440532013001', // check digits
      'DE8937040044053201300', // one short
      'DE893704004405320130001', // one long
      'XX89370400440532013000', // no such country
      'SE35 5000 0000 0549 1000 0004', // remainder
      'AB12CD34EF56AB78CD90EF12', // upper-case hex
    ],
  },
  'bank.bic': {
    accept: [
      { text: 'BIC DEUTDEFF500', find: 'DEUTDEFF500' },
      { text: 'swift code BNPAFRPP', find: 'BNPAFRPP' },
      { text: 'bic: DEUTDEFF', find: 'DEUTDEFF' },
      { text: 'NEDSZAJJ', key: 'bank.bic' },
    ],
    reject: [
      'DEUTDEFF500', // no word for it
      'BIC DEUTXXFF', // no such country
      'BIC DEUTDEF', // seven
      'swift compiler 5.9', // another swift
      { text: 'swift', key: 'swift' }, // a word
    ],
  },
  'bank.us-routing': {
    accept: [
      { text: 'routing 021000021', find: '021000021' },
      { text: 'ABA 011401533', find: '011401533' },
      { text: 'wire transfer to 121000358', find: '121000358' },
      { text: '021000021', key: 'routing_number' },
    ],
    reject: [
      '021000021', // no word for it
      'routing 021000022', // check digit
      'routing 02100002', // eight digits
      'routing 991000020', // no Federal Reserve prefix
      { text: '021000022', key: 'routing_number' }, // check digit
    ],
  },
  'bank.account-number': {
    accept: [
      { text: 'account number 12345678', find: '12345678' },
      { text: 'acct no 1234-5678-90', find: '1234-5678-90' },
      { text: 'account_number=000123456789', find: '000123456789' },
      { text: '12345678', key: 'bank_account' },
      { text: ':50K:/12345678\nJane Roe\n:70:x', find: '12345678' },
      { text: '12345678', key: 'DbtrAcct.Id.Othr.Id' },
      { text: '12345678901', key: 'numero_de_cuenta' },
      { text: 'número de cuenta 12345678901.', find: '12345678901' },
      { text: 'numéro de compte 12345678901', find: '12345678901' },
      { text: 'the bank account number (5384439017) was rejected', find: '5384439017' },
      { text: "bad account number: '5384439017'", find: '5384439017' },
      { text: 'bank account #5384439017', find: '5384439017' },
      { text: 'Kontonummer (5384439017)', find: '5384439017' },
      { text: 'numéro de compte « 5384439017', find: '5384439017' },
      { text: 'cuenta bancaria: 5384439017', find: '5384439017' },
      { text: 'conta bancária (5384439017)', find: '5384439017' },
      { text: 'conto corrente [5384439017]', find: '5384439017' },
      { text: 'bankrekening "5384439017"', find: '5384439017' },
      { text: 'numer rachunku (5384439017)', find: '5384439017' },
      { text: 'Acct #: 12345678', find: '12345678' },
      { text: 'sort code: 20-45-53, account: 12345678', find: '12345678' },
      { text: 'routing number 021000021 acct 123456789', find: '123456789' },
    ],
    reject: [
      '12345678', // no word for it
      'account 12345', // too short, and no number is spoken of
      'account 12345678 was locked', // of a service
      'took 20-45-53, account 12345678', // no bank before it
      'account number missing', // no digits
      'bank account sync of 5384439017 bytes', // another number
      'Kontonummer fehlt in 5384439017 Zeilen',
      'account number 12ab5678', // letters
      { text: 'closed', key: 'bank_account' }, // a state
    ],
  },
};

describeFamily('bank', bank, examples);
