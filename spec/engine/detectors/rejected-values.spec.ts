import { rejectedValues } from '../../../lib/engine/detectors/rejected-values.js';
import { describeFamily } from '../../support/describe-family.js';
import type { ExamplesOf } from '../../support/examples.js';

const examples: ExamplesOf<typeof rejectedValues> = {
  'input.value': {
    accept: [
      { text: 'validation failed: cardHolder: Path `cardHolder` (`Jane Roe`) is invalid', find: 'Jane Roe' },
      { text: 'date/time field value out of range: "1980-15-37"', find: '1980-15-37' },
      { text: "Incorrect datetime value: 'jane' for function str_to_date", find: 'jane' },
      { text: "Data truncation: Truncated incorrect DOUBLE value: 'jane'", find: 'jane' },
      { text: "Truncated incorrect INTEGER value: 'O'Neil' at row 1", find: "O'Neil" },
      { text: 'invalid input syntax for type integer: "jane"', find: 'jane' },
      { text: 'invalid input syntax for type timestamp with time zone: "soon"', find: 'soon' },
      { text: 'invalid input syntax for type text: "say "hi" to jane"', find: 'say "hi" to jane' }, // quotes inside
      { text: "Incorrect integer value: 'jane' for column 'age' at row 1", find: 'jane' },
      { text: "Incorrect integer value: 'O'Neil' for column 'age' at row 1", find: "O'Neil" },
      { text: 'Cast to Number failed for value "jane" (type string) at path "age"', find: 'jane' },
      { text: 'Unexpected token \'j\', "{"a":jane"... is not valid JSON', find: '{"a":jane' },
      { text: "invalid literal for int() with base 10: 'jane", find: 'jane' }, // cut by an SDK limit
      { text: "KeyError: 'Jane Roe'", find: 'Jane Roe' },
      { text: 'No enum constant com.shop.Role.Jane Roe', find: 'Jane Roe' },
      { text: "'jane' is not a valid Role", find: 'jane' },
      { text: '{"field":"nick","rejectedValue":"jane roe"}', find: 'jane roe' },
      { text: 'age: Validator failed for path `age` with value `jane`', find: 'jane' },
      { text: "Invalid value 'jane' for parameter 'nick'", find: 'jane' },
      { text: "ConstraintViolationImpl{propertyPath=nick, invalidValue='jane'}", find: 'jane' },
      { text: 'attempted_value=jane', find: 'jane' },
    ],
    reject: [
      'invalid input syntax for type json', // no value
      'Unexpected token \'<\', "<!DOCTYPE "... is not valid JSON', // a page instead of JSON
      '"undefined" is not valid JSON', // no value
      "Invalid value 'x' in line 7", // no parameter
      "KeyError: 'items'", // the name of a field
      'Expected number, received string', // the names of types
      "value: 'x' for", // no column
      'value "x" is fine', // prose
      "right syntax to use near 'FORM users' at line 1", // words of a statement
    ],
  },
};

describeFamily('rejected-values', rejectedValues, examples);
