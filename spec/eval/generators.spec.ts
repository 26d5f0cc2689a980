import { expect } from 'chai';
import { parsePhoneNumberFromString } from 'libphonenumber-js/max';
import { stdnum } from 'stdnum';
import { luhn, mod11And2, verhoeff } from './check-digits.js';
import { createDraw, seedOf } from './draw.js';
import { base58check, ethereum, segwit } from './generators/crypto.js';
import { TYPES } from './generators/index.js';
import { keccak256 } from './keccak.js';
import { type SensitiveType, titleOf } from './sensitive-type.js';

/** Type, and stdnum's validator for it. */
const ORACLES: Readonly<Record<string, string>> = {
  'national.ar-cuit': 'AR cuit', 'national.at-svnr': 'AT vnr', 'national.au-tfn': 'AU tfn', 'national.be-nn': 'BE nn', 'national.bg-egn': 'BG egn',
  'national.br-cnpj': 'BR cnpj', 'national.br-cpf': 'BR cpf', 'national.ca-sin': 'CA sin', 'national.ch-ahv': 'CH ssn', 'national.cl-rut': 'CL rut',
  'national.cn-ric': 'CN ric', 'national.co-nit': 'CO nit', 'national.cz-rc': 'CZ rc', 'national.de-idnr': 'DE idnr', 'national.dk-cpr': 'DK cpr',
  'national.do-cedula': 'DO cedula', 'national.ec-ci': 'EC ci', 'national.ee-ik': 'EE ik', 'national.es-dni': 'ES dni',
  'national.es-nie': 'ES nie', 'national.fi-hetu': 'FI hetu', 'national.fr-nir': 'FR nir', 'national.uk-nino': 'GB nino', 'national.uk-utr': 'GB utr',
  'national.gr-amka': 'GR amka', 'national.hk-id': 'HK hkid', 'national.hr-oib': 'HR oib', 'national.ie-pps': 'IE pps', 'national.il-tz': 'IL idnr',
  'national.in-aadhaar': 'IN aadhaar', 'national.in-pan': 'IN pan', 'national.is-kennitala': 'IS kennitala', 'national.it-codice-fiscale': 'IT codicefiscale',
  'national.kr-rrn': 'KR rrn', 'national.lt-ak': 'LT asmens', 'national.lv-pk': 'LV pvn', 'national.mx-curp': 'MX curp', 'national.mx-rfc': 'MX rfc',
  'national.nl-bsn': 'NL bsn', 'national.no-fnr': 'NO fodselsnummer', 'national.nz-ird': 'NZ ird', 'national.pe-ruc': 'PE ruc', 'national.pk-cnic': 'PK cnic',
  'national.pl-pesel': 'PL pesel', 'national.pt-nif': 'PT nif', 'national.ro-cnp': 'RO cnp', 'national.ru-inn': 'RU inn', 'national.se-pnr': 'SE personnummer',
  'national.si-emso': 'SI emso', 'national.th-id': 'TH idnr', 'national.tr-tckn': 'TR tckimlik', 'national.tw-id': 'TW natid', 'national.ua-rntrc': 'UA rntrc',
  'national.us-ein': 'US ein', 'national.us-ssn': 'US ssn', 'national.za-id': 'ZA idnr', 'health.ca-bc-phn': 'CA bc_bhn',
}; // biome-ignore format: a table

type Validators = Readonly<Record<string, { validate: (text: string) => { isValid: boolean } }>>;

function accepts(oracle: string, text: string): boolean {
  const [country = '', name = ''] = oracle.split(' ');
  const validator = (stdnum as Readonly<Record<string, Validators>>)[country]?.[name];
  if (!validator) throw new Error(`stdnum has no ${oracle}`);
  // stdnum knows the dots of some numbers only
  return validator.validate(text.replaceAll('.', '')).isValid;
}

const typesOf = (id: string): SensitiveType[] => TYPES.filter((type) => type.id === id);

/** Values of a type, the same for the same seed. */
function made(type: SensitiveType, count = 40): string[] {
  const draw = createDraw(seedOf(titleOf(type), 11));
  return Array.from({ length: count }, () => {
    const one = type.make(draw);
    return typeof one === 'string' ? one : one.text;
  });
}

/** Luhn by the rule as people are taught it: from the right, every second digit doubled, its digits added. */
function passesLuhn(text: string): boolean {
  const digits = text.replace(/\D/g, '');
  let sum = 0;
  for (let i = 0; i < digits.length; i++) {
    const digit = Number(digits[digits.length - 1 - i]);
    const doubled = String(digit * 2).padStart(2, '0');
    sum += i % 2 === 0 ? digit : Number(doubled[0]) + Number(doubled[1]);
  }
  return sum % 10 === 0;
}

describe('generated values', function () {
  it('national ids are what stdnum accepts, and their near misses are not', function () {
    for (const [id, oracle] of Object.entries(ORACLES))
      for (const type of typesOf(id)) {
        for (const text of made(type)) expect(accepts(oracle, text), `${id} ${text}`).to.equal(true);
        const near = type.near?.(createDraw(5)) ?? [];
        for (const { text } of near) expect(accepts(oracle, text), `near ${id} ${text}`).to.equal(false);
      }
    expect(Object.keys(ORACLES).filter((id) => typesOf(id).length === 0)).to.deep.equal([]);
  });

  it('card numbers pass Luhn, and their near misses do not', function () {
    const cards = typesOf('payment.card');
    expect(cards).to.have.lengthOf.at.least(12);
    for (const card of cards) {
      for (const text of made(card)) expect(passesLuhn(text), text).to.equal(true);
      const wrong = card.near?.(createDraw(3)).filter(({ why }) => why === 'check digit') ?? [];
      expect(wrong).to.have.lengthOf(1);
      for (const { text } of wrong) expect(passesLuhn(text), text).to.equal(false);
    }
  });

  it('IBANs are 1 modulo 97, as one big number', function () {
    for (const iban of made(typesOf('bank.iban')[0] as SensitiveType, 200)) {
      const text = iban.replaceAll(' ', '');
      const number = [...(text.slice(4) + text.slice(0, 4))].map((one) => Number.parseInt(one, 36)).join('');
      expect(BigInt(number) % 97n, text).to.equal(1n);
    }
  });

  it('telephone numbers are valid in their countries', function () {
    for (const type of typesOf('contact.phone')) {
      const [country, isInternational] = [type.variant?.slice(-2) ?? '', type.variant?.startsWith('+')];
      for (const text of made(type, 20)) {
        const number = parsePhoneNumberFromString(text, isInternational ? undefined : (country as 'US'));
        expect(number?.isValid(), `${type.variant} ${text}`).to.equal(true);
      }
    }
  });

  it('check digits are those of published numbers', function () {
    expect(luhn('7992739871')).to.equal('3');
    expect(luhn('80840123456789'), 'NPI, of the CMS').to.equal('3');
    expect(luhn('49015420323751'), 'IMEI').to.equal('8');
    expect(verhoeff('236')).to.equal('3');
    expect(mod11And2('11010519491231002'), 'GB 11643').to.equal('X');
    const bytes = (hex: string): Uint8Array => Uint8Array.from(Buffer.from(hex, 'hex'));
    expect(Buffer.from(keccak256(new Uint8Array())).toString('hex')).to.match(
      /^c5d2460186f7233c927e7db2dcc703c0e500b653/,
    );
    // EIP-55, BIP 173, BIP 350, and the address in the description of Base58Check
    expect(ethereum(bytes('5aaeb6053f3e94c9b9a09f33669435e7ef1beaed'))).to.equal(
      '0x5aAeb6053F3E94C9b9A09f33669435E7Ef1BeAed',
    );
    expect(segwit(0, bytes('751e76e8199196d454941c45d1b3a323f1433bd6'))).to.equal(
      'bc1qw508d6qejxtdg4y5r3zarvary0c5xw7kv8f3t4',
    );
    expect(segwit(1, bytes('79be667ef9dcbbac55a06295ce870b07029bfcdb2dce28d959f2815b16f81798'))).to.equal('bc1p0xlxvlhemja6c4dqv22uapctqupfhlxm9h8z3k2e72q4k9hcz7vqzk5jj0'); // biome-ignore format: one line
    expect(base58check(bytes('00010966776006953d5567439e5e39f86a0d273bee'))).to.equal(
      '16UwLL9Risc3QfPqBUvKofHmBQ7wMtjvM',
    );
  });

  it('has enough types, all different, each with a source and the same values for the same seed', function () {
    const titles = TYPES.map(titleOf);
    expect(new Set(titles).size).to.equal(titles.length);
    expect(
      new Set(TYPES.filter(({ group }) => group === 'secret').map(({ source }) => new URL(source).host)).size,
    ).to.be.at.least(60);
    for (const type of TYPES) {
      expect(type.source, titleOf(type)).to.match(/^https:\/\/\S+/);
      expect(type.names, titleOf(type)).to.not.deep.equal([]);
      expect(made(type, 3)).to.deep.equal(made(type, 3));
    }
  });
});
