import { expect } from 'chai';
import { createMasker } from '../../../lib/engine/masker.js';
import { readMemcached } from '../../../lib/engine/readers/memcached.js';
import { describeReads } from '../../support/reader-table.js';

describe('engine/readers/memcached', function () {
  describeReads({ id: 'memcached', read: readMemcached }, [
    ['set ⟨identifier:user:1⟩ 0 60 3\r\n⟨mask:Ann⟩\r\n'],
    ['set ⟨identifier:k⟩ 0 60 9\r\n⟨mask:Ann\r\nBerg⟩\r\nget ⟨identifier:k⟩\r\n', 'a value of several lines'],
    ['set ⟨identifier:k⟩ 0 60 99\r\n⟨mask:Ann Be⟩', 'cut in a value'],
    [
      'set ⟨identifier:k⟩ 0 60 4\r\n⟨mask:née\r\nget other⟩\r\n',
      'its bytes are not those of its characters: to the end',
    ],
    ['set ⟨identifier:k⟩ ⟨mask:Ann⟩', 'no protocol'],
    ['cas ⟨identifier:k⟩ 0 60 3 12345 noreply\r\n⟨mask:Ann⟩\r\n'],
    ['ms ⟨identifier:k⟩ 3 T60 F1\r\n⟨mask:Ann⟩\r\nmg ⟨identifier:k⟩ t v O123'],
    ['gets ⟨identifier:one⟩ ⟨identifier:two⟩ ⟨text:ann@x.example⟩', 'keys can be personal'],
    ['incr ⟨identifier:counter⟩ 5'],
    ['stats items\nflush_all 10\nversion'],
    ['delete ⟨identifier:k⟩\n⟨mask:what is no command⟩'],
    ['set ⟨identifier:k⟩ 0 60 ?\r\n⟨mask:?⟩'],
  ]);

  it('masks values and keeps the commands', function () {
    const masker = createMasker();
    const context = { siblings: { 'db.system.name': 'memcached' } };
    const masked = masker.maskValue('db.query.text', 'set k 0 60 3\r\nAnn\r\nget k', context);
    expect(masked).to.equal('set k 0 60 3\r\n?\r\nget k');
    expect(masker.maskValue('db.query.text', masked, context)).to.equal(masked);
  });
});
