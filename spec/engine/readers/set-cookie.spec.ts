import { setCookieReader } from '../../../lib/engine/readers/set-cookie.js';
import { describeReads } from '../../support/reader-table.js';

describe('setCookieReader', function () {
  describeReads(setCookieReader, [
    [
      'sid=⟨mask sid:x⟩; Path=/; Domain=example.com; Expires=Wed, 21 Oct 2026 07:28:00 GMT; HttpOnly; SameSite=Lax; secure',
    ],
    ['lang=⟨text lang:en⟩; Max-Age=3600'],
    ['a=⟨mask a:X1⟩; Path=/, b=⟨mask b:X2⟩; HttpOnly', 'joined by a comma'],
    ['a=⟨mask a:X1⟩; Path=/\nb=⟨mask b:X2⟩; HttpOnly', 'joined by a line break'],
    ['a=⟨mask a:X1⟩; Path=/; token=⟨mask token:x⟩', 'no attribute'],
    ['path=⟨mask path:X1⟩', 'a cookie may be called like an attribute'],
    ['sid=; Max-Age=0', 'deletes a cookie'],
    [''],
  ]);
});
