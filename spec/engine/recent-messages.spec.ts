import { expect } from 'chai';
import { RecentMessages } from '../../lib/engine/recent-messages.js';
import { createMasker, type Policy } from '../../lib/index.js';
import { randomText } from '../support/random.js';

const EMAIL = ['jane.roe', 'corp.com'].join('@');
const PASSWORD = `k${randomText('alnum', 11, 5)}`;
const MESSAGE = `no login for ${EMAIL}: password=${PASSWORD} rejected`;
const MASKED = 'no login for [REDACTED:contact.email]: password=[REDACTED:credential.password] rejected';

describe('engine/recent-messages', function () {
  it('forgets the oldest, and everything where it is told to', function () {
    const recent = new RecentMessages();
    const add = (text: string) =>
      recent.add(text, '', undefined, 'span', { masked: text, findings: [], taints: undefined });
    const knows = (text: string) => recent.find(text, '', undefined, 'span') !== undefined;
    for (let i = 0; i < 5; i++) add(`message ${i}`);
    expect([0, 1, 2, 3, 4].map((i) => knows(`message ${i}`))).to.deep.equal([false, true, true, true, true]);
    recent.clear();
    expect(knows('message 4')).to.equal(false);
  });

  it('tells texts apart by all that decides about them', function () {
    const recent = new RecentMessages();
    recent.add('a', 'card', 'REDACTED', 'event', { masked: 'b', findings: [], taints: undefined });
    expect(recent.find('a', 'card', 'REDACTED', 'event')?.masked).to.equal('b');
    expect(recent.find('a', '', 'REDACTED', 'event')).to.equal(undefined);
    expect(recent.find('a', 'card', undefined, 'event')).to.equal(undefined);
    expect(recent.find('a', 'card', 'REDACTED', 'span')).to.equal(undefined);
  });

  /** A span with an exception that says its message three times, masked. */
  function masked(policy: Policy, message: string) {
    const masker = createMasker(policy);
    const findings: string[] = [];
    const attributes = masker.maskAttributes({
      'error.message': message,
      'exception.message': message,
      'exception.stacktrace': `Error: ${message}\n    at login (/app/login.js:1:2)`,
      'app.copy': `it said ${PASSWORD} twice`,
    });
    const { findings: counts } = masker.stats();
    for (const [detector, count] of Object.entries(counts)) findings.push(`${detector} ${count}`);
    return { attributes, findings: findings.sort() };
  }

  it('masks a message alike wherever it is said, and counts each', function () {
    const { attributes, findings } = masked({}, MESSAGE);
    expect(attributes).to.deep.equal({
      'error.message': MASKED,
      'exception.message': MASKED,
      'exception.stacktrace': `Error: ${MASKED}\n    at login (/app/login.js:1:2)`,
      'app.copy': 'it said [REDACTED:credential.password] twice',
    });
    expect(findings).to.deep.equal(['contact.email 3', 'credential.password 4']);
  });

  it('does not carry a message over to the next record', function () {
    const masker = createMasker();
    const mask = (key: string, text: string) => masker.maskAttributes({ [key]: text });
    expect(mask('exception.message', MESSAGE)).to.deep.equal({ 'exception.message': MASKED });
    expect(mask('app.copy', `it said ${PASSWORD} twice`)).to.deep.equal({ 'app.copy': `it said ${PASSWORD} twice` });
  });

  it('masks it as the signal that it stands in says', function () {
    const session = createMasker({ operators: { signals: { event: 'partial' } } }).openRecord({ signal: 'span' });
    const inSpan = session.text(MESSAGE, 'status.message');
    const inEvent = session.in('event').text(MESSAGE, 'status.message');
    session.close();
    expect(inSpan).to.equal(MASKED);
    expect(inEvent).to.not.equal(MASKED);
    expect(inEvent).to.not.include(EMAIL);
  });
});
