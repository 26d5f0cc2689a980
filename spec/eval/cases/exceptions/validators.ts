import type { ErrorFamily } from './family.js';

export const validators: readonly ErrorFamily[] = [
  {
    // provoked
    library: 'zod 4.6 and 3',
    frames: 'node',
    type: 'ZodError: ',
    messages: [
      "Invalid enum value. Expected 'admin' | 'user', received '⟨Jane Roe⟩'",
      '[\n  {\n    "code": "invalid_enum_value",\n    "options": [\n      "admin",\n      "user"\n    ],\n    "path": [\n      "role"\n    ],\n    "message": "Invalid enum value. Expected \'admin\' | \'user\', received \'⟨Jane Roe⟩\'"\n  }\n]',
      '[\n  {\n    "code": "invalid_type",\n    "expected": "number",\n    "received": "string",\n    "path": [\n      "age"\n    ],\n    "message": "Expected number, received string"\n  }\n]',
      '[\n  {\n    "code": "unrecognized_keys",\n    "keys": [\n      "⟨jane.roe@corp.com⟩"\n    ],\n    "path": [],\n    "message": "Unrecognized key: \\"⟨jane.roe@corp.com⟩\\""\n  }\n]',
      '✖ Invalid email address\n  → at email\n✖ Invalid input: expected number, received string\n  → at age\n✖ Invalid option: expected one of "admin"|"user"\n  → at role',
      '[\n  {\n    "received": "⟨S3cret!Roe⟩",\n    "code": "invalid_literal",\n    "expected": "x",\n    "path": [\n      "account",\n      "password"\n    ],\n    "message": "Invalid literal value, expected \\"x\\""\n  }\n]',
      'Expected number, received string',
      'Invalid literal value, expected "x"',
      'Required',
      'String must contain at least 3 character(s)',
    ],
  },
  {
    // provoked
    library: 'ajv 8.20',
    frames: 'node',
    type: 'Error: ',
    messages: [
      "data must have required property 'id', data must NOT have additional properties, data/age must be integer, data/role must be equal to one of the allowed values",
      '[{"instancePath":"/age","schemaPath":"#/properties/age/type","keyword":"type","params":{"type":"integer"},"message":"must be integer"}]',
      '{"statusCode":400,"code":"FST_ERR_VALIDATION","error":"Bad Request","message":"body/age must be integer"}',
    ],
  },
  {
    // provoked
    library: 'joi 18.3',
    frames: 'node',
    type: 'ValidationError: ',
    messages: [
      '"email" must be a valid email. "name" with value "⟨Jane Roe⟩" fails to match the required pattern: /^[a-z]+$/. "n" length must be less than or equal to 3 characters long',
      '"name" with value "⟨Jane Roe⟩" matches the inverted forbidden pattern: /x/',
      '"card" with value "⟨Jane Roe⟩" fails to match the credit card pattern',
      '"email" must be a valid email. "age" must be a number. "role" must be one of [a, b]',
      '"user.emial" is not allowed',
    ],
  },
  {
    // provoked
    library: 'yup 1.7',
    frames: 'node',
    type: 'ValidationError: ',
    messages: [
      'd must be a `date` type, but the final value was: `Invalid Date` (cast from the value `⟨"Jane"⟩`).',
      'a must be a `string` type, but the final value was: `⟨{\n  "name": "\\"Jane Roe\\""\n}⟩`.',
      'age must be a `number` type, but the final value was: `NaN` (cast from the value `⟨"forty Jane"⟩`).',
      'this must be one of the following values: a, b',
      'age is a required field',
    ],
  },
  {
    // provoked
    library: 'valibot 1.5, superstruct 2, io-ts, typebox',
    frames: 'node',
    type: 'ValiError: ',
    messages: [
      'Invalid type: Expected number but received "⟨forty Jane⟩"',
      'Invalid email: Received "⟨jane roe⟩"',
      'At path: age -- Expected a number, but received: "⟨forty Jane⟩"',
      'Expected a value of type `number`, but received: `⟨"forty Jane"⟩`',
      'Invalid value ⟨"forty Jane"⟩ supplied to : { age: number }/age: number',
      'Invalid type: Expected number but received undefined',
      'Invalid key: Expected "email" but received undefined',
      'Unable to decode value as it does not match the expected schema',
    ],
  },
  {
    // provoked
    library: 'class-validator 0.15',
    frames: 'node',
    type: 'Error: ',
    messages: [
      'An instance of User has failed the validation:\n - property email has failed the following constraints: isEmail \n',
    ],
  },
  {
    // provoked
    library: 'pydantic 2.13',
    frames: 'python',
    type: 'pydantic_core._pydantic_core.ValidationError: ',
    messages: [
      "1 validation error for User\nage\n  Input should be a valid integer, unable to parse string as an integer [type=int_parsing, input_value=⟨'forty Jane'⟩, input_type=str]\n    For further information visit https://errors.pydantic.dev/2.13/v/int_parsing",
      "2 validation errors for User\nrole\n  Input should be 'a' [type=enum, input_value=⟨'Jane Roe'⟩, input_type=str]\n    For further information visit https://errors.pydantic.dev/2.13/v/enum\nd\n  Field required [type=missing, input_value=⟨{'age': 1, 'note': 'Jane Roe'}⟩, input_type=dict]\n    For further information visit https://errors.pydantic.dev/2.13/v/missing",
      '1 validation error for User\n  Invalid JSON: expected value at line 1 column 14 [type=json_invalid, input_value=⟨\'{"name": Jane Roe\'⟩, input_type=str]\n    For further information visit https://errors.pydantic.dev/2.13/v/json_invalid',
      '1 validation error for Order\nbody -> age\n  value is not a valid integer (type=type_error.integer)',
    ],
  },
  {
    // written after their documentation: what they answer, which services log
    library: 'express-validator 7, FastAPI 0.115, FluentValidation 11, Spring 6',
    frames: 'node',
    type: 'Error: ',
    messages: [
      '{"errors":[{"type":"field","value":"⟨S3cret!Roe⟩","msg":"must be at least 12 characters","path":"user.password","location":"body"}]}',
      '{"errors":[{"type":"field","value":"soon","msg":"Invalid value","path":"delivery","location":"body"}]}',
      '{"detail":[{"type":"string_too_short","loc":["body","password"],"msg":"String should have at least 12 characters","input":"⟨S3cret!Roe⟩","ctx":{"min_length":12}}]}',
      '{"detail":[{"type":"missing","loc":["query","page"],"msg":"Field required","input":null}]}',
      '[{"propertyName":"Pin","errorMessage":"too short","attemptedValue":"⟨S3cret!Roe⟩","severity":0}]',
      '[{"codes":["Size.user.nick"],"objectName":"user","field":"nick","rejectedValue":"⟨Jane Roe⟩","code":"Size"}]',
    ],
  },
];
