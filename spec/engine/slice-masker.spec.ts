import { expect } from 'chai';
import { detectors } from '../../lib/engine/detectors/index.js';
import { TextGate } from '../../lib/engine/gate/text-gate.js';
import { compilePolicy } from '../../lib/engine/policy/compile.js';
import { RecentMessages } from '../../lib/engine/recent-messages.js';
import { MAX_NESTING, SliceMasker } from '../../lib/engine/slice-masker.js';
import { TextRun } from '../../lib/engine/text-run.js';
import { TextScanner } from '../../lib/engine/text-scanner.js';
import { createMasker } from '../../lib/index.js';
import type { Slice } from '../../lib/model.js';
import { randomText } from '../support/random.js';

const EMAIL = 'jane.roe@corp.com';
const GITHUB = ['ghp', randomText('alnum', 36, 4)].join('_');

/** A masker of slices whose texts become `<KIND text>`, and what it said. */
function setUp(depth = 0, recent?: RecentMessages) {
  const plan = compilePolicy({}, detectors);
  const gate = new TextGate(plan);
  const said: string[] = [];
  const spans: TextRun['fixed'][] = [];
  const sink = {
    found: (detector: number, start: number, end: number) =>
      said.push(`${plan.scanner.detectors[detector]?.id} ${start}-${end}`),
    failed: (failure: string) => said.push(failure),
  };
  const scanner = new TextScanner(plan, gate, (text) => text);
  const masker = new SliceMasker(plan, gate, scanner, {
    maskByKind: (text, kind, _, run) => {
      spans.push(run.fixed);
      return text === 'dropped@corp.com' ? undefined : `<${kind} ${text}>`;
    },
    maskMessage: (text) => `<again ${text}>`,
  });
  const run = new TextRun({ context: {}, sink, recent }, undefined, depth, 0);
  const treatment = plan.treatments.attribute('app.note');
  return {
    said,
    spans,
    plan,
    mask: (text: string, slices: readonly Slice[] | undefined, isReadAgain = false) =>
      masker.splice(text, slices, treatment, run, isReadAgain),
  };
}

/** The whole of a text. */
const whole = (text: string, slice: Omit<Slice, 'start' | 'end'>): Slice[] => [
  { ...slice, start: 0, end: text.length },
];

describe('engine/slice-masker', function () {
  const SLICES: readonly (readonly [text: string, slice: Omit<Slice, 'start' | 'end'>, becomes: string, why: string])[] =
    [
      ['clean', { as: 'text' }, 'clean', 'nothing begins in it'],
      [EMAIL, { as: 'text' }, `<text ${EMAIL}>`, 'something may'],
      [EMAIL, { as: 'message' }, `<text ${EMAIL}>`, 'a message of no record'],
      [EMAIL, { as: 'identifier' }, EMAIL, 'an id is looked through for secrets'],
      [GITHUB, { as: 'identifier' }, `<identifier ${GITHUB}>`, 'as this is'],
      ['{"a":1}', { as: 'text' }, '<text {"a":1}>', 'a format of its own'],
      ['a\nb', { as: 'text' }, '<text a\nb>', 'lines may be pairs'],
      ['a\nb', { as: 'message' }, 'a\nb', 'those of a message are none'],
      ['a\nb', { as: 'text', encoding: 'json' }, 'a\nb', 'nor what was escaped as one'],
      ['/a', { as: 'url' }, '<url /a>', 'reads on'],
      ['x', { as: 'text', name: 'page' }, 'x', 'a name that tells nothing'],
      ['x', { as: 'text', name: 'password' }, '<keyed x>', 'a name that tells'],
      ['x', { as: 'url', name: 'password' }, '<keyed x>', 'whatever the reader says'],
      ['x', { as: 'identifier', name: 'password' }, 'x', 'but that it is an id'],
      [GITHUB, { as: 'identifier', name: 'password' }, `<identifier ${GITHUB}>`, 'which may be a secret'],
      // encodings
      ['jane%40corp.com', { as: 'text', encoding: 'percent' }, '%3Ctext%20jane%40corp.com%3E', 'decoded, and encoded again'],
      ['a%20b', { as: 'text', encoding: 'percent' }, '%3Ctext%20a%20b%3E', 'an escape may hide anything'],
      ['jane@corp.com', { as: 'text', encoding: 'percent' }, '%3Ctext%20jane%40corp.com%3E', 'no escape in it'],
      // what is masked whole
      ['x', { as: 'mask' }, '[REDACTED:credential.secret]', 'a secret if nothing is said'],
      ['x', { as: 'mask', detector: 'credential.header' }, '[REDACTED:credential.header]', 'as the reader says'],
      ['x', { as: 'mask', name: 'password' }, '[REDACTED:credential.password]', 'as its name says'],
      ['x', { as: 'mask', name: 'page' }, '[REDACTED:credential.secret]', 'as it does not'],
      ['x', { as: 'mask', name: 'password', detector: 'credential.header' }, '[REDACTED:credential.header]', 'the reader first'],
      ['x', { as: 'mask', substitute: '?' }, '?', 'what stands there for all'],
      ['?', { as: 'mask', substitute: '?' }, '?', 'it does already'],
      ['REDACTED', { as: 'mask' }, 'REDACTED', 'masked by another'],
      ['REDACTED;', { as: 'mask' }, 'REDACTED;', 'with a sign of the text around'],
      ['REDACTEDx', { as: 'mask' }, '[REDACTED:credential.secret]', 'no more than that'],
      ['[REDACTED:credential.header]', { as: 'mask' }, '[REDACTED:credential.header]', 'masked before'],
      ['%5BREDACTED%3Acredential.header%5D', { as: 'mask', encoding: 'percent' }, '%5BREDACTED%3Acredential.header%5D', 'and encoded'],
      ['x', { as: 'mask', encoding: 'percent' }, '%5BREDACTED%3Acredential.secret%5D', 'encoded as it was'],
      ['dropped@corp.com', { as: 'text' }, '', 'a gap is left'],
    ]; // biome-ignore format: a table
  for (const [text, slice, becomes, why] of SLICES)
    it(`${JSON.stringify(text)} as ${JSON.stringify(slice)}: ${why}`, function () {
      expect(setUp().mask(text, whole(text, slice))).to.equal(becomes);
      const [before, behind] = ['a=', ';b'];
      const around = before + text + behind;
      const moved = [{ ...slice, start: before.length, end: before.length + text.length }];
      for (const isReadAgain of [false, true])
        expect(setUp().mask(around, moved, isReadAgain)).to.equal(before + becomes + behind);
    });

  it('gives the same text where no slice changes', function () {
    const { mask } = setUp();
    const text = 'clean and clean';
    expect(mask(text, undefined)).to.equal(text);
    expect(mask(text, [])).to.equal(text);
    expect(
      mask(text, [
        { start: 0, end: 5, as: 'text' },
        { start: 10, end: 15, as: 'text' },
      ]),
    ).to.equal(text);
  });

  it('says nothing of what was masked before', function () {
    const { mask, said } = setUp();
    for (const [text, slice] of [
      ['?', { as: 'mask', substitute: '?' }],
      ['REDACTED', { as: 'mask' }],
      ['[REDACTED:credential.header]', { as: 'mask' }],
    ] as const)
      mask(text, whole(text, slice));
    expect(said).to.deep.equal([]);
  });

  it('finds somewhere in a slice what is found in it decoded', function () {
    const { mask, spans } = setUp();
    const text = `${EMAIL} jane%40corp.com`;
    mask(text, [
      { start: 0, end: EMAIL.length, as: 'text' },
      { start: EMAIL.length + 1, end: text.length, as: 'text', encoding: 'percent' },
    ]);
    expect(spans).to.deep.equal([undefined, [EMAIL.length + 1, text.length]]);
  });

  it('keeps what stands between slices', function () {
    const text = `1 ${EMAIL} 2 x 3 clean 4`;
    const slices: Slice[] = [
      { start: 2, end: 2 + EMAIL.length, as: 'text' },
      { start: 5 + EMAIL.length, end: 6 + EMAIL.length, as: 'mask' },
      { start: 9 + EMAIL.length, end: 14 + EMAIL.length, as: 'text' },
    ];
    for (const isReadAgain of [false, true]) {
      const { mask, said } = setUp();
      expect(mask(text, slices, isReadAgain)).to.equal(`1 <text ${EMAIL}> 2 [REDACTED:credential.secret] 3 clean 4`);
      expect(said).to.deep.equal([`credential.secret ${5 + EMAIL.length}-${6 + EMAIL.length}`]);
    }
  });

  it('leaves what a reader takes for structure in what an operator made', function () {
    const text = '[REDACTED:credential.header] x';
    const { mask, said } = setUp();
    const slices: Slice[] = [
      { start: 10, end: 27, as: 'mask' },
      { start: 29, end: 30, as: 'mask' },
    ];
    expect(mask(text, slices)).to.equal('[REDACTED:credential.header] [REDACTED:credential.secret]');
    expect(said.at(-1)).to.equal('credential.secret 29-30');
  });

  it('has a message of a record masked as one that it may say again', function () {
    const recent = new RecentMessages();
    expect(setUp(0, recent).mask(EMAIL, whole(EMAIL, { as: 'message' }))).to.equal(`<again ${EMAIL}>`);
    for (const other of [{ as: 'text' }, { as: 'message', name: 'page' }] as const)
      expect(setUp(0, recent).mask(EMAIL, whole(EMAIL, other))).to.equal(`<text ${EMAIL}>`);
  });

  it('remembers clean texts of a name', function () {
    const { mask, plan } = setUp();
    const { clean } = plan.treatments.name('page');
    clean.add(EMAIL);
    expect(mask(EMAIL, whole(EMAIL, { as: 'text', name: 'page' }))).to.equal(EMAIL);
    expect(mask(EMAIL, whole(EMAIL, { as: 'text' }))).to.not.equal(EMAIL);
  });

  it('goes so deep and no deeper', function () {
    const deep = setUp(MAX_NESTING);
    expect(deep.mask(EMAIL, whole(EMAIL, { as: 'text' }))).to.equal('[REDACTED:limit.depth]');
    expect(deep.mask('{"a":1}', whole('{"a":1}', { as: 'json' }))).to.equal('[REDACTED:limit.depth]');
    expect(deep.said).to.deep.equal(['limit.depth', 'limit.depth']);
    expect(deep.mask('a+b', whole('a+b', { as: 'text', encoding: 'percent' })), 'nothing in it').to.equal('a+b');
    expect(setUp(MAX_NESTING).mask(EMAIL, whole(EMAIL, { as: 'text', substitute: '?' }))).to.equal('?');
    expect(setUp(MAX_NESTING - 1).mask(EMAIL, whole(EMAIL, { as: 'text' }))).to.equal(`<text ${EMAIL}>`);
  });

  describe('a plus sign in a query', function () {
    const masker = createMasker();
    const url = (pair: string) => `https://shop.example/a?page=2&${pair}&z=1`;
    const key = `${randomText('alnum', 9, 3)}+${randomText('base64', 20, 4)}/${randomText('alnum', 9, 5)}`;
    const secrets: readonly (readonly [string, string])[] = [
      [`api_key=${key}`, 'a key under its name'],
      [`token=${key}%3D`, 'a key with an escape'],
      [`v=${['whsec', key].join('_')}`, 'a secret with a telling prefix'],
      [`v=${['glc', key + key].join('_')}%3D`, 'the same with an escape'],
      ['q=+14155552671', 'a telephone number'],
    ];
    for (const [pair, why] of secrets)
      it(`is none of a blank where it is one of base64: ${why}`, () => {
        const name = pair.slice(0, pair.indexOf('='));
        for (const of of ['url.full', 'url.query', 'app.note'])
          expect(masker.maskText(url(pair), { key: of }), of).to.match(
            new RegExp(`[?&]${name}=[+]?(?:REDACTED|\\[REDACTED:[^\\]]+\\])&z=1$`),
          );
      });

    const plain: readonly (readonly [string, string])[] = [
      ['q=red+shoes+size+42', 'words'],
      ['token=refresh+the+page', 'words under a telling name'],
      ['q=a+b%20c', 'words and an escape'],
      ['t=2026-01-01T10:00:00+02:00', 'an offset'],
      ['expr=1+2', 'a sum'],
    ];
    for (const [pair, why] of plain)
      it(`stays: ${why}`, () => expect(masker.maskText(url(pair), { key: 'url.full' })).to.equal(url(pair)));
  });
});
