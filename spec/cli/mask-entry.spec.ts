import { expect } from 'chai';
import fc from 'fast-check';
import { forFiles } from '../../lib/cli/mask-entry.js';
import { email, password, token } from '../support/canary.js';
import { entryDifference, logLines, maskEntries as mask } from '../support/entry-difference.js';

describe('cli: entries are masked', function () {
  it('as log bodies', () => expect(mask(`to ${email(1).text}`)).to.equal('to [REDACTED:contact.email]'));

  it('as attributes, where they are JSON', () => {
    const text = `{"level": 30, "password":"${password(1).secret}", "n": 1.0, "url.full": "https://a.example/?token=${password(2).secret}"}`;
    expect(mask(text)).to.equal(
      '{"level": 30, "password":"[REDACTED:credential.password]", "n": 1.0, "url.full": "https://a.example/?token=REDACTED"}',
    );
  });

  it('as attributes of their own in maps that hold some', () => {
    const line = {
      msg: 'x',
      attributes: { 'client.address': '203.0.113.77' },
      other: { 'client.address': '203.0.113.77' },
    };
    expect(JSON.parse(mask(JSON.stringify(line)))).to.deep.include({ attributes: { 'client.address': '203.0.113.0' } });
  });

  it('as records of their own in a list', () =>
    expect(mask(`[{"msg":"${email(1).text}"}, "${email(2).text}", 5]`)).to.equal(
      '[{"msg":"[REDACTED:contact.email]"}, "[REDACTED:contact.email]", 5]',
    ));

  it('where a member of the same name hides it', () =>
    expect(mask(`{"a":"${token(1).text}","a":"x"}`)).to.equal(
      '{"a":"[REDACTED:source-control.github-token]","a":"x"}',
    ));

  it('in a list that nobody has written', function () {
    const text = `${'['.repeat(6000)}"${token(1).text}"${']'.repeat(6000)}`;
    expect(mask(text)).to.not.include(token(1).secret);
  });

  it('by the attribute rules of the policy', () =>
    expect(mask('{"a":"x", "b":"y"}', { attributes: { a: 'drop', b: 'placeholder' } })).to.equal(
      '{"b":"[REDACTED:policy.attribute]"}',
    ));

  it('where one line says what another part of it tells', () => {
    const { text, secret } = password(7);
    expect(mask(JSON.stringify({ err: text, msg: `it was ${secret}` }))).to.not.include(secret);
  });

  it('however large a record is', () => {
    const list = Array.from({ length: 70_000 }, (_, i) => ({
      i,
      note: 'a word of some length that is clean and stays',
    }));
    const text = JSON.stringify({ list });
    expect(text.length).to.be.greaterThan(4_194_304);
    expect(mask(text)).to.equal(text);
  });

  it('once and for all, into JSON of the same members', function () {
    fc.assert(
      fc.property(logLines, (line) => {
        expect(entryDifference(line)).to.equal(undefined);
      }),
      { numRuns: 200 },
    );
  });

  it('with the limits that the policy sets', () =>
    expect(forFiles({ limits: { budget: 5000 } }).limits).to.deep.equal({ budget: 5000 }));
  it('leaves what is no policy to who checks it', () => expect(forFiles(null as never)).to.equal(null));
});
