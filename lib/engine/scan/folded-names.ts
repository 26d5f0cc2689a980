/** How letters with marks are written where a keyboard has none, besides without their mark: `straße`, `größe`, `kørekort`. */
const IN_TWO: Readonly<Record<string, string>> = { ä: 'ae', ö: 'oe', ü: 'ue', å: 'aa', ø: 'oe', æ: 'ae' };
/** Letters of Latin that Unicode makes of no other letter and a mark. */
const OWN: Readonly<Record<string, string>> = { ß: 'ss', ł: 'l', ø: 'o', æ: 'ae', œ: 'oe', ı: 'i', đ: 'd' };

const MARKED = /[ß\u00e0-\u024f\u1e00-\u1eff]/g;
const MARKS = /\p{M}+/gu;

const inOne = (letter: string): string => OWN[letter] ?? letter.normalize('NFD').replace(MARKS, '');

/** A name in small letters as it stands, and as it is written in ASCII: `prénom` and `prenom`, `schlüssel`, `schlussel` and `schluessel`. */
export function foldedNames(name: string): readonly string[] {
  const composed = name.normalize('NFC');
  const names = [composed, composed.replace(MARKED, inOne), composed.replace(MARKED, (c) => IN_TWO[c] ?? inOne(c))];
  return names.filter((one, i) => names.indexOf(one) === i);
}
