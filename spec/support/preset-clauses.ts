import type { PresetName } from '../../lib/engine/policy/schema.js';
import { randomText } from './random.js';

/** A value under a key that a clause is about, and what of it must be gone. */
type Example = readonly [key: string, value: unknown, gone: string];

/** A clause that a preset serves, as docs/policy.md names it; `examples` prove it. Where nothing can be proven, `not` says what is not done. */
export interface Clause {
  readonly preset: PresetName;
  readonly clause: string;
  readonly examples: readonly Example[];
  readonly not?: string;
}

const pan = ['4111', '1111', '1111', '1111'].join('');
const uuid = ['3f2c9a10', '77de', '4b0c', '9d5e', '1a2b3c4d5e6f'].join('-');
const track = `%B${pan}^RUIZ/ANNA^2812101000000000?`;

const HIPAA: readonly (readonly [clause: string, examples: readonly Example[], not?: string])[] = [
  ['(A) names', [['user.full_name', 'Anna Ruiz', 'Ruiz'], ['log.body', 'patient name: Anna Ruiz', 'Ruiz']], 'names in prose without a label, a title or a greeting'],
  ['(B) places smaller than a state', [['geo.postal_code', '10115', '10'], ['geo.location.lat', 47.376_887, '47'], ['patient.street_address', '12 Main Street', 'Main']], 'names of cities alone'],
  ['(C) dates', [['patient.date_of_birth', '1980-02-29', '1980'], ['visit.admission_date', '2024-05-01', '2024'], ['visit.discharge_date', '2024-05-03', '2024'], ['patient.date_of_death', '2024-05-04', '2024']], 'dates under other names: say so in `attributes`'],
  ['(D) telephone numbers', [['log.body', 'call +1 212 555 0123', '0123']]],
  ['(E) fax numbers', [['log.body', 'fax: +1 212 555 0123', '0123'], ['patient.fax', '2125550123', '0123']]],
  ['(F) e-mail addresses', [['log.body', `to ${['anna', 'corp.example'].join('@')}`, 'anna']]],
  ['(G) social security numbers', [['log.body', `SSN ${['536', '22', '8145'].join('-')}`, '8145']]],
  ['(H) medical record numbers', [['log.body', 'MRN: 48201937', '48201937']]],
  ['(I) health plan beneficiary numbers', [['log.body', `Medicare beneficiary ${['1EG4', 'TE5', 'MK73'].join('-')}`, 'MK73'], ['patient.member_id', 'ABC123456789', 'ABC']]],
  ['(J) account numbers', [['log.body', 'account number 12345678901', '12345678901'], ['log.body', `card ${pan}`, pan]]],
  ['(K) certificate and license numbers', [['log.body', 'driver license number D1234567', 'D1234567'], ['nurse.certificate_number', 'RN-10432', 'RN']]],
  ['(L) vehicle identifiers, license plates', [['log.body', 'VIN 1M8GDM9AXKP042788', '1M8GDM9AXKP042788'], ['vehicle.license_plate', 'B-MW 1234', '1234']], 'plates in texts'],
  ['(M) device identifiers and serial numbers', [['device.id', uuid, '3f2c'], ['log.body', `IMEI ${['49015420', '3237518'].join('')}`, '3237518'], ['device.serial_number', 'C02XK0AAJG5H', 'C02']], 'serial numbers in texts'],
  ['(N) URLs', [['url.full', 'https://anna:pw12345@h.example/x?email=anna%40corp.example', 'anna']], 'URLs as such: what identifies in them is masked, host and route stay. Drop `url.*` where they name patients'],
  ['(O) IP addresses', [['client.address', '203.0.113.77', '203'], ['http.request.header.x-forwarded-for', '203.0.113.77', '203']], 'addresses in texts, which are mostly infrastructure, unless a line of an access log says whose one is'],
  ['(P) biometric identifiers', [['patient.fingerprint_hash', randomText('hex', 40, 1), randomText('hex', 40, 1)], ['patient.biometric_id', 'X-77', 'X-77']], 'biometric data under other names'],
  ['(Q) photographs', [['patient.photo_url', 'https://h.example/p/77.jpg', '77.jpg']], 'images in byte arrays: they are kept as they are'],
  ['(R) any other unique identifier', [['user.id', 'u_1234567', '1234567'], ['session.id', uuid, '3f2c'], ['enduser.pseudo.id', uuid, '3f2c']], 'ids under names of your own: `unknownAttributes: mask`'],
]; // biome-ignore format: a table

const PCI: readonly (readonly [clause: string, examples: readonly Example[], not?: string])[] = [
  ['3.3.1.1 full track data is not kept', [['log.body', `swipe ${track}`, 'RUIZ'], ['log.body', `swipe ${track}`, pan]]],
  ['3.3.1.2 the card verification code is not kept', [['payment.cvv', '737', '737'], ['log.body', 'cvv: 737', '737']]],
  ['3.3.1.3 the PIN is not kept', [['card.pin', '7391', '7391'], ['log.body', 'PIN: 7391', '7391']]],
  ['3.4.1 the number is masked when it is shown: at most BIN and last four', [['log.body', `card ${pan}`, pan.slice(0, 12)], ['app.amount', Number(pan), pan.slice(0, 12)]], 'first six digits: only the last four are shown'],
  ['3.5.1 the number is unreadable where it is stored', [['db.query.text', `SELECT 1 FROM c WHERE pan = '${pan}'`, pan], ['exception.message', `declined: ${pan}`, pan.slice(0, 12)]]],
  ['3.2.1 no more cardholder data than is needed', [['card.holder_name', 'Anna Ruiz', 'Ruiz'], ['log.body', 'card exp 09/28', '09/28']]],
]; // biome-ignore format: a table

const GDPR: readonly (readonly [clause: string, examples: readonly Example[], not?: string])[] = [
  ['Art. 4 (1): a name', [['user.full_name', 'Anna Ruiz', 'Ruiz']], 'names in prose without a label, a title or a greeting'],
  ['Art. 4 (1): an identification number', [['user.id', 'u_1234567', '1234567'], ['log.body', `SSN ${['536', '22', '8145'].join('-')}`, '8145']]],
  ['Art. 4 (1): location data', [['geo.location.lat', 47.376_887, '47'], ['geo.postal_code', '10115', '10']]],
  ['Art. 4 (1), recital 30: an online identifier', [['client.address', '203.0.113.77', '203'], ['http.request.header.cookie', `sid=${randomText('alnum', 20, 2)}`, randomText('alnum', 20, 2)], ['session.id', uuid, '3f2c'], ['device.id', uuid, '3f2c']], 'addresses in texts, which are mostly infrastructure, unless a line of an access log says whose one is'],
  ['Art. 4 (1): contact', [['log.body', `to ${['anna', 'corp.example'].join('@')}`, 'anna'], ['log.body', 'call +49 30 901820', '901820']]],
  ['Art. 9: data concerning health', [['log.body', 'MRN: 48201937', '48201937'], ['patient.diagnosis', 'E11.9', 'E11']], 'opinions, beliefs, origin and other special categories in prose'],
  ['Art. 32 (1)(a): pseudonymisation', [], 'by itself: choose the operator `token`'],
]; // biome-ignore format: a table

/** Every clause, in order. */
export const clauses: readonly Clause[] = (
  [
    ['pci', PCI],
    ['hipaa', HIPAA],
    ['gdpr', GDPR],
  ] as const
).flatMap(([preset, list]) =>
  list.map(([clause, examples, not]) => ({ preset, clause, examples, ...(not && { not }) })),
);
