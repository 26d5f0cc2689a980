/**
 * Names that say nothing of their value: what the name around them says decides (`<password><value>`, `{"password": {"current": ...}}`). With the ones that
 * converters of XML and YAML give to the text of an element.
 */
const GENERIC = new Set([
  'value', 'values', 'val', 'v', 'text', '#text', '_text', '__text', '$text', '_', '$', '$t', '$value', '_value', '@value', 'cdata', '__cdata', '#cdata-section',
  'string', 'stringvalue', 'str', 's', 'content', 'contents', 'data', 'raw', 'plain', 'plaintext', 'current', 'new', 'old', 'item', 'items', 'element', 'entry', 'li',
  'attributevalue', 'simplevalue', 'array', 'list',
]); // biome-ignore format: a table
const LONGEST = 16;

/** Whether a name leaves it to the name around it what its value is. */
export function isGenericName(name: string): boolean {
  return name.length <= LONGEST && GENERIC.has(name.toLowerCase());
}

/** Names whose value is the name of the value beside them: `{"name": "DB_PASSWORD", "value": "..."}`, `<add key="..." value="..."/>`. */
export function isLabelName(name: string): boolean {
  return name.length <= LONGEST && LABELS.has(name.toLowerCase());
}

const LABELS = new Set([
  'name',
  'key',
  'k',
  'n',
  'field',
  'fieldname',
  'property',
  'parameter',
  'param',
  'variable',
  'attribute',
  'option',
  'header',
]);
