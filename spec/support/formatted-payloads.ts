import fc from 'fast-check';

type Texts = fc.Arbitrary<string>;

const pick = <T extends string>(...values: readonly T[]): Texts => fc.constantFrom<string>(...values);
/** XML of names and values, with what may stand in it, some of it not well-formed. */
export function xmlOf(name: Texts, value: Texts): Texts {
  const tag = fc.oneof({ arbitrary: name.map((text) => text.replace(/[^\w.:-]/g, '_')), weight: 4 }, { arbitrary: pick('value', 'name', 'key', 'string', 'a', 's:Body', 'br'), weight: 2 });
  const escaped = value.map((text) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;'));
  const quoted = fc.oneof(escaped.map((text) => `"${text.replaceAll('"', '&quot;')}"`), escaped.map((text) => `'${text.replaceAll("'", '&#39;')}'`), pick('"x', 'bare'));
  const attributes = fc
    .array(fc.tuple(tag, quoted), { maxLength: 2 })
    .map((all) => all.map(([key, text]) => ` ${key}=${text}`).join(''));
  const leaf = fc.oneof(
    { arbitrary: escaped, weight: 6 },
    { arbitrary: value.map((text) => `<![CDATA[${text}]]>`), weight: 1 },
    { arbitrary: value.map((text) => `<!-- ${text} -->`), weight: 1 },
    { arbitrary: value.map((text) => JSON.stringify({ password: text, n: 1 })), weight: 1 },
    { arbitrary: value.map((text) => `&lt;password&gt;${text}&lt;/password&gt;`), weight: 1 },
    { arbitrary: pick('', ' ', '<', '</', '</x>', '<?a?>', '\n  '), weight: 1 },
  );
  const { element } = fc.letrec<{ element: string; inside: string }>((tie) => ({
    element: fc
      .tuple(tag, attributes, tie('inside'), pick('', '', '', '/'))
      .map(([key, all, inside, end]) => (end === '/' ? `<${key}${all}/>` : `<${key}${all}>${inside}</${key}>`)),
    inside: fc.oneof({ depthSize: 'small' }, leaf, tie('element'), fc.array(tie('element'), { maxLength: 3 }).map((all) => all.join(''))),
  }));
  return fc.tuple(pick('', '', '<?xml version="1.0"?>', 'got ', '<!DOCTYPE a>\n'), element).map((parts) => parts.join(''));
} // biome-ignore format: tables

const broken = (text: Texts): Texts =>
  fc.tuple(text, pick('\r\n', '\n')).map(([one, end]) => one.replaceAll('\n', end));

/** A multipart body, whole or cut. */
export function multipartOf(name: Texts, value: Texts): Texts {
  const headers = fc.oneof(
    { arbitrary: name.map((text) => `Content-Disposition: form-data; name="${text}"`), weight: 4 },
    { arbitrary: name.map((text) => `Content-Type: text/plain\nContent-Disposition: form-data; name=${text}`), weight: 1 },
    { arbitrary: pick('Content-Type: application/json', "Content-Disposition: form-data; name*=UTF-8''pass%77ord", 'no header'), weight: 1 },
  );
  const body = fc.oneof(value, value.map((text) => JSON.stringify({ password: text })), value.map((text) => `<email>${text}</email>`));
  const part = fc.tuple(headers, body).map(([head, text]) => `--b1\n${head}\n\n${text}\n`);
  const parts = fc.array(part, { minLength: 1, maxLength: 3 }).map((all) => all.join(''));
  return broken(fc.tuple(pick('', '', 'POST /a HTTP/1.1\n\n'), parts, pick('--b1--', '--b1--\n', '--b', '')).map((all) => all.join('')));
} // biome-ignore format: tables

/** A message of e-mail or HTTP. */
export function messageOf(value: Texts): Texts {
  const mailbox = fc.oneof(value, value.map((text) => `${text} <a@shop.example>`), value.map((text) => `"${text}" <a@corp.com>`), value.map((text) => `a@corp.com (${text})`));
  const header = fc.oneof(
    { arbitrary: fc.tuple(pick('From', 'To', 'Cc', 'reply-to'), mailbox).map((all) => all.join(': ')), weight: 3 },
    { arbitrary: fc.tuple(pick('Subject', 'Date', 'Message-ID', 'X-Note', 'Content-Type', 'Error'), value).map((all) => all.join(': ')), weight: 3 },
    { arbitrary: value.map((text) => ` ${text}`), weight: 1 },
  );
  const headers = fc.array(header, { minLength: 1, maxLength: 4 }).map((all) => all.join('\n'));
  const body = fc.oneof(value, value.map((text) => JSON.stringify({ name: 'password', value: text })), multipartOf(value, value));
  return broken(fc.tuple(pick('', '', 'HTTP/1.1 200 OK\n', 'POST /a HTTP/1.1\n'), headers, pick('\n\n', '\n', ''), body).map((all) => all.join('')));
} // biome-ignore format: tables

/** A document of GraphQL, or what begins like one. */
export function graphqlOf(value: Texts): Texts {
  const literal = fc.oneof(
    { arbitrary: value.map((text) => JSON.stringify(text)), weight: 3 },
    { arbitrary: value.map((text) => `"""${text}"""`), weight: 1 },
    { arbitrary: pick('7', '-1.5', 'true', 'null', 'OPEN', '$id', '["a", "b"]', '{name: "x"}', '"', '""'), weight: 3 },
  );
  const field = fc.tuple(pick('user', 'me: user', 'orders', '...F', '# x\n'), literal).map(([one, text]) => `${one}(id: ${text}) { id }`);
  const start = pick('query Q($id: ID!) ', 'query ', 'mutation Login', 'subscription\n', 'fragment F on User ', '', 'query failed ', 'mutation (slow) ');
  return fc.tuple(start, fc.array(field, { maxLength: 3 })).map(([begin, fields]) => `${begin}{ ${fields.join(' ')} }`);
} // biome-ignore format: tables

/** Lines of YAML, properties, an environment, LDIF. */
export function linesOf(name: Texts, value: Texts): Texts {
  const line = fc.oneof(
    { arbitrary: fc.tuple(pick('', '', '  ', '- ', '    '), name, pick(': ', ': ', '=', ' = ', ':: '), value).map((all) => all.join('')), weight: 6 },
    { arbitrary: fc.tuple(pick('', '  '), name).map(([blank, key]) => `${blank}${key}:`), weight: 2 },
    { arbitrary: value.map((text) => `  - ${text}`), weight: 1 },
    { arbitrary: fc.tuple(pick('password', 'note'), pick('|', '>-')).map(([key, block]) => `${key}: ${block}`), weight: 1 },
    { arbitrary: value.map((text) => `    ${text}`), weight: 1 },
    { arbitrary: pick('kind: Secret', 'data:', '- name: DB_PASSWORD', '  value: x', 'dn: uid=a,dc=b', 'sn: Berg', '---', '# x', '', 'export A=1', 'in between'), weight: 3 },
  );
  return broken(fc.array(line, { minLength: 1, maxLength: 6 }).map((all) => all.join('\n')));
} // biome-ignore format: tables
