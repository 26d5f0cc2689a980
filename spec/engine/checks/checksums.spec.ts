import { expect } from 'chai';
import { aba } from '../../../lib/engine/checks/aba.js';
import { base58check } from '../../../lib/engine/checks/base58check.js';
import { bech32 } from '../../../lib/engine/checks/bech32.js';
import { eip55 } from '../../../lib/engine/checks/eip55.js';
import { iban } from '../../../lib/engine/checks/iban.js';
import { vin } from '../../../lib/engine/checks/vin.js';
import { base58checkText } from '../../support/base58.js';

interface Case {
  readonly check: (text: string) => boolean;
  readonly valid: readonly string[];
  readonly invalid: readonly (readonly [text: string, reason: string])[];
}

const cases: Readonly<Record<string, Case>> = {
  base58check: {
    check: base58check,
    valid: [
      '1A1zP1eP5QGefi2DMPTfTL5SLmv7DivfNa',
      '3J98t1WpEZ73CNmQviecrnyiWrnqRhWNLy',
      base58checkText([0x80], 32, [1]),
      base58checkText([0, 0], 19),
    ],
    invalid: [
      ['1A1zP1eP5QGefi2DMPTfTL5SLmv7DivfNb', 'last character'],
      ['1A1zP1eP5QGefi2DMPTfTL5SLmv7DivfN0', 'zero is not in the alphabet'],
      ['1111', 'no checksum'],
      ['', 'nothing'],
      ['1'.repeat(5000), 'too long to be looked at'],
    ],
  },
  bech32: {
    check: bech32,
    // BIP 173 and BIP 350 test vectors
    valid: [
      'A12UEL5L',
      'a12uel5l',
      'abcdef1qpzry9x8gf2tvdw0s3jn54khce6mua7lmqqqxw',
      'A1LQFN3A',
      'split1checkupstagehandshakeupstreamerranterredcaperredlc445v',
      'bc1qw508d6qejxtdg4y5r3zarvary0c5xw7kv8f3t4',
      'bc1p0xlxvlhemja6c4dqv22uapctqupfhlxm9h8z3k2e72q4k9hcz7vqzk5jj0',
    ],
    invalid: [
      ['bc1qw508d6qejxtdg4y5r3zarvary0c5xw7kv8f3t5', 'checksum'],
      ['bc1qw508d6qejxtdg4y5r3zarvary0c5xw7kv8f3T4', 'mixed case'],
      ['pzry9x0s0muk', 'no separator'],
      ['1pzry9x0s0muk', 'no prefix'],
      ['x1b4n0q5v', 'b is not in the alphabet'],
      ['li1dgmt3', 'checksum too short'],
    ],
  },
  eip55: {
    check: eip55,
    // the examples of the EIP
    valid: [
      '0x52908400098527886E0F7030069857D2E4169EE7',
      '0xde709f2102306220921060314715629080e2fb77',
      '0x5aAeb6053F3E94C9b9A09f33669435E7Ef1BeAed',
      '0xfB6916095ca1df60bB79Ce92cE3Ea74c37c5d359',
      '0xdbF03B407c01E7cD3CBea99509d93f8DDDC8C6FB',
      '0xD1220A0cf47c7B9Be7A2E6BA89F429762e7b9aDb',
    ],
    invalid: [
      ['0x5aAeb6053F3E94C9b9A09f33669435E7Ef1BeaEd', 'case of one letter'],
      ['0x5aAeb6053F3E94C9b9A09f33669435E7Ef1BeAe', '39 digits'],
      ['5aAeb6053F3E94C9b9A09f33669435E7Ef1BeAed', 'no 0x'],
      ['0x5aAeb6053F3E94C9b9A09f33669435E7Ef1BeAeg', 'g'],
    ],
  },
  aba: {
    check: aba,
    valid: ['021000021', '011401533', '121000358'],
    invalid: [
      ['021000022', 'check digit'],
      ['021000201', 'two digits changed places'],
      ['000000000', 'zeros'],
      ['991000020', 'prefix'],
      ['02100002', 'eight digits'],
      ['02100002x', 'a letter'],
    ],
  },
  vin: {
    check: vin,
    valid: ['1M8GDM9AXKP042788', '1m8gdm9axkp042788', '1HGCM82633A004352', '5GZCZ43D13S812715'],
    invalid: [
      ['1M8GDM9A1KP042788', 'check digit'],
      ['11111111111111111', 'digits only'],
      ['1M8GDM9AXKP04278', 'sixteen'],
      ['IM8GDM9AXKP042788', 'I is not in the alphabet'],
    ],
  },
  iban: {
    check: iban,
    valid: [
      'DE89370400440532013000',
      'DE89 3704 0044 0532 0130 00',
      'gb82-west-1234-5698-7654-32',
      'NO9386011117947',
      'MT84MALT011000012345MTLCAST001S',
    ],
    invalid: [
      ['DE89370400440532013001', 'last digit'],
      ['DE98370400440532013000', 'check digits changed places'],
      ['DE8937040044053201300', 'one short'],
      ['XX89370400440532013000', 'no such country'],
      [`DE89${' '.repeat(100)}370400440532013000`, 'too long to be looked at'],
    ],
  },
};

for (const [name, { check, valid, invalid }] of Object.entries(cases)) {
  describe(name, () => {
    for (const text of valid) it(`takes ${text}`, () => expect(check(text)).to.equal(true));
    for (const [text, reason] of invalid)
      it(`refuses ${text.slice(0, 60)}: ${reason}`, () => expect(check(text)).to.equal(false));
  });
}
