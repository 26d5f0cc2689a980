import { expect } from 'chai';
import fc from 'fast-check';
import { connectionStringReader } from '../../../lib/engine/readers/connection-string.js';
import { urlReader } from '../../../lib/engine/readers/url.js';
import type { Reader } from '../../../lib/model.js';

const ALL = [...'aZ9/?#@;,&=:%+!$\'"{}[]\\-_.~|<>'];

/** Where a password stands, and the characters that end it there: a client has to escape those. */
const PLACES: readonly (readonly [reader: Reader, write: (password: string) => string, ends: string])[] = [
  [urlReader, (password) => `https://u:${password}@host/a?b=c`, '@'],
  [connectionStringReader, (password) => `postgres://u:${password}@host/db?x=y`, '?'],
  [connectionStringReader, (password) => `redis://:${password}@host:1/0`, '?'],
  [connectionStringReader, (password) => `mongodb://u:${password}@a:1,b:2/db?x=y`, '?'],
  [connectionStringReader, (password) => `Server=db;User=u;Password=${password};X=y`, ';'],
  [connectionStringReader, (password) => `Password={${password}};Server=db`, '}'],
  [connectionStringReader, (password) => `Server=db;Password="${password}";X=y`, '"'],
  [connectionStringReader, (password) => `host=db password=${password} user=u`, ''],
  [connectionStringReader, (password) => `host=db password='${password}' user=u`, "'\\"],
  [connectionStringReader, (password) => `host:6379,password=${password},ssl=true`, ',;'],
  [connectionStringReader, (password) => `jdbc:postgresql://h/d?user=a&password=${password}&x=y`, '&'],
  [connectionStringReader, (password) => `jdbc:sqlserver://h:1;user=a;password=${password};x=y`, ';'],
  [connectionStringReader, (password) => `jdbc:oracle:thin:scott/${password}@//h:1/x`, '?'],
];

describe('readers of passwords', function () {
  for (const [reader, write, ends] of PLACES) {
    it(`mask the whole of it: ${write('P')}${ends === '' ? '' : ` (but for ${ends})`}`, function () {
      // Letters around it: a quote at the beginning would quote it, and one at the end is glued to what follows.
      const middle = fc.string({
        unit: fc.constantFrom(...ALL.filter((character) => !ends.includes(character))),
        maxLength: 8,
      });
      fc.assert(
        fc.property(middle, (part) => {
          const password = `pw${part}end`;
          const text = write(password);
          const start = text.indexOf(password);
          const slices = reader.read(text, {}) ?? [];
          const whole = slices.some(
            (slice) => slice.as === 'mask' && slice.start <= start && slice.end >= start + password.length,
          );
          expect(whole, text).to.equal(true);
        }),
        { numRuns: 1000 },
      );
    });
  }
});
