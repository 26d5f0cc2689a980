import { expect } from 'chai';
import { IDENTITY_NAMES, SOCIAL_NAMES, TAX_NAMES } from '../../../lib/engine/detectors/national-names.js';
import { createMasker } from '../../../lib/index.js';

const masker = createMasker();
const isFound = (text: string) => (masker.inspectText(text)?.length ?? 0) > 0;

/** Numbers whose check or structure tells the country; the wrong ones have another check digit, in a form that no weaker type has. */
const TABLE = [
  { kind: 'identity', names: IDENTITY_NAMES, numbers: ['29001010100013', '850709-9805', '740104/0020', 'S1234567D', 'A123456789'], wrong: ['740104/0021', 'S1234567E', 'A123456780'] },
  { kind: 'tax', names: TAX_NAMES, numbers: ['850709-9805', '740104/0020', 'ABCPE1234F'], wrong: ['740104/0021', 'ABCXE1234F'] },
  { kind: 'social security', names: SOCIAL_NAMES, numbers: ['850709-9805', '740104/0020', '756.1234.5678.97', '255081416802538'], wrong: ['740104/0021', '255081416802539'] },
]; // biome-ignore format: a table

describe('names of national numbers', () => {
  for (const { kind, names, numbers, wrong } of TABLE) {
    for (const name of names)
      it(`${kind}: ${name}`, () => {
        for (const number of numbers) expect(isFound(`the ${name} (${number}) is not valid`), number).to.equal(true);
        for (const number of wrong) expect(isFound(`the ${name} (${number}) is not valid`), number).to.equal(false);
      });
    it(`${kind}: nothing without the name`, () => {
      for (const number of numbers.slice(0, 1))
        expect(isFound(`batch (${number}) is not valid`), number).to.equal(false);
    });
  }
});

describe('lists of names', () => {
  const all: readonly string[] = [...IDENTITY_NAMES, ...TAX_NAMES, ...SOCIAL_NAMES];

  it('hold no name twice', () => expect(all).to.have.lengthOf(new Set(all).size));

  it('are in lower case, as context words are', () => {
    for (const name of all) expect(name).to.equal(name.toLowerCase());
  });

  it('leave what is no number', () => {
    for (const name of all) {
      const text = `the ${name} (v2.14.0) took 1250 ms`;
      expect(masker.maskText(text), name).to.equal(text);
    }
  });
});
