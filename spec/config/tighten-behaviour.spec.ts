import { expect } from 'chai';
import fc from 'fast-check';
import { tightenPolicy } from '../../lib/config/tighten.js';
import { SIGNALS } from '../../lib/engine/policy/fields.js';
import { PRESETS } from '../../lib/engine/policy/presets.js';
import { CATEGORIES, OPERATORS, type Policy } from '../../lib/engine/policy/schema.js';
import { MaskError } from '../../lib/errors.js';
import { createMasker, type Signal } from '../../lib/index.js';
import { card, email, token } from '../support/canary.js';
import { randomText } from '../support/random.js';

/** Attribute, and what of it is sensitive. */
const VALUES: readonly (readonly [key: string, value: string, secret: string])[] = [
  ['app.note', `to ${email(1).text}`, email(1).text],
  ['app.note', `paid by ${card(2).text}`, card(2).text],
  ['app.note', 'plain words', 'plain words'],
  ['app.user.note', `key ${token(3).text}`, token(3).text],
  ['app.user.id', 'u_1234567', 'u_1234567'],
  ['user.email', email(4).text, email(4).text],
  ['user.id', 'u_7654321', 'u_7654321'],
  ['client.address', '203.0.113.77', '203.0.113.77'],
  ['url.full', `https://shop.example/?email=${email(5).text}`, email(5).text],
  ['db.query.text', `select 1 where mail = '${email(6).text}'`, email(6).text],
  ['exception.message', `no mailbox ${email(7).text} of BDG-104233`, 'BDG-104233'],
];

const operator = fc.constantFrom(...OPERATORS);
const some = <T>(values: Record<string, fc.Arbitrary<T>>) => fc.record(values, { requiredKeys: [] });
const each = <T>(names: readonly string[], value: fc.Arbitrary<T>) =>
  some(Object.fromEntries(names.map((name) => [name, value])));
const badge = { id: 'acme.badge', category: 'identity', pattern: 'BDG-[0-9]{6}' };
const KEYS = [
  'app.note',
  'app.*',
  'app.**',
  'app.user.*',
  '**.note',
  'user.email',
  'user.id',
  'client.address',
  'url.full',
];

const policies = some<unknown>({
  preset: fc.constantFrom(...Object.keys(PRESETS)),
  mode: fc.constantFrom('enforce', 'observe'),
  operators: some<unknown>({
    default: operator,
    categories: each(CATEGORIES, operator),
    detectors: each(['contact.email', 'payment.card', 'network.ipv4'], operator),
    signals: each(SIGNALS, operator),
  }),
  detectors: some<unknown>({
    disable: fc.subarray(['contact.email', 'payment.card', 'network.ipv4']),
    custom: operator.map((own) => [{ ...badge, operator: own }]),
    modes: each(['contact', 'identity', 'contact.email'], fc.constantFrom('enforce', 'observe')),
  }),
  attributes: each<unknown>(
    KEYS,
    fc.oneof(operator, fc.constantFrom('pass', { class: 'json' }, { class: 'person.name' })),
  ),
  unknownAttributes: fc.constantFrom('scan', 'mask', 'drop'),
  opaqueIds: fc.constantFrom('keep', 'mask'),
  taint: fc.constantFrom('off', 'record', 'trace'),
  declare: fc.constantFrom(
    { 'app.note': { type: 'string', enum: ['plain words'] } },
    { 'app.note': { type: 'string' } },
  ),
  allow: fc.subarray([email(1).text, email(4).text]).map((values) => ({ values })),
  confidence: fc.constantFrom(0.3, 0.5, 0.9),
  token: fc.constant({ key: randomText('alnum', 24, 9), keyId: 'k1' }),
});

/** What of a secret an output shows: all of it, its end. */
const shown = (output: unknown, secret: string): string[] =>
  [secret, secret.slice(-4)].filter((part) => JSON.stringify(output ?? null).includes(part));

describe('config/tighten, by what comes out', function () {
  this.timeout(120_000);

  it('shows nothing of a value that the local policy does not show', function () {
    let taken = 0;
    let changed = 0;
    fc.assert(
      fc.property(policies, fc.array(policies, { minLength: 4, maxLength: 4 }), (local, remotes) => {
        if (!isValid(local)) return;
        const before = createMasker(local as Policy);
        // a part of a policy is taken more often than a whole one
        const parts = remotes.flatMap((remote) =>
          Object.entries(remote as object).map(([name, value]) => ({ [name]: value })),
        );
        for (const remote of [...remotes, ...parts]) {
          const merged = tightened(local as Policy, remote);
          if (!merged) continue;
          taken++;
          const after = createMasker(merged);
          if (after.planVersion !== before.planVersion) changed++;
          for (const signal of [undefined, 'log', 'metric'] as readonly (Signal | undefined)[])
            for (const [key, value, secret] of VALUES) {
              const context = signal && { signal };
              const allowed = shown(before.maskValue(key, value, context), secret);
              const now = shown(after.maskValue(key, value, context), secret);
              expect(
                now.filter((part) => !allowed.includes(part)),
                `${key} ${value} under ${JSON.stringify([local, remote])}`,
              ).to.deep.equal([]);
            }
        }
      }),
      { numRuns: 25 },
    );
    expect(taken, 'remote policies that were taken').to.be.at.least(30);
    expect(changed, 'of which changed something').to.be.at.least(20);
  });
});

function isValid(policy: unknown): boolean {
  try {
    createMasker(policy as Policy);
    return true;
  } catch (error) {
    if (error instanceof MaskError) return false;
    throw error;
  }
}

function tightened(local: Policy, remote: unknown): Policy | undefined {
  try {
    return tightenPolicy(local, remote);
  } catch (error) {
    if (error instanceof MaskError) return undefined;
    throw error;
  }
}
