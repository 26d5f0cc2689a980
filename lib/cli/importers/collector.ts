import { anyStars, Imported, isObject, textList } from './imported.js';
import { keyPatternsOf } from './key-regex.js';

const KNOWN = [
  'allow_all_keys', 'allowed_keys', 'ignored_keys', 'ignored_key_patterns', 'redact_all_types', 'blocked_key_patterns', 'blocked_values', 'allowed_values', 'hash_function', 'summary', 'url_sanitizer', 'db_sanitizer',
]; // biome-ignore format: a table

/** Kinds that read what the sanitizers of a database do. */
const DATABASES: Readonly<Record<string, 'sql' | 'redis' | 'json'>> = {
  sql: 'sql',
  redis: 'redis',
  valkey: 'redis',
  mongo: 'json',
  opensearch: 'json',
  es: 'json',
};

/**
 * The redaction processor of the OpenTelemetry Collector: a whole configuration, or the processor's own part.
 * https://github.com/open-telemetry/opentelemetry-collector-contrib/tree/main/processor/redactionprocessor
 */
export function importCollector(content: unknown): Imported | undefined {
  const configs = configsIn(content);
  if (configs.length === 0) return undefined;
  const imported = new Imported();
  for (const [name, config] of configs) importOne(name, config, imported);
  return imported;
}

function configsIn(content: unknown): [string, Record<string, unknown>][] {
  if (!isObject(content)) return [];
  const processors = isObject(content['processors']) ? content['processors'] : content;
  const named = Object.entries(processors).filter(([name]) => name === 'redaction' || name.startsWith('redaction/'));
  if (named.length > 0) return named.map(([name, config]) => [name, isObject(config) ? config : {}]);
  return KNOWN.some((name) => name in content) ? [['redaction', content]] : [];
}

function importOne(name: string, config: Record<string, unknown>, imported: Imported): void {
  const at = (field: string) => `${name}.${field}`;
  for (const field of Object.keys(config)) if (!KNOWN.includes(field)) imported.leave(at(field), 'it is not known');
  const ignored = textList(config['ignored_keys']);
  for (const key of ignored) imported.attribute(key, 'pass');
  for (const pattern of textList(config['ignored_key_patterns']))
    keys(pattern, 'pass', at('ignored_key_patterns'), imported);
  for (const pattern of textList(config['blocked_key_patterns']))
    keys(pattern, 'placeholder', at('blocked_key_patterns'), imported);
  if (config['allow_all_keys'] !== true) {
    imported.unknown('drop');
    for (const key of textList(config['allowed_keys'])) imported.attribute(key, { class: 'text' });
    imported.leave(
      at('allowed_keys'),
      'attributes of the semantic conventions stay, too, each masked by what it holds; the others go',
    );
  }
  for (const pattern of list(config['blocked_values'])) imported.pattern(pattern);
  for (const pattern of list(config['allowed_values'])) {
    imported.allow(pattern);
    imported.leave(at('allowed_values'), 'a value is let through where all of it matches, not where a part does');
  }
  if (config['redact_all_types'] === true)
    imported.leave(
      at('redact_all_types'),
      'numbers are looked at where they can be card numbers, or under a telling name',
    );
  if (config['hash_function'] !== undefined)
    imported.leave(
      at('hash_function'),
      'a hash without a key can be guessed: the operator `token` with a key of your own is what to use',
    );
  const { summary } = config;
  if (summary === 'debug' || summary === 'info' || summary === 'silent') imported.summary(summary);
  else if (summary !== undefined) imported.leave(at('summary'), 'it is none of debug, info and silent');
  sanitizers(config, at, imported);
}

function sanitizers(config: Record<string, unknown>, at: (field: string) => string, imported: Imported): void {
  const { url_sanitizer: url, db_sanitizer: databases } = config;
  if (isObject(url) && url['enabled'] === true) {
    for (const key of textList(url['attributes'])) imported.attribute(anyStars(key), { class: 'url' });
    imported.leave(at('url_sanitizer'), 'URLs are masked, not brought to fewer forms');
  }
  for (const [system, own] of Object.entries(isObject(databases) ? databases : {})) {
    if (!isObject(own) || own['enabled'] !== true) continue;
    const kind = DATABASES[system];
    if (kind === undefined)
      imported.leave(
        at(`db_sanitizer.${system}`),
        'there is no reader for it; db.query.text is read as SQL or Redis by db.system.name',
      );
    else for (const key of textList(own['attributes'])) imported.attribute(anyStars(key), { class: kind });
  }
}

/** Expressions may hold commas. */
const list = (value: unknown): string[] =>
  Array.isArray(value) ? value.filter((one) => typeof one === 'string' && one !== '') : [];

function keys(regex: string, rule: 'pass' | 'placeholder', place: string, imported: Imported): void {
  const patterns = keyPatternsOf(regex);
  if (patterns === undefined)
    imported.leave(place, 'an expression says more than * and ** can: write it as key patterns');
  else for (const pattern of patterns) imported.attribute(pattern, rule);
}
