/** Words of names and of streets that begin with no capital. */
const BETWEEN_NAMES =
  'van|von|vom|zu|zum|zur|de|der|den|del|della|di|da|das|do|dos|du|des|la|las|los|le|ten|ter|el|al|bin|ben|ibn|bint|y|e|af|av|und|et|and|i';
const BETWEEN_STREETS =
  'de|del|della|delle|dei|degli|di|da|do|dos|das|du|des|la|las|los|le|les|of|the|y|e|an|am|im|auf|bei|zu|zum|zur|der|dem|den|van|von|het|op|aan|bis|ter|rue|avenue|boulevard|bd|place|chemin|impasse|allée|quai|route|cours|calle|avenida|plaza|paseo|carrera|rua|travessa|praça|via|viale|piazza|corso|vicolo|largo|ulica|ul\\.|al\\.|pl\\.|n[°º]|c/o';

/** Short for what goes on behind the point. */
const POINT =
  '(?:(?<=(?<![\\p{L}\\p{M}])(?:\\p{Lu}|Dr|Prof|Ing|Dipl|Mag|Hr|Fr|St|Ste|Mr|Mrs|Ms|Mme|Mlle|Sra?|Srta|Sig|Dott|Dhr|Mevr|Sta|Av|Avda|Ave|Bd|Blvd|Rd|Ln|Apt|Nr|No|Pl)|[Ss]tr|[Ss]te|[Ww]g|[Pp]l)\\.(?=,? ))?';

/** No name of the pair that comes next. */
const NO_NAME = '(?![\\p{L}\\p{M}\\d_.-]{1,32}["\']? {0,2}[:=])';
const REST_OF_WORD = "(?:['’][\\p{L}][\\p{L}\\p{M}]{0,30})?";

const DAYS =
  '(?:Mon|Tues?|Wed(?:nes)?|Thu(?:rs)?|Fri|Sat(?:ur)?|Sun)(?:day)?,?|(?:Mo|Di|Mi|Do|Fr|Sa|So|lun|mar|mer|mié|jeu|jue|ven|vie|sam|sáb|dim|dom)[.,]';
/** How months begin in seven languages. */
const MONTHS =
  '(?:[Jj]an|[Ee]ne|[Gg]en|[Ff][eé][bv]|[Mm][aä]r|[Mm]aa|[Mm]rt|[Aa][pv]r|[Aa]br|[Mm][ae][iyg]|[Jj]u[nil]|[Gg]iu|[Ll]ug|[Aa]ug|[Aa]o[uû]|[Aa]go|[Ss]e[pt]|[Oo][cku]t|[Oo]tt|[Nn]ov|[Dd][eéi][czs])\\p{L}{0,7}\\.?';

/** What says how a cookie is kept (RFC 6265, section 4.1.1): where nothing else follows, it is none. */
const ATTRIBUTE =
  '(?:[Pp]ath|[Dd]omain|[Ee]xpires|[Mm]ax-[Aa]ge|[Ss]ame[Ss]ite|[Pp]riority|[Ss]ecure|[Hh]ttp[Oo]nly|[Pp]artitioned)(?:=[^;\\n"\'`]{0,80})?';
const NO_ATTRIBUTES = `(?!${ATTRIBUTE}(?:;[ \\t]{0,4}${ATTRIBUTE}){0,8};?[ \\t]{0,4}(?:[\\n"'\`,)\\]}]|$))`;

const goesOn = (small: string, word: string, gap: string, most: number): RegExp =>
  new RegExp(
    `${REST_OF_WORD}${POINT}(?:${gap}(?:(?:${small}) ){0,3}${NO_NAME}(?:[dlDL]['’])?${word}(?![\\p{L}\\p{M}\\d_@=/])${POINT}){0,${most}}`,
    'uy',
  );

/** By `spaced` of a detector: what a value goes on with from its first word on. Made where it is met: classes of Unicode take milliseconds. */
const BEHIND = {
  name: () => goesOn(BETWEEN_NAMES, "[\\p{Lu}\\p{Lo}](?:[\\p{L}\\p{M}-]|['’](?=\\p{L})){0,40}", ',? {1,2}', 6),
  address: () =>
    goesOn(
      BETWEEN_STREETS,
      "(?:[\\p{Lu}\\p{Lo}]|#?\\d)(?:[\\p{L}\\p{M}\\d/-]|['’](?=\\p{L})){0,40}",
      '(?:,? {1,2}|,(?=\\d))',
      12,
    ),
  date: () =>
    new RegExp(
      `(?:(?<=(?<![\\p{L}\\d./-])(?:${DAYS}|${MONTHS}|\\d{1,2}(?:st|nd|rd|th|er|º)?\\.?))(?:[.,]{0,2} (?:\\d{1,4}(?:st|nd|rd|th|\\.)?|\\d{1,2}:\\d\\d(?::\\d\\d)?|${MONTHS}|del?|of|(?:GMT|UTC|CES?T|[ECMP][SD]T|BST|MSK|WES?T|EES?T|Z)(?:[+-]\\d\\d:?\\d\\d)?)(?![\\p{L}\\d:=-])){1,8}(?: \\([^()\\n]{1,40}\\))?|(?<=\\(\\d{4})(?:, ?\\d{1,2}){2,6}\\)?|(?<=\\d{4}[年년]) ?\\d{1,2}[月월] ?\\d{1,2}[日일])?`,
      'uy',
    ),
  // a scheme that nobody knows before them, and parameters (RFC 9110, section 11.2); what has no digit is a word of the sentence
  credentials: () =>
    /(?:(?<==)"[^"\n]{0,2048}")?(?:[ \t]{1,8}(?=[^\s"'`<>]{0,200}\d)[^\s"'`<>,]{4,8192})?(?:,[ \t]{0,4}[\w-]{1,32}=(?:"[^"\n]{0,2048}"|[^\s"'`<>,]{1,2048})){0,16}/uy,
  // RFC 6265, section 4.2.1
  cookies: () =>
    new RegExp(
      `(?:(?<==)"[^"\\n]{0,4096}")?(?:;[ \\t]{0,4}${NO_ATTRIBUTES}[\\w!#$%&'*+.^\`|~-]{1,64}=(?:"[^"\\n]{0,4096}"|[^\\s;,"'\`\\\\\\])}<>]{0,4096})){0,64}`,
      'y',
    ),
} as const;

export type Spaced = keyof typeof BEHIND;

const made: Partial<Record<Spaced, RegExp>> = {};

/**
 * End of a value without quotes, [start, end) so far, that goes on behind blanks and commas: a name, an address. The next word must begin with a capital (or
 * a digit, in an address), with small words before it, and be no name of another pair.
 */
export function endOfSpaced(text: string, end: number, spaced: Spaced): number {
  made[spaced] ??= BEHIND[spaced]();
  const pattern = made[spaced];
  pattern.lastIndex = end;
  return pattern.test(text) ? pattern.lastIndex : end;
}
