import { expect } from 'chai';
import { createMasker, createRecordingMasker } from '../../lib/engine/masker.js';
import type { FieldFinding } from '../../lib/engine/recording-session.js';
import { email, password, token } from '../support/canary.js';

describe('recording session', function () {
  it('tells of every finding where it was, and masks like any other', function () {
    const told: FieldFinding[] = [];
    const masker = createRecordingMasker({ operators: { detectors: { 'contact.email': 'keep' } } }, {}, (finding) =>
      told.push(finding),
    );
    const attributes = {
      'app.note': `${email(1).text} and ${token(1).text}`,
      'app.clean': 'x',
      'url.full': `https://a.example/?token=${password(1).secret}`,
    };
    const masked = masker.maskAttributes(attributes, { signal: 'span' });
    expect(masked).to.deep.equal(
      createMasker({ operators: { detectors: { 'contact.email': 'keep' } } }).maskAttributes(attributes, {
        signal: 'span',
      }),
    );
    expect(
      told.map(({ key, detector, operator, signal }) => [key, detector.split('.')[0], operator, signal]),
    ).to.deep.equal([
      ['app.note', 'contact', 'keep', 'span'],
      ['app.note', 'source-control', 'placeholder', 'span'],
      ['url.full', 'credential', 'placeholder', 'span'],
    ]);
    expect(JSON.stringify(told)).to.not.include(email(1).text);
    expect(masker.stats().findings['contact.email']).to.equal(1);
  });

  it('goes on telling under another policy', function () {
    const told: FieldFinding[] = [];
    const masker = createRecordingMasker({}, {}, (finding) => told.push(finding));
    masker.replacePolicy({ confidence: 0.4 });
    masker.maskText(email(1).text);
    expect(told).to.have.lengthOf(1);
  });
});
