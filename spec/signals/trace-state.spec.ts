import { expect } from 'chai';
import { createMasker } from '../../lib/index.js';
import type { SpanContextShape } from '../../lib/signals/shapes.js';
import { maskSpanContext } from '../../lib/signals/trace-state.js';
import { card, email, token } from '../support/canary.js';
import { context } from '../support/records.js';

const masker = createMasker();
function mask<C extends SpanContextShape | undefined>(original: C, by = masker): C {
  const session = by.openRecord({ signal: 'span' });
  try {
    return maskSpanContext(original, session);
  } finally {
    session.close();
  }
}

describe('maskSpanContext', function () {
  for (const clean of [
    undefined,
    '',
    'ot=th:c;rv:6f8b',
    'congo=t61rcWkgMzE,rojo=00f067aa0ba902b7',
    'es=s:0.25',
  ] as const) {
    it(`gives the same object: ${clean}`, function () {
      const original = context(clean);
      expect(mask(original)).to.equal(original);
    });
  }

  it('gives nothing for nothing', () => expect(mask(undefined)).to.equal(undefined));

  const DROPPED: readonly [why: string, before: string, after: string][] = [
    ['a value', `a=1,vendor=${token(1).text},b=2`, 'a=1,b=2'],
    ['a part of a value', `a=1,vendor=u:${email(2).text};x`, 'a=1'],
    ['a key', `${card(3).text}@corp=1,b=2`, 'b=2'],
    ['every member', `x=${token(4).text},y=${email(5).text}`, ''],
    ['others than the own one', `ot=th:8,x=${token(6).text}`, 'ot=th:8'],
  ];
  for (const [why, before, after] of DROPPED) {
    it(`drops a member for ${why}, and rewrites none`, function () {
      const original = { ...context(before), isRemote: true };
      const masked = mask(original);
      expect(masked.traceState?.serialize() ?? '').to.equal(after);
      const { traceState, ...rest } = masked;
      const { traceState: raw, ...expected } = original;
      expect(rest).to.deep.equal(expected);
      expect(raw?.serialize(), 'the original').to.equal(before);
    });
  }

  it('never drops the own member, and never touches ids', function () {
    const original = { ...context(`ot=rv:${token(1).text}`), traceId: card(1).text.padEnd(32, '0') };
    expect(mask(original)).to.equal(original);
  });

  it('does not say where a context is from when the original does not', () =>
    expect(mask(context(`x=${token(1).text}`))).to.not.have.property('isRemote'));

  const BROKEN: readonly [why: string, traceState: unknown][] = [
    [
      'throws',
      {
        serialize: () => {
          throw new Error(token(1).text);
        },
      },
    ],
    ['gives no text', { serialize: () => 7, unset: () => undefined }],
    ['cannot be written', { serialize: () => `x=${token(1).text}` }],
    ['is none', token(1).text],
  ];
  for (const [why, traceState] of BROKEN) {
    it(`drops a tracestate that ${why}, and counts it`, function () {
      const counted = createMasker();
      const masked = mask({ ...context(), traceState: traceState as never }, counted);
      expect(masked).to.deep.equal(context());
      expect(counted.stats().failures['failure.error']).to.equal(1);
    });
  }
});
