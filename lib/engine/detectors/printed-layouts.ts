import { ENDS, type Layout, NAME } from './secret-layout.js';

/** Secrets in objects that programs print, where no name with a sign stands before them. */
export const PRINTED_LAYOUTS: readonly Layout[] = [
  // tuples and binaries of Erlang and Elixir, entries of a dictionary of C# and Swift
  {
    literals: ENDS.flatMap((end) => ['">> => <<"', '">>,<<"', ',<<"', ',"', '"): "'].map((sign) => end + sign)),
    pattern: new RegExp(
      `[\\w.-]{0,40}${NAME}(?:(?:">>)?(?: => |, ?)(?:<<)?"(?<value>[^"\\\\\\n]{1,256})"(?=[>}])|"\\): "(?<text>[^"\\n]{1,256})")`,
      'dgi',
    ),
  },
  {
    literals: ['assword', 'ecret', 'oken', 'ApiKey', 'apiKey', 'api_key', 'api-key'].flatMap((end) => [
      `${end}, `,
      `${end},`,
      `${end}", "`,
      `${end}', '`,
    ]),
    pattern: new RegExp(
      `(?<!\\w)[[(](?:${NAME}, ?(?<made>[^\\s,[\\]()"']{4,256})|"${NAME}", "(?<made2>[^"\\n]{4,256})"|'${NAME}', '(?<made3>[^'\\n]{4,256})')[\\])]`,
      'dgi',
    ),
  },
  // a name and its value as the members of a pair: flows of YAML, Java, Kotlin and C#
  {
    literals: [...ENDS, 'ESSION', 'SESSID', 'SIONID', 'sid', 'Id'].flatMap((end) =>
      ['', '"', "'"].flatMap((quote) =>
        [', ', ','].flatMap((comma) => ['value', 'Value', 'second'].map((name) => end + quote + comma + name)),
      ),
    ),
    pattern: new RegExp(
      `(?<![\\w"'])(?:name|key|first) ?[=:] ?["']?(?:[\\w.-]{0,40}${NAME}|(?:[jJ]|PHP)?sess(?:ion)?_?(?:id)?|connect\\.sid|sid|ASP\\.NET_SessionId)["']?, ?(?:value|second) ?[=:] ?(?:"(?<made>[^"\\n]{4,256})"|'(?<made2>[^'\\n]{4,256})'|(?<made3>[^\\s"'(){}[\\],$]{4,256}))`,
      'dgi',
    ),
  },
  // types that hold nothing else, as Rust, Scala and Kotlin print them
  {
    literals: ['Password(', 'Secret(', 'ApiKey(', 'Passphrase(', 'Token("'],
    pattern:
      /(?<![\w."'])(?:[A-Z]\w{0,40}?)?(?:(?:Password|Secret|ApiKey|Passphrase)\((?<made>[^\s"'(),=]{4,256})\)|(?:Password|Secret|ApiKey|Passphrase|Token)\("(?<made2>[^"\\\n]{4,256})"\))/dg,
  },
  {
    literals: ['word', 'cret', 'Key', 'oken'].flatMap((end) =>
      ['(', '{', '[', ' {', ' ['].flatMap((open) => [
        `${end}${open}value=`,
        `${end}${open} value`,
        `${end}${open}Value`,
        `${end}${open} Value`,
      ]),
    ),
    pattern:
      /(?<![\w"'])[\w.]{0,80}(?:Password|Secret|ApiKey|Token) ?[({[] ?value ?[=:] ?(?:"(?<made>[^"\n]{4,1024})"|'(?<made2>[^'\n]{4,1024})'|(?<made3>[^\s"'(),{}[\]]{4,1024}))/dgi,
  },
  // who signs in, and with what
  {
    literals: ['redentials(', 'redential(', 'ogin(', 'uthenticate(', 'asicAuth(', 'redentials['],
    pattern:
      /(?:credentials?|login|authenticate|basicAuth)(?:\((?:"[^"\n]{1,64}", ?"(?<made>[^"\n]{4,256})"|'[^'\n]{1,64}', ?'(?<made2>[^'\n]{4,256})'|[\w.@-]{1,64}, ?(?<made3>[^\s"'(),]{4,256}))\)|\[[\w.@-]{1,64}:(?<made4>[^\s[\]"']{4,256})\])/dgi,
  },
];
