import type { DetectorFamily } from '../../model.js';
import { templates } from '../checks/templates.js';

/** What databases could not convert. */
const DATABASES: readonly string[] = [
  // PostgreSQL, pgjdbc: classes 22 and 42
  'invalid input syntax for %n: "%v"',
  'invalid input value for enum %n: "%v"',
  'DETAIL:  Token "%v" is invalid.',
  'value "%V" is out of range for type ',
  'field value out of range: "%v"',
  'malformed %n literal: "%v"',
  'invalid value "%V" for ',
  'syntax error in tsquery: "%v"',
  'unterminated quoted string at or near "\'%v"',
  'Bad value for type %n : %v$',
  // MySQL: ER_TRUNCATED_WRONG_VALUE, ER_TRUNCATED_WRONG_VALUE_FOR_FIELD
  "ncorrect %n value: '%v'",
  // SQL Server: 245, 248, 2628, 105
  "converting the %n value '%v' to data type ",
  "conversion of the %n value '%v' overflowed",
  "Truncated value: '%v'.",
  "Unclosed quotation mark after the character string '%v'.",
  // Oracle, SQLite, MongoDB, Cassandra, ClickHouse, Elasticsearch
  "string value containing '%v' to a number",
  'unrecognized token: "\'%v"',
  "Failed to parse number '%v' in ",
  "Error parsing date string '%v'; ",
  'Unable to make %n from %v$',
  "Cannot parse string '%v' as ",
  "Preview of field's value: '%v'",
  'failed to parse date field [%v] with format ',
];

/** What mappers and validators of input did not accept. */
const VALIDATORS: readonly string[] = [
  // mongoose
  'Cast to %n failed for value "%v" (type |" at path ',
  'Path `%n` is invalid (%v).|)$',
  'Path `%n` (%V) is more than |) is less than |) is before |) is after ',
  'Path `%n` (`%V`, length |`) is longer than |`) is shorter than ',
  'Path `%n` (`%V`) is invalid|`) is not |`) must ',
  'Validator failed for path `%n` with value `%v`',
  'No document found for query "%v" on model ',
  '`%v` is not a valid enum value',
  // zod, joi, yup, valibot, superstruct, io-ts, pydantic
  "Invalid enum value. Expected %n, received '%v'",
  '" with value "%v"',
  '(cast from the value `%v`)',
  'but the final value was: `%v`',
  'but received "%v"',
  'but received: "%v"',
  'but received: `%v`',
  ': Received "%v"',
  'Invalid value %V supplied to ',
  'input_value=%v, input_type=',
  // GraphQL
  'cannot represent %n value: "%v"',
  'cannot represent %n value: {%v}',
  'got invalid value "%v"; |" at "',
  'got invalid value {%v}; |} at "',
  'Value "%V" does not exist in ',
  'Expected value of type %n, found "%v"',
  // Spring, Jackson, ASP.NET, AWS, Stripe, gRPC, Django
  'rejected value [%v]',
  'from String "%v": ',
  "Unrecognized token '%v': was expecting ",
  "The value '%V' is not valid|' is invalid",
  "Value '%V' at '",
  "Invalid value '%V' for |' supplied for ",
  "invalidValue='%v'",
  'Invalid integer: %v$',
  'Metadata string value "%v" contains illegal',
  "expected a number but got '%v'",
  '\u201c%v\u201d value ',
];

/** What the parsers of languages and their libraries could not read. */
const PARSERS: readonly string[] = [
  // JSON.parse of V8
  'Unexpected token %n, "%v" is not valid JSON|"... is not valid JSON',
  'Unexpected token %n, ..."%v" is not valid JSON|"... is not valid JSON',
  // Node
  ". Received '%v'",
  "Received type string ('%v')",
  'Cannot convert %V to a BigInt',
  'Invalid regular expression: /%v/: |/$',
  'Failed to parse URL from %v$',
  "Failed to decode param '%v'",
  // Python
  "invalid literal for int() with base %n: '%v'",
  'invalid literal for int() with base %n: "%v"',
  "could not convert string to %n: '%v'",
  "time data '%V' does not match format ",
  'unconverted data remains: %v$',
  "Invalid isoformat string: '%v'",
  "unknown url type: '%v'",
  "Invalid URL '%v': ",
  'Perhaps you meant https://%v?$',
  "'%v' does not appear to be an IPv4 or IPv6|' is not in list|' is not a valid |' is an invalid start of a value",
  // Java
  'For input string: "%v"',
  'Invalid UUID string: %v$',
  "Text '%V' could not be parsed",
  'Illegal character in %n at index %n: %v$',
  'Unparseable date: "%v"',
  'no protocol: %v$',
  'duplicate key: %v$',
  'Duplicate key %V (attempted merging ',
  // Go
  'parsing "%V": invalid syntax|": value out of range',
  'parsing time "%v" as "|": ',
  'cannot parse "%v" as "',
  'invalid duration "%v"',
  'trying to unmarshal "%v" into ',
  'invalid CIDR address: %v$',
  'converting driver.Value type %n ("%v") to a',
  // Rust
  'it is inside %n of `%v`',
  '` failed%N left: "%v"',
  '` failed%N right: "%v"',
  'invalid type: string "%v", expected ',
  'invalid value: string "%v", expected ',
  'unknown variant `%v`, expected ',
  // .NET
  "The input string '%v' was not in a correct format",
  "String '%V' was not recognized as a valid ",
  "Requested value '%V' was not found",
  // Ruby, PHP
  'invalid value for %n(): "%v"',
  'invalid date: "%v"',
  "unexpected token at '%v'",
  "Unhandled match case '%v'",
  'Failed to parse time string (%v) at position ',
  // csv-parse
  'found on field %n, value is "%v"',
];

/** Keys that were looked for in vain: names of fields stay. */
const KEYS: readonly string[] = [
  "KeyError: '%v'",
  'KeyError: "%v"',
  "The given key '%v' was not present ",
  'same key has already been added. Key: %v$',
  'Unrecognized key: "%v"',
  "Unrecognized key(s) in object: '%v'",
];

/** Entries of a directory that are persons (RFC 4514). */
const DIRECTORY: readonly string[] = [
  'uid=%V,ou=|,dc=|,o=|,cn=',
  'cn=%V,ou=people|,ou=users|,cn=users',
  'CN=%V,OU=People|,OU=Users|,CN=Users|,OU=Staff|,OU=Employees',
];

/** Parts of all these templates that clean texts hardly hold. */
const MARKS: readonly string[] = [
  'recog', 'ing "', 'yntax', ' a va', 'parse', 'nvali', 'ed qu', 'Unexp', 'ot conv', '` fai', '` (', 'value', 'DETAI', 'umber', 'No do', ': Rec', '\' at ', '. Rec', ' string (', 'to decode', 'me data \'', 'unkno', 'erhap', 'IPv4 or IPv6', 'Dupli', 'unmarshal', 'Unhan', 'he gi', 'same ', 'No en', 'cn=', 'CN=', ' string \'', 'KeyEr', 'Value', 'but r', ', rec', 'malfo', 'sing ', 'Unable to', 'unconverted', 't string:', 'unkno', '\' is ', 'Illeg', 's ins', 'unexp', 'protocol: ', 'uid=', 'licate ke',
]; // biome-ignore format: a table

const FIELD_NAME = /^[A-Za-z_$][A-Za-z_$.-]{0,63}$/;
const isNoFieldName = (value: string): boolean => !FIELD_NAME.test(value);

/** What stands for no value, or says of what kind it is; and markup where something else was asked for. */
const NO_VALUE =
  /^(?:undefined|null|None|nil|NaN|-?Infinity|true|false|True|False|\[object \w{1,40}\]|Invalid Date|\s{0,20}<(?:!doctype|html|head|\?xml).{0,40}|[ .,;:?*-]{1,4})$/i;

/** The class in front of a constant: `com.shop.Role.PENDING`. */
const ENUM_CONSTANT = 'No enum constant ';
const CLASS = /(?:[a-z_]\w{0,63}\.){0,16}(?:[A-Z]\w{0,63}\.){1,4}/y;

function findConstants(text: string): (readonly [number, number])[] {
  const found: [number, number][] = [];
  for (let at = text.indexOf(ENUM_CONSTANT); at >= 0; at = text.indexOf(ENUM_CONSTANT, at + 1)) {
    const from = at + ENUM_CONSTANT.length;
    const line = text.indexOf('\n', from);
    const end = line < 0 ? text.length : line;
    CLASS.lastIndex = from;
    const start = CLASS.test(text) ? CLASS.lastIndex : from;
    if (start < end) found.push([start, end]);
  }
  return found;
}

/** Values of users that a parser, a validator or a database did not accept and printed. Masked whatever their shape. */
export const rejectedValues = [
  {
    id: 'input.value',
    title: 'Input that a message prints: what a parser, validator or database did not accept, arguments',
    category: 'identity',
    source: 'Messages of the runtimes, drivers and validators',
    // Spring's FieldError, FluentValidation's ValidationFailure
    keys: ['rejected value', 'attempted value'],
    keyed: 'any',
    rules: [
      ...templates(
        [
          ...DATABASES,
          ...VALIDATORS,
          ...PARSERS,
          ...KEYS.map((template) => [template, isNoFieldName] as const),
          ...DIRECTORY,
          ["right syntax to use near '%v' at line ", (value) => /['"\d]/.test(value)],
        ],
        MARKS,
      ),
      { rule: 'function', literals: [ENUM_CONSTANT], find: findConstants },
    ],
    check: (match) => !NO_VALUE.test(match),
  },
] as const satisfies DetectorFamily;
