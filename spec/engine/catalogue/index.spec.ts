import { expect } from 'chai';
import { eventBodies } from '../../../lib/engine/catalogue/event-bodies.js';
import { former } from '../../../lib/engine/catalogue/former.js';
import { geo } from '../../../lib/engine/catalogue/geo.js';
import {
  CATALOGUE_VERSION,
  catalogue,
  catalogueEntry,
  catalogueGroups,
  nameInTemplate,
} from '../../../lib/engine/catalogue/index.js';
import { instrumentation } from '../../../lib/engine/catalogue/instrumentation.js';
import { record } from '../../../lib/engine/catalogue/record.js';
import { importantAttributes } from '../../support/important-attributes.js';
import { exportedKeys, exportedMembers, packageConstants, registry } from '../../support/semconv.js';

const ofType = (...types: readonly string[]) => registry.filter(({ type }) => types.includes(type));
const withoutEntry = (keys: readonly string[]) => keys.filter((key) => !catalogue().has(key));

describe('catalogue', () => {
  it('names the schema version of the registry', () => {
    expect(CATALOGUE_VERSION).to.equal('1.45.0');
  });

  it('has an entry for every attribute of the registry', () => {
    expect(registry.length).to.be.greaterThan(1000);
    expect(withoutEntry(registry.map(({ id }) => id))).to.deep.equal([]);
  });

  for (const [source, constants] of Object.entries(packageConstants)) {
    it(`has an entry for every ${source} attribute of @opentelemetry/semantic-conventions`, () => {
      const keys = exportedKeys(constants);
      expect(keys.length).to.be.greaterThan(100);
      expect(withoutEntry(keys)).to.deep.equal([]);
    });

    it(`lets every ${source} enum member of @opentelemetry/semantic-conventions pass`, () => {
      const members = exportedMembers(constants);
      expect(members.length).to.be.greaterThan(50);
      const missing = members.filter(([key, member]) => {
        const entry = catalogueEntry(key);
        return entry?.kind === 'enum' && !entry.members?.includes(member);
      });
      expect(missing).to.deep.equal([]);
    });
  }

  it('has no entry that nobody writes: each is of the registry, the package, or a file that says where it is from', () => {
    const known = new Set([
      ...registry.map(({ id }) => id),
      ...Object.values(packageConstants).flatMap(exportedKeys),
      ...[record, geo, former, instrumentation, eventBodies].flatMap(Object.keys),
    ]);
    const other = [...catalogue().keys()].filter((key) => !known.has(key) && !/\.annotation\..*\//.test(key));
    expect(other).to.deep.equal([]);
  });

  it('has no key in two data files', () => {
    const keys = catalogueGroups.flatMap(Object.keys);
    expect(keys.filter((key, index) => keys.indexOf(key) !== index)).to.deep.equal([]);
  });

  it('treats every enumeration of the registry as one', () => {
    const other = ofType('enum', 'enum[string]').filter(({ id }) => catalogueEntry(id)?.kind !== 'enum');
    expect(other).to.deep.equal([]);
  });

  it('has members where, and only where, an entry is an enumeration', () => {
    const wrong = [...catalogue()].filter(([, { kind, members }]) => (kind === 'enum') !== (members ?? []).length > 0);
    expect(wrong).to.deep.equal([]);
  });

  it('has no member twice in an enumeration', () => {
    const wrong = [...catalogue()].filter(([, { members = [] }]) => new Set(members).size !== members.length);
    expect(wrong).to.deep.equal([]);
  });

  it('has a number for every number and boolean of the registry, coordinates excepted', () => {
    const wrong = ofType('int', 'double', 'boolean', 'int[]', 'enum[int]')
      .map(({ id }) => [id, catalogueEntry(id)?.kind] as const)
      .filter(([, kind]) => kind !== 'number');
    expect(wrong).to.deep.equal([
      ['geo.location.lat', 'latitude'],
      ['geo.location.lon', 'longitude'],
    ]);
  });

  it('has no number for a text of the registry that is in use', () => {
    const wrong = ofType('string', 'string[]', 'any', 'template[string]', 'template[string[]]')
      .filter(({ deprecated }) => !deprecated)
      .filter(({ id }) => catalogueEntry(id)?.kind === 'number');
    expect(wrong).to.deep.equal([]);
  });

  it('names a detector where, and only where, a kind needs one', () => {
    const wrong = [...catalogue()].filter(([, { kind, detector }]) =>
      kind === 'sensitive' || kind === 'user-id'
        ? !/^[a-z]+\.[a-z0-9-]+$/.test(detector ?? '')
        : detector !== undefined,
    );
    expect(wrong).to.deep.equal([]);
  });
});

describe('catalogueEntry', () => {
  for (const [key, kind, why] of importantAttributes) {
    it(`${key} is ${kind}: ${why}`, () => {
      expect(catalogueEntry(key)?.kind).to.equal(kind);
    });
  }

  it('resolves every template', () => {
    const templates = [...catalogue()].filter(([key]) => key.endsWith('.<key>'));
    expect(templates.length).to.be.greaterThan(40);
    for (const [key, entry] of templates) {
      expect(catalogueEntry(key.replace('<key>', 'x_some-key.more')), key).to.equal(entry);
    }
  });

  it('prefers an exact key to a template', () => {
    const annotation = 'k8s.pod.annotation.kubectl.kubernetes.io/last-applied-configuration';
    expect(catalogueEntry(annotation)?.kind).to.equal('json');
    expect(catalogueEntry('k8s.pod.annotation.team')?.kind).to.equal('named');
  });

  for (const [key, kind, why] of [
    ['shop.geo.location.lat', 'latitude', 'geo in a namespace of the application'],
    ['warehouse.main.geo.postal_code', 'postal-code', 'however deep'],
    ['order.callback.url.query', 'url-query', 'url as in cicd.pipeline.run.url.full'],
    ['k8s.pod.label.url.full', 'named', 'the name of a label'],
    ['shop.geo.depth', undefined, 'nothing of geo'],
    ['geography.location.lat', undefined, 'another word'],
    ['shop.geo.location.lat.x', undefined, 'longer'],
  ] as const)
    it(`takes ${key} for ${kind}: ${why}`, () => expect(catalogueEntry(key)?.kind).to.equal(kind));

  it('tells the name in a template from its prefix', () => {
    for (const [key, name] of [
      ['container.label.com.example.db-password', 'com.example.db-password'],
      ['k8s.pod.annotation.team', 'team'],
      ['http.request.header.x-api-key', 'x-api-key'],
      ['http.route', 'http.route'],
      ['container.label.', 'container.label.'],
    ] as const)
      expect(nameInTemplate(key), key).to.equal(name);
  });

  for (const [key, why] of [
    ['', 'empty'],
    ['shop.order.id', 'of the application'],
    ['http.request.header.', 'a template without its key'],
    ['http.request.header', 'a template without its key'],
    ['http.request.headers.host', 'another namespace'],
    ['HTTP.ROUTE', 'keys are case-sensitive'],
    ['http.route.x', 'no template'],
    ['constructor', 'a property of every object'],
    ['__proto__', 'a property of every object'],
  ] as const) {
    it(`does not know ${JSON.stringify(key)}: ${why}`, () => {
      expect(catalogueEntry(key)).to.equal(undefined);
    });
  }
});
