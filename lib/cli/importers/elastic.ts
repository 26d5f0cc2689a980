import { nameWords } from '../../engine/scan/key-words.js';
import { anyStars, Imported, isObject, textList } from './imported.js';

const NAMES = ['sanitize_field_names', 'sanitizeFieldNames', 'ELASTIC_APM_SANITIZE_FIELD_NAMES'];
const CASE = '(?-i)';

/**
 * `sanitize_field_names` of Elastic's agents: names of headers, cookies and form fields, `*` for any characters.
 * https://www.elastic.co/docs/reference/apm/agents/nodejs/configuration#sanitize-field-names
 */
export function importElastic(content: unknown): Imported | undefined {
  const fields = fieldsIn(content);
  if (fields.length === 0) return undefined;
  const imported = new Imported();
  for (const field of fields) {
    const name = field.startsWith(CASE) ? field.slice(CASE.length) : field;
    if (name.includes('*')) {
      imported.attribute(`**${anyStars(name.toLowerCase())}`.replace(/\*{3,}/g, '**'), 'placeholder');
      imported.leave(
        'names with a *',
        'they hold for attributes, headers among them, in lower case; not for fields inside of bodies and query strings',
      );
    } else {
      imported.key(nameWords(name));
      imported.attribute(`http.request.header.${name.toLowerCase()}`, 'placeholder');
    }
    if (name !== field) imported.leave(CASE, 'keys are compared as they are written in lower case');
  }
  return imported;
}

function fieldsIn(content: unknown): string[] {
  if (!isObject(content)) return textList(content);
  for (const [name, value] of Object.entries(content)) {
    if (NAMES.includes(name)) return textList(value);
    const inner = isObject(value) ? fieldsIn(value) : [];
    if (inner.length > 0) return inner;
  }
  return [];
}
