import { expect } from 'chai';
import { PRESETS } from '../../../lib/engine/policy/presets.js';
import { CATEGORIES, NEVER_KEPT, type PresetName } from '../../../lib/engine/policy/schema.js';
import { createMasker } from '../../../lib/index.js';
import { card, email, token } from '../../support/canary.js';

const presets = Object.keys(PRESETS) as PresetName[];
const maskerOf = (preset: PresetName) => createMasker({ preset });
const number = card(1).text;
const ssn = ['536', '22', '8145'].join('-');

/** An attribute, its value, and what becomes of it by preset: kept, or what it is written as. */
type Row = readonly [what: string, key: string, value: unknown, Readonly<Record<PresetName, unknown>>];
const KEPT = Symbol('kept');
const ANY = Symbol('masked in whatever way');
const all = (result: unknown, others: Partial<Record<PresetName, unknown>> = {}) =>
  ({ ...Object.fromEntries(presets.map((preset) => [preset, result])), ...others }) as Record<PresetName, unknown>;

const TABLE: readonly Row[] = [
  ['a token', 'exception.message', `used ${token(2).text}`, all('used [REDACTED:source-control.github-token]')],
  ['a password', 'app.password', 'summerday', all('[REDACTED:credential.password]')],
  [
    'a card number',
    'exception.message',
    `card ${number}`,
    all('card [REDACTED:payment.card]', { pci: `card ${'*'.repeat(12)}${number.slice(-4)}` }),
  ],
  ['a card verification value', 'payment.cvv', '737', all('[REDACTED:payment.cvv]')],
  ['an e-mail address', 'user.email', email(3).text, all('[REDACTED:contact.email]', { secrets: KEPT })],
  ['a name', 'user.full_name', 'Anna Ruiz', all('[REDACTED:person.name]', { secrets: KEPT })],
  ['a social security number', 'app.note', `SSN ${ssn}`, all(ANY, { secrets: KEPT })],
  ['a medical record number', 'app.note', 'MRN: 48201937', all(ANY, { secrets: KEPT })],
  ['a birth date', 'patient.date_of_birth', '1980-02-29', all(ANY, { secrets: KEPT })],
  [
    'a client address',
    'client.address',
    '203.0.113.77',
    all('[REDACTED:network.ipv4]', { balanced: '203.0.113.0', pci: '203.0.113.0', secrets: KEPT }),
  ],
  [
    'a latitude',
    'geo.location.lat',
    47.376_887,
    all('[REDACTED:location.coordinates]', { balanced: 47.4, pci: 47.4, secrets: KEPT }),
  ],
  [
    'a postal code',
    'geo.postal_code',
    '10115',
    all('[REDACTED:location.postal-code]', { balanced: '10***', pci: '10***', secrets: KEPT }),
  ],
  [
    'an opaque user id',
    'user.id',
    'u_1234567',
    all('[REDACTED:identity.user-id]', { balanced: KEPT, pci: KEPT, secrets: KEPT }),
  ],
  [
    'a session id',
    'session.id',
    '3f2c9a10-77de-4b0c-9d5e-1a2b3c4d5e6f',
    all('[REDACTED:identity.session-id]', { balanced: KEPT, pci: KEPT, secrets: KEPT }),
  ],
  ['an attribute that nobody declared', 'app.flavour', 'vanilla', all(KEPT, { strict: ANY })],
  ['a number that nobody declared', 'app.count', 5, all(KEPT, { strict: ANY })],
  ['a method', 'http.request.method', 'GET', all(KEPT)],
  ['a status code', 'http.response.status_code', 200, all(KEPT)],
  ['a route', 'http.route', '/orders/{id}', all(KEPT)],
  ['a statement', 'db.query.text', 'SELECT id FROM t WHERE a = $1', all(KEPT)],
];

describe('policy/presets', function () {
  it('are six, and none lets through a secret, a credential or financial data', function () {
    expect(presets).to.deep.equal(['balanced', 'strict', 'secrets', 'pci', 'hipaa', 'gdpr']);
    for (const preset of presets) {
      const { categories = {}, detectors = {} } = PRESETS[preset].operators ?? {};
      for (const category of NEVER_KEPT) expect(categories[category], preset).to.not.equal('keep');
      expect(Object.values(detectors), preset).to.not.include('keep');
    }
    expect(CATEGORIES.filter((category) => !NEVER_KEPT.includes(category))).to.deep.equal(
      Object.keys(PRESETS.secrets.operators?.categories ?? {}),
    );
  });

  for (const [what, key, value, results] of TABLE) {
    it(what, function () {
      for (const preset of presets) {
        const masked = maskerOf(preset).maskValue(key, value);
        const expected = results[preset];
        if (expected === ANY) expect(masked, preset).to.not.equal(value);
        else expect(masked, preset).to.equal(expected === KEPT ? value : expected);
      }
    });
  }

  it('are changed by what the policy says, part by part', function () {
    const masker = createMasker({
      preset: 'hipaa',
      opaqueIds: 'keep',
      operators: { detectors: { 'network.ipv4': 'truncate' } },
    });
    expect(masker.maskValue('user.id', 'u_1234567')).to.equal('u_1234567');
    expect(masker.maskValue('client.address', '203.0.113.77')).to.equal('203.0.113.0');
    expect(masker.maskValue('geo.postal_code', '10115')).to.equal('[REDACTED:location.postal-code]');
    const pci = createMasker({ preset: 'pci', operators: { categories: { financial: 'drop' } } });
    expect(pci.maskValue('app.note', number)).to.equal(undefined);
  });
});
