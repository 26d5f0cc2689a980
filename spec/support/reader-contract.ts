import { expect } from 'chai';
import fc from 'fast-check';
import type { MaskContext, Reader, Slice } from '../../lib/model.js';

const KINDS = new Set<string>([
  'text',
  'message',
  'identifier',
  'mask',
  'client-address',
  'url',
  'url-path',
  'url-query',
  'header',
  'cookie',
  'set-cookie',
  'json',
  'sql',
  'redis',
  'stack-trace',
  'command-line',
  'command-args',
  'connection-string',
  'key-value',
  'graphql',
]);

/** Pieces that open, close or separate something in one format or another: the raw material of hostile texts. */
const PIECES = [
  '?',
  '&',
  '=',
  '?&=',
  ';',
  '/',
  '//',
  '://',
  'a://',
  ':',
  '@',
  'u:p@',
  '#',
  '%',
  '%25',
  '%2',
  '%u',
  '+',
  ',',
  '.',
  '..',
  '-',
  '--',
  '--a',
  '=a',
  "'",
  "''",
  '"',
  '\\',
  '\\"',
  '\\u',
  '\\ud83d',
  '$$',
  '$a$',
  '/*',
  '*/',
  '-- ',
  '(',
  ')',
  '{',
  '}',
  '[',
  ']',
  '{"a":',
  '[[',
  '":"',
  '\n',
  '\r\n',
  '\t',
  ' ',
  '    at ',
  'at (',
  'Caused by: ',
  '0',
  '1a',
  'a',
  'A=',
  'a=b;',
  'a=b&',
  '<',
  '>',
  '|',
  '`',
  '!',
  '\0',
  'é',
  '😀',
  '\ud800',
  '\udc00',
  'data:',
  'jdbc:',
  'mailto:',
  'jdbc:a:',
  'Bearer ',
  'SELECT ',
  "='",
  '{{',
  '}}',
  '${',
  '1:',
  '::',
  'x y',
  "E'\\",
  "N'",
  '</',
  '</a>',
  '<a>',
  '<a b="',
  '/>',
  '<!--',
  '<![CDATA[',
  '&lt;',
  '&#',
  '--b\r\n',
  'Content-Disposition: form-data; name="a"\r\n\r\n',
  'a: ',
  '- ',
  'a: |\n',
  '"""',
  '{a(b: "',
];

const HOSTILE_LENGTH = 200_000;

/** Texts that fool scanners: pieces, pairs of pieces, and long repeats of one piece behind another. */
const text = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 200 }),
  fc.array(fc.constantFrom(...PIECES), { maxLength: 40 }).map((parts) => parts.join('')),
  fc
    .array(fc.oneof(fc.constantFrom(...PIECES), fc.string({ maxLength: 6 })), { maxLength: 40 })
    .map((parts) => parts.join('')),
);

/** A reader, or a part of one that has no id of its own. */
export interface Splitter {
  readonly id: string;
  readonly read: Reader['read'];
}

/**
 * What every reader owes the engine. `corpus` are texts of the reader's own format; each is also cut at every position, as SDK limits do.
 * `context` is what the reader is called with (a header's key, the dialect of a statement).
 */
export function describeReaderContract(reader: Splitter, corpus: readonly string[], context: MaskContext = {}): void {
  describe(`reader contract: ${reader.id}${context.key === undefined ? '' : ` (${context.key})`}`, function () {
    it('gives slices in order that cover the text together with the gaps between them', function () {
      for (const sample of corpus) expectSound(reader, sample, context);
    });

    it('reads every cut of the corpus', function () {
      for (const sample of corpus) {
        for (let end = 0; end < sample.length; end++) expectSound(reader, sample.slice(0, end), context);
        for (let start = 1; start < sample.length; start++) expectSound(reader, sample.slice(start), context);
      }
    });

    it('never throws, whatever the text', function () {
      fc.assert(
        fc.property(text, (sample) => void expectSound(reader, sample, context)),
        { numRuns: 500 },
      );
    });

    it('reads the corpus with hostile pieces put into it', function () {
      const spliced = fc
        .tuple(fc.constantFrom(...corpus, ''), fc.nat(400), text)
        .map(([sample, at, piece]) => sample.slice(0, at) + piece + sample.slice(at));
      fc.assert(
        fc.property(spliced, (sample) => void expectSound(reader, sample, context)),
        { numRuns: 500 },
      );
    });

    it('says the same twice: it keeps no state', function () {
      for (const sample of corpus) expect(reader.read(sample, context)).to.deep.equal(reader.read(sample, context));
    });

    // Quadratic work over 200 kB is 4e10 steps a text, far beyond mocha's timeout: no clock is read here.
    it('is linear on long hostile texts', function () {
      this.timeout(30_000);
      for (const piece of PIECES) {
        const body = piece.repeat(Math.ceil(HOSTILE_LENGTH / piece.length));
        expectSound(reader, body, context);
      }
      for (const sample of corpus.slice(0, 8)) {
        expectSound(reader, sample.repeat(Math.ceil(HOSTILE_LENGTH / Math.max(1, sample.length))), context);
      }
    });

    it('is linear when the hostile part stands behind a good beginning', function () {
      this.timeout(30_000);
      const beginning = corpus[0] ?? '';
      for (const piece of PIECES) {
        expectSound(reader, beginning + piece.repeat(Math.ceil(HOSTILE_LENGTH / piece.length)), context);
      }
    });
  });
}

/** Throws an assertion error when the slices break the contract of `Reader`; gives them back. */
export function expectSound(reader: Splitter, sample: string, context: MaskContext = {}): readonly Slice[] {
  const slices = reader.read(sample, context);
  if (slices === undefined) return [];
  const where = (): string => `${reader.id} of ${JSON.stringify(sample.slice(0, 300))}`;
  if (slices.length > sample.length) expect.fail(`more slices than characters: ${where()}`);
  let at = 0;
  const parts: string[] = [];
  for (const slice of slices) {
    // Compared by hand: chai's assertions cost too much for a million slices.
    const whole = Number.isInteger(slice.start) && Number.isInteger(slice.end);
    if (!whole || slice.start < at || slice.end <= slice.start || slice.end > sample.length) {
      expect.fail(`slice [${slice.start}, ${slice.end}) behind ${at}: ${where()}`);
    }
    if (!KINDS.has(slice.as)) expect.fail(`unknown kind ${slice.as}: ${where()}`);
    // A reader that hands the whole text to itself would recurse for ever.
    if (slice.as === reader.id && slice.encoding === undefined && slice.end - slice.start === sample.length) {
      expect.fail(`reads itself without progress: ${where()}`);
    }
    parts.push(sample.slice(at, slice.start), sample.slice(slice.start, slice.end));
    at = slice.end;
  }
  parts.push(sample.slice(at));
  if (parts.join('') !== sample) expect.fail(`slices and gaps do not give the text: ${where()}`);
  return slices;
}
