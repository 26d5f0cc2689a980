import { expect } from 'chai';
import { detectors } from '../../../lib/engine/detectors/index.js';
import { allowedBy, canariesOf } from '../../../lib/engine/policy/allowed.js';
import { createMasker, MaskError } from '../../../lib/index.js';
import { compilePattern } from '../../../lib/platform/linear-patterns.js';

const mail = (name: string, host = 'example.org'): string => [name, host].join('@');

describe('policy/allowed', function () {
  describe('allowedBy()', function () {
    it('takes values as they stand, and patterns as a whole', function () {
      const isAllowed = allowedBy({ values: ['abc'], patterns: ['x|yz+'] }, compilePattern);
      for (const value of ['abc', 'x', 'yz', 'yzz']) expect(isAllowed?.(value), value).to.equal(true);
      for (const value of ['ab', 'ABC', 'abcd', 'xy', 'ayz', '']) expect(isAllowed?.(value), value).to.equal(false);
    });

    it('is nothing where nothing is allowed', function () {
      expect(allowedBy(undefined, compilePattern)).to.equal(undefined);
      expect(allowedBy({ values: [], patterns: [] }, compilePattern)).to.equal(undefined);
    });
  });

  describe('canariesOf()', function () {
    it('has a value for every type, of its own letters or digits', function () {
      for (const detector of detectors) {
        if (detector.rules === undefined && detector.keys === undefined) continue;
        const canaries = canariesOf(detector);
        expect(canaries, detector.id).to.not.deep.equal([]);
        for (const canary of canaries) expect(canary, detector.id).to.match(/[A-Za-z0-9]/);
      }
    });
  });

  describe('a masker', function () {
    const masker = createMasker({ allow: { values: [mail('support')], patterns: ['[a-z]+@status\\.example\\.org'] } });

    it('lets through the matching part only', function () {
      const text = `to ${mail('support')}, ${mail('anna')} and ${mail('page', 'status.example.org')}`;
      expect(masker.maskText(text)).to.equal(text.replace(mail('anna'), '[REDACTED:contact.email]'));
    });

    it('in attributes that are masked whole, in URLs and in JSON', function () {
      expect(masker.maskValue('user.email', mail('support'))).to.equal(mail('support'));
      expect(masker.maskValue('user.email', mail('anna'))).to.equal('[REDACTED:contact.email]');
      const url = `https://h.example/?email=${mail('support')}&to=`;
      expect(masker.maskValue('url.full', url + mail('anna'))).to.equal(`${url}REDACTED`);
      expect(masker.maskText(`{"email":"${mail('support')}","to":"${mail('anna')}"}`)).to.equal(
        `{"email":"${mail('support')}","to":"[REDACTED:contact.email]"}`,
      );
    });

    it('does not look at what is allowed in the rest of the record', function () {
      const own = createMasker({ allow: { values: ['summerday'] } });
      const attributes = { 'app.password': 'summerday', 'app.note': 'a summerday' };
      expect(own.maskAttributes(attributes)).to.equal(attributes);
    });

    for (const pattern of ['.*', '[A-Za-z0-9_-]+', '\\d{13,19}', '[\\w.]+@[\\w.]+|[\\d ]+', 'ghp_.*']) {
      it(`refuses a pattern that lets through what is always masked: ${pattern}`, function () {
        expect(() => createMasker({ allow: { patterns: [pattern] } })).to.throw(MaskError, 'lets through values of');
        const reason = 'a test system without customers';
        expect(() => createMasker({ allow: { patterns: [pattern], unsafe: true, reason } })).to.not.throw();
      });
    }
  });
});
