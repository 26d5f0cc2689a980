import { luhn, mod11And2, remainder, verhoeff, weighted } from '../check-digits.js';
import { type Draw, two } from '../draw.js';
import { drawn, type NationalRow, nationalType, single } from './national.js';

const OECD =
  'https://www.oecd.org/tax/automatic-exchange/crs-implementation-and-assistance/tax-identification-numbers/';
const upper = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ';

const tckn = (d: Draw): string => {
  const nine = d.between(1, 9) + d.digits(8);
  const odd = weighted(nine, [1, 0, 1, 0, 1, 0, 1, 0, 1]);
  const even = weighted(nine, [0, 1, 0, 1, 0, 1, 0, 1, 0]);
  const ten = nine + ((((odd * 7 - even) % 10) + 10) % 10);
  return ten + (weighted(ten, [1, 1, 1, 1, 1, 1, 1, 1, 1, 1]) % 10);
};

const inn = (d: Draw): string => {
  const ten = d.pick(['7701', '7812', '5024', '6658']) + d.digits(6);
  const eleven = ten + ((weighted(ten, [7, 2, 4, 10, 3, 5, 9, 4, 6, 8]) % 11) % 10);
  return eleven + ((weighted(eleven, [3, 7, 2, 4, 10, 3, 5, 9, 4, 6, 8]) % 11) % 10);
};

const taiwan = (d: Draw): string => {
  const letters = 'ABCDEFGHJKLMNPQRSTUVXYWZIO'; // in the order of their codes, from 10
  const letter = d.pick([...'ABCDEFGHKNPQT']);
  const code = letters.indexOf(letter) + 10;
  const body = `${d.pick([1, 2])}${d.digits(7)}`;
  const sum = Math.floor(code / 10) + (code % 10) * 9 + weighted(body, [8, 7, 6, 5, 4, 3, 2, 1]);
  return `${letter}${body}${(10 - (sum % 10)) % 10}`;
};

const hongKong = (d: Draw): string => {
  const [letter, body] = [d.pick([...'ABCDEGHKPRVYZ']), d.digits(6)];
  const sum = 36 * 9 + (upper.indexOf(letter) + 10) * 8 + weighted(body, [7, 6, 5, 4, 3, 2]);
  const check = (11 - (sum % 11)) % 11;
  return `${letter}${body}(${check === 10 ? 'A' : check})`;
};

const nric = (d: Draw): string => {
  const [first, body] = [d.pick(['S', 'T', 'F', 'G']), d.digits(7)];
  const sum = weighted(body, [2, 7, 6, 5, 4, 3, 2]) + ('TG'.includes(first) ? 4 : 0);
  return first + body + ('ST'.includes(first) ? 'JZIHGFEDCBA' : 'XWUTRQPNMLK')[sum % 11];
};

const AREAS = ['110101', '310115', '440305', '510104', '330106', '420111'];

const ROWS: readonly NationalRow[] = [
  { id: 'national.pl-pesel', names: ['pesel'], source: 'https://www.gov.pl/web/gov/czym-jest-numer-pesel', make: (d) => { const body = d.day(1940, 1999).yymmdd + d.digits(4); return body + ((10 - (weighted(body, [1, 3, 7, 9, 1, 3, 7, 9, 1, 3]) % 10)) % 10); } },
  { id: 'national.cz-rc', names: ['rodne_cislo'], source: 'https://www.mvcr.cz (zákon 133/2000 Sb.)', make: (d) => drawn(() => { const { year, month, day } = d.day(1955, 1999); const body = `${two(year % 100)}${two(month + d.pick([0, 50]))}${two(day)}${d.digits(3)}`; const c = single(remainder(body, 11)); return c && `${body.slice(0, 6)}/${body.slice(6)}${c}`; }) },
  { id: 'national.ro-cnp', names: ['cnp', 'cod_numeric_personal'], source: OECD, make: (d) => { const body = `${d.pick([1, 2])}${d.day(1940, 1999).yymmdd}${two(d.between(1, 46))}${String(d.between(1, 999)).padStart(3, '0')}`; const c = weighted(body, [2, 7, 9, 1, 4, 6, 3, 5, 8, 2, 7, 9]) % 11; return body + (c === 10 ? 1 : c); } },
  { id: 'national.bg-egn', names: ['egn'], source: OECD, make: (d) => { const body = d.day(1940, 1999).yymmdd + d.digits(3); return body + ((weighted(body, [2, 4, 8, 5, 10, 9, 7, 3, 6]) % 11) % 10); } },
  { id: 'national.lv-pk', names: ['personas_kods'], source: 'https://likumi.lv (Iedzīvotāju reģistra likums)', make: (d) => { const body = `${d.day(1940, 1999).ddmmyy}1${d.digits(3)}`; return `${body.slice(0, 6)}-${body.slice(6)}${((1 + weighted(body, [10, 5, 8, 4, 2, 1, 6, 3, 7, 9])) % 11) % 10}`; } },
  { id: 'national.hu-tax-id', names: ['adoazonosito_jel', 'adoazonosito'], source: OECD, make: (d) => drawn(() => { const body = `8${d.between(27000, 48000)}${d.digits(3)}`; const c = single(weighted(body, [1, 2, 3, 4, 5, 6, 7, 8, 9]) % 11); return c && body + c; }) },
  { id: 'national.ru-inn', names: ['inn'], source: 'https://www.nalog.gov.ru (ИНН)', make: inn },
  { id: 'national.ru-snils', names: ['snils'], source: 'https://sfr.gov.ru (СНИЛС)', make: (d) => { const body = d.between(1, 9) + d.digits(8); return `${body.replace(/(...)(...)(...)/, '$1-$2-$3')} ${two((weighted(body, [9, 8, 7, 6, 5, 4, 3, 2, 1]) % 101) % 100)}`; } },
  { id: 'national.ua-rntrc', names: ['rntrc', 'rnokpp', 'ipn'], source: 'https://tax.gov.ua (РНОКПП)', make: (d) => { const body = `${d.between(20000, 36000)}${d.digits(4)}`; return body + (((weighted(body, [-1, 5, 7, 9, 4, 6, 10, 5, 7]) + 11) % 11) % 10); } },
  { id: 'national.tr-tckn', names: ['tckn', 'tc_kimlik_no'], source: 'https://www.nvi.gov.tr', make: tckn },
  { id: 'national.il-tz', names: ['teudat_zehut', 'israeli_id'], source: 'https://www.gov.il (Teudat Zehut)', make: (d) => { const body = d.between(1, 3) + d.digits(7); return body + luhn(body); } },
  { id: 'national.sa-nid', names: ['iqama', 'saudi_national_id'], source: 'https://www.absher.sa', make: (d) => { const body = d.pick(['1', '2']) + d.digits(8); return body + luhn(body); } },
  { id: 'national.ae-eid', names: ['emirates_id', 'value'], source: 'https://icp.gov.ae', make: (d) => { const body = `784${d.day().year}${d.digits(7)}`; return `${body}${luhn(body)}`.replace(/^(...)(....)(.{7})(.)$/, '$1-$2-$3-$4'); } },
  { id: 'national.eg-tn', names: ['egyptian_national_id', 'national_id'], source: 'https://www.cso.gov.eg', make: (d) => { const body = `2${d.day(1940, 1999).yymmdd}${d.pick(['01', '02', '12', '21'])}${d.digits(4)}`; return body + ((11 - (weighted(body, [2, 7, 6, 5, 4, 3, 2, 7, 6, 5, 4, 3, 2]) % 11)) % 10); } },
  { id: 'national.za-id', names: ['south_african_id', 'sa_id_number', 'rsa_id'], source: 'https://www.dha.gov.za', make: (d) => { const body = `${d.day(1940, 1999).yymmdd}${d.digits(4)}0${d.pick([8, 9])}`; return body + luhn(body); } },
  { id: 'national.ng-nin', names: ['nin', 'national_identification_number'], source: 'https://nimc.gov.ng', make: (d) => d.between(1, 9) + d.digits(10), unchecked: true },
  { id: 'national.in-aadhaar', names: ['aadhaar', 'aadhaar_number'], source: 'https://uidai.gov.in', make: (d) => { const body = d.between(2, 9) + d.digits(10); const all = body + verhoeff(body); return d.chance(0.5) ? all.replace(/(....)(?=.)/g, '$1 ') : all; } },
  { id: 'national.in-pan', names: ['pan_number', 'income_tax_pan', 'pan_card'], source: 'https://incometaxindia.gov.in', make: (d) => `${d.chars('upper', 3)}P${d.chars('upper', 1)}${d.digits(4)}${d.chars('upper', 1)}`, unchecked: true },
  { id: 'national.cn-ric', names: ['shenfenzheng', 'resident_identity_card', 'value'], source: 'https://std.samr.gov.cn (GB 11643-1999)', make: (d) => { const body = d.pick(AREAS) + d.day().yyyymmdd + d.digits(3); return body + mod11And2(body); } },
  { id: 'national.kr-rrn', names: ['rrn', 'resident_registration_number'], source: 'https://www.mois.go.kr', make: (d) => { const body = `${d.day(1940, 1999).yymmdd}${d.pick([1, 2])}${two(d.between(1, 90))}${d.digits(3)}`; const c = (11 - (weighted(body, [2, 3, 4, 5, 6, 7, 8, 9, 2, 3, 4, 5]) % 11)) % 10; return `${body.slice(0, 6)}-${body.slice(6)}${c}`; }, unchecked: true },
  { id: 'national.jp-my-number', names: ['my_number', 'individual_number'], source: 'https://www.digital.go.jp (総務省令第八十五号)', make: (d) => { const body = d.between(1, 9) + d.digits(10); const rest = weighted(body, [6, 5, 4, 3, 2, 7, 6, 5, 4, 3, 2]) % 11; return body + (rest <= 1 ? 0 : 11 - rest); } },
  { id: 'national.th-id', names: ['thai_id', 'thai_national_id'], source: 'https://www.bora.dopa.go.th', make: (d) => { const body = d.between(1, 8) + d.digits(11); const c = (11 - (weighted(body, [13, 12, 11, 10, 9, 8, 7, 6, 5, 4, 3, 2]) % 11)) % 10; return `${body}${c}`.replace(/^(.)(....)(.....)(..)(.)$/, d.pick(['$1$2$3$4$5', '$1-$2-$3-$4-$5'])); } },
  { id: 'national.sg-nric', names: ['nric', 'fin_number'], source: 'https://www.ica.gov.sg', make: nric },
  { id: 'national.my-nric', names: ['mykad', 'nric'], source: 'https://www.jpn.gov.my', make: (d) => `${d.day(1940, 1999).yymmdd}-${two(d.between(1, 14))}-${d.digits(4)}`, unchecked: true },
  { id: 'national.tw-id', names: ['taiwan_id', 'national_id'], source: 'https://www.ris.gov.tw', make: taiwan },
  { id: 'national.hk-id', names: ['hkid'], source: 'https://www.immd.gov.hk', make: hongKong },
  { id: 'national.id-nik', names: ['nik', 'ktp'], source: 'https://dukcapil.kemendagri.go.id', make: (d) => `${d.pick(['317401', '327301', '357801'])}${d.day(1940, 1999).ddmmyy}${String(d.between(1, 99)).padStart(4, '0')}`, unchecked: true },
  { id: 'national.pk-cnic', names: ['cnic', 'nicop'], source: 'https://www.nadra.gov.pk', make: (d) => `${d.pick(['35202', '42101', '61101'])}-${d.digits(7)}-${d.between(1, 9)}`, unchecked: true },
  { id: 'national.au-tfn', names: ['tfn', 'tax_file_number'], source: OECD, make: (d) => drawn(() => { const body = d.between(1, 8) + d.digits(8); return weighted(body, [1, 4, 3, 7, 5, 8, 6, 9, 10]) % 11 === 0 ? body.replace(/(...)(?=.)/g, d.pick(['$1', '$1 '])) : undefined; }) },
  { id: 'national.nz-ird', names: ['ird', 'ird_number'], source: 'https://www.ird.govt.nz', make: (d) => drawn(() => { const body = `${d.between(10, 13)}${d.digits(6)}`; const c = single((11 - (weighted(body, [3, 2, 7, 6, 5, 4, 3, 2]) % 11)) % 11); return c && `${body}${c}`.replace(/(...)(?=.)/g, d.pick(['$1', '$1-'])); }) },
]; // biome-ignore format: a table

export const nationalEast = ROWS.map(nationalType);
