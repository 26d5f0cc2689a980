import { expect } from 'chai';
import fc from 'fast-check';
import { detectors } from '../../../lib/engine/detectors/index.js';
import { Gate } from '../../../lib/engine/gate/gate.js';
import { nameWords } from '../../../lib/engine/scan/key-words.js';
import { compileScanner } from '../../../lib/engine/scan/scanner.js';
import { TextBytes } from '../../../lib/engine/scan/text-bytes.js';
import type { Detector, Rule } from '../../../lib/model.js';
import { detectorOf, foundIn } from '../../support/found.js';
import { GateAndFinder, gateDifference, parts } from '../../support/gate-difference.js';

const gate = new Gate(compileScanner(detectors), 0.5);
const source = new TextBytes();
const mayHold = (text: string, key?: string, from = 0, to = text.length): boolean =>
  gate.mayHold(source.load(text), from, to, 'all', key === undefined ? undefined : nameWords(key));

describe('gate/gate', function () {
  it('never denies what the finder finds, in a text and in a part of it', function () {
    this.timeout(120_000);
    fc.assert(
      fc.property(parts, (sample) => void expect(gateDifference(sample)).to.equal(undefined)),
      { numRuns: 3000 },
    );
  });

  const shape = (...shapes: string[]): Rule => ({ rule: 'shape', shapes });
  const weak = { confidence: 0.3 } satisfies Partial<Detector>;
  const OWN: readonly (readonly [Detector, string, string])[] = [
    [
      detectorOf([{ rule: 'anchor', literals: ['ПАРОЛЬ: '], ignoreCase: true, after: { charset: 'alnum', min: 4 } }]),
      'x пАРОЛЬ: abcd',
      'foreign letters in any case',
    ],
    [detectorOf([{ rule: 'anchor', literals: ['ab\u2013c'] }]), 'x ab\u2013c', 'a literal with a dash of typography'],
    [detectorOf([{ rule: 'anchor', literals: ['👋ok'] }]), 'x 👋ok', 'a literal with two units for one character'],
    [detectorOf([{ rule: 'anchor', literals: ['7'] }]), 'x 7', 'a digit for a literal'],
    [detectorOf([shape('999999')]), '12\u2013345678', 'a dash of typography is not the sign of a number'],
    [detectorOf([shape('A№999')]), 'x B№123', 'a shape with a foreign sign'],
    [detectorOf([shape(`9${'*'.repeat(140)}`)]), `x 1${'a'.repeat(140)}`, 'a very long shape'],
    [detectorOf([shape('999999')], { ...weak, context: ['w-2'] }), 'w-2 123456', 'a context word of one letter and a sign'],
    [detectorOf([shape('999999')], { ...weak, context: ['n'] }), 'n 123456', 'a context word of one letter'],
    [detectorOf([shape('A-999999')], { ...weak, context: ['no'] }), `no${' '.repeat(38)}A-123456`, 'a word as far away as the window is wide'],
    [detectorOf([shape('999999')], { ...weak, context: ['電話'] }), '電話123456', 'a script without blanks'],
    [detectorOf([], { keys: ['инн'], keyed: 'any' }), 'ИНН=hunter22', 'a foreign name in capitals'],
    [detectorOf([], { keys: ['key'], keyed: 'any' }), `KEY${'-'.repeat(40)}=hunter22`, 'separators behind a name'],
    [detectorOf([], { keys: ['my pw'], keyed: 'any' }), `my${' '.repeat(40)}pw=hunter22`, 'separators within a name'],
    [detectorOf([], { keys: ['password'], keyed: 'any' }), 'password.text=hunter22', 'a word behind a name that changes nothing'],
    [detectorOf([], { keys: ['password'], keyed: 'any' }), 'password[0]=hunter22', 'a place behind a name'],
    [detectorOf([{ rule: 'anchor', literals: ['cafe-'], after: { charset: 'hex', min: 4 } }]), '4b3f0c1e-cafe-4f6b-9c7d-2e1f0a9b8c7d', 'a literal in a UUID'],
  ]; // biome-ignore format: a table
  for (const [detector, text, why] of OWN)
    it(`does not deny ${why}`, function () {
      expect(foundIn([detector], text)).to.not.deep.equal([]);
      for (const key of ['', 'x']) {
        const said = new GateAndFinder([detector], 0.5).difference({ text, key, from: 2, to: text.length });
        expect(said).to.equal(undefined);
      }
    });

  const CLEAN: readonly (readonly [string, string, string])[] = [
    ['', 'app.note', 'nothing'],
    ['order moved from open to paid by worker 3 after 2 attempts', 'app.note', 'prose'],
    ['2026-09-12T10:15:00.000Z', 'app.note', 'a time'],
    ['ttl=30 queue: orders', 'app.note', 'names that tell nothing'],
    ['Zoë sagt \u201ehallo\u201c \u2013 zweimal', 'app.note', 'typography'],
    ['/usr/src/app/dist/checkout/service.js', 'code.file.path', 'a path'],
    ['region=eu-central-1 duration=12 version: 3', 'app.note', 'names that end as telling ones do'],
    ['job 12345678-1234-4234-8234-123456789012 done', 'app.note', 'a UUID of digits'],
    ['SKU-YCN-61499, 42 of 104233', 'app.note', 'short numbers'],
    ['41111111-1111-1111-0170-491701234567', 'app.note', 'a UUID of which the digits would be numbers'],
  ];
  for (const [text, key, why] of CLEAN) it(`denies ${why}`, () => expect(mayHold(text, key)).to.equal(false));

  it('denies every UUID, in which the finder finds nothing', function () {
    const both = new GateAndFinder(detectors, 0.5);
    fc.assert(
      fc.property(fc.uuid(), fc.boolean(), (uuid, isUpper) => {
        const text = isUpper ? uuid.toUpperCase() : uuid;
        expect(mayHold(text, 'app.note'), text).to.equal(false);
        expect(both.difference({ text, key: '', from: 0, to: text.length }), text).to.equal(undefined);
      }),
    );
  });

  it('looks at a part as at a text of its own', function () {
    const text = 'a +4930901820 b jane@corp.com';
    expect(mayHold(text, 'x')).to.equal(true);
    expect(mayHold(text, 'x', 14, 20)).to.equal(false);
    expect(mayHold(text, 'x', 2, 13)).to.equal(true);
  });

  it('goes by the key where only that makes a number telling', function () {
    const plate = detectorOf([shape('999999')], { ...weak, context: ['plate'] });
    const own = new Gate(compileScanner([plate]), 0.5);
    const asked = (key: string | undefined) => own.mayHold(source.load('123456'), 0, 6, 'all', key);
    expect([asked('plate'), asked('order'), asked(undefined)]).to.deep.equal([true, false, true]);
  });

  it('says of lines what a pattern may find beyond them', function () {
    const own = new Gate(
      compileScanner([detectorOf([{ rule: 'anchor', literals: ['BEGIN'], after: /\s+KEY/y }])]),
      0.5,
    );
    const text = 'at BEGIN\nKEY';
    expect(own.mayHold(source.load(text), 0, 8, 'secrets')).to.equal(false);
    expect(own.mayHoldLines(source.load(text), 0, 8, 'secrets')).to.equal(true);
  });

  it('denies nothing where a function has to see every text', function () {
    const all = detectorOf([{ rule: 'function', find: () => [] }]);
    expect(new Gate(compileScanner([all]), 0.5).mayHold(source.load('x'), 0, 1, 'all')).to.equal(true);
  });

  it('tells up to where nothing begins', function () {
    const begins = (text: string): number | undefined => (mayHold(text, 'app.note') ? gate.mayBeginAt : undefined);
    expect(begins('an order was moved, then jane@corp.com wrote')).to.equal(29);
    expect(begins('an order was moved, password=hunter22')).to.equal(28);
    expect(begins('an order was moved')).to.equal(undefined);
  });

  it('denies a value that an operator made, and nothing else behind a telling name', function () {
    const ownOutputAt = (text: string, at: number) => (text.startsWith('[X]', at) ? at + 3 : -1);
    const own = new Gate(compileScanner(detectors), 0.5, ownOutputAt);
    for (const text of ['password=[X]', 'password: [X], a', '"password": "[X]"', '{\\"password\\":\\"[X]\\"}'])
      expect([own.mayHold(source.load(text), 0, text.length, 'all'), mayHold(text)], text).to.deep.equal([false, true]);
    for (const text of ['password=[Y1]', 'password=x [X]', 'password=[X'])
      expect(own.mayHold(source.load(text), 0, text.length, 'all'), text).to.equal(true);
    expect(own.mayHold(source.load('password=[X]'), 0, 11, 'all'), 'a part of one').to.equal(true);
  });
});
