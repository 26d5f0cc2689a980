import { luhn, weighted } from '../check-digits.js';
import { type Draw, two } from '../draw.js';
import { drawn, type NationalRow, nationalType, single } from './national.js';

const OECD =
  'https://www.oecd.org/tax/automatic-exchange/crs-implementation-and-assistance/tax-identification-numbers/';

const elevenMinus = (digits: string, weights: readonly number[]): number => {
  const check = 11 - (weighted(digits, weights) % 11);
  return check > 9 ? 0 : check;
};

const cpf = (d: Draw): string => {
  const nine = d.digits(9);
  const ten = nine + elevenMinus(nine, [10, 9, 8, 7, 6, 5, 4, 3, 2]);
  const all = ten + elevenMinus(ten, [11, 10, 9, 8, 7, 6, 5, 4, 3, 2]);
  return d.chance(0.6) ? all.replace(/^(...)(...)(...)(..)$/, '$1.$2.$3-$4') : all;
};

const cnpj = (d: Draw): string => {
  const twelve = `${d.digits(8)}000${d.between(1, 3)}`;
  const more = twelve + elevenMinus(twelve, [5, 4, 3, 2, 9, 8, 7, 6, 5, 4, 3, 2]);
  const all = more + elevenMinus(more, [6, 5, 4, 3, 2, 9, 8, 7, 6, 5, 4, 3, 2]);
  return d.chance(0.6) ? all.replace(/^(..)(...)(...)(....)(..)$/, '$1.$2.$3/$4-$5') : all;
};

const initials = (d: Draw): string =>
  d.chars({ of: 'BCDGHLMPRSTV' }, 1) + d.chars({ of: 'AEIOU' }, 1) + d.chars({ of: 'BCDGHLMPRSTV' }, 2);

const curp = (d: Draw): string => {
  const alphabet = '0123456789ABCDEFGHIJKLMNÑOPQRSTUVWXYZ';
  const body = `${initials(d)}${d.day(1940, 1999).yymmdd}${d.pick(['H', 'M'])}${d.pick(['DF', 'JC', 'NL', 'PL', 'VZ'])}${d.chars({ of: 'BCDFGHLMNPRSTVZ' }, 3)}${d.digits(1)}`;
  const sum = [...body].reduce((total, character, i) => total + alphabet.indexOf(character) * (18 - i), 0);
  return body + ((10 - (sum % 10)) % 10);
};

const rfc = (d: Draw): string => {
  const alphabet = '0123456789ABCDEFGHIJKLMN&OPQRSTUVWXYZ Ñ';
  const body = `${initials(d)}${d.day(1940, 1999).yymmdd}${d.chars({ of: '123456789ABCDEFGHIJKLMNOPQRSTUV' }, 1)}${d.chars({ of: '123456789ABCDEFGHIJKLMNPQRSTUVWXYZ' }, 1)}`;
  const sum = [...body].reduce((total, character, i) => total + alphabet.indexOf(character) * (13 - i), 0);
  return body + '0123456789A'[(11 - (sum % 11)) % 11];
};

const rut = (d: Draw): string => {
  const body = String(d.between(5_000_000, 24_999_999));
  const reversed = [...body].reverse().join('');
  const check = 11 - (weighted(reversed, [2, 3, 4, 5, 6, 7, 2, 3]) % 11);
  const written = d.chance(0.5) ? body.replace(/\B(?=(...)+$)/g, '.') : body;
  return `${written}-${check === 11 ? 0 : check === 10 ? 'K' : check}`;
};

const ssn = (d: Draw): string =>
  `${String(d.pick([d.between(100, 665), d.between(667, 899)]))}-${two(d.between(1, 99))}-${String(d.between(1, 9999)).padStart(4, '0')}`;

const ROWS: readonly NationalRow[] = [
  { id: 'national.us-ssn', names: ['ssn', 'social_security_number'], source: 'https://www.ssa.gov/employer/randomization.html', make: (d) => (d.chance(0.7) ? ssn(d) : ssn(d).replaceAll('-', '')), unchecked: true },
  { id: 'national.us-itin', names: ['itin', 'taxpayer_identification_number'], source: 'https://www.irs.gov/individuals/individual-taxpayer-identification-number', make: (d) => `9${d.digits(2)}-${d.pick([d.between(50, 65), d.between(70, 88), d.between(90, 92), d.between(94, 99)])}-${d.digits(4)}`, unchecked: true },
  { id: 'national.us-ein', names: ['ein', 'employer_identification_number'], source: 'https://www.irs.gov/businesses/small-businesses-self-employed/how-eins-are-assigned-and-valid-ein-prefixes', make: (d) => `${d.pick(['12', '20', '36', '47', '58', '83', '94'])}-${d.digits(7)}`, unchecked: true },
  { id: 'national.ca-sin', names: ['sin', 'social_insurance_number'], source: 'https://www.canada.ca/en/employment-social-development/services/sin.html', make: (d) => { const body = d.between(1, 7) + d.digits(7); return `${body}${luhn(body)}`.replace(/(...)(?=.)/g, d.pick(['$1', '$1 ', '$1-'])); } },
  { id: 'national.br-cpf', names: ['cpf'], source: OECD, make: cpf },
  { id: 'national.br-cnpj', names: ['cnpj'], source: OECD, make: cnpj },
  { id: 'national.ar-cuit', names: ['cuit', 'cuil'], source: OECD, make: (d) => drawn(() => { const body = d.pick(['20', '23', '24', '27']) + d.digits(8); const c = single((11 - (weighted(body, [5, 4, 3, 2, 7, 6, 5, 4, 3, 2]) % 11)) % 11); return c && `${body}${c}`.replace(/^(..)(.{8})(.)$/, d.pick(['$1-$2-$3', '$1$2$3'])); }) },
  { id: 'national.cl-rut', names: ['rut'], source: 'https://www.registrocivil.cl', make: rut },
  { id: 'national.mx-curp', names: ['curp', 'value'], source: 'https://www.gob.mx/curp (DOF 18/06/2018)', make: curp },
  { id: 'national.mx-rfc', names: ['rfc', 'rfc_number'], source: 'https://www.sat.gob.mx', make: rfc },
  { id: 'national.ec-ci', names: ['cedula', 'cedula_de_identidad'], source: 'https://www.registrocivil.gob.ec', make: (d) => { const body = `${two(d.between(1, 24))}${d.between(0, 5)}${d.digits(6)}`; return body + luhn(body); } },
  { id: 'national.do-cedula', names: ['cedula'], source: 'https://jce.gob.do', make: (d) => { const body = `${d.pick(['001', '031', '402'])}${d.digits(7)}`; return `${body}${luhn(body)}`.replace(/^(...)(.{7})(.)$/, d.pick(['$1-$2-$3', '$1$2$3'])); } },
  { id: 'national.pe-ruc', names: ['ruc'], source: 'https://www.sunat.gob.pe', make: (d) => { const body = `10${d.digits(8)}`; return body + ((11 - (weighted(body, [5, 4, 3, 2, 7, 6, 5, 4, 3, 2]) % 11)) % 10); } },
  { id: 'national.co-nit', names: ['nit'], source: 'https://www.dian.gov.co', make: (d) => { const body = d.pick(['8', '9']) + d.digits(8); const rest = weighted([...body].reverse().join(''), [3, 7, 13, 17, 19, 23, 29, 37, 41]) % 11; return `${body}-${rest > 1 ? 11 - rest : rest}`; } },
  { id: 'national.passport', names: ['passport_number', 'passport', 'passport_no'], source: 'https://www.icao.int/publications/pages/publication.aspx?docnum=9303', make: (d) => d.pick([`${d.chars({ of: 'CFGHJK' }, 1)}${d.chars({ of: 'CFGHJKLMNPRTVWXYZ0123456789' }, 7)}${d.digits(1)}`, `${d.chars('upper', 2)}${d.digits(7)}`, d.digits(9)]), unchecked: true },
  { id: 'national.driving-licence', names: ['driving_licence', 'drivers_license', 'driver_license_number'], source: 'https://www.aamva.org/identity/anysl', make: (d) => d.pick([`${d.chars('upper', 1)}${d.digits(7)}`, `${d.chars('upper', 5)}${d.digits(6)}${d.chars('upper', 2)}9${d.chars('upper', 2)}`, `${d.chars('upper', 1)}${d.digits(12)}`]), unchecked: true },
]; // biome-ignore format: a table

export const nationalAmericas = ROWS.map(nationalType);
