import { anyStars, Imported, isObject, textList } from './imported.js';

const NAME = 'AWS_REDACT_SPAN_ATTRIBUTES';

/**
 * AWS_REDACT_SPAN_ATTRIBUTES of the AWS Distro for OpenTelemetry: keys of span attributes with commas between, `*` for any characters. The list itself, a line of a shell or of an
 * environment file, or a map of variables.
 * https://docs.aws.amazon.com/AmazonCloudWatch/latest/monitoring/
 */
export function importAws(content: unknown): Imported | undefined {
  const list = isObject(content) ? content[NAME] : content;
  const text = typeof list === 'string' ? list.replace(new RegExp(`^[\\s\\S]*?${NAME}\\s*[=:]\\s*`), '') : undefined;
  const keys = textList(text?.split('\n', 1)[0]?.replace(/^["']|["'];?\s*$/g, '') ?? list);
  if (keys.length === 0) return undefined;
  const imported = new Imported();
  for (const key of keys) imported.attribute(anyStars(key), 'placeholder');
  imported.leave(NAME, 'it holds for spans, their events and links; a rule of a policy for every signal');
  return imported;
}
