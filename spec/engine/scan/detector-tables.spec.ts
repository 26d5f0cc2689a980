import { expect } from 'chai';
import fc from 'fast-check';
import { detectors } from '../../../lib/engine/detectors/index.js';
import { Gate } from '../../../lib/engine/gate/gate.js';
import { detectorTables } from '../../../lib/engine/scan/detector-tables.js';
import { Finder, type Scope } from '../../../lib/engine/scan/find.js';
import { resolve } from '../../../lib/engine/scan/resolve.js';
import { compileScanner, type Scanner } from '../../../lib/engine/scan/scanner.js';
import { TextBytes } from '../../../lib/engine/scan/text-bytes.js';
import type { Detector } from '../../../lib/model.js';
import { composed } from '../../support/composed.js';
import { detectorOf } from '../../support/found.js';
import { secret } from '../../support/planted.js';

const none = () => false;
const THRESHOLDS = [0, 0.5, 0.8];

/** What is in force: some built-in detectors, some of which a policy took out and added again as its own, and some that are switched off. */
interface Split {
  readonly builtIn: readonly Detector[];
  readonly custom: readonly Detector[];
  readonly off: ReadonlySet<string>;
}

const split: fc.Arbitrary<Split> = fc
  .tuple(
    fc.array(fc.constantFrom(...detectors), { maxLength: 6 }),
    fc.array(fc.constantFrom(...detectors), { maxLength: 6 }),
    fc.constantFrom(0, 2, 3, 7),
  )
  .map(([chosen, off, each]) => {
    const custom = new Set([...chosen, ...(each === 0 ? [] : detectors.filter((_, i) => i % each === 0))]);
    return {
      builtIn: detectors.filter((detector) => !custom.has(detector)),
      custom: [...custom],
      off: new Set(off.map(({ id }) => id)),
    };
  });

/** Something that a detector's data speaks of: a literal, a shape, a key, a context word. */
const spoken: fc.Arbitrary<string> = fc
  .tuple(
    fc.constantFrom(...detectors),
    fc.nat(),
    fc.stringMatching(/^[A-Za-z0-9]{1,24}$/),
    fc.stringMatching(/^[0-9]{24}$/),
  )
  .map(([{ rules = [], keys = [], context = [], unless = [] }, at, body, digits]) => {
    const parts = [
      ...rules.flatMap((rule) => (rule.rule === 'anchor' ? rule.literals.map((literal) => literal + body) : [])),
      ...rules.flatMap((rule) => (rule.rule === 'shape' ? rule.shapes.map((shape) => filled(shape, digits)) : [])),
      ...keys.flatMap((key) => [`${key.replaceAll(' ', '_')}=${body}`, `"${key}": "${digits.slice(0, 9)}"`]),
    ];
    const words = [...context, ...unless];
    const word = words.length > 0 && at % 3 > 0 ? `${words[at % words.length]} ` : '';
    return word + (parts[at % Math.max(1, parts.length)] ?? body);
  });

const filled = (shape: string, digits: string): string =>
  Array.from(shape, (c, i) => (c === '9' || c === '*' ? digits[i % 24] : c === 'a' || c === 'A' ? 'X' : c)).join('');

const text = fc
  .array(
    fc.oneof(
      composed,
      spoken,
      secret.map((s) => s.text),
    ),
    { minLength: 1, maxLength: 5 },
  )
  .chain((parts) => fc.constantFrom(' ', '; ', '', '=').map((separator) => parts.join(separator)));

/** What is found, by the names of the detectors. */
function found(scanner: Scanner, finder: Finder, of: string, words: string, scope: Scope): string[] {
  const matches = finder.find(of, words, scope) ?? [];
  return resolve([...matches], scanner.detectors).map(
    ({ start, end, detector, confidence }) => `${start}-${end} ${scanner.detectors[detector]?.id} ${confidence}`,
  );
}

describe('scan/detector-tables', function () {
  this.timeout(120_000);

  it('are the same ones for all policies that change no detector', function () {
    const base = detectorTables(detectors, [], none);
    expect(detectorTables(detectors, [], (id) => id === 'no.such')).to.equal(base);
    const without = detectorTables(detectors, [], (id) => id === 'contact.email');
    expect(without.filter).to.equal(base.filter);
    expect(without.detectors.flat()).to.have.length(detectors.length - 1);
  });

  it('share the names where no detector with a name comes or goes', function () {
    const base = detectorTables(detectors, [], none);
    const nameless = detectorOf([{ rule: 'anchor', literals: ['own-'] }], { id: 'spec.own' });
    expect(detectorTables(detectors, [nameless], none).keyWords).to.equal(base.keyWords);
    expect(detectorTables(detectors, [{ ...nameless, keys: ['own'] }], none).keyWords).to.not.equal(base.keyWords);
  });

  it('know the names of a policy as if all were compiled together', function () {
    const own = ['page token', 'own thing', 'password', 'session'].map((key, i) =>
      detectorOf([], { id: `spec.own-${i}`, keys: [key] }),
    );
    const all = detectors.filter((_, i) => i % 3 === 0).map(({ id }) => id);
    for (const off of [[], ['credential.password'], ['contact.email', 'spec.own-0'], all]) {
      const isOff = (id: string) => off.includes(id);
      const parts = detectorTables(detectors, own, isOff);
      const whole = compileScanner([...detectors, ...own].filter(({ id }) => !isOff(id)));
      const idOf = ({ detectors: all, keyWords }: Scanner, name: string) => all[keyWords.find(name)]?.id;
      for (const name of [
        'page token',
        'next page token',
        'own thing',
        'ownthing value',
        'password',
        'email',
        'session',
      ])
        expect(idOf(parts, name), name).to.equal(idOf(whole, name));
      for (const name of [...detectors, ...own].flatMap(({ keys = [] }) => keys)) {
        expect(idOf(parts, name), name).to.equal(idOf(whole, name));
        if (whole.keyWords.find(name) >= 0) expect(parts.keyWords.mayEnd(name, name.length), name).to.equal(true);
      }
    }
    const named = detectorTables(detectors, own, none);
    expect(named.detectors[named.keyWords.find('page token')]?.id).to.equal('spec.own-0');
    expect(detectorTables(detectors, [], none).keyWords.find('page token')).to.equal(-1);
  });

  it('find what tables of all detectors in force find', function () {
    fc.assert(
      fc.property(
        split,
        fc.constantFrom(...THRESHOLDS),
        fc.array(
          fc.tuple(
            text,
            fc.constantFrom('', 'customer phone', 'ssn', 'note'),
            fc.constantFrom<Scope>('all', 'secrets'),
          ),
          {
            minLength: 20,
            maxLength: 40,
          },
        ),
        ({ builtIn, custom, off }, threshold, texts) => {
          const whole = compileScanner([...builtIn, ...custom].filter(({ id }) => !off.has(id)));
          const parts = detectorTables(builtIn, custom, (id) => off.has(id));
          const [expected, actual] = [new Finder(whole, threshold), new Finder(parts, threshold)];
          const gate = new Gate(parts, threshold);
          const bytes = new TextBytes();
          for (const [of, words, scope] of texts) {
            const matches = found(whole, expected, of, words, scope);
            expect(found(parts, actual, of, words, scope), of).to.deep.equal(matches);
            const mayHold = gate.mayHold(bytes.load(of), 0, of.length, scope, words);
            if (matches.length > 0) expect(mayHold, of).to.equal(true);
          }
        },
      ),
      { numRuns: 60 },
    );
  });

  it('let the gate tell that only what is switched off stands in a text', function () {
    const of = 'write to jane.roe@corp.com';
    const gateOf = (isOff: (id: string) => boolean) => new Gate(detectorTables(detectors, [], isOff), 0.5);
    const bytes = new TextBytes();
    expect(gateOf(none).mayHold(bytes.load(of), 0, of.length, 'all')).to.equal(true);
    // both look for an @
    const isOff = (id: string) => id.startsWith('contact.') || id === 'credential.connection-string';
    expect(gateOf(isOff).mayHold(bytes.load(of), 0, of.length, 'all')).to.equal(false);
  });

  it('remember nothing of a text whose check threw', function () {
    const touchy = detectorOf([{ rule: 'anchor', literals: ['own-'], after: { charset: 'alnum', min: 4 } }], {
      id: 'spec.own',
      keys: ['own word'],
      keyed: 'check',
      check: () => {
        throw new Error('a check');
      },
    });
    const scanner = detectorTables(detectors, [touchy], none);
    const finder = new Finder(scanner, 0.5);
    const token = `ghp_${'a1B2c3D4e5F6'.repeat(3)}`;
    expect(() => finder.find(`ghp_${'a1'.repeat(50)} own_word=abcdefgh`, '', 'all')).to.throw('a check');
    expect(new Finder(detectorTables(detectors, [], none), 0.5).find(`x ${token} y`, '', 'all')).to.deep.equal(
      new Finder(compileScanner(detectors), 0.5).find(`x ${token} y`, '', 'all'),
    );
    expect(scanner.state.isBusy).to.equal(false);
  });

  it('may be used by a check that is called in the middle of a scan', function () {
    const other = new Finder(detectorTables(detectors, [], none), 0.5);
    const inner = 'mail jane.roe@corp.com and 4111 1111 1111 1111';
    const expected = new Finder(compileScanner(detectors), 0.5).find(inner, '', 'all');
    const results: unknown[] = [];
    const nosy = detectorOf([], {
      id: 'spec.own',
      keys: ['own word'],
      keyed: 'check',
      check: () => {
        results.push(other.find(inner, '', 'all'));
        return true;
      },
    });
    const finder = new Finder(detectorTables(detectors, [nosy], none), 0.5);
    finder.find(`jane.doe@corp.com ghp_${'a1'.repeat(50)} own_word=abcdefgh own_word=abcdefgh`, '', 'all');
    expect(results).to.deep.equal([expected, expected]);
  });
});
