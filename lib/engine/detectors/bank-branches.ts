import type { AnchorRule, DetectorFamily } from '../../model.js';
import * as check from '../checks/bank-national.js';
import { compact } from '../checks/compact.js';
import { OTHER_NUMBERS } from './other-numbers.js';

/** Six digits are the number of any order: they are looked for behind these words only, which costs no look at all others. */
const behind = (words: readonly string[]): AnchorRule => ({
  rule: 'anchor',
  literals: words.flatMap((word) => [`${word} `, `${word} (`]),
  ignoreCase: true,
  boundary: 'left',
  keepLiteral: true,
  after: /\d{6}(?![A-Za-z\d]|[-.,]\d)/y,
});

/** Branches of banks, and securities, by context. */
export const bankBranches = [
  {
    id: 'bank.uk-sort-code',
    title: 'UK and Irish sort code, with the account where it follows',
    category: 'financial',
    source: 'https://www.vocalink.com/tools/modulus-checking/',
    rules: [
      { rule: 'shape', shapes: ['99-99-99 99999999'], confidence: 0.4 },
      { rule: 'shape', shapes: ['99-99-99', '99 99 99'], confidence: 0.1 },
      behind(['sort code', 'sortcode']),
    ],
    check: check.ukSortCode,
    context: ['sort code', 'sort-code', 'sortcode', 'nsc', 'national sort code'],
    unless: OTHER_NUMBERS,
    keys: ['sort code', 'bank sort code', 'branch sort code'],
    keyed: 'check',
    normalize: compact,
  },
  {
    id: 'bank.au-bsb',
    title: 'Australian bank and branch (BSB), with the account where it follows',
    category: 'financial',
    source: 'https://bsb.auspaynet.com.au/',
    rules: [
      { rule: 'shape', shapes: ['999-999 999999999', '999-999 99999999', '999-999'], confidence: 0.1 },
      behind(['bsb', 'bsb number']),
    ],
    check: check.auBsb,
    context: ['bsb', 'bsb number', 'bsb no', 'bank state branch'],
    unless: OTHER_NUMBERS,
    keys: ['bsb', 'bsb number', 'bsb no', 'bsb code'],
    keyed: 'check',
    normalize: compact,
  },
  {
    id: 'bank.ca-transit',
    title: 'Canadian branch and institution number of a bank',
    category: 'financial',
    source: 'https://www.payments.ca/financial-institution-branch-directory',
    rules: [{ rule: 'shape', shapes: ['99999-999', '999999999'], confidence: 0.1 }],
    check: check.caTransit,
    context: [
      'transit number',
      'transit no',
      'institution number',
      'numéro de transit',
      'numero de transit',
      'void cheque',
    ],
    unless: OTHER_NUMBERS,
    keys: ['transit and institution number', 'bank transit', 'numero de transit', 'numero transit'],
    keyed: 'check',
    normalize: compact,
  },
  {
    id: 'bank.in-ifsc',
    title: 'Indian bank branch (IFSC)',
    category: 'financial',
    source: 'https://www.rbi.org.in/Scripts/bs_viewcontent.aspx?Id=2009',
    rules: [{ rule: 'shape', shapes: ['AAAA9******'], confidence: 0.1 }],
    check: check.inIfsc,
    context: ['ifsc', 'ifsc code', 'neft', 'rtgs', 'imps'],
    unless: OTHER_NUMBERS,
    keys: ['ifsc', 'ifsc code', 'bank ifsc', 'ifsc number'],
    keyed: 'check',
  },
  {
    id: 'bank.de-blz',
    title: 'German bank code (BLZ)',
    category: 'financial',
    source: 'https://www.bundesbank.de/de/aufgaben/unbarer-zahlungsverkehr/serviceangebot/bankleitzahlen',
    rules: [{ rule: 'shape', shapes: ['999 999 99', '99999999'], separators: ' ', confidence: 0.1 }],
    check: check.deBlz,
    context: ['blz', 'bankleitzahl'],
    unless: OTHER_NUMBERS,
    keys: ['blz', 'bankleitzahl'],
    keyed: 'check',
    normalize: compact,
  },
  {
    id: 'bank.isin',
    title: 'Security held or traded (ISIN), by context',
    category: 'financial',
    source: 'ISO 6166',
    rules: [
      {
        rule: 'anchor',
        literals: ['isin ', 'isin is ', 'isin code '],
        ignoreCase: true,
        boundary: 'left',
        keepLiteral: true,
        after: /[A-Z]{2}[0-9A-Z]{9}[0-9](?![0-9A-Za-z])/y,
      },
    ],
    check: check.isin,
    keys: ['isin', 'isin code', 'security isin'],
    keyed: 'check',
  },
  {
    id: 'bank.lei',
    title: 'Legal entity identifier (LEI), by context',
    category: 'financial',
    source: 'ISO 17442',
    rules: [
      {
        rule: 'anchor',
        literals: ['lei ', 'lei is ', 'lei code '],
        ignoreCase: true,
        boundary: 'left',
        keepLiteral: true,
        after: /[0-9A-Z]{18}[0-9]{2}(?![0-9A-Za-z])/y,
      },
    ],
    check: check.lei,
    keys: ['lei', 'lei code', 'legal entity identifier'],
    keyed: 'check',
  },
] as const satisfies DetectorFamily;
