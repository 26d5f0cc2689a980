import { expect } from 'chai';
import { catalogue } from '../../lib/engine/catalogue/index.js';
import { Explainer } from '../../lib/engine/explain.js';
import { createMasker } from '../../lib/engine/masker.js';
import { email, password, token } from '../support/canary.js';

const explainer = new Explainer({}, {});

describe('explain', function () {
  it('has the version and the results of a masker under the same policy', function () {
    const masker = createMasker();
    expect(explainer.planVersion).to.equal(masker.planVersion);
    const texts = [
      `mail ${email(1).text}`,
      password(2).text,
      `{"token":"${password(3).secret}","a":[1]}`,
      `https://a.example/?x=${token(1).text}`,
      'clean',
    ];
    for (const key of ['', 'log.body', 'url.full', 'db.query.text', 'user.email', 'http.route'])
      for (const text of texts)
        expect(explainer.explain(text, { key }).output, `${key}: ${text.length}`).to.equal(
          masker.maskText(text, { key }),
        );
  });

  const BY: [key: string, kind: string, by: string][] = [
    ['url.full', 'url', 'catalogue'],
    ['http.request.header.x-id', 'header', 'catalogue'],
    ['app.password', 'keyed', 'name'],
    ['app.note', 'text', 'unknown'],
    ['rule.exact', 'replace', 'policy'],
    ['rule.deep.key', 'json', 'policy'],
    ['own.state', 'enum', 'declared'],
  ];
  it('says what decided', function () {
    const own = new Explainer(
      {
        attributes: { 'rule.exact': 'drop', 'rule.**': { class: 'json' } },
        declare: { 'own.state': { type: 'string', enum: ['a'] } },
      },
      {},
    );
    for (const [key, kind, by] of BY) {
      const { treatment } = own.explain('x', { key });
      expect(treatment.by, key).to.equal(by);
      if (kind !== 'header') expect(treatment.kind, key).to.equal(kind);
    }
  });

  it('says how a value is read, down to what is inside of what', function () {
    const inner = JSON.stringify({ password: password(1).secret });
    const { reader, slices } = explainer.explain(
      JSON.stringify({ payload: inner, url: 'https://a.example/?token=x' }),
      { key: 'app.note' },
    );
    expect(reader).to.equal('json');
    const payload = slices.find(({ name }) => name === 'payload');
    expect(payload?.slices.map(({ name, detector }) => [name, detector])).to.deep.equal([
      ['password', 'credential.password'],
    ]);
    expect(slices.find(({ name }) => name === 'url')?.slices.map(({ name }) => name)).to.deep.equal(['token']);
  });

  it('has no reader for plain text', () =>
    expect(explainer.explain('just words'))
      .to.deep.include({ slices: [], findings: [] })
      .and.not.have.property('reader'));

  it('tells of what could not be masked', () =>
    expect(new Explainer({ limits: { maxValueLength: 1024 } }, {}).explain('word '.repeat(500)).failures).to.deep.equal(
      ['limit.length'],
    ));

  it('says that a value is dropped', () =>
    expect(new Explainer({ attributes: { a: 'drop' } }, {}).explain('x', { key: 'a' }).output).to.equal(undefined));

  it('shows no key and no name that is one', function () {
    const { text } = token(5);
    expect(JSON.stringify(explainer.explain(`{"${text}":"x"}`, { key: `app.${text}` }))).to.not.include(text);
  });

  it('is bounded in what it shows', () => {
    const many = JSON.stringify(Object.fromEntries(Array.from({ length: 2000 }, (_, i) => [`k${i}`, 'x'])));
    expect(explainer.explain(many).slices).to.have.lengthOf(256);
  });

  it('explains under every key of the catalogue', function () {
    for (const key of catalogue().keys())
      expect(explainer.explain('some text', { key: key.replace('<key>', 'x') }).output, key).to.be.a('string');
  });
});
