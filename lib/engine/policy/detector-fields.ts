import { CHECKS } from './custom.js';
import { CATEGORIES, OPERATORS } from './schema.js';
import { code, confidence, type Fields, fields, flag, number, type Shape, text, texts, words } from './shape.js';

const CHARSETS = [
  'digit', 'hex', 'lower', 'upper', 'letter', 'lower-alnum', 'upper-alnum', 'alnum', 'base32', 'base58', 'word', 'base64', 'base64url', 'token',
]; // biome-ignore format: a table

const size = (about: string): Shape => number(0, 65_536, true, about);

/** `next` nests as deep as dotted tokens do. */
function run(depth: number): Fields {
  const next = fields(
    depth === 0 ? {} : { literal: text, run: run(depth - 1), optional: flag('It need not follow.') },
    'What must follow behind the run, and belongs to the match.',
    ['literal', 'run'],
  );
  return fields(
    {
      charset: words(CHARSETS, 'Set of ASCII characters.'),
      min: size('Least number of characters.'),
      max: size('Most characters; left out: `min`.'),
      ...(depth > 0 && { next }),
    },
    'So many characters of a set.',
    ['charset', 'min'],
  );
}

const sticky = code('regexp', 'A sticky pattern (flag y) with bounded quantifiers.');
const stickyMaker = code('function', 'Makes such a pattern where it is first needed.');

const RULE_CONFIDENCE = { confidence: confidence('How sure a match of this rule is, before context.') };

const RULE: Shape = {
  is: 'variants',
  by: 'rule',
  about: 'How the type is found inside a text.',
  of: {
    anchor: fields(
      {
        rule: words(['anchor'], 'A type with a telling literal.'),
        literals: texts('Every match holds one of these.'),
        ignoreCase: flag('Whether upper and lower case are the same.'),
        ahead: fields(
          { pattern: sticky, within: size('Characters behind the literal.'), otherwise: sticky },
          'What must stand behind the literal, looked for once for all literals before it.',
          ['pattern', 'within'],
        ),
        before: run(3),
        after: { is: 'either', of: [run(5), sticky, stickyMaker], expected: 'a run of characters' },
        keepLiteral: flag('The literal is kept, only what is behind it is the match.'),
        boundary: words(['left', 'right', 'both', 'none'], 'Where a match must not touch a letter or digit.'),
        exact: flag('The run must not go on behind `max`.'),
        cut: size('Least length where the text ends behind it.'),
        ...RULE_CONFIDENCE,
      },
      'A type with a telling literal.',
      ['rule', 'literals'],
    ),
    shape: fields(
      {
        rule: words(['shape'], 'A type with a digit shape.'),
        shapes: texts('`9` a digit, `A` an upper-case letter, `a` a letter, `*` either, a blank a separator.'),
        separators: { is: 'text', about: 'Default: blank and hyphen.' },
        glued: flag('Letters may touch the match.'),
        ...RULE_CONFIDENCE,
      },
      'A type with a digit shape.',
      ['rule', 'shapes'],
    ),
    start: fields(
      {
        rule: words(['start'], 'A grammar of its own that starts with a shape.'),
        starts: texts('Shapes that it starts with.'),
        pattern: sticky,
        ...RULE_CONFIDENCE,
      },
      'A grammar of its own that starts with a shape.',
      ['rule', 'starts', 'pattern'],
    ),
    function: fields(
      {
        rule: words(['function'], 'A type that only a function can find.'),
        literals: texts('Every match holds one of these.'),
        find: code('function', 'Gives [start, end) pairs, in order.'),
        labels: texts('Labels that it finds values behind.'),
        ...RULE_CONFIDENCE,
      },
      'A type that only a function can find.',
      ['rule', 'find'],
    ),
  },
};

/** A detector of a policy's own, in full or in short. */
export const CUSTOM: Fields = fields(
  {
    id: {
      is: 'text',
      pattern: /^[a-z0-9-]+\.[a-z0-9-]+$/,
      expected: 'family.name in lower case',
      about: 'Name of the detector, in placeholders and findings.',
    },
    category: words(CATEGORIES, 'What its type belongs to.'),
    title: { ...text, about: 'What it finds, in a few words.' },
    source: { ...text, about: 'Where the format is described.' },
    pattern: {
      is: 'either',
      of: [{ is: 'pattern' }, { is: 'list', of: { is: 'pattern' } }],
      expected: 'a pattern, or a list of them',
      about: 'One or several patterns of RE2 syntax: no look-around, no references to groups.',
    },
    literals: texts('Texts of which every match holds one.', 'a list'),
    keys: texts('Names whose value is of this type, in lower-case words: `badge number`.', 'a list'),
    keyed: words(['any', 'opaque', 'check'], 'What a value under one of `keys` must be.'),
    isOther: code('function', 'Says of a value under one of `keys` that it is something else, and stays.'),
    spaced: words(['name', 'address', 'credentials'], 'A value behind `name:` goes on behind blanks.'),
    check: {
      is: 'either',
      of: [words(Object.keys(CHECKS), 'A check of otel-mask.'), code('function', 'Veto on a match.')],
      expected: `one of ${Object.keys(CHECKS).join(', ')}`,
      about: 'Vetoes a match.',
    },
    confidence: confidence('How sure a match is without context. Default 0.9.'),
    context: texts('Words before a match or in its key that speak for it.', 'a list'),
    unless: texts('Words that speak against it.', 'a list'),
    operator: words(OPERATORS, 'What is put in its place. Default: that of its category.'),
    rules: { is: 'list', of: RULE, about: 'Rules as the built-in detectors have them.' },
    find: code('function', 'Gives [start, end) pairs, in order.'),
    notAmid: code('function', 'Veto of what stands around a match.'),
    normalize: code('function', 'Same value, same result: what a token is computed over.'),
    substitute: code('function', 'What stands for a match instead of the placeholder.'),
  },
  'A detector of your own.',
  ['id', 'category'],
);
