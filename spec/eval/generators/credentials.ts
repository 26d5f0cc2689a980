import type { Draw } from '../draw.js';
import type { Format, NearMiss, SensitiveType } from '../sensitive-type.js';

const WORDS = [
  'Meadow',
  'Copper',
  'falcon',
  'Winter',
  'orbit',
  'Maple',
  'quartz',
  'Tiger',
  'velvet',
  'Harbor',
  'signal',
  'Ember',
];

/** As people choose them, and as generators make them. */
export const password = (draw: Draw): string =>
  draw.pick([
    () => `${draw.pick(WORDS)}${draw.between(10, 9999)}${draw.pick(['!', '#', '?', '*'])}`,
    () => `${draw.pick(WORDS)}-${draw.pick(WORDS)}-${draw.pick(WORDS)}-${draw.between(2, 99)}`,
    () => draw.chars('alnum', draw.between(12, 24)),
    () => `${draw.chars('alnum', 6)}!${draw.chars('alnum', 5)}~${draw.chars('alnum', 4)}`,
    () => `${draw.pick(WORDS)}_${draw.pick(WORDS)}${draw.between(1980, 2026)}`,
  ])();

/** What stands where a secret would, and is none. */
const PLACEHOLDERS = [
  `\${DB_PASSWORD}`, '{{ secrets.token }}', '<your-api-key>', '********', 'changeme', 'xxxxxxxxxxxx', 'YOUR_API_KEY', 'null', 'undefined', '[REDACTED]',
  '[FILTERED]', '%s', '$(cat /run/secrets/key)', 'process.env.API_KEY', 'os.environ["TOKEN"]', '{password}', ':password', '$1', 'true', 'none', '***', '<redacted>',
  'your-secret-here', `\${{ secrets.GITHUB_TOKEN }}`, '{{password}}', '<REDACTED>', '(none)', '?', 'XXXX-XXXX', 'nil', '%{token}', '$TOKEN', '<secret:hidden>',
]; // biome-ignore format: a list

const placeholders = (draw: Draw): NearMiss[] =>
  [0, 1, 2, 3].map(() => ({ why: 'placeholder', text: draw.pick(PLACEHOLDERS) }));

const base64 = (text: string): string => Buffer.from(text).toString('base64');
const base64url = (text: string): string => Buffer.from(text).toString('base64url');

/** RFC 7519, signed as RFC 7515 says: three parts of Base64url. */
export function jwt(draw: Draw): string {
  const header = base64url(JSON.stringify({ alg: draw.pick(['HS256', 'RS256', 'ES256']), typ: 'JWT' }));
  const payload = base64url(JSON.stringify({ sub: draw.uuid(), iat: 1_700_000_000 + draw.below(1e8), scope: 'read' }));
  return `${header}.${payload}.${Buffer.from(draw.bytes(draw.pick([32, 64]))).toString('base64url')}`;
}

/** RFC 7468: lines of 64 characters between the labels. */
function pem(draw: Draw): { text: string; secrets: string[] } {
  const label = draw.pick([
    'RSA PRIVATE KEY',
    'PRIVATE KEY',
    'EC PRIVATE KEY',
    'OPENSSH PRIVATE KEY',
    'ENCRYPTED PRIVATE KEY',
  ]);
  const lines = base64(Buffer.from(draw.bytes(draw.between(120, 600))).toString('latin1')).match(/.{1,64}/g) ?? [];
  return { text: `-----BEGIN ${label}-----\n${lines.join('\n')}\n-----END ${label}-----`, secrets: lines.slice(0, -1) };
}

type Connection = (password: string, draw: Draw) => string;

/** How drivers document them. */
const CONNECTIONS: readonly (readonly [variant: string, source: string, make: Connection])[] = [
  ['postgresql', 'www.postgresql.org/docs/current/libpq-connect.html', (p) => `postgresql://app:${encodeURIComponent(p)}@db.internal:5432/shop?sslmode=require`],
  ['libpq', 'www.postgresql.org/docs/current/libpq-connect.html', (p) => `host=db.internal port=5432 dbname=shop user=app password=${p}`],
  ['mysql', 'dev.mysql.com/doc/refman/8.4/en/connecting-using-uri-or-key-value-pairs.html', (p) => `mysql://app:${encodeURIComponent(p)}@10.2.3.4:3306/shop`],
  ['mongodb', 'www.mongodb.com/docs/manual/reference/connection-string/', (p) => `mongodb+srv://app:${encodeURIComponent(p)}@cluster0.ab1cd.mongodb.net/shop?retryWrites=true`],
  ['redis', 'www.iana.org/assignments/uri-schemes/prov/redis', (p) => `rediss://:${encodeURIComponent(p)}@cache.internal:6380/0`],
  ['amqp', 'www.rabbitmq.com/docs/uri-spec', (p) => `amqps://worker:${encodeURIComponent(p)}@mq.internal/jobs`],
  ['jdbc', 'jdbc.postgresql.org/documentation/use/', (p) => `jdbc:postgresql://db.internal:5432/shop?user=app&password=${encodeURIComponent(p)}`],
  ['jdbc sqlserver', 'learn.microsoft.com/en-us/sql/connect/jdbc/building-the-connection-url', (p) => `jdbc:sqlserver://db.internal:1433;databaseName=shop;user=app;password=${p};encrypt=true`],
  ['ado.net', 'learn.microsoft.com/en-us/dotnet/framework/data/adonet/connection-string-syntax', (p) => `Server=tcp:db.internal,1433;Initial Catalog=shop;User ID=app;Password=${p};Encrypt=True`],
  ['odbc', 'learn.microsoft.com/en-us/sql/odbc/reference/syntax/sqldriverconnect-function', (p) => `Driver={ODBC Driver 18 for SQL Server};Server=db.internal;Uid=app;Pwd=${p};`],
  ['azure storage', 'learn.microsoft.com/en-us/azure/storage/common/storage-configure-connection-string', (_, d) => `DefaultEndpointsProtocol=https;AccountName=shopfiles;AccountKey=${d.chars('base64', 86)}==;EndpointSuffix=core.windows.net`],
  ['service bus', 'learn.microsoft.com/en-us/azure/service-bus-messaging/service-bus-sas', (_, d) => `Endpoint=sb://shop.servicebus.windows.net/;SharedAccessKeyName=Root;SharedAccessKey=${d.chars('base64', 43)}=`],
  ['http userinfo', 'www.rfc-editor.org/rfc/rfc3986#section-3.2.1', (p) => `https://deploy:${encodeURIComponent(p)}@git.example.com/shop/api.git`],
]; // biome-ignore format: a table

/** What is behind the name of the password or key in a connection string. */
function secretOf(text: string): string {
  const found = /(?:AccountKey|SharedAccessKey|[Pp]assword|Pwd)=([^;&\s]+)|:\/\/[^:/\s]*:([^@\s]+)@/.exec(text);
  const secret = found?.[1] ?? found?.[2];
  if (secret === undefined) throw new Error('a connection string without a secret');
  return secret;
}

const secret = (type: Omit<SensitiveType, 'category' | 'group'>): SensitiveType => ({
  ...type,
  category: 'credential',
  group: 'secret',
});
const BLOCK_FORMATS: readonly Format[] = ['bare', 'sentence', 'json', 'sql', 'stack'];

export const credentials: readonly SensitiveType[] = [
  secret({ id: 'credential.password', source: 'https://owasp.org/www-project-top-ten/ (A09, secrets in logs)', names: ['password', 'db_password', 'passwd', 'user_password'], make: password, near: placeholders }),
  secret({ id: 'credential.secret', variant: 'secret', source: 'https://www.rfc-editor.org/rfc/rfc6749#section-2.3.1', names: ['secret', 'client_secret', 'jwt_secret'], make: password, near: placeholders }),
  secret({ id: 'credential.jwt', source: 'https://www.rfc-editor.org/rfc/rfc7519', names: ['value', 'id_token', 'assertion', 'input'], make: jwt }),
  secret({ id: 'credential.bearer', source: 'https://www.rfc-editor.org/rfc/rfc6750', names: ['authorization'], make: (d) => { const token = d.chars('base64url', d.between(24, 60)); return { text: `Bearer ${token}`, secrets: [token] }; }, formats: ['bare', 'json', 'header', 'logfmt'] }),
  secret({ id: 'credential.basic', source: 'https://www.rfc-editor.org/rfc/rfc7617', names: ['authorization', 'proxy_authorization'], make: (d) => { const word = password(d); const coded = base64(`app:${word}`); return { text: `Basic ${coded}`, secrets: [coded, word] }; }, formats: ['bare', 'sentence', 'json', 'header', 'logfmt', 'stack'] }),
  secret({ id: 'key.pem-private-key', source: 'https://www.rfc-editor.org/rfc/rfc7468', names: ['value', 'key', 'input'], make: pem, formats: BLOCK_FORMATS }),
  ...CONNECTIONS.map(([variant, source, make]) =>
    secret({
      id: 'credential.connection-string',
      variant,
      source: `https://${source}`,
      names: ['database_url', 'connection_string', 'dsn', 'value'],
      make: (draw) => {
        const text = make(password(draw), draw);
        const written = secretOf(text);
        return { text, secrets: [...new Set([written, decodeURIComponent(written)])] };
      },
    }),
  ),
]; // biome-ignore format: a table
