import type { DetectorFamily, Rule } from '../../model.js';
import { isChosenPassword } from '../checks/chosen-password.js';
import { isVerdict } from '../checks/error-messages.js';
import { isPlaceholderText, looksRandom } from '../checks/random.js';
import { PRINTED_LAYOUTS } from './printed-layouts.js';
import { ENDS, type Layout, NAME } from './secret-layout.js';

const LAYOUTS: readonly Layout[] = [
  // https://www.php.net/manual/en/function.serialize.php
  {
    literals: ['d";s:', 't";s:', 'n";s:', 'y";s:', 'e";s:'],
    pattern: new RegExp(`s:\\d{1,4}:"[^"\\n]{0,80}?${NAME}";s:\\d{1,6}:"(?<value>[^\\n]{1,1024}?)";`, 'dgi'),
  },
  // property lists of Apple, which also have what is shown to users: `<key>password</key><string>Password</string>`
  {
    literals: ['d</key>', 't</key>', 'n</key>', 'y</key>', 'e</key>'],
    pattern: new RegExp(`<key>[^<\\n]{0,80}?${NAME}</key>\\s{0,64}<string>(?<made>[^<\\s]{4,1024})</string>`, 'dgi'),
  },
  // a field of a form
  {
    literals: ['<input '],
    pattern:
      /<input (?=[^<>]{0,512}?\b(?:type|name)=["']password["'])[^<>]{0,512}?\bvalue=(?:"(?<value>[^"<>\n]{1,256})"|'(?<single>[^'<>\n]{1,256})')/dgi,
  },
  // a row of a table in Markdown, or of a record that psql prints line by line
  {
    literals: ENDS.flatMap((end) => [`${end} |`, `${end}  `, `${end}\``, `${end}*`]),
    pattern: new RegExp(
      `(?:\\||^)[ \\t*\`]{0,8}[\\w -]{0,24}${NAME}[ \\t*\`]{1,40}\\|[ \\t*\`]{0,8}(?<made>[^\\s|\`]{4,256})[ \\t*\`]{0,64}(?:\\||$)`,
      'dgim',
    ),
  },
  // an arrow: mappings and changes
  {
    literals: ENDS.flatMap((end) =>
      ['->', '\u2192 '].flatMap((arrow) => [`${end} ${arrow}`, `${end}" ${arrow}`, `${end}' ${arrow}`]),
    ),
    pattern: new RegExp(
      `(?<![\\w-])[\\w.-]{0,40}${NAME}["']? (?:->|\u2192)[ \\t]{0,3}["'\`]?(?<made>[^\\s"'\`,;]{4,256})`,
      'dgi',
    ),
  },
  // two names before two values: `Username/Password: admin / x`
  {
    literals: [
      '/password',
      '/Password',
      '/PASSWORD',
      '/ password',
      '/ Password',
      '/passwd',
      '/pwd',
      '/pass:',
      '/pass ',
    ],
    pattern:
      /\b(?:user(?:[ _-]?(?:name|id))?|login|account|e-?mail)[ \t]?\/[ \t]?(?:password|passwd|pwd|pass)["'*]{0,2}[ \t]{0,2}[:=][ \t]{0,3}["'`]?[^\s/"'`]{1,64}["'`]?[ \t]{0,2}(?:\/|:|,)[ \t]{0,2}["'`]?(?<value>[^\s"'`]{3,128})/dgi,
  },
  // a variable of Terraform; options of a container in lines of their own
  {
    literals: ENDS.map((end) => `${end}" {`),
    pattern: new RegExp(
      `variable "[\\w-]{0,40}${NAME}" \\{[^{}]{0,400}?\\bdefault {1,20}= "(?<value>[^"\\n]{1,256})"`,
      'dgi',
    ),
  },
  {
    literals: ENDS.flatMap((end) => ['\n', '"\n', "'\n"].map((behind) => end + behind)),
    pattern: new RegExp(
      `- ["']?--?[\\w-]{0,40}${NAME}["']?\\n[ \\t]{0,40}- (?:"(?<made>[^"\\n]{4,256})"|'(?<made2>[^'\\n]{4,256})'|(?<made3>[^\\s"'-][^\\s"']{3,256})(?=\\s|$))`,
      'dgi',
    ),
  },
  // cells of HTML: a table, a list of terms, a label and what stands behind it
  {
    literals: ENDS.flatMap((end) =>
      ['</td>', '</th>', '</dt>', '</label>', ':</td>', ':</th>'].map((tag) => end + tag),
    ),
    pattern: new RegExp(
      `>[\\w -]{0,24}${NAME}:?</(?:td|th|dt|label)>\\s{0,64}<(?:td|dd|span|code)(?: [^<>]{0,80})?>(?:<(?:code|b|span)>)?(?<made>[^<\\s]{4,256})<`,
      'dgi',
    ),
  },
  // ArcSight: what a custom field holds is said by its label
  {
    literals: ['Label='],
    pattern: new RegExp(
      `(?<field>c[sn]\\d|flexString\\d)Label=[^=|\\n]{0,40}?${NAME} (?:[^|\\n]{0,300}? )?\\k<field>=(?<value>[^\\s|]{1,256})`,
      'dgi',
    ),
  },
  // dots that lead to a value; what an installer says of a password, and the line that it stands in
  {
    literals: ENDS.flatMap((end) => [`${end} ...`, `${end}...`]),
    pattern: new RegExp(`(?<![\\w-])${NAME} ?\\.{3,64}:? (?<made>[^\\s"']{4,256})`, 'dgi'),
  },
  {
    literals: ['password to ', 'password for '],
    pattern:
      /(?<!\w)password (?:to|for) [^:\n]{1,80}? ?:(?: {1,3}|[ \t]{0,3}\r?\n(?:[ \t]{0,8}\r?\n)?[ \t]{0,8})(?<made>[^\s"']{8,256})(?=[ \t]{0,3}(?:$|[\r\n]))/dg,
  },
  // a tab between: rows that are printed
  {
    literals: ['word\t'],
    pattern: new RegExp(`(?<![\\w-])[\\w.-]{0,40}${NAME}\\t{1,4}["']?(?<made>[^\\s"']{4,256})`, 'dgi'),
  },
];

function* valuesIn(text: string, { literals, pattern }: Layout): Generator<readonly [number, number]> {
  for (const { 0: whole, groups = {}, indices } of text.matchAll(pattern)) {
    // the literals are a promise
    if (!literals.some((literal) => whole.includes(literal))) continue;
    for (const [name, value] of Object.entries(groups)) {
      const range = indices?.groups?.[name];
      if (
        range === undefined ||
        value === undefined ||
        name === 'field' ||
        isPlaceholderText(value) ||
        isVerdict(value)
      )
        continue;
      if (!name.startsWith('made') || looksRandom(value) || isChosenPassword(value)) yield range;
    }
  }
}

/** Secrets beside their names where neither a colon nor an equals sign stands between. */
export const laidOut = [
  {
    id: 'credential.laid-out',
    title: 'Secret in a row, a form field, a property list or a serialized value behind its name',
    category: 'credential',
    source: 'https://www.php.net/manual/en/function.serialize.php; https://html.spec.whatwg.org/multipage/input.html',
    rules: [...LAYOUTS, ...PRINTED_LAYOUTS].map(
      (layout): Rule => ({ rule: 'function', literals: layout.literals, find: (text) => valuesIn(text, layout) }),
    ),
  },
] as const satisfies DetectorFamily;
