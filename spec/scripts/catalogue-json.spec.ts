import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect } from 'chai';
import { CATALOGUE_VERSION, catalogue } from '../../lib/engine/catalogue/index.js';
import { type PublishedAttribute, type PublishedCatalogue, publishedCatalogue } from '../../scripts/catalogue-json.js';
import { type JsonSchema, violations } from '../support/json-schema.js';
import { registry } from '../support/semconv.js';

const read = (path: string): unknown => JSON.parse(readFileSync(new URL(path, import.meta.url), 'utf8'));
const schema = read('../../scripts/catalogue.schema.json') as JsonSchema;
const { version, exports } = read('../../package.json') as { version: string; exports: Record<string, string> };
const published = publishedCatalogue(version);
const byKey = new Map(published.attributes.map((attribute) => [attribute.key, attribute]));

describe('catalogue.json', () => {
  it('has every entry of the catalogue once, in order', () => {
    expect(published.attributes.map(({ key }) => key)).to.deep.equal([...catalogue().keys()].sort());
  });

  it('says what the catalogue says', () => {
    for (const [key, { kind, detector, members }] of catalogue()) {
      const { kind: ownKind, detector: ownDetector, members: ownMembers } = byKey.get(key)!;
      expect({ kind: ownKind, detector: ownDetector, members: ownMembers }, key).to.deep.equal({
        kind,
        detector,
        members,
      });
    }
  });

  it('has every attribute of the registry, deprecated as there', () => {
    for (const { id, deprecated } of registry) {
      expect(byKey.has(id), id).to.equal(true);
      // moved to the registry of GenAI, where it is in use
      if (deprecated && !id.startsWith('openai.')) expect(byKey.get(id)?.deprecated, id).to.equal(true);
    }
  });

  const attributes: readonly PublishedAttribute[] = [
    { key: 'http.request.header.<key>', template: true, kind: 'header', sensitivity: 'mixed' },
    { key: 'db.query.text', kind: 'sql', sensitivity: 'mixed', siblings: ['db.system.name', 'db.system'] },
    { key: 'network.peer.address', kind: 'peer-address', sensitivity: 'personal', siblings: ['span.kind'] },
    { key: 'log.body', pseudo: true, kind: 'message', sensitivity: 'mixed' },
    {
      key: 'log.body[gen_ai.choice].message.role',
      pseudo: true,
      kind: 'enum',
      sensitivity: 'none',
      members: ['assistant', 'developer', 'system', 'tool', 'user'],
      siblings: ['log.event_name'],
    },
    { key: 'user.email', kind: 'sensitive', sensitivity: 'personal', detector: 'contact.email' },
    {
      key: 'http.target',
      kind: 'url',
      sensitivity: 'mixed',
      deprecated: true,
      replacedBy: ['url.path', 'url.query'],
    },
    { key: 'db.user', kind: 'identifier', sensitivity: 'low', deprecated: true },
  ];
  for (const attribute of attributes)
    it(`describes ${attribute.key}`, () => expect(byKey.get(attribute.key)).to.deep.equal(attribute));

  it('is valid by its schema, which takes nothing else', () => {
    expect(violations(JSON.parse(JSON.stringify(published)), schema)).to.deep.equal([]);
    const [first] = published.attributes;
    const wrong: readonly (readonly [Partial<Record<keyof PublishedCatalogue, unknown>>, string])[] = [
      [{ version: '1' }, '.version pattern'],
      [{ schemaUrl: 'https://example.com' }, '.schemaUrl pattern'],
      [{ attributes: [] }, '.attributes minItems'],
      [{ attributes: [{ ...first, kind: 'secret' }] }, '.attributes[0].kind enum'],
      [{ attributes: [{ ...first, note: '' }] }, '.attributes[0] additionalProperties'],
      [{ attributes: [{ ...first, sensitivity: undefined }] }, '.attributes[0] required'],
      [{ attributes: [{ ...first, members: ['a', 'a'] }] }, '.attributes[0].members uniqueItems'],
    ];
    for (const [change, violation] of wrong)
      expect(violations(JSON.parse(JSON.stringify({ ...published, ...change })), schema)).to.deep.equal([violation]);
  });

  it('is written with its schema, to where the package exports it', () => {
    const folder = mkdtempSync(join(tmpdir(), 'catalogue-'));
    try {
      const script = new URL('../../scripts/catalogue-json.ts', import.meta.url).pathname;
      execFileSync(process.execPath, ['--import', 'tsx', script, folder]);
      const written = JSON.parse(readFileSync(join(folder, 'catalogue.json'), 'utf8')) as PublishedCatalogue;
      expect(written).to.deep.equal(JSON.parse(JSON.stringify(published)));
      expect(written.version).to.equal(version);
      expect(written.schemaUrl).to.equal(`https://opentelemetry.io/schemas/${CATALOGUE_VERSION}`);
      expect(JSON.parse(readFileSync(join(folder, 'catalogue.schema.json'), 'utf8'))).to.deep.equal(schema);
    } finally {
      rmSync(folder, { recursive: true });
    }
    expect(exports['./catalogue.json']).to.equal('./dist/catalogue.json');
    expect(exports['./catalogue.schema.json']).to.equal('./dist/catalogue.schema.json');
  });
});
