import { expect } from 'chai';
import { detectors } from '../../../lib/engine/detectors/index.js';
import { FieldNames } from '../../../lib/engine/gate/field-names.js';
import { compilePolicy } from '../../../lib/engine/policy/compile.js';
import { TextBytes } from '../../../lib/engine/scan/text-bytes.js';

const { treatments } = compilePolicy({}, detectors);

describe('gate/field-names', function () {
  let asked: string[];
  let names: FieldNames;
  const at = (name: string, from = 0) => {
    const { bytes, length } = new TextBytes().load(name);
    return names.at(bytes, from, length);
  };
  beforeEach(function () {
    asked = [];
    names = new FieldNames((name) => {
      asked.push(name);
      return treatments.name(name);
    });
  });

  it('gives the treatment of a name, and asks for it once', function () {
    expect(at('page')?.treatment.kind).to.equal('text');
    expect(at('password')?.treatment.kind).to.equal('keyed');
    expect(at('x.page', 2)?.treatment).to.equal(at('page')?.treatment);
    expect(asked).to.deep.equal(['page', 'password']);
  });

  it('tells names that grant access', function () {
    expect(at('sig')?.isGrant).to.equal(true);
    // a secret by its name however that is written, unlike any other name that its words tell
    expect(at('tOken')?.isGrant).to.equal(true);
    expect(at('aPI-key')?.isGrant).to.equal(true);
    expect(at('page')?.isGrant).to.equal(false);
  });

  it('knows nothing of no name, a long one, and one that is no ASCII', () =>
    expect([at(''), at('a'.repeat(49)), at('größe')]).to.deep.equal([undefined, undefined, undefined]));

  it('takes no name for another one, however many there are', function () {
    const many = Array.from({ length: 5000 }, (_, i) => `name${i.toString(36)}`);
    for (const name of [...many, ...many])
      expect(at(name)?.treatment.words, name).to.equal(treatments.name(name).words);
  });
});
