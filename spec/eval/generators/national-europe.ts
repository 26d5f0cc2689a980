import { luhn, mod11And10, remainder, weighted } from '../check-digits.js';
import { type Draw, two } from '../draw.js';
import { drawn, type NationalRow, nationalType, single } from './national.js';

const OECD =
  'https://www.oecd.org/tax/automatic-exchange/crs-implementation-and-assistance/tax-identification-numbers/';
const pick23 = 'TRWAGMYFPDXBNJZSQVHLCKE';

function idnr(d: Draw): string {
  const left = [...'0123456789'];
  const nine = Array.from({ length: 9 }, () => left.splice(d.below(left.length), 1)[0] ?? '0');
  nine.splice(d.below(9), 0, nine[d.below(9)] ?? '0');
  const first = nine.findIndex((digit) => digit !== '0');
  [nine[0], nine[first]] = [nine[first] ?? '1', nine[0] ?? '1'];
  const body = nine.join('');
  return body + mod11And10(body);
}

function codiceFiscale(d: Draw): string {
  const consonants = 'BCDFGLMNPRSTVZ';
  const { year, month, day } = d.day();
  const born = two(year % 100) + 'ABCDEHLMPRST'[month - 1] + two(day + d.pick([0, 40]));
  const body = d.chars({ of: consonants }, 6) + born + d.pick(['H501', 'F205', 'L219', 'D612', 'A944']);
  const odd = [1, 0, 5, 7, 9, 13, 15, 17, 19, 21, 2, 4, 18, 20, 11, 3, 6, 8, 12, 14, 16, 10, 22, 25, 24, 23];
  const sum = [...body].reduce((total, character, i) => {
    const value = /\d/.test(character) ? Number(character) : character.charCodeAt(0) - 65;
    return total + (i % 2 === 0 ? (odd[value] ?? 0) : value);
  }, 0);
  return body + String.fromCharCode(65 + (sum % 26));
}

const nir = (d: Draw): string => {
  const { year, month } = d.day();
  const department = d.pick([d.between(1, 19), d.between(21, 95)]);
  const body = `${d.pick([1, 2])}${two(year % 100)}${two(month)}${two(department)}${String(d.between(1, 400)).padStart(3, '0')}${String(d.between(1, 999)).padStart(3, '0')}`;
  const whole = body + two(97 - remainder(body, 97));
  return d.chance(0.4) ? whole.replace(/^(.)(..)(..)(..)(...)(...)(..)$/, '$1 $2 $3 $4 $5 $6 $7') : whole;
};

const fnr = (d: Draw): string | undefined => {
  const body = d.day(1940, 1999).ddmmyy + String(d.between(0, 499)).padStart(3, '0');
  const first = single((11 - (weighted(body, [3, 7, 6, 1, 8, 9, 4, 5, 2]) % 11)) % 11);
  if (first === undefined) return undefined;
  const second = single((11 - (weighted(body + first, [5, 4, 3, 2, 7, 6, 5, 4, 3, 2]) % 11)) % 11);
  return second === undefined ? undefined : body + first + second;
};

const baltic = (d: Draw): string => {
  const body = `${d.pick([3, 4])}${d.day(1940, 1999).yymmdd}${d.digits(3)}`;
  const first = weighted(body, [1, 2, 3, 4, 5, 6, 7, 8, 9, 1]) % 11;
  return body + (first < 10 ? first : (weighted(body, [3, 4, 5, 6, 7, 8, 9, 1, 2, 3]) % 11) % 10);
};

/** With blanks as HMRC prints it, or without. */
const nino = (d: Draw): string => {
  const pair = d.pick(['AB', 'CE', 'HJ', 'JK', 'LM', 'PS', 'RT', 'SW', 'WX', 'YZ']);
  const all = `${pair}${d.digits(6)}${d.pick(['A', 'B', 'C', 'D'])}`;
  return d.chance(0.5) ? all.replace(/(..)(?=.)/g, '$1 ') : all;
};

const ROWS: readonly NationalRow[] = [
  { id: 'national.uk-nino', names: ['nino', 'national_insurance_number'], source: 'https://www.gov.uk/hmrc-internal-manuals/national-insurance-manual/nim39110', make: nino, unchecked: true },
  { id: 'national.uk-utr', checkAt: 0, names: ['utr', 'unique_taxpayer_reference'], source: OECD, make: (d) => { const body = d.digits(9); return '21987654321'[weighted(body, [6, 7, 8, 9, 10, 5, 4, 3, 2]) % 11] + body; } },
  { id: 'national.ie-pps', names: ['pps', 'pps_number', 'ppsn'], source: OECD, make: (d) => { const body = d.digits(7); return body + 'WABCDEFGHIJKLMNOPQRSTUV'[weighted(body, [8, 7, 6, 5, 4, 3, 2]) % 23]; } },
  { id: 'national.de-idnr', names: ['steuer_id', 'steueridentifikationsnummer', 'tax_id', 'idnr'], source: 'https://www.bzst.de/DE/Privatpersonen/SteuerlicheIdentifikationsnummer', make: idnr },
  { id: 'national.fr-nir', names: ['nir', 'numero_securite_sociale', 'insee'], source: 'https://www.insee.fr/fr/metadonnees/definition/c1409', make: nir },
  { id: 'national.es-dni', names: ['dni', 'nif'], source: 'https://www.interior.gob.es (cálculo del dígito de control del NIF/NIE)', make: (d) => { const body = d.digits(8); return body + pick23[Number(body) % 23]; } },
  { id: 'national.es-nie', names: ['nie'], source: 'https://www.interior.gob.es (cálculo del dígito de control del NIF/NIE)', make: (d) => { const [first, body] = [d.below(3), d.digits(7)]; return 'XYZ'[first] + body + pick23[Number(`${first}${body}`) % 23]; } },
  { id: 'national.it-codice-fiscale', names: ['codice_fiscale', 'fiscal_code', 'value'], source: 'https://www.agenziaentrate.gov.it (D.M. 23/12/1976)', make: codiceFiscale },
  { id: 'national.pt-nif', names: ['nif', 'contribuinte'], source: OECD, make: (d) => { const body = d.pick(['1', '2', '3']) + d.digits(7); const c = 11 - (weighted(body, [9, 8, 7, 6, 5, 4, 3, 2]) % 11); return body + (c > 9 ? 0 : c); } },
  { id: 'national.nl-bsn', names: ['bsn', 'burgerservicenummer', 'sofinummer'], source: OECD, make: (d) => drawn(() => { const body = d.between(1, 8) + d.digits(7); const c = single(weighted(body, [9, 8, 7, 6, 5, 4, 3, 2]) % 11); return c && body + c; }) },
  { id: 'national.be-nn', names: ['rijksregisternummer', 'numero_national', 'national_number'], source: OECD, make: (d) => { const body = d.day(1940, 1999).yymmdd + String(d.between(1, 997)).padStart(3, '0'); const all = body + two(97 - remainder(body, 97)); return d.chance(0.5) ? all.replace(/^(..)(..)(..)(...)(..)$/, '$1.$2.$3-$4.$5') : all; } },
  { id: 'national.ch-ahv', names: ['ahv', 'ahv_nummer', 'avs', 'value'], source: 'https://www.zas.admin.ch (AHV-Nummer)', make: (d) => { const body = `756${d.digits(9)}`; const c = (10 - (weighted(body, [1, 3, 1, 3, 1, 3, 1, 3, 1, 3, 1, 3]) % 10)) % 10; return `${body}${c}`.replace(/^(...)(....)(....)(..)$/, '$1.$2.$3.$4'); } },
  { id: 'national.at-svnr', names: ['svnr', 'sozialversicherungsnummer'], source: 'https://www.sozialversicherung.at', make: (d) => drawn(() => { const [serial, born] = [String(d.between(100, 999)), d.day().ddmmyy]; const c = single(weighted(serial + born, [3, 7, 9, 5, 8, 4, 2, 1, 6]) % 11); return c && `${serial}${c}${d.pick(['', ' '])}${born}`; }) },
  { id: 'national.dk-cpr', names: ['cpr', 'cpr_nummer', 'personnummer'], source: 'https://www.cpr.dk (Personnummeret i CPR)', make: (d) => drawn(() => { const body = d.day(1940, 1999).ddmmyy + d.between(0, 3) + d.digits(2); const c = single((11 - (weighted(body, [4, 3, 2, 7, 6, 5, 4, 3, 2]) % 11)) % 11); return c && `${body.slice(0, 6)}-${body.slice(6)}${c}`; }), unchecked: true },
  { id: 'national.se-pnr', names: ['personnummer', 'pnr', 'personal_identity_number'], source: 'https://www.skatteverket.se (SKV 704)', make: (d) => { const body = d.day(1940, 1999).yymmdd + d.digits(3); return `${d.pick(['', '19'])}${body.slice(0, 6)}-${body.slice(6)}${luhn(body)}`; } },
  { id: 'national.no-fnr', names: ['fodselsnummer', 'fnr', 'personnummer'], source: 'https://www.skatteetaten.no/en/person/foreign/norwegian-identification-number/', make: (d) => drawn(() => fnr(d)) },
  { id: 'national.fi-hetu', names: ['hetu', 'henkilotunnus'], source: 'https://dvv.fi/en/personal-identity-code', make: (d) => { const [born, serial] = [d.day(1940, 1999).ddmmyy, String(d.between(2, 899)).padStart(3, '0')]; return `${born}-${serial}${'0123456789ABCDEFHJKLMNPRSTUVWXY'[Number(born + serial) % 31]}`; } },
  { id: 'national.is-kennitala', checkAt: 9, names: ['kennitala'], source: 'https://www.skra.is/english/people/icelandic-id-numbers/', make: (d) => drawn(() => { const body = d.day(1940, 1999).ddmmyy + d.between(20, 99); const c = single((11 - (weighted(body, [3, 2, 7, 6, 5, 4, 3, 2]) % 11)) % 11); return c && `${body.slice(0, 6)}-${body.slice(6)}${c}9`; }) },
  { id: 'national.hr-oib', names: ['oib'], source: OECD, make: (d) => { const body = d.digits(10); return body + mod11And10(body); } },
  { id: 'national.si-emso', names: ['emso', 'jmbg'], source: 'https://www.gov.si (EMŠO)', make: (d) => drawn(() => { const { year, month, day } = d.day(1940, 1999); const body = `${two(day)}${two(month)}${String(year).slice(1)}50${d.digits(3)}`; const c = single((11 - (weighted(body, [7, 6, 5, 4, 3, 2, 7, 6, 5, 4, 3, 2]) % 11)) % 11); return c && body + c; }) },
  { id: 'national.gr-amka', names: ['amka'], source: 'https://www.amka.gr', make: (d) => { const body = d.day(1940, 1999).ddmmyy + d.digits(4); return body + luhn(body); } },
  { id: 'national.ee-ik', names: ['isikukood'], source: 'https://www.riigiteataja.ee (EVS 585)', make: baltic },
  { id: 'national.lt-ak', names: ['asmens_kodas'], source: 'https://www.e-tar.lt (Lietuvos Respublikos gyventojų registro įstatymas)', make: baltic },
]; // biome-ignore format: a table

export const nationalEurope = ROWS.map(nationalType);
