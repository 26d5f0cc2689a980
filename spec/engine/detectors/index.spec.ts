import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from 'chai';
import { detectors } from '../../../lib/engine/detectors/index.js';
import { createMasker } from '../../../lib/index.js';
import type { OperatorName } from '../../../lib/model.js';
import { described } from '../../support/describe-family.js';
import type { Example } from '../../support/examples.js';
import { root } from '../../support/sources.js';
import './ai.spec.js';
import './ai-tools.spec.js';
import './bank-branches.spec.js';
import './bank-national.spec.js';
import './bank.spec.js';
import './chat.spec.js';
import './cloud-aws.spec.js';
import './cloud-azure.spec.js';
import './cloud-google.spec.js';
import './cloud-hosts.spec.js';
import './cloud-tools.spec.js';
import './account-statements.spec.js';
import './commands.spec.js';
import './commerce.spec.js';
import './contact.spec.js';
import './credential.spec.js';
import './credential-names.spec.js';
import './crypto.spec.js';
import './data-platforms.spec.js';
import './database.spec.js';
import './developer-tools.spec.js';
import './device.spec.js';
import './directory.spec.js';
import './email-services.spec.js';
import './health-national.spec.js';
import './hashes.spec.js';
import './health.spec.js';
import './hosting.spec.js';
import './identity-documents.spec.js';
import './identity-numbers.spec.js';
import './identity.spec.js';
import './key-material.spec.js';
import './location.spec.js';
import './messaging.spec.js';
import './monitoring.spec.js';
import './national-africa.spec.js';
import './national-americas.spec.js';
import './national-asia-pacific.spec.js';
import './national-asia-south.spec.js';
import './national-central-america.spec.js';
import './national-central-asia.spec.js';
import './national-europe-balkans.spec.js';
import './national-europe-east.spec.js';
import './national-europe-small.spec.js';
import './national-europe-south.spec.js';
import './national-europe-tax.spec.js';
import './national-europe.spec.js';
import './national-middle-east-africa.spec.js';
import './national-nordics.spec.js';
import './national-oceania.spec.js';
import './national-south-america.spec.js';
import './network.spec.js';
import './observability.spec.js';
import './payment.spec.js';
import './payment-services.spec.js';
import './person.spec.js';
import './registry.spec.js';
import './rejected-values.spec.js';
import './saas.spec.js';
import './security-tools.spec.js';
import './shop-services.spec.js';
import './single-sign-on.spec.js';
import './source-control.spec.js';
import './telephony.spec.js';
import './work-and-media.spec.js';

const TOKEN = { key: 'k'.repeat(32), keyId: 'k1' };
const OPERATORS: readonly OperatorName[] = ['placeholder', 'partial', 'token', 'truncate', 'drop'];
const TEMPLATES = ['[REDACTED:{id}]', '***', '<{category}>', 'REDACTED', '{id}-hidden', '█{category}█'];

const read = (example: Example) =>
  typeof example === 'string'
    ? { text: example, find: example, key: undefined }
    : { find: example.text, key: undefined, ...example };
const accepted = () =>
  described.flatMap(({ family, examples }) =>
    family.flatMap(({ id }) =>
      (examples[id]?.accept ?? []).map((example, i) => ({ name: `${id} #${i + 1}`, ...read(example) })),
    ),
  );

/** Specs of the registry, and of what families share. */
const WITHOUT_FAMILY = [
  'index.spec.ts',
  'national-names.spec.ts',
  'local-names.spec.ts',
  'digit-shapes.spec.ts',
  'one-time-codes.spec.ts',
];

describe('detectors: all together', function () {
  it('are described each in the spec of its family', function () {
    const files = readdirSync(join(root, 'spec', 'engine', 'detectors')).filter(
      (file) => !WITHOUT_FAMILY.includes(file),
    );
    expect(described).to.have.length(files.length);
    const ids = described.flatMap(({ family }) => family.map(({ id }) => id));
    expect([...new Set(ids)].sort()).to.deep.equal(detectors.map(({ id }) => id).sort());
  });

  it('have ids of their own', function () {
    const ids = detectors.map(({ id }) => id);
    expect(ids.filter((id, i) => ids.indexOf(id) !== i)).to.deep.equal([]);
  });

  it('have names of their own: none tells two types', function () {
    const owners = new Map<string, string[]>();
    for (const { id, keys = [] } of detectors) {
      for (const key of new Set(keys)) owners.set(key, [...(owners.get(key) ?? []), id]);
    }
    const shared = [...owners].filter(([, ids]) => ids.length > 1).map(([key, ids]) => `${key}: ${ids.join(', ')}`);
    expect(shared).to.deep.equal([]);
  });

  it('list each name once, in words and not also as one word', function () {
    const twice = detectors.flatMap(({ id, keys = [] }) =>
      keys.filter((key, i) => keys.indexOf(key) !== i).map((key) => `${id}: ${key}`),
    );
    expect(twice).to.deep.equal([]);
  });

  it('mask every example of every family, each by whatever type', function () {
    const masker = createMasker();
    const left = accepted().filter(({ text, find, key }) => masker.maskText(text, { key }).includes(find));
    expect(left.map(({ name, text, key }) => `${name}: ${key ?? ''} ${text.slice(0, 60)}`)).to.deep.equal([]);
  });

  it('say of each where it stands', function () {
    const masker = createMasker();
    const missed = accepted().filter(({ text, find, key }) => {
      const from = text.indexOf(find);
      const findings = masker.inspectText(text, { key });
      return !findings.some(({ start, end }) => start < from + find.length && end > from);
    });
    expect(missed.map(({ name, text }) => `${name}: ${text.slice(0, 60)}`)).to.deep.equal([]);
  });

  for (const operator of OPERATORS) {
    it(`find nothing in what ${operator} made of any example`, function () {
      this.timeout(60_000);
      const masker = createMasker({
        operators: { default: operator, categories: { network: operator, location: operator } },
        token: TOKEN,
      });
      const again = accepted().filter(({ text, key }) => {
        const once = masker.maskText(text, { key });
        return masker.maskText(once, { key }) !== once;
      });
      expect(again.map(({ name, text, key }) => `${name}: ${key ?? ''} ${text.slice(0, 60)}`)).to.deep.equal([]);
    });
  }

  for (const placeholder of TEMPLATES) {
    it(`find nothing in ${placeholder} in the place of any example`, function () {
      this.timeout(60_000);
      const masker = createMasker({ placeholder });
      const again = accepted().filter(({ text, key }) => {
        const once = masker.maskText(text, { key });
        return masker.maskText(once, { key }) !== once;
      });
      expect(again.map(({ name, text, key }) => `${name}: ${key ?? ''} ${text.slice(0, 60)}`)).to.deep.equal([]);
    });
  }
});
