/** The nouns of otel-mask: types only. */

// ---- what a value is ------------------------------------------------------------------------------------------------

/** What a detector's type belongs to. */
export type Category =
  | 'secret'
  | 'credential'
  | 'financial'
  | 'contact'
  | 'identity'
  | 'health'
  | 'network'
  | 'location';

/** The signal, or the part of one, that a value belongs to. */
export type Signal = 'span' | 'event' | 'link' | 'resource' | 'scope' | 'log' | 'metric' | 'baggage';

/** Attributes as OpenTelemetry has them; values are any AnyValue. */
export type Attributes = Readonly<Record<string, unknown>>;

/** Where a value stands: the same everywhere in otel-mask. */
export interface MaskContext {
  /** Attribute key, or one of the pseudo keys of the catalogue (`span.name`, `log.body` ...). */
  readonly key?: string | undefined;
  readonly signal?: Signal | undefined;
  /** `SpanKind` of the record: 0 internal, 1 server, 2 client, 3 producer, 4 consumer. */
  readonly spanKind?: number | undefined;
  /** The other attributes of the same record: a SQL dialect needs `db.system.name`. */
  readonly siblings?: Attributes | undefined;
}

// ---- detectors ------------------------------------------------------------------------------------------------------

/** `family.name`, public and stable. */
export type DetectorId = `${string}.${string}`;

/**
 * A set of ASCII characters. `word` is letters, digits and `_`; `base64` has `+/` and trailing `=`, `base64url` has `-_`;
 * `token` is every character of RFC 6750's b64token: letters, digits and `-._~+/=`.
 */
export type Charset =
  | 'digit'
  | 'hex'
  | 'lower'
  | 'upper'
  | 'letter'
  | 'lower-alnum'
  | 'upper-alnum'
  | 'alnum'
  | 'base32'
  | 'base58'
  | 'word'
  | 'base64'
  | 'base64url'
  | 'token';

/** So many characters of a set, as many as there are. */
export interface Run {
  readonly charset: Charset;
  readonly min: number;
  /** Left out: `min`, an exact length. */
  readonly max?: number;
  /** What must follow behind the run, and belongs to the match: the next segment of a dotted token. */
  readonly next?: { readonly literal: string; readonly run: Run; readonly optional?: boolean };
}

/** Fields that every rule may have. */
interface RuleOptions {
  /** 0 to 1, before context; the detector's own when left out. Below the policy's threshold (0.5) context must add to it. */
  readonly confidence?: number;
}

/** A type with a telling literal: `ghp_` and 36 characters, an `@` in an e-mail address. */
export interface AnchorRule extends RuleOptions {
  readonly rule: 'anchor';
  /** Every match holds one of these. Case-sensitive unless `ignoreCase`. At least 2 characters, or 1 that is no letter or digit. */
  readonly literals: readonly string[];
  readonly ignoreCase?: boolean;
  /**
   * For a pattern that cannot match unless this stands within so many characters behind the literal: it is looked for once for all literals before it.
   * Where it does not, `otherwise` is tried, or nothing.
   */
  readonly ahead?: { readonly pattern: RegExp; readonly within: number; readonly otherwise?: RegExp };
  /** What stands directly before the literal and belongs to the match. */
  readonly before?: Run;
  /**
   * What stands directly behind the literal and belongs to the match: a run, or a sticky pattern (flag `y`) whose quantifiers are bounded
   * and which matches from the end of the literal, or a function that makes it where it is first needed. Left out: the literal is the whole match.
   */
  readonly after?: Run | RegExp | (() => RegExp);
  /** The literal (and what is before it) is kept and only what `after` took is the match: `AccountKey=`. */
  readonly keepLiteral?: boolean;
  /** A match must not touch a letter or digit: `left`, `right`, `both` or `none`. Default: `left` for literals shorter than 4, else `none`. */
  readonly boundary?: 'left' | 'right' | 'both' | 'none';
  /** The run must not go on behind `max`. Default false: a longer run is taken whole, so that no tail of a secret stays behind. */
  readonly exact?: boolean;
  /**
   * Least length of `after` where the text ends behind it: SDK limits cut values, and a cut secret is one. Only for runs; default 4, and what
   * is there must look random unless the literal has 8 or more characters. 0: never.
   */
  readonly cut?: number;
}

/**
 * A type with a digit shape. In a shape `9` is a digit, `A` an upper-case letter, `a` a letter of either case, `*` a letter or digit, a blank one of
 * `separators`, anything else itself (a dash also as typography writes it). `999 99 9999` with separators ` -` is a social security number. A text's group of
 * more than 40 digits begins none.
 */
export interface ShapeRule extends RuleOptions {
  readonly rule: 'shape';
  readonly shapes: readonly string[];
  /** Default ` -`. */
  readonly separators?: string;
  /** Letters may touch the match (`card4111…end`). Default false. Digits never may. */
  readonly glued?: boolean;
}

/**
 * A grammar of its own that starts with a shape (as in ShapeRule, no separators): an IBAN starts with `AA99`, and a bounded sticky pattern (flag `y`)
 * matches from the start of it.
 */
export interface StartRule extends RuleOptions {
  readonly rule: 'start';
  readonly starts: readonly string[];
  readonly pattern: RegExp;
}

/** A type that only a function can find. `find` gives [start, end) pairs in order, in linear time. */
export interface FunctionRule extends RuleOptions {
  readonly rule: 'function';
  /** Every match holds one of these. Left out: the function runs over every text, which is costly. */
  readonly literals?: readonly string[];
  readonly find: (text: string) => Iterable<readonly [start: number, end: number]>;
  /** Labels that it finds values behind: for the documentation. */
  readonly labels?: readonly string[];
}

/** How a type is found inside a text. */
export type Rule = AnchorRule | ShapeRule | StartRule | FunctionRule;

/** Finds one data type: data and at most one pure check. */
export interface Detector {
  readonly id: DetectorId;
  /** What it finds, in a few words, for the documentation. */
  readonly title: string;
  readonly category: Category;
  /** Vendor's page or standard that the format is taken from. */
  readonly source: string;
  /** How it is found inside a text. Left out for types that only a key tells (`keys`). */
  readonly rules?: readonly Rule[];
  /** Veto on what a rule matched (and on a value under one of `keys` when `keyed` is `check`). Pure, bounded, linear, never throws. */
  readonly check?: (match: string) => boolean;
  /** 0 to 1: how sure a match is without context. Default 0.9. */
  readonly confidence?: number;
  /**
   * Words in lower case; one of them within 40 characters before the match, or in the key, adds 0.5 to the confidence.
   * One of `unless` there takes 0.5 away.
   */
  readonly context?: readonly string[];
  readonly unless?: readonly string[];
  /**
   * Veto of what stands directly before a match of a rule (40 characters at most; the key in words where the text begins with the match) and behind it
   * (as many), however sure the match is: `order 4111...`, a part of a UUID. As pure and bounded as `check`.
   */
  readonly notAmid?: (before: string, match: string, behind: string) => boolean;
  /**
   * Names whose value is of this type, in normalised words: lower case, one blank between words (`api key` stands for apiKey, api_key, API-KEY,
   * x-api-key, app.api_key: the last words of a key decide; a number or a word that says which one it is may stand behind them, of a credential also an environment or an
   * encoding: `apiKey2`, `API_KEY_PROD`). Used for attribute keys, JSON keys, query parameters, headers, and pairs in text
   * (`apiKey=...`).
   */
  readonly keys?: readonly string[];
  /**
   * What a value under one of `keys` must be: `any` text that is no obvious placeholder (default); `opaque`: at least 8 characters without a blank that
   * do not look like a word; `check`: only what `check` accepts.
   */
  readonly keyed?: 'any' | 'opaque' | 'check';
  /** Of a value under one of `keys`: whether it is something else that stands there, and stays. As pure and bounded as `check`. */
  readonly isOther?: (value: string) => boolean;
  /**
   * A value behind `name:` without quotes goes on behind blanks and commas, as names and addresses do, while words follow that begin with a capital (in an
   * address also with a digit) or are small words of theirs; dates do with months, times and zones; credentials behind a scheme and with parameters; cookies behind semicolons. Default: the first blank ends it.
   */
  readonly spaced?: 'name' | 'address' | 'date' | 'credentials' | 'cookies';
  /** Same value, same result: what a token is computed over (digits of a PAN, lower-case e-mail). Default: as it is. */
  readonly normalize?: (match: string) => string;
  /** What stands for a match instead of the placeholder, where its surroundings would not stay well-formed with one. */
  readonly substitute?: (match: string) => string;
}

/** A check of ours, by its name: ISO 7064 (`mod11-2`, `mod11-10`, `mod37-36`, `mod97`), Luhn, Verhoeff, IBAN and its kin; `random`: what no word looks like. */
export type CheckName =
  | 'luhn'
  | 'card'
  | 'iban'
  | 'mod97'
  | 'aba'
  | 'verhoeff'
  | 'mod11-2'
  | 'mod11-10'
  | 'mod37-36'
  | 'base58check'
  | 'bech32'
  | 'eip55'
  | 'vin'
  | 'ipv4'
  | 'ipv6'
  | 'jwt'
  | 'random';

/** A detector of a policy's own: a Detector, or in short. */
export interface CustomDetector extends Omit<Detector, 'title' | 'source' | 'check'> {
  /** Default: the id. */
  readonly title?: string;
  readonly source?: string;
  /** Patterns of RE2 syntax (no look-around, no references to groups), which run in linear time: each match is one. */
  readonly pattern?: string | readonly string[];
  /** A function that finds matches: [start, end) pairs in order, in linear time. */
  readonly find?: (text: string) => Iterable<readonly [start: number, end: number]>;
  /**
   * What `pattern` and `find` are tried for: every match holds one of these. Left out, it is told from the pattern; where that tells none, every text is
   * looked through, which is costly.
   */
  readonly literals?: readonly string[];
  readonly check?: CheckName | ((match: string) => boolean);
  /** What is put in the place of a match. Default: that of its category. */
  readonly operator?: OperatorName;
}

/** A family: detectors that share a file. */
export type DetectorFamily = readonly Detector[];

// ---- the catalogue --------------------------------------------------------------------------------------------------

/**
 * What an attribute's value is, and so how it is treated:
 * - `enum`: a known member passes, anything else is free text.
 * - `identifier`: id, hash, version, host, code location: where it has the shape of one, only secrets with a telling shape are looked for; else it is free
 *   text.
 * - `number`: numbers and booleans pass, anything else is text.
 * - `named`: free text of a template, whose name is what stands behind the prefix: a telling one decides (`container.label.db-password`).
 * - `text`: free text. `message`: text of an exception, a status or a log, where drivers dump rows.
 * - `sensitive`: the whole value is of the type that `detector` names.
 * - `user-id`: opaque ids stay, anything else is masked as `detector`.
 * - `client-address`: a client's IP address, truncated. `peer-address`: the client's on a SERVER span, infrastructure on others.
 * - `latitude`, `longitude`: rounded. `postal-code`: shortened.
 * - `name`: span, metric, scope, event names: placeholder only. `service-name`: secrets only, one constant replacement.
 * - the others name the reader that splits the value.
 */
export type Kind =
  | 'enum'
  | 'identifier'
  | 'number'
  | 'named'
  | 'text'
  | 'message'
  | 'name'
  | 'service-name'
  | 'sensitive'
  | 'user-id'
  | 'client-address'
  | 'peer-address'
  | 'latitude'
  | 'longitude'
  | 'postal-code'
  | ReaderId;

/**
 * What a value may give away:
 * - `none`: nothing: a number, a member of an enumeration.
 * - `low`: names of infrastructure, code and records.
 * - `linkable`: tells who is the same, not who it is: it stays, unless everything that links is to go.
 * - `mixed`: a text or a format in which anything may stand.
 * - `personal`: a person, a device or a place, or what leads to one.
 * - `secret`: grants access.
 */
export type Sensitivity = 'none' | 'low' | 'linkable' | 'mixed' | 'personal' | 'secret';

/** One attribute of the semantic conventions. */
export interface CatalogueEntry {
  readonly kind: Kind;
  /** Where it is not that of the kind. */
  readonly sensitivity?: Sensitivity;
  /** For `sensitive` and `user-id`: the type. */
  readonly detector?: DetectorId;
  /** For `enum`: the members that pass. */
  readonly members?: readonly string[];
}

/** Attribute key -> entry. A key that ends in `.<key>` is a template: `http.request.header.<key>`. */
export type CatalogueData = Readonly<Record<string, CatalogueEntry>>;

// ---- readers --------------------------------------------------------------------------------------------------------

/** The formats that a reader can split. */
export type ReaderId =
  | 'url'
  | 'url-path'
  | 'url-query'
  | 'header'
  | 'cookie'
  | 'set-cookie'
  | 'json'
  | 'sql'
  | 'redis'
  | 'stack-trace'
  | 'command-line'
  | 'command-args'
  | 'connection-string'
  | 'key-value'
  | 'graphql';

/** How the text of a slice is written in its surroundings: it is decoded before it is masked, and what replaces it is encoded again. */
export type Encoding =
  | 'percent'
  | 'path'
  | 'form'
  | 'json'
  | 'sql'
  | 'xml'
  | 'xml-attribute'
  | 'base64'
  | 'base64url'
  | 'none';

/** A part of a text, by offsets in it. What no slice covers is structure, and is kept byte for byte. */
export interface Slice {
  /** [start, end) in the text that was read; slices are in order and do not overlap. */
  readonly start: number;
  readonly end: number;
  /**
   * What to do with it: `text` is scanned (with `name` as its key: a telling name masks it whole), `message` likewise with driver texts,
   * `identifier` is looked through for telling secrets only, `mask` is replaced whole, a reader's id reads on.
   */
  readonly as: 'text' | 'message' | 'identifier' | 'mask' | 'client-address' | ReaderId;
  /** Name that goes with the value: query parameter, JSON key, header, cookie, option. */
  readonly name?: string | undefined;
  /** For `mask`: the type that it is masked as. Default `credential.secret`. */
  readonly detector?: DetectorId | undefined;
  /** Fixed text for every replacement in this slice: `REDACTED` in URLs, `?` for SQL literals. Left out: the operator's. */
  readonly substitute?: string | undefined;
  readonly encoding?: Encoding | undefined;
}

/** Splits one format. Never throws, never masks, linear in the text, tolerant of cut and malformed input: what it cannot read is one text slice. */
export interface Reader {
  readonly id: ReaderId;
  /**
   * `undefined` when there is nothing to split and nothing to look at (a URL that is only a host).
   * @param isTelling whether a name says what all below it is: left out, none does
   */
  read(text: string, context: MaskContext, isTelling?: (name: string) => boolean): readonly Slice[] | undefined;
}

// ---- what comes out -------------------------------------------------------------------------------------------------

/** What is put in the place of a value: see docs/policy.md. */
export type OperatorName = 'placeholder' | 'partial' | 'token' | 'truncate' | 'drop' | 'keep';

/** Something that was found. It has no place for the value. */
export interface Finding {
  readonly detector: DetectorId;
  readonly category: Category;
  /** Masked key under which it was found. */
  readonly key?: string;
  readonly signal?: Signal;
  /** [start, end) in the text that was inspected. */
  readonly start: number;
  readonly end: number;
  /** 0 to 1. */
  readonly confidence: number;
  readonly operator: OperatorName;
}
