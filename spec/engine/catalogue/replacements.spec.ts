import { expect } from 'chai';
import { former } from '../../../lib/engine/catalogue/former.js';
import { catalogue } from '../../../lib/engine/catalogue/index.js';
import { replacements } from '../../../lib/engine/catalogue/replacements.js';
import { deprecatedByPackage, registry } from '../../support/semconv.js';

describe('catalogue/replacements', () => {
  const known = (key: string): boolean => catalogue().has(key.replace(/(header)\.content-length$/, '$1.<key>'));

  it('has every deprecated attribute of the registry', () => {
    const deprecated = registry.filter((attribute) => attribute.deprecated);
    expect(deprecated.length).to.be.greaterThan(150);
    // moved to the registry of GenAI, where it is in use
    const missing = deprecated.filter(({ id }) => !Object.hasOwn(replacements, id) && !id.startsWith('openai.'));
    expect(missing).to.deep.equal([]);
  });

  it('has what came and went between two versions', () => {
    expect(Object.keys(former).filter((key) => !Object.hasOwn(replacements, key))).to.deep.equal([]);
  });

  it('replaces keys of the catalogue by keys of the catalogue, and none by itself', () => {
    for (const [key, others] of Object.entries(replacements)) {
      expect(known(key), key).to.equal(true);
      expect(
        others.filter((other) => !known(other) || other === key),
        key,
      ).to.deep.equal([]);
    }
  });

  it('says what @opentelemetry/semantic-conventions says', () => {
    const renamed = deprecatedByPackage().flatMap(({ key, message }) => {
      const to = /^Replaced by `([^`]+)`\.?$/.exec(message)?.[1];
      return to === undefined ? [] : [[key, key.endsWith('.<key>') ? `${to}.<key>` : to] as const];
    });
    expect(renamed.length).to.be.greaterThan(100);
    for (const [key, to] of renamed) expect(replacements[key], key).to.deep.equal([to]);
  });
});
