import type { DetectorFamily } from '../../model.js';
import { aba } from '../checks/aba.js';
import { compact } from '../checks/compact.js';
import { isCountryCode } from '../checks/country-code.js';
import { directlyNamed } from '../checks/directly-named.js';
import { IBAN_LENGTHS, iban } from '../checks/iban.js';
import { labelled } from '../checks/labelled.js';
import { digitShapes } from './digit-shapes.js';
import { LOCAL_ACCOUNTS } from './local-names.js';
import { swift } from './message-rules.js';

/** One alternative for each length, so that a match ends where the country's IBAN ends and never in the next word. */
const IBAN = new RegExp(
  `(?:${Object.entries(IBAN_LENGTHS)
    .map(
      ([length, countries]) =>
        `(?:${countries.replaceAll(' ', '|')})\\d\\d(?:[ .\\u00a0\\u202f\\u2007-\\u200a-]?[A-Z0-9]){${Number(length) - 4}}`,
    )
    .join('|')})(?![A-Za-z0-9])`,
  'y',
);
/** In lower case it is looked for behind its name only. */
const NAMED_IBAN = labelled(['iban'], new RegExp(IBAN.source, 'iy'), { opened: true });

const isBic = (match: string): boolean =>
  /^[A-Za-z]{6}[A-Za-z0-9]{2}(?:[A-Za-z0-9]{3})?$/.test(match) && isCountryCode(match.slice(4, 6));

const isAccountNumber = (match: string): boolean => /^\d(?:[ -]?[\dX]){4,19}$/i.test(match);

/** Names of accounts that their numbers stand directly behind. */
const ACCOUNTS = [
  'account number', 'accountnumber', 'account no', 'account no.', 'account nr', 'acct no', 'acct no.', 'acct number', 'bank account', 'bankaccount', 'bank account number', 'bank account no', 'account #', 'acct #', 'acct#', 'account#',
  'kontonummer', 'kontonr', 'kontonr.', 'konto-nr', 'konto-nr.', 'bankkonto', 'rekeningnummer', 'bankrekening',
  'número de cuenta', 'numero de cuenta', 'cuenta bancaria', 'numéro de compte', 'numero de compte', 'compte bancaire',
  'número da conta', 'numero da conta', 'número de conta', 'numero de conta', 'conta bancária', 'numero di conto', 'número di conto', 'conto corrente', 'numer konta', 'numer rachunku',
] as const; // biome-ignore format: one group a line
const isAccountNamed = directlyNamed(ACCOUNTS);
/** A bank before it: `sort code 20-45-53 account 12345678`. */
/** Of a party in a message of SWIFT. */
const OF_PARTY = /:(?:50[FHK]|59F?):\/{1,2}$/;
const BEHIND_BANK =
  /(?:sort[ -]?code|bsb|routing(?: number| no\.?)?|aba|bankleitzahl|blz)[\s:=#]{0,3}\d[\d -]{4,10}[,;/|\s]{1,3}(?:and |und )?(?:account|acct|acc|a\/c|konto)\.?[\s:=#]{0,3}$/i;

export const bank = [
  {
    id: 'bank.iban',
    title: 'International bank account number (IBAN)',
    category: 'financial',
    source: 'ISO 13616; https://www.swift.com/standards/data-standards/iban-international-bank-account-number',
    rules: [
      { rule: 'start', starts: ['AA99'], pattern: IBAN },
      { rule: 'function', ...NAMED_IBAN },
    ],
    check: iban,
    confidence: 1,
    keys: ['iban', 'iban number', 'iban no', 'bank iban', 'creditor iban', 'debtor iban'],
    keyed: 'check',
    normalize: compact,
  },
  {
    id: 'bank.bic',
    title: 'Business identifier code of a bank (BIC, SWIFT code)',
    category: 'financial',
    source: 'ISO 9362',
    rules: [
      {
        rule: 'anchor',
        literals: ['bic ', 'bic is ', 'bic code ', 'swift code ', 'swift bic ', 'swift/bic ', 'bic/swift '],
        ignoreCase: true,
        boundary: 'left',
        keepLiteral: true,
        after: /[A-Z]{6}[A-Z0-9]{2}(?:[A-Z0-9]{3})?(?![A-Za-z0-9])/y,
      },
    ],
    check: isBic,
    keys: ['bic', 'bic code', 'swift', 'swift code', 'swift bic', 'bank bic', 'bic swift', 'codigo swift', 'code bic'],
    keyed: 'check',
    normalize: (match) => match.toUpperCase(),
  },
  {
    id: 'bank.us-routing',
    title: 'ABA routing transit number',
    category: 'financial',
    source: 'https://www.aba.com/about-us/routing-number',
    rules: [{ rule: 'shape', shapes: ['999999999'], confidence: 0.1 }],
    check: aba,
    context: [
      'routing',
      'aba',
      'rtn',
      'transit number',
      'wire transfer',
      'ach',
      'routing no',
      'routing number',
      'aba number',
      'fedwire',
      'bank routing',
    ],
    keys: [
      'routing number',
      'routing no',
      'routing',
      'aba',
      'aba number',
      'aba routing',
      'aba routing number',
      'rtn',
      'transit number',
      'bank routing number',
      'routing transit number',
      'aba routing no',
      'ach routing',
      'wire routing number',
    ],
    keyed: 'check',
  },
  {
    id: 'bank.account-number',
    title: 'Bank account number in a national form',
    category: 'financial',
    source: 'National account numbering; https://www.ecbs.org/iban.htm',
    rules: [
      {
        rule: 'anchor',
        literals: [
          'account number ',
          'account no ',
          'account no. ',
          'account number is ',
          'acct no ',
          'acct number ',
          'kontonummer ',
          'kontonr. ',
          'konto-nr. ',
          'rekeningnummer ',
          'bank account ',
          'account # ',
          'account #: ',
          'acct # ',
          'acct #: ',
          'acct #',
          'acct#',
        ],
        ignoreCase: true,
        boundary: 'left',
        keepLiteral: true,
        after: /\d(?:[ -]?\d){5,16}(?![A-Za-z\d])/y,
      },
      {
        rule: 'anchor',
        // the end of `número` and `numero`, `numéro` and `numero`
        literals: ['ro de cuenta ', 'ro de compte ', 'ro da conta ', 'ro de conta ', 'ro di conto '],
        ignoreCase: true,
        boundary: 'none',
        keepLiteral: true,
        after: /\d(?:[ -]?\d){5,16}(?![A-Za-z\d])/y,
      },
      {
        rule: 'anchor',
        literals: ['account ', 'account: ', 'acct ', 'acct: ', 'acc ', 'acc: ', 'a/c ', 'a/c: ', 'konto ', 'konto: '],
        ignoreCase: true,
        boundary: 'left',
        keepLiteral: true,
        after: /\d{6,12}(?![A-Za-z\d])/y,
      },
      { rule: 'shape', shapes: digitShapes(8, 16), confidence: 0.1 },
      swift('account'),
    ],
    check: isAccountNumber,
    context: ACCOUNTS,
    notAmid: (before) => !isAccountNamed(before) && !BEHIND_BANK.test(before) && !OF_PARTY.test(before),
    keys: [
      'acct id othr id',
      'account number',
      'account no',
      'account num',
      'acct number',
      'acct no',
      'bank account',
      'bank account number',
      'bank account no',
      'kontonummer',
      'numero de cuenta',
      'numero cuenta',
      'numero compte',
      'iban or account',
      'konto nummer',
      'bank konto',
      'bankkonto',
      'numero de compte',
      'numero compte bancaire',
      'compte bancaire',
      'cuenta bancaria',
      'cuenta corriente',
      'numero de conta',
      'numero da conta',
      'numero conta',
      'conta bancaria',
      'conta corrente',
      'numero di conto',
      'numero conto',
      'conto corrente',
      'conto bancario',
      'banking account number',
      'beneficiary account',
      'beneficiary account number',
      'creditor account',
      'debtor account',
      'checking account number',
      'savings account number',
      'cislo bankovniho uctu',
      'hesap no',
      'hesap numarasi',
      'nomor rekening',
      'no rekening',
      '口座番号',
      '银行账号',
      '银行卡号',
      '銀行帳號',
      '계좌번호',
      ...LOCAL_ACCOUNTS,
    ],
    keyed: 'check',
    normalize: compact,
  },
] as const satisfies DetectorFamily;
