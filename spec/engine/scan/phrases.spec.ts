import { expect } from 'chai';
import { ContextIndex, PhraseReader } from '../../../lib/engine/scan/phrases.js';
import { detectorOf } from '../../support/found.js';

const index = new ContextIndex([
  detectorOf([], { context: ['tel', 'telefon', 'call me', 'cc number', 'ahvn13'], unless: ['sku'] }),
  detectorOf([], { context: ['tel', 'r.č.', '電話', 'registro de población'] }),
]);

/** The phrases that are seen in a text, with where they stand. */
function seenIn(text: string, steps: readonly number[] = []): string[] {
  const reader = new PhraseReader(index);
  let from = 0;
  for (const to of [...steps, text.length]) {
    reader.read(text, from, to);
    from = to;
  }
  return reader.phrases.map(({ words }, i) => `${words.join(' ')} ${reader.starts[i]}-${reader.ends[i]}`);
}

describe('scan/phrases', function () {
  const TABLE: readonly (readonly [string, readonly string[], string])[] = [
    ['Tel: 1', ['tel 0-3'], 'any case'],
    ['telex hotel', [], 'a short word stands alone'],
    ['TELEFONNUMMER', ['telefon 0-13'], 'a long one may go on'],
    ['call, me', ['call me 0-8'], 'several words, whatever stands between'],
    ['call them me', [], 'but no other word'],
    ['cc numbers', ['cc number 0-10'], 'the last of several may go on'],
    ['call call me', ['call me 5-12'], 'a phrase that begins anew'],
    ['Registro  de POBLACIÓN', ['registro de población 0-22'], 'letters beyond ASCII'],
    ['r.č. 1', ['r č 0-4'], 'more than letters, as it stands'],
    ['r č 1', [], 'and not otherwise'],
    ['ahvn13', ['ahvn 0-6'], 'a short word with digits'],
    ['请拨打電話', ['電話 3-5'], 'scripts without blanks'],
    ['Tel電話と電話', ['電話 3-5', '電話 6-8'], 'behind other letters, each for itself'],
    ['ar.č. 1', [], 'a literal is no end of another word'],
    ['sku tel', ['sku 0-3', 'tel 4-7'], 'one after the other'],
  ];
  for (const [text, expected, why] of TABLE)
    it(`${JSON.stringify(text)}: ${why}`, () => expect(seenIn(text)).to.deep.equal(expected));

  it('goes on where it stopped', () => expect(seenIn('call me', [5])).to.deep.equal(['call me 0-7']));

  it('ends a word where what is read ends', () => expect(seenIn('telx', [3])).to.deep.equal(['tel 0-3']));

  it('reads names by their blanks', function () {
    const reader = new PhraseReader(index);
    reader.readName('user tel 2tel telefon2');
    expect(reader.phrases.map(({ words }) => words[0])).to.deep.equal(['tel', 'telefon']);
  });

  it('reads names by their humps', function () {
    const reader = new PhraseReader(index);
    const name = 'userTelCCNumberTelefonNr';
    reader.readHumps(name, 0, name.length);
    expect(reader.phrases.map(({ words }) => words.join(' '))).to.deep.equal(['tel', 'cc number', 'telefon']);
  });

  it('forgets', function () {
    const reader = new PhraseReader(index);
    reader.read('tel call', 0, 8);
    reader.clear();
    reader.read('me', 0, 2);
    expect(reader.phrases).to.deep.equal([]);
  });

  it('keeps the last of very many', function () {
    const text = 'tel '.repeat(5000);
    const seen = seenIn(text);
    expect(seen.length).to.be.lessThan(1025);
    expect(seen.at(-1)).to.equal(`tel ${text.length - 4}-${text.length - 1}`);
  });
});
