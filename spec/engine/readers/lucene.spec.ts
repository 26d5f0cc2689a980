import { readLucene } from '../../../lib/engine/readers/lucene.js';
import { describeReads } from '../../support/reader-table.js';

describe('engine/readers/lucene', function () {
  describeReads({ id: 'lucene', read: readLucene }, [
    ['name:⟨mask:Ann⟩ AND email:⟨mask:"a@x"⟩'],
    ['+age:[⟨mask:30⟩ TO ⟨mask:40⟩} -state:(⟨mask:open⟩ OR ⟨mask:new⟩)^⟨mask:2⟩'],
    ['user.name:⟨mask:a\\:b\\ c⟩ NOT ⟨mask:x*⟩'],
    ['⟨mask:free⟩ && ⟨mask:words⟩ || ⟨mask:"a \\" b"⟩~⟨mask:2⟩'],
    ['_exists_:⟨mask:name⟩ AND date:>⟨mask:2026-01-01⟩'],
    ['name:⟨mask:"cut'.concat('⟩')],
    ['name:? AND age:[? TO ?]', 'masked already'],
    [''],
  ]);
});
