import { nameWords } from '../../engine/scan/key-words.js';
import type { CheckName, DetectorId, OperatorName } from '../../model.js';
import { Imported, isObject, textList } from './imported.js';
import { keyPatternsOf } from './key-regex.js';

/** Types of Relay's rules, as detectors of ours. */
const TYPES: Readonly<Record<string, readonly DetectorId[]>> = {
  ip: ['network.ipv4', 'network.ipv6'],
  imei: ['device.imei'],
  mac: ['network.mac'],
  email: ['contact.email'],
  creditcard: ['payment.card'],
  iban: ['bank.iban'],
  userpath: ['identity.home-directory'],
  password: ['credential.password'],
  pemkey: ['key.pem-private-key'],
  url_auth: ['credential.url-userinfo'],
  urlauth: ['credential.url-userinfo'],
  us_ssn: ['national.us-ssn'],
  usssn: ['national.us-ssn'],
  bearer: ['credential.bearer'],
};

const METHODS: Readonly<Record<string, OperatorName>> = {
  remove: 'drop',
  replace: 'placeholder',
  mask: 'partial',
  hash: 'placeholder',
};

/** Types that we mask in a text only where something speaks for them, and Relay wherever they stand. */
const BARE: Readonly<Record<string, readonly (readonly [pattern: string, check?: CheckName])[]>> = {
  ip: [
    ['\\b(?:[0-9]{1,3}\\.){3}[0-9]{1,3}\\b', 'ipv4'],
    ['[0-9A-Fa-f]{0,4}(?::[0-9A-Fa-f]{0,4}){2,7}', 'ipv6'],
  ],
  imei: [['\\b[0-9]{15}\\b', 'luhn']],
  us_ssn: [['\\b[0-9]{3}-[0-9]{2}-[0-9]{4}\\b']],
  usssn: [['\\b[0-9]{3}-[0-9]{2}-[0-9]{4}\\b']],
};

/** Words of a name that is looked for. */
const MOST_WORDS = 4;

/** Selectors that stand for every text. */
const EVERYWHERE = new Set(['$string', '**', '$object', '$message']);

interface Rule {
  readonly type: string;
  readonly method: string | undefined;
  readonly pattern?: unknown;
  readonly keyPattern?: unknown;
}

/**
 * Sentry's data scrubbing: rules of Relay (`rules` and `applications`), and the fields of server-side scrubbing.
 * https://docs.sentry.io/product/relay/modes/pii-and-data-scrubbing
 * @param known whether a detector of that id is there
 */
export function importSentry(content: unknown, known: (id: string) => boolean): Imported | undefined {
  if (!isObject(content)) return undefined;
  const config = isObject(content['piiConfig'])
    ? content['piiConfig']
    : isObject(content['config']) && isObject(content['config']['piiConfig'])
      ? content['config']['piiConfig']
      : content;
  const applications = isObject(config['applications']) ? config['applications'] : undefined;
  const fields = textList(content['sensitiveFields']);
  if (applications === undefined && fields.length === 0 && content['safeFields'] === undefined) return undefined;
  const imported = new Imported();
  const rules = isObject(config['rules']) ? config['rules'] : {};
  for (const [selector, ids] of Object.entries(applications ?? {}))
    for (const id of textList(ids)) importRule(selector, id, rules, imported, known);
  for (const field of fields) imported.key(nameWords(field));
  for (const field of textList(content['safeFields'])) imported.attribute(field, 'pass');
  if (content['scrubIPAddresses'] === true)
    everywhere({ type: 'ip', method: 'replace' }, 'placeholder', 'scrubIPAddresses', imported, known);
  return imported;
}

function importRule(
  selector: string,
  id: string,
  rules: Record<string, unknown>,
  imported: Imported,
  known: (id: string) => boolean,
): void {
  const rule = ruleOf(id, rules);
  if (rule === undefined) {
    imported.leave(`rule ${nameOf(id)}`, 'it is not defined in the file');
    return;
  }
  const place = `rule ${nameOf(id)} (${rule.type})`;
  if (rule.method === 'hash')
    imported.leave(place, 'a hash without a key can be guessed: `token` with a key of your own is what to use');
  const operator = METHODS[rule.method ?? 'replace'] ?? 'placeholder';
  if (EVERYWHERE.has(selector)) everywhere(rule, operator, place, imported, known);
  else atSelector(selector, rule, operator, place, imported);
}

/** Names that come from the file are shown only where they are plain ones. */
const nameOf = (id: string): string => (/^[@\w:.-]{1,40}$/.test(id) ? id : '(its name)');

function ruleOf(id: string, rules: Record<string, unknown>): Rule | undefined {
  if (id.startsWith('@')) {
    const [type = '', method] = id.slice(1).split(':');
    return { type, method };
  }
  const own = rules[id];
  if (!isObject(own) || typeof own['type'] !== 'string') return undefined;
  const redaction = isObject(own['redaction']) ? own['redaction']['method'] : undefined;
  return {
    type: own['type'],
    method: typeof redaction === 'string' ? redaction : undefined,
    pattern: own['pattern'],
    keyPattern: own['keyPattern'],
  };
}

function everywhere(
  { type, pattern, keyPattern }: Rule,
  operator: OperatorName,
  place: string,
  imported: Imported,
  known: (id: string) => boolean,
): void {
  if (type === 'pattern' && typeof pattern === 'string') imported.pattern(pattern, { operator });
  else if (type === 'redact_pair' && typeof keyPattern === 'string') byKeys(keyPattern, operator, place, imported);
  else {
    const ids = (TYPES[type] ?? []).filter(known);
    for (const id of ids) imported.detector(id, operator);
    for (const [pattern, check] of BARE[type] ?? []) imported.pattern(pattern, { operator, ...(check && { check }) });
    if (ids.length === 0) imported.leave(place, 'there is no type for it');
  }
}

function byKeys(keyPattern: string, operator: OperatorName, place: string, imported: Imported): void {
  const patterns = keyPatternsOf(keyPattern);
  if (patterns === undefined)
    imported.leave(place, 'an expression says more than * and ** can: write it as key patterns');
  else for (const one of patterns) imported.attribute(one, operator);
}

/** One field: `user.email`, `extra.'my key'`, `$http.data.password`; with stars. */
function atSelector(selector: string, { type }: Rule, operator: OperatorName, place: string, imported: Imported): void {
  if (/&&|\|\||!|\(/.test(selector)) {
    imported.leave(place, 'its selector joins others: write it as attribute rules');
    return;
  }
  const names = (selector.match(/'[^']*'|[^.\s]+/g) ?? [])
    .map((part) => part.replace(/^'|'$/g, ''))
    .filter((part) => !part.startsWith('$'));
  const key = names.join('.');
  if (key === '' || key === '**') {
    imported.leave(place, 'its selector names a kind of value, and no field');
    return;
  }
  imported.attribute(key, operator);
  if (!key.includes('*')) imported.key(nameWords(key).split(' ').slice(-MOST_WORDS).join(' '));
  if (type !== 'anything')
    imported.leave(place, 'under a field the whole value is replaced, not what the rule finds in it');
}
