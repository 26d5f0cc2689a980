import { expect } from 'chai';
import { createMasker } from '../../lib/index.js';
import { evaluate, type Innocent, innocent, type Masking, type Sample } from './evaluate.js';
import { TYPES } from './generators/index.js';
import { GUARD_KINDS, guards } from './guards/index.js';
import { isMet, summarize } from './summary.js';
import { isHeldOut, templatesOf } from './templates.js';

const SEED = 20_260_301;

/** Kinds of guards of which some values are changed today, and how many of a hundred at most. */
const STILL_CHANGED: Readonly<Record<string, number>> = {};

/** Every third type, every tenth. */
const MANY = TYPES.filter((_, i) => i % 3 === 0);
const SOME = TYPES.filter((_, i) => i % 10 === 0);

const recallOf = (samples: readonly Sample[]): number => samples.filter(({ masked }) => masked).length / samples.length;

describe('evaluation', function () {
  it('changes no guard: nothing useful is destroyed', function () {
    const masker = createMasker();
    const all = guards(50, SEED).map((guard) => innocent({ ...guard, why: 'guard' }, masker));
    expect(GUARD_KINDS).to.have.lengthOf.at.least(20);
    expect(new Set(all.map(({ text }) => text)).size).to.be.at.least(2000);
    const wrong = all.filter(({ changed }) => changed);
    const unknown = wrong.filter(({ kind }) => STILL_CHANGED[kind] === undefined);
    expect(unknown.length / all.length, unknown.map(saidOf).join('\n')).to.be.at.most(0.0002);
    for (const [kind, most] of Object.entries(STILL_CHANGED)) {
      const own = all.filter((guard) => guard.kind === kind);
      expect(own, kind).to.not.deep.equal([]);
      expect((100 * own.filter(({ changed }) => changed).length) / own.length, kind).to.be.at.most(most);
    }
  });

  it('finds what it found', function () {
    const { samples, nearMisses } = evaluate({ values: 1, guards: 1, seed: SEED, types: MANY }, createMasker());
    const secrets = samples.filter(({ group }) => group === 'secret');
    expect(recallOf(samples.filter(({ group }) => group === 'structured'))).to.be.at.least(0.93);
    expect(recallOf(secrets.filter(({ codeLike }) => codeLike))).to.be.at.least(0.99);
    expect(samples.filter(({ kept }) => kept).length / samples.length).to.be.at.least(0.999);
    expect(nearMisses.filter(({ changed }) => changed).length / nearMisses.length).to.be.at.most(0.005);
  });

  it('holds a third of the wordings of each type and format out', function () {
    for (const type of TYPES) {
      const templates = templatesOf(type);
      const formats = new Set(templates.map(({ format }) => format));
      expect(templates.filter((template) => isHeldOut(type, template))).to.have.lengthOf(formats.size);
      expect(templates).to.have.lengthOf(formats.size * 3);
    }
  });

  it('says of a masker that does nothing that it leaks all and changes nothing', function () {
    const nothing: Masking = { maskText: (text) => text, inspectText: () => [] };
    const { goals, types } = summarize(evaluate({ values: 1, guards: 1, seed: SEED, types: SOME }, nothing));
    expect(types.filter(({ recall }) => recall > 0)).to.deep.equal([]);
    expect(goals.map(isMet)).to.deep.equal([false, false, true, true]);
  });

  it('says of a masker that blanks all that it keeps and spares nothing', function () {
    const all: Masking = { maskText: () => '***', inspectText: () => [] };
    const {
      goals,
      guards: kinds,
      formats,
    } = summarize(evaluate({ values: 1, guards: 1, seed: SEED, types: SOME }, all));
    expect(goals.map(isMet)).to.deep.equal([true, true, false, false]);
    expect(kinds.every(({ values, changed }) => values === changed)).to.equal(true);
    // only where the whole text is the value, nothing around it is lost
    expect(formats.filter(({ kept }) => kept > 0).map(({ name }) => name)).to.have.members(['bare', 'header']);
  });
});

const saidOf = ({ kind, key, text, output, fired }: Innocent): string =>
  `${kind} under ${key}, by ${fired.map(({ detector }) => detector).join(', ')}: ${text} -> ${output}`;
