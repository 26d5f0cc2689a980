/**
 * Names that say nothing of their value: what the name around them says decides (`<password><value>`, `{"password": {"current": ...}}`). With the ones that
 * converters of XML and YAML give to the text of an element.
 */
const CONTAINERS = ['text', 'content', 'contents', 'data', 'item', 'items', 'element', 'entry', 'li', 'array', 'list'];
/** What a query has between a field and its value: MongoDB, Sequelize and Prisma, Elasticsearch; the types of DynamoDB's values. */
const OPERATORS = (
  '$eq $ne $in $nin $all $regex $gt $gte $lt $lte $not $like $ilike $search eq ne neq in notin not equals contains startswith endswith like ilike query ' +
  'n ss ns'
).split(' ');
const VALUES = new Set([
  'value', 'values', 'val', 'v', '#text', '_text', '__text', '$text', '_', '$', '$t', '$value', '_value', '@value', 'cdata', '__cdata', '#cdata-section', 'string', 'stringvalue',
  'str', 's', 'raw', 'plain', 'plaintext', 'current', 'new', 'old', 'attributevalue', 'simplevalue', 'integer',
  'newvalue', 'oldvalue', 'new_value', 'old_value', 'previousvalue', 'previous_value', 'currentvalue', 'current_value', 'previous', 'prev', 'before', 'after', 'arrayvalue', 'intvalue',
  'default', 'defaultvalue', 'default_value', 'parametervalue', 'optionvalue', 'settingvalue',
]); // biome-ignore format: a table
const GENERIC = new Set([...VALUES, ...CONTAINERS, ...OPERATORS]);
const LONGEST = 16;

/** Whether a name leaves it to the name around it what its value is. */
export function isGenericName(name: string): boolean {
  return name.length <= LONGEST && GENERIC.has(name.toLowerCase());
}

/**
 * Names of what is said about a value and is none of it: `{"password": {"type": "string", "minLength": 8}}`, as schemas (JSON Schema, OpenAPI) and settings have
 * them.
 */
export const isAboutName = (name: string): boolean =>
  name.length <= LONGEST_ABOUT && (ABOUT.has(name.toLowerCase()) || ABOUT_ENDING.test(name));

const LONGEST_ABOUT = 24;
const ABOUT = new Set([
  'type', '$type', 'kind', 'name', 'format', 'description', 'title', 'pattern', 'deprecated', 'readonly', 'writeonly', 'nullable', 'required', 'minimum', 'maximum', 'provider',
  'issuer', 'region', 'country', 'namespace', 'version', 'status', 'method', 'algorithm', 'alg', 'scope', 'scopes', 'roles', 'policy', 'enabled', 'active', 'verified', 'strategy',
  'count', 'length', 'size', 'path', 'domain', 'samesite', 'priority', 'expires', 'expiry', 'expiration', 'ttl', 'created', 'updated', 'expiresin', 'expires_in',
  'documentation', 'comment', '$comment', 'enum', 'const', 'examples',
  // claims and headers of tokens (RFC 7519, RFC 7515)
  'exp', 'iat', 'nbf', 'iss', 'aud', 'kid', 'typ', 'kty', 'use', 'crv', 'enc', 'amr', 'acr',
  // services, packages and places of settings
  'image', 'model', 'engine', 'driver', 'source', 'url', 'uri', 'href', '$ref', 'ref', 'arn', 'host', 'hostname', 'port', 'ports', 'server', 'endpoint', 'protocol', 'service', 'command', 'entrypoint', 'module',
  'package', 'resolved', 'integrity', 'license', 'dev', 'peer', 'extraneous', 'optional', 'engines', 'range', 'severity', 'mode', 'defaultmode', 'items', 'volume', 'mountpath', 'subpath', 'cipher', 'shape',
  // settings of cookies and sessions
  'maxage', 'max_age', 'max-age', 'httponly', 'secure', 'signed', 'rolling', 'resave', 'saveuninitialized', 'starttime', 'start_time', 'endtime', 'end_time', 'duration', 'timestamp', 'timeout', 'idle',
  // verdicts
  'message', 'msg', 'code', 'rule', 'reason', 'error', 'errors', 'decision', 'result', 'outcome', 'effect', 'action', 'resource', 'variant', 'flag', 'valid', 'isvalid', 'exists', 'present', 'missing',
  // policies
  'strength', 'history', 'complexity', 'attempts', 'retries', 'rotation',
  // operators of queries
  'startswith', 'endswith', 'contains', 'sort', 'order', 'select', 'include', 'where',
]); // biome-ignore format: a table
const ABOUT_ENDING = /(?:[a-z](?:At|Length|Count|Size|Name|Id)|_(?:at|length|count|size|name|id))$/;

/** Whether what such a name has is an id, a digest or an address, which may look like a secret and is none. */
export const isOfIds = (name: string): boolean => IDS.test(name);

const IDS = /^(?:integrity|resolved|kid|url|uri|href|arn|image|\$?ref|documentation|examples|\$?comment)$|Id$|_id$/i;

/**
 * Whether numbers below a telling name have meanings of their own there: a session has a start, a cookie an age, a secret the mode of its files. A password, a PIN and a phone number
 * have none.
 */
export const hasSettings = (name: string): boolean => SETTINGS.test(name);

const SETTINGS = /(?:secret|session|token|cookie|auth|authorization)$/i;

/** Whether it is the name of a value that another one beside it tells of. */
export function isValueName(name: string): boolean {
  return name.length <= LONGEST && VALUES.has(name.toLowerCase());
}

/** Names whose value is the name of the value beside them: `{"name": "DB_PASSWORD", "value": "..."}`, `<add key="..." value="..."/>`. */
export function isLabelName(name: string): boolean {
  return name.length <= LONGEST && LABELS.has(name.toLowerCase());
}

/** AWS CloudFormation has `ParameterKey`, Elastic Beanstalk `OptionName`; a `label` is what a chart shows, an `id` or a `type` stands beside any value. */
const LABELS = new Set([
  'name',
  'key',
  'k',
  'field',
  'fieldname',
  'property',
  'parameter',
  'param',
  'variable',
  'attribute',
  'option',
  'header',
  'setting',
  'column',
  'col',
  'parameterkey',
  'parametername',
  'parameter_name',
  'optionname',
  'option_name',
  'settingname',
  'setting_name',
  'variablename',
  'variable_name',
  'columnname',
  'column_name',
]);
