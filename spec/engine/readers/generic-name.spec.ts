import { expect } from 'chai';
import { isAboutName, isGenericName, isLabelName, isValueName } from '../../../lib/engine/readers/generic-name.js';

describe('engine/readers/generic-name', function () {
  it('knows names that leave it to others', function () {
    expect(['value', 'Data', '$eq', 'S', 'password', 'x'.repeat(20)].map(isGenericName)).to.deep.equal([
      true,
      true,
      true,
      true,
      false,
      false,
    ]);
    expect(['value', 'data'].map(isValueName)).to.deep.equal([true, false]);
    expect(['name', 'Key', 'value'].map(isLabelName)).to.deep.equal([true, true, false]);
  });

  const ABOUT = ['type', 'Description', 'minLength', 'min_length', 'createdAt', 'expires_at', 'secretName', 'sameSite', 'path', 'enabled', 'exp', 'image', 'maxAge', '$ref', 'message', 'project_id', 'clientId'];
  for (const name of ABOUT) it(`takes ${name} for what is said about a value`, () => expect(isAboutName(name)).to.equal(true));

  const VALUES = ['live', 'current', 'id', 'key', 'hint', 'flat', 'hat', 'account', 'passwordOfTheAccountThatWasCreatedAt', ''];
  for (const name of VALUES) it(`takes "${name}" for one`, () => expect(isAboutName(name)).to.equal(false));
}); // biome-ignore format: tables
