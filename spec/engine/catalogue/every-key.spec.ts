import { expect } from 'chai';
import { catalogue } from '../../../lib/engine/catalogue/index.js';
import { createMasker } from '../../../lib/index.js';
import type { CatalogueEntry } from '../../../lib/model.js';
import { email, token } from '../../support/canary.js';
import { documentedExamples } from '../../support/semconv.js';

const masker = createMasker();
const mask = (key: string, value: unknown): unknown => masker.maskAttributes({ [key]: value } as never)[key];

/** Keys as an application writes them; what stands in the body of an event is no attribute. */
const attributes: readonly (readonly [key: string, entry: CatalogueEntry])[] = [...catalogue()]
  .filter(([key]) => !key.startsWith('log.body['))
  .map(([key, entry]) => [key.replace('<key>', 'team'), entry]);

describe('every key of the catalogue', () => {
  // in a statement only literals and comments are looked through: what stands between them is its structure
  const readsWords = ({ kind }: CatalogueEntry): boolean => kind !== 'service-name' && kind !== 'sql';
  const [mail, secret] = [email(1).text, token(2).text];

  it('loses a token, whatever its definition promises', () => {
    expect(attributes.length).to.be.greaterThan(1100);
    const leaking = attributes.filter(([key]) => String(mask(key, `seen ${secret} here`)).includes(secret));
    expect(leaking).to.deep.equal([]);
  });

  it('loses an e-mail address, names of services and statements excepted', () => {
    const leaking = attributes
      .filter(([, entry]) => readsWords(entry))
      .filter(([key]) => String(mask(key, `seen ${mail} here`)).includes(mail));
    expect(leaking).to.deep.equal([]);
  });

  it('loses both in a list', () => {
    const leaking = attributes
      .filter(([, entry]) => readsWords(entry))
      .filter(([key]) => /@corp|ghp_/.test(JSON.stringify(mask(key, ['a', mail, `x ${secret}`]))));
    expect(leaking).to.deep.equal([]);
  });

  it('lets numbers and booleans pass where the conventions promise one', () => {
    const numbers = attributes.filter(([, { kind }]) => kind === 'number');
    expect(numbers.length).to.be.greaterThan(150);
    for (const [key] of numbers)
      for (const value of [0, -1, 0.5, 4_111_111_111_111_111, true]) expect(mask(key, value), key).to.equal(value);
  });

  it('lets every member of an enumeration pass, and its shape in another case', () => {
    const enums = attributes.filter(([, { kind }]) => kind === 'enum');
    expect(enums.length).to.be.greaterThan(150);
    for (const [key, { members = [] }] of enums)
      for (const member of members)
        for (const value of [member, member.toUpperCase(), `${member}_v2`])
          expect(mask(key, value), key).to.equal(value);
  });
});

describe('the examples of @opentelemetry/semantic-conventions', () => {
  /** What the conventions give for an example, and is masked because it is what is to be masked. */
  const sensitive =
    /^(?:db\.(?:query|operation)\.parameter\.|process\.environment_variable\.|(?:.+\.)?geo\.|user\.(?:email|full_name|name)$|enduser\.id$|device\.id$|host\.mac$|.+\.mac\.address$|hw\.network\.physical_address$|mcp\.session\.id$|tls\.client\.certificate|http\.client_ip$)/;
  const masked: Readonly<Record<string, string>> = {
    '10.1.2.80': 'the address of a client',
    '/home/alice/example.png': 'a home directory',
    operator: 'a login',
  };

  it('come through, but those that are sensitive', () => {
    const examples = documentedExamples();
    expect(examples.length).to.be.greaterThan(1200);
    const wrong = examples.filter(({ key, value }) => {
      const isSame = JSON.stringify(mask(key, value)) === JSON.stringify(value);
      return !isSame && !sensitive.test(key) && masked[String(value)] === undefined;
    });
    expect(wrong).to.deep.equal([]);
  });
});
