import { expect } from 'chai';
import { createPlaceholder } from '../../../lib/engine/operators/placeholder.js';

const KNOWN = new Set(['contact.email', 'contact', 'limit.depth', 'failure']);

/** Template, what it renders for `contact.email`. */
const TEMPLATES: readonly (readonly [string, string])[] = [
  ['[REDACTED:{id}]', '[REDACTED:contact.email]'],
  ['<{category}>', '<contact>'],
  ['***', '***'],
  ['REDACTED', 'REDACTED'],
  ['{id}-hidden', 'contact.email-hidden'],
  ['█{category}█', '█contact█'],
  ['{category}/{id}', 'contact/contact.email'],
  ['(.*+?^$|{id})', '(.*+?^$|contact.email)'],
  ['{name}', '{name}'],
  ['$&{id}$1', '$&contact.email$1'],
];

describe('operators/placeholder', function () {
  for (const [template, rendered] of TEMPLATES) {
    describe(template, function () {
      const placeholder = createPlaceholder(template, KNOWN);

      it(`renders ${rendered}`, () => expect(placeholder.render('contact.email', 'contact')).to.equal(rendered));

      it('knows its own output where it stands, and only there', function () {
        const text = `to ${rendered} and ${rendered}`;
        expect(placeholder.endAt(text, 3)).to.equal(3 + rendered.length);
        expect(placeholder.endAt(text, 2)).to.equal(-1);
        expect(placeholder.endAt(text, text.length - rendered.length)).to.equal(text.length);
        expect(placeholder.endAt(rendered.slice(0, -1), 0)).to.equal(-1);
      });
    });
  }

  it('takes no other name for its own: nobody can hide a value in one', function () {
    const placeholder = createPlaceholder('[REDACTED:{id}]', KNOWN);
    for (const text of [
      '[REDACTED:hunter22]',
      '[REDACTED:hunter22.secret]',
      '[REDACTED:contact.email x]',
      '[REDACTED:]',
      '[REDACTED:contact.email',
      '[REDACTED:contact.emails]',
    ]) {
      expect(placeholder.endAt(text, 0), text).to.equal(-1);
    }
    expect(placeholder.endAt('[REDACTED:limit.depth]', 0)).to.be.greaterThan(0);
  });
});
