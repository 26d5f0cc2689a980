import { luhn, weighted } from '../check-digits.js';
import type { Draw } from '../draw.js';
import { drawn, type NationalRow, nationalType, single } from './national.js';

const nhs = (d: Draw): string =>
  drawn(() => {
    const body = d.pick(['4', '6', '7']) + d.digits(8);
    const c = single((11 - (weighted(body, [10, 9, 8, 7, 6, 5, 4, 3, 2]) % 11)) % 11);
    return c && `${body}${c}`.replace(/^(...)(...)(....)$/, d.pick(['$1 $2 $3', '$1$2$3']));
  });

const npi = (d: Draw): string => {
  const body = d.pick(['1', '2']) + d.digits(8);
  return body + luhn(`80840${body}`);
};

/** Positions of the Medicare Beneficiary Identifier: C A AN N A AN N A A N N. */
const mbi = (d: Draw): string => {
  const letters = { of: 'ACDEFGHJKMNPQRTUVWXY' };
  const either = { of: `${letters.of}0123456789` };
  const [a, an] = [() => d.chars(letters, 1), () => d.chars(either, 1)];
  const parts = [
    `${d.between(1, 9)}${a()}${an()}${d.digits(1)}`,
    `${a()}${an()}${d.digits(1)}`,
    `${a()}${a()}${d.digits(2)}`,
  ];
  return parts.join(d.pick(['', '-']));
};

const dea = (d: Draw): string => {
  const body = d.digits(6);
  const sum = weighted(body, [1, 2, 1, 2, 1, 2]);
  return `${d.pick(['A', 'B', 'F', 'M'])}${d.chars('upper', 1)}${body}${sum % 10}`;
};

/** § 290 SGB V: the letter as two digits, weights 1 and 2 by turns, digit sums. */
const kvnr = (d: Draw): string => {
  const [letter, body] = [d.chars('upper', 1), d.digits(8)];
  const all = String(letter.charCodeAt(0) - 64).padStart(2, '0') + body;
  const sum = [...all].reduce((total, digit, i) => {
    const product = Number(digit) * (i % 2 === 0 ? 1 : 2);
    return total + (product > 9 ? product - 9 : product);
  }, 0);
  return `${letter}${body}${sum % 10}`;
};

const medicare = (d: Draw): string => {
  const body = d.between(2, 6) + d.digits(7);
  const all = `${body}${weighted(body, [1, 3, 7, 9, 1, 3, 7, 9]) % 10}${d.between(1, 5)}`;
  return d.chance(0.5) ? all.replace(/^(....)(.....)(.)$/, '$1 $2 $3') : all;
};

const phn = (d: Draw): string =>
  drawn(() => {
    const body = d.digits(8);
    const c = single((11 - (weighted(body, [2, 4, 8, 5, 10, 9, 7, 3]) % 11)) % 11);
    return c && `9${body}${c}`;
  });

const ohip = (d: Draw): string => {
  const body = d.between(1, 9) + d.digits(8);
  return `${body}${luhn(body)}`.replace(/^(....)(...)(...)$/, d.pick(['$1-$2-$3', '$1$2$3', '$1 $2 $3']));
};

const row = (id: string, names: readonly string[], source: string, make: (draw: Draw) => string, checked = true) =>
  nationalType({
    id,
    names,
    source,
    make,
    category: 'health',
    ...(!checked && { unchecked: true as const }),
  } satisfies NationalRow);

export const health = [
  row('health.uk-nhs', ['nhs_number', 'nhs'], 'https://www.datadictionary.nhs.uk/attributes/nhs_number.html', nhs),
  row('health.us-npi', ['npi', 'provider_npi'], 'https://www.cms.gov/Regulations-and-Guidance/Administrative-Simplification/NationalProvIdentStand', npi),
  row('health.us-mbi', ['mbi', 'medicare_beneficiary_identifier', 'medicare_number'], 'https://www.cms.gov/medicare/new-medicare-card/understanding-the-mbi.pdf', mbi, false),
  row('health.us-dea', ['dea_number', 'dea'], 'https://www.deadiversion.usdoj.gov', dea),
  row('health.de-kvnr', ['kvnr', 'krankenversichertennummer'], 'https://www.gesetze-im-internet.de/sgb_5/__290.html', kvnr),
  row('health.au-medicare', ['medicare_number', 'medicare'], 'https://www.servicesaustralia.gov.au', medicare),
  row('health.ca-bc-phn', ['phn', 'personal_health_number'], 'https://www2.gov.bc.ca (Personal Health Number)', phn),
  row('health.ca-ohip', ['ohip', 'health_card_number'], 'https://www.ontario.ca/page/health-insurance', ohip),
  row('health.record-number', ['mrn', 'medical_record_number', 'patient_id'], 'https://www.hhs.gov/hipaa (Safe Harbor, H)', (d) => d.pick([d.digits(8), `MRN${d.digits(7)}`, `${d.chars('upper', 1)}${d.digits(7)}`]), false),
]; // biome-ignore format: a table
