import { expect } from 'chai';
import fc from 'fast-check';
import { TextBytes } from '../../../lib/engine/scan/text-bytes.js';
import { isInUuid, UUID_LENGTH, uuidEndFrom } from '../../../lib/engine/scan/uuid.js';

const UUID = '4b3f0c1e-8d5a-4f6b-9c7d-2e1f0a9b8c7d';
/** The places of a text that stand in a UUID, by a pattern. */
const placesIn = (text: string): number[] =>
  [...text.matchAll(/(?<![0-9A-Za-z])[0-9a-fA-F]{8}(?:-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}(?![0-9A-Za-z])/g)].flatMap(
    ({ index }) => Array.from({ length: UUID_LENGTH }, (_, i) => index + i),
  );

describe('engine/scan/uuid', function () {
  const TABLE: readonly (readonly [text: string, is: boolean, why: string])[] = [
    [UUID, true, 'alone'],
    [`id=${UUID.toUpperCase()}, x`, true, 'in a text, in capitals'],
    [`a-${UUID}-1`, true, 'between dashes'],
    [`x${UUID}`, false, 'behind a letter'],
    [`${UUID}0`, false, 'before a digit'],
    [UUID.slice(1), false, 'cut'],
    [UUID.replaceAll('-', ''), false, 'without dashes'],
    [UUID.replace('-', '_'), false, 'with another sign'],
    [UUID.replace('c', 'g'), false, 'with another letter'],
  ];
  for (const [text, is, why] of TABLE)
    it(`${is ? 'knows' : 'does not know'} one ${why}`, function () {
      const { bytes, length } = new TextBytes().load(text);
      const digit = text.search(/[0-9]/);
      expect(isInUuid(text, digit)).to.equal(is);
      expect(uuidEndFrom(bytes, digit, 0, length)).to.equal(is ? text.search(/[0-9a-fA-F]{8}-/) + UUID_LENGTH : -1);
    });

  it('is bounded by the part of a text that is looked at', function () {
    const { bytes, length } = new TextBytes().load(`x${UUID}y`);
    expect(uuidEndFrom(bytes, 1, 1, length - 1)).to.equal(length - 1);
    expect(uuidEndFrom(bytes, 1, 0, length - 1)).to.equal(-1);
    expect(uuidEndFrom(bytes, 1, 1, length - 2)).to.equal(-1);
  });

  it('tells the same places as a pattern, and what bytes tell is told of the text', function () {
    const piece = fc.constantFrom(UUID, UUID.slice(0, 9), UUID.slice(9), '-', 'a1', '0000', ' ', 'x');
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 8 }), (pieces) => {
        const text = pieces.join('');
        const { bytes, length } = new TextBytes().load(text);
        const places = placesIn(text);
        for (let at = 0; at < length; at++) {
          if (!/[0-9a-fA-F]/.test(text.charAt(at))) continue;
          expect(isInUuid(text, at), `${at} of ${text}`).to.equal(places.includes(at));
          if (uuidEndFrom(bytes, at, 0, length) >= 0) expect(places, `${at} of ${text}`).to.include(at);
        }
      }),
    );
  });
});
