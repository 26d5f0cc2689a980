import { expect } from 'chai';
import fc from 'fast-check';
import { formatted } from '../../support/formatted.js';
import { createTextGateCheck } from '../../support/text-gate-difference.js';

const said = (key: string, text: string, context = {}): string => {
  const check = createTextGateCheck();
  const difference = check.difference({ key, text, context });
  return difference ?? (check.clean === 1 ? 'clean' : 'nothing');
};

describe('gate/text-gate', function () {
  it('never says clean of a text that the readers change, and changes nothing but the time', function () {
    this.timeout(120_000);
    const check = createTextGateCheck();
    fc.assert(
      fc.property(formatted, (sample) => void expect(check.difference(sample)).to.equal(undefined)),
      { numRuns: 6000 },
    );
    expect(check.clean, 'a gate that never opens tells nothing').to.be.greaterThan(1000);
  });

  const TABLE: readonly (readonly [key: string, text: string, said: string])[] = [
    ['http.request.method', 'GET', 'clean'],
    ['http.request.method', 'AKIA67XYU2A4TGHMYM7N', 'nothing'],
    ['url.full', 'https://shop.example/orders/42?page=2', 'clean'],
    ['url.full', 'https://shop.example/orders/42?token=abcdef', 'nothing'],
    ['url.query', '?page=2&sort=asc', 'clean'],
    ['db.query.text', 'SELECT id FROM orders WHERE id = $1', 'clean'],
    ['db.query.text', "SELECT id FROM orders WHERE note = 'x'", 'nothing'],
    ['exception.stacktrace', 'TypeError: x\n    at f (/usr/src/app/a.js:1:2)', 'clean'],
    ['exception.stacktrace', 'TypeError: jane@corp.com\n    at f (/usr/src/app/a.js:1:2)', 'nothing'],
    ['app.data', '{"status":"open","n":3}', 'clean'],
    ['app.data', '{"password":"x1"}', 'nothing'],
    // escapes undone, patterns are asked about the text itself
    ['app.data', JSON.stringify({ note: 'You find it in your account under "Orders".' }), 'clean'],
    ['app.data', JSON.stringify({ note: 'Two steps\n\n1. see your "Orders"\n2. returns: "Parcels"' }), 'clean'],
    ['app.data', JSON.stringify({ note: 'Answer:\n\nthe "password": hunter2x' }), 'nothing'],
    ['app.data', JSON.stringify({ note: 'see\n"jane@corp.com"' }), 'nothing'],
    ['log.body', 'order moved', 'clean'],
    ['log.body', 'password=hunter22', 'nothing'],
    ['password', 'anything', 'nothing'],
    ['client.address', '', 'clean'],
    ['client.address', '10.0.0.1', 'nothing'],
    ['user.id', 'jane', 'nothing'],
  ];
  for (const [key, text, expected] of TABLE)
    it(`says ${expected} of ${key}: ${JSON.stringify(text)}`, () => expect(said(key, text)).to.equal(expected));

  it('goes by whose address it is', function () {
    expect(said('network.peer.address', '203.0.113.77', { spanKind: 2 })).to.equal('clean');
    expect(said('network.peer.address', '203.0.113.77', { spanKind: 1 })).to.equal('nothing');
  });
});
