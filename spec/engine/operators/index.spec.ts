import { expect } from 'chai';
import { createOperator } from '../../../lib/engine/operators/index.js';
import { createPlaceholder } from '../../../lib/engine/operators/placeholder.js';
import type { Category, OperatorName } from '../../../lib/model.js';
import { nodeHmac } from '../../../lib/platform/node-hmac.js';
import { detectorOf } from '../../support/found.js';

const placeholder = createPlaceholder('<{id}>', new Set());
const token = { key: 'k'.repeat(32), keyId: 'k1' };
const operate = (
  name: OperatorName,
  value: string,
  category: Category = 'financial',
  id: `${string}.${string}` = 'spec.type',
  ports = {},
) => createOperator(name, detectorOf([], { id, category }), { placeholder, hmac: nodeHmac, token, ...ports })(value);

const CARD = '4111111111111111';

describe('operators/index', function () {
  const table = [
    ['placeholder', CARD, 'financial', 'spec.type', '<spec.type>', 'always the same'],
    ['partial', CARD, 'financial', 'spec.type', '************1111', 'the last four'],
    ['partial', '4711', 'financial', 'spec.type', '<spec.type>', 'too short: placeholder'],
    ['partial', CARD, 'secret', 'spec.type', '<spec.type>', 'a secret: placeholder'],
    ['truncate', '203.0.113.77', 'network', 'network.ipv4', '203.0.113.0', 'an address'],
    ['truncate', CARD, 'financial', 'spec.type', '<spec.type>', 'no meaning: placeholder'],
    ['drop', CARD, 'financial', 'spec.type', undefined, 'nothing'],
    ['keep', CARD, 'network', 'spec.type', CARD, 'the value'],
  ] as const;
  for (const [name, value, category, id, expected, why] of table) {
    it(`${name} of ${value} (${category}): ${why}`, () =>
      expect(operate(name, value, category, id)).to.equal(expected));
  }

  it('gives tokens', () => expect(operate('token', CARD)).to.match(/^\[spec\.type:k1:[0-9a-f]{32}\]$/));

  it('gives the placeholder where there is no key or no HMAC: never the value', function () {
    expect(operate('token', CARD, 'financial', 'spec.type', { token: undefined })).to.equal('<spec.type>');
    expect(operate('token', CARD, 'financial', 'spec.type', { hmac: undefined })).to.equal('<spec.type>');
  });
});
