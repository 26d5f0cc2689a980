import type { DetectorFamily, Rule } from '../../model.js';
import { isChosenPassword } from '../checks/chosen-password.js';
import { isVerdict } from '../checks/error-messages.js';
import { isPlaceholderText, looksRandom } from '../checks/random.js';

/** The last word of names that say that their value is a secret. */
const NAME = '(?:password|passwd|passphrase|secret|token|api[ _-]?key|secret[_-]?key|private[_-]?key)';

/** How those end. */
const ENDS = ['word', 'WORD', 'sswd', 'phrase', 'cret', 'CRET', 'oken', 'OKEN', 'key', 'Key', 'KEY'];

interface Layout {
  readonly literals: readonly string[];
  /** What it calls `value` or `text` is the name's, what it calls `made` may be something else beside it. */
  readonly pattern: RegExp;
}

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
  // tuples and binaries of Erlang and Elixir, entries of a dictionary of C# and Swift
  {
    literals: ENDS.flatMap((end) => ['">> => <<"', '">>,<<"', ',<<"', ',"', '"): "'].map((sign) => end + sign)),
    pattern: new RegExp(
      `[\\w.-]{0,40}${NAME}(?:(?:">>)?(?: => |, ?)(?:<<)?"(?<value>[^"\\\\\\n]{1,256})"(?=[>}])|"\\): "(?<text>[^"\\n]{1,256})")`,
      'dgi',
    ),
  },
  {
    literals: ['[Password, ', '[password, ', '[Secret, ', '[secret, ', '[ApiKey, ', '[Token, ', '[token, '],
    pattern: new RegExp(`\\[${NAME}, (?<made>[^\\s,[\\]"']{4,256})\\]`, 'dgi'),
  },
  // a variable of Terraform; a flow of YAML, and options of a container in lines of their own
  {
    literals: ENDS.map((end) => `${end}" {`),
    pattern: new RegExp(
      `variable "[\\w-]{0,40}${NAME}" \\{[^{}]{0,400}?\\bdefault {1,20}= "(?<value>[^"\\n]{1,256})"`,
      'dgi',
    ),
  },
  {
    literals: ENDS.flatMap((end) => [`${end}, value:`, `${end}", value:`, `${end}', value:`]),
    pattern: new RegExp(
      `\\{ ?name: ?["']?[\\w.-]{0,40}${NAME}["']?, value: ?(?:"(?<value>[^"\\n]{1,256})"|'(?<text>[^'\\n]{1,256})'|(?<made>[^\\s"'{},$]{4,256}))`,
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
  // types that hold nothing else, as Rust, Scala and Kotlin print them
  {
    literals: ['Password(', 'Secret(', 'ApiKey(', 'Passphrase(', 'Token("', 'Token(value='],
    pattern:
      /(?<![\w."'])(?:[A-Z]\w{0,40}?)?(?:(?:Password|Secret|ApiKey|Passphrase)\((?<made>[^\s"'(),=]{4,256})\)|(?:Password|Secret|ApiKey|Passphrase|Token)\((?:"(?<made2>[^"\\\n]{4,256})"|value=(?<made3>[^\s"(),]{4,256}))\))/dg,
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
    rules: LAYOUTS.map(
      (layout): Rule => ({ rule: 'function', literals: layout.literals, find: (text) => valuesIn(text, layout) }),
    ),
  },
] as const satisfies DetectorFamily;
