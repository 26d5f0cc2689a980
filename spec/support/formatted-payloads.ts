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
