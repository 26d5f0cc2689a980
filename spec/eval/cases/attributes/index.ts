import type { AttributeCase } from './attribute-case.js';
import { cloud } from './cloud.js';
import { code } from './code.js';
import { data } from './data.js';
import { genai } from './genai.js';
import { identity } from './identity.js';
import { infrastructure } from './infrastructure.js';
import { messaging } from './messaging.js';
import { web } from './web.js';

/** Attributes of every namespace, with what must be gone and what must remain. */
export const attributeCases: Readonly<Record<string, readonly AttributeCase[]>> = {
  web,
  data,
  messaging,
  identity,
  infrastructure,
  cloud,
  genai,
  code,
};
