import { expect } from 'chai';
import { detectors } from '../../../lib/engine/detectors/index.js';
import { shapedKind } from '../../../lib/engine/gate/shaped-kind.js';
import { compilePolicy } from '../../../lib/engine/policy/compile.js';

const { treatments } = compilePolicy({}, detectors);
const [SERVER, CLIENT] = [1, 2];

describe('gate/shaped-kind', () => {
  const table: readonly (readonly [key: string, text: string, spanKind: number | undefined, kind: string])[] = [
    ['http.request.method', 'GET', undefined, 'pass'],
    ['http.request.method', 'get', undefined, 'text'],
    ['http.request.method', 'jane@corp.com', undefined, 'text'],
    ['error.type', 'java.io.IOException', undefined, 'text'],
    ['http.route', '/users/{id}', undefined, 'identifier'],
    ['http.route', 'no route for jane@corp.com', undefined, 'text'],
    ['network.peer.address', '10.1.2.80', SERVER, 'peer-address'],
    ['network.peer.address', '10.1.2.80', CLIENT, 'identifier'],
    ['network.peer.address', '10.1.2.80', undefined, 'identifier'],
    ['network.peer.address', 'jane at 10.1.2.80', CLIENT, 'text'],
    ['service.name', 'the shop', undefined, 'service-name'],
    ['user.id', 'jane', undefined, 'user-id'],
    ['url.full', 'https://shop.example/ a', undefined, 'url'],
  ];
  for (const [key, text, spanKind, kind] of table)
    it(`${JSON.stringify(text)} under ${key}${spanKind ? ` of a span of kind ${spanKind}` : ''} is ${kind}`, () =>
      expect(shapedKind(text, treatments.attribute(key), { spanKind })).to.equal(kind));
});
