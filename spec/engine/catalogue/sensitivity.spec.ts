import { expect } from 'chai';
import { catalogueEntry } from '../../../lib/engine/catalogue/index.js';
import { sensitivityOf } from '../../../lib/engine/catalogue/sensitivity.js';
import type { Sensitivity } from '../../../lib/model.js';

describe('catalogue/sensitivity', () => {
  const table: readonly (readonly [key: string, sensitivity: Sensitivity, why: string])[] = [
    ['http.request.method', 'none', 'a member of an enumeration'],
    ['http.response.status_code', 'none', 'a number'],
    ['http.route', 'low', 'has no values'],
    ['k8s.pod.name', 'low', 'infrastructure'],
    ['service.name', 'low', 'a name'],
    ['session.id', 'linkable', 'a random id'],
    ['enduser.pseudo.id', 'linkable', 'a pseudonym'],
    ['tls.client.hash.sha256', 'linkable', 'the same certificate'],
    ['url.full', 'mixed', 'anything may stand in a query'],
    ['db.query.parameter.<key>', 'mixed', 'data'],
    ['gen_ai.input.messages', 'mixed', 'what people write'],
    ['user.email', 'personal', 'contact'],
    ['user.id', 'personal', 'a person'],
    ['client.address', 'personal', 'a client'],
    ['geo.postal_code', 'personal', 'a place'],
    ['client.geo.locality.name', 'personal', 'a place'],
    ['host.mac', 'personal', 'a device'],
    ['mcp.session.id', 'secret', 'grants access'],
    ['process.environment_variable.<key>', 'secret', 'credentials stand there'],
    ['db.connection_string', 'secret', 'has a password'],
  ];
  for (const [key, sensitivity, why] of table)
    it(`${key} is ${sensitivity}: ${why}`, () => expect(sensitivityOf(catalogueEntry(key)!)).to.equal(sensitivity));
});
