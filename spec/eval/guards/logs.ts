import type { Draw } from '../draw.js';
import { ANYWHERE, type GuardKind } from './guard-kind.js';

const SERVICES = ['checkout', 'cart', 'search', 'stock-sync', 'mailer', 'router'];
const prose = [
  'the token bucket refilled {n} permits', 'password policy loaded, {n} rules', 'no secret was rotated in {n} days', 'session expired after {n} minutes', 'e-mail queue is empty for {n} s',
  'address lookup took {n} ms', 'phone verification is switched off for shard {n}', 'key rotation done: {n} keys', 'cache key prefix is shop:v{n}', 'the name of the index is items_v{n}',
  'authorization took {n} ms', 'user agent parser reloaded, {n} patterns', 'card form rendered in {n} ms', 'account balance job {n} finished', 'primary key (id) is used {n} times',
  'retry {n} of 5: connection reset by peer', 'leader elected for term {n}', 'compacted segment {n} of topic orders', 'GC pause {n} ms (young)', 'feature flag new_checkout is on for {n} % of traffic',
  'unexpected token < in JSON at position {n}', 'invalid password attempts: {n}', 'token expires in {n} seconds', 'pin {n} of the board is low', 'birth of process {n}',
  'license plate recognition model v{n} loaded', 'passport strategy "local" used {n} times', 'patient retry loop, attempt {n}', 'name resolution failed after {n} tries', 'secret sharing: threshold {n}',
]; // biome-ignore format: a list

const code = (d: Draw): string => {
  const [name, n] = [d.chars('lower', 5), d.between(2, 9999)];
  return d.pick([
    `const ${name} = await fetchItems({ limit: ${n}, cursor });`,
    `if (token.type === TokenKind.Ident && ${name} < ${n}) advance(token);`,
    `public static final int MAX_${name.toUpperCase()} = ${n}; // see JIRA-${n}`,
    `def ${name}(self, password: str, retries: int = ${n}) -> None: ...`,
    `func (s *Server) ${name}(ctx context.Context, key string) (int, error) { return ${n}, nil }`,
    `let secret = SecretString::new(${name}.into()); // ${n}`,
    `private readonly apiKey: string | undefined; // ${n}`,
    `git diff --stat: src/${name}.ts | ${n} ++++++++-----`,
    `@@ -${n},7 +${n},9 @@ export function ${name}(token: Token): Key {`,
    `#define ${name.toUpperCase()}_FLAG 0x${d.chars('hex', 8)}UL`,
    `<Route path="/users/:id/${name}" element={<Page id={${n}} />} />`,
    `SELECT count(*) AS ${name} FROM items GROUP BY category HAVING count(*) > ${n}`,
    `token = next(tokens); key = token.key  # ${name} ${n}`,
    `for (const [key, value] of Object.entries(${name})) password += key.length * ${n};`,
    `user = User.find_by(id: ${n}); name = user.name; email = user.email`,
    `Authorization::authorize(${name}, Permission::READ | ${n});`,
  ]);
};

const config = (d: Draw): string => {
  const n = d.between(1, 9999);
  return d.pick([
    `NODE_ENV=production PORT=${n} LOG_LEVEL=info MAX_TOKENS=${n}`,
    `replicas: ${n % 9}\nimage: shop/api\nresources:\n  limits: { cpu: "${n}m", memory: 512Mi }`,
    `token_endpoint=/oauth/token token_type=Bearer expires_in=${n}`,
    `{"password_min_length":${n % 40},"password_required":true,"token_ttl":${n}}`,
    `secretKeyRef: { name: shop-db, key: url-${n} }`,
    `[server]\nworkers = ${n}\nkeep_alive = ${n % 90}s\nsecret_file = /run/secrets/shop-${n}`,
    `key_count=${n} token_count=${n * 3} prompt_tokens=${n} completion_tokens=${n % 700}`,
    `"address_id": ${n}, "phone_verified": true, "email_verified": false, "has_password": true`,
    `auth_method=password mfa=totp result=ok attempt=${n % 9}`,
    `sort_key=price partition_key=tenant primary_key=id rows=${n}`,
  ]);
};

export const logs: readonly GuardKind[] = [
  { kind: 'log sentences', keys: ANYWHERE, make: (d) => `${d.pick(['', `[${d.pick(SERVICES)}] `, `${d.pick(SERVICES)}: `])}${d.pick(prose).replace('{n}', String(d.between(2, 99_999)))}` },
  { kind: 'code', keys: ['log.body', 'app.source', 'exception.message', 'app.diff'], make: code },
  { kind: 'configuration', keys: ['log.body', 'app.config', 'app.note'], make: config },
  {
    kind: 'structured log lines',
    keys: ['log.body'],
    make: (d) => d.pick([
      `ts=2026-0${d.between(1, 9)}-1${d.below(9)}T10:00:00.${d.digits(3)}Z level=info service=${d.pick(SERVICES)} msg="cache miss" key=item:${d.digits(6)} took=${d.digits(2)}ms`,
      `{"level":30,"time":17${d.digits(11)},"pid":${d.digits(4)},"hostname":"${d.pick(SERVICES)}-${d.digits(1)}","msg":"request completed","responseTime":${d.digits(3)}}`,
      `{"@timestamp":"2026-01-1${d.below(9)}T10:00:00.${d.digits(3)}Z","log.level":"WARN","message":"slow query","event.duration":${d.digits(9)}}`,
      `I0301 10:00:00.${d.digits(6)}       1 controller.go:${d.digits(3)}] synced ${d.digits(4)} objects`,
      `<134>1 2026-03-01T10:00:00Z host-${d.digits(2)} ${d.pick(SERVICES)} ${d.digits(4)} ID${d.digits(2)} - started`,
      `[${d.digits(5)}.${d.digits(6)}] eth0: link up, ${d.pick([100, 1000, 10000])} Mbps, mtu ${d.digits(4)}`,
    ]),
  },
  {
    kind: 'ports, paths and files',
    keys: ANYWHERE,
    make: (d) => d.pick([
      `opened /var/lib/shop/data/${d.chars('hex', 16)}.sst (${d.digits(7)} bytes)`,
      `/opt/app/releases/2026${d.digits(10)}/bin/start --port ${d.digits(4)} --workers ${d.digits(1)}`,
      `C:\\Program Files\\Shop\\${d.chars('lower', 6)}.dll version ${d.digits(1)}.${d.digits(2)}.${d.digits(5)}.0`,
      `file:///srv/www/${d.chars('lower', 7)}/index-${d.chars('alnum', 8)}.css`,
      `tests/${d.chars('lower', 8)}.spec.ts:${d.digits(3)}:${d.digits(2)} passed`,
    ]),
  },
  {
    kind: 'queues, topics and consumers',
    keys: ANYWHERE,
    make: (d) => d.pick([
      `orders.created.v${d.between(1, 9)} partition ${d.below(64)} offset ${d.digits(9)}`,
      `consumer-${d.pick(SERVICES)}-${d.digits(1)}-${d.uuid()} joined group ${d.pick(SERVICES)}`,
      `redis> SET cart:${d.digits(7)}:lock 1 NX PX ${d.digits(5)}`,
      `amq.gen-${d.chars('base64url', 22)} declared`,
      `delivery tag ${d.digits(6)} acked by ctag${d.digits(1)}.${d.chars('hex', 32)}`,
    ]),
  },
]; // biome-ignore format: a table
