import type { DetectorFamily } from '../../model.js';
import { base58check } from '../checks/base58check.js';
import { bech32 } from '../checks/bech32.js';
import { eip55 } from '../checks/eip55.js';
import { labelled } from '../checks/labelled.js';
import { moneroAddress } from '../checks/monero-address.js';

const isBitcoin = (match: string): boolean =>
  /^[123mn]/.test(match)
    ? match.length >= 26 && match.length <= 35 && base58check(match)
    : /^(?:bc|tb|bcrt)1/i.test(match) && bech32(match);

/** Wallet import format, an extended private key (BIP 32), or 64 hex digits. */
const isPrivateKey = (match: string): boolean =>
  /^(?:0x)?[0-9a-fA-F]{64}$/.test(match) ||
  (/^(?:[5KL9c][1-9A-HJ-NP-Za-km-z]{50,51}|[xyztuvYZUV]prv[1-9A-HJ-NP-Za-km-z]{107})$/.test(match) &&
    base58check(match));

/** Words of any of BIP 39's lists in Latin letters; French and Spanish ones have accents. */
const PHRASE = /[a-z\u00c0-\u017f]{3,10}(?:[ ,]{1,2}[a-z\u00c0-\u017f]{3,10}){11,23}(?![a-z\u00c0-\u017f])/iy;

const PHRASE_NAMES = [
  'seed phrase', 'recovery phrase', 'mnemonic', 'mnemonic phrase', 'secret phrase', 'seed words', 'backup phrase', 'secret recovery phrase', 'wallet seed',
  'wiederherstellungsphrase', 'wiederherstellungssatz', 'wiederherstellungswörter', 'phrase de récupération', 'phrase de recuperation', 'phrase secrète', 'phrase secrete', 'phrase mnémonique',
  'frase semilla', 'frase de recuperación', 'frase de recuperacion', 'palabras semilla', 'frase de recuperação', 'frase de recuperacao', 'frase semente', 'frase di recupero', 'frase seme',
  'frase mnemonica', 'herstelzin', 'herstelfrase', 'herstelwoorden',
]; // biome-ignore format: a table
const PHRASE_MARKS = ['phrase', 'frase', 'erstel', 'semilla', 'nemonic', 'eed wo', 'llet seed']; // biome-ignore format: a table

const PRIVATE_KEYS = [
  'wif ',
  'wif: ',
  'wif key ',
  'private key ',
  'private key: ',
  'private key is ',
  'privkey ',
  'wallet import ',
  'privkey: ',
  'private key (',
  'wallet key ',
  'wallet key: ',
  'wallet key (',
];
const PRIVATE_KEY = /(?:(?:0x)?[0-9a-fA-F]{64}|[5KL9c][1-9A-HJ-NP-Za-km-z]{50,51})(?![0-9A-Za-z])/y;

export const crypto = [
  {
    id: 'crypto.bitcoin-address',
    title: 'Bitcoin address',
    category: 'financial',
    source:
      'https://github.com/bitcoin/bips/blob/master/bip-0173.mediawiki; BIP 350; https://en.bitcoin.it/wiki/Base58Check_encoding',
    rules: [
      {
        rule: 'anchor',
        literals: ['bc1q', 'bc1p', 'tb1q', 'tb1p'],
        ignoreCase: true,
        boundary: 'left',
        after: { charset: 'lower-alnum', min: 20, max: 86 },
        cut: 0,
      },
      {
        rule: 'anchor',
        literals: ['BC1Q', 'BC1P'],
        boundary: 'left',
        after: { charset: 'upper-alnum', min: 20, max: 86 },
        cut: 0,
      },
      // nearly all old addresses have 33 or 34 characters; shorter ones need a word
      { rule: 'shape', shapes: [`9${'*'.repeat(32)}`, `9${'*'.repeat(33)}`] },
      {
        rule: 'anchor',
        literals: ['bitcoin:', 'bitcoin ', 'btc ', 'btc: ', 'btc address ', 'bitcoin address ', 'wallet '],
        ignoreCase: true,
        boundary: 'left',
        keepLiteral: true,
        after: { charset: 'base58', min: 26, max: 35 },
        cut: 0,
      },
    ],
    check: isBitcoin,
    keys: ['bitcoin address', 'btc address', 'btc wallet', 'bitcoin wallet'],
    keyed: 'check',
  },
  {
    id: 'crypto.ethereum-address',
    title: 'Ethereum address',
    category: 'financial',
    source: 'https://eips.ethereum.org/EIPS/eip-55',
    rules: [
      { rule: 'anchor', literals: ['0x'], boundary: 'left', after: { charset: 'hex', min: 40 }, exact: true, cut: 0 },
    ],
    check: (match) => eip55(match) && !/^0x(.)\1{39}$/.test(match),
    keys: ['ethereum address', 'eth address', 'eth wallet', 'ethereum wallet', 'wallet address'],
    keyed: 'check',
    normalize: (match) => match.toLowerCase(),
  },
  {
    id: 'crypto.monero-address',
    title: 'Monero address',
    category: 'financial',
    source: 'https://docs.getmonero.org/public-address/standard-address/',
    rules: [{ rule: 'shape', shapes: [`9${'*'.repeat(94)}`, `9${'*'.repeat(105)}`] }],
    check: moneroAddress,
    keys: ['monero address', 'xmr address', 'monero wallet', 'xmr wallet'],
    keyed: 'check',
  },
  {
    id: 'crypto.private-key',
    title: 'Private key of a wallet',
    category: 'secret',
    source: 'https://en.bitcoin.it/wiki/Wallet_import_format; BIP 32; SLIP-0132',
    rules: [
      {
        rule: 'anchor',
        literals: ['xprv', 'yprv', 'zprv', 'tprv', 'uprv', 'vprv', 'Yprv', 'Zprv', 'Uprv', 'Vprv'],
        boundary: 'left',
        after: { charset: 'base58', min: 107 },
        cut: 0,
      },
      {
        rule: 'anchor',
        literals: PRIVATE_KEYS,
        ignoreCase: true,
        boundary: 'left',
        keepLiteral: true,
        after: PRIVATE_KEY,
      },
    ],
    check: isPrivateKey,
    confidence: 1,
    keys: [
      'wallet private key',
      'eth private key',
      'ethereum private key',
      'bitcoin private key',
      'btc private key',
      'wif',
      'wif key',
      'wallet key',
      'extended private key',
      'xprv',
    ],
    keyed: 'check',
  },
  {
    id: 'crypto.seed-phrase',
    title: 'Seed phrase of a wallet',
    category: 'secret',
    source: 'https://github.com/bitcoin/bips/blob/master/bip-0039.mediawiki',
    rules: [{ rule: 'function', ...labelled(PHRASE_NAMES, PHRASE, { marks: PHRASE_MARKS }) }],
    keys: PHRASE_NAMES,
    // the mnemonic of an instruction
    check: (match) => !/^[A-Z][A-Z\d.]{0,9}$/.test(match),
    keyed: 'check',
  },
] as const satisfies DetectorFamily;
