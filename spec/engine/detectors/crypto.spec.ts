import { crypto } from '../../../lib/engine/detectors/crypto.js';
import { base58checkText, moneroText } from '../../support/base58.js';
import { describeFamily } from '../../support/describe-family.js';
import type { ExamplesOf } from '../../support/examples.js';
import { randomText } from '../../support/random.js';

const wif = base58checkText([0x80], 32, [1]);
const extended = base58checkText([0x04, 0x88, 0xad, 0xe4], 74);
const hexKey = randomText('hex', 64);
const words = 'apple orange river stone cloud window silver garden planet music paper forest'.split(' ');
const phrase = words.join(' ');
const french = 'abaisser zèbre école forêt rivière nuage fenêtre argent jardin planète musique papier';
const spanish = 'ábaco zorro época jardín nación rincón balcón árbol limón música papel bosque';
const monero = moneroText(18);
const wrong = monero.slice(0, -1) + (monero.endsWith('2') ? '3' : '2');

const examples: ExamplesOf<typeof crypto> = {
  'crypto.bitcoin-address': {
    accept: [
      '1A1zP1eP5QGefi2DMPTfTL5SLmv7DivfNa',
      { text: 'paid to 3J98t1WpEZ73CNmQviecrnyiWrnqRhWNLy now', find: '3J98t1WpEZ73CNmQviecrnyiWrnqRhWNLy' },
      'bc1qw508d6qejxtdg4y5r3zarvary0c5xw7kv8f3t4',
      'bc1p0xlxvlhemja6c4dqv22uapctqupfhlxm9h8z3k2e72q4k9hcz7vqzk5jj0',
      { text: 'bitcoin:1BvBMSEYstWetqTFn5Au4m4GFg7xJaNVN2?amount=1', find: '1BvBMSEYstWetqTFn5Au4m4GFg7xJaNVN2' },
      { text: '1BvBMSEYstWetqTFn5Au4m4GFg7xJaNVN2', key: 'btc_address' },
    ],
    reject: [
      '1A1zP1eP5QGefi2DMPTfTL5SLmv7DivfNb', // checksum
      'bc1qw508d6qejxtdg4y5r3zarvary0c5xw7kv8f3t5', // checksum
      '1A1zP1eP5QGefi2DMPTfTL5SLmv7Div', // too short
      '9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08', // SHA-256
      randomText('hex', 32), // trace id
    ],
  },
  'crypto.ethereum-address': {
    accept: [
      '0x5aAeb6053F3E94C9b9A09f33669435E7Ef1BeAed',
      '0x5aaeb6053f3e94c9b9a09f33669435e7ef1beaed',
      { text: 'from 0xfB6916095ca1df60bB79Ce92cE3Ea74c37c5d359.', find: '0xfB6916095ca1df60bB79Ce92cE3Ea74c37c5d359' },
      { text: '0x5aAeb6053F3E94C9b9A09f33669435E7Ef1BeAed', key: 'wallet.address' },
    ],
    reject: [
      '0x5aAeb6053F3E94C9b9A09f33669435E7Ef1BeaEd', // checksum by case
      `0x${randomText('hex', 64)}`, // a transaction
      '0x5aaeb6053f3e94c9b9a09f33669435e7ef1beae', // 39 digits
      `0x${'0'.repeat(40)}`, // nobody's
      '0x7ffd5e8a', // a pointer
    ],
  },
  'crypto.monero-address': {
    accept: [
      monero,
      { text: `to ${monero} ok`, find: monero },
      { text: monero, key: 'xmr_address' },
      { text: `{"address":"${monero}"}`, find: monero },
    ],
    reject: [
      monero.slice(1), // no network byte
      `${monero}4`, // too long
      wrong, // checksum
      monero.replace(/.$/, '0'), // not of the alphabet
      randomText('hex', 95), // hex
    ],
  },
  'crypto.private-key': {
    accept: [
      extended,
      base58checkText([0x04, 0x5f, 0x18, 0xbc], 74), // vprv, SLIP-0132
      base58checkText([0x02, 0xaa, 0x7a, 0x99], 74), // Zprv
      { text: `wallet key (${wif}) lost`, find: wif },
      { text: `wif ${wif}`, find: wif },
      { text: `the wallet key (0x${hexKey}) was`, find: `0x${hexKey}` },
      { text: `private key (0x${hexKey})`, find: `0x${hexKey}` },
      { text: `private key: 0x${hexKey}`, find: `0x${hexKey}` },
      { text: hexKey, key: 'eth_private_key' },
    ],
    reject: [
      `wif ${wif.slice(0, -1)}`, // cut
      `wif ${wif.slice(0, -1)}${wif.endsWith('1') ? '2' : '1'}`, // checksum
      wif, // no word for it
      `0x${hexKey}`, // any hash
      hexKey, // any hash
      `commit ${randomText('hex', 40)}`, // git
      `clave ${hexKey}`, // any key
      'privater Schlüssel fehlt', // prose
    ],
  },
  'crypto.seed-phrase': {
    accept: [
      { text: `seed phrase: ${phrase}`, find: phrase },
      { text: `mnemonic is ${phrase} ${phrase}`, find: `${phrase} ${phrase}` },
      { text: phrase, key: 'wallet.mnemonic' },
      { text: `{"recovery_phrase":"${phrase}"}`, find: phrase },
      { text: `Wiederherstellungsphrase: ${phrase}`, find: phrase },
      { text: `phrase de récupération : ${french}`, find: french },
      { text: `frase semilla: ${spanish}`, find: spanish },
      { text: `frase de recuperação ${phrase}`, find: phrase },
      { text: `frase di recupero: ${phrase}`, find: phrase },
      { text: `herstelzin ${phrase}`, find: phrase },
      { text: spanish, key: 'cartera.frase_semilla' },
      { text: phrase, key: 'wallet.herstelzin' },
    ],
    reject: [
      phrase, // no word for it
      'mnemonic is too short', // prose
      'mnemonic: MOV', // of an instruction
      { text: 'null', key: 'mnemonic' }, // nothing
      { text: phrase, key: 'message' }, // text
      'die Wiederherstellungsphrase ist zu kurz', // prose
      'la phrase de récupération est invalide', // prose
      'la frase de recuperación no es correcta', // prose
      'la frase di recupero non è valida', // prose
      'de herstelzin is te kort', // prose
    ],
  },
};

describeFamily('crypto', crypto, examples);
