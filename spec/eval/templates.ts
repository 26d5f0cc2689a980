import { seedOf } from './draw.js';
import { type Format, type Group, type SensitiveType, titleOf } from './sensitive-type.js';

/** A text around a value. In it `{value}` is the value, and `{snake}`, `{camel}`, `{kebab}`, `{upper}`, `{words}` are its name. */
export interface Template {
  readonly format: Format;
  /** Attribute that the text stands under. */
  readonly key: string;
  readonly text: string;
  /** How the value is written there. Default: as it is. */
  readonly encode?: (value: string) => string;
  /** For some groups only. */
  readonly groups?: readonly Group[];
}

const json = (value: string): string => JSON.stringify(value).slice(1, -1);
const twice = (value: string): string => json(json(value));
const quoted = (value: string): string => value.replaceAll("'", "''");
const form = (value: string): string => encodeURIComponent(value).replaceAll('%20', '+');
/** As loggers of key=value write: quoted where a blank or a quote is inside. */
const logfmt = (value: string): string => (/[\s"=]/.test(value) ? JSON.stringify(value) : value);

/** Three wordings of each format; which of them is held out depends on the type. */
export const TEMPLATES: readonly Template[] = [
  { format: 'bare', key: 'app.{snake}', text: '{value}' },
  { format: 'bare', key: '{camel}', text: '{value}' },
  { format: 'bare', key: 'checkout.request.{snake}', text: '{value}' },
  { format: 'sentence', key: 'log.body', text: 'request failed: {words} {value} was rejected by the upstream service' },
  { format: 'sentence', key: 'exception.message', text: 'The caller sent {words} {value}, which could not be processed.' },
  { format: 'sentence', key: 'app.note', text: 'Could not verify the {words} ({value}) after 3 attempts' },
  { format: 'json', key: 'log.body', text: '{"level":"info","{snake}":"{value}","region":"eu-west-1","attempt":2}', encode: json },
  { format: 'json', key: 'app.payload', text: '{"data":{"items":[{"id":17,"{camel}":"{value}"}],"total":1}}', encode: json },
  { format: 'json', key: 'log.body', text: 'received {"id":"9","payload":"{\\"{snake}\\":\\"{value}\\",\\"retry\\":false}"} from queue', encode: twice },
  { format: 'url', key: 'url.full', text: 'https://api.shop.example/v1/orders?page=2&{snake}={value}&sort=asc', encode: encodeURIComponent },
  { format: 'url', key: 'url.query', text: '{camel}={value}&limit=20', encode: form },
  { format: 'url', key: 'log.body', text: 'GET https://auth.shop.example/callback?state=ok&{snake}={value} 302 in 14 ms', encode: encodeURIComponent },
  { format: 'header', key: 'http.request.header.x-{kebab}', text: '{value}' },
  { format: 'header', key: 'log.body', text: '> POST /v1/items HTTP/1.1\r\n> Host: api.shop.example\r\n> X-{kebab}: {value}\r\n> Accept: */*' },
  { format: 'header', key: 'exception.message', text: 'upstream said 401; headers: {"content-type":"text/html","x-{kebab}":"{value}"}', encode: json },
  { format: 'sql', key: 'db.query.text', text: "SELECT id FROM accounts WHERE {snake} = '{value}' AND active = true LIMIT 10", encode: quoted },
  { format: 'sql', key: 'db.statement', text: "INSERT INTO events (id, {snake}, created_at) VALUES (42, '{value}', now())", encode: quoted },
  { format: 'sql', key: 'exception.message', text: 'duplicate key value violates unique constraint "accounts_idx" Detail: Key ({snake})=({value}) already exists.' },
  { format: 'logfmt', key: 'log.body', text: 'ts=2026-03-01T10:00:00Z level=warn msg="lookup failed" {snake}={value} attempt=3', encode: logfmt },
  { format: 'logfmt', key: 'log.body', text: 'level=info component=api {camel}="{value}" status=402', encode: json },
  { format: 'logfmt', key: 'app.message', text: '2026-03-01 10:00:00,123 WARN [worker-3] c.e.shop.Checkout - {snake}: {value}; retry=true' },
  { format: 'stack', key: 'exception.stacktrace', text: 'Error: invalid {words} {value}\n    at validate (/usr/src/app/dist/pay.js:10:5)\n    at process.processTicksAndRejections (node:internal/process/task_queues:95:5)' },
  { format: 'stack', key: 'exception.stacktrace', text: 'java.lang.IllegalArgumentException: {camel}={value}\n\tat com.example.shop.Checkout.verify(Checkout.java:42)\n\t... 12 more' },
  { format: 'stack', key: 'log.body', text: "Traceback (most recent call last):\n  File \"/srv/app/pay.py\", line 12, in charge\n    raise ValueError(message)\nValueError: bad {words}: '{value}'" },
  { format: 'code', key: 'log.body', text: 'export {upper}={value}', groups: ['secret'] },
  { format: 'code', key: 'app.config', text: 'const client = new Client({ {camel}: "{value}", timeout: 5000 });', encode: json, groups: ['secret'] },
  { format: 'code', key: 'log.body', text: 'server:\n  port: 8080\n  {snake}: "{value}"\n  replicas: 3', encode: json, groups: ['secret'] },
]; // biome-ignore format: a table

/** A template with a type's name filled in: what is before and behind the value. */
export interface FilledTemplate {
  readonly format: Format;
  readonly key: string;
  readonly before: string;
  readonly after: string;
  readonly encode: (value: string) => string;
}

export function fill({ format, key, text, encode = (value) => value }: Template, name: string): FilledTemplate {
  const [first = '', ...rest] = name.split('_');
  const forms: Readonly<Record<string, string>> = {
    snake: name,
    camel: first + rest.map((word) => word.charAt(0).toUpperCase() + word.slice(1)).join(''),
    kebab: name.replaceAll('_', '-'),
    upper: name.toUpperCase(),
    words: name.replaceAll('_', ' '),
  };
  const named = (template: string): string => template.replace(/\{(snake|camel|kebab|upper|words)\}/g, (_, form: string) => forms[form] ?? ''); // biome-ignore format: one line
  const [before = '', after = ''] = text.split('{value}').map(named);
  return { format, key: named(key), before, after, encode };
}

/** Whether development must not look at how this type fares in this wording: a third of the wordings, others for each type. */
export const isHeldOut = (type: SensitiveType, template: Template): boolean => {
  const wordings = TEMPLATES.filter(({ format }) => format === template.format);
  return wordings.indexOf(template) === seedOf(`${titleOf(type)} ${template.format}`, 0) % wordings.length;
};

/** The templates that a type is written in. */
export const templatesOf = (type: SensitiveType): Template[] =>
  TEMPLATES.filter(
    ({ format, groups }) =>
      (type.formats === undefined || type.formats.includes(format)) &&
      (groups === undefined || groups.includes(type.group)),
  );

/** Texts around near misses, under names that tell nothing. `{words}` is what the type is called, for numbers with a wrong check digit. */
export const NEAR_MISS_TEMPLATES: readonly Template[] = [
  { format: 'sentence', key: 'log.body', text: 'could not find {value} in batch 7' },
  { format: 'json', key: 'app.payload', text: '{"event":"sync","ref":"{value}","count":2}', encode: json },
  { format: 'logfmt', key: 'log.body', text: 'level=info msg=synced ref={value} attempt=3', encode: logfmt },
]; // biome-ignore format: a table

/** Texts around placeholders, under the name of the secret. */
export const PLACEHOLDER_TEMPLATES: readonly Template[] = [
  { format: 'json', key: 'app.payload', text: '{"user":"app","{snake}":"{value}","port":5432}', encode: json },
  { format: 'logfmt', key: 'log.body', text: 'level=info msg=configured {snake}={value} attempt=3' },
  { format: 'code', key: 'app.config', text: 'export {upper}={value}' },
]; // biome-ignore format: a table
