import { expect } from 'chai';
import { isPlaceName, joinNames } from '../../../lib/engine/readers/name-path.js';

describe('engine/readers/name-path', function () {
  it('joins names, and leaves the last four of a path', function () {
    expect(joinNames(undefined, 'name')).to.equal('name');
    expect(joinNames('customer', 'name')).to.equal('customer.name');
    expect(joinNames('a.b.c', 'd')).to.equal('a.b.c.d');
    expect(joinNames('a.b.c.d', 'e')).to.equal('b.c.d.e');
    expect(joinNames('a.b.c.d', 'aLongNameOfAField')).to.equal('b.c.d.aLongNameOfAField');
  });

  it('takes no path for another one, however many there are', function () {
    const names = Array.from({ length: 60 }, (_, i) => `n${i.toString(36)}`);
    for (let round = 0; round < 2; round++)
      for (const outer of names) for (const name of names) expect(joinNames(outer, name)).to.equal(`${outer}.${name}`);
  });

  const PLACES = ['customer', 'shipping-address', 'user.name', 'line1', 'oauth2', '$set', '@attributes', '_id'];
  for (const name of PLACES) it(`says something: ${name}`, () => expect(isPlaceName(name)).to.equal(true));

  const DATA = ['', '12345', 'order-4711', 'jane@corp.com', 'a b', 'x'.repeat(41), '3f2a9c1e'];
  for (const name of DATA) it(`is data: ${JSON.stringify(name)}`, () => expect(isPlaceName(name)).to.equal(false));
});
