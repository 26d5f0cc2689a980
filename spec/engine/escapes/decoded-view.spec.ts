import { expect } from 'chai';
import fc from 'fast-check';
import { decodedView, isEscaped, written } from '../../../lib/engine/escapes/decoded-view.js';

const percent = (text: string): string =>
  Array.from(Buffer.from(text), (byte) => `%${byte.toString(16).padStart(2, '0')}`).join('');
const entities = (text: string): string => Array.from(text, (c) => `&#${c.codePointAt(0)};`).join('');
const units = (text: string): string =>
  Array.from({ length: text.length }, (_, i) => `\\u${text.charCodeAt(i).toString(16).padStart(4, '0')}`).join('');
const wide = (text: string): string => text.replace(/[!-~]/g, (c) => String.fromCharCode(c.charCodeAt(0) + 0xfee0));

const WRITERS = { percent, entities, units, wide };
const ascii = fc.string({ minLength: 1, maxLength: 20 });

describe('engine/escapes/decoded-view', () => {
  it('is none of a text that reads as it stands', () => {
    for (const text of [
      '',
      'plain text',
      'C:\\new\\table',
      'a=1&b=2',
      '50 % of it',
      'naïve café',
      '漢字',
      '{"a":"b\\n"}',
    ]) {
      expect(decodedView(text), text).to.equal(undefined);
      expect(isEscaped(text, 0, text.length), text).to.equal(false);
    }
  });

  for (const [name, write] of Object.entries(WRITERS))
    it(`undoes ${name}, and says where each character comes from`, () => {
      fc.assert(
        fc.property(ascii, ascii, ascii, (before, text, behind) => {
          fc.pre(
            decodedView(before) === undefined && decodedView(behind) === undefined && decodedView(text) === undefined,
          );
          fc.pre(!/[%&\\=#;\d]/.test(before + text + behind) && /[!-~]/.test(text));
          const whole = before + write(text) + behind;
          const view = decodedView(whole);
          expect(view?.text).to.equal(before + text + behind);
          if (view === undefined) return;
          const [start, end] = [before.length, before.length + text.length];
          expect(view.startOf(start)).to.equal(before.length);
          expect(view.endOf(end - 1)).to.equal(before.length + write(text).length);
          for (let i = 0; i < view.text.length; i++) {
            expect(view.startOf(i)).to.be.lessThan(view.endOf(i));
            if (i > 0) expect(view.startOf(i)).to.be.at.least(view.startOf(i - 1));
          }
        }),
      );
    });

  it('undoes layer by layer, up to four', () => {
    let text = 'jane@corp.example';
    for (let layer = 1; layer <= 4; layer++) {
      text = encodeURIComponent(text);
      const view = decodedView(`to ${text}!`);
      expect(view?.text).to.equal('to jane@corp.example!');
      expect(view?.startOf(3)).to.equal(3);
      expect(view?.endOf(19)).to.equal(3 + text.length);
    }
    expect(decodedView(encodeURIComponent(text))?.text).to.equal('jane%40corp.example');
  });

  it('undoes what is mixed', () => {
    expect(decodedView('&quot;pass%77ord\\u0022:&#34;Tr0ub\u200b4dor&quot;')?.text).to.equal('"password":"Tr0ub4dor"');
  });

  it('is never longer than the text', () => {
    const piece = fc.constantFrom(
      '%',
      '25',
      '40',
      '&amp;',
      '#64;',
      '\\',
      'u0040',
      'x41',
      '=',
      '3D',
      '\r\n',
      '𝟒',
      '\u200b',
      'ab',
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 40 }), (pieces) => {
        const text = pieces.join('');
        const view = decodedView(text);
        if (view === undefined) return;
        expect(view.text.length).to.be.at.most(text.length);
        // what stands for a character reads as that character
        for (let i = 0; i < view.text.length; i++) {
          const [start, end] = [view.startOf(i), view.endOf(i)];
          expect(start, `${i}`).to.be.within(0, end - 1);
          expect(end, `${i}`).to.be.within(start + 1, text.length);
          const own = text.slice(start, end);
          if (own.length > 1) expect(decodedView(own)?.text ?? own, own).to.include(view.text.charAt(i));
        }
      }),
    );
  });

  it('writes what is put in so that what is around it reads as before', () => {
    const placeholder = '<"a=b&c">';
    expect(written(placeholder, ['unicode'])).to.equal(placeholder);
    for (const [style, read] of [
      ['backslash', (text: string) => JSON.parse(`"${text}"`)],
      ['entity', (text: string) => decodedView(text)?.text],
      ['quoted-printable', (text: string) => decodedView(text)?.text],
      ['percent', decodeURIComponent],
    ] as const)
      expect(read(written(placeholder, [style])), style).to.equal(placeholder);
  });
});
